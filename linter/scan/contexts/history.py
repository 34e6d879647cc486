"""History: a sentence or section about a time in which the old spelling was in use."""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.languages.fold import fold_key
from linter.scan.contexts.place import Place, words_before
from linter.scan.contexts.times import (
    Evidence,
    beside,
    bracket_around,
    clause_around,
    cues_in,
    distance,
    in_clause,
    nearest,
    years_in,
)
from linter.scan.sentences import sentence_before

_HEADING = re.compile(r"(?:^|\n)(?:#{1,6} [^\n]*|<h[1-6][^>]*>[^<\n]*)", re.IGNORECASE)
_HEADING_YEAR = re.compile(r"(?<![\w.,])(1[0-9]{3}|20[0-9]{2})(?:s|'s)?(?![\w.,])")
_ERA = re.compile(r"[0-9]+ (?:BC|BCE|AD|CE)\b|\bAD [0-9]+")
_LEADING = 40
_PLACES = (
    "city",
    "town",
    "village",
    "region",
    "country",
    "territory",
    "river",
    "lake",
    "sea",
    "mountain",
    "island",
)
_SHORT = 3
_TOUCHING = 2
# How many sentences back a pronoun may lead.
_SENTENCES = 3
_BEFORE_ALL_CHANGES = 1990


def reason(place: Place) -> str | None:
    """A year before the change, a period, or a dated heading; a sentence about today is not history."""
    found = years_in(place, *place.sentence)
    old = [each for each in found if _in_use(place, int(each.text))]
    if place.segment.context == "table":
        # A row may begin with its year; the years behind the name are figures of many kinds.
        old = [each for each in old if each.start < place.start]
    # A life that ended late ("1921–1998") is told by its beginning.
    modern = [
        each for each in found if each not in old and (beside(place, each) or not bracket_around(place, each))
    ]
    present = cues_in(place, "present", *place.sentence)
    told = _year(place, old, modern, present)
    if told:
        return f"the sentence speaks of {told.text}, when this spelling was in use"
    now = [each for each in (*modern, *present) if in_clause(place, each)]
    cue = None if now else _period(place, [*modern, *present])
    if cue:
        return f'the sentence speaks of another time: "{cue}"'
    if present or found:
        return None
    return _from_before(place) or _from_heading(place)


def _in_use(place: Place, year: int) -> bool:
    low = int(place.reading.since or 0)
    return low <= year <= int(place.reading.until or place.info.changed or _BEFORE_ALL_CHANGES)


def _dated(place: Place) -> bool:
    if place.info.changed or place.reading.since or place.reading.until:
        return True
    # What a romanization gives was in use once; a slip of the pen never was.
    return bool(place.reading.provenance) and place.info.kind in _PLACES


def _year(
    place: Place, old: list[Evidence], modern: list[Evidence], present: list[Evidence]
) -> Evidence | None:
    """The year that the clause speaks of: beside the name, or nearer than whatever speaks of the present."""
    if not _dated(place):
        return None
    direct = next((each for each in old if beside(place, each)), None)
    if direct and not any(beside(place, each) for each in modern):
        return direct
    best = nearest(place, [each for each in old if _counts(place, each) and not _of_another(place, each)])
    if best is None or any(in_clause(place, each) for each in present):
        return None
    # The verb of the present speaks for its own clause.
    stamp = _leads(place, best[1]) or _stands_alone(place, best[1])
    verbs = [] if stamp else cues_in(place, "current", *clause_around(place))
    now = nearest(place, [*modern, *present, *verbs])
    if now is not None and now[0] < best[0]:
        return None
    if in_clause(place, best[1]) or stamp or not place.cues("past"):
        return best[1]
    return best[1] if _past(place, clause_around(place)) else None


def _of_another(place: Place, year: Evidence) -> bool:
    """Whether the year stands beside another mention of the name: "born in Calcutta in 1956, he lives in Calcutta"."""
    begin, stop = place.sentence
    size = place.end - place.start
    for other in place.others[bisect_left(place.others, begin) : bisect_left(place.others, stop)]:
        if other != place.start and other + size < len(place.folded.text) and other > begin:
            between = place.folded.text[min(other + size, year.end) : max(other, year.start)]
            words = re.findall(r"[^\W\d_]+", between)
            if other < year.start < place.start and all(word in place.cues("year") for word in words):
                return True
    return False


