"""Names that English gave: *Riga FC*, *Moscow Mule*, *A Gentleman in Moscow* stay so in other languages.

Only a spelling that English writes can be part of one; a Russian form in a French text is a slip.
"""

from __future__ import annotations

import re

from linter.languages.detection import function_words
from linter.scan.contexts.place import Place, next_word, words_before

_CLUB = re.compile(r"[A-Z]{2,4}")
# Where every noun has a capital, one behind the name shows nothing.
_CAPITAL_NOUNS = "de"


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
    word = next_word(place.after) if place.after[:1] == " " and place.after[1:2].isalnum() else ""
    written = place.original(place.end + 1, place.end + 1 + len(word))
    return written if written[:1].isupper() and written.isascii() else ""


def _before(place: Place) -> str:
    """A club's letters (*FC Lviv*), or English words that lead to the place (*Gentleman in Moscow*)."""
    words = words_before(place.before, 2)
    if not words or not place.before.endswith(words[-1] + " "):
        return ""
    at = place.start - 1 - len(words[-1])
    last = place.original(at, place.start - 1)
    if _CLUB.fullmatch(last):
        return last
    led = place.original(at - 1 - len(words[0]), at - 1) if len(words) > 1 else ""
    languages = function_words().get(words[-1], ())
    if led[:1].isupper() and "en" in languages and place.language.tag not in languages:
        return f"{led} {last}"
    return ""
