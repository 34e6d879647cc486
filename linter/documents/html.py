"""HTML: the text between tags, and the attributes that people read."""

from __future__ import annotations

from linter.documents.elements import BLOCKS, Elements, Open
from linter.documents.markup import Tag, tags
from linter.documents.segment import Segment

READABLE = {"alt": "alt", "title": "link-text", "aria-label": "alt", "placeholder": "alt"}
_HEAD = 5000


def segments(
    text: str,
    start: int = 0,
    end: int | None = None,
    outer: str = "prose",
    elements: Elements | None = None,
) -> list[Segment]:
    """The prose between two offsets.

    ``outer`` is the context around it; ``elements``, where given, are open before and are left as
    they are at the end.
    """
    end = len(text) if end is None else end
    elements = elements or Elements(Open("", False, outer, None))
    found: list[Segment] = []
    position = block = start
    pending: list[tuple[int, int, Open]] = []

    def finish_block(at: int) -> None:
        found.extend(Segment(a, b, open_.context, (block, at), open_.language) for a, b, open_ in pending)
        pending.clear()

    def add_text(upto: int) -> None:
        top = elements.top
        if upto > position and not top.silent and not text[position:upto].isspace():
            pending.append((position, upto, top))

    for tag in tags(text, start, end):
        add_text(tag.start)
        if tag.name in BLOCKS:
            finish_block(tag.start)
            block = tag.end
        if tag.closing:
            elements.end(tag.name)
        elif tag.name:
            found.extend(_attributes(text, tag, elements.begin(text, tag)))
        position = tag.end
    add_text(end)
    finish_block(end)
    found.sort(key=lambda segment: segment.start)
    return found


def language_of(text: str) -> str | None:
    """The ``lang`` of the ``html`` element."""
    for tag in tags(text, 0, min(len(text), _HEAD)):
        if tag.name == "html":
            return tag.attribute(text, "lang") or tag.attribute(text, "xml:lang")
    return None


def _attributes(text: str, tag: Tag, around: Open) -> list[Segment]:
    if around.silent or tag.is_bare:
        return []
    language = tag.attribute(text, "lang") or around.language
    return [
        Segment(start, end, READABLE[key], (start, end), language)
        for key, start, end in tag.attributes(text)
        if key in READABLE and end > start
    ]
