"""End-to-end cases: each folder of ``tests/cases`` is run through the real command.

A case holds the input in ``files`` (without one, the input is ``examples/`` of this checkout), the
arguments in ``args``, and what must come out: ``expected.txt`` (the text report), ``expected.json``
(the JSON report without messages and sources, which the text report shows) and ``exit`` (the exit
code). ``UPDATE_CASES=1 pytest tests/test_cases.py`` writes what comes out; read the diff.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.command import ROOT, placelint

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/args"))
FINDING = (
    *("path", "line", "column", "end_line", "end_column", "start", "end"),
    *("check", "level", "name", "match", "suggestions", "language", "context"),
)
FILE = ("path", "language", "language_from", "findings")
KEPT = ("path", "line", "column", "match", "reason")


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    inputs = case / "files"
    shutil.copytree(inputs if inputs.is_dir() else ROOT / "examples", folder)
    arguments = ["check", *shlex.split((case / "args").read_text(encoding="utf-8"))]
    text = placelint(*arguments, folder=folder)
    data = placelint(*arguments, "--format", "json", folder=folder)
    assert text.err == data.err == ""
    assert text.code == data.code
    _compare(case / "exit", f"{text.code}\n")
    _compare(case / "expected.txt", text.out)
    _compare(case / "expected.json", _shape(json.loads(data.out)))


def _compare(path: Path, found: str) -> None:
    if os.environ.get("UPDATE_CASES"):
        path.write_text(found, encoding="utf-8", newline="\n")
    assert found == path.read_text(encoding="utf-8")


def _shape(report: dict[str, Any]) -> str:
    """What of a JSON report must hold: one line a finding, so that a diff can be read."""
    rows = [
        *(_row("finding", item, FINDING) for item in report["findings"]),
        *(_row("kept", item, KEPT) for item in report.get("kept", ())),
        *(_row("file", item, FILE) for item in report["files"]),
        *(_row("skipped", item, ("path", "reason")) for item in report["skipped"]),
        _row("summary", report["summary"], ("files", "error", "warning", "note")),
    ]
    return "[\n" + ",\n".join(rows) + "\n]\n"


def _row(kind: str, item: dict[str, Any], keys: tuple[str, ...]) -> str:
    return json.dumps({kind: {key: item[key] for key in keys}}, ensure_ascii=False)


def _lines(report: str) -> list[str]:
    return [line for line in report.splitlines() if ": warning: " in line]


def test_the_examples_of_the_readme(tmp_path: Path) -> None:
    """Where examples/ stands in the checkout, with the configuration of the checkout around it."""
    mixed = placelint("check", "examples/mixed.md", folder=ROOT)
    clean = placelint("check", "examples/clean.md", folder=ROOT)
    assert (mixed.code, len(_lines(mixed.out))) == (1, 13)
    assert (clean.code, clean.out) == (0, "No findings in 1 file.\n")


def test_the_wire_story_has_exactly_the_stray_kievs(tmp_path: Path) -> None:
    """The article that started the project, its phenomena in other words."""
    shutil.copy(ROOT / "tests" / "cases" / "wire-story" / "files" / "story.txt", tmp_path)
    done = placelint("check", "story.txt", "--format", "json", folder=tmp_path)
    text = (tmp_path / "story.txt").read_text(encoding="utf-8")
    found = json.loads(done.out)["findings"]
    assert done.code == 1
    assert [(item["match"], item["suggestions"][0], item["level"]) for item in found] == [
        ("Kiev", "Kyiv", "warning")
    ] * text.count("Kiev")
