"""What stands inside a block of Markdown: code spans, links, images, titles, definitions.

Everything is found in one pass from left to right, each stage on what the one before left over, so
that the time grows with the length of the block alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from linter.documents.segment import Span

_TICKS = re.compile(r"`+")
_MARK = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n>]*")
_TARGET = re.compile(r"<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*")
_TITLE = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
_LABEL = re.compile(r"\]\[[^\[\]]*\]")
_DEFINITION = re.compile(r"^[ \t>]*\[(?!\^)(?:[^\[\]\\]|\\.)+\]:", re.MULTILINE | re.DOTALL)
_LINE_END = re.compile(r"[ \t]*(?:\r?\n|\Z)")
# Attribute lists, labels of footnotes, targets of wiki links, embedded files.
_OTHERS = re.compile(r"\{(?:[#.:]|[\w-]+=)[^{}\n]*\}|\[\^[^\[\]\s]+\]|\[\[[^\[\]|\n]*\||!\[\[[^\[\]\n]*\]\]")
# The marks around the title of an admonition or tab quote nobody.
_TITLED = re.compile(r"^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t][^\"\n]*\"([^\"\n]*)\"[ \t]*$", re.MULTILINE)


class Labelled(NamedTuple):
    """A span of a block in a context of its own; one that stands apart is not quoted from outside."""

    start: int
    end: int
    context: str
    apart: bool


def code_spans(block: str) -> list[Span]:
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
        start += _escaped(block, start)
        same = places.get(end - start, [])
        at = bisect_left(same, index + 1)
        if at < len(same):
            found.append((start, runs[same[at]][1]))
            index = same[at]
        index += 1
    return found


def _escaped(block: str, start: int) -> int:
    """1 where the character at ``start`` stands behind a backslash that is not escaped itself."""
    before = start
    while before and block[before - 1] == "\\":
        before -= 1
    return (start - before) % 2


def links(block: str) -> tuple[list[Span], list[Labelled]]:
    """What of links, images and definitions is no prose, and what is prose in its own context.

    ``block`` has its code spans blanked.
    """
    masks: list[Span] = [match.span() for match in _OTHERS.finditer(block)]
    labelled: list[Labelled] = []
    for match in _TITLED.finditer(block):
        start, end = match.span(1)
        masks += [(start - 1, start), (end, end + 1)]
        labelled.append(Labelled(start, end, "heading", True))
    for match in _DEFINITION.finditer(block):
        _definition(block, match, masks, labelled)
    opened: list[tuple[int, bool, int]] = []
    position = 0
    while found := _MARK.search(block, position):
        match, position = found, found.end()
        mark = match.group()
        if mark[0] == "\\":
            # What is escaped begins no tag.
            masks += [match.span()] if mark[1] == "<" else []
            continue
        if mark != "]":
            opened.append((match.end(), mark[0] == "!", len(labelled)))
            continue
        if not opened:
            continue
        begin, image, before = opened.pop()
        stop = _target(block, match.start(), masks, labelled)
        if not stop:
            continue
        position = stop
        # The text of a link that holds an image is not cut any further.
        if match.start() > begin and not any(label.end <= match.start() for label in labelled[before:]):
            labelled.append(Labelled(begin, match.start(), "alt" if image else "link-text", image))
    return masks, sorted(labelled)


def _target(block: str, bracket: int, masks: list[Span], labelled: list[Labelled]) -> int:
    """Where the target or label behind a closing ``bracket`` ends; 0 where there is none."""
    if block.startswith("][", bracket):
        label = _LABEL.match(block, bracket)
        if label:
            masks.append((bracket + 1, label.end()))
        return label.end() if label else 0
    if not block.startswith("](", bracket):
        return 0
    target = _TARGET.match(block, _skip(block, bracket + 2))
    assert target is not None
    stop = _skip(block, target.end())
    title = _TITLE.match(block, stop) if stop > target.end() else None
    if title:
        stop = _skip(block, title.end())
    if not block.startswith(")", stop):
        return 0
    _with_title(bracket + 1, stop + 1, title, masks, labelled)
    return stop + 1


def _definition(block: str, opening: re.Match[str], masks: list[Span], labelled: list[Labelled]) -> None:
    """``[label]: target "title"``, where nothing else stands in its line."""
    begin = block.index("[", opening.start())
    target = _TARGET.match(block, _skip(block, opening.end()))
    if target is None or target.start() == target.end():
        return
    stop = _skip(block, target.end())
    title = _TITLE.match(block, stop) if stop > target.end() else None
    if title and _LINE_END.match(block, title.end()):
        # [//]: # (so people write comments)
        comment = target.group() == "#"
        _with_title(begin, title.end(), None if comment else title, masks, labelled)
    elif _LINE_END.match(block, target.end()):
        masks.append((begin, target.end()))


def _with_title(
    start: int, end: int, title: re.Match[str] | None, masks: list[Span], labelled: list[Labelled]
) -> None:
    """Mask a span but for the title in it."""
    group = next((g for g in (1, 2, 3) if title.group(g)), 0) if title else 0
    if title and group:
        masks += [(start, title.start(group)), (title.end(group), end)]
        labelled.append(Labelled(*title.span(group), "link-text", True))
    else:
        masks.append((start, end))


def _skip(block: str, position: int) -> int:
    """Where the white space at ``position`` ends, with the prefix of a quotation after a line end."""
    match = _SPACE.match(block, position)
    return match.end() if match else position


def blank(block: str, spans: list[Span]) -> str:
    """The block with ``spans`` overwritten by spaces, so that offsets stay."""
    parts = []
    last = 0
    for start, end in sorted(spans):
        start, end = max(start, last), min(end, len(block))
        if start < end:
            parts.append(block[last:start] + " " * (end - start))
            last = end
    return "".join(parts) + block[last:]
