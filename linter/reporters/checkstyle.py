"""Checkstyle XML, as Jenkins and reviewdog read it: ``file`` elements that hold ``error`` elements."""

from __future__ import annotations

from linter.findings.lines import Lines
from linter.reporters.escapes import element
from linter.reporters.report import Report
from linter.reporters.wording import in_full

_SEVERITY = {"error": "error", "warning": "warning", "note": "info"}


def render(report: Report) -> str:
    """The findings by file; columns count characters from 1."""
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">']
    for file in report.files:
        if not file.findings:
            continue
        lines = Lines(file.text)
        parts.append("  " + element("file", {"name": file.path}))
        for finding in file.findings:
            line, column = lines.position(finding.start)
            fields = {
                "line": line,
                "column": column,
                "severity": _SEVERITY[finding.level],
                "message": in_full(finding),
                "source": f"placelint.{finding.check}",
            }
            parts.append("    " + element("error", fields, close=True))
        parts.append("  </file>")
    return "\n".join((*parts, "</checkstyle>", ""))
