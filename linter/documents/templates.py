"""Template tags of site generators (Hugo, Liquid, Jinja, MDX) and attribute lists: never prose."""

from __future__ import annotations

import re

from linter.documents.segment import merged

_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}", "{/*": "*/}", "<%": "%>"}
_OPENING = re.compile(r"\{\{|\{%|\{#|\{/\*|<%|\{:")
# {#section} and {: .note} are attribute lists of Markdown: they end in their line.
_ATTRIBUTES = re.compile(r"\{[#:][^{}\n]{0,300}\}")
# What stands between these tags and their end is code, or not shown at all.
_NAME = re.compile(r"\{(?:%-?|\{[<%])\s*(code|codeblock|comment|highlight|mermaid)\b")
_END = r"\{{(?:%-?\s*end|\{{[<%]\s*/\s*){}\s*[-%>]*\}}+"
_LONGEST = 5000
# MDX: braces hold code, and so does what is imported and exported, up to a blank line.
_EXPRESSION = re.compile(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}")
_MODULE = re.compile(
    r"^(?:import[ \t]+(?:[\"'{*]|[\w$]+[ \t]*(?:,|from\b))"
    r"|export[ \t]+(?:default|const|let|var|function|[{*])).*(?:\n(?![ \t]*\r?$).*)*",
    re.MULTILINE,
)


def spans(text: str, mdx: bool = False) -> list[tuple[int, int]]:
    """The spans of template tags, sorted and apart; one that is never closed is text.

    In ``mdx``, so are those of expressions, imports and exports.
    """
    found = [match.span() for match in _MODULE.finditer(text)] if mdx else []
    if "{" not in text and "<%" not in text:
        return found
    if mdx:
        found += [m.span() for m in _EXPRESSION.finditer(text) if m.end() - m.start() <= _LONGEST]
    nearest = _Nearest(text)
    match = _OPENING.search(text)
    while match:
        stop = _end_of_tag(text, match, nearest)
        name = _NAME.match(text, match.start(), stop) if stop else None
        if name:
            stop = nearest.end(_END.format(name.group(1)), stop) or stop
        if stop:
            found.append((match.start(), stop))
        match = _OPENING.search(text, stop or match.end())
    return merged(found)


def _end_of_tag(text: str, opening: re.Match[str], nearest: _Nearest) -> int:
    """Where the tag ends that begins with ``opening``; 0 where it does not."""
    mark, start = opening.group(), opening.start()
    attributes = _ATTRIBUTES.match(text, start) if mark in ("{#", "{:") else None
    if attributes and not text.endswith("#}", start, attributes.end()):
        return attributes.end()
    stop = nearest.end(re.escape(_CLOSING[mark]), opening.end()) if mark in _CLOSING else 0
    return stop if stop - start <= _LONGEST else 0


class _Nearest:
    """The next place of a pattern, looked for once however often it is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}

    def end(self, pattern: str, position: int) -> int:
        """Where the next match at or after ``position`` ends; 0 where there is none."""
        start, end = self._found.get(pattern, (-1, -1))
        if start < position:
            match = re.compile(pattern).search(self._text, position)
            start, end = self._found[pattern] = match.span() if match else (len(self._text) + 1, 0)
        return end
