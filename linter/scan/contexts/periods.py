"""Periods: years in which a spelling was in use, and words that tell another time."""

from __future__ import annotations

import re

from linter.scan.contexts.place import Place, words_before
from linter.scan.contexts.times import Evidence, clause_around, cues_in, distance, nearest

_ERA = re.compile(r"[0-9]+ (?:BC|BCE|AD|CE)\b|\bAD [0-9]+")
_PLACES = (
    *("city", "town", "village", "region", "country", "territory"),
    *("river", "lake", "sea", "mountain", "island"),
)
_SHORT = 3
# A caption has no verb and no more words than this.
_CAPTION = 6
# So near behind the name, a time is that of the name: "Kyiv of the thirties".
_NEAR = 14
_TOUCHING = 2
_BEFORE_ALL_CHANGES = 1990


def in_use(place: Place, year: int) -> bool:
    """Whether the spelling was in use in a year."""
    low = int(place.reading.since or 0)
    return low <= year <= int(place.reading.until or place.info.changed or _BEFORE_ALL_CHANGES)


def dated(place: Place) -> bool:
    """Whether years tell when the spelling was right."""
    if place.info.changed or place.reading.since or place.reading.until:
        return True
    # Whatever is written of a place may have been its spelling once; who knows, in doubt it was.
    return place.info.kind in _PLACES


def periods_in(place: Place, begin: int, stop: int) -> list[Evidence]:
    """The cues of another time in a span; not where that time is said to be over."""
    # The shortest ("AD") say too many other things in small letters.
    found = cues_in(place, "history", begin, stop)
    return [each for each in found if is_period(each.text) and not over(place, each)]


def is_period(cue: str) -> bool:
    """Whether a cue is long enough to be relied on."""
    return len(cue) > _SHORT or not cue.isascii()


def period(place: Place, now: list[Evidence]) -> str | None:
    """An era or a cue of another time, nearer than what speaks of the present (``now``)."""
    begin, stop = place.sentence
    era = _ERA.search(place.original(begin, stop))
    if era and dated(place) and not now:
        return era.group()
    found = periods_in(place, begin, stop)
    # "Medieval Kiev" is of another time, "a medieval church in Lvov" is of today.
    of_things = cues_in(place, "adjective", begin, stop)
    touching = next((each for each in of_things if distance(place, each) <= _TOUCHING), None)
    found = [each for each in found if not place.is_cue("adjective", each.text)]
    best = nearest(place, [*found, touching] if touching else found)
    if best is None or not dated(place):
        return None
    if best[1] != touching and (
        cues_in(place, "current", *clause_around(place)) or _is_of_things(place, best[1])
    ):
        return None
    return None if any(distance(place, each) < best[0] for each in now) else best[1].text


def over(place: Place, cue: Evidence) -> bool:
    """Whether the time is said to be over: "the fall of the Soviet Union", "the former USSR"."""
    text = place.folded.text
    before = words_before(text[max(0, cue.start - 60) : cue.start], 5)
    behind = text[cue.end : cue.end + 40].split()[:1]
    return any(place.is_cue("over", word) for word in (*before, *(word.strip(".,;:") for word in behind)))


def _is_of_things(place: Place, cue: Evidence) -> bool:
    """Whether the time is that of things named behind: "a show in Kharkov has maps of the 18th century"."""
    begin, stop = clause_around(place)
    if not place.end + _NEAR < cue.start < stop or not place.cues("past"):
        return False
    words = place.folded.text[begin:stop].split()
    return len(words) > _CAPTION and not cues_in(place, "past", begin, stop)
