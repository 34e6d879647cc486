"""SARIF against the schema of the standard, and what code scanning needs beyond it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest

from linter.checks import CHECKS
from linter.reporters import render
from linter.reporters.report import Report
from tests.conftest import ROOT
from tests.reporters.samples import HOSTILE_NAMES, file, finding, hostile, sample

SCHEMAS = Path(__file__).parent / "schemas"
VALIDATOR = jsonschema.Draft7Validator(
    json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8")),
    format_checker=jsonschema.FormatChecker(),
)


def run_of(report: Report) -> dict[str, Any]:
    """The one run of the log, which must be valid."""
    log = json.loads(render("sarif", report))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


def test_the_schema_is_the_real_one_and_bites() -> None:
    log = json.loads(render("sarif", sample()))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(log)


@pytest.mark.parametrize(
    "report", [sample(), hostile(), Report([], [], "ap"), sample()._replace(baseline=True)]
)
def test_every_report_is_valid(report: Report) -> None:
    run_of(report)


def test_rules_have_what_code_scanning_requires() -> None:
    run = run_of(sample())
    rules = run["tool"]["driver"]["rules"]
    assert {"deprecated-spelling", "inconsistent-spelling", "mixed-script"} <= {rule["id"] for rule in rules}
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]
        assert rule["helpUri"].startswith("https://") and rule["helpUri"].endswith(f"/{rule['id']}.md")
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_every_check_has_the_page_that_the_reports_point_to() -> None:
    assert all((ROOT / "docs" / "checks" / f"{check}.md").is_file() for check in CHECKS)


def test_a_check_without_a_description_of_its_own_still_has_a_rule() -> None:
    report = Report([file("a.md", "Kiev", finding("Kiev", check="unused-suppression"))], [], "ap")
    assert run_of(report)["results"][0]["ruleId"] == "unused-suppression"


def test_regions_count_code_points_and_run_over_lines() -> None:
    run = run_of(sample())
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [r["locations"][0]["physicalLocation"]["region"] for r in run["results"]]
    assert regions[0] == {"startLine": 1, "startColumn": 11, "endLine": 1, "endColumn": 15}
    assert regions[1] == {"startLine": 3, "startColumn": 8, "endLine": 4, "endColumn": 5}


def test_every_suggestion_is_a_fix_of_the_region() -> None:
    result = run_of(sample())["results"][1]
    region = result["locations"][0]["physicalLocation"]["region"]
    changes = [fix["artifactChanges"][0] for fix in result["fixes"]]
    assert [change["replacements"][0]["insertedContent"]["text"] for change in changes] == [
        "Newyork",
        "Nyork",
    ]
    assert all(change["replacements"][0]["deletedRegion"] == region for change in changes)


def test_accepted_findings_are_suppressed_with_their_reason() -> None:
    results = run_of(sample())["results"]
    assert all("baselineState" not in result for result in results)
    assert [result["suppressions"] for result in results] == [
        *([[]] * 4),
        [{"kind": "inSource", "status": "accepted", "justification": 'a quoted "title"'}],
        [{"kind": "external", "status": "accepted", "justification": "in the baseline"}],
    ]


def test_a_baseline_says_what_is_new() -> None:
    results = run_of(sample()._replace(baseline=True))["results"]
    assert [result["baselineState"] for result in results] == [*["new"] * 5, "unchanged"]


def test_fingerprints_hold_when_lines_are_added_and_tell_findings_apart() -> None:
    text = "Kiev here.\n\nKiev there, Kiev."
    moved = f"# New\n\nMore.\n\n{text}"

    def prints(text: str, path: str) -> list[str]:
        first = text.index("Kiev")
        found = [finding(text, after=after) for after in (first, first + 1, len(text) - 6)]
        results = run_of(Report([file(path, text, *found)], [], "ap"))["results"]
        return [result["partialFingerprints"]["placelint/v1"] for result in results]

    assert prints(text, "a.md") == prints(moved, "b.md")
    assert len(set(prints(text, "a.md"))) == 3


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_the_uri_gives_the_file_name_back(name: str) -> None:
    run = run_of(Report([file(name, "Kiev", finding("Kiev"))], [], "ap"))
    artifact = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert artifact["uriBaseId"] == "%SRCROOT%"
    parts = urlsplit(artifact["uri"])
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path, errors="surrogateescape") == os.fsdecode(os.fsencode(name))


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("/tmp/a b.md", "file:///tmp/a%20b.md"),
        ("C:/texts/a.md", "file:///C:/texts/a.md"),
        ("./a.md", "a.md"),
        ("../a.md", "../a.md"),
        ("a:b.md", "a%3Ab.md"),
        ("тексти/Київ.md", "%D1%82%D0%B5%D0%BA%D1%81%D1%82%D0%B8/%D0%9A%D0%B8%D1%97%D0%B2.md"),
    ],
)
def test_paths_as_uris(path: str, uri: str) -> None:
    run = run_of(Report([file(path, "Kiev", finding("Kiev"))], [], "ap"))
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_skipped_files_are_told() -> None:
    (told,) = run_of(sample())["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "Skipped: a binary file"
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "image.md"
