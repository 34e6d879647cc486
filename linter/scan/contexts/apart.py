"""A name set apart: alone in emphasis inside a sentence it is a word, a title or the name of a thing."""

from __future__ import annotations

from linter.scan.contexts.place import Place, words_before

# One of these; two are bold, which sets off what is important. Quotation marks have a level of their own.
_MARKS = ("*", "_")


def reason(place: Place) -> str | None:
    """The mark that stands on both sides of the name."""
    text = place.folded.text
    mark = text[place.start - 1 : place.start]
    if mark not in _MARKS or text[place.end : place.end + 1] != mark:
        return None
    led = words_before(place.before[:-1], 1)
    leading = {*place.cues("where"), *place.language.function_words} - {*place.cues("definite")}
    # "They left for *Odessa*": the place itself. A value or a cell on its own says nothing.
    if text[place.start - 2 : place.start - 1] == mark or not led or led[0] in leading:
        return None
    return "a word or title: it stands alone in emphasis"
