"""Where a Markdown text may be cut without changing what any of its blocks is.

A heading at the margin ends every list, quotation and paragraph, so what stands before it need not
be parsed to know what comes after. Only fenced code and HTML may hold a line that looks like one.
Where it is not certain whether such a block is open, nothing more is cut.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# HTML that ends at a mark of its own, and elements whose meaning reaches over blank lines.
_RAW_HTML = re.compile(
    r"^ {0,3}<(?:[!?]|pre|script|style|textarea)|<blockquote|lang=", re.IGNORECASE | re.MULTILINE
)
_LINE = re.compile(
    r"^(?:(?P<heading>#{1,6}[ \t])|(?P<html> {0,3}<)"
    r"|(?P<prefix>[ \t>*+0-9.)-]*)(?P<mark>`{3,}|~{3,})(?P<rest>.*))",
    re.MULTILINE,
)
_BLANK = re.compile(r"\n[ \t]*\r?\n")
_PLAIN_PREFIX = re.compile(r" *|(?: *>)+ ?")


class _Fence(NamedTuple):
    prefix: str
    mark: str
    end: int


def cuts(text: str, body: int) -> list[int]:
    """Offsets between which each part is parsed as it would be in the whole; ``body`` is the first."""
    found = [body]
    end = len(text)
    if _RAW_HTML.search(text, body) or ("\r" in text and re.search(r"\r(?!\n)", text)):
        return [body, end]
    fence: _Fence | None = None
    html = -1
    for line in _LINE.finditer(text, body):
        at = line.start()
        if html >= 0:
            # HTML goes on until a blank line.
            html = -1 if _BLANK.search(text, html, at) else at
        if line["html"]:
            html = at
        elif line["heading"]:
            if fence and fence.prefix:
                break
            if not fence and html < 0 and at > body:
                found.append(at)
        elif fence is None:
            fence = _opened(line)
            if fence and (html >= 0 or not _PLAIN_PREFIX.fullmatch(fence.prefix)):
                break
        elif line["mark"].startswith(fence.mark) and not line["rest"].strip():
            if line["prefix"] == fence.prefix if fence.prefix else re.fullmatch(" {0,3}", line["prefix"]):
                if not _inside(text[fence.end : at], fence.prefix):
                    break
                fence = None
            elif fence.prefix:
                break
        elif not line["prefix"].startswith(fence.prefix):
            break
    return [*found, end]


def _opened(line: re.Match[str]) -> _Fence | None:
    """The fence that a line opens; backticks with another behind them are a code span."""
    if line["mark"][0] == "`" and "`" in line["rest"]:
        return None
    return _Fence(line["prefix"], line["mark"], line.end())


def _inside(code: str, prefix: str) -> bool:
    """Whether every line between the marks of a fence is blank or begins as the marks do."""
    if not prefix:
        return True
    blank_is_inside = ">" not in prefix
    return all(
        line.startswith(prefix.rstrip() or prefix) or (blank_is_inside and not line.strip())
        for line in code.split("\n")[1:-1]
    )
