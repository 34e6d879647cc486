"""GitHub annotations, read back as the runner reads a log (actions/runner, ActionCommand.cs)."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reporters import REPORTERS, render
from linter.reporters.github_summary import LIMIT
from linter.reporters.github_summary import render as summary
from linter.reporters.report import Report
from tests.reporters.samples import HOSTILE_NAMES, file, finding, hostile, many, sample

_KNOWN = {
    "error",
    "warning",
    "notice",
    "debug",
    "group",
    "endgroup",
    "add-mask",
    "set-output",
    "stop-commands",
}


class Command(NamedTuple):
    """What the runner understands of one line."""

    name: str
    properties: dict[str, str]
    data: str


def obeyed(log: str) -> list[Command]:
    """The commands of a log in both notations of the runner; every kind of line end ends a line."""
    found = []
    for line in re.split(r"\r\n|\n|\r", log):
        new = re.match(r"\s*::([\w-]+)(?: (.*?))?::(.*)", line, re.DOTALL)
        old = re.search(r"##\[([\w-]+)(?: ([^\]]*))?\](.*)", line, re.DOTALL)
        if new and new[1] in _KNOWN:
            pairs = [pair.split("=", 1) for pair in (new[2] or "").split(",") if "=" in pair]
            found.append(
                Command(new[1], {key: _back(value, True) for key, value in pairs}, _back(new[3], False))
            )
        elif old and old[1] in _KNOWN:
            found.append(Command(old[1], {}, old[3]))
    return found


def _back(text: str, is_property: bool) -> str:
    if is_property:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_one_annotation_a_finding_gravest_first() -> None:
    commands = obeyed(render("github", sample()))
    assert [command.name for command in commands] == ["error", "warning", "warning", "notice"]
    assert commands[1].properties == {
        "file": "articles/one.md",
        "line": "1",
        "endLine": "1",
        "col": "11",
        "endColumn": "15",
        "title": "placelint: deprecated-spelling",
    }
    assert commands[1].data == '"Kiev" should be "Kyiv". Style "ap" writes Kyiv, not Kiev.'


def test_a_finding_over_lines_has_no_columns() -> None:
    command = obeyed(render("github", sample()))[0]
    assert (command.properties["line"], command.properties["endLine"]) == ("3", "4")
    assert "col" not in command.properties and "endColumn" not in command.properties


@pytest.mark.parametrize(
    ("levels", "shown", "last"),
    [
        ({"error": 10, "warning": 10, "note": 10}, (10, 10, 10), None),
        ({"error": 3, "warning": 25}, (3, 10, 1), "15 more (15 warnings), see the summary of this job"),
        ({"note": 12}, (0, 0, 10), "3 more (3 notes), see the summary of this job"),
        (
            {"error": 11, "warning": 11, "note": 11},
            (10, 10, 10),
            "4 more (1 error, 1 warning, 2 notes), see the summary of this job",
        ),
        ({"error": 11, "note": 10}, (10, 0, 10), "2 more (1 error, 1 note), see the summary of this job"),
    ],
)
def test_at_most_ten_of_a_level_and_the_rest_is_counted(
    levels: dict[str, int], shown: tuple[int, int, int], last: str | None
) -> None:
    commands = obeyed(render("github", many(levels)))
    names = [command.name for command in commands]
    assert (names.count("error"), names.count("warning"), names.count("notice")) == shown
    assert (commands[-1].data if commands[-1].properties["title"] == "placelint" else None) == last
    # What is shown and what is counted make all findings.
    left = int(last.split()[0]) + len(commands) - 1 if last else len(commands)
    assert left == sum(levels.values())


def test_nothing_found_prints_nothing() -> None:
    assert render("github", Report([file("a.md", "")], [], "ap")) == ""


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_hostile_file_forges_nothing(name: str) -> None:
    report = hostile()
    one = Report([f for f in report.files if f.path == name], [], "ap")
    log = render("github", one)
    (command,) = obeyed(log)
    assert command.name == "warning"
    assert set(command.properties) == {"file", "line", "endLine", "title"}
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", log)
    if name.isprintable() and not name.startswith(("=", " ")) and "##[" not in name:
        assert command.properties["file"] == name


@pytest.mark.parametrize("name", sorted(set(REPORTERS) - {"github"}))
def test_no_other_format_can_command_the_runner(name: str) -> None:
    assert obeyed(render(name, hostile())) == []


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_and_message_is_one_command(name: str, message: str) -> None:
    report = Report([file(name, "Kiev", finding("Kiev", suggestions=(), message=message))], [], "ap")
    assert len(render("github", report).splitlines()) == 1
    (command,) = obeyed(render("github", report))
    assert (command.name, command.properties["line"]) == ("warning", "1")


def cells(row: str) -> list[str]:
    """The cells of a row of a table of Markdown."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]


def test_the_summary_is_a_table_of_everything() -> None:
    text = summary(many({"error": 11, "warning": 30}))
    rows = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    assert text.startswith("### placelint: 11 errors, 30 warnings in 1 file\n")
    assert len(rows) == 1 + 41
    assert cells(rows[0]) == ["Level", "Place", "Written", "Write", "Why"]
    assert cells(rows[1])[:4] == ["error", r"many\.md\:1\:151", "Kiev", "Kyiv"]


def test_the_summary_of_nothing_and_of_skipped_files() -> None:
    assert summary(Report([file("a.md", "")], [], "ap")) == "### placelint: no findings in 1 file\n\n\n"
    assert "1 file skipped:\n\n- image\\.md: a binary file\n" in summary(sample())


def test_hostile_text_is_text_in_the_summary() -> None:
    report = hostile()
    rows = [line for line in summary(report).splitlines() if line.startswith("| warning")]
    assert len(rows) == len(HOSTILE_NAMES)
    for row in rows:
        assert len(cells(row)) == 5
        assert not re.search(r"(?<!\\)[<`\[!*&]", row)


def test_a_summary_too_large_for_github_says_what_is_missing() -> None:
    text = "Kiev " * 9000
    report = Report([file("x" * 200, text, *(finding(text, after=5 * n) for n in range(9000)))], [], "ap")
    made = summary(report)
    rows = sum(line.startswith("| warning") for line in made.splitlines())
    assert len(made.encode()) < LIMIT + 1000 < 1024 * 1024
    assert f"{9000 - rows} more do not fit here" in made and rows < 9000
