"""Institutions and companies: a registered name keeps its spelling, told by the noun that ends it."""

from __future__ import annotations

import re

from linter.scan.contexts.marks import EMPHASIS, OPENING
from linter.scan.contexts.place import (
    PLACES,
    Place,
    in_base_form,
    inserted,
    next_word,
    words_before,
    words_ending,
)
from linter.scan.contexts.title_runs import run_start

# The words of a company between the name and the legal form.
_NAME = re.compile(r"(?:[ -](?:[^\W\d_][\w'’.-]*|&|and|of|und|et|y|e)){1,6}")
_REACH = 80
# A thing that is called so is told in so many words.
_THING = 4
_ARTICLE = 3
_ADJECTIVES_BEHIND = ("fr", "es", "it", "pt", "ca", "ro")


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
    """The noun in apposition: "Hotel Charkow", "l'hôtel Odessa", "el hotel Gran Teheran"."""
    lead = place.before.rstrip(EMPHASIS)
    before = words_ending(lead, 2)
    if not before or not in_base_form(place):
        return None
    at = place.start - len(place.before) + len(lead) - 1 - len(before[-1])
    last = place.original(at, at + 1)
    # "Hotel Gran Teheran", "le groupe américain Beirut".
    apart = last[:1].isupper() and place.language.tag != "de"
    apart = apart or (place.language.tag in _ADJECTIVES_BEHIND and not _leads(place, before[-1]))
    for word in reversed(before if apart else before[-1:]):
        thing = _thing(place, word)
        if thing:
            return thing
    return _called(place) or _said_to_be(place) or _house_of_run(place)


def _leads(place: Place, word: str) -> bool:
    """Whether a word leads from a noun to the name: "the hotel in", "the restaurant near"."""
    kinds = ("where", "of", "by", "joint", "definite", "indefinite", "past", "current")
    return word in place.language.function_words or any(place.is_cue(kind, word) for kind in kinds)


def _thing(place: Place, word: str) -> str | None:
    """The noun of a house, perhaps a part of the word before the name: "l'hôtel", "navio-escola"."""
    parts = (word, *re.split("['-]", word))
    cue = next((part for part in parts if place.is_cue("house", part)), None)
    return f'the name of a thing: "{cue}" stands before it' if cue else None


def _house_of_run(place: Place) -> str | None:
    """The noun before a name of several words: "l'association Enfants de Kichinev"."""
    begin = run_start(place)
    if begin == place.start or place.language.tag == "de":
        return None
    words = words_ending(place.folded.text[place.sentence[0] : begin], 1)
    return _thing(place, words[0]) if words else None


def _said_to_be(place: Place) -> str | None:
    """What the thing is, behind its name: "Rangoon, a restaurant in Soho"."""
    words = inserted(place)
    if not words or words[0] not in place.cues("indefinite"):
        return None
    at = next((at for at, word in enumerate(words) if at and place.is_cue("house", word)), None)
    # "In Rangoon, a bar burned down": the place itself.
    led = place.before.strip(EMPHASIS + " ")
    if (
        at is None
        or (len(led.split()) == 1 and led not in place.cues("definite"))
        or (words[at + 1 :] and words[at + 1] not in place.cues("where"))
    ):
        return None
    return f'the name of a thing: "{words[at]}" stands behind it'


def _called(place: Place) -> str | None:
    """A thing called so: "a ginger cat called Rangoon", but not "a city called Rangoon"."""
    before = place.before.rstrip(OPENING)
    for cue in place.cues("called"):
        # Articles are among them, which may stand between "called" and the name.
        if len(cue) <= _ARTICLE or not before.endswith(f" {cue}"):
            continue
        words = words_before(before.removesuffix(cue), _THING)
        articles = [at for at, word in enumerate(words) if word in place.cues("indefinite")]
        thing = words[articles[-1] + 1 :] if articles else []
        if thing and not any(place.is_cue("settlement", word) for word in thing):
            return f'the name of a thing: "{" ".join(thing)} {cue}" stands before it'
    return None


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
