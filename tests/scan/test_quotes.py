"""Quotations: which marks pair, and what a mark without a partner does not do."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.plain import segments
from linter.scan.quotes import Quotations, quoted_spans
from tests.conftest import brief

# Each text with the quotations that must be found in it, the outermost only.
CASES = [
    ("English", "He said “Kiev fell” and left.", ["“Kiev fell”"]),
    ("American, nested", "“They wrote “Kiev” there,” he said.", ["“They wrote “Kiev” there,”"]),
    ("straight", 'He said "Kiev fell" and left.', ['"Kiev fell"']),
    ("two straight quotations", 'From "Kiev" to "Odessa".', ['"Kiev"', '"Odessa"']),
    ("straight, nested", '"They wrote "Kiev" there," he said.', ['"They wrote "Kiev" there,"']),
    ("straight, in brackets", 'The fall ("Kiev fell") came.', ['"Kiev fell"']),
    ("straight, at both ends", '"Kiev"', ['"Kiev"']),
    ("German", "Er sagte: „Kiew fällt“ und ging.", ["„Kiew fällt“"]),
    ("German, typed", 'Er sagte: „Kiew fällt" und ging.', ['„Kiew fällt"']),
    ("Polish", "Powiedział: „Kijów” i wyszedł.", ["„Kijów”"]),
    ("German with an English quotation", "„Er sagte “Kiev” laut“, schrieb sie.", ["„Er sagte “Kiev” laut“"]),
    ("German book print", "Er sagte: »Kiew fällt« und ging.", ["»Kiew fällt«"]),
    ("Swedish", "Han sade: ”Kiev” och gick.", ["”Kiev”"]),
    ("Finnish guillemets", "Hän sanoi: »Kiova» ja lähti.", ["»Kiova»"]),
    ("French", "Il a dit : « Kiev est tombée » et partit.", ["« Kiev est tombée »"]),
    ("French with no-break spaces", "Il a dit : «\u00a0Kiev\u00a0» hier.", ["«\u00a0Kiev\u00a0»"]),
    ("Russian", "Он сказал: «Киев пал» и ушёл.", ["«Киев пал»"]),
    ("Russian, nested", "Он сказал: «Газета „Киев“ вышла» и ушёл.", ["«Газета „Киев“ вышла»"]),
    ("single guillemets", "Il dit ‹Kiev› et ›Odessa‹.", ["‹Kiev›", "›Odessa‹"]),
    ("Swiss, nested", "Er sagte: «Die ‹Kiew› sank» und ging.", ["«Die ‹Kiew› sank»"]),
    ("Japanese", "彼は「キエフは遠い」と言った。", ["「キエフは遠い」"]),
    ("Japanese, nested", "「彼は『キエフ』と言った」という。", ["「彼は『キエフ』と言った」"]),
    ("Chinese titles", "《基辅日报》和〈基辅〉。", ["《基辅日报》", "〈基辅〉"]),
    ("one after the other", "“Kiev” “Odessa”", ["“Kiev”", "“Odessa”"]),
    ("over a line end", "He said “Kiev\nfell” there.", ["“Kiev\nfell”"]),
    ("British", "He said ‘Kiev fell at dawn’ and left.", ["‘Kiev fell at dawn’"]),
    ("British, typed", "He said 'Kiev fell at dawn,' and left.", ["'Kiev fell at dawn,'"]),
    (
        "British, with possessives",
        "‘The workers’ strike in Kiev’s port ended.’",
        ["‘The workers’ strike in Kiev’s port ended.’"],
    ),
    ("German, single", "Er sagte: ‚Kiew fällt heute‘ und ging.", ["‚Kiew fällt heute‘"]),
    ("single marks around one word", "The train to ‘Kiev’ is late.", []),
    ("years and contractions", "In the ’90s rock ’n’ roll came to Kiev’s clubs; ’twas loud.", []),
    # without a partner
    ("no closing mark", "“Kiev fell, he said.", []),
    ("no opening mark", "Kiev fell,” he said.", []),
    ("straight, no closing mark", 'He said "Kiev fell.', []),
    ("straight, no opening mark", 'Kiev fell" he said.', []),
    ("a paragraph that goes on, with a quotation inside", "“They came. “Kiev!” they cried.", ["“Kiev!”"]),
    ("inches", 'A 6" pipe to Kiev and an 8" one.', []),
    ("feet and inches", "He is 6'2\" tall; Kiev is far; she is 5'4\" tall.", []),
    ("Hebrew abbreviations", 'צה"ל בקייב של ארה"ב', []),
    ("Hebrew abbreviation in a quotation", 'הוא אמר "צה"ל בקייב" והלך.', ['"צה"ל בקייב"']),
    ("guillemets left over", "… à Kiev » dit-il. Puis « Odessa » encore.", ["« Odessa »"]),
    ("ditto marks", 'Kiev 1\n" 2\n" 3\n', []),
    ("nothing", "Kiev and Odessa.", []),
    ("apostrophes quote nothing", "’Twas Kiev’s ‘best’ hour’s.", []),
]


@pytest.mark.parametrize(("what", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_quotations(what: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text, 0, len(text))] == expected


def test_marks_outside_the_block_pair_with_nothing_inside() -> None:
    text = "“Before.\n\nKiev fell.\n\nAfter.”"
    start = text.index("Kiev")
    assert quoted_spans(text, start, start + 10) == []
    assert quoted_spans(text, 0, text.index("\n\n")) == []


def test_marks_may_be_written_as_references() -> None:
    text = "<p>&ldquo;a&rdquo; Kiev &#8220;Kiev&#x201D; Kiev &amp; &quot;Kiev&quot; Kiev</p>"
    levels = [level for _, _, level in brief(text, "a.html", language="en")]
    assert levels == ["warning", "note", "warning", "note", "warning"]


@pytest.mark.parametrize("mark", ['"', "“", "‘"])
def test_speech_over_several_paragraphs_opens_anew_in_each(mark: str) -> None:
    text = f"{mark}We left Kiev.\n\n{mark}Then we slept.\n\nKiev was dark."
    assert _is_quoted(text, text.index("Kiev"))
    assert not _is_quoted(text, text.rindex("Kiev"))
    # A mark that no paragraph takes up again opens nothing.
    alone = f"{mark}We left Kiev.\n\nKiev was dark."
    assert not _is_quoted(alone, alone.index("Kiev"))


def _is_quoted(text: str, at: int) -> bool:
    found = segments(text, [at])
    segment = next(each for each in found if each.start <= at < each.end)
    return Quotations(text, found).around(segment, at, at + 4) is not None


MARKS = st.text(alphabet='“”„«»‹›「」『』"ab .\n', max_size=40)


@settings(max_examples=300, deadline=None)
@given(MARKS)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    spans = quoted_spans(text, 0, len(text))
    assert all(end - start >= 2 for start, end in spans)
    assert all(spans[i][1] <= spans[i + 1][0] for i in range(len(spans) - 1))
    assert all(not text[start].isalnum() and not text[end - 1].isalnum() for start, end in spans)


@pytest.mark.parametrize("piece", ["“", "”", '"', '"x ', ' "x', "«", "»a", "“a” ", "„“", "「", "“a", "«„"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    before = time.process_time()
    quoted_spans(text, 0, len(text))
    assert time.process_time() - before < 3
