"""Every form that a text may hold of a spelling: cases, and a given name in front.

A slot says which form it is: empty for the spelling as the rule lists it, the name of a case, and
the same after ``given`` for given name + family name. What is written in one slot is replaced by
another spelling in the same slot, so a genitive stays a genitive.
"""

from __future__ import annotations

from functools import cache

from linter import strict_yaml
from linter.errors import DataError
from linter.languages.inflection import Forms, Inflection, join, read_inflection
from linter.languages.language import language_tags
from linter.names.lexicon import Reading
from linter.names.model import Entry, Name, Spelling
from linter.shipped import rules_folder

BASE = ""
GIVEN = "given"
RANK = {"preferred": 0, "accepted": 1, "historic": 2, "deprecated": 3}


def surface_table(name: Name, entry: Entry) -> list[Reading]:
    """Every reading of the name in this language: alone, with each given name, in each case."""
    table = []
    for spelling in entry.spellings:
        if name.alone or name.given is None:
            for form, slots in _by_form(slots_of(name, entry, spelling.text)).items():
                table.append(_reading(name, entry, spelling, form, slots, spelling.status))
        given = name.given.entries.get(entry.language) if name.given else None
        for first in given.spellings if given else ():
            status = max(first.status, spelling.status, key=lambda s: RANK[s])
            for form, slots in _by_form(full_slots(name, entry, first.text, spelling.text)).items():
                table.append(_reading(name, entry, spelling, form, slots, status))
    return table


def all_slots(name: Name, entry: Entry, lemma: str) -> dict[str, tuple[str, ...]]:
    """What to write for ``lemma`` in each slot, the usual form first; given names as preferred."""
    slots = dict(slots_of(name, entry, lemma)) if name.alone or name.given is None else {}
    given = name.given.entries.get(entry.language) if name.given else None
    if given and given.preferred:
        slots |= full_slots(name, entry, given.preferred, lemma)
    return slots


def slots_of(name: Name, entry: Entry, text: str) -> dict[str, tuple[str, ...]]:
    """The forms of one spelling by slot."""
    return {BASE: (text,), **_forms(name, entry, text, name.kind)}


def full_slots(name: Name, entry: Entry, first: str, family: str) -> dict[str, tuple[str, ...]]:
    """The forms of given name + family name by slot."""
    assert name.given is not None
    given = name.given.entries[entry.language]
    joined = join(_forms(name, given, first, GIVEN), _forms(name, entry, family, name.kind))
    return {GIVEN: (f"{first} {family}",), **{f"{GIVEN} {case}": forms for case, forms in joined.items()}}


def _forms(name: Name, entry: Entry, text: str, kind: str) -> Forms:
    """The forms of a spelling by case: as its entry says, else by its ending; empty when not known."""
    inflection = _inflection(entry.language)
    if inflection is None:
        return {}
    said = dict(entry.inflection).get(text)
    if said is not None and not isinstance(said, str):
        return dict(said)
    paradigm = said or inflection.paradigm_for(text, kind)
    if paradigm is None:
        return {}
    try:
        return inflection.forms(text, paradigm)
    except ValueError as error:
        raise DataError(
            name.path, name.line, 3, f"inflection of {name.id} in {entry.language}: {error}"
        ) from error


@cache
def _inflection(tag: str) -> Inflection | None:
    """The paradigms of a language; None where names are not bent."""
    if tag not in language_tags():
        return None
    path = rules_folder() / "languages" / f"{tag}.yaml"
    keys = strict_yaml.load(path, f"rules/languages/{path.name}").mapping()
    return read_inflection(keys) if "paradigms" in keys else None


def _by_form(slots: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The slots of each form. The base form stands for cases where they are known, else for itself."""
    if len(slots) == 1:
        # As in every language that does not bend its names.
        return {text: (slot,) for slot, texts in slots.items() for text in texts}
    known = any(slot not in (BASE, GIVEN) for slot in slots)
    forms: dict[str, list[str]] = {}
    for slot, texts in slots.items():
        for text in texts:
            forms.setdefault(text, []).append(slot)
    return {
        text: tuple(s for s in found if s not in (BASE, GIVEN) or not known) or tuple(found)
        for text, found in forms.items()
    }


def _reading(
    name: Name, entry: Entry, spelling: Spelling, form: str, slots: tuple[str, ...], status: str
) -> Reading:
    # Nobody has looked at each derived spelling, so only its own capitals count.
    exact = entry.exact_case or spelling.derived
    window = spelling.since, spelling.until
    return Reading(
        name.id, spelling.text, form, slots, status, exact, spelling.provenance, *window, spelling.alone
    )
