"""Fold a text for matching, and keep the way back to the original offsets.

Equal after folding: NFC and NFD, every case, ' ’ ʼ ʹ ` inside a name, hyphen variants, all spaces
and one line wrap with its indentation or ``>`` prefix. Gone after folding: soft hyphens,
zero-width characters, stress marks on Cyrillic vowels. Most texts need nothing but ``lower()``;
only the places that change their length cost more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from linter.languages.layers import Layer

# One code point for one code point: these never move an offset.
_APOSTROPHES = "’ʼʹʻ‘´′ʾʿ＇"
_HYPHENS = "‐‑‒–−﹣－\u05be"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
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

# ASCII letters and digits stay, and what is not ASCII; all else is a space.
_SPACED_ASCII = bytes(byte if byte > 127 or chr(byte).isalnum() else 32 for byte in range(256))

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u034f\u061c"
_INVISIBLE_BYTES = tuple(char.encode() for char in _INVISIBLE)
_HIDDEN = f"[{_INVISIBLE}]+"
# How UTF-8 begins for characters that NFC may change; other texts need not be asked.
_MAY_CHANGE = (
    *(bytes((lead,)) for lead in b"\xcc\xcd\xd2\xd6\xd7\xd8\xd9\xdb\xdc\xdd\xdf\xe0\xe1\xe3\xea"),
    *(b"\xe2" + bytes((second,)) for second in b"\x83\x84\x8c\xab\xb3\xb5\xb7"),
    *(b"\xef" + bytes((second,)) for second in b"\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad"),
    *(b"\xf0" + bytes((second,)) for second in b"\x90\x91\x96\x9b\x9d\x9e\xaf"),
    *(chr(code).encode() for code in (0x387, 0x2000, 0x2001, *range(0xFE20, 0xFE30))),
)
_FEW = 20
_MAY_STRESS = rb"[\xd0-\xd3].(?:\xcc[^\x80\x81])*\xcc[\x80\x81]"
_STRESS = "(?<=[\u0400-\u04ff])[\u0300\u0301]+"

# Patterns are compiled when a text needs them: start-up is felt at every commit.
# A bare line feed is folded in place; a wrap with indentation, a carriage return or spaces before it
# becomes one space. A blank line stays two characters or more, so that no name reaches over it.
_WRAP = r"\n[ \t>]+(?![\s>])"
_RETURN_WRAP = r"\r\n(?<=[^\s>]\r\n)[ \t>]*(?![\s>])"
_SPACE_WRAP = r" (?<=[^\s>] )[ \t]*\r?\n[ \t>]*(?![\s>])"
# The references that stand for markup itself never belong to a name.
_ENTITY = r"&(?!(?:amp|lt|gt|quot);)(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_RUN = re.compile(r"[^\W_]+")
# In Han, kana and Thai a word may begin in the middle of a run; so may a word of another script after them.
_SPACED_RUN = r"[^\W_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uff66-\uff9f]+"


class Folded:
    """A folded text, and the way back to the original through the layers that changed its length."""

    def __init__(self, text: str, original: str, layers: Sequence[Layer] = ()) -> None:
        self.text = text
        self.original = original
        # What was found out about the whole text, for whoever asks again.
        self.memory: dict[str, Any] = {}
        self._layers = layers

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span (code points, end exclusive) of a span of the folded text that is not empty."""
        for layer in reversed(self._layers):
            start, end = layer.span(start, end)
        return start, end

    def place(self, offset: int) -> int:
        """Where the code point ``offset`` of the original stands in the folded text, or what follows it."""
        if not self._layers:
            return min(offset, len(self.text))
        low, high = 0, len(self.text)
        while low < high:
            middle = (low + high) // 2
            if self.span(middle, middle + 1)[0] < offset:
                low = middle + 1
            else:
                high = middle
        return low


def fold(text: str, entities: bool = False) -> Folded:
    """Fold ``text``; with ``entities``, HTML character references count as what they stand for."""
    layers: list[Layer] = []
    folded = _in_layers(text, entities, layers)
    return Folded(fold_even(folded), text, layers)


def _in_layers(text: str, entities: bool, layers: list[Layer]) -> str:
    """``text`` after the replacements that it needs, which are added to ``layers``; most need none or one."""

    def replaced(pattern: str, plain: str | Callable[[str], str]) -> str:
        # Loaded here, as in `composed`: most short texts do without.
        from linter.languages.layers import Layer

        layers.append(Layer(text, pattern, plain))
        return layers[-1].folded()

    if entities and "&" in text and re.search(_ENTITY, text):
        text = replaced(_ENTITY, _unescaped)
    if not text.isascii():
        rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
        if any(char in rest for char in _INVISIBLE_BYTES):
            text = replaced(_HIDDEN, "")
        if any(lead in rest for lead in _MAY_CHANGE):
            from linter.languages.layers import composed

            # Few letters that are not ASCII are looked at one by one, many all at once.
            layer = composed(text, rest, one_by_one=len(rest) * _FEW < len(text))
            if layer is not None:
                layers.append(layer)
                text = layer.folded()
        if b"\xcc" in rest and re.search(_MAY_STRESS, rest) and re.search(_STRESS, text):
            text = replaced(_STRESS, "")
    for pattern in _wraps(text):
        text = replaced(pattern, " ")
    return text


@lru_cache(maxsize=65536)
def fold_key(text: str) -> str:
    """The folded form of a short text such as a spelling: what it is looked up by."""
    return fold_even(text) if text.isascii() and "\n" not in text else fold(text).text


def words_of(folded: str) -> set[str]:
    """The words of a folded text; every form of a spaced language begins with one."""
    spaced = folded.encode("utf-8", "surrogatepass").translate(_SPACED_ASCII)
    words = set(spaced.decode("utf-8", "surrogatepass").split())
    if not folded.isascii():
        # Beyond ASCII, letters are told from marks one by one, but once for each word.
        rest = " ".join(word for word in words if not word.isascii())
        words.update(_RUN.findall(rest), re.findall(_SPACED_RUN, rest))
    return words


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
    capitals = {char for char in rest.decode("utf-8", "surrogatepass") if char != char.lower()}
    if len(capitals) > _FEW:
        folded = folded.lower()
    else:
        # Far faster than to ask of each letter of a long text what its small one is.
        for char in capitals:
            folded = folded.replace(char, char.lower())
    # Greek has two small letters for one capital.
    return folded.replace("ς", "σ") if b"\xcf\x82" in rest or b"\xce\xa3" in rest else folded


def _wraps(text: str) -> list[str]:
    """The wraps of this text that are longer than one character."""
    found = []
    if "\r" in text:
        found += [_SPACE_WRAP, _RETURN_WRAP]
    elif " \n" in text:
        found.append(_SPACE_WRAP)
    if "\n " in text or "\n>" in text or ("\t" in text and "\n\t" in text):
        found.append(_WRAP)
    return found


def _unescaped(reference: str) -> str:
    """What a character reference stands for; one that stands for several characters is left."""
    from html import unescape

    char = unescape(reference)
    return char if len(char) == 1 else reference
