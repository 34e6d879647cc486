"""Which forms a text may hold that a check could speak of: one pass over its bytes, before all else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick, Implementation

from linter.languages.sieve import sieve_words, sifted
from linter.names.lexicon import CAPITALS, NEXT

# The words of a form, with what is between them, do not reach farther than this.
_REACH = 200
# So much of a key makes an automaton that is built fast and stops seldom.
_BEGINNING = 7
# Bytes that no sifted text holds. Where all patterns begin with a space, the automaton would look for spaces
# first, which are never far; as many beginnings as this make it read on instead, a third faster.
_BEGINNINGS = (b"\x03", b"\x04", b"\x05", b"\x06")
# When so many bytes were read, the time to build an automaton is spent well.
_MUCH = 500_000


class _Form(NamedTuple):
    """A form, its words in a sifted text, and the ways in which it may be written, where these are few."""

    text: str
    words: bytes
    capitals: tuple[bytes, ...]


class Strays(NamedTuple):
    """Forms that may stand in a text; the text in UTF-8 with nothing that hides in words."""

    forms: set[str]
    data: bytes


class Sieve:
    """The keys of a lexicon's sieve over texts, by a set of words at first, by an automaton in a long run."""

    def __init__(self, keys: Mapping[bytes, bytes]) -> None:
        self._keys = keys
        self._read = 0

    def strays(self, text: str, data: bytes = b"") -> Strays | None:
        """The forms that may stand in ``text`` (in UTF-8: ``data``); None when one may hide there."""
        found = sifted(text, data)
        if found is None:
            return None
        words, data, as_written = found
        self._read += len(words)
        stands = self.in_many(words) if self._read > _MUCH else self.in_few(words)
        # "mocha" is no Mocha: where nothing hides in the text, some forms are seen by their capitals.
        forms = {
            form.text
            for form in stands
            if not as_written or not form.capitals or any(each in data for each in form.capitals)
        }
        return Strays(forms, data)

    def in_few(self, words: bytes) -> set[_Form]:
        """The forms that a sifted text may hold, without any preparation."""
        each = words.split()
        firsts = self._firsts
        pairs = [b"%b %b" % pair for pair in pairwise(each) if pair[0] in firsts]
        found = self._keys.keys() & {*each, *pairs}
        spaced = b" ".join((b"", *each, b"")) if found else b""
        return {form for key in found for form in _forms(self._keys[key]) if form.words in spaced}

    def in_many(self, words: bytes) -> set[_Form]:
        """The same, several times as fast once the automaton is built."""
        automaton, patterns = self._automaton
        found: set[_Form] = set()
        for index, start, _ in automaton.find_matches_as_indexes(words, overlapping=True):
            for pattern, other, forms in patterns[index]:
                if words.startswith(pattern, start) and (not other or _beside(words, start, pattern, other)):
                    found.update(_held(words, start, pattern, forms))
        return found

    @cached_property
    def _firsts(self) -> frozenset[bytes]:
        """The first words of pairs."""
        return frozenset(key.partition(b" ")[0] for key in self._keys if b" " in key)

    @cached_property
    def _automaton(self) -> tuple[BytesAhoCorasick, list[list[tuple[bytes, bytes, bytes]]]]:
        """The beginnings of all keys, and for each the keys that begin so with the forms they tell of.

        Of two words that more than one space may part, the longer one is there, and the other for itself.
        """
        patterns: dict[bytes, list[tuple[bytes, bytes, bytes]]] = {}
        for key, forms in self._keys.items():
            spaced = b" %b " % key
            patterns.setdefault(spaced[:_BEGINNING], []).append((spaced, b"", forms))
            first, _, second = key.partition(b" ")
            if second:
                # Marks or a line wrap may make more than one space of one. The longer word is the rarer one.
                ahead = len(first) > len(second)
                apart, other = (b" %b  " % first, second) if ahead else (b"  %b " % second, first)
                patterns.setdefault(apart[:_BEGINNING], []).append((apart, b" %b " % other, forms))
        # Twice as fast as the usual one, and small: sifted texts hold few different bytes.
        automaton = BytesAhoCorasick([*patterns, *_BEGINNINGS], implementation=Implementation.DFA)
        return automaton, list(patterns.values())


@cache
def _forms(joined: bytes) -> tuple[_Form, ...]:
    """The forms that a key tells of."""
    listed = (item.split(CAPITALS) for item in joined.decode().split(NEXT.decode()))
    return tuple(
        _Form(
            form,
            b" %b " % (sieve_words(form) or "").encode(),
            tuple(text.encode() for surface in surfaces for text in (surface, surface.upper())),
        )
        for form, *surfaces in listed
    )


def _beside(words: bytes, start: int, pattern: bytes, other: bytes) -> bool:
    """Whether the word ``other`` is the nearest one on the side of ``pattern`` that has more spaces."""
    if pattern.startswith(b"  "):
        return words[max(start - _REACH, 0) : start + 1].rstrip().endswith(other[:-1])
    end = start + len(pattern)
    return words[end : end + _REACH].lstrip().startswith(other[1:])


def _held(words: bytes, start: int, pattern: bytes, joined: bytes) -> Iterator[_Form]:
    """The forms that stand in a sifted text around ``start``, where ``pattern`` does."""
    near = b""
    for form in _forms(joined):
        if form.words != pattern and not near:
            window = words[max(0, start - _REACH) : start + _REACH].split()
            near = b" ".join((b"", *window, b""))
        if form.words == pattern or form.words in near:
            yield form
