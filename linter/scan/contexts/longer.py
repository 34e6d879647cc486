"""A longer name: a capitalised word or a year right behind the place, in a sentence that has small letters.

What goes on with a capital is a company, a brand, a club, a street or a title, unless it is a person's office
or a day: so in 515 of 521 such places of the labelled sets in English, and in 239 of 243 in other languages.
A year behind a name that no preposition leads to tells an edition: "Eurovision Kiev 2017".
"""

from __future__ import annotations

import re

from linter.scan.contexts.place import (
    PLACES,
    Place,
    capital_behind,
    in_base_form,
    is_verb,
    next_word,
    words_leading,
)

_EDITION = re.compile(r" ((?:19|20)[0-9]{2})(?=[,.;:)!?]|$| [A-Z])")
_REACH = 8
_WORD = re.compile(r"[^\W\d_]{4,}")
# So many longer words in small letters make a sentence, not a headline.
_SMALL = 2
# German nouns and Turkish offices have capitals.
_CAPITALS = ("de", "tr")
# What stands behind a place and does not belong to its name.
_OTHERS = ("office", "settlement", "person", "trade", "present", "year", "where", "joint", "of")


def reason(place: Place) -> str | None:
    """The word or year behind the place that makes it a longer name."""
    if place.info.kind not in PLACES or place.after[:1] != " ":
        return None
    behind = _year(place) or _capitalised(place)
    if not behind:
        return None
    return f'part of a longer name: "{place.original(place.start, place.end)} {behind}"'


def _year(place: Place) -> str:
    year = _EDITION.match(place.original(place.end, min(place.end + _REACH, place.sentence[1])))
    led = words_leading(place, 1)
    alone = not (led and any(place.is_cue(kind, led[0]) for kind in ("where", "of")))
    return year.group(1) if year and alone and led and in_base_form(place) else ""


def _capitalised(place: Place) -> str:
    written = capital_behind(place)
    if not written or (len(written) > 1 and written.isupper()) or not _may_go_on(place):
        return ""
    bare = next_word(place.after).removesuffix("'s").removesuffix("'")
    if is_verb(place, bare) or bare in place.given_names or any(place.is_cue(kind, bare) for kind in _OTHERS):
        return ""
    small = [each for each in _WORD.findall(place.original(*place.sentence)) if each.islower()]
    return written if len(small) >= _SMALL else ""


def _may_go_on(place: Place) -> bool:
    """Whether a capital behind the name can tell that: not where nouns or offices have one.

    "In Kiev Zelensky said": a place that opens a sentence ends before whoever acts there.
    """
    tag, led = place.language.tag, words_leading(place, 1)
    opens = bool(led) and place.before.strip() == led[0] and led[0] in place.cues("where")
    return place.language.script == "Latin" and tag not in _CAPITALS and not opens and in_base_form(place)
