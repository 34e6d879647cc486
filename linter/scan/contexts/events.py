"""Events and realms of the past, told by their noun: *Schlacht bei Charkow*, *principauté de Tchernigov*."""

from __future__ import annotations

from linter.scan.contexts.place import PLACES, Place, next_word, words_leading
from linter.scan.contexts.times import clause_around, cues_in

# How many small words part the noun from the name: "treaty of the".
_SMALL = 2
# What joins an unspaced name to the noun behind it.
_JOINTS = "の・"


def reason(place: Place) -> str | None:
    """The noun before the name, or behind it where a language puts it there."""
    if place.info.kind not in PLACES:
        return None
    noun = _led_by(place) or _followed_by(place)
    return f'an event or realm of the past: "{noun}" stands beside it' if noun else None


def _led_by(place: Place) -> str | None:
    words = words_leading(place, _SMALL + 1, joints=(" ", "'"))
    leads, led = place.cues("lead"), False
    for word in reversed(_parted(words)):
        if place.is_cue("realm", word):
            return word
        if (led or not leads or _is_genitive(place)) and place.is_cue("event", word):
            return None if _goes_on(place) else word
        if word not in leads:
            return None
        led = True
    return None


def _is_genitive(place: Place) -> bool:
    """Whether the form may be a genitive, which needs no preposition: "oblężenie Czernihowa"."""
    return any(slot.rpartition(" ")[2] == "genitive" for slot in place.reading.slots)


def _parted(words: list[str]) -> list[str]:
    """Words with what is elided before them parted: "traité d'Odessa"."""
    return [part for word in words for part in word.split("'") if part]


def _followed_by(place: Place) -> str | None:
    if place.cues("lead"):
        return None
    unspaced, glued = place.language.unspaced, place.language.script == "Hangul"
    text = place.after.lstrip(_JOINTS) if unspaced else place.after.lstrip(" -")
    if not unspaced and len(text) == len(place.after):
        return None
    word = next_word(text)
    for kind in ("realm", "event"):
        if word and not unspaced and place.is_cue(kind, word):
            return word
        for cue in place.cues(kind):
            # Korean glues its particles to the noun; a Hindi noun stands behind its postposition.
            if text.startswith(cue) and (unspaced or glued or " " in cue):
                return cue
    return None


def _goes_on(place: Place) -> bool:
    """Whether the event is news: its clause or sentence speaks of the present."""
    begin, stop = place.sentence
    return bool(cues_in(place, "present", begin, stop) or cues_in(place, "current", *clause_around(place)))
