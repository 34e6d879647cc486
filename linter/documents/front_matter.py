"""Front matter of Markdown files: YAML between ``---``, TOML between ``+++``, a JSON object.

It belongs to the site generator, so it is read leniently: what cannot be parsed is not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from linter.documents.segment import Segment

KEYS = ("title", "description", "summary", "subtitle", "caption")

# Longer than this, it is no front matter.
_LONGEST = 200_000
_DEEPEST = 20

_YAML = re.compile(r"---[ \t]*\r?\n(.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(.*?)(?:\r?\n)?^\+\+\+[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_JSON = re.compile(r"(\{[ \t]*\r?\n[ \t\r\n]*\".*?^\})[ \t]*\r?$", re.DOTALL | re.MULTILINE)
# Two thematic breaks may enclose prose as well: data begins with a key, a brace or a comment.
_DATA = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*(?:[^\s#][^\n]*?:(?:[ \t\r]|$)|\{|[ \t]*\Z)", re.MULTILINE)
_TOML_LINE = re.compile(
    r'^[ \t]*(?:[\w-]+\.)*"?([\w-]+)"?[ \t]*=[ \t]*'
    r'(?:"""(.*?)"""|\'\'\'(.*?)\'\'\'|"((?:[^"\\\n]|\\.)*)"|\'([^\'\n]*)\')',
    re.DOTALL | re.MULTILINE,
)
_LANGUAGE = re.compile(
    r"""^(?:[ \t]+(?="))?["']?(?:lang|language)["']?[ \t]*[:=][ \t]*["']?([A-Za-z]{2,3}(?:[-_]\w+)*)\b""",
    re.MULTILINE,
)


class FrontMatter(NamedTuple):
    """``start`` to ``stop`` is the data, ``end`` the offset behind the closing line."""

    start: int
    stop: int
    end: int
    toml: bool


def split(text: str) -> FrontMatter | None:
    """The front matter at the very beginning of ``text``."""
    for pattern, toml in ((_YAML, False), (_TOML, True), (_JSON, False)):
        match = pattern.match(text, 0, _LONGEST)
        if match and (toml or _DATA.match(text, match.start(1), match.end(1))):
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

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    values: list[tuple[str, int, int]] = []
    # For each open mapping or list: whether it is a mapping, and the key that a value belongs to.
    stack: list[tuple[bool, str | None]] = []
    try:
        # JSON is YAML but for the tabs that indent it.
        data = text[matter.start : matter.stop]
        for event in yaml.parse(data.replace("\t", " ") if data.startswith("{") else data, Loader=loader):
            is_map, key = stack[-1] if stack else (False, None)
            if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                stack.pop()
                continue
            if not isinstance(event, yaml.NodeEvent):
                continue
            if is_map and key is None:
                # An alias or a group cannot be a key that we ask for.
                stack[-1] = True, event.value if isinstance(event, yaml.ScalarEvent) else ""
            elif is_map:
                stack[-1] = True, None
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                if len(stack) >= _DEEPEST:
                    break
                is_list = isinstance(event, yaml.SequenceStartEvent)
                stack.append((not is_list, key if is_list else None))
            elif isinstance(event, yaml.ScalarEvent) and key is not None:
                assert event.start_mark and event.end_mark
                # The marks around a value quote nobody.
                mark = event.style in ("'", '"')
                start, end = event.start_mark.index + mark, event.end_mark.index - mark
                values.append((key, matter.start + start, matter.start + end))
    except yaml.YAMLError:
        pass
    return values
