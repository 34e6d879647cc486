"""A baseline: findings that are accepted as they are, in a file of one line each.

An entry is known by its content (path, check, matched text, fingerprint of the words around it), never
by its line, so it holds through edits elsewhere in the file, re-wrapping and a renamed file. The lines are
sorted and independent of each other: two branches that both keep lines and add some can simply be joined.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from linter.errors import DataError
from linter.findings.finding import Finding
from linter.findings.fingerprint import fingerprints

HEADER = "# placelint baseline 1: path, check, matched text, fingerprint"
_FINGERPRINT = re.compile(r"[0-9a-f]{16}:[1-9][0-9]*")
_ESCAPES = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_ESCAPED = re.compile(r"\\(.?)")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


class Entry(NamedTuple):
    """One accepted finding; ``path`` is relative to the folder of the baseline, with ``/``."""

    path: str
    check: str
    match: str
    fingerprint: str

    @property
    def content(self) -> tuple[str, str, str]:
        """What stays when the file gets another name."""
        return self.check, self.match, self.fingerprint.partition(":")[0]


class Comparison(NamedTuple):
    """What a baseline and the findings of a run have in common.

    ``known`` are found entries that the baseline lists, ``moved`` gives found entries that it lists under a
    path that is gone (found → listed), ``new`` it does not list at all; ``stale`` are listed, but not found.
    """

    known: set[Entry]
    moved: dict[Entry, Entry]
    new: list[Entry]
    stale: list[Entry]


def entries(path: str, text: str, findings: Sequence[Finding]) -> list[Entry]:
    """An entry for each of ``findings`` in the file ``path`` with this ``text``, in their order."""
    return [
        Entry(path, finding.check, unicodedata.normalize("NFC", " ".join(finding.match.split())), known)
        for finding, known in zip(findings, fingerprints(text, findings), strict=True)
    ]


def parse(text: str, path: str) -> set[Entry]:
    """The entries of a baseline file; ``path`` is for messages. Raises ``DataError`` where it is damaged."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    if lines[0] != HEADER:
        raise DataError(path, 1, 1, _not_a_baseline(lines[0]))
    if lines.pop():
        raise DataError(path, len(lines) + 1, 1, "the file is cut off in the middle of a line")
    found = set()
    for number, line in enumerate(lines[1:], 2):
        fields = line.split("\t")
        if _CONFLICT.match(line):
            raise DataError(path, number, 1, "a merge conflict is left here; keep the lines of both sides")
        if line == HEADER or not line:  # A merge that keeps both sides may repeat the first line.
            continue
        if len(fields) != 4 or not _FINGERPRINT.fullmatch(fields[3]):
            raise DataError(path, number, 1, "this line is not an entry of a baseline; the file is damaged")
        found.add(Entry(*(_ESCAPED.sub(_unescaped, field) for field in fields)))
    return found


def render(found: Collection[Entry]) -> str:
    """The text of a baseline file."""
    lines = ("\t".join("".join(_ESCAPES.get(c, c) for c in field) for field in e) for e in sorted(found))
    return "".join(f"{line}\n" for line in (HEADER, *lines))


def compare(
    baseline: Collection[Entry],
    found: Collection[Entry],
    is_gone: Callable[[str], bool],
    is_checked: Callable[[str], bool],
) -> Comparison:
    """Compare what is listed with what is found.

    ``is_gone`` says whether a path of the baseline stands for no file any more, ``is_checked`` whether this
    run would have found what there is in it: only then can an entry be stale.
    """
    listed = set(baseline)
    known = listed.intersection(found)
    rest = sorted(listed - known)
    waiting: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in reversed(rest):
        if is_gone(entry.path):
            waiting[entry.content].append(entry)
    moved, new = {}, []
    for entry in sorted(set(found) - known):
        if waiting[entry.content]:
            moved[entry] = waiting[entry.content].pop()
        else:
            new.append(entry)
    used = set(moved.values())
    return Comparison(known, moved, new, [e for e in rest if e not in used and is_checked(e.path)])


def by_folder(found: Collection[Entry]) -> dict[str, int]:
    """How many entries each folder has, by its path; the most first."""
    counts = Counter(entry.path.rpartition("/")[0] or "." for entry in found)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _unescaped(match: re.Match[str]) -> str:
    return next((raw for raw, written in _ESCAPES.items() if written == match.group()), match.group())


def _not_a_baseline(line: str) -> str:
    if _CONFLICT.match(line):
        return "a merge conflict is left here; keep the lines of both sides"
    if line.startswith(HEADER.partition(" 1:")[0]):
        return "this baseline was written by another version of placelint; write it anew"
    return "the file is empty or damaged: it does not begin as a baseline does"
