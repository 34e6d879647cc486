"""Persons who bear the name of a place, or the family name of another person."""

from __future__ import annotations

import re

from linter.languages.fold import fold_key
from linter.scan.contexts import home
from linter.scan.contexts.place import (
    PLACES,
    Place,
    in_base_form,
    inserted,
    next_word,
    words_before,
    words_leading,
)
from linter.scan.contexts.times import cues_in

# What follows a person's name: an age ("Sven Kopenhagen, 54,"), or who somebody is.
_AGE = re.compile(r"^(?:, (?:aged )?[1-9][0-9],? | \([1-9][0-9]\))")


def reason(place: Place) -> str | None:
    """A title, a trade or a given name before the name, kin behind it."""
    if home.follows(place):
        return None
    word = _before(place)
    if word:
        return f'a person: "{word}" stands before the name'
    word = _behind(place)
    return f'a person: "{word}" stands behind the name' if word else None


def _behind(place: Place) -> str | None:
    """Kin behind the name ("the Nikolaev brothers"), or a name behind a trade: "the poet Kiev Stingl"."""
    if place.info.kind not in PLACES or place.after[:1] != " ":
        return None
    word = next_word(place.after).removesuffix("'s").removesuffix("'")
    before = words_before(place.before, 1)
    if place.is_cue("kin", word):
        return word if before and before[-1] in place.cues("definite") else None
    written = place.original(place.end + 1, place.end + 1 + len(word))
    trade = any(place.is_cue("trade", each) for each in words_leading(place, 1))
    return written if trade and written[:1].isupper() else None


def _before(place: Place) -> str | None:
    """A title of persons before a place name, or a given name that is not this person's."""
    words = words_leading(place, 4, joints=(" ", ". "))
    if not words:
        return None
    if place.info.kind != "person":
        # "Prince Yaroslav of Kiev" is a name in history; "the king of Eswatini" is an office of today.
        ruled = words[-1] in place.cues("of") and set(words[:-2]) & set(place.cues("ruler"))
        if ruled and not _is_of_today(place):
            return " ".join(words[-3:])
        if (
            words[-1] in place.cues("of")
            and set(words[-2:-1]) & set(place.given_names)
            and _is_medieval(place)
        ):
            return " ".join(words[-2:])
    word = words[-1]
    at = place.start - len(place.before) + place.before.rfind(word)
    capital = place.original(at, at + 1).isupper()
    # English writes a title before a name with a capital; most other languages do not.
    if not capital and (place.language.tag == "en" or place.info.kind == "person"):
        return None
    if place.info.kind != "person":
        if word in place.cues("person") and next_word(place.after) != "and" and in_base_form(place):
            return word
        return word if capital and (word in place.given_names or _is_somebody(place, word)) else None
    # Whoever has no given name here may have this one.
    own = {fold_key(text) for slots in place.info.forms.values() for text in _given(slots)}
    return word if own and word in place.given_names and word not in own else None


def _is_of_today(place: Place) -> bool:
    """Whether the sentence speaks of the present: "King Mswati III of Swaziland arrived on Tuesday"."""
    return bool(cues_in(place, "present", *place.sentence) or cues_in(place, "current", *place.sentence))


def _is_medieval(place: Place) -> bool:
    """Whether one given name begins a sentence about the past: "Yaroslav of Kiev minted silver"."""
    name, _, of = place.before.strip().partition(" ")
    return bool(name and of in place.cues("of") and cues_in(place, "past", *place.sentence))


def _is_somebody(place: Place, word: str) -> bool:
    """Whether an age or a trade follows a name of two words: "Paul Odessa, 54,", "…, a retired judge"."""
    if place.info.kind not in PLACES or word in (*place.language.function_words, *place.cues("where")):
        return False
    if _AGE.match(place.after):
        return True
    return any(place.is_cue("trade", each) for each in inserted(place))


def _given(slots: dict[str, tuple[str, ...]]) -> list[str]:
    return [form.split(" ")[0] for slot, forms in slots.items() if slot.startswith("given") for form in forms]
