"""Ordinary sentences of today's news hold no reason to keep an old spelling: every one is reported."""

from __future__ import annotations

import pytest

from tests.conftest import findings

NAMES = (
    "Kiev", "Kharkov", "Lvov", "Odessa", "Bombay", "Calcutta", "Peking", "Rangoon", "Zaporozhye",
    "Dnepropetrovsk",
    "Alma-Ata",
)  # fmt: skip
SENTENCES = """
The embassy is in {}.
He said that {} was quiet.
A spokesman in {} said the talks would go on.
{} is a city of three million people.
The flight to {} was delayed by two hours.
She was born in {} and now works in London.
The company opened an office in {} last year.
Protesters gathered in central {} on Saturday.
The mayor of {} resigned.
{}'s mayor resigned.
The {} government denied the report.
Officials from {} and Warsaw signed the deal.
He moved from {} to Prague.
The road between {} and the border is closed.
Temperatures in {} fell to minus ten.
In {}, shops closed early.
Our correspondent reports from {}.
The {}-based company hired 40 people.
{} airport reopened at noon.
The hotel in {} has 200 rooms.
The film festival in {} begins in May.
A court in {} fined him.
The team plays in {} on Sunday.
They were travelling through {} by bus.
The conference takes place in {} this autumn.
He has lived in {} since 2015.
The population of {} has grown.
The museum in {} shows old maps.
The bank moved its headquarters to {}.
The university in {} offers courses in English.
The old town of {} is worth a visit.
A drone hit a depot near {}.
Trains to {} run every hour.
The price of bread in {} rose again.
The new bridge in {} cost 40 million.
Many of them come from {}.
They met in {} in 2019.
The minister flew to {} yesterday.
The agreement was reached in {} after two days of talks.
The writer lives in {} with her two cats.
There was no comment from {}.
The best restaurants in {} are near the river.
I first visited {} as a student.
The documentary follows three doctors in {}.
Two people were killed when a bus left the road outside {}.
The concert in {} was sold out.
Her parents still live in {}.
The report, published in {}, names twelve firms.
The band will play in {}, Berlin and Rome.
Offices: London, {}, New York.
He studied medicine in {} before joining the clinic.
The region around {} is flat.
You can fly from Vienna to {}.
The police in {} are looking for witnesses.
The archive in {} holds the letters.
The German ambassador in {} was called in.
The church in {} asked for donations.
The Russian army shelled {} again overnight.
The name of the hotel in {} is easy to remember.
Prices in the city of {} doubled.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_reported(sentence: str) -> None:
    texts = {name: sentence.format(name) for name in NAMES}
    levels = {name: [f.level for f in findings(text, language="en")] for name, text in texts.items()}
    assert levels == {name: ["warning"] for name in NAMES}
