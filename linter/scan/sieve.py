"""Whether a text may hold anything that a check could speak of: one pass over its bytes, before all else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from ahocorasick_rs import BytesAhoCorasick, Implementation

from linter.languages.sieve import sifted

# The words of a form, with what is between them, do not reach farther than this.
_REACH = 400


class Sieve:
    """The keys of a lexicon's sieve over texts; ``many`` prepares for a large amount of text."""

    def __init__(self, keys: Mapping[bytes, tuple[bytes, ...]], many: bool) -> None:
        self._keys = keys
        self._find = self._in_many if many else self._in_few

    def lets_through(self, text: str) -> bool:
        """Whether ``text`` holds a form of the sieve, or something that may hide one."""
        words = sifted(text)
        return words is None or self._find(words)

    def _in_few(self, words: bytes) -> bool:
        each = words.split()
        pairs = (b"%b %b" % pair for pair in zip(each, each[1:], strict=False))
        found = [self._keys[key] for key in self._keys.keys() & {*each, *pairs}]
        return any(not forms or _holds(each, forms) for forms in found)

    def _in_many(self, words: bytes) -> bool:
        automaton, longer = self._automaton
        for index, start, end in automaton.find_matches_as_indexes(words, overlapping=True):
            forms = longer[index]
            if not forms or _holds(words[max(0, start - _REACH) : end + _REACH].split(), forms):
                return True
        return False

    @cached_property
    def _automaton(self) -> tuple[BytesAhoCorasick, list[tuple[bytes, ...]]]:
        """All keys, and the forms that each tells of: building it pays when much is to be read."""
        patterns: dict[bytes, tuple[bytes, ...]] = {}
        for key, forms in self._keys.items():
            patterns[b" %b " % key] = forms
            first, _, second = key.partition(b" ")
            if second:
                # Marks or a line wrap may make more than one space of one. The longer word is the rarer one.
                apart = b" %b  " % first if len(first) > len(second) else b"  %b " % second
                patterns[apart] = (*patterns.get(apart, ()), *(forms or (key,)))
        # Twice as fast as the usual one, and small: sifted texts hold few different bytes.
        automaton = BytesAhoCorasick(list(patterns), implementation=Implementation.DFA)
        return automaton, list(patterns.values())


def _holds(words: list[bytes], forms: Iterable[bytes]) -> bool:
    """Whether words hold one of ``forms``, each of several words."""
    spaced = b" ".join((b"", *words, b""))
    return any(b" %b " % form in spaced for form in forms)
