"""Accept the findings that a baseline lists: they are kept for the reports, but do not count."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence, Sized
from functools import partial
from pathlib import Path, PurePath

from linter.cli.run import Outcome
from linter.documents.document import FORMATS
from linter.errors import UsageError
from linter.findings.baseline import Entry, compare, entries, parse
from linter.findings.finding import Accepted, Finding
from linter.reporters.report import FileReport

_PRUNE = "placelint baseline prune brings the file up to date"


def accept(outcome: Outcome, baselines: Sequence[str], named: set[str]) -> tuple[Outcome, list[str]]:
    """``outcome`` with what is listed accepted, and what there is to say of the baselines.

    ``baselines`` holds for each file the path of its baseline, empty where there is none; ``named`` are
    those that must be there even where nothing was checked.
    """
    reports = list(outcome.files)
    said: list[str] = []
    for path in sorted({*filter(None, baselines), *named}):
        folder = Path(path).parent
        found = {n: listed(reports[n], folder) for n, baseline in enumerate(baselines) if baseline == path}
        compared = compare(
            load(path),
            [entry for rows in found.values() for entry in rows.values()],
            partial(is_gone, folder),
            {relative(reports[number].path, folder) for number in found}.__contains__,
        )
        accepted = compared.known | compared.moved.keys()
        for number, rows in found.items():
            reports[number] = _accepting(reports[number], rows, accepted, f"listed in {shown(path)}")
        if compared.stale:
            said.append(f"{count(compared.stale)} of {shown(path)} not found any more; {_PRUNE}")
        if compared.moved:
            said.append(f"{count(compared.moved)} of {shown(path)} found in a renamed file; {_PRUNE}")
    return outcome._replace(files=reports), said


def load(path: str) -> set[Entry]:
    """The entries of the baseline at ``path``; one that is missing or damaged stops the run."""
    refuse_text(path)
    try:
        text = Path(path).read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        raise UsageError(f"there is no baseline {shown(path)}; placelint baseline write makes one") from None
    except OSError as error:
        raise UsageError(f"the baseline {shown(path)} cannot be read: {error.strerror}") from None
    return parse(text, shown(path))


def refuse_text(path: str) -> None:
    """A baseline needs a name, and one that ends like a text would be checked itself."""
    if not path:
        raise UsageError("--baseline is empty; it needs the name of a file")
    if PurePath(path).suffix.lower() in FORMATS:
        raise UsageError(f"the baseline {shown(path)} would be checked as a text; let its name end in .tsv")


def listed(report: FileReport, folder: Path) -> dict[Finding, Entry]:
    """How a baseline in ``folder`` lists each finding that is not suppressed in the text.

    What is said of comments is not listed: a baseline is for texts, not for what steers the linter.
    """
    found = [(finding, True) for finding in report.findings]
    found += [(accepted.finding, accepted.by == "base") for accepted in report.accepted]
    found.sort(key=lambda pair: pair[0][:4])
    # Suppressed ones take part in the fingerprints, so that suppressing one does not change the others.
    rows = entries(relative(report.path, folder), report.text, [finding for finding, _ in found])
    return {
        finding: entry
        for (finding, counts), entry in zip(found, rows, strict=True)
        if counts and finding.name
    }


def relative(path: str, folder: Path) -> str:
    """A path as a baseline in ``folder`` has it."""
    return Path(os.path.relpath(path, folder)).as_posix()


def shown(path: str) -> str:
    """How messages call a baseline: as seen from here, where it is below."""
    near = os.path.relpath(path)
    return path if near.startswith("..") else Path(near).as_posix()


def is_gone(folder: Path, path: str) -> bool:
    """Whether a path of a baseline in ``folder`` stands for no file any more."""
    return not os.path.lexists(folder / path)


def count(found: Sized) -> str:
    """``3 entries``."""
    return f"{len(found)} entr{'y' if len(found) == 1 else 'ies'}"


def _accepting(
    report: FileReport, rows: Mapping[Finding, Entry], accepted: set[Entry], reason: str
) -> FileReport:
    known = [finding for finding in report.findings if rows.get(finding) in accepted]
    if not known:
        return report
    return report._replace(
        findings=tuple(finding for finding in report.findings if finding not in known),
        accepted=(*report.accepted, *(Accepted(finding, "baseline", reason) for finding in known)),
    )
