"""Markdown: blocks by markdown-it, then the parts of each block that are not prose masked.

markdown-it-py keeps to CommonMark, knows tables, stays linear on hostile input and gives exact
lines of every block. Inside a block only what is *not* prose matters, so the markers of lists,
headings and quotations may stay: no name begins with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt

from linter.documents import front_matter, html, inline, sections, templates
from linter.documents.elements import Elements, Open
from linter.documents.segment import Segment, Span, merged, overlapping, without

Block = tuple[int, int, str]

_LINE_END = re.compile(r"\r\n|\n|\r")
# What follows these with an indentation is their text, not code: footnotes, admonitions, tabs.
_INDENTED_TEXT = re.compile(r"\[\^[^\]\s]+\]:|(?:!!!|\?\?\?\+?|===[!+]?)[ \t]")
_DEEPEST = 8
# Behind a list that is nested deeper than this, the parser sees nothing more.
_NESTING = 200
_CONTEXTS = {"heading_open": "heading", "paragraph_open": "prose", "table_open": "table"}
# > [!NOTE] is an admonition; nobody is quoted.
_ALERT = re.compile(r"\[!(?!quote\b|cite\b)[\w-]+\]", re.IGNORECASE)


def segments(text: str, wanted: Sequence[int], keys: Sequence[str], mdx: bool = False) -> list[Segment]:
    """The prose of the blocks that hold one of the offsets ``wanted`` (sorted).

    ``keys`` are the front matter keys whose values are prose; ``mdx`` tells that braces hold code.
    """
    matter = front_matter.split(text)
    found = front_matter.segments(text, matter, keys) if matter else []
    hidden = templates.spans(text, mdx)
    elements = Elements(Open("", False, "prose", None))
    for start, end, context in _blocks(text, matter.end if matter else 0, wanted):
        if context == "html":
            parts = html.segments(text, start, end, elements=elements)
            elements.keep_blocks()
        elif _holds(wanted, start, end):
            parts = _prose(text, start, end, context, overlapping(hidden, start, end), elements.top)
        else:
            continue
        found.extend(without(parts, hidden))
    return found


def blocks_without_code(text: str, body: int, wanted: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The blocks that hold one of the offsets ``wanted``: where each begins, its text with code blanked."""
    for start, end, context in _blocks(text, body, wanted):
        if _holds(wanted, start, end):
            block = text[start:end]
            yield start, block if context == "html" else inline.blank(block, inline.code_spans(block))


def _holds(wanted: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(wanted, start)
    return at < len(wanted) and wanted[at] < end


def _blocks(text: str, body: int, wanted: Sequence[int]) -> list[Block]:
    """Paragraphs, headings, table rows and HTML blocks of the sections that hold offsets of ``wanted``."""
    found: list[Block] = []
    # Neighbours are parsed together: starting the parser costs more than a short section.
    for start, end in merged(span for span in pairwise(sections.cuts(text, body)) if _holds(wanted, *span)):
        found += blocks_of(text[start:end], start)
    return found


def blocks_of(text: str, offset: int) -> list[Block]:
    """The blocks of a part of the text that begins at ``offset``: start, end and context of each."""
    starts = [offset, *(offset + match.end() for match in _LINE_END.finditer(text)), offset + len(text)]
    return list(_parsed(text, starts, 0, 0))


@cache
def _parser() -> MarkdownIt:
    # Definitions stay paragraphs: their titles are prose, and footnotes look like them.
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").disable("reference")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _parsed(text: str, starts: Sequence[int], first: int, depth: int) -> Iterator[Block]:
    """The blocks of ``text``, whose lines begin at the offsets ``starts`` from the ``first`` on."""
    quotes: list[bool] = []
    context = "prose"
    opening = indented = False
    for token in _parser().parse(text):
        kind = token.type
        lines = (starts[first + token.map[0]], starts[first + token.map[1]]) if token.map else (0, 0)
        if kind == "blockquote_open":
            quotes.append(True)
            opening = True
        elif kind == "blockquote_close":
            quotes.pop()
        elif kind in _CONTEXTS:
            context = _CONTEXTS[kind]
        elif kind == "tr_open" or (kind == "inline" and context != "table"):
            if opening and _ALERT.match(token.content):
                quotes[-1] = False
            opening = False
            yield *lines, "blockquote" if any(quotes) else context
        elif kind == "html_block":
            yield *lines, "html"
        elif kind == "code_block" and indented and token.map and depth < _DEEPEST:
            for start, end, inner in _parsed(token.content, starts, first + token.map[0], depth + 1):
                yield start, end, "blockquote" if any(quotes) and inner != "html" else inner
        if kind not in ("code_block", "paragraph_close"):
            indented = kind == "inline" and bool(_INDENTED_TEXT.match(token.content))


def _prose(
    text: str, start: int, end: int, context: str, hidden: Sequence[Span], around: Open
) -> list[Segment]:
    """The segments of one block; ``around`` is the HTML element in which it stands."""
    block = text[start:end]
    masks = inline.code_spans(block) + [(max(a - start, 0), min(b, end) - start) for a, b in hidden]
    block = inline.blank(block, masks)
    more, labelled = inline.links(block)
    masks = merged(masks + more)
    block = inline.blank(block, masks)
    outer = around.context if around.context == "blockquote" else context
    whole = (0, len(block))
    if "<" in block:
        texts = html.segments(block, elements=Elements(Open("", around.silent, outer, around.language)))
    else:
        texts = [Segment(*whole, outer, whole, around.language)]
    found: list[Segment] = []
    for part in without(texts, masks):
        # Quotation marks reach from tag to tag, but not into the values of attributes.
        value = part.block[0] and block[part.block[0] - 1] in "\"'="
        found += [part] if value else _relabelled(part._replace(block=whole), labelled)
    return [
        Segment(start + a, start + b, kind, (start + low, start + high), language)
        for a, b, kind, (low, high), language in found
    ]


def _relabelled(part: Segment, labelled: Sequence[inline.Labelled]) -> Iterator[Segment]:
    """A segment cut where the text of a link, an image or a title begins and ends."""
    position, stop, context, block, language = part
    quoted = context in ("quote", "blockquote")
    at = max(bisect_right(labelled, (position + 1,)) - 1, 0)
    for index in range(at, len(labelled)):
        label = labelled[index]
        if label.start >= stop:
            break
        start, end = max(label.start, position), min(label.end, stop)
        if start >= end:
            continue
        if start > position:
            yield Segment(position, start, context, block, language)
        around = (label.start, label.end) if label.apart else block
        yield Segment(start, end, context if quoted else label.context, around, language)
        position = end
    if position < stop:
        yield Segment(position, stop, context, block, language)
