"""What a style makes of all names in one text language, looked up by folded form.

A lexicon is stored as text in parts: ``sieve`` (what tells that a text is clean), ``head`` (language and
style), ``words`` (the first words of all forms), ``forms`` (for each of those, the forms that begin with
it and their readings) and ``names``. A clean text needs the sieve alone; of the others, a line is looked
up and parsed when a text holds the form or the name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from linter.languages.language import Language
from linter.names.model import Source
from linter.names.sorted_lines import SortedLines

# Between the forms of a line of the sieve, and in place of a sieve that cannot be made.
NEXT = b"\x1f"
# Before each way to write a form of which only the capitals of the spelling count.
CAPITALS = "\x1e"
UNSIEVED = b"*"


class Reading(NamedTuple):
    """One way to read a form: a spelling of a name.

    ``lemma`` is the spelling as the rule lists it, ``surface`` this form of it, ``slots`` the cases
    (or ``given`` for given name + family name) that the form may stand for. ``since`` and ``until``
    are the years in which the spelling was right, empty when it does not depend on years. ``alone``
    is for a spelling with an article, wrong only where no noun follows.
    """

    name: str
    lemma: str
    surface: str
    slots: tuple[str, ...]
    status: str
    exact: bool
    provenance: str
    since: str = ""
    until: str = ""
    alone: bool = False


class NameInfo(NamedTuple):
    """What checks and messages need to know of a name in one language.

    ``words`` are the first words of all its forms, folded; ``english`` how English writes it, for texts
    of other languages.
    """

    id: str
    kind: str
    preferred: str
    accepted: tuple[str, ...]
    forms: dict[str, dict[str, tuple[str, ...]]]
    keep: tuple[str, ...]
    elsewhere: tuple[str, ...]
    changed: int | None
    sources: tuple[Source, ...]
    where: str
    home: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    english: tuple[str, ...] = ()

    def form(self, lemma: str, slot: str) -> tuple[str, ...]:
        """The spellings ``lemma`` takes in ``slot``; empty when its form there is not known."""
        if lemma in self.forms:
            return self.forms[lemma].get(slot, ())
        return (lemma,) if slot == "" else ()


class StyleInfo(NamedTuple):
    """What checks need to know of the style."""

    id: str
    title: str
    contexts: dict[str, str]
    historic: str


class Form(NamedTuple):
    """A folded form, and where its readings stand in the lexicon."""

    text: str
    word: str
    place: int


class Lexicon:
    """The forms of one language under one style; parts are read and parsed when they are needed."""

    def __init__(self, part: Callable[[str], bytes]) -> None:
        self._part = part
        self._rows: dict[str, tuple[list[str], list[list[list[Any]]]]] = {}
        self._known: dict[str, NameInfo] = {}

    @cached_property
    def language(self) -> Language:
        """The language of the texts."""
        return _language(self._head["language"])

    @cached_property
    def style(self) -> StyleInfo:
        """The house style."""
        return StyleInfo(**self._head["style"])

    @cached_property
    def cues(self) -> dict[str, tuple[str, ...]]:
        """The cue words of the language by kind."""
        return dict(self.language.cues)

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Folded given names."""
        return frozenset(self.language.given_names)

    @cached_property
    def sieve(self) -> dict[bytes, bytes] | None:
        """Words, or pairs of words, without which a text holds nothing that a check could speak of.

        They stand as in a sifted text; behind each, with ``NEXT`` between, the forms that it tells of.
        None where the sieve cannot tell, as in other scripts than Latin.
        """
        stray = self._part("sieve")
        if stray == UNSIEVED:
            return None
        return dict(line.split(b"\t") for line in stray.split(b"\n") if line)

    def forms_for(self, words: Iterable[str]) -> list[Form]:
        """The forms that begin with one of ``words`` (folded)."""
        return [form for word in sorted(self._words.intersection(words)) for form in self._forms_of(word)]

    def forms_of(self, names: Collection[str]) -> list[Form]:
        """The forms that some name of ``names`` has."""
        begin = self.forms_for({word for name in names for word in self.name(name).words})
        return [form for form in begin if any(reading.name in names for reading in self.readings(form))]

    def all_forms(self) -> list[Form]:
        """Every form."""
        return [form for word in sorted(self._words) for form in self._forms_of(word)]

    def readings(self, form: Form) -> list[Reading]:
        """The readings of a form, those that are right first."""
        return [_reading(fields) for fields in self._row(form.word)[1][form.place]]

    def name(self, name_id: str) -> NameInfo:
        """The name ``name_id``, which some form has."""
        known = self._known.get(name_id)
        if known is None:
            known = self._known[name_id] = _name(name_id, json.loads(self._names[name_id]))
        return known

    def has_name(self, name_id: str) -> bool:
        """Whether some form has the name ``name_id``."""
        return name_id in self._names

    def _forms_of(self, word: str) -> list[Form]:
        return [Form(text, word, place) for place, text in enumerate(self._row(word)[0])]

    def _row(self, word: str) -> tuple[list[str], list[list[list[Any]]]]:
        """The forms that begin with ``word``, and the fields of the readings of each."""
        if word not in self._rows:
            self._rows[word] = json.loads(self._lines[word])
        return self._rows[word]

    @cached_property
    def _head(self) -> dict[str, Any]:
        return dict(json.loads(self._part("head")))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(filter(None, self._part("words").decode("utf-8").split("\n")))

    @cached_property
    def _lines(self) -> SortedLines:
        return SortedLines(self._part("forms"))

    @cached_property
    def _names(self) -> SortedLines:
        return SortedLines(self._part("names"))


def _reading(fields: list[Any]) -> Reading:
    return Reading(fields[0], fields[1], fields[2], tuple(fields[3]), *fields[4:])


def _name(name_id: str, fields: list[Any]) -> NameInfo:
    kind, preferred, accepted, forms, keep, elsewhere, changed, sources, where, home, words, english = fields
    return NameInfo(
        name_id,
        kind,
        preferred,
        tuple(accepted),
        {lemma: {slot: tuple(f) for slot, f in slots.items()} for lemma, slots in forms.items()},
        tuple(keep),
        tuple(elsewhere),
        changed,
        tuple(Source(*source) for source in sources),
        where,
        tuple(home),
        tuple(words),
        tuple(english),
    )


def _language(fields: dict[str, Any]) -> Language:
    pairs = tuple((a, b) for a, b in fields.pop("quotation_marks"))
    keep = tuple((kind, tuple(phrases)) for kind, phrases in fields.pop("keep"))
    governs = tuple((word, tuple(cases)) for word, cases in fields.pop("governs"))
    adjectives = tuple((ending, tuple(nouns)) for ending, nouns in fields.pop("adjectives"))
    cues = tuple((kind, tuple(words)) for kind, words in fields.pop("cues"))
    examples = tuple((a, b) for a, b in fields.pop("examples"))
    rest: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()
    }
    return Language(
        quotation_marks=pairs,
        keep=keep,
        governs=governs,
        adjectives=adjectives,
        cues=cues,
        examples=examples,
        **rest,
    )
