"""Candidates: every place where a form of the lexicon stands in a folded text.

The automaton is ahocorasick_rs (Rust, wheels for all platforms). All overlapping matches are
asked for, because a longer name that fails its boundary must not hide a shorter one that holds.
Building it for all names would cost more than most searches; so a text first goes through a sieve,
and what it lets through tells by its words which forms it can hold at all.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from linter.documents.source import Source
from linter.languages.fold import Folded, first_word, words_of
from linter.names.lexicon import Form, Lexicon, Reading
from linter.scan.sieve import Sieve, Strays

# No form is longer.
_NEAR = 200


class Candidate(NamedTuple):
    """A form at ``start`` to ``end`` of the folded text, or what looks like one."""

    start: int
    end: int
    readings: list[Reading]
    lookalike: str = ""


class Matcher:
    """Finds the forms of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._sieve = None if lexicon.sieve is None else Sieve(lexicon.sieve)

    def strays(self, source: Source) -> Strays | None:
        """The forms that a check could speak of, by one pass; None where that cannot be told."""
        return None if self._sieve is None else self._sieve.strays(source.text, source.utf8)

    def candidates(self, folded: Folded) -> list[Candidate]:
        """All candidates, in no particular order."""
        if not self._lexicon.language.words_start_names:
            return self._all.find(folded.text)
        return self._find(self._lexicon.forms_for(words_of(folded.text)), folded.text)

    def candidates_of_forms(self, forms: Collection[str], folded: Folded) -> list[Candidate]:
        """The candidates of some forms only."""
        begin = self._lexicon.forms_for(map(first_word, forms))
        return self._find([form for form in begin if form.text in forms], folded.text)

    def candidates_of_names(self, names: Collection[str], folded: Folded) -> list[Candidate]:
        """The candidates of some names, and of others near them, which may hide or be hidden."""
        text = folded.text
        own = self._find(self._lexicon.forms_of(names), text)
        windows: list[tuple[int, int]] = []
        for start, end in sorted((candidate.start, candidate.end) for candidate in own):
            begin, stop = max(0, start - _NEAR), end + _NEAR
            if windows and begin <= windows[-1][1]:
                # A shorter name may stand inside a longer one and end before it.
                begin, stop = windows[-1][0], max(stop, windows.pop()[1])
            windows.append((begin, stop))
        parts = [(begin, text[begin:end]) for begin, end in windows]
        forms = self._lexicon.forms_for(words_of(" ".join(part for _, part in parts)))
        automaton = _Automaton(self._lexicon, forms)
        return [
            candidate._replace(start=candidate.start + begin, end=candidate.end + begin)
            for begin, part in parts
            for candidate in automaton.find(part)
        ]

    def _find(self, forms: list[Form], text: str) -> list[Candidate]:
        return _Automaton(self._lexicon, forms).find(text) if forms else []

    @cached_property
    def _all(self) -> _Automaton:
        return _Automaton(self._lexicon, self._lexicon.all_forms())


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
