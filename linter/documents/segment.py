"""A segment: a span of a text that is prose, in one context and one language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Segment(NamedTuple):
    """Code points ``start`` to ``end`` of the text.

    ``block`` is the span of the paragraph, heading, cell or attribute around it: quotation marks
    are paired within a block. ``language`` is None where the document's own language holds.
    """

    start: int
    end: int
    context: str
    block: tuple[int, int]
    language: str | None = None


def without(found: list[Segment], spans: Sequence[tuple[int, int]]) -> list[Segment]:
    """The segments with the sorted ``spans`` cut out."""
    if not spans:
        return found
    kept = []
    for segment in found:
        position = segment.start
        at = max(bisect_left(spans, (segment.start, 0)) - 1, 0)
        while at < len(spans) and spans[at][0] < segment.end:
            start, end = spans[at]
            if start > position:
                kept.append(segment._replace(start=position, end=start))
            position = max(position, end)
            at += 1
        if position < segment.end:
            kept.append(segment._replace(start=position))
    return kept
