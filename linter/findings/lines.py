"""Offsets as lines and columns: both 1-based, columns in code points."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        row = bisect_right(self._starts, offset) - 1
        return row + 1, offset - self._starts[row] + 1

    def line(self, number: int) -> str:
        """The text of a line without its end."""
        start, end = self.bounds(number)
        return self._text[start:end].rstrip("\r\n")

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a line begins and ends, its line end included."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._starts[number - 1], end
