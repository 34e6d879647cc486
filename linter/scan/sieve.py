"""Which forms a text may hold that a check could speak of: one pass over its bytes, before all else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from itertools import pairwise

from ahocorasick_rs import BytesAhoCorasick, Implementation

from linter.languages.sieve import sieve_words, sifted
from linter.names.lexicon import NEXT

# The words of a form, with what is between them, do not reach farther than this.
_REACH = 200
# When so many bytes were read, the time to build an automaton is spent well.
_MUCH = 500_000


class Sieve:
    """The keys of a lexicon's sieve over texts, by a set of words at first, by an automaton in a long run."""

    def __init__(self, keys: Mapping[bytes, bytes]) -> None:
        self._keys = keys
        self._read = 0

    def strays(self, text: str) -> set[str] | None:
        """The forms that may stand in ``text``, and nothing else does; None when one may hide there."""
        words = sifted(text)
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
        return {form for key in found for form in _held(each, _forms(self._keys[key]))}

    def in_many(self, words: bytes) -> set[str]:
        """The same, several times as fast once the automaton is built."""
        automaton, forms = self._automaton
        found: set[str] = set()
        for index, start, end in automaton.find_matches_as_indexes(words, overlapping=True):
            near = words[max(0, start - _REACH) : end + _REACH].split()
            found.update(_held(near, _forms(forms[index])))
        return found

    @cached_property
    def _firsts(self) -> frozenset[bytes]:
        """The first words of pairs."""
        return frozenset(key.partition(b" ")[0] for key in self._keys if b" " in key)

    @cached_property
    def _automaton(self) -> tuple[BytesAhoCorasick, list[bytes]]:
        """All keys, and the forms that each tells of."""
        patterns: dict[bytes, bytes] = {}
        for key, forms in self._keys.items():
            patterns[b" %b " % key] = forms
            first, _, second = key.partition(b" ")
            if second:
                # Marks or a line wrap may make more than one space of one. The longer word is the rarer one.
                apart = b" %b  " % first if len(first) > len(second) else b"  %b " % second
                patterns[apart] = NEXT.join((*filter(None, (patterns.get(apart),)), forms))
        # Twice as fast as the usual one, and small: sifted texts hold few different bytes.
        automaton = BytesAhoCorasick(list(patterns), implementation=Implementation.DFA)
        return automaton, list(patterns.values())


@cache
def _forms(joined: bytes) -> tuple[tuple[str, bytes], ...]:
    """Forms, each with the words by which it stands in a sifted text."""
    listed = joined.decode().split(NEXT.decode())
    return tuple((form, b" %b " % (sieve_words(form) or "").encode()) for form in listed)


def _held(words: list[bytes], forms: Iterable[tuple[str, bytes]]) -> list[str]:
    """Those of ``forms`` that the words of a sifted text hold."""
    spaced = b" ".join((b"", *words, b""))
    return [form for form, sifted_form in forms if sifted_form in spaced]
