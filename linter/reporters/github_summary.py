"""The summary of a GitHub job: all findings as one table of Markdown."""

from __future__ import annotations

import re

from linter.documents.source import EXCLUDED
from linter.findings.finding import LEVELS
from linter.reporters.report import Report
from linter.reporters.terminal import clean
from linter.reporters.wording import number, one_line

# GitHub drops a summary of more than 1 MiB whole; other steps of the job have their own.
LIMIT = 900_000
_SKIPPED = 100
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def render(report: Report) -> str:
    """A heading with the counts, and the table, gravest level first; what does not fit is counted."""
    rows: dict[str, list[str]] = {level: [] for level in reversed(LEVELS)}
    for file, finding, (line, column), _ in report.placed():
        wanted = " or ".join(finding.suggestions) or "see the reason"
        cells = (finding.level, f"{file.path}:{line}:{column}", finding.match, wanted, finding.message)
        rows[finding.level].append(f"| {' | '.join(map(_cell, cells))} |\n")
    parts = [f"### placelint: {_counts(report)}\n\n"]
    if any(rows.values()):
        parts.append("| Level | Place | Written | Write | Why |\n| --- | --- | --- | --- | --- |\n")
    size, left = 0, 0
    for row in (row for level in rows.values() for row in level):
        size += len(row.encode("utf-8", "replace"))
        if left or size > LIMIT:
            left += 1
        else:
            parts.append(row)
    if left:
        parts.append(f"\n{left} more do not fit here; `--output csv=FILE` has them all.\n")
    skipped = [item for item in report.skipped if item.reason != EXCLUDED]
    if skipped:
        parts.append(f"\n{number(len(skipped), 'file')} skipped:\n\n")
        parts += [f"- {_cell(item.path)}: {_cell(item.reason)}\n" for item in skipped[:_SKIPPED]]
        if len(skipped) > _SKIPPED:
            parts.append(f"- {len(skipped) - _SKIPPED} more\n")
    return "".join((*parts, "\n"))


def _counts(report: Report) -> str:
    counts = [number(count, level) for level, count in report.counts().items() if count]
    return f"{', '.join(counts) or 'no findings'} in {number(len(report.files), 'file')}"


def _cell(text: str) -> str:
    """``text`` as nothing but text: Markdown lets every punctuation character be escaped."""
    return _PUNCTUATION.sub(r"\\\1", clean(one_line(text)))
