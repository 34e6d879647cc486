"""One line a finding, and the counts."""

from __future__ import annotations

from linter.documents.source import EXCLUDED, Skipped
from linter.reporters import render
from linter.reporters.report import Report
from linter.reporters.statistics import render as statistics
from tests.reporters.samples import file, hostile, sample


def test_one_line_a_finding() -> None:
    assert render("concise", sample()).splitlines() == [
        'articles/one.md:1:11: warning: "Kiev" should be "Kyiv" [deprecated-spelling]',
        'articles/one.md:3:8: error: "New York" should be "Newyork" or "Nyork" [deprecated-spelling]',
        'articles/one.md:4:11: note: "Kiev" should be "Kyiv" [deprecated-spelling]',
        'two.txt:1:1: warning: Style "ap" writes Kyiv, not Kiev. [deprecated-spelling]',
        "image.md: skipped, a binary file",
    ]


def test_nothing_found_and_excluded_files_print_nothing() -> None:
    assert render("concise", Report([file("a.md", "")], [Skipped("b.md", EXCLUDED)], "ap")) == ""


def test_hostile_text_stays_on_its_line() -> None:
    report = hostile()
    text = render("concise", report)
    assert len(text.splitlines()) == 2 * len(report.files)
    assert not any(char < " " and char != "\n" for char in text)
    assert "\x1b" not in text and "\u202e" not in text


def test_statistics_count_by_check_and_by_spelling() -> None:
    assert statistics(sample()).splitlines() == [
        "Findings by check:",
        "       4  deprecated-spelling",
        "Findings by spelling:",
        "       2  Kiev → Kyiv (in 1 file)",
        "       1  Kiev → another form (in 1 file)",
        "       1  New York → Newyork or Nyork (in 1 file)",
        "4 in all, in 3 files; 2 accepted.",
    ]
    assert "\x1b" not in statistics(hostile())


def test_statistics_of_nothing() -> None:
    assert statistics(Report([], [], "ap")) == (
        "Findings by check:\nFindings by spelling:\n0 in all, in 0 files; 0 accepted.\n"
    )
