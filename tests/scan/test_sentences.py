"""Sentences: where they begin and end around a name, and what they never reach over."""

from __future__ import annotations

import pytest

from linter.languages.fold import fold
from linter.scan.sentences import row_around, sentence_around, sentence_before

# A text with the name Kiev once in it, and the sentence around the name.
CASES = [
    ("the name opens it", "It fell in 1941. Kiev is calm.", "kiev is calm."),
    ("an abbreviation", "The road to St. Kiev is long. It rains.", "the road to st. kiev is long."),
    ("an ordinal", "Am 3. Juni fiel Kiev. Es regnet.", "am 3. juni fiel kiev."),
    ("a score", "They lost 0:3. Kiev won.", "kiev won."),
    ("a danda", "1942 में आंदोलन हुआ। Kiev में वर्षा", "kiev में वर्षा"),
    ("a blank line", "In 1941\n\nKiev is calm", "kiev is calm"),
    ("a wrapped line", "In the summer of the year that we all still remember, in 1941,\nKiev fell.",
     "in the summer of the year that we all still remember, in 1941, kiev fell."),
    ("a list of dates", "1860 – Lincoln\n1943 – Kiev is retaken\n2023 – Trams run", "1943 – kiev is retaken"),
    ("short lines", "Founded in 1905\nKiev office\nOpen daily", "kiev office"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_sentence(what: str, text: str, expected: str) -> None:
    folded = fold(text)
    start = folded.text.index("kiev")
    begin, stop = sentence_around(folded, start, start + 4, (0, len(text)))
    assert folded.text[begin:stop].strip() == expected.replace("–", "-")


def test_a_sentence_stays_in_its_block() -> None:
    text = "title: Trams in Kiev\ndate: 1985"
    folded = fold(text)
    begin, stop = sentence_around(folded, 16, 20, (7, 20))
    assert folded.text[begin:stop] == "trams in kiev"


def test_the_sentence_before() -> None:
    folded = fold("First. It fell in 1941. Kiev is calm.")
    at = folded.text.index("kiev")
    assert sentence_before(folded, at, (0, len(folded.text))).strip() == "it fell in 1941."


def test_a_row_of_an_html_table() -> None:
    text = "<table><tr><td>1941</td><td>Kiev</td></tr></table>"
    at = text.index("Kiev")
    begin, stop = row_around(text, (at, at + 4))
    assert text[begin:stop] == "<tr><td>1941</td><td>Kiev</td>"
