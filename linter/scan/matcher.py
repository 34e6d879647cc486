"""Candidates: every place where a form of the lexicon stands in a folded text.

The automaton is ahocorasick_rs (Rust, wheels for all platforms). All overlapping matches are
asked for, because a longer name that fails its boundary must not hide a shorter one that holds.
For few bytes, building it for all names would cost more than the search; so small texts first
tell by their words which forms they can hold at all. Both ways find the same candidates.
"""

from __future__ import annotations

from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from linter.languages.fold import Folded, words_of
from linter.names.lexicon import Form, Lexicon, Reading


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
        everything = many or not lexicon.language.words_start_names
        self._all = _Automaton(lexicon, lexicon.all_forms()) if everything else None

    def candidates(self, folded: Folded) -> list[Candidate]:
        """All candidates, in no particular order."""
        if self._all is not None:
            return self._all.find(folded.text)
        forms = self._lexicon.forms_for(words_of(folded.text))
        return _Automaton(self._lexicon, forms).find(folded.text) if forms else []


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
