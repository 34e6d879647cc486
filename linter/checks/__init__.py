"""Checks: document + mentions → findings, one file a check, all pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from linter.checks import deprecated_spelling, inconsistent_spelling, mixed_script
from linter.checks.view import View
from linter.findings.finding import Finding


class Check(NamedTuple):
    """A check, its usual level, and what it says in one line.

    ``run`` is None for the check that looks at what the others found.
    """

    run: Callable[[View], Iterable[Finding]] | None
    level: str
    summary: str


CHECKS: Mapping[str, Check] = {
    "deprecated-spelling": Check(
        deprecated_spelling.run, "warning", "a spelling that the style replaces by another"
    ),
    "inconsistent-spelling": Check(
        inconsistent_spelling.run, "warning", "several spellings of one name in one document"
    ),
    "mixed-script": Check(
        mixed_script.run, "warning", "a name written with look-alike letters of another script"
    ),
    "suppression": Check(
        None, "warning", "a comment to placelint that accepts nothing, is unclear or gives no reason"
    ),
}


def run_checks(view: View, levels: Mapping[str, str]) -> list[Finding]:
    """All findings of the checks that are on, sorted; one finding a span, the earlier check first."""
    taken: set[tuple[int, int]] = set()
    findings: list[Finding] = []
    for name, check in CHECKS.items():
        level = levels.get(name, check.level)
        if level == "off" or check.run is None:
            continue
        for finding in check.run(view):
            if (finding.start, finding.end) not in taken:
                taken.add((finding.start, finding.end))
                own = level if finding.level == check.level else finding.level
                findings.append(finding._replace(level=own))
    return sorted(findings)
