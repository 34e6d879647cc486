"""Text on a terminal: width of characters, colours, and nothing that could command the terminal."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_CODES = {"bold": "1", "error": "31;1", "warning": "33;1", "note": "36;1", "good": "32", "dim": "2"}


def clean(text: str) -> str:
    """``text`` without control characters: a tab is a space, the rest a replacement character."""
    return _CONTROL.sub("\ufffd", text.replace("\t", " "))


def width(text: str) -> int:
    """Columns that ``text`` takes."""
    return sum(_width(char) for char in text)


def paint(text: str, kind: str, colour: bool) -> str:
    """``text`` in a colour, where colours are wanted."""
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if colour else text


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
