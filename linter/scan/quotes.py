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
    "‘": "’",
    "‚": "‘’'",
    "'": "'",
}
_ANY = re.compile("[“”„«»‹›「」『』《》〈〉〝〟\"‘’‚']")
# A character reference, which may stand for a mark: &ldquo;
_REFERENCE = re.compile(r"&(?:[A-Za-z]{4,21}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});")
_SINGLE = "‘’'"
# Hangul, kana and Han stand right behind a mark: particles are glued to what is quoted.
_GLUED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
# A possessive ("the workers’ strike") closes nothing where the quotation is closed later.
_CLOSED_LATER = re.compile(r"[^‘“\"\n]{0,300}[.,!?…]['’](?!\w)")
# What the next paragraph of a quotation begins with, by its opening mark.
_CONTINUED = {'"': ('"',), "“": ("“",), "„": ("„",), "«": ("«", "»"), "»": ("»",), "‘": ("‘",), "”": ("”",)}
_GAP = 40
# A mark closes one of the quotations that were opened last.
_REACH = 5


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost quotations in a block, marks included, in order."""
    return _pairs(text, start, end)[0]


def _pairs(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[str, int]]]:
    """The outermost quotations, and what is still open at the end: closing marks and offset of each."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _ANY.finditer(text, start, end):
        mark, at = match.group(), match.start()
        depth = _closed(opened, mark, text, at)
        if depth >= 0:
            begin = opened[depth][1]
            del opened[depth:]
            if text[begin] in _SINGLE + "‚" and " " not in text[begin:at]:
                # Single marks around one word set it off; nobody speaks.
                continue
            while spans and spans[-1][0] > begin:
                spans.pop()
            spans.append((begin, at + 1))
        elif mark in _PAIRS and _may_open(text, at, mark, end):
            opened.append((_PAIRS[mark], at))
    return spans, opened


def _closed(opened: list[tuple[str, int]], mark: str, text: str, at: int) -> int:
    """The depth of the quotation that ``mark`` closes, -1 when it closes none."""
    if mark in '"“' and at and text[at + 1 : at + 2].isalnum():
        # Before a word, such a mark opens (after a space) or belongs to the word: צה"ל.
        before = text[at - 1]
        if before.isspace() or (before.isalnum() and mark == '"'):
            return -1
    if mark in _SINGLE and not _may_close(text, at):
        return -1
    for depth in range(len(opened) - 1, max(len(opened) - 1 - _REACH, -1), -1):
        if mark in opened[depth][0]:
            return depth
    return -1


def _may_close(text: str, at: int) -> bool:
    """Whether a single mark is no apostrophe: not inside a word, and no possessive."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or before.isspace() or (after.isalnum() and not _GLUED.match(after)):
        return False
    possessive = before == "s" and after == " " and text[at + 2 : at + 3].islower()
    return not (possessive and _CLOSED_LATER.match(text, at + 1))


def _may_open(text: str, at: int, mark: str, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "'‘":
        # Not the apostrophe of ’tis, ’90s and rock ’n’ roll.
        return not before.isalnum() and after.isalpha() and (text[at + 1 : at + 3] != "n'" or mark == "‘")
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

        spans, opened = _pairs(text, 0, len(text))
        if opened and self._goes_on(text[opened[0][1]], block[1]):
            # Speech over several paragraphs: each opens anew, the last alone is closed.
            begin = opened[0][1]
            spans = [span for span in spans if span[1] <= begin] + [(begin, len(text))]
        return [(original(a), original(b)) for a, b in spans]

    def _goes_on(self, mark: str, end: int) -> bool:
        """Whether the quotation that ``mark`` opened goes on in the paragraph behind ``end``."""
        following = self._text[end : end + _GAP].lstrip(" \t\r\n>*_")
        return mark in _CONTINUED and following.startswith(_CONTINUED[mark])


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
