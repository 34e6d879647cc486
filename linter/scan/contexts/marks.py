"""Marks around a name: quotation marks, brackets, emphasis."""

from __future__ import annotations

from linter.scan.contexts.place import Place

# What may stand between a cue and the name behind it, and between the name and what follows.
OPENING = " \"'“”„«»‘‹›「『（《〈(*_[<-–—:,、，："
CLOSING = " \"'“”„«»‘’‹›」』）)*_,，、"
# What opens right before a name that is set off.
EMPHASIS = "*_\"“„«'"
_PAIRS = {
    ('"', '"'), ("'", "'"), ("“", "”"), ("„", "“"), ("”", "”"), ("«", "»"), ("»", "«"), ("‹", "›"),
    ("「", "」"),
    ("„", "”"), ("»", "»"), ("‚", "'"), ("《", "》"), ("〈", "〉"),
    ("*", "*"), ("_", "_"), (">", "<"), ("『", "』"),
}  # fmt: skip


def is_marked(place: Place) -> bool:
    """Whether the name alone is quoted, emphasised or in single quotation marks."""
    text = place.folded.text
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    return before != "" and (before, after) in _PAIRS
