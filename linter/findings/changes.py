"""What a change does to the findings of a text: two versions compared by what is found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.findings.finding import Finding
from linter.findings.places import Version, digests, kind, pair


class Comparison(NamedTuple):
    """Findings of the new version that are new, those that were there before, and those that are gone."""

    introduced: list[Finding]
    remaining: list[Finding]
    gone: list[Finding]


def compare(old: Version, new: Version) -> Comparison:
    """What became of the findings from ``old`` to ``new``; each list in the order of its version."""
    old_of = pair(old, new)
    introduced, remaining = [], []
    for number, finding in enumerate(new.findings):
        if number in old_of:
            remaining.append(finding)
        else:
            introduced.append(_explained(finding, old.findings))
    taken = set(old_of.values())
    gone = [finding for number, finding in enumerate(old.findings) if number not in taken]
    return Comparison(introduced, remaining, gone)


class Some(NamedTuple):
    """Some of the findings of a version."""

    version: Version
    chosen: Sequence[Finding]


def moved(introduced: Sequence[Some], gone: Sequence[Some]) -> list[list[Finding]]:
    """For each text with introduced findings: those that only came from other texts, where they are gone.

    Consistency is a matter of each text: a stray spelling that moves into another one is new there.
    """
    left: Counter[tuple[str, ...]] = Counter()
    for some in gone:
        left.update(key for key, _ in _keyed(some))
    found: list[list[Finding]] = []
    for some in introduced:
        found.append([])
        for key, finding in _keyed(some):
            if left[key] and not finding.spellings:
                left[key] -= 1
                found[-1].append(finding)
    return found


def _keyed(some: Some) -> Iterator[tuple[tuple[str, ...], Finding]]:
    places = {(f.start, f.end, f.check): f for f in some.chosen}
    for finding, digest in zip(some.version.findings, digests(some.version), strict=True):
        chosen = places.get((finding.start, finding.end, finding.check))
        if chosen:
            yield (*kind(finding), finding.level, digest), chosen


def _explained(finding: Finding, before: Sequence[Finding]) -> Finding:
    """A new finding of a mixture says what the change did to it; taking text away brings notes alone."""
    if not finding.spellings:
        return finding
    name = (finding.check, finding.name, finding.language)
    earlier = next((f for f in before if (f.check, f.name, f.language) == name), None)
    if earlier is None:
        return finding._replace(message=f"{finding.message} Before this change there was no such mixture.")
    counts = dict(earlier.spellings)
    if any(count > counts.get(spelling, 0) for spelling, count in finding.spellings):
        return finding
    text = f"{finding.message} This change only took text away, so this is a note."
    return finding._replace(level="note", message=text)
