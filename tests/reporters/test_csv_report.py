"""CSV: what a spreadsheet makes of it."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reporters import render
from linter.reporters.csv_report import COLUMNS
from linter.reporters.report import Report
from tests.reporters.samples import HOSTILE_NAMES, file, finding, hostile, sample


def rows(report: Report, delimiter: str = ",") -> list[list[str]]:
    """The rows, read as a program does that knows the mark at the beginning."""
    data = render("csv", report).encode()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_a_row_a_finding() -> None:
    head, *found = rows(sample())
    assert tuple(head) == COLUMNS
    assert len(found) == 4 and all(len(row) == len(COLUMNS) for row in found)
    assert dict(zip(head, found[1], strict=True)) == {
        "path": "articles/one.md",
        "line": "3",
        "column": "8",
        "end_line": "4",
        "end_column": "5",
        "level": "error",
        "check": "deprecated-spelling",
        "name": "kyiv",
        "match": "New York",
        "suggestions": "Newyork | Nyork",
        "language": "en",
        "context": "prose",
        "message": 'Style "ap" writes Kyiv, not New York.',
        "sources": "https://example.org/ap",
    }


def test_lines_end_as_rfc_4180_says() -> None:
    text = render("csv", sample())
    assert text.count("\n") == text.count("\r\n") == 5


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_no_cell_is_a_formula(delimiter: str) -> None:
    found = rows(hostile(), delimiter)
    cells = [cell for row in found for cell in row]
    assert len(found) == 1 + len(HOSTILE_NAMES)
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠]", cell)]


@given(st.text(alphabet=st.sampled_from("=+-@;,\t\r\n\"' a｜＝"), min_size=1))
def test_no_text_makes_a_formula(text: str) -> None:
    report = Report([file(text, "Kiev", finding("Kiev", message=text, suggestions=(text, text)))], [], "ap")
    (row,) = rows(report)[1:]
    assert len(row) == len(COLUMNS)
    for delimiter in ",;":
        for cell in (cell for row in rows(report, delimiter) for cell in row):
            assert not re.match(r"\s*[=+\-@＝＋－＠]", cell)
