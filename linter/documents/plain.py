"""Plain text: paragraphs between blank lines; lines that begin with ``>`` are quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.documents.segment import Segment

_BLANK = re.compile(r"\n[ \t\r]*\n")
_QUOTED = re.compile(r"(?:[ \t]*>[^\n]*(?:\n|\Z))+")
_UNQUOTED = re.compile(r"(?:(?![ \t]*>)[^\n]*\n)*(?:(?![ \t]*>)[^\n]+)?")


def segments(text: str, wanted: Sequence[int]) -> list[Segment]:
    """The paragraphs that hold one of the offsets ``wanted`` (sorted)."""
    found: list[Segment] = []
    stop = -1
    for offset in wanted:
        if offset < stop:
            continue
        start = _last_blank(text, max(stop, 0), offset)
        match = _BLANK.search(text, offset)
        stop = match.start() if match else len(text)
        found += _paragraph(text, start, stop)
    return found


def _paragraph(text: str, start: int, stop: int) -> Iterator[Segment]:
    """A paragraph, parted where quoted lines begin and end."""
    while start < stop:
        match = _QUOTED.match(text, start, stop)
        context = "blockquote" if match else "prose"
        match = match or _UNQUOTED.match(text, start, stop)
        end = match.end() if match else stop
        yield Segment(start, end, context, (start, end))
        start = max(end, start + 1)


def _last_blank(text: str, low: int, offset: int) -> int:
    """Where the paragraph around ``offset`` begins, not before ``low``."""
    at = offset
    while True:
        line = text.rfind("\n", low, at)
        if line < 0:
            return low
        before = text.rfind("\n", low, line)
        if not text[before + 1 if before >= 0 else low : line].strip():
            return line + 1
        at = line
