"""A segment: a span of a text that is prose, in one context and one language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Span = tuple[int, int]


class Segment(NamedTuple):
    """Code points ``start`` to ``end`` of the text.

    ``block`` is the span of the paragraph, heading, cell or attribute around it: quotation marks
    are paired within a block. ``language`` is None where the document's own language holds.
    """

    start: int
    end: int
    context: str
    block: Span
    language: str | None = None


def merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            if end > found[-1][1]:
                found[-1] = found[-1][0], end
        elif start < end:
            found.append((start, end))
    return found


def overlapping(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of ``spans`` (sorted, apart) that share something with ``start`` to ``end``."""
    first = max(bisect_right(spans, (start, end)) - 1, 0)
    if first < len(spans) and spans[first][1] <= start:
        first += 1
    last = first
    while last < len(spans) and spans[last][0] < end:
        last += 1
    return spans[first:last]


def without(found: list[Segment], spans: Sequence[Span]) -> list[Segment]:
    """The segments with ``spans`` (sorted, apart) cut out."""
    if not spans:
        return found
    kept = []
    for segment in found:
        position, stop, context, block, language = segment
        for start, end in overlapping(spans, position, stop):
            if start > position:
                kept.append(Segment(position, start, context, block, language))
            position = max(position, end)
        if position < stop:
            kept.append(Segment(position, stop, context, block, language))
    return kept
