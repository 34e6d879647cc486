"""Text on a terminal: width of characters, colours, and nothing that could command the terminal."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CODES = {"bold": "1", "error": "31;1", "warning": "33;1", "note": "36;1", "good": "32", "dim": "2"}


def clean(text: str) -> str:
    """``text`` without control characters: a tab is a space, the rest a replacement character."""
    # GitHub's runner obeys ##[command] wherever it stands in a log.
    return _CONTROL.sub("\ufffd", text.replace("\t", " ")).replace("##[", "## [")


def path_of(path: str) -> str:
    """A path at the start of a line, where GitHub's runner would obey ``::command::``."""
    shown = clean(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


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
