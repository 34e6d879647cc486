"""Where a sentence begins and ends: marks, blank lines, lists of short lines, never beyond its block."""

from __future__ import annotations

import re

from linter.languages.fold import Folded

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=\S)|[。！？।॥۔؟։]")
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_]|\b(?:mr|mrs|ms|dr|st|vs|no|ca|approx|bzw|м|вул|св|ул|г|гг|р|рр|н|ст"
    r"|рос|рус|укр|англ|ros|rus|russ|ukr|ang|angl|engl|niem|něm|dt|chr|jh|fr|prof|gen)"
    r"|\b[ivx]{1,4}"
    r"|(?<![0-9:.,\-–])(?:[12]?[0-9]|3[01]))\.\s+$"
)
_REACH = 400
# Lines shorter than this were not wrapped: each says something of its own.
_SHORT = 60
_ITEM = re.compile(r"[ \t]*(?:[-*+•–—] |[0-9]{1,3}[.)] |[0-9]{3,4}(?: ?[–—:]| -))")


def sentence_around(folded: Folded, start: int, end: int, block: tuple[int, int]) -> tuple[int, int]:
    """The span of the sentence in the folded text, at most 400 characters to either side.

    ``block`` is the span of the original text that the sentence cannot leave.
    """
    text = folded.text
    low, high = _bounds(folded, start, end, block)
    begin = low
    # A name may be the first word: the mark before it is seen with its first letter.
    for match in _END.finditer(text, low, start + 1):
        if match.end() <= start and _ends(folded, match, low):
            begin = match.end()
    stop = high
    for match in _END.finditer(text, end, high):
        if _ends(folded, match, end):
            stop = match.start() + 1
            break
    # A blank line is two spaces after folding.
    paragraph = text.find("  ", end, stop)
    stop = paragraph if paragraph >= 0 else stop
    above = text.rfind("  ", begin, start)
    return (above + 2 if above >= 0 else begin), stop


def sentence_before(folded: Folded, begin: int, block: tuple[int, int]) -> str:
    """The folded sentence that ends before ``begin``, in the same paragraph; empty where there is none."""
    text = folded.text
    low, _ = _bounds(folded, begin, begin + 1, block)
    ends = [match.end() for match in _END.finditer(text, low, begin) if match.end() < begin]
    paragraph = text.rfind("  ", low, begin)
    return text[max([low, paragraph, *ends]) : begin] if paragraph + 2 < begin else ""


def paragraph_around(folded: Folded, start: int, end: int, block: tuple[int, int]) -> tuple[int, int]:
    """The span of the paragraph in the folded text, at most 400 characters to either side."""
    low, high = _bounds(folded, start, end, block)
    above, below = folded.text.rfind("  ", low, start), folded.text.find("  ", end, high)
    return (above + 2 if above >= 0 else low), (below if below >= 0 else high)


def row_around(text: str, cell: tuple[int, int]) -> tuple[int, int]:
    """The row of an HTML table that holds a cell; the cell itself where there is none."""
    begin = text.rfind("<tr", max(0, cell[0] - _REACH), cell[0])
    stop = text.find("</tr", cell[1], cell[1] + _REACH)
    return (begin, stop) if begin >= 0 and stop >= 0 else cell


def _bounds(folded: Folded, start: int, end: int, block: tuple[int, int]) -> tuple[int, int]:
    """How far a sentence around the span may reach: its block, its line where the lines are a list."""
    low, high = max(0, start - _REACH), min(len(folded.text), end + _REACH)
    begin, stop = folded.span(start, end)
    above, below = max(block[0], begin - 2 * _REACH), min(block[1], stop + 2 * _REACH)
    original = folded.original
    line = original.rfind("\n", above, begin)
    while line >= 0 and not _parted(original, line):
        line = original.rfind("\n", above, line)
    above = line + 1 if line >= 0 else above
    line = original.find("\n", stop, below)
    while line >= 0 and not _parted(original, line):
        line = original.find("\n", line + 1, below)
    below = line if line >= 0 else below
    return max(low, min(folded.place(above), start)), min(high, max(folded.place(below), end))


def _parted(text: str, line_end: int) -> bool:
    """Whether the lines around a line end are two of a list, and no wrapped sentence."""
    if _ITEM.match(text, line_end + 1):
        return True
    begin = text.rfind("\n", max(0, line_end - _SHORT), line_end)
    short = begin >= 0 or line_end < _SHORT
    following = text[line_end + 1 : line_end + 2]
    return short and (following.isupper() or following.isdigit())


def _ends(folded: Folded, match: re.Match[str], low: int) -> bool:
    """Whether a sentence ends here: no abbreviation, no small letter behind it ("1943. gadā")."""
    at = match.end()
    if _ABBREVIATION.search(match.string, max(low, at - 12), at):
        return False
    start, stop = folded.span(at, at + 1) if at < len(folded.text) else (0, 0)
    return match.group()[0] != "." or not folded.original[start:stop].islower()
