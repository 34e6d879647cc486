"""Names that English gave: *Riga FC*, *Moscow Mule*, *A Gentleman in Moscow* stay so in other languages.

Only a spelling that English writes can be part of one; a Russian form in a French text is a slip.
"""

from __future__ import annotations

import re

from linter.languages.detection import function_words
from linter.scan.contexts.place import Place, capital_behind, words_leading

_CLUB = re.compile(r"[A-Z]{2,4}")
# Where every noun has a capital, one behind the name shows nothing.
_CAPITAL_NOUNS = "de"
# How many words may lead to a place in a title, and small ones that do not tell English from others.
_LED = 6
_SMALL = ("a", "in", "of", "off", "my", "me", "no", "who", "how")


def reason(place: Place) -> str | None:
    """The capitalised words of an English name beside the place."""
    if place.reading.lemma not in place.info.english:
        return None
    following = _behind(place)
    if following and (place.language.tag != _CAPITAL_NOUNS or place.is_cue("english", following.lower())):
        return f'part of a name in English: "{place.original(place.start, place.end)} {following}"'
    before = _before(place)
    if before:
        return f'part of a name in English: "{before} {place.original(place.start, place.end)}"'
    return None


def _behind(place: Place) -> str:
    """The word behind the place, where nothing but a space stands between and it may be an English name's."""
    written = capital_behind(place)
    return written if written.isascii() else ""


def _before(place: Place) -> str:
    """A club's letters (*FC Lviv*), or English words that lead to the place (*A Gentleman in Moscow*)."""
    words = words_leading(place, _LED)
    if not words:
        return ""
    last = place.original(place.start - 1 - len(words[-1]), place.start - 1)
    if _CLUB.fullmatch(last):
        return last
    run = _run(place, words)
    own = (*place.language.function_words, *place.cues("where"), *place.cues("of"))
    foreign = any(word.lower() not in own and _is_english(word.lower()) for word in run)
    return " ".join(run) if len(run) > 1 and run[0][:1].isupper() and foreign else ""


def _run(place: Place, words: list[str]) -> list[str]:
    """The words right before the place that are capitalised or small words of English, as written."""
    run: list[str] = []
    at = place.start
    for word in reversed(words):
        begin = place.folded.text.rfind(word, 0, at)
        between = place.folded.text[begin + len(word) : at]
        written = place.original(begin, begin + len(word))
        if between != " " or not (written[:1].isupper() or _is_english(word)):
            break
        run.insert(0, written)
        at = begin
    while run and not run[0][:1].isupper():
        run.pop(0)
    return run


def _is_english(word: str) -> bool:
    return word in _SMALL or "en" in function_words().get(word, ())
