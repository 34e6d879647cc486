"""What a style makes of all names in one text language, looked up by folded form.

A lexicon is stored as text in parts: ``forms`` (a header; the first words of all forms, one a line; in
the same order, the forms that begin with each), ``readings`` (a line for each of those), ``names`` (one
a line) and ``sieve``. A clean text needs the forms alone; a line of the others is parsed when a text
holds the form or the name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from linter.languages.fold import first_word
from linter.languages.language import Language
from linter.languages.sieve import sieve_words
from linter.names.model import Source

_PART = "\n\x1d\n"
_NEXT = "\x1f"
_UNSIEVED = "*"
# Their small letter of I is not i.
_OWN_LETTER_CASE = ("tr", "az")


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
    """What checks and messages need to know of a name in one language."""

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
    row: int
    place: int


class Lexicon:
    """The forms of one language under one style; parts are parsed when they are needed."""

    def __init__(self, part: Callable[[str], str]) -> None:
        self._part = part
        header, anchors, forms = part("forms").split(_PART)
        head = json.loads(header)
        self.language = _language(head["language"])
        self.cues = dict(self.language.cues)
        self.given_names = frozenset(self.language.given_names)
        self.style = StyleInfo(**head["style"])
        self._anchors = anchors.split("\n") if anchors else []
        self._forms = forms.split("\n") if forms else []
        self._readings: dict[int, list[list[Reading]]] = {}
        self._names: dict[str, str] | None = None
        self._known: dict[str, NameInfo] = {}

    @property
    def stray_words(self) -> list[str] | None:
        """Sieve words: a text without any of them holds nothing that a check could speak of.

        None where the sieve cannot tell, as in other scripts than Latin.
        """
        stray = self._part("sieve")
        return None if stray == _UNSIEVED else stray.split("\n")

    def forms_for(self, words: Iterable[str]) -> list[Form]:
        """The forms that begin with one of ``words`` (folded)."""
        hits = self._anchor_set.intersection(words)
        return (
            [form for row in sorted(self._index[hit] for hit in hits) for form in self._row(row)]
            if hits
            else []
        )

    def all_forms(self) -> list[Form]:
        """Every form."""
        return [form for row in range(len(self._forms)) for form in self._row(row)]

    def readings(self, form: Form) -> list[Reading]:
        """The readings of a form, those that are right first."""
        known = self._readings.get(form.row)
        if known is None:
            rows = json.loads(self._reading_lines[form.row])
            known = self._readings[form.row] = [
                [Reading(each[0], each[1], each[2], tuple(each[3]), *each[4:]) for each in row]
                for row in rows
            ]
        return known[form.place]

    @cached_property
    def _reading_lines(self) -> list[str]:
        return self._part("readings").split("\n")

    @cached_property
    def _anchor_set(self) -> frozenset[str]:
        return frozenset(self._anchors)

    @cached_property
    def _index(self) -> dict[str, int]:
        return {anchor: row for row, anchor in enumerate(self._anchors)}

    def _row(self, row: int) -> list[Form]:
        return [Form(text, row, place) for place, text in enumerate(self._forms[row].split(_NEXT))]

    def name(self, name_id: str) -> NameInfo:
        """The name ``name_id``, which some form has."""
        known = self._known.get(name_id)
        if known is None:
            known = self._known[name_id] = _name(name_id, json.loads(self._by_id()[name_id]))
        return known

    def has_name(self, name_id: str) -> bool:
        """Whether some form has the name ``name_id``."""
        return name_id in self._by_id()

    def _by_id(self) -> dict[str, str]:
        if self._names is None:
            text = self._part("names")
            lines = text.split("\n") if text else []
            self._names = dict(line.split("\t", 1) for line in lines)
        return self._names


def dump(
    language: Language,
    style: StyleInfo,
    forms: dict[str, list[Reading]],
    names: Iterable[NameInfo],
) -> dict[str, str]:
    """The texts of a lexicon, by part."""
    groups: dict[str, dict[str, list[Reading]]] = {}
    for form in sorted(forms):
        groups.setdefault(first_word(form), {})[form] = forms[form]
    anchors = sorted(groups)
    header = _compact({"language": language._asdict(), "style": style._asdict()})
    lines = [
        f"{info.id}\t{_compact([*info[1:8], [list(s) for s in info.sources], info.where, info.home])}"
        for info in names
    ]
    listed = [_NEXT.join(groups[anchor]) for anchor in anchors]
    readings = [_compact(list(groups[anchor].values())) for anchor in anchors]
    return {
        "forms": _PART.join((header, "\n".join(anchors), "\n".join(listed))),
        "readings": "\n".join(readings),
        "names": "\n".join(lines),
        "sieve": _stray_words(language, forms),
    }


def _stray_words(language: Language, forms: dict[str, list[Reading]]) -> str:
    """Of every form that is not simply the preferred spelling, a word by which the sieve knows it."""
    if language.script != "Latin" or not language.words_start_names or language.tag in _OWN_LETTER_CASE:
        return _UNSIEVED
    found = set()
    for form, readings in forms.items():
        if any(reading.status != "preferred" for reading in readings):
            word = sieve_words(form)
            if word is None:
                return _UNSIEVED
            found.add(word)
    return "\n".join(sorted(found))


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _name(name_id: str, fields: list[Any]) -> NameInfo:
    kind, preferred, accepted, forms, keep, elsewhere, changed, sources, where, home = fields
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
    )


def _language(fields: dict[str, Any]) -> Language:
    pairs = tuple((a, b) for a, b in fields.pop("quotation_marks"))
    keep = tuple((kind, tuple(phrases)) for kind, phrases in fields.pop("keep"))
    governs = tuple((word, tuple(cases)) for word, cases in fields.pop("governs"))
    cues = tuple((kind, tuple(words)) for kind, words in fields.pop("cues"))
    examples = tuple((a, b) for a, b in fields.pop("examples"))
    rest: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()
    }
    return Language(quotation_marks=pairs, keep=keep, governs=governs, cues=cues, examples=examples, **rest)
