"""How often what was found: by check, then by spelling, most frequent first."""

from __future__ import annotations

from collections import Counter

from linter.reporters.report import Report
from linter.reporters.terminal import clean
from linter.reporters.wording import number, one_line


def render(report: Report) -> str:
    """Two lists of counts for people; every row, none left out."""
    checks: Counter[str] = Counter()
    spellings: Counter[str] = Counter()
    files: dict[str, set[str]] = {}
    for file in report.files:
        for finding in file.findings:
            other = "another form" if finding.name else "another comment"
            wanted = " or ".join(map(one_line, finding.suggestions)) or other
            spelling = clean(f"{one_line(finding.match)} → {wanted}")
            checks[finding.check] += 1
            spellings[spelling] += 1
            files.setdefault(spelling, set()).add(file.path)
    lines = ["Findings by check:", *(f"{count:>8}  {clean(check)}" for check, count in _ranked(checks))]
    lines.append("Findings by spelling:")
    for spelling, count in _ranked(spellings):
        lines.append(f"{count:>8}  {spelling} (in {number(len(files[spelling]), 'file')})")
    accepted = sum(len(file.accepted) for file in report.files)
    lines.append(f"{checks.total()} in all, in {number(len(report.files), 'file')}; {accepted} accepted.")
    return "\n".join(lines) + "\n"


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
