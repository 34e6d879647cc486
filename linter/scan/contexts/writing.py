"""Quoted writing keeps its spelling: a telegram, a sign, a headline. Speech is transcribed by us."""

from __future__ import annotations

from linter.scan.contexts.place import Place, words_before

_REACH = 160


def reason(place: Place) -> str | None:
    """The cue before the quotation that says that it was written."""
    if place.quote is None:
        # "The road sign says Kiev 12": writing is quoted without marks as well.
        said = words_before(place.before, 1)
        if not said or said[0] not in place.cues("says"):
            return None
        cue = place.cue_in("writing", place.before[: place.before.rindex(said[0])])
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
