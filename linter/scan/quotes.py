"""Quotations: marks are paired within a block; a mark without a partner quotes nothing."""

from __future__ import annotations

import re

# Closing marks by opening mark. “ opens in English and closes in German; which it does here is
# decided by what is open.
_PAIRS = {
    "“": "”",
    "„": "“”",
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


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost quotations in a block, marks included."""
    spans: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    last_open: dict[str, int] = {}
    for match in _ANY.finditer(text, start, end):
        mark, at = match.group(), match.start()
        partner = _partner(stack, last_open, mark, text, at)
        if partner is not None:
            while len(stack) > partner:
                opening, begin = stack.pop()
                last_open[opening] -= 1
            if not stack:
                spans.append((begin, at + 1))
            else:
                spans.append((begin, at + 1))
        elif mark in _PAIRS and _may_open(text, at, mark, end):
            stack.append((mark, at))
            last_open[mark] = last_open.get(mark, 0) + 1
    return _outermost(spans)


def _partner(
    stack: list[tuple[str, int]], last_open: dict[str, int], mark: str, text: str, at: int
) -> int | None:
    """The depth of the opening mark that ``mark`` closes."""
    if not any(mark in _PAIRS[opening] for opening, count in last_open.items() if count):
        return None
    if mark == '"' and text[at - 1 : at].isspace() and at + 1 < len(text) and text[at + 1].isalnum():
        # A straight mark after a space and before a word opens another quotation.
        return None
    for depth in range(len(stack) - 1, max(len(stack) - 6, -1), -1):
        if mark in _PAIRS[stack[depth][0]]:
            return depth
    return None


def _may_open(text: str, at: int, mark: str, end: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in '"”':
        return not before.isalnum() and not after.isspace()
    return not after.isspace() or mark in "«»"


def _outermost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
