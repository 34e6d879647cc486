"""History: a sentence or section about a time in which the old spelling was in use."""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.languages.fold import fold_key
from linter.scan.contexts.place import Place, next_word, words_before

# Kana, Han and Hangul may touch a year; a Hebrew prefix stands before it with a hyphen.
_YEAR = re.compile(
    r"(?:(?<![.,-])(?<![^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])|(?<=[\u05d0-\u05ea]-))"
    r"(1[0-9]{3}|20[0-9]{2})(?:s|'s)?(?![^\W年년]|[.,][0-9])"
)
_HAN_YEAR = re.compile("[一二][〇零一二三四五六七八九]{3}(?=年)")
_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
# The digits of other scripts, one for one.
_OTHER_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰०０" for n in range(10)}
_HEADING = re.compile(r"(?:^|\n)(?:#{1,6} [^\n]*|<h[1-6][^>]*>[^<\n]*)", re.IGNORECASE)
_ERA = re.compile(r"[0-9]+ (?:BC|BCE|AD|CE)\b|\bAD [0-9]+")
_SHORT = 3
_BEFORE_ALL_CHANGES = 1990


def reason(place: Place) -> str | None:
    """A year before the change, a period, or a dated heading; a sentence about today is not history."""
    years = _years(place, place.sentence_text)
    low = int(place.reading.since or 0)
    high = int(place.reading.until or place.info.changed or _BEFORE_ALL_CHANGES)
    dated = place.info.changed or place.reading.since or place.reading.until
    if years:
        if place.cue_in("present", place.sentence_text):
            return None
        if dated and all(low <= year <= high for year in years):
            return f"the sentence speaks of {years[0]}, when this spelling was in use"
        return None
    if place.about_now:
        return None
    era = _ERA.search(place.original(*place.sentence))
    if era and dated:
        return f'the sentence speaks of another time: "{era.group()}"'
    cue = _cue(place, place.sentence_text)
    if cue:
        return f'the sentence speaks of another time: "{cue}"'
    cue = place.cue_in("then", place.sentence_text)
    earlier = _years(place, place.previous_sentence) if cue else []
    if dated and earlier and all(low <= year <= high for year in earlier):
        return f'the sentence before speaks of {earlier[0]}, and this one of "{cue}"'
    heading = _heading(place)
    found = _years(place, fold_key(heading)) if heading else []
    if dated and found and all(low <= year <= high for year in found):
        return f'the section is about {found[0]}: "{heading}"'
    if heading:
        cue = _cue(place, fold_key(heading))
        if cue:
            return f'the section is about another time: "{heading}"'
    return None


def _cue(place: Place, text: str) -> str | None:
    """A cue for another time; the shortest ("AD") say too many other things in small letters."""
    cue = place.cue_in("history", text)
    return cue if cue and (len(cue) > _SHORT or not cue.isascii()) else None


def _years(place: Place, text: str) -> list[int]:
    """The years in folded ``text``; 1500 soldiers are no year."""
    years = []
    if not text.isascii():
        text = text.translate(_OTHER_DIGITS)
        text = _HAN_YEAR.sub(lambda match: match.group().translate(_DIGITS), text)
    for match in _YEAR.finditer(text):
        before = words_before(text[: match.start()], 1)
        after = next_word(text[match.end() :]) if text[match.end() : match.end() + 1] == " " else ""
        cued = (before and before[-1] in place.cues("year")) or after in place.cues("year")
        if cued or not after or after in place.language.function_words or not after.isalpha():
            years.append(int(match.group(1)))
    return years


def _heading(place: Place) -> str:
    """The nearest heading above the place, without its marks."""
    memory = place.folded.memory
    if "headings" not in memory:
        found = list(_HEADING.finditer(place.folded.original))
        memory["headings"] = [match.start() for match in found], [match.group() for match in found]
    starts, texts = memory["headings"]
    at = bisect_left(starts, place.folded.span(place.start, place.end)[0]) - 1
    return re.sub(r"^\s*#+\s*|<[^>]*>", "", texts[at]).strip() if at >= 0 else ""
