"""Markdown: blocks by markdown-it, then the parts of each block that are not prose masked.

markdown-it-py keeps to CommonMark, knows tables, stays linear on hostile input and gives exact
lines of every block. Inside a block only what is *not* prose matters, so the markers of lists,
headings and quotations may stay: no name begins with them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from markdown_it import MarkdownIt

from linter.documents import front_matter, html, templates
from linter.documents.segment import Segment, without

_LINE_END = re.compile(r"\r\n|\n|\r")
_RAW_HTML = re.compile(r"^ {0,3}<(?:!|\?|pre|script|style|textarea)", re.IGNORECASE | re.MULTILINE)
# A fence may stand in a list or quotation; where it is not clear whether one is open, nothing is cut.
_FENCE_OR_HEADING = re.compile(r"^(?:[ \t>*+0-9.)-]*(?=[`~]{3}))?(#{1,6}(?=[ \t])|`{3,}|~{3,})", re.MULTILINE)
_TICKS = re.compile(r"`+")
_MARK = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_TARGET = re.compile(
    r"\]\(\s*(<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\)))?\s*\)"
)
_LABEL = re.compile(r"\]\[[^\]\n]*\]")
_ATTRIBUTES = re.compile(r"\{[#.][^{}\n]*\}")
_WIKI_TARGET = re.compile(r"\[\[[^\[\]|\n]*\|")


def segments(text: str, wanted: Sequence[int], keys: Sequence[str]) -> list[Segment]:
    """The prose of the blocks that hold one of the offsets ``wanted`` (sorted).

    ``keys`` are the front matter keys whose values are prose.
    """
    matter = front_matter.split(text)
    found = front_matter.segments(text, matter, keys) if matter else []
    body = matter.end if matter else 0
    hidden = templates.spans(text)
    for start, end, context in _blocks(text, body, wanted):
        at = bisect_left(wanted, start)
        if at == len(wanted) or wanted[at] >= end:
            continue
        if context == "html":
            found.extend(without(html.segments(text, start, end), hidden))
        else:
            found.extend(without(_prose(text, start, end, context, hidden), hidden))
    return found


def _sections(text: str, body: int) -> list[int]:
    """Offsets at which the text may be cut without changing what any block is.

    A heading at the margin ends every list, quotation and paragraph. Only fences and raw HTML
    may hold a line that looks like one.
    """
    if _RAW_HTML.search(text, body):
        return [body, len(text)]
    cuts = [body]
    fence = ""
    for match in _FENCE_OR_HEADING.finditer(text, body):
        mark = match.group(1)
        if mark[0] == "#":
            if not fence and match.start() > body:
                cuts.append(match.start())
        elif not fence:
            fence = mark
        elif mark[0] == fence[0] and len(mark) >= len(fence):
            fence = ""
    return [*cuts, len(text)]


def _blocks(text: str, body: int, wanted: Sequence[int]) -> list[tuple[int, int, str]]:
    """Paragraphs, headings, table rows and HTML blocks of the sections that hold offsets of ``wanted``."""
    cuts = _sections(text, body)
    found: list[tuple[int, int, str]] = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        at = bisect_left(wanted, start)
        if at < len(wanted) and wanted[at] < end:
            found += _section(text[start:end], start)
    return found


def _section(text: str, offset: int) -> list[tuple[int, int, str]]:
    """The blocks of a part of the text that begins at ``offset``: start, end and context of each."""
    starts = [offset, *(offset + match.end() for match in _LINE_END.finditer(text)), offset + len(text)]
    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    blocks: list[tuple[int, int, str]] = []
    quotes = 0
    context, row = "prose", (0, 0)
    for token in parser.parse(text):
        kind = token.type
        if kind == "blockquote_open":
            quotes += 1
        elif kind == "blockquote_close":
            quotes -= 1
        elif kind == "heading_open":
            context = "heading"
        elif kind == "paragraph_open":
            context = "prose"
        elif kind == "tr_open" and token.map:
            context, row = "table", (token.map[0], token.map[1])
            blocks.append((starts[row[0]], starts[row[1]], "blockquote" if quotes else context))
        elif kind == "inline" and context != "table" and token.map:
            blocks.append((starts[token.map[0]], starts[token.map[1]], "blockquote" if quotes else context))
        elif kind == "table_close":
            context = "prose"
        elif kind == "html_block" and token.map:
            blocks.append((starts[token.map[0]], starts[token.map[1]], "html"))
    return blocks


def _prose(text: str, start: int, end: int, context: str, hidden: list[tuple[int, int]]) -> list[Segment]:
    block = text[start:end]
    masks = [*_code_spans(block)]
    masks += [(a - start, b - start) for a, b in hidden if a < end and b > start]
    block = _blank(block, masks)
    special: list[tuple[int, int, str]] = []
    links = _links(block, special)
    links += [match.span() for match in _ATTRIBUTES.finditer(block)]
    links += [match.span() for match in _WIKI_TARGET.finditer(block)]
    block = _blank(block, links)
    if "<" in block:
        texts = html.segments(block, outer=context)
    else:
        texts = [Segment(0, len(block), context, (0, len(block)))]
    parts = without(texts, sorted(masks + links + [(a, b) for a, b, _ in special]))
    parts += [Segment(a, b, kind, (a, b)) for a, b, kind in special]
    found = []
    for part in parts:
        inside = part.block if part.context in ("alt", "title") else (0, len(block))
        span = (start + inside[0], start + inside[1])
        found.append(part._replace(start=start + part.start, end=start + part.end, block=span))
    return sorted(found, key=lambda segment: segment.start)


def _code_spans(block: str) -> list[tuple[int, int]]:
    """A run of backticks closes at the next run of the same length."""
    if "`" not in block:
        return []
    runs = [match.span() for match in _TICKS.finditer(block)]
    places: dict[int, list[int]] = {}
    for index, (start, end) in enumerate(runs):
        places.setdefault(end - start, []).append(index)
    found = []
    index = 0
    while index < len(runs):
        start, end = runs[index]
        same = places[end - start]
        at = bisect_left(same, index + 1)
        if at < len(same) and not (start and block[start - 1] == "\\"):
            found.append((start, runs[same[at]][1]))
            index = same[at]
        index += 1
    return found


def _links(block: str, special: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """The targets and labels of links; texts of images, links and link titles go to ``special``."""
    masks: list[tuple[int, int]] = []
    opened: list[tuple[int, bool]] = []
    position = 0
    while True:
        match = _MARK.search(block, position)
        if match is None:
            return masks
        position = match.end()
        mark = match.group()
        if mark[0] == "\\":
            continue
        if mark != "]":
            opened.append((match.end(), mark[0] == "!"))
            continue
        if not opened:
            continue
        begin, image = opened.pop()
        target = _TARGET.match(block, match.start()) or _LABEL.match(block, match.start())
        if target is None:
            continue
        position = target.end()
        masks.append((match.start() + 1, target.end()))
        if target.re is _TARGET:
            title = next((g for g in (2, 3, 4) if target.group(g)), 0)
            if title:
                masks[-1:] = [
                    (match.start() + 1, target.start(title)),
                    (target.end(title), target.end()),
                ]
                special.append((*target.span(title), "link-text"))
        inside = [s for s in special if begin <= s[0] < match.start()]
        if match.start() > begin and not inside:
            special.append((begin, match.start(), "alt" if image else "link-text"))


def _blank(block: str, spans: list[tuple[int, int]]) -> str:
    """The block with spans overwritten by spaces, so that offsets stay."""
    if not spans:
        return block
    parts = []
    last = 0
    for start, end in sorted(spans):
        start, end = max(start, last), min(end, len(block))
        if start < end:
            parts.append(block[last:start] + " " * (end - start))
            last = end
    return "".join(parts) + block[last:]
