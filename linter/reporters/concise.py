"""One line a finding, as compilers write it: editors and problem matchers read this."""

from __future__ import annotations

from linter.documents.source import EXCLUDED
from linter.reporters.report import Report
from linter.reporters.terminal import clean, path_of
from linter.reporters.wording import headline


def render(report: Report) -> str:
    """``path:line:column: level: what [check]``; nothing at all where nothing was found."""
    lines = [
        f"{path_of(file.path)}:{start[0]}:{start[1]}: {finding.level}: "
        f"{clean(headline(finding))} [{clean(finding.check)}]\n"
        for file, finding, start, _ in report.placed()
    ]
    # Hooks name every file, so those that are excluded are no news.
    lines += [
        f"{path_of(item.path)}: skipped, {clean(item.reason)}\n"
        for item in report.skipped
        if item.reason != EXCLUDED
    ]
    return "".join(lines)
