"""Phrases in which an old spelling stays: dishes, works, institutions, treaties, ships, battles.

``keep`` of the name, with or without ``{name}``; ``keep`` of the language by kind of name.
"""

from __future__ import annotations

import re
from functools import cache

from linter.languages.boundaries import before_particle, joined
from linter.languages.fold import fold_key
from linter.scan.contexts.place import Place

NAME = "{name}"
# Marks of emphasis or quotation around a name inside a phrase.
_OPENED = re.compile(r"(?:[*_\"“„«']|<(?:em|i)>)$")
_CLOSED = re.compile(r"[*_\"”“»']|</(?:em|i)>")
_TAG = len("<em>")


def reason(place: Place) -> str | None:
    """The longest phrase of the name that stands here, else one for names of its kind."""
    for before, after, shown in _phrases(place):
        if _stands(place, before, after):
            return f'part of "{shown.replace(NAME, place.original(place.start, place.end))}"'
    return "an acronym: all capitals in a sentence of small letters" if _acronym(place) else None


def _phrases(place: Place) -> list[tuple[str, str, str]]:
    """What stands before and after this form in each phrase, the longest phrase of the name first."""
    memory, key = place.folded.memory, f"keep {place.info.id} {place.language.tag} {place.form}"
    known: list[tuple[str, str, str]] | None = memory.get(key)
    if known is None:
        own = [found for phrase in place.info.keep for found in _around(phrase, place.form)]
        shared = [
            (*phrase.split(NAME, 1), phrase)
            for kind, phrases in place.language.keep
            if kind in ("any", place.info.kind)
            for phrase in phrases
        ]
        known = memory[key] = sorted(own, key=lambda found: -len(found[2])) + shared
    return known


@cache
def _around(phrase: str, form: str) -> tuple[tuple[str, str, str], ...]:
    """What stands before and after each occurrence of ``form`` in a phrase, and the phrase to show."""
    if NAME in phrase:
        before, _, after = phrase.partition(NAME)
        return ((before, after, phrase),)
    folded = fold_key(phrase)
    found = []
    at = folded.find(form)
    while at >= 0:
        stop = at + len(form)
        opens = at == 0 or not joined(folded[at - 1], form[0])
        # A phrase that is the bare form would keep every use.
        if opens and len(folded) > len(form) and len(folded) == len(phrase):
            found.append((phrase[:at], phrase[stop:], phrase))
        at = folded.find(form, at + 1)
    return tuple(found)


def _stands(place: Place, before: str, after: str) -> bool:
    """Whether the words of a phrase stand around the place; its capitals must be capitals in the text."""
    text = place.folded.text
    right = fold_key(after)
    # A ship is emphasised without her prefix: "INS *Mysore*".
    start = _opened(text, place.start) if before else place.start
    end = _closed(text, place.end) if start < place.start else place.end
    if not text.startswith(right, end):
        return False
    left = fold_key(before)
    begin, stop = start - len(left), end + len(right)
    if begin < 0 or not text.startswith(left, begin):
        return False
    if left and begin > 0 and joined(text[begin - 1], left[0]):
        return False
    if right and stop < len(text) and joined(right[-1], text[stop]):
        return bool(place.language.particles) and before_particle(text, stop, place.language)
    return _capitals_hold(place, begin, before) and _capitals_hold(place, end, after)


def _opened(text: str, start: int) -> int:
    """Where a mark opens right before ``start``, or ``start``."""
    mark = _OPENED.search(text, max(0, start - _TAG), start)
    return mark.start() if mark else start


def _closed(text: str, end: int) -> int:
    """Where a mark that closes right behind ``end`` ends, or ``end``."""
    mark = _CLOSED.match(text, end)
    return mark.end() if mark else end


def _capitals_hold(place: Place, begin: int, phrase: str) -> bool:
    return all(
        place.original(begin + offset, begin + offset + 1).isupper()
        for offset, char in enumerate(phrase)
        if char.isupper()
    )


def _acronym(place: Place) -> bool:
    """A ``keep`` phrase that is the form in capitals (ODESSA) keeps it inside a mixed-case sentence."""
    written = place.original(place.start, place.end)
    if written not in place.info.keep or not written.isupper():
        return False
    rest = place.original(place.sentence[0], place.start) + place.original(place.end, place.sentence[1])
    letters = [char for char in rest if char.isalpha()]
    return bool(place.before.strip()) and sum(map(str.islower, letters)) > len(letters) / 2
