"""What a style makes of all names in one text language, looked up by folded form.

A lexicon is stored as text in three parts: the first words of all forms, one a line; in the same
order, the forms that begin with each; the names, one a line. A clean text needs only the first
part; a line of the others is parsed when a text holds the word or the name.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from linter.languages.fold import first_word
from linter.languages.language import Language
from linter.names.model import Source

_PART = "\n\x1d\n"


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


class Lexicon:
    """The forms of one language under one style; parts are parsed when they are needed."""

    def __init__(self, text: str) -> None:
        header, anchors, forms, names = text.split(_PART)
        head = json.loads(header)
        self.language = _language(head["language"])
        self.cues = dict(self.language.cues)
        self.given_names = frozenset(self.language.given_names)
        self.style = StyleInfo(**head["style"])
        self._anchors = anchors.split("\n") if anchors else []
        self._anchor_set: frozenset[str] | None = None
        self._forms = forms.split("\n") if forms else []
        self._name_lines = names
        self._names: dict[str, str] | None = None
        self._known: dict[str, NameInfo] = {}
        self._index: dict[str, int] | None = None

    def forms_for(self, words: Iterable[str]) -> dict[str, list[Reading]]:
        """The forms that begin with one of ``words`` (folded)."""
        if self._anchor_set is None:
            self._anchor_set = frozenset(self._anchors)
        hits = self._anchor_set.intersection(words)
        if not hits:
            return {}
        if self._index is None:
            self._index = {anchor: row for row, anchor in enumerate(self._anchors)}
        rows = sorted(self._index[hit] for hit in hits)
        return {form: readings for row in rows for form, readings in _parse(self._forms[row]).items()}

    def all_forms(self) -> dict[str, list[Reading]]:
        """Every form."""
        groups = json.loads(f"[{','.join(self._forms)}]")
        return {form: _readings(rows) for group in groups for form, rows in group.items()}

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
            lines = self._name_lines.split("\n") if self._name_lines else []
            self._names = dict(line.split("\t", 1) for line in lines)
        return self._names


def dump(
    language: Language,
    style: StyleInfo,
    forms: dict[str, list[Reading]],
    names: Iterable[NameInfo],
) -> str:
    """The text of a lexicon."""
    groups: dict[str, dict[str, list[Reading]]] = {}
    for form in sorted(forms):
        groups.setdefault(first_word(form), {})[form] = forms[form]
    anchors = sorted(groups)
    header = _compact({"language": language._asdict(), "style": style._asdict()})
    lines = [
        f"{info.id}\t{_compact([*info[1:8], [list(s) for s in info.sources], info.where, info.home])}"
        for info in names
    ]
    parts = (header, "\n".join(anchors), "\n".join(_compact(groups[a]) for a in anchors), "\n".join(lines))
    return _PART.join(parts)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _parse(line: str) -> dict[str, list[Reading]]:
    return {form: _readings(rows) for form, rows in json.loads(line).items()}


def _readings(rows: list[list[Any]]) -> list[Reading]:
    return [Reading(row[0], row[1], row[2], tuple(row[3]), *row[4:]) for row in rows]


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
