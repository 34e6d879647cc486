"""``placelint check --since BASE [--staged]``: only the findings that a change brings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from linter.cli.changed_files import File, files_in_index, files_on_disk, start
from linter.cli.progress import Progress
from linter.cli.repository import Change, Repository
from linter.cli.run import Outcome, Settings, check_paths, check_stdin
from linter.documents.document import FORMATS
from linter.findings.changes import Some, compare, moved
from linter.findings.finding import LEVELS, Accepted, Finding
from linter.findings.places import Version
from linter.reporters.report import FileReport

# Where a finding stands, for telling those of one version apart.
_Spot = tuple[int, int, str]
_NOTHING = Version("", ())


class Since(NamedTuple):
    """The outcome, in which findings that were there before are accepted, and what was compared in words."""

    outcome: Outcome
    compared: str


def check_since(
    paths: Sequence[str], name: str, staged: bool, settings: Settings, progress: Progress
) -> Since:
    """Check what differs from the commits that HEAD has in common with ``name``.

    ``staged`` reads the index instead of the files on disk. Both versions are checked by the same
    configuration and rules, those of today, so that only the text can make the difference.
    """
    repository = Repository(start(paths))
    bases = repository.bases(name)
    if staged:
        changes = [repository.staged(base) for base in bases]
        files, skipped = files_in_index(repository, paths, changes[0])
    else:
        files, untracked, skipped = files_on_disk(repository, paths)
        changes = [repository.changed(base, untracked) for base in bases]
    # A file that is as it was on one side of a merge brings nothing.
    touched = set.intersection(*({change.new for change in found} for found in changes))
    files = [file for file in files if file.path in touched]
    if staged:
        outcome = _check_index(repository, files, changes[0], settings)
    else:
        outcome = check_paths([file.shown for file in files], settings, progress)
    past = _Past(repository, settings, {file.shown: file.path for file in files}, staged)
    brought = [past.introduced(outcome.files, found) for found in changes]
    shown = " and ".join(base.shown for base in bases)
    reports = [_weighed(report, brought, f"it was there before, in {shown}") for report in outcome.files]
    named = {Path(path).as_posix() for path in paths}
    outcome = outcome._replace(
        files=reports,
        skipped=sorted([*skipped, *outcome.skipped]),
        unreadable=outcome.unreadable or (not reports and any(item.path in named for item in skipped)),
    )
    count = len(reports)
    return Since(outcome, f"compared with {shown}; {count} changed file{'' if count == 1 else 's'} checked")


class _Past:
    """Earlier versions of the files of a change, and what is new in comparison."""

    def __init__(
        self, repository: Repository, settings: Settings, where: Mapping[str, str], staged: bool
    ) -> None:
        self._repository = repository
        self._settings = settings
        self._where = where
        self._staged = staged

    def introduced(
        self, reports: Sequence[FileReport], changes: Sequence[Change]
    ) -> dict[str, dict[_Spot, Finding]]:
        """What each report with findings has that the versions before ``changes`` do not have."""
        by_path = {change.new: change for change in changes if change.new}
        found = [report for report in reports if report.findings]
        own = [by_path[self._where[report.path]] for report in found]
        new: list[Some] = []
        gone: list[Some] = []
        for report, before in zip(found, self._before(own), strict=True):
            now = Version(report.text, report.findings)
            compared = compare(before, now)
            new.append(Some(now, compared.introduced))
            gone.append(Some(before, compared.gone))
        if any(some.chosen for some in new):
            compared_already = set(own)
            gone += self._gone([one for one in changes if one.old and one not in compared_already])
        came = moved(new, gone)
        return {
            report.path: {_spot(f): f for f in some.chosen if f not in elsewhere}
            for report, some, elsewhere in zip(found, new, came, strict=True)
        }

    def _gone(self, changes: Sequence[Change]) -> list[Some]:
        """What is no longer found where it was: a paragraph that moved to another file is not new there."""
        changes = [change for change in changes if PurePosixPath(change.old).suffix.lower() in FORMATS]
        pairs = zip(self._before(changes), self._now(changes), strict=True)
        return [Some(before, compare(before, now).gone) for before, now in pairs]

    def _before(self, changes: Sequence[Change]) -> list[Version]:
        blobs = self._repository.blobs(change.old_blob for change in changes if change.old)
        return [
            self._checked(blobs[change.old_blob], change.old) if change.old else _NOTHING
            for change in changes
        ]

    def _now(self, changes: Sequence[Change]) -> list[Version]:
        there = [change for change in changes if change.new]
        if self._staged:
            blobs = self._repository.blobs(change.new_blob for change in there)
            data = {change: blobs[change.new_blob] for change in there}
        else:
            top = self._repository.top
            data = {
                change: (top / change.new).read_bytes() for change in there if (top / change.new).is_file()
            }
        return [self._checked(data[change], change.new) if change in data else _NOTHING for change in changes]

    def _checked(self, data: bytes, path: str) -> Version:
        """A version as its own configuration sees it; one that was not checked there held nothing."""
        files = check_stdin(data, str(self._repository.top / path), self._settings).files
        return Version(files[0].text, files[0].findings) if files else _NOTHING


def _check_index(
    repository: Repository, files: Sequence[File], changes: Sequence[Change], settings: Settings
) -> Outcome:
    blobs = {change.new: change.new_blob for change in changes}
    contents = repository.blobs(blobs[file.path] for file in files)
    done = [check_stdin(contents[blobs[file.path]], file.shown, settings) for file in files]
    return Outcome(
        [report for one in done for report in one.files],
        [level for one in done for level in one.fail_on],
        [skipped for one in done for skipped in one.skipped],
        sorted({style for one in done for style in one.styles}),
        any(one.unreadable for one in done) and not any(one.files for one in done),
    )


def _weighed(
    report: FileReport, brought: Sequence[Mapping[str, Mapping[_Spot, Finding]]], reason: str
) -> FileReport:
    """The report with what was there before accepted; what is new must be so against every version."""
    findings, accepted = [], list(report.accepted)
    for finding in report.findings:
        new = [found[report.path].get(_spot(finding)) for found in brought]
        seen = [other for other in new if other]
        if len(seen) == len(new):
            findings.append(min(seen, key=lambda other: LEVELS.index(other.level)))
        else:
            accepted.append(Accepted(finding, "base", reason))
    return report._replace(findings=tuple(findings), accepted=tuple(accepted))


def _spot(finding: Finding) -> _Spot:
    return finding.start, finding.end, finding.check
