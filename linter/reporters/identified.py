"""Every finding of a report, accepted or not, with what it is known by from run to run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.findings.finding import Accepted, Finding
from linter.findings.fingerprint import fingerprints
from linter.findings.lines import Lines
from linter.reporters.report import FileReport, Report


class Identified(NamedTuple):
    """A finding with the line and column of its start and end; ``accepted`` says why it does not count."""

    file: FileReport
    finding: Finding
    start: tuple[int, int]
    end: tuple[int, int]
    fingerprint: str
    accepted: Accepted | None


def identified(report: Report) -> Iterator[Identified]:
    """The findings in the order of their files and places.

    Accepted ones take part in the fingerprints, so that accepting one does not change the others.
    """
    for file in report.files:
        found: list[tuple[Finding, Accepted | None]] = [(finding, None) for finding in file.findings]
        found += [(accepted.finding, accepted) for accepted in file.accepted]
        found.sort(key=lambda pair: pair[0][:4])
        lines = Lines(file.text)
        keys = fingerprints(file.text, [finding for finding, _ in found])
        for (finding, accepted), key in zip(found, keys, strict=True):
            start, end = lines.position(finding.start), lines.position(finding.end)
            yield Identified(file, finding, start, end, key, accepted)
