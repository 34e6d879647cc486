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
from collections.abc import Sequence
from functools import cached_property

# One code point for one code point: these never move an offset.
_APOSTROPHES = "’ʼʹʻ‘´′ʾʿ＇"
_HYPHENS = "‐‑‒–−﹣－"
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SAME_LENGTH = tuple(
    (char.encode(), char, plain)
    for char, plain in (
        *((char, "'") for char in _APOSTROPHES),
        *((char, "-") for char in _HYPHENS),
        *((char, " ") for char in _SPACES),
        ("İ", "i"),
        ("ı", "i"),
    )
)
# ASCII folds byte by byte: capitals, line ends, tabs and the grave accent.
_ASCII = bytes(range(128))
_FOLDED_ASCII = bytes(
    b"'"[0] if byte == 96 else 32 if byte in b"\t\n\r" else byte for byte in range(256)
).lower()

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u034f\u061c"
_INVISIBLE_BYTES = tuple(char.encode() for char in _INVISIBLE)
# The first UTF-8 bytes of combining marks and of Hangul letters.
_MARK_LEADS = (b"\xcc", b"\xcd", b"\xd2", b"\xd6", b"\xd7", b"\xd8", b"\xd9", b"\xe0", b"\xe1", b"\xe3")
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c\u3099\u309a"
)
_STRESS = re.compile("(?<=[\u0400-\u04ff])[\u0300\u0301]")

# A bare line feed is folded in place; a wrap with indentation, a carriage return or spaces before it
# becomes one space. A blank line stays two characters or more, so that no name reaches over it.
_WRAP = r"\n[ \t>]+(?![\s>])"
_RETURN_WRAP = r"\r\n[ \t>]*(?![\s>])"
_SPACE_WRAP = r"[ \t]+\r?\n[ \t>]*(?![\s>])"
_WRAPS = (_WRAP, _RETURN_WRAP, _SPACE_WRAP)
_CLUSTER = f"[{_MARKS}]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_MARK = re.compile(f"[{_MARKS}]")
_RUN = re.compile(r"[^\W_]+")
_HIDDEN = f"[{_INVISIBLE}]+"
# The references that stand for markup itself never belong to a name.
_ENTITY = r"&(?!(?:amp|lt|gt|quot);)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"


class Folded:
    """A folded text, and the way back to the original through the layers that changed its length."""

    def __init__(self, text: str, original: str, layers: Sequence[_Layer] = ()) -> None:
        self.text = text
        self.original = original
        self._layers = layers

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span (code points, end exclusive) of a span of the folded text."""
        for layer in reversed(self._layers):
            start, end = layer.span(start, end)
        return start, end


class _Layer:
    """One replacement of places in a text; where they were is found when first asked for."""

    def __init__(self, text: str, pattern: str) -> None:
        self._text = text
        self._kind = pattern
        self._pattern = re.compile(pattern)

    def folded(self) -> str:
        """The text with every place replaced."""
        if self._kind == _CLUSTER:
            return _replace(self._text, self._pattern, [], [])
        return self._pattern.sub(" " if self._kind in _WRAPS else _plain_match, self._text)

    @cached_property
    def _map(self) -> tuple[list[int], list[tuple[int, int, bool]]]:
        """Where each piece of the folded text begins, and the span of the text that it comes from."""
        pieces: list[int] = []
        sources: list[tuple[int, int, bool]] = []
        _replace(self._text, self._pattern, pieces, sources)
        return pieces, sources

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span before the replacement of a span after it."""
        return self._place(start, False), self._place(end - 1, True)

    def _place(self, index: int, after: bool) -> int:
        pieces, sources = self._map
        at = bisect_right(pieces, index) - 1
        begin, end, replaced = sources[at]
        if replaced:
            return end if after else begin
        return begin + index - pieces[at] + after


def fold(text: str, entities: bool = False) -> Folded:
    """Fold ``text``; with ``entities``, HTML character references count as what they stand for."""
    folded = text
    layers: list[_Layer] = []
    for pattern in (*_others(text, entities), *_wraps(text)):
        layers.append(_Layer(folded, pattern))
        folded = layers[-1].folded()
    return Folded(fold_even(folded), text, layers)


def fold_key(text: str) -> str:
    """The folded form of a short text such as a spelling: what it is looked up by."""
    return fold(text).text


def words_of(folded: str) -> set[str]:
    """The words of a folded text; every form of a spaced language begins with one."""
    return set(_RUN.findall(folded))


def first_word(form: str) -> str:
    """The first word of a folded form."""
    match = _RUN.search(form)
    return match.group() if match else form


def fold_even(text: str) -> str:
    """The foldings that keep every offset: case, apostrophes, hyphens, spaces.

    Most characters of most texts are ASCII, so the work is done on bytes, and what is not ASCII
    is looked at apart: a few bytes tell that nothing in a text needs to be replaced.
    """
    data = text.encode("utf-8", "surrogatepass")
    folded = data.translate(_FOLDED_ASCII).decode("utf-8", "surrogatepass")
    if len(data) == len(text):
        return folded
    rest = data.translate(None, _ASCII)
    for encoded, char, plain in _SAME_LENGTH:
        if encoded in rest:
            folded = folded.replace(char, plain)
    capitals = rest.decode("utf-8", "surrogatepass")
    if capitals != capitals.lower():
        folded = folded.lower()
    return folded.replace("ς", "σ") if b"\xcf\x82" in rest else folded


def _wraps(text: str) -> list[str]:
    """The wraps of this text that are longer than one character."""
    parts = []
    if " \n" in text or "\r" in text:
        parts.append(_SPACE_WRAP)
    if "\r" in text:
        parts.append(_RETURN_WRAP)
    if "\n " in text or "\n>" in text or "\n\t" in text:
        parts.append(_WRAP)
    return parts


def _others(text: str, entities: bool) -> list[str]:
    """What else in this text changes its length when folded; nothing in most texts."""
    parts = []
    if entities and "&" in text and re.search(_ENTITY, text):
        parts.append(_ENTITY)
    if not text.isascii():
        rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        if any(char in rest for char in _INVISIBLE_BYTES):
            parts.append(_HIDDEN)
        if any(lead in rest for lead in _MARK_LEADS) and (
            b"\xcc\x80" in rest or b"\xcc\x81" in rest or not unicodedata.is_normalized("NFC", text)
        ):
            parts.append(_CLUSTER)
    return parts


def _replace(
    text: str, pattern: re.Pattern[str], pieces: list[int], sources: list[tuple[int, int, bool]]
) -> str:
    """``text`` with each match folded; ``pieces`` and ``sources`` are filled with the way back."""
    parts: list[str] = []
    length = last = 0
    for match in pattern.finditer(text):
        start, end = match.span()
        if start > last and _MARK.match(text[start]):
            # Marks belong to the letter before them.
            start -= 1
        plain = _plain(text[start:end])
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


def _plain_match(match: re.Match[str]) -> str:
    return _plain(match.group())


def _plain(found: str) -> str:
    first = found[0]
    if first in " \t\r\n":
        return " "
    if first in _INVISIBLE:
        return ""
    if first == "&":
        from html import unescape

        char = unescape(found)
        return "" if char in _INVISIBLE else char if len(char) == 1 else found
    return _STRESS.sub("", unicodedata.normalize("NFC", found))
