"""A coarse fold of a whole text in one pass over its bytes: is it worth a closer look?

Every ASCII letter becomes small, everything that may bound a word a space, every other letter a
placeholder. What the exact fold would find stands in the sifted text as a word of its own, so a
text without such a word is done with. Where that cannot be promised, the sieve lets everything through.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Greek and Cyrillic letters, which may pose as Latin ones; all other letters beyond ASCII.
_POSING, _LETTER = 2, 1
# Also Han: a word of another script may stand beside it without a space.
_BOUNDS = (0xC2, 0xCA, 0xE2, 0xE3, 0xEF, *range(0xE4, 0xEA))


def _byte(value: int) -> int:
    if value < 0x80:
        return ord(chr(value).lower()) if chr(value).isalnum() else 0x20
    if value in _BOUNDS:
        return 0x20
    return _POSING if 0xCD <= value <= 0xD3 else _LETTER


_TABLE = bytes(_byte(value) for value in range(256))
_ASCII = bytes(range(0x80))
# What follows the first byte of a character, and marks that no letter took in, are left out.
_REST = bytes(range(0x80, 0xC0)) + b"\xcc"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u034f\u061c"
# Letters whose capital is another letter, or a letter and a mark; signs that are letters.
_LETTERS = dict(zip("ıİǰẖẗẘẙ\u212a\u212b", "iijhtwykÅ", strict=True))
_INSIDE = (*(char.encode() for char in (*_INVISIBLE, *_LETTERS)), b"\xcc")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot);)(?:#|[A-Za-z])")
_MIXED = re.compile(rb"\x02(?:[a-z]|(?<=[a-z]\x02))")


class Sifted(NamedTuple):
    """The words of a text between spaces, one or more; the text in UTF-8 with nothing that hides in words.

    ``as_written`` says that nothing hid in it, so that its letters are those that stand there.
    """

    words: bytes
    data: bytes
    as_written: bool


def sifted(text: str, data: bytes = b"") -> Sifted | None:
    """``text`` (in UTF-8: ``data``, where that is known) as words; None where one may hide from the sieve."""
    as_written = True
    if "&" in text and _REFERENCE.search(text):
        # Loaded here: few texts hold references to letters.
        from html import unescape

        text, data, as_written = unescape(text), b"", False
    data = data or text.encode("utf-8", "surrogatepass")
    if len(data) != len(text):
        rest = data.translate(None, _ASCII)
        if any(mark in rest for mark in _INSIDE):
            data, as_written = _plain(text, rest).encode("utf-8", "surrogatepass"), False
    words = b" " + data.translate(_TABLE, _REST) + b" "
    # Greek or Cyrillic letters beside Latin ones in one word may be in disguise.
    if _POSING in words and _MIXED.search(words):
        return None
    return Sifted(words, data, as_written)


def _plain(text: str, rest: bytes) -> str:
    """The text in NFC without what hides in words; ``rest`` is what of it is not ASCII."""
    from linter.languages.layers import composed  # Few texts get here.

    for char in _INVISIBLE:
        if char.encode() in rest:
            text = text.replace(char, "")
    layer = composed(text, rest, one_by_one=len(rest) * 20 < len(text))
    text = layer.folded() if layer else text
    for char, plain in _LETTERS.items():
        if b"\xcc" in rest or char.encode() in rest:
            text = text.replace(char, plain)
    return text


def sieve_words(form: str) -> str | None:
    """A folded form as it stands in a sifted text; None when no ASCII letter tells it from others."""
    if not form.isascii():
        form = unicodedata.normalize("NFC", form)
        for char, plain in _LETTERS.items():
            form = form.replace(char, plain)
    words = b" ".join(form.encode("utf-8", "surrogatepass").translate(_TABLE, _REST).split())
    return words.decode("ascii") if words.strip(b" \x01\x02") else None
