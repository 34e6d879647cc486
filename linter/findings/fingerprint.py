"""What a finding is known by from one run to the next: its content, never its place in the file.

A fingerprint holds through edits elsewhere, re-wrapping, changed indentation, other line ends and a renamed
file. It also holds when a neighbouring finding is corrected: the words around a finding are read as if
every other finding were corrected already.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from linter.findings.finding import Finding

# How far to look on each side, in characters of the text, and how many letters and digits of that count.
_REACH, _LETTERS = 400, 32
# Contexts in which a line is a unit of its own.
_LINEWISE = frozenset(("front-matter", "heading", "table"))
_TAG = re.compile(r"<[^<>]*>")
# Where a paragraph, list item or heading begins: what stands beyond is another subject.
_BREAK = re.compile(
    r"""\n[ \t>]*(?=\n)                                     # an empty line, in a quotation too
    | \n[ \t>]*(?:[-*+]|\d{1,3}[.)]|\#{1,6})[ \t]           # the marker of a list item or heading
    | </?(?:p|div|li|[uod]l|dt|dd|h[1-6]|t[rdh]|table|blockquote|section|article|title|figcaption|br)\b[^<>]*>
    """,
    re.VERBOSE | re.IGNORECASE,
)


def fingerprints(text: str, findings: Sequence[Finding]) -> list[str]:
    """One for each of ``findings`` in ``text``, in their order: 16 hexadecimal digits, a colon, an ordinal.

    The digits stand for check, name, matched text and the words around it; the ordinal, from 1, tells
    apart findings for which all of these are equal. Paths, lines, levels and messages do not count.
    """
    contexts = _contexts(text, findings)
    seen: Counter[str] = Counter()
    given = [""] * len(findings)
    for number in _by_place(findings):
        finding = findings[number]
        match = unicodedata.normalize("NFC", " ".join(finding.match.split()))
        content = "\x1f".join((finding.check, finding.name, match, *contexts[number]))
        digest = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[digest] += 1
        given[number] = f"{digest}:{seen[digest]}"
    return given


def _contexts(text: str, findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """The letters before and after each finding in the corrected text."""
    corrected, spans = _corrected(text, findings)
    contexts = []
    for finding, (start, end) in zip(findings, spans, strict=True):
        first = max(0, start - _REACH)
        before = _unix(("" if first else "\n") + corrected[first:start])
        after = _unix(corrected[end : end + _REACH])
        if finding.context in _LINEWISE:
            before, after = before.rpartition("\n")[2], after.partition("\n")[0]
        before, after = _BREAK.split(before)[-1], _BREAK.split(after)[0]
        contexts.append((_letters(before)[-_LETTERS:], _letters(after)[:_LETTERS]))
    return contexts


def _corrected(text: str, findings: Sequence[Finding]) -> tuple[str, list[tuple[int, int]]]:
    """``text`` with the first suggestion of each finding in place, and where each of them now stands."""
    pieces: list[str] = []
    spans = [(0, 0)] * len(findings)
    done = length = 0
    for number in _by_place(findings):
        start, end = findings[number].start, findings[number].end
        if start < done:  # Overlaps what is corrected already: it shares that place.
            spans[number] = (length - len(pieces[-1]), length)
            continue
        new = (*findings[number].suggestions, text[start:end])[0]
        pieces += (text[done:start], new)
        length += start - done + len(new)
        spans[number] = (length - len(new), length)
        done = end
    return "".join((*pieces, text[done:])), spans


def _by_place(findings: Sequence[Finding]) -> list[int]:
    return sorted(range(len(findings)), key=lambda number: findings[number][:4])


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _letters(text: str) -> str:
    """Letters and digits alone, without case, accents and tags."""
    plain = unicodedata.normalize("NFKD", _TAG.sub(" ", text)).casefold()
    return "".join(filter(str.isalnum, plain))
