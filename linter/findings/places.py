"""Which findings of two versions of a text are one and the same: by their words, never by their lines.

A finding was there before when the same check found the same words of the same name, and

1. the words around them are the same (its fingerprint): first where the text is the same from its
   beginning, or to its end, up to them, then wherever they stood; or
2. the text is the same from its beginning, or to its end, up to them; or
3. at least half of the nearest words around them are the same; or
4. the change took words away and added none.

One finding of the old version speaks for one of the new version. A graver one is another finding: where
the quotation marks around a name were taken away, for example.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.findings.finding import LEVELS, Finding
from linter.findings.fingerprint import fingerprints

# Words on each side that decide whether an edited sentence is still the same place.
_NEAR = 8
# How many findings of one kind before and after in order may be the same one; keeps the work linear.
_ASIDE = 25
# Han, kana and Thai have no spaces between words: each character counts as one.
_WORD = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]|[\\w\u0300-\u036f]+")


class Version(NamedTuple):
    """One version of a text, and what is found in it, in order."""

    text: str
    findings: Sequence[Finding]


def pair(old: Version, new: Version) -> dict[int, int]:
    """The numbers of the findings of ``new`` that were there before, each with the number in ``old``."""
    before, after = _Words(old), _Words(new)
    pairs = _Pairs(before, after)
    known = digests(old), digests(new)
    ends = list(_at_both_ends(before, after))
    pairs.add((first, second) for first, second in ends if known[0][first] == known[1][second])
    pairs.add(_by_fingerprint(pairs, *known))
    pairs.add(ends)
    pairs.add(_by_neighbours(pairs))
    if _only_removed(before.words, after.words):
        pairs.add(_in_order(pairs))
    return pairs.old_of


def kind(finding: Finding) -> tuple[str, str, str]:
    """What the same finding has in every version: its check, name and words."""
    return finding.check, finding.name, unicodedata.normalize("NFC", " ".join(finding.match.split()))


def digests(version: Version) -> list[str]:
    """Fingerprints without the ordinals that tell equal ones apart."""
    return [known.partition(":")[0] for known in fingerprints(version.text, version.findings)]


class _Words:
    """The words of a version, and which of them each finding covers."""

    def __init__(self, version: Version) -> None:
        self.version = version
        matches = list(_WORD.finditer(version.text))
        self.words = [unicodedata.normalize("NFC", match.group()) for match in matches]
        starts, ends = [match.start() for match in matches], [match.end() for match in matches]
        self.spans = [(bisect_right(ends, f.start), bisect_left(starts, f.end)) for f in version.findings]

    def near(self, number: int) -> tuple[Counter[str], Counter[str]]:
        """The nearest words before and after a finding."""
        first, last = self.spans[number]
        return Counter(self.words[max(0, first - _NEAR) : first]), Counter(self.words[last : last + _NEAR])


class _Pairs:
    """Which finding of the old version each finding of the new one is, by number."""

    def __init__(self, before: _Words, after: _Words) -> None:
        self.before, self.after = before, after
        self.old_of: dict[int, int] = {}
        self.taken: set[int] = set()

    def add(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep each pair (old, new) whose two are free and of one kind, the new one not graver."""
        for old, new in pairs:
            if old not in self.taken and new not in self.old_of:
                first, second = self.before.version.findings[old], self.after.version.findings[new]
                if kind(first) == kind(second) and not _graver(first, second):
                    self.taken.add(old)
                    self.old_of[new] = old

    def free(self) -> Iterator[tuple[list[int], list[int]]]:
        """For each kind of finding: what is free on both sides."""
        kinds: dict[tuple[str, str, str], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for number, finding in enumerate(self.before.version.findings):
            if number not in self.taken:
                kinds[kind(finding)][0].append(number)
        for number, finding in enumerate(self.after.version.findings):
            if number not in self.old_of:
                kinds[kind(finding)][1].append(number)
        yield from kinds.values()


def _at_both_ends(before: _Words, after: _Words) -> Iterator[tuple[int, int]]:
    """Findings in the words that both versions begin with, and in those that both end with."""
    head = _common(before.words, after.words)
    shift = len(after.words) - len(before.words)
    tail = min(
        _common(before.words[::-1], after.words[::-1]), len(before.words) - head, len(after.words) - head
    )
    at: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, span in enumerate(before.spans):
        at[span].append(number)
    for number, (first, last) in enumerate(after.spans):
        same = (first, last) if last <= head else (first - shift, last - shift)
        if last <= head or first >= len(after.words) - tail:
            yield from ((old, number) for old in at.get(same, ()))


def _by_fingerprint(pairs: _Pairs, before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    for old, new in pairs.free():
        places: dict[str, list[int]] = defaultdict(list)
        for number in reversed(old):
            places[before[number]].append(number)
        for number in new:
            if places[after[number]]:
                yield places[after[number]].pop(), number


def _by_neighbours(pairs: _Pairs) -> Iterator[tuple[int, int]]:
    """The likest first; among equals the one that keeps the order."""
    for old, new in pairs.free():
        around = [pairs.before.near(number) for number in old]
        likely = []
        for place, number in enumerate(new):
            own = pairs.after.near(number)
            first = max(0, place - _ASIDE)
            for other in range(first, min(len(old), place + _ASIDE + 1)):
                alike = _alike(around[other], own)
                if alike >= 0.5:
                    likely.append((-alike, abs(other - place), other, number))
        yield from ((old[other], number) for _, _, other, number in sorted(likely))


def _in_order(pairs: _Pairs) -> Iterator[tuple[int, int]]:
    for old, new in pairs.free():
        yield from zip(old, new, strict=False)


def _alike(first: tuple[Counter[str], Counter[str]], second: tuple[Counter[str], Counter[str]]) -> float:
    """The share of neighbouring words that both have; no neighbours at all are alike."""
    common = sum(sum((a & b).values()) for a, b in zip(first, second, strict=True))
    most = max(sum(sum(side.values()) for side in both) for both in (first, second))
    return common / most if most else 1.0


def _graver(old: Finding, new: Finding) -> bool:
    """Whether the new level is graver; a mixture is not, when the correct spelling gains the majority."""
    return LEVELS.index(new.level) > LEVELS.index(old.level) and not new.spellings


def _common(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words both begin with."""
    for number, (a, b) in enumerate(zip(first, second, strict=False)):
        if a != b:
            return number
    return min(len(first), len(second))


def _only_removed(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether ``new`` is ``old`` with words taken out."""
    rest = iter(old)
    return all(word in rest for word in new)
