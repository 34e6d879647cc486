"""Companies: a name in the register keeps its spelling, told by the legal form behind it."""

from __future__ import annotations

import re

from linter.scan.contexts.place import Place

# The words of a company between the name and the legal form.
_NAME = re.compile(r"(?:[ -](?:[^\W\d_][\w'’.-]*|&|and|of|und|et|y|e)){1,6}")
_REACH = 80


def reason(place: Place) -> str | None:
    """The legal form that ends a capitalised run: "Calcutta Electric Supply Corporation"."""
    forms = place.cues("company")
    run = (
        _NAME.match(place.folded.text, place.end, min(place.end + _REACH, place.sentence[1]))
        if forms
        else None
    )
    at = place.end
    for word in run.group().replace("-", " ").split() if run else ():
        begin = place.folded.text.index(word, at)
        at = begin + len(word)
        capital = place.original(begin, begin + 1).isupper()
        if capital and word.rstrip(".,") in forms:
            return f'a company: "{place.original(place.start, at)}"'
        if not capital and word not in ("&", "and", "of", "und", "et", "y", "e"):
            return None
    return None
