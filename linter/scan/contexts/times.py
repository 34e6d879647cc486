"""Evidence of time around a place: years and cues of the past and the present, and how near they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from linter.scan.contexts.place import Place, next_word, words_before

# Kana, Han and Hangul may touch a year; a Hebrew prefix stands before it with a hyphen.
_YEAR = re.compile(
    r"(?:(?<![.,-])(?<![^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])|(?<=[\u05d0-\u05ea]-)|(?<=[0-9]{4}-)"
    # Behind the day and month: 30.07.1943.
    r"|(?<=[0-9][./][0-9]{2}[./])|(?<=[0-9][./][0-9][./]))"
    r"(1[0-9]{3}|20[0-9]{2}|[5-9][0-9]{2})(?:s|'s)?(?![^\W年년]|[.,][0-9])"
)
_HAN_YEAR = re.compile("[一二][〇零一二三四五六七八九]{3}(?=年)")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
# The digits of other scripts, one for one.
_OTHER_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰०０" for n in range(10)}
# A comma parts clauses unless it is one of a list or of an insertion of a few words.
_CLAUSE = re.compile(
    r",(?!(?: [^\s,;:.()]+){1,3}(?:,| (?:and|or|und|oder|et|ou|y|e|en|och|eller|og|и|или|і|та) ))"
    r"|[;:()\[\]、，；：（）|—]| - "
)
_TAG = re.compile(r"<[^<>]{0,200}>")
# A mark between evidence and name counts as many characters.
_APART = 40
_WORD = re.compile(r"[^\W\d_]+")
_NEAR_WORDS = 3
_AHEAD = 60
# A number up to this is a year only by a word of time; round ones up to that count things.
_EARLY = 1700
_ROUND, _LATE = 50, 1900
_DIGITS_OF_A_YEAR = 4
# A bracket is not longer to either side.
_BRACKET = 120


class Evidence(NamedTuple):
    """What tells a time, at ``start`` to ``end`` of the folded text."""

    start: int
    end: int
    text: str


def years_in(place: Place, begin: int, stop: int) -> list[Evidence]:
    """The years in a span of the folded text; 1500 soldiers are no year, nor is the age of a thing a time."""
    text = place.folded.text[begin:stop]
    if not text.isascii():
        text = text.translate(_OTHER_DIGITS)
        text = _HAN_YEAR.sub(lambda match: match.group().translate(_DIGITS), text)
    return [
        Evidence(begin + match.start(), begin + match.end(), match.group(1))
        for match in _YEAR.finditer(text)
        if (begin + match.start() == place.end + 1 or _is_year(place, text, match))
        and not _tells_age(place, text, match)
    ]


def cues_in(place: Place, kind: str, begin: int, stop: int) -> list[Evidence]:
    """The cues of one kind in a span of the folded text."""
    text = place.folded.text[begin:stop]
    return [Evidence(begin + a, begin + b, text[a:b]) for a, b in place.cue_spans(kind, text)]


def distance(place: Place, evidence: Evidence) -> int:
    """The characters between evidence and place; a mark that parts clauses counts as many."""
    return len(_between(place, evidence)) + _APART * _marks_between(place, evidence)


def nearest(place: Place, found: Iterable[Evidence]) -> tuple[int, Evidence] | None:
    """The nearest evidence and its distance."""
    return min(((distance(place, each), each) for each in found), default=None)


def in_clause(place: Place, evidence: Evidence) -> bool:
    """Whether no mark that parts clauses stands between evidence and place."""
    return not _marks_between(place, evidence)


def beside(place: Place, evidence: Evidence) -> bool:
    """Whether nothing but words of dates and marks stands between: "in Kiev in May 1943", "Kiev (1943)"."""
    between = _between(place, evidence)
    cues = place.cues("year")
    return all(word in cues for word in _WORD.findall(between)) and "." not in between.rstrip()


def clause_around(place: Place, start: int = -1, end: int = -1) -> tuple[int, int]:
    """The span of the clause around the place, or around another span of its sentence."""
    start, end = (start, end) if start >= 0 else (place.start, place.end)
    begin, stop = place.sentence
    before = list(_CLAUSE.finditer(place.folded.text, begin, start))
    after = _CLAUSE.search(place.folded.text, end, stop)
    return before[-1].end() if before else begin, after.start() if after else stop


def bracket_around(place: Place, evidence: Evidence) -> tuple[int, int] | None:
    """The bracket in the sentence that holds the evidence but not the place."""
    text = place.folded.text
    low, high = max(0, evidence.start - _BRACKET), evidence.end + _BRACKET
    opening = max(text.rfind("(", low, evidence.start), text.rfind("（", low, evidence.start))
    if opening < 0 or text.find(")", opening, evidence.start) >= 0:
        return None
    closing = min((at for at in (text.find(m, evidence.end, high) for m in ")）") if at >= 0), default=high)
    return None if opening < place.start < closing else (opening, closing)


def _between(place: Place, evidence: Evidence) -> str:
    text = place.folded.text
    if evidence.end <= place.start:
        between = text[evidence.end : place.start]
    else:
        between = text[place.end : evidence.start]
    return _TAG.sub("|", between) if "<" in between else between


def _marks_between(place: Place, evidence: Evidence) -> int:
    """How many marks between evidence and place part clauses; what follows tells a list from a clause."""
    between = _between(place, evidence)
    following = max(place.start, evidence.start)
    behind = place.folded.text[following : following + _AHEAD]
    return sum(1 for match in _CLAUSE.finditer(between + behind) if match.start() < len(between))


def _is_year(place: Place, text: str, match: re.Match[str]) -> bool:
    before = words_before(text[: match.start()], 1)
    behind = text[match.end() : match.end() + 60]
    after = next_word(behind) if behind[:1] == " " and behind[1:2] != "-" else ""
    since = place.cues("since")
    if before and before[-1] in since and not _was_so(place, text):
        # "Since 1991" tells how long the present has lasted.
        return False
    if any(text.startswith(cue, match.end()) for cue in since if not cue.isascii() and len(cue) > 1):
        return False
    if text[match.end() : match.end() + 1] in ("年", "년"):
        return True
    if len(match.group(1)) < _DIGITS_OF_A_YEAR:
        # "Baptised in 988": small numbers are years only where nothing is counted.
        counted = after and after not in place.language.function_words
        return bool(
            before and before[-1] in place.cues("year") and not counted and before[-1] not in place.cues("of")
        )
    cued = before and before[-1] in place.cues("year")
    cued = cued or (after in place.cues("year") and not _is_small(place, after))
    number = int(match.group(1))
    # "Swasiland wurde 1968 unabhängig": right behind a verb of being.
    being = bool(set(before) & set(place.cues("was"))) and not place.is_cue("age", after)
    # "1943 brannte Charkow": a number that is not round, and a verb in the past behind it.
    told = number % _ROUND > 0 and number > _EARLY and (place.is_cue("past", after) or being)
    if after.isalpha() and not told and not _is_small(place, after) and after not in place.cues("year"):
        # "By 1500 votes" counts, "in 1941 German troops" does not.
        return bool(cued) and (number % _ROUND > 0 or number > _LATE)
    return bool(cued or number > _EARLY)


def _was_so(place: Place, text: str) -> bool:
    """Whether what began then is over: "since 1919 Kharkov was the capital"."""
    verbs = set(place.cues("was")).intersection(place.cues("past"))
    words = _WORD.findall(text)
    return any(word in verbs for word in words) and not any(place.is_cue("current", word) for word in words)


def _is_small(place: Place, word: str) -> bool:
    """Whether a word cannot be what a number counts: a preposition, article or verb."""
    if word in place.language.function_words or word in place.cues("past"):
        return True
    return any(place.is_cue(kind, word) for kind in ("where", "of", "relative", "joint", "indefinite", "was"))


def _tells_age(place: Place, text: str, match: re.Match[str]) -> bool:
    """Whether the year only says how old a thing is: "built in 1904", but not "was built in 1904"."""
    ages = place.cues("age")
    if not ages:
        return False
    if place.language.unspaced:
        behind = text[match.end() : match.end() + 16].lstrip("年に月日于的")
        told = next((age for age in ages if behind.startswith(age)), "")
        return bool(told and behind[len(told) : len(told) + 1] not in ("", *"。、，")) or text.endswith(
            ages, 0, match.start()
        )
    before = words_before(text[: match.start()], _NEAR_WORDS + 2)
    # "The treaty, signed in 1842, opened five ports": a comma ends what the year tells.
    behind = text[match.end() : match.end() + 40].partition(",")[0]
    for word in _WORD.findall(behind)[:2]:
        if place.is_cue("age", word):
            return not before or before[-1] not in place.cues("was")
        if word not in place.cues("year"):
            break
    for index in range(len(before) - 1, -1, -1):
        if place.is_cue("age", before[index]):
            return index == 0 or before[index - 1] not in place.cues("was")
        if before[index] not in place.cues("year") and before[index] not in place.cues("where"):
            break
    return False
