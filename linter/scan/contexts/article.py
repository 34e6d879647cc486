"""Articles and nouns: "the Ukraine war" is not "the Ukraine", Szechuan prawns are no province."""

from __future__ import annotations

import re

from linter.scan.contexts.place import PLACES, Place, next_word, words_before, words_leading

_MARKS = re.compile(r"^(?:</?[a-z]+>|[*_]+)+")


def reason(place: Place) -> str | None:
    """The noun that the article in front belongs to, or the article that makes the name a thing."""
    if place.reading.alone:
        return _noun_behind(place)
    if place.info.kind not in PLACES:
        return _common_noun(place)
    return _goods(place) or _common_noun(place) or _memory(place) or _thing(place)


def _noun_behind(place: Place) -> str | None:
    """For a spelling that holds an article (``alone: yes``)."""
    after = place.after
    if after[:1] in ("-", "/") and next_word(after):
        return f'the article belongs to "{after.split()[0].strip("-/")}"'
    word = next_word(after) if after.startswith(" ") else ""
    if word in place.cues("relative"):
        return f'the article belongs to what follows: "{word}"'
    if not word or word in (*place.language.function_words, *place.cues("indefinite"), *place.cues("where")):
        return None
    begin = place.end + len(after) - len(after.lstrip())
    if place.is_cue("verb", word) and not place.original(begin, begin + 1).isupper():
        return None
    return f'the article belongs to "{word}"'


def _goods(place: Place) -> str | None:
    """A dish or goods beside the name: "Szechuan prawns", "a Bokhara rug"."""
    # Marks of emphasis may stand between: "<em>Bokhara</em> rugs".
    after = _MARKS.sub("", place.after).removeprefix("-style")
    goods = next_word(after) if after[:1] in (" ", "-") or after != place.after else ""
    if goods in place.cues("goods"):
        return f'a dish or goods: "{goods}" stands behind it'
    led = words_leading(place, 1)
    return f'a dish: "{led[0]}" stands before it' if led and led[0] in place.cues("goods") else None


def _common_noun(place: Place) -> str | None:
    """An article before a word in small letters: "a turkey"."""
    small = place.original(place.start, place.end).islower()
    led = words_before(place.before, 1)
    return "a common noun" if small and led and led[0] in place.cues("indefinite") else None


def _memory(place: Place) -> str | None:
    """A city with a definite article: "butter for the Kiev." is a dish, "the Madras I knew" a memory."""
    led = words_leading(place, 1)
    if not led or led[0] not in place.cues("definite") or place.info.kind not in ("city", "town"):
        return None
    ends = place.after[:1] in tuple(".,;!?") and place.after[1:2] in ("", " ")
    behind = next_word(place.after) if place.after[:1] == " " else ""
    known = behind in place.cues("relative") and behind not in place.cues("of")
    return f'"{led[0]}" makes it a thing, not the place' if ends or known else None


def _thing(place: Place) -> str | None:
    """A cold Tsingtao: an indefinite article, one adjective at most, and the end of the phrase."""
    if place.after[:1] not in (*".,;!?", "") and next_word(place.after) not in place.cues("joint"):
        return None
    before = words_before(place.before, 2)
    # Nothing parts the article from the name: not "one member, Macedonia,".
    run = place.before.endswith(" ".join((*before, "")))
    for distance, word in enumerate(reversed(before if run else words_leading(place, 1))):
        if word in place.cues("indefinite") and (distance == 0 or before[-1] not in place.cues("where")):
            return f'"{word}" makes it a thing, not the place'
    return None
