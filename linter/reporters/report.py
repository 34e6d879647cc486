"""What every reporter gets: the results of all files, in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.documents.source import Skipped
from linter.findings.finding import LEVELS, Accepted, Finding, Kept
from linter.findings.lines import Lines


class FileReport(NamedTuple):
    """One file that was checked; ``text`` is kept only where there is something to show of it.

    ``accepted`` are findings that do not count: suppressed in the text, or known to a baseline.
    """

    path: str
    language: str
    why: str
    findings: tuple[Finding, ...]
    kept: tuple[Kept, ...]
    text: str
    accepted: tuple[Accepted, ...] = ()


class Report(NamedTuple):
    """Everything that one run found; paths sorted; ``baseline``: findings were compared with one."""

    files: Sequence[FileReport]
    skipped: Sequence[Skipped]
    style: str
    show_kept: bool = False
    colour: bool = False
    baseline: bool = False

    def placed(self) -> Iterator[tuple[FileReport, Finding, tuple[int, int], tuple[int, int]]]:
        """Each finding with the line and column of its start and end."""
        for file in self.files:
            if file.findings:
                lines = Lines(file.text)
                for finding in file.findings:
                    yield file, finding, lines.position(finding.start), lines.position(finding.end)

    def counts(self) -> dict[str, int]:
        """How many findings there are of each level, gravest first."""
        counts = dict.fromkeys(reversed(LEVELS), 0)
        for file in self.files:
            for finding in file.findings:
                counts[finding.level] += 1
        return counts
