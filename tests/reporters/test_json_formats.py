"""GitLab, rdjson, JSON and JSON Lines against their schemas and their readers' habits."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reporters import render
from linter.reporters.report import Report
from tests.reporters.samples import file, finding, hostile, sample

SCHEMAS = Path(__file__).parent / "schemas"
REPORTS = [sample(), hostile(), Report([], [], "ap")]


def valid(name: str, report: Report) -> Any:
    """The parsed report, which its schema must accept."""
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    data = json.loads(render(name, report))
    jsonschema.Draft7Validator(schema).validate(data)
    return data


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", ["gitlab", "rdjson"])
def test_every_report_is_valid(name: str, report: Report) -> None:
    valid(name, report)


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "rdjson", "sarif"])
def test_what_is_written_is_utf_8_and_commands_no_terminal(name: str, report: Report) -> None:
    text = render(name, report)
    text.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", text)
    assert not text or text.endswith("\n")


def test_gitlab() -> None:
    issues = valid("gitlab", sample())
    assert [issue["severity"] for issue in issues] == ["minor", "major", "info", "minor"]
    assert issues[1]["location"] == {"path": "articles/one.md", "lines": {"begin": 3, "end": 4}}
    assert issues[0]["check_name"] == "deprecated-spelling"
    assert issues[0]["description"] == '"Kiev" should be "Kyiv". Style "ap" writes Kyiv, not Kiev.'


def test_gitlab_tells_findings_apart_by_fingerprint_in_one_file_and_across_files() -> None:
    text = "Kiev Kiev Kiev"
    found = [finding(text, after=5 * number) for number in range(3)]
    issues = valid("gitlab", Report([file(name, text, *found) for name in ("a.md", "b.md")], [], "ap"))
    assert len({issue["fingerprint"] for issue in issues}) == 6


def test_rdjson_counts_bytes() -> None:
    """reviewdog: columns are bytes of UTF-8 from 1, the end is exclusive."""
    report = sample()
    for diagnostic, found in zip(
        valid("rdjson", report)["diagnostics"], (f for one in report.files for f in one.findings), strict=True
    ):
        text = next(one.text for one in report.files if one.path == diagnostic["location"]["path"])
        lines = text.encode().splitlines(keepends=True)
        place = diagnostic["location"]["range"]

        def offset(position: dict[str, int], lines: list[bytes] = lines) -> int:
            return sum(map(len, lines[: position["line"] - 1])) + position["column"] - 1

        assert text.encode()[offset(place["start"]) : offset(place["end"])].decode() == found.match


def test_rdjson_suggests() -> None:
    diagnostics = valid("rdjson", sample())["diagnostics"]
    assert [s["text"] for s in diagnostics[1]["suggestions"]] == ["Newyork", "Nyork"]
    assert all(s["range"] == diagnostics[1]["location"]["range"] for s in diagnostics[1]["suggestions"])
    assert [d["severity"] for d in diagnostics] == ["WARNING", "ERROR", "INFO", "WARNING"]
    assert diagnostics[3]["suggestions"] == []


def test_a_line_of_jsonl_is_a_finding_of_json() -> None:
    report = sample()
    lines = [json.loads(line) for line in render("jsonl", report).splitlines()]
    assert all(re.fullmatch("[0-9a-f]{16}:[0-9]+", line.pop("fingerprint")) for line in lines)
    assert lines == json.loads(render("json", report))["findings"]


def test_json_lists_what_was_accepted_and_why() -> None:
    data = json.loads(render("json", sample()))
    assert data["summary"] == {"files": 3, "error": 1, "warning": 2, "note": 1}
    told = [(one["path"], one["column"], one["accepted_by"], one["reason"]) for one in data["accepted"]]
    assert told == [
        ("two.txt", 7, "suppression", 'a quoted "title"'),
        ("two.txt", 13, "baseline", "in the baseline"),
    ]
    assert "accepted" not in json.loads(render("json", Report([], [], "ap")))


def test_text_counts_what_was_accepted() -> None:
    last = render("text", sample()).splitlines()[-1]
    assert last == "1 error, 2 warnings, 1 note in 2 of 3 files; 1 skipped; 2 findings accepted."


@given(st.text(), st.text())
def test_any_finding_is_one_line_of_jsonl(path: str, message: str) -> None:
    report = Report([file(path, "Kiev", finding("Kiev", message=message))], [], "ap")
    (line,) = render("jsonl", report).splitlines()
    read = json.loads(line)
    assert (read["path"], read["message"]) == (path, message)
