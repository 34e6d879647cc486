"""Reviewdog Diagnostic Format, ``rdjson``: findings with suggestions that a reviewer takes with one click.

Fields: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf; columns count bytes of UTF-8 from 1.
"""

from __future__ import annotations

from linter.findings.lines import Lines
from linter.reporters.escapes import to_json
from linter.reporters.report import FileReport, Report
from linter.reporters.wording import HOME, help_uri, in_full

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report) -> str:
    """One ``DiagnosticResult`` with all findings."""
    diagnostics = [item for file in report.files if file.findings for item in _diagnostics(file)]
    result = {"source": {"name": "placelint", "url": HOME}, "diagnostics": diagnostics}
    return to_json(result, indent=2) + "\n"


def _diagnostics(file: FileReport) -> list[dict[str, object]]:
    lines = Lines(file.text)
    found: list[dict[str, object]] = []
    for finding in file.findings:
        place = {"start": _position(lines, finding.start), "end": _position(lines, finding.end)}
        found.append(
            {
                "message": in_full(finding),
                "location": {"path": file.path, "range": place},
                "severity": _SEVERITY[finding.level],
                "code": {"value": finding.check, "url": help_uri(finding.check)},
                "suggestions": [{"range": place, "text": text} for text in finding.suggestions],
            }
        )
    return found


def _position(lines: Lines, offset: int) -> dict[str, int]:
    line, column = lines.position(offset)
    return {"line": line, "column": len(lines.line(line)[: column - 1].encode("utf-8", "replace")) + 1}
