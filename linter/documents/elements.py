"""The HTML elements that are open at a place, and what they say about the text in it."""

from __future__ import annotations

from typing import NamedTuple

from linter.documents.markup import RAW, VOID, Tag

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
    figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option
    p pre section select summary table tbody td tfoot th thead title tr ul
    """.split()
)
# An element whose end tag may be left out ends where one of these begins (HTML, 13.1.2.4 optional tags);
# the last group are the elements that it never reaches out of.
_ROWS = ("tbody", "thead", "tfoot")
_ENDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    **dict.fromkeys(
        BLOCKS - {"br", "body", "html", "head", "td", "th", "tr", "li"}, (("p",), ("td", "th", "li"))
    ),
    "li": (("li",), ("ul", "ol", "menu")),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("tr", "table"))),
    "tr": (("tr", "td", "th"), ("table",)),
    **dict.fromkeys(_ROWS, ((*_ROWS, "tr", "td", "th"), ("table",))),
    **dict.fromkeys(("option", "optgroup"), (("option",), ("select",))),
}
_REACH = 50


class Open(NamedTuple):
    """An element that is open: what it adds to everything inside."""

    name: str
    silent: bool
    context: str
    language: str | None


class Elements:
    """The open elements, the innermost last; never empty."""

    def __init__(self, outer: Open) -> None:
        self._stack = [outer]
        self._counts: dict[str, int] = {}
        # How many of the outermost elements are known to hold paragraphs.
        self._kept = 1

    @property
    def top(self) -> Open:
        """The innermost open element."""
        return self._stack[-1]

    def begin(self, text: str, tag: Tag) -> Open:
        """Read a start tag; the element around it is returned."""
        if tag.name in _ENDS:
            self._end_before(*_ENDS[tag.name])
        around = self.top
        if tag.name not in VOID and not text.endswith("/>", tag.start, tag.end):
            self._stack.append(_opened(text, tag, around))
            self._counts[tag.name] = self._counts.get(tag.name, 0) + 1
        return around

    def end(self, name: str) -> None:
        """Read an end tag: the nearest open element of that name ends; one without it changes nothing."""
        if self._counts.get(name):
            while self._pop() != name:
                pass

    def keep_blocks(self) -> None:
        """Forget the elements from the first on that cannot hold paragraphs."""
        while self._kept < len(self._stack):
            element = self._stack[self._kept]
            if element.name not in BLOCKS or element.silent:
                while len(self._stack) > self._kept:
                    self._pop()
                return
            self._kept += 1

    def _pop(self) -> str:
        name = self._stack.pop().name
        self._counts[name] -= 1
        self._kept = min(self._kept, len(self._stack))
        return name

    def _end_before(self, names: tuple[str, ...], scope: tuple[str, ...]) -> None:
        """End the outermost open element of ``names`` inside the nearest of ``scope``."""
        if not any(map(self._counts.get, names)):
            return
        found = 0
        for depth in range(len(self._stack) - 1, max(len(self._stack) - _REACH, 0), -1):
            if self._stack[depth].name in scope:
                break
            if self._stack[depth].name in names:
                found = depth
        while found and len(self._stack) > found:
            self._pop()


def _opened(text: str, tag: Tag, parent: Open) -> Open:
    silent = parent.silent or tag.name in SILENT
    context = CONTEXTS.get(tag.name, parent.context)
    if parent.context in ("blockquote", "quote"):
        context = parent.context
    language = parent.language
    if not tag.is_bare:
        silent = silent or tag.attribute(text, "translate") == "no"
        if tag.name != "html":
            language = tag.attribute(text, "lang") or tag.attribute(text, "xml:lang") or language
    return Open(tag.name, silent, context, language)
