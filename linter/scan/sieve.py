"""Which forms a text may hold that a check could speak of: one pass over its bytes, before all else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from itertools import pairwise

from ahocorasick_rs import BytesAhoCorasick, Implementation

from linter.languages.sieve import sieve_words, sifted
from linter.names.lexicon import NEXT

# The words of a form, with what is between them, do not reach farther than this.
_REACH = 200
# So much of a key makes an automaton that is built fast and stops seldom.
_BEGINNING = 9
# When so many bytes were read, the time to build an automaton is spent well.
_MUCH = 500_000


class Sieve:
    """The keys of a lexicon's sieve over texts, by a set of words at first, by an automaton in a long run."""

    def __init__(self, keys: Mapping[bytes, bytes]) -> None:
        self._keys = keys
        self._read = 0

    def strays(self, text: str, data: bytes = b"") -> set[str] | None:
        """The forms that may stand in ``text`` (in UTF-8: ``data``); None when one may hide there."""
        words = sifted(text, data)
        if words is None:
            return None
        self._read += len(words)
        return self.in_many(words) if self._read > _MUCH else self.in_few(words)

    def in_few(self, words: bytes) -> set[str]:
        """The forms that a sifted text may hold, without any preparation."""
        each = words.split()
        firsts = self._firsts
        pairs = [b"%b %b" % pair for pair in pairwise(each) if pair[0] in firsts]
        found = self._keys.keys() & {*each, *pairs}
        spaced = b" ".join((b"", *each, b"")) if found else b""
        return {form for key in found for form, stands in _forms(self._keys[key]) if stands in spaced}

    def in_many(self, words: bytes) -> set[str]:
        """The same, several times as fast once the automaton is built."""
        automaton, patterns = self._automaton
        found: set[str] = set()
        for index, start, _ in automaton.find_matches_as_indexes(words, overlapping=True):
            for pattern, forms in patterns[index]:
                if words.startswith(pattern, start):
                    found.update(_held(words, start, pattern, forms))
        return found

    @cached_property
    def _firsts(self) -> frozenset[bytes]:
        """The first words of pairs."""
        return frozenset(key.partition(b" ")[0] for key in self._keys if b" " in key)

    @cached_property
    def _automaton(self) -> tuple[BytesAhoCorasick, list[list[tuple[bytes, bytes]]]]:
        """The beginnings of all keys, and for each the keys that begin so with the forms they tell of."""
        patterns: dict[bytes, list[tuple[bytes, bytes]]] = {}
        for key, forms in self._keys.items():
            spaced = b" %b " % key
            patterns.setdefault(spaced[:_BEGINNING], []).append((spaced, forms))
            first, _, second = key.partition(b" ")
            if second:
                # Marks or a line wrap may make more than one space of one. The longer word is the rarer one.
                apart = b" %b  " % first if len(first) > len(second) else b"  %b " % second
                patterns.setdefault(apart[:_BEGINNING], []).append((apart, forms))
        # Twice as fast as the usual one, and small: sifted texts hold few different bytes.
        automaton = BytesAhoCorasick(list(patterns), implementation=Implementation.DFA)
        return automaton, list(patterns.values())


@cache
def _forms(joined: bytes) -> tuple[tuple[str, bytes], ...]:
    """Forms, each with the words by which it stands in a sifted text."""
    listed = joined.decode().split(NEXT.decode())
    return tuple((form, b" %b " % (sieve_words(form) or "").encode()) for form in listed)


def _held(words: bytes, start: int, pattern: bytes, joined: bytes) -> Iterator[str]:
    """The forms that stand in a sifted text around ``start``, where ``pattern`` does."""
    near = b""
    for form, sifted_form in _forms(joined):
        if sifted_form != pattern and not near:
            window = words[max(0, start - _REACH) : start + _REACH].split()
            near = b" ".join((b"", *window, b""))
        if sifted_form == pattern or sifted_form in near:
            yield form
