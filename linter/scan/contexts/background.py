"""The background of a sentence: what the sentences before it and the heading above it say of the time."""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.languages.fold import fold_key
from linter.scan.contexts.periods import dated, in_use, is_period, periods_in
from linter.scan.contexts.place import Place
from linter.scan.contexts.times import bracket_around, clause_around, cues_in, years_in
from linter.scan.sentences import paragraph_around, sentence_before

_HEADING = re.compile(r"(?:^|\n)(?:#{1,6} [^\n]*|<h[1-6][^>]*>[^<\n]*)", re.IGNORECASE)
_HEADING_YEAR = re.compile(r"(?<![\w.,])(1[0-9]{3}|20[0-9]{2})(?:s|'s)?(?![\w.,])")
# How many sentences back a pronoun may lead.
_SENTENCES = 3
# A paragraph that names no later year, and says nothing of today, is told of its time.
_LONG_AGO = 1960


def from_before(place: Place) -> str | None:
    """What the sentence before says of the time, where this one goes on from it."""
    begin, stop = place.sentence
    if not dated(place):
        return None
    then = cues_in(place, "then", begin, stop)
    then = [] if cues_in(place, "current", *clause_around(place)) else then
    link = then[0].text if then else _pronoun(place)
    if not link:
        return _told_in_paragraph(place)
    block, stop = place.segment.block, begin
    for _ in range(_SENTENCES):
        earlier = sentence_before(place.folded, stop, block)
        low = stop - len(earlier)
        told = _told_in(place, low, stop)
        # A pronoun goes on with a life or an event; elsewhere it may be anybody's.
        if told and not then and not any(cues_in(place, kind, low, stop) for kind in ("life", "event")):
            return None
        if told:
            return f'the sentence before speaks of "{told}", and this one of "{link}"'
        if told is None or _first_word(earlier) not in place.cues("pronoun"):
            return None
        stop = low
    return None


def _told_in(place: Place, begin: int, stop: int) -> str | None:
    """The year or period that a sentence speaks of; empty when it tells no time, None when it tells today."""
    years = years_in(place, begin, stop)
    if cues_in(place, "present", begin, stop) or (years and not in_use(place, int(years[0].text))):
        return None
    if years:
        late = [each for each in years if not in_use(place, int(each.text))]
        return None if any(bracket_around(place, each) is None for each in late) else years[0].text
    return next((each.text for each in periods_in(place, begin, stop)), "")


def _told_in_paragraph(place: Place) -> str | None:
    """The old time of which a paragraph on a war speaks before this sentence; no word of it is of today."""
    low, high = paragraph_around(place.folded, place.start, place.end, place.segment.block)
    if not cues_in(place, "war", *place.sentence) or not cues_in(place, "past", *place.sentence):
        return None
    if cues_in(place, "present", low, high) or cues_in(place, "current", low, high):
        return None
    years = years_in(place, low, high)
    if any(int(each.text) > _LONG_AGO for each in years):
        return None
    told = [each for each in (*years, *periods_in(place, low, high)) if each.end <= place.sentence[0]]
    return f'the paragraph speaks of "{told[-1].text}"' if told else None


def _first_word(sentence: str) -> str:
    return sentence.strip().split(" ", 1)[0].strip(".,;:\"'")


def _pronoun(place: Place) -> str:
    """The pronoun that opens a sentence in the past: "She studied in Kharkov"."""
    begin, stop = place.sentence
    first = _first_word(place.folded.text[begin:stop])
    if first not in place.cues("pronoun") or cues_in(place, "current", begin, stop):
        return ""
    return first if cues_in(place, "past", begin, stop) else ""


def from_heading(place: Place) -> str | None:
    """The nearest heading above, where it is about another time."""
    heading = _heading(place)
    if not heading:
        return None
    folded = fold_key(heading)
    found = [int(match.group(1)) for match in _HEADING_YEAR.finditer(folded)]
    if dated(place) and found and all(in_use(place, year) for year in found):
        return f'the section is about {found[0]}: "{heading}"'
    cue = place.cue_in("history", folded)
    if cue and is_period(cue):
        return f'the section is about another time: "{heading}"'
    return None


def _heading(place: Place) -> str:
    """The nearest heading above the place, without its marks."""
    memory = place.folded.memory
    if "headings" not in memory:
        found = list(_HEADING.finditer(place.folded.original))
        memory["headings"] = [match.start() for match in found], [match.group() for match in found]
    starts, texts = memory["headings"]
    at = bisect_left(starts, place.folded.span(place.start, place.end)[0]) - 1
    return re.sub(r"^\s*#+\s*|<[^>]*>", "", texts[at]).strip() if at >= 0 else ""
