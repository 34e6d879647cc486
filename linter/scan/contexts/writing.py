"""Quoted writing keeps its spelling: a telegram, a sign, a headline. Speech is transcribed by us."""

from __future__ import annotations

from linter.scan.contexts.place import Place, words_before

_REACH = 160
# Up to how many characters of writing stand between a colon and the name, and how near the verb before it.
_SHORT, _SAID = 40, 3


def reason(place: Place) -> str | None:
    """The cue before the quotation that says that it was written."""
    if place.quote is None:
        cue = place.cue_in("writing", _written_on(place))
        return f'what is written: "{cue}"' if cue else None
    begin = place.quote[0]
    start = place.folded.span(place.start, place.end)[0]
    at = max(0, place.start - (start - begin))
    before = place.folded.text[max(0, at - _REACH) : at]
    before = before.rpartition("  ")[2]
    for separator in (". ", "! ", "? ", "。", "！", "？"):
        before = before.rpartition(separator)[2]
    cue = place.cue_in("writing", before)
    return f'quoted writing: "{cue}"' if cue else None


def _written_on(place: Place) -> str:
    """What stands before unmarked writing: "The road sign says Kiev 12", "the map reads: Kiev"."""
    before = place.before
    if place.language.unspaced:
        said = next((cue for cue in place.cues("says") if before.endswith(cue)), "")
        return before.removesuffix(said) if said else ""
    head, colon, tail = before.rpartition(":")
    if colon and len(tail) < _SHORT and any(place.is_cue("says", word) for word in words_before(head, _SAID)):
        return head
    words = words_before(before, 1)
    if not words or words[0] not in place.cues("says") or not before.endswith(words[0] + " "):
        return ""
    return before[: before.rindex(words[0])]
