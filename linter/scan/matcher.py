"""Candidates: every place where a form of the lexicon stands in a folded text.

The automaton is ahocorasick_rs (Rust, wheels for all platforms). All overlapping matches are
asked for, because a longer name that fails its boundary must not hide a shorter one that holds.
Building it for all names would cost more than most searches; so a text first goes through a sieve,
and what it lets through tells by its words which forms it can hold at all.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick

from linter.languages.fold import Folded, words_of
from linter.languages.sieve import apart, sifted
from linter.names.lexicon import Form, Lexicon, Reading

# A sieve word with its line wraps is not longer than this.
_REACH = 200


class Candidate(NamedTuple):
    """A form at ``start`` to ``end`` of the folded text, or what looks like one."""

    start: int
    end: int
    readings: list[Reading]
    lookalike: str = ""


class Matcher:
    """Finds the forms of one lexicon; ``many`` prepares for a large amount of text."""

    def __init__(self, lexicon: Lexicon, many: bool) -> None:
        self._lexicon = lexicon
        self._many = many
        self._all: _Automaton | None = None
        # A short text is told by its words as fast, without reading the sieve.
        self._sieve = lexicon.stray_words if many else None

    def may_matter(self, text: str) -> bool:
        """Whether ``text`` may hold anything that a check could speak of: one pass over its bytes."""
        if self._sieve is None:
            return True
        words = sifted(text)
        if words is None:
            return True
        automaton, longer = self._strays
        return any(
            not longer[index] or _goes_on(words[start : start + _REACH], end - start, longer[index])
            for index, start, end in automaton.find_matches_as_indexes(words, overlapping=True)
        )

    def candidates(self, folded: Folded) -> list[Candidate]:
        """All candidates, in no particular order."""
        if self._many or not self._lexicon.language.words_start_names:
            if self._all is None:
                self._all = _Automaton(self._lexicon, self._lexicon.all_forms())
            return self._all.find(folded.text)
        forms = self._lexicon.forms_for(words_of(folded.text))
        return _Automaton(self._lexicon, forms).find(folded.text) if forms else []

    @cached_property
    def _strays(self) -> tuple[BytesAhoCorasick, list[tuple[bytes, ...]]]:
        """All sieve words as one automaton. Behind them stand the beginnings of longer ones where a line
        wrap may make more than one space of one; the list says what they may be the beginning of."""
        words = [f" {word} ".encode("ascii") for word in self._sieve or ()]
        cuts: dict[bytes, list[bytes]] = {}
        for word in words:
            for at in range(1, len(word) - 1):
                if word[at] == 0x20:
                    cuts.setdefault(word[:at] + b"  ", []).append(word)
        longer: list[tuple[bytes, ...]] = [()] * len(words) + [tuple(each) for each in cuts.values()]
        return BytesAhoCorasick([*words, *cuts]), longer


def _goes_on(words: bytes, at: int, longer: tuple[bytes, ...]) -> bool:
    """Whether words whose beginning ends at ``at`` are one of ``longer``, spaces aside."""
    following = words[at:].lstrip()[:2]
    if not any(form[at - 1 : at + 1] == following for form in longer):
        return False
    return apart(words).startswith(longer)


class _Automaton:
    def __init__(self, lexicon: Lexicon, forms: list[Form]) -> None:
        self._lexicon = lexicon
        self._forms = forms
        self._automaton = AhoCorasick([form.text for form in forms]) if forms else None

    def find(self, text: str) -> list[Candidate]:
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        readings, forms = self._lexicon.readings, self._forms
        return [Candidate(start, end, readings(forms[index])) for index, start, end in found]
