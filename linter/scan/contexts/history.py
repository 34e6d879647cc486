"""History: a sentence or section about a time in which the old spelling was in use."""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.scan.contexts.background import from_before, from_heading
from linter.scan.contexts.periods import dated, in_use, period
from linter.scan.contexts.place import Place, words_before
from linter.scan.contexts.times import (
    Evidence,
    beside,
    bracket_around,
    clause_around,
    cues_in,
    in_clause,
    nearest,
    years_in,
)

_LEADING = 40
# How far a year reaches into a clause whose verb tells no time; the mark between counts as forty characters.
_UNTOLD = 80
_WORD = re.compile(r"[^\W\d_]+")


def reason(place: Place) -> str | None:
    """A year before the change, a period, or a dated heading; a sentence about today is not history."""
    if place.reading.lemma in place.info.english and place.language.tag != "en":
        # The English spelling of today was never that of another language.
        return None
    found = years_in(place, *place.sentence)
    old = [each for each in found if in_use(place, int(each.text))]
    if place.segment.context == "table":
        # A row may begin with its year; the years behind the name are figures of many kinds.
        old = [each for each in old if each.start < place.start]
    # A life that ended late ("1921–1998") is told by its beginning.
    modern = [
        each for each in found if each not in old and (beside(place, each) or not bracket_around(place, each))
    ]
    present = [each for each in cues_in(place, "present", *place.sentence) if not _of_then(place, each)]
    told = _year(place, old, modern, present)
    if told:
        return f"the sentence speaks of {told.text}, when this spelling was in use"
    now = [each for each in (*modern, *present) if in_clause(place, each)]
    cue = None if now else period(place, [*modern, *present])
    if cue:
        return f'the sentence speaks of another time: "{cue}"'
    if present or found:
        return None
    return from_before(place) or from_heading(place)


def _year(
    place: Place, old: list[Evidence], modern: list[Evidence], present: list[Evidence]
) -> Evidence | None:
    """The year that the clause speaks of: beside the name, or nearer than whatever speaks of the present."""
    if not dated(place):
        return None
    direct = next((each for each in old if beside(place, each)), None)
    if direct and not any(beside(place, each) for each in modern):
        return direct
    best = nearest(place, [each for each in old if _counts(place, each) and not _of_another(place, each)])
    if best is None or any(in_clause(place, each) for each in present):
        return None
    # The verb of the present speaks for its own clause.
    stamp = _leads(place, best[1]) or _stands_alone(place, best[1])
    # Chronicles tell the past in the future: "Kharkov sera une clef du front en 1942".
    verbs = [] if stamp else cues_in(place, "current", *clause_around(place))
    verbs = [verb for verb in verbs if not place.is_cue("future", verb.text)]
    now = nearest(place, [*modern, *present, *verbs])
    if now is not None and now[0] < best[0]:
        return None
    if in_clause(place, best[1]) or stamp or not place.cues("past"):
        return best[1]
    if cues_in(place, "past", *clause_around(place)):
        return best[1]
    # No verb of a known time at all: "the 1914 survey, with Lugansk a village".
    untold = not now and not modern and not cues_in(place, "current", *place.sentence)
    aged = cues_in(place, "age", *clause_around(place, best[1].start, best[1].end))
    near = best[0] < _UNTOLD or cues_in(place, "past", *place.sentence)
    return best[1] if untold and not aged and near else None


def _of_then(place: Place, present: Evidence) -> bool:
    """Whether a verb of the past says that the present was then: "they were still weeks from leaving"."""
    return bool(set(words_before(place.folded.text[: present.start], 1)) & set(place.cues("was")))


def _of_another(place: Place, year: Evidence) -> bool:
    """Whether the year stands behind another mention: "born in Calcutta in 1956, he lives in Calcutta"."""
    size = place.end - place.start
    first = bisect_left(place.others, place.sentence[0])
    for other in place.others[first : bisect_left(place.others, place.start)]:
        words = _WORD.findall(place.folded.text[other + size : year.start])
        if other < year.start < place.start and all(word in place.cues("year") for word in words):
            return True
    return False


def _counts(place: Place, year: Evidence) -> bool:
    """A year in a bracket dates what stands before the bracket; a life or an office dates the sentence."""
    bracket = bracket_around(place, year)
    if bracket is None:
        return True
    inside = place.folded.text[bracket[0] : bracket[1]]
    words = _WORD.findall(inside)
    return all(word in place.cues("year") for word in words) and len(re.findall("[0-9]{4}", inside)) > 1


def _leads(place: Place, year: Evidence) -> bool:
    """Whether the year stands in words of time that open the sentence: "In the summer of 1941, …"."""
    begin = place.sentence[0]
    text = place.folded.text[begin : year.start]
    known = (*place.cues("year"), *place.language.function_words)
    return len(text) < _LEADING and all(word in known for word in _WORD.findall(text))


def _stands_alone(place: Place, year: Evidence) -> bool:
    """Whether the clause of the year holds nothing else: "Workers at the plant, 1936"."""
    begin, stop = clause_around(place, year.start, year.end)
    words = _WORD.findall(place.folded.text[begin:stop])
    return bracket_around(place, year) is None and all(word in place.cues("year") for word in words)
