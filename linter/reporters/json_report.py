"""JSON: one object; lines and columns 1-based, offsets 0-based, all in code points."""

from __future__ import annotations

from typing import Any

from linter import __version__
from linter.findings.finding import Finding
from linter.findings.lines import Lines
from linter.reporters.escapes import to_json
from linter.reporters.report import FileReport, Report


def render(report: Report) -> str:
    """The whole report."""
    data: dict[str, Any] = {
        "placelint": __version__,
        "style": report.style,
        "findings": [
            finding_fields(file, finding, start, end) for file, finding, start, end in report.placed()
        ],
        "files": [
            {"path": f.path, "language": f.language, "language_from": f.why, "findings": len(f.findings)}
            for f in report.files
        ],
        "skipped": [{"path": skipped.path, "reason": skipped.reason} for skipped in report.skipped],
        "summary": {"files": len(report.files), **report.counts()},
    }
    if any(file.accepted for file in report.files):
        data["accepted"] = [item for file in report.files for item in _accepted(file)]
    if report.show_kept:
        data["kept"] = [item for file in report.files for item in _kept(file)]
    return to_json(data, indent=2) + "\n"


def finding_fields(
    file: FileReport, finding: Finding, start: tuple[int, int], end: tuple[int, int]
) -> dict[str, Any]:
    """One finding as an object."""
    return {
        "path": file.path,
        "line": start[0],
        "column": start[1],
        "end_line": end[0],
        "end_column": end[1],
        "start": finding.start,
        "end": finding.end,
        "check": finding.check,
        "level": finding.level,
        "name": finding.name,
        "match": finding.match,
        "suggestions": list(finding.suggestions),
        "language": finding.language,
        "context": finding.context,
        "message": finding.message,
        "sources": [source.as_dict() for source in finding.sources],
        "provenance": finding.provenance,
    }


def _accepted(file: FileReport) -> list[dict[str, Any]]:
    lines = Lines(file.text)
    found = []
    for finding, by, reason in file.accepted:
        start, end = lines.position(finding.start), lines.position(finding.end)
        found.append({**finding_fields(file, finding, start, end), "accepted_by": by, "reason": reason})
    return found


def _kept(file: FileReport) -> list[dict[str, Any]]:
    lines = Lines(file.text)
    found = []
    for kept in file.kept:
        line, column = lines.position(kept.start)
        found.append({"path": file.path, "line": line, "column": column, **kept._asdict()})
    return found
