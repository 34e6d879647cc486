"""An adjective that is spelled like a case of the name: *Артемівська громада*, not *мер Артемівська*."""

from __future__ import annotations

from linter.scan.contexts.place import Place, next_word, words_before

# Shorter words are conjunctions and prepositions.
_SHORTEST = 4


def reason(place: Place) -> str | None:
    """The noun that the form agrees with, by the endings in ``adjectives`` of the language."""
    for ending, agreeing in place.language.adjectives:
        if not place.form.endswith(ending):
            continue
        noun = next_word(place.after)
        if len(noun) < _SHORTEST or not noun.endswith(agreeing):
            continue
        if _is_small(place, noun) and not _is_governed(place):
            return f'an adjective: it agrees with "{noun}"'
    return None


def _is_small(place: Place, noun: str) -> bool:
    at = place.end + place.after.find(noun)
    return place.original(at, at + 1).islower()


def _is_governed(place: Place) -> bool:
    """Whether a preposition stands before that these adjectives, nominative or accusative, never follow."""
    before = words_before(place.before, 1)
    cases = dict(place.language.governs).get(before[0], ()) if before else ()
    return bool(cases) and "accusative" not in cases
