"""HTML: the text between tags, and the attributes that people read."""

from __future__ import annotations

from linter.documents.markup import RAW, VOID, Tag, tags
from linter.documents.segment import Segment

READABLE = {"alt": "alt", "title": "link-text", "aria-label": "alt", "placeholder": "alt"}
SILENT = frozenset((*RAW, "code", "pre", "kbd", "samp", "var", "tt", "template", "svg", "math", "object"))
CONTEXTS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "title": "heading",
    "blockquote": "blockquote",
    "q": "quote",
    "cite": "title",
    "a": "link-text",
    "figcaption": "caption",
    "caption": "caption",
    "td": "table",
    "th": "table",
}
BLOCKS = frozenset(
    """
    address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p section select
    summary table tbody td tfoot th thead title tr ul
    """.split()
)
# A new one of these ends an open one, whether or not its end tag is written.
_CLOSED_BY_ITSELF = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))


class _Open:
    """An element that is open: what it adds to everything inside."""

    __slots__ = ("context", "language", "name", "silent")

    def __init__(self, name: str, silent: bool, context: str, language: str | None) -> None:
        self.name, self.silent, self.context, self.language = name, silent, context, language


def segments(text: str, start: int = 0, end: int | None = None, outer: str = "prose") -> list[Segment]:
    """The prose between two offsets; ``outer`` is the context around it."""
    end = len(text) if end is None else end
    found: list[Segment] = []
    stack = [_Open("", False, outer, None)]
    counts: dict[str, int] = {}
    position = block = start
    pending: list[int] = []

    def finish_block(at: int) -> None:
        for index in pending:
            found[index] = found[index]._replace(block=(block, at))
        pending.clear()

    def add_text(upto: int) -> None:
        top = stack[-1]
        if upto > position and not top.silent and not text[position:upto].isspace():
            pending.append(len(found))
            found.append(Segment(position, upto, top.context, (block, upto), top.language))

    for tag in tags(text, start, end):
        add_text(tag.start)
        if tag.name in BLOCKS:
            finish_block(tag.start)
            block = tag.end
        if tag.closing:
            _close(stack, counts, tag.name)
        elif tag.name:
            found.extend(_attributes(text, tag, stack[-1]))
            if tag.name in _CLOSED_BY_ITSELF and stack[-1].name == tag.name:
                _close(stack, counts, tag.name)
            if tag.name not in VOID and not text.endswith("/>", tag.start, tag.end):
                stack.append(_opened(text, tag, stack[-1]))
                counts[tag.name] = counts.get(tag.name, 0) + 1
        position = tag.end
    add_text(end)
    finish_block(end)
    found.sort(key=lambda segment: segment.start)
    return found


def language_of(text: str) -> str | None:
    """The ``lang`` of the ``html`` element."""
    for tag in tags(text, 0, min(len(text), 5000)):
        if tag.name == "html":
            return tag.attribute(text, "lang") or tag.attribute(text, "xml:lang")
    return None


def _opened(text: str, tag: Tag, parent: _Open) -> _Open:
    silent = parent.silent or tag.name in SILENT
    context = CONTEXTS.get(tag.name, parent.context)
    if parent.context in ("blockquote", "quote"):
        context = parent.context
    language = parent.language
    if tag.name != "html":
        language = tag.attribute(text, "lang") or tag.attribute(text, "xml:lang") or language
    if tag.attribute(text, "translate") == "no":
        silent = True
    return _Open(tag.name, silent, context, language)


def _attributes(text: str, tag: Tag, parent: _Open) -> list[Segment]:
    if parent.silent:
        return []
    language = tag.attribute(text, "lang") or parent.language
    return [
        Segment(start, end, READABLE[key], (start, end), language)
        for key, start, end in tag.attributes(text)
        if key in READABLE and end > start
    ]


def _close(stack: list[_Open], counts: dict[str, int], name: str) -> None:
    """Close the nearest open element of that name; an end tag without one changes nothing."""
    if not counts.get(name):
        return
    while len(stack) > 1:
        top = stack.pop()
        counts[top.name] -= 1
        if top.name == name:
            return
