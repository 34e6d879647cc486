"""Institutions and companies: a registered name keeps its spelling, told by the noun that ends it."""

from __future__ import annotations

import re

from linter.scan.contexts.place import PLACES, Place, next_word, words_before

# The words of a company between the name and the legal form.
_NAME = re.compile(r"(?:[ -](?:[^\W\d_][\w'’.-]*|&|and|of|und|et|y|e)){1,6}")
_REACH = 80


def reason(place: Place) -> str | None:
    """The noun that ends a capitalised run behind the name, or a thing that bears it: "Hotel Ulan Bator"."""
    return _in_run(place) or _house(place) or _compound(place)


def _compound(place: Place) -> str | None:
    """A society behind a hyphen: "Suomi-Swazimaa-seura", "die Swasiland-Gesellschaft"."""
    word = next_word(place.after).split("-")[0] if place.after[:1] == "-" else ""
    if word and (place.is_cue("society", word) or word in place.cues("company")):
        return f'an institution or company: "{place.original(place.start, place.end)}-{word}"'
    return None


def _house(place: Place) -> str | None:
    """The noun in apposition: "Hotel Charkow", "la banda Warsaw", "l'hôtel Odessa"."""
    before = words_before(place.before, 1)
    if not before or not place.before.endswith(before[0] + " ") or not _in_base_form(place):
        return None
    # "L'hôtel", "navio-escola": the noun is a part of the word.
    parts = (before[0], *re.split("['-]", before[0]))
    cue = next((part for part in parts if place.is_cue("house", part)), None)
    return f'the name of a thing: "{cue}" stands before it' if cue else None


def _in_base_form(place: Place) -> bool:
    """Whether the form may be a nominative: "restauracja Odessa", but not "restauracje Odessy"."""
    cases = [slot.rpartition(" ")[2] for slot in place.reading.slots]
    return not cases or any(case in ("", "given", "nominative") for case in cases)


def _in_run(place: Place) -> str | None:
    """The legal form or noun at the end of the run: "Calcutta Electric Supply Corporation"."""
    # The Tretyakov Gallery is no institution of a place, and as likely misspelt as its founder.
    forms = (*place.cues("company"), *(place.cues("institution") if place.info.kind in PLACES else ()))
    run = (
        _NAME.match(place.folded.text, place.end, min(place.end + _REACH, place.sentence[1]))
        if forms
        else None
    )
    at = place.end
    for word in run.group().replace("-", " ").split() if run else ():
        begin = place.folded.text.index(word, at)
        at = begin + len(word)
        capital = place.original(begin, begin + 1).isupper()
        if capital and word.rstrip(".,").removesuffix("'s").rstrip("'") in forms:
            return f'an institution or company: "{place.original(place.start, at)}"'
        if not capital and word not in ("&", "and", "of", "und", "et", "y", "e"):
            return None
    return None
