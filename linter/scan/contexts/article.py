"""Articles and nouns: "the Ukraine war" is not "the Ukraine", Szechuan prawns are no province."""

from __future__ import annotations

import re

from linter.scan.contexts.place import PLACES, Place, next_word, words_before, words_leading

_MARKS = re.compile(r"^(?:</?[a-z]+>|[*_]+)+")


def reason(place: Place) -> str | None:
    """The noun that the article in front belongs to, or the article that makes the name a thing."""
    if place.reading.alone:
        return _noun_behind(place)
    return _thing(place)


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


def _thing(place: Place) -> str | None:
    """A cold Tsingtao: an indefinite article, one adjective at most, and the end of the phrase."""
    # Marks of emphasis may stand between: "<em>Bokhara</em> rugs".
    after = _MARKS.sub("", place.after).removeprefix("-style")
    goods = next_word(after) if after[:1] in (" ", "-") or after != place.after else ""
    if goods in place.cues("goods") and place.info.kind in PLACES:
        return f'a dish or goods: "{goods}" stands behind it'
    before = words_before(place.before, 2)
    led = words_leading(place, 1)
    if led and led[0] in place.cues("goods") and place.info.kind in PLACES:
        return f'a dish: "{led[0]}" stands before it'
    if (
        place.original(place.start, place.end).islower()
        and before[-1:]
        and before[-1] in place.cues("indefinite")
    ):
        return "a common noun"
    if place.info.kind not in PLACES:
        return None
    definite = led and led[0] in place.cues("definite") and place.info.kind in ("city", "town")
    # "Butter for the Kiev." speaks of a dish, "the Madras I knew" of a memory.
    ends_here = place.after[:1] in tuple(".,;!?") and place.after[1:2] in ("", " ")
    behind = next_word(place.after) if place.after[:1] == " " else ""
    known = behind in place.cues("relative") and behind not in place.cues("of")
    if definite and (ends_here or known):
        return f'"{led[0]}" makes it a thing, not the place'
    if place.after[:1] not in (*".,;!?", "") and next_word(place.after) not in place.cues("joint"):
        return None
    # Nothing parts the article from the name: not "one member, Macedonia,".
    run = place.before.endswith(" ".join((*before, "")))
    for distance, word in enumerate(reversed(before if run else led)):
        if word in place.cues("indefinite") and (distance == 0 or before[-1] not in place.cues("where")):
            return f'"{word}" makes it a thing, not the place'
    return None
