"""A coarse fold of a whole text in one pass over its bytes: is it worth a closer look?

Every ASCII letter becomes small, everything that may bound a word a space, every other letter a
placeholder. What the exact fold would find stands in the sifted text as a word of its own, so a
text without such a word is done with. Where that cannot be promised, the sieve lets everything through.
"""

from __future__ import annotations

import re
import unicodedata

# Greek and Cyrillic letters, which may pose as Latin ones; all other letters beyond ASCII.
_POSING, _LETTER = 2, 1
_BOUNDS = (0xC2, 0xCA, 0xE2, 0xE3, 0xEF)


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
_INSIDE = (*(char.encode() for char in (*_INVISIBLE, *"ıİǰẖẗẘẙ")), b"\xcc")
# Letters whose capital is another letter, or a letter and a mark.
_PLAIN = str.maketrans("ıİǰẖẗẘẙ", "iijhtwy")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot);)(?:#|[A-Za-z])")
_POSED = re.compile(rb"\x02+")


def sifted(text: str) -> bytes | None:
    """The words of ``text`` between spaces, one or more; None where a word may hide from the sieve."""
    if "&" in text and _REFERENCE.search(text):
        # Loaded here: few texts hold references to letters.
        from html import unescape

        text = unescape(text)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) != len(text):
        rest = data.translate(None, _ASCII)
        if any(mark in rest for mark in _INSIDE):
            from linter.languages.layers import has_heap  # Few texts get here.

            if has_heap(text):
                return None
            for char in _INVISIBLE:
                text = text.replace(char, "")
            text = text.translate(_PLAIN)
            data = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    words = b" " + data.translate(_TABLE, _REST) + b" "
    return None if _POSING in words and _mixed(words) else words


def _mixed(words: bytes) -> bool:
    """Whether Greek or Cyrillic letters stand beside Latin ones in one word."""
    return any(
        words[match.start() - 1] > 0x60 or words[match.end()] > 0x60 for match in _POSED.finditer(words)
    )


def sieve_words(form: str) -> str | None:
    """A folded form as it stands in a sifted text; None when no ASCII letter tells it from others."""
    composed = unicodedata.normalize("NFC", form).translate(_PLAIN)
    words = apart(composed.encode("utf-8", "surrogatepass").translate(_TABLE, _REST)).strip()
    return words.decode("ascii") if any(byte > 0x20 for byte in words) else None


def apart(words: bytes) -> bytes:
    """Words with one space between them."""
    while b"  " in words:
        words = words.replace(b"  ", b" ")
    return words
