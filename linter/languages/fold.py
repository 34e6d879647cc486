"""Fold a text for matching, and keep the way back to the original offsets.

Equal after folding: NFC and NFD, every case, ' ’ ʼ ʹ ` inside a name, hyphen variants, all spaces
and one line wrap with its indentation or ``>`` prefix. Gone after folding: soft hyphens,
zero-width characters, stress marks on Cyrillic vowels. Most texts need nothing but ``lower()``;
only the places that change their length cost more.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from html import unescape
from typing import NamedTuple

# One code point for one code point: these never move an offset.
_APOSTROPHES = "’ʼʹʻ‘`´′ʾʿ＇"
_HYPHENS = "‐‑‒–−﹣－"
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\n\r\t"
_SAME_LENGTH = (
    *((char, "'") for char in _APOSTROPHES),
    *((char, "-") for char in _HYPHENS),
    *((char, " ") for char in _SPACES),
    ("İ", "i"),
    ("ı", "i"),
)

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u034f\u061c"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c\u3099\u309a"
)
_STRESS = re.compile("(?<=[\u0400-\u04ff])[\u0300\u0301]")

# A bare line feed is folded in place; only a wrap that is longer than it needs an entry in the map.
_WRAP = r"\n[ \t>][ \t\r\n>]*|(?<=[ \t\r])\n[ \t\r\n>]*"
_CLUSTER = f"[^{_MARKS}\\s][{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_HIDDEN = f"[{_INVISIBLE}]+"
_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"


class Folded(NamedTuple):
    """A folded text; ``starts`` and ``sources`` map pieces of it to the original, empty when 1:1."""

    text: str
    original: str
    pieces: list[int]
    sources: list[tuple[int, int, bool]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span (code points, end exclusive) of a span of the folded text."""
        if not self.pieces:
            return start, end
        return self._original(start, False), self._original(end - 1, True)

    def _original(self, index: int, after: bool) -> int:
        at = bisect_right(self.pieces, index) - 1
        begin, end, replaced = self.sources[at]
        if replaced:
            return end if after else begin
        return begin + index - self.pieces[at] + after


def fold(text: str, entities: bool = False) -> Folded:
    """Fold ``text``; with ``entities``, HTML character references count as what they stand for."""
    pieces: list[int] = []
    sources: list[tuple[int, int, bool]] = []
    folded = text
    pattern = _uneven(text, entities)
    if pattern is not None:
        folded = _replace(text, pattern, pieces, sources)
    return Folded(fold_even(folded), text, pieces, sources)


def fold_key(text: str) -> str:
    """The folded form of a short text such as a spelling: what it is looked up by."""
    return fold(text).text


def fold_even(text: str) -> str:
    """The foldings that keep every offset: case, apostrophes, hyphens, spaces."""
    if text.isascii():
        for char, plain in (("`", "'"), ("\n", " "), ("\t", " "), ("\r", " ")):
            if char in text:
                text = text.replace(char, plain)
        return text.lower()
    for char, plain in _SAME_LENGTH:
        if char in text:
            text = text.replace(char, plain)
    lowered = text.lower()
    return lowered.replace("ς", "σ") if "ς" in lowered else lowered


def _uneven(text: str, entities: bool) -> re.Pattern[str] | None:
    """What in this text changes its length when folded; None for most texts."""
    parts = []
    if "\n " in text or "\n>" in text or "\n\t" in text or "\r" in text or " \n" in text:
        parts.append(_WRAP)
    if entities and "&" in text:
        parts.append(_ENTITY)
    if not text.isascii():
        if any(char in text for char in _INVISIBLE):
            parts.append(_HIDDEN)
        if "\u0301" in text or "\u0300" in text or not unicodedata.is_normalized("NFC", text):
            parts.append(_CLUSTER)
    return re.compile("|".join(parts)) if parts else None


def _replace(
    text: str, pattern: re.Pattern[str], pieces: list[int], sources: list[tuple[int, int, bool]]
) -> str:
    parts: list[str] = []
    length = last = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        found = text[start:end]
        plain = _plain(found)
        if found[0] == "\n":
            while start > last and text[start - 1] in " \t\r":
                start -= 1
        if start > last:
            pieces.append(length)
            sources.append((last, start, False))
            parts.append(text[last:start])
            length += start - last
        if plain:
            pieces.append(length)
            sources.append((start, end, True))
            parts.append(plain)
            length += len(plain)
        last = end
    if last < len(text):
        pieces.append(length)
        sources.append((last, len(text), False))
        parts.append(text[last:])
    return "".join(parts)


def _plain(found: str) -> str:
    first = found[0]
    if first == "\n":
        return " " if found.count("\n") == 1 else "\n\n"
    if first in _INVISIBLE:
        return ""
    if first == "&":
        char = unescape(found)
        return "" if char in _INVISIBLE else char if len(char) == 1 else found
    return _STRESS.sub("", unicodedata.normalize("NFC", found))
