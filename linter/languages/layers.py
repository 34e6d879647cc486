"""Replacements that change the length of a text, and the way back through each of them.

Loaded only for texts that need one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

# Sorting a heap of marks takes time that grows with its square; no word has as many.
_HEAP = 60
_SORTED_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed\u08d3-\u08ff\u0e38-\u0e4e\u0eb8-\u0ecd"
    "\u0f71-\u0f84\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u302a-\u302f\ufe20-\ufe2f"
)


class Layer:
    """One replacement of places in a text; where they were is found when first asked for."""

    def __init__(self, text: str, pattern: str, plain: str | Callable[[str], str]) -> None:
        self._text = text
        self._pattern = re.compile(pattern)
        self._plain = plain

    def folded(self) -> str:
        """The text with every place replaced."""
        plain = self._plain
        if isinstance(plain, str):
            return self._pattern.sub(plain, self._text)
        return self._pattern.sub(lambda match: plain(match.group()), self._text)

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

    @cached_property
    def _map(self) -> tuple[list[int], list[tuple[int, int, bool]]]:
        """Where each piece of the folded text begins, and the span of the text that it comes from."""
        pieces: list[int] = []
        sources: list[tuple[int, int, bool]] = []
        length = last = 0
        for start, end, plain in self._places():
            if start > last:
                pieces.append(length)
                sources.append((last, start, False))
                length += start - last
            if plain:
                pieces.append(length)
                sources.append((start, end, True))
                length += len(plain)
            last = end
        pieces.append(length)
        sources.append((last, len(self._text), False))
        return pieces, sources

    def _places(self) -> list[tuple[int, int, str]]:
        """Start, end and replacement of every place."""
        plain = self._plain
        if isinstance(plain, str):
            return [(*match.span(), plain) for match in self._pattern.finditer(self._text)]
        found = ((match, plain(match.group())) for match in self._pattern.finditer(self._text))
        return [(*match.span(), text) for match, text in found if text != match.group()]


class Composed(Layer):
    """A text in NFC; where letters and their marks stand is found when first asked for."""

    def __init__(self, text: str, changing: Sequence[str], result: str | None = None) -> None:
        super().__init__(text, "", "")
        self._changing = changing
        self._result = result

    def folded(self) -> str:
        if self._result is not None:
            return self._result
        parts: list[str] = []
        last = 0
        for start, end, plain in self._found:
            parts += (self._text[last:start], plain)
            last = end
        return "".join(parts) + self._text[last:]

    def _places(self) -> list[tuple[int, int, str]]:
        return self._found

    @cached_property
    def _found(self) -> list[tuple[int, int, str]]:
        text = self._text
        positions = sorted(at for char in self._changing for at in _all(text, char))
        places = []
        end = 0
        for at in positions:
            if at < end:
                continue
            # Marks belong to the letter before them.
            start, end = at - (at > end and _continues(text[at])), at + 1
            while end < len(text) and _continues(text[end]):
                end += 1
            if end - start > _HEAP:
                continue
            plain = unicodedata.normalize("NFC", text[start:end])
            if plain != text[start:end]:
                places.append((start, end, plain))
        return places


def composed(text: str, rest: bytes, one_by_one: bool) -> Composed | None:
    """The layer that brings ``text`` into NFC; None where nothing is to be done.

    ``rest`` is what of it is not ASCII, which may hold more, but no less.
    """
    if one_by_one or has_heap(text):
        changing = _that_may_change(rest)
        return Composed(text, changing) if changing else None
    result = unicodedata.normalize("NFC", text)
    return Composed(text, _that_may_change(rest), result) if result != text else None


def has_heap(text: str) -> bool:
    """Whether more marks stand together than NFC can sort in good time."""
    return bool(re.search(f"[{_SORTED_MARKS}]{{{_HEAP}}}", text))


def _that_may_change(rest: bytes) -> list[str]:
    """The characters that NFC changes, or joins to the one before them."""
    found = set(rest.decode("utf-8", "surrogatepass"))
    return sorted(c for c in found if _continues(c) or not unicodedata.is_normalized("NFC", c))


def _all(text: str, char: str) -> Iterator[int]:
    at = text.find(char)
    while at >= 0:
        yield at
        at = text.find(char, at + 1)


def _continues(char: str) -> bool:
    """Marks, and the vowels and final consonants of decomposed Hangul, join what stands before them."""
    return unicodedata.category(char)[0] == "M" or "\u1161" <= char <= "\u11ff"
