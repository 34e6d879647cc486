"""The exit code of a check, and the reason in words."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from linter.cli.run import Outcome
from linter.findings.finding import LEVELS, at_least


class Verdict(NamedTuple):
    """0 clean, 1 findings, 2 the work could not be done; and why."""

    code: int
    reason: str


def verdict(outcome: Outcome, fail_on: str | None) -> Verdict:
    """Whether anything is as grave as ``fail_on``, or as what the configuration of its file says."""
    if outcome.unreadable:
        return Verdict(2, "nothing that was named could be read")
    failing: Counter[str] = Counter()
    others: Counter[str] = Counter()
    thresholds = set()
    for file, own in zip(outcome.files, outcome.fail_on, strict=True):
        threshold = fail_on or own
        thresholds.add(threshold)
        for finding in file.findings:
            (failing if at_least(finding.level, threshold) else others)[finding.level] += 1
    limit = " or ".join(sorted(thresholds, key=LEVELS.index)) or fail_on or "warning"
    if failing:
        rest = f"; below it, {_counted(others)}" if others else ""
        return Verdict(1, f"{_counted(failing)} at or above --fail-on {limit}{rest}")
    if others:
        return Verdict(0, f"{_counted(others)}, all below --fail-on {limit}")
    return Verdict(0, "no findings" if outcome.files else "nothing was there to check")


def _counted(levels: Counter[str]) -> str:
    found = [(levels[level], level) for level in reversed(LEVELS) if levels[level]]
    return ", ".join(f"{count} {level}{'' if count == 1 else 's'}" for count, level in found)
