"""Front matter of Markdown files: YAML between ``---``, TOML between ``+++``.

It belongs to the site generator, so it is read leniently: what cannot be parsed is not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.documents.segment import Segment

KEYS = ("title", "description", "summary", "subtitle", "caption")

_YAML = re.compile(r"---[ \t]*\r?\n(.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)(?:\r?\n)?^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
_TOML_LINE = re.compile(
    r'^[ \t]*"?([\w-]+)"?[ \t]*=[ \t]*(?:"""(.*?)"""|\'\'\'(.*?)\'\'\'|"((?:[^"\\\n]|\\.)*)"|\'([^\'\n]*)\')',
    re.DOTALL | re.MULTILINE,
)
_LANGUAGE = re.compile(
    r"""^["']?(?:lang|language)["']?[ \t]*[:=][ \t]*["']?([A-Za-z]{2,3}(?:[-_]\w+)*)\b""", re.M
)


class FrontMatter(NamedTuple):
    """``start`` to ``stop`` is the data, ``end`` the offset behind the closing line."""

    start: int
    stop: int
    end: int
    toml: bool


def split(text: str) -> FrontMatter | None:
    """The front matter at the very beginning of ``text``."""
    for pattern, toml in ((_YAML, False), (_TOML, True)):
        match = pattern.match(text)
        if match:
            return FrontMatter(match.start(1), match.end(1), match.end(), toml)
    return None


def language_of(text: str) -> str | None:
    """The value of ``lang`` or ``language``."""
    matter = split(text)
    match = _LANGUAGE.search(text, matter.start, matter.stop) if matter else None
    return match.group(1) if match else None


def segments(text: str, matter: FrontMatter, keys: Sequence[str]) -> list[Segment]:
    """The values of ``keys``, wherever they stand."""
    values = _toml_values(text, matter) if matter.toml else _yaml_values(text, matter)
    return [
        Segment(start, end, "front-matter", (start, end))
        for key, start, end in values
        if key in keys and start < end
    ]


def _toml_values(text: str, matter: FrontMatter) -> Iterator[tuple[str, int, int]]:
    for match in _TOML_LINE.finditer(text, matter.start, matter.stop):
        group = next((g for g in (2, 3, 4, 5) if match.group(g) is not None), 2)
        yield match.group(1), *match.span(group)


def _yaml_values(text: str, matter: FrontMatter) -> list[tuple[str, int, int]]:
    import yaml

    values: list[tuple[str, int, int]] = []
    stack: list[list[str | None]] = []
    try:
        # The pure loader counts code points as we do; front matter is short.
        for event in yaml.parse(text[matter.start : matter.stop], Loader=yaml.SafeLoader):
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                is_map = isinstance(event, yaml.MappingStartEvent)
                if stack and stack[-1][0] == "map":
                    stack[-1][1] = None
                stack.append(["map" if is_map else "list", None])
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                stack.pop()
            elif isinstance(event, yaml.ScalarEvent) and stack and stack[-1][0] == "map":
                if stack[-1][1] is None:
                    stack[-1][1] = event.value
                    continue
                if event.start_mark and event.end_mark:
                    start, end = event.start_mark.index, event.end_mark.index
                    values.append((stack[-1][1], matter.start + start, matter.start + end))
                stack[-1][1] = None
            elif isinstance(event, yaml.AliasEvent) and stack and stack[-1][0] == "map":
                stack[-1][1] = None
    except yaml.YAMLError:
        pass
    return values
