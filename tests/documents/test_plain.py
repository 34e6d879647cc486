"""Plain text: paragraphs, quoted lines, exact offsets."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.plain import segments
from tests.conftest import findings

# Each text with the segments around every "Kiev" in it.
CASES = [
    ("one line", "To Kiev.", [("prose", "To Kiev.")]),
    ("the paragraph alone", "One.\n\nTo Kiev\nand on.\n\nTwo.", [("prose", "To Kiev\nand on.")]),
    ("CRLF", "One.\r\n\r\nTo Kiev.\r\n\r\nTwo.", [("prose", "To Kiev.\r")]),
    ("blank line with spaces", "One.\n \t\nTo Kiev.\n  \nTwo.", [("prose", "To Kiev.")]),
    ("two paragraphs", "Kiev.\n\nKiev.", [("prose", "Kiev."), ("prose", "Kiev.")]),
    ("a quoted paragraph", "> To Kiev\n> and on.", [("blockquote", "> To Kiev\n> and on.")]),
    (
        "quoted lines below an introduction",
        "He wrote:\n> To Kiev\n> and on.\nWe left Kiev.",
        [("prose", "He wrote:\n"), ("blockquote", "> To Kiev\n> and on.\n"), ("prose", "We left Kiev.")],
    ),
    ("nested quotation", ">> To Kiev", [("blockquote", ">> To Kiev")]),
    ("indented quotation", "  > To Kiev", [("blockquote", "  > To Kiev")]),
    ("a table", "| Kiev | 1 |", [("prose", "| Kiev | 1 |")]),
    ("markup means nothing", "`Kiev` <b>", [("prose", "`Kiev` <b>")]),
]


@pytest.mark.parametrize(("what", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_segments(what: str, text: str, expected: list[tuple[str, str]]) -> None:
    wanted = [at for at in range(len(text)) if text.startswith("Kiev", at)]
    found = segments(text, wanted)
    assert [(s.context, text[s.start : s.end]) for s in found] == expected
    assert all(s.block == (s.start, s.end) for s in found)


def test_nothing_is_read_where_nothing_is_wanted() -> None:
    assert segments("Kiev.\n\nKiev.", []) == []


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab>|\n\r \t", max_size=60), st.data())
def test_every_wanted_offset_is_in_one_segment(text: str, data: st.DataObject) -> None:
    letters = [at for at, char in enumerate(text) if char in "ab"]
    if not letters:
        return
    wanted = sorted(data.draw(st.sets(st.sampled_from(letters))))
    found = segments(text, wanted)
    for offset in wanted:
        assert len([s for s in found if s.start <= offset < s.end]) == 1
    assert all(a.end <= b.start for a, b in pairwise(found))
    for segment in found:
        lines = text[segment.start : segment.end].split("\n")
        assert {line.lstrip(" \t").startswith(">") for line in lines if line} <= {
            segment.context == "blockquote"
        }


def test_findings_in_plain_text() -> None:
    text = "On Monday he wrote:\n> Kiev is lost.\n\nThey left Kiev for *Odessa*, see kiev.ua and `Kiev`.\n"
    found = findings(text, "letter.txt", language="en")
    assert [(f.match, f.level) for f in found] == [
        ("Kiev", "note"),
        ("Kiev", "warning"),
        ("Odessa", "warning"),
    ]
    assert all(text[f.start : f.end] == f.match for f in found)


@pytest.mark.parametrize("text", ["\n" * 500_000, "a\n" * 500_000, "> a\nb\n" * 100_000, " \n" * 500_000])
def test_time_grows_with_the_text_alone(text: str) -> None:
    before = time.process_time()
    segments(text, range(0, len(text), 7))
    assert time.process_time() - before < 3
