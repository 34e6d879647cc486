"""Comments that speak to placelint, in the comment syntax of each format.

What stands inside code (a fence, a code span, ``<code>``, ``<script>``) is text about a comment,
not a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.documents.document import MARK, Document, segment_at


class Comment(NamedTuple):
    """A comment at code points ``start`` to ``end``, marks included; ``text`` is what it says to us."""

    start: int
    end: int
    text: str


_INK = re.compile(r"[^\r\n]")
_LINE = r"(?<![^\r\n])"
# In plain text, a line of its own (indentation makes it a sample, as in Markdown), brackets at the end of a
# line, and those of a span.
_PLAIN = re.compile(
    r"(?<![\"'`“‘«(])(?:\[placelint:[^\]\r\n]*\](?=[ \t]*(?:[\r\n]|\Z))"
    r"|\[placelint:[ \t]*(?:ignore-span\b[^\]\r\n]*|end[ \t]*)\])|"
    + _LINE
    + r"(?:\[placelint:[^\]\r\n]*\]|(?:#+|//+|%+|;+|\.\.|--+|\*+)[ \t]*placelint:[^\r\n]*"
    r"|<!--+[ \t]*placelint:[^\r\n]*?-->)"
)
_MATTER = re.compile(rf"(?:{_LINE}|(?<=[ \t]))#+[ \t]*placelint:[^\r\n]*")
_OPENS = re.compile(
    r"(?:<!--+|\{/\*|\{\{-?\s*/\*|\{%-?\s*(?:#|comment\s*-?%\})|\{#-?|<%#|\[|#+|//+|%+|;+|\.\.|--+|\*+)\s*placelint:"
)
_AFTER = "->}%#/*] \t\r\n"


def comments(document: Document) -> list[Comment]:
    """The comments of a document that begin with ``placelint:``, in order."""
    text = document.text
    if MARK not in text:
        return []
    if document.format == "markdown":
        spans = _markdown(text)
    elif document.format == "html":
        spans = _html(text, 0)
    else:
        spans = (match.span() for match in _PLAIN.finditer(text))
    found: list[Comment] = []
    for start, end in sorted(spans):
        opens = _OPENS.match(text, start, end)
        if opens and (not found or start >= found[-1].end):
            found.append(Comment(start, end, _said(text[opens.end() : end])))
    return found


def _said(inside: str) -> str:
    """What a comment says, without the mark that closes it."""
    said = inside.rstrip(_AFTER)
    before, mark, tag = said.rpartition("{%")
    return (before if mark and tag.strip("- \t\r\n") == "endcomment" else said).strip()


def without_comments(text: str, found: Sequence[Comment]) -> str:
    """``text`` with comments overwritten by spaces, so that offsets and lines stay."""
    parts, last = [], 0
    for comment in found:
        parts += [text[last : comment.start], _INK.sub(" ", text[comment.start : comment.end])]
        last = comment.end
    return "".join(parts) + text[last:]


def _markdown(text: str) -> Iterator[tuple[int, int]]:
    from linter.documents import front_matter, markdown

    matter = front_matter.split(text)
    if matter:
        yield from (match.span() for match in _MATTER.finditer(text, matter.start, matter.stop))
    wanted = [match.start() for match in re.finditer(MARK, text)]
    for start, block in markdown.blocks_without_code(text, matter.end if matter else 0, wanted):
        yield from _html(block, start)


def _html(block: str, offset: int) -> Iterator[tuple[int, int]]:
    """The comments of HTML and of template languages in a part of a text that begins at ``offset``."""
    from linter.documents import html, markup, templates
    from linter.documents.elements import Elements, Open

    elements = Elements(Open("", False, "prose", None))
    for tag in markup.tags(block):
        if tag.closing:
            elements.end(tag.name)
        elif tag.name:
            elements.begin(block, tag)
        elif block.startswith("<!--", tag.start) and not elements.top.silent:
            yield offset + tag.start, offset + tag.end
    spans = [span for span in templates.spans(block) if MARK in block[slice(*span)]]
    if spans:
        prose = html.segments(block)
        starts = [segment.start for segment in prose]
        for start, end in spans:
            if segment_at(prose, starts, start, start + 1):
                yield offset + start, offset + end
