"""Quotations: marks are paired within a block; a mark without a partner quotes nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from linter.documents.segment import Segment

# Closing marks by opening mark. “ opens in English and closes in German; which it does here is
# decided by what is open. A straight mark may close a low one that was typed.
_PAIRS = {
    "“": "”",
    "„": '“”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "〝": "〟",
    "”": "”",
    '"': '"',
}
_ANY = re.compile('[“”„«»‹›「」『』《》〈〉〝〟"]')
# A character reference, which may stand for a mark: &ldquo;
_REFERENCE = re.compile(r"&(?:[A-Za-z]{4,21}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});")
# A mark closes one of the quotations that were opened last.
_REACH = 5


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost quotations in a block, marks included, in order."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _ANY.finditer(text, start, end):
        mark, at = match.group(), match.start()
        depth = _closed(opened, mark, text, at)
        if depth >= 0:
            begin = opened[depth][1]
            del opened[depth:]
            while spans and spans[-1][0] > begin:
                spans.pop()
            spans.append((begin, at + 1))
        elif mark in _PAIRS and _may_open(text, at, mark, end):
            opened.append((_PAIRS[mark], at))
    return spans


def _closed(opened: list[tuple[str, int]], mark: str, text: str, at: int) -> int:
    """The depth of the quotation that ``mark`` closes, -1 when it closes none."""
    if mark in '"“' and at and text[at + 1 : at + 2].isalnum():
        # Before a word, such a mark opens (after a space) or belongs to the word: צה"ל.
        before = text[at - 1]
        if before.isspace() or (before.isalnum() and mark == '"'):
            return -1
    for depth in range(len(opened) - 1, max(len(opened) - 1 - _REACH, -1), -1):
        if mark in opened[depth][0]:
            return depth
    return -1


def _may_open(text: str, at: int, mark: str, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in '"”»›':
        return not before.isalnum() and not after.isspace()
    # French puts a space behind its marks.
    return not after.isspace() or mark in "«‹"


class Quotations:
    """The quotations of each block, found when first asked for."""

    def __init__(self, text: str, segments: Sequence[Segment]) -> None:
        self._text = text
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        self._spans: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def around(self, segment: Segment, start: int, end: int) -> tuple[int, int] | None:
        """The quotation that holds the span, marks included."""
        spans = self._spans.get(segment.block)
        if spans is None:
            spans = self._spans[segment.block] = self._find(segment.block)
        at = bisect_right(spans, (start, end)) - 1
        return spans[at] if at >= 0 and spans[at][0] < start and end <= spans[at][1] else None

    def _find(self, block: tuple[int, int]) -> list[tuple[int, int]]:
        """Only prose counts: the marks around attribute values and link titles quote nothing."""
        parts: list[str] = []
        position = block[0]
        at = bisect_right(self._starts, block[0] - 1)
        while at < len(self._segments) and self._segments[at].start < block[1]:
            segment = self._segments[at]
            at += 1
            if segment.block == block and segment.start >= position:
                parts.append(" " * (segment.start - position))
                parts.append(self._text[segment.start : segment.end])
                position = segment.end
        text, places, shifts = _resolved("".join(parts))

        def original(position: int) -> int:
            return block[0] + position + shifts[bisect_left(places, position)]

        return [(original(a), original(b)) for a, b in quoted_spans(text, 0, len(text))]


def _resolved(text: str) -> tuple[str, list[int], list[int]]:
    """The text with references to marks resolved, their places in it, and how far what follows each moved."""
    if "&" not in text:
        return text, [], [0]
    from html import unescape

    parts: list[str] = []
    places: list[int] = []
    shifts = [0]
    end = 0
    for match in _REFERENCE.finditer(text):
        mark = unescape(match.group())
        if _ANY.fullmatch(mark):
            parts += [text[end : match.start()], mark]
            places.append(match.start() - shifts[-1])
            shifts.append(shifts[-1] + match.end() - match.start() - 1)
            end = match.end()
    return "".join((*parts, text[end:])), places, shifts
