"""Evidence for the place itself: its country, its right spelling, a neighbour from the same rule file."""

from __future__ import annotations

from bisect import bisect_left

from linter.languages.boundaries import joined
from linter.languages.fold import fold_key
from linter.scan.contexts.place import Place, find_words, spellings_of


def document_speaks(place: Place) -> bool:
    """Whether anything in the document, the mentions of the name aside, speaks of this part of the world."""
    memory, key = place.folded.memory, f"home {place.info.id} {place.language.tag}"
    if key not in memory:
        text = place.folded.text
        stems = (_word_start(text, stem, 0, len(text)) for stem in _countries(place))
        spoken = any(at >= 0 for at in stems) or bool(_neighbours(place))
        memory[key] = spoken or any(find_words(text, right) is not None for right in spellings_of(place.info))
    return bool(memory[key])


def nearer(place: Place, distance: int, neighbours: bool) -> bool:
    """Whether such evidence stands in the sentence, nearer than ``distance`` characters.

    ``neighbours`` says whether other names of the region count: against another town, not against a cup.
    """
    begin, stop = place.sentence
    for word in (*_countries(place), *spellings_of(place.info)):
        at = _word_start(place.folded.text, word, begin, stop)
        if at >= 0 and min(abs(at - place.end), abs(place.start - at - len(word))) < distance:
            return True
    spans = _neighbours(place) if neighbours else []
    first = bisect_left(spans, (begin, 0))
    return any(
        min(abs(start - place.end), abs(place.start - end)) < distance
        for start, end in spans[first : bisect_left(spans, (stop, 0))]
    )


def follows(place: Place) -> bool:
    """Whether the country of the place stands right behind it: "Madras, India"."""
    after = place.after
    return after.startswith((", ", " (")) and after[2:].startswith(tuple(_countries(place)) or ("\n",))


def _countries(place: Place) -> list[str]:
    """Without its last letter, a country's name is found in its adjective as well."""
    return [fold_key(country)[:-1] for country in place.info.home]


def _word_start(text: str, stem: str, begin: int, stop: int) -> int:
    """Where a word begins with ``stem``; -1 where none does: no "Chin-" in "machine"."""
    at = text.find(stem, begin, stop)
    while at > 0 and joined(text[at - 1], stem[0]):
        at = text.find(stem, at + 1, stop)
    return at


def _neighbours(place: Place) -> list[tuple[int, int]]:
    """Where the document writes other names of the same rule file, sorted."""
    memory, key = place.folded.memory, f"neighbours {place.info.id} {place.language.tag}"
    if key not in memory:
        path = place.info.where.rpartition(":")[0]
        memory[key] = sorted(
            (start, end)
            for start, end, infos in place.all_names()
            if all(info.where.rpartition(":")[0] == path and info.id != place.info.id for info in infos)
        )
    found: list[tuple[int, int]] = memory[key]
    return found