def _counts(place: Place, year: Evidence) -> bool:
    """A year in a bracket dates what stands before the bracket; a life or an office dates the sentence."""
    bracket = bracket_around(place, year)
    if bracket is None:
        return True
    inside = place.folded.text[bracket[0] : bracket[1]]
    words = re.findall(r"[^\W\d_]+", inside)
    return all(word in place.cues("year") for word in words) and len(re.findall("[0-9]{4}", inside)) > 1


def _leads(place: Place, year: Evidence) -> bool:
    """Whether the year stands in words of time that open the sentence: "In the summer of 1941, …"."""
    begin = place.sentence[0]
    text = place.folded.text[begin : year.start]
    known = (*place.cues("year"), *place.language.function_words)
    return len(text) < _LEADING and all(word in known for word in re.findall(r"[^\W\d_]+", text))


def _stands_alone(place: Place, year: Evidence) -> bool:
    """Whether the clause of the year holds nothing else: "Workers at the plant, 1936"."""
    begin, stop = clause_around(place, year.start, year.end)
    words = re.findall(r"[^\W\d_]+", place.folded.text[begin:stop])
    return bracket_around(place, year) is None and all(word in place.cues("year") for word in words)


def _past(place: Place, span: tuple[int, int]) -> bool:
    return bool(cues_in(place, "past", *span))


def _period(place: Place, now: list[Evidence]) -> str | None:
    """An era or a cue of another time, nearer than what speaks of the present."""
    begin, stop = place.sentence
    era = _ERA.search(place.original(begin, stop))
    if era and _dated(place) and not now:
        return era.group()
    # The shortest ("AD") say too many other things in small letters.
    found = [
        each
        for each in cues_in(place, "history", begin, stop)
        if len(each.text) > _SHORT or not each.text.isascii()
    ]
    found = [each for each in found if not _over(place, each)]
    best = nearest(place, found)
    if best is None or not _dated(place):
        return None
    # "Medieval Kiev is …" speaks of another time, "the medieval streets of Lvov are …" of the present.
    if best[0] > _TOUCHING and cues_in(place, "current", *clause_around(place)):
        return None
    return None if any(distance(place, each) < best[0] for each in now) else best[1].text


def _over(place: Place, cue: Evidence) -> bool:
    """Whether the time is said to be over: "since the fall of the Soviet Union", "the former Soviet Union"."""
    text = place.folded.text
    before = words_before(text[max(0, cue.start - 60) : cue.start], 5)
    behind = text[cue.end : cue.end + 40].split()[:1]
    return any(place.is_cue("over", word) for word in (*before, *(word.strip(".,;:") for word in behind)))


def _from_before(place: Place) -> str | None:
    """What the sentence before says of the time, where this one goes on from it."""
    begin, stop = place.sentence
    if not _dated(place):
        return None
    then = cues_in(place, "then", begin, stop)
    then = [] if cues_in(place, "current", *clause_around(place)) else then
    link = then[0].text if then else _pronoun(place)
    if not link:
        return None
    block, stop = place.segment.block, begin
    for _ in range(_SENTENCES):
        earlier = sentence_before(place.folded, stop, block)
        low = stop - len(earlier)
        told = _told_in(place, low, stop)
        # A pronoun goes on with a life; elsewhere it may be anybody's.
        if told and not then and not cues_in(place, "life", low, stop):
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
    if cues_in(place, "present", begin, stop) or (years and not _in_use(place, int(years[0].text))):
        return None
    if years:
        late = [each for each in years if not _in_use(place, int(each.text))]
        return None if any(bracket_around(place, each) is None for each in late) else years[0].text
    cues = [each.text for each in cues_in(place, "history", begin, stop) if not _over(place, each)]
    return next((cue for cue in cues if len(cue) > _SHORT or not cue.isascii()), "")


def _first_word(sentence: str) -> str:
    return sentence.strip().split(" ", 1)[0].strip(".,;:\"'")


def _pronoun(place: Place) -> str:
    """The pronoun that opens a sentence in the past: "She studied in Kharkov"."""
    begin, stop = place.sentence
    first = _first_word(place.folded.text[begin:stop])
    if first not in place.cues("pronoun") or cues_in(place, "current", begin, stop):
        return ""
    return first if _past(place, (begin, stop)) else ""


def _from_heading(place: Place) -> str | None:
    """The nearest heading above, where it is about another time."""
    heading = _heading(place)
    if not heading:
        return None
    folded = fold_key(heading)
    found = [int(match.group(1)) for match in _HEADING_YEAR.finditer(folded)]
    if _dated(place) and found and all(_in_use(place, year) for year in found):
        return f'the section is about {found[0]}: "{heading}"'
    cue = place.cue_in("history", folded)
    if cue and (len(cue) > _SHORT or not cue.isascii()):
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
