"""A name set apart: alone in quotation marks or emphasis it is a word, a title or the name of a thing."""

from __future__ import annotations

from linter.scan.contexts.marks import encloses
from linter.scan.contexts.place import Place, words_before

# American English puts the comma or stop inside the marks.
_INSIDE = ".,"
# Bold and the tags of HTML set off what is important, not what is called so.
_STRONG = ("*", "_")


def reason(place: Place) -> str | None:
    """The mark that stands on both sides of the name."""
    text = place.folded.text
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 2].lstrip(_INSIDE)[:1]
    if before == ">" or not encloses(before, after):
        return None
    if before in _STRONG and text[place.start - 2 : place.start - 1] == before:
        return None
    led = words_before(place.before[:-1], 1)
    if place.language.script == "Hangul" or (led and led[0] in place.cues("where")):
        # "The train to 'Charkov'": the place itself; Korean would say so behind the name.
        return None
    kind = "emphasis" if before in _STRONG else "quotation marks"
    return f"a word or title: it stands alone in {kind}"
