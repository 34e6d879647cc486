"""YAML as editors mean it: every scalar is text, and whatever is unclear is refused.

``no``, ``NO``, ``1925-01-01`` and ``12:30`` stay text. Duplicate keys, aliases, anchors, tags,
several documents, files above 5 MB and nesting above 20 levels are errors with
file:line:column. Rules and user configuration are read through this module alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import yaml
from yaml.events import CollectionStartEvent, NodeEvent

from linter.errors import DataError

MAX_BYTES = 5_000_000
MAX_DEPTH = 20
_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
_MOST_DIGITS = 15
# What YAML does not allow in a text.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# The C parser is about ten times faster; PyYAML wheels carry it on every common platform.
_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """One value of a file and where it stands (1-based line and column).

    ``value`` is a ``str``, a ``list`` of nodes or a ``dict`` from key text to node;
    for a dict, ``keys`` holds the line and column of each key.
    """

    __slots__ = ("column", "keys", "line", "path", "value")

    def __init__(
        self,
        value: str | list[Node] | dict[str, Node],
        path: str,
        line: int = 0,
        column: int = 0,
    ) -> None:
        self.value = value
        self.path = path
        self.line = line
        self.column = column
        self.keys: dict[str, tuple[int, int]] = {}

    def error(self, message: str) -> DataError:
        """An error that points at this value."""
        return DataError(self.path, self.line, self.column, message)

    def key_error(self, key: str, message: str) -> DataError:
        """An error that points at the key ``key`` of this mapping."""
        line, column = self.keys.get(key, (self.line, self.column))
        return DataError(self.path, line, column, message)

    def text(self) -> str:
        """The value as text; anything else is refused."""
        if not isinstance(self.value, str):
            raise self.error(f"expected text, found {_kind(self)}")
        return self.value

    def choice(self, allowed: Collection[str]) -> str:
        """The value as one of ``allowed``."""
        text = self.text()
        if text not in allowed:
            raise self.error(f'"{text}" is not known here; {_hint(text, allowed)}')
        return text

    def flag(self) -> bool:
        """The value as yes or no."""
        return self.choice(("true", "false", "yes", "no")) in ("true", "yes")

    def number(self) -> int:
        """The value as a whole number, zero or above."""
        text = self.text()
        if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
            raise self.error(f'"{text[:40]}" is not a whole number')
        return int(text)

    def nodes(self) -> list[Node]:
        """The value as a list; an empty value is an empty list."""
        if self.value == "":
            return []
        if not isinstance(self.value, list):
            raise self.error(f"expected a list, found {_kind(self)}")
        return self.value

    def texts(self) -> list[str]:
        """The value as a list of texts; a single text counts as a list of one."""
        if isinstance(self.value, str):
            return [self.value] if self.value else []
        return [item.text() for item in self.nodes()]

    def mapping(self, known: Collection[str] | None = None) -> dict[str, Node]:
        """The value as a mapping, refusing keys that are not in ``known`` when it is given."""
        if self.value == "":
            return {}
        if not isinstance(self.value, dict):
            raise self.error(f"expected keys with values, found {_kind(self)}")
        if known is not None:
            for key in self.value:
                if key not in known:
                    raise self.key_error(key, f'unknown key "{key}"; {_hint(key, known)}')
        return self.value


def _kind(node: Node) -> str:
    if isinstance(node.value, str):
        return f'the text "{node.value}"' if node.value else "nothing"
    return "a list" if isinstance(node.value, list) else "a group of keys"


def _hint(word: str, allowed: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, list(allowed), n=1, cutoff=0.6)
    listed = ", ".join(sorted(allowed))
    return f'did you mean "{near[0]}"? Allowed: {listed}' if near else f"allowed: {listed}"


def load(path: Path, shown: str | None = None) -> Node:
    """Read and parse one YAML file.

    ``shown`` is the path to print in errors. Raises ``DataError``.
    """
    shown = shown or str(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DataError(shown, 0, 0, f"the file has {size} bytes; at most {MAX_BYTES} are read")
        data = path.read_bytes()
    except OSError as error:
        raise DataError(shown, 0, 0, f"cannot be read: {error.strerror}") from error
    return loads(data, shown)


def loads(data: bytes | str, shown: str) -> Node:
    """Parse YAML text; ``shown`` is the path to print in errors. Raises ``DataError``."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    if len(data) > MAX_BYTES:
        message = f"the file has {len(data)} bytes; at most {MAX_BYTES} are read"
        raise DataError(shown, 0, 0, message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DataError(shown, line, 1, "the file is not UTF-8 text") from error
    try:
        return _build(yaml.parse(text, Loader=_Loader), shown)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "not valid YAML"
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        # Newer libyaml refuses what is far too deep before it gives the first event.
        wrong = _TOO_DEEP if "nesting depth" in problem else f"not valid YAML: {problem}"
        raise DataError(shown, line, column, wrong) from error
    except yaml.YAMLError as error:
        # Its position counts bytes or characters, as the loader does; we look ourselves.
        found = _FORBIDDEN.search(text)
        position = found.start() if found else 0
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        raise DataError(shown, line, column, "not valid YAML: a character that is not allowed") from error


def _build(events: Iterator[yaml.Event], path: str) -> Node:
    """One pass over parser events, with a stack of open lists and mappings."""
    root: Node | None = None
    stack: list[tuple[Node, str | None]] = []

    def place(node: Node) -> None:
        nonlocal root
        if not stack:
            root = node
            return
        parent, key = stack[-1]
        if isinstance(parent.value, list):
            parent.value.append(node)
            return
        assert isinstance(parent.value, dict)
        if key is not None:
            parent.value[key] = node
            stack[-1] = (parent, None)
            return
        if not isinstance(node.value, str):
            raise node.error("a key must be plain text")
        if node.value in parent.keys:
            line = parent.keys[node.value][0]
            raise node.error(f'the key "{node.value}" stands twice, first in line {line}')
        parent.keys[node.value] = (node.line, node.column)
        stack[-1] = (parent, node.value)

    for event in events:
        kind = type(event)
        if kind in _IGNORED:
            continue
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if kind is yaml.DocumentStartEvent:
            if root is not None:
                raise DataError(path, line, column, "only one document a file is read; remove the ---")
        elif kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
            node, _ = stack.pop()
            if not stack:
                root = node
        else:
            assert isinstance(event, NodeEvent)
            _refuse_references(event, path, line, column)
            if isinstance(event, yaml.ScalarEvent):
                place(Node(event.value, path, line, column))
                continue
            if len(stack) >= MAX_DEPTH:
                raise DataError(path, line, column, _TOO_DEEP)
            node = Node([] if kind is yaml.SequenceStartEvent else {}, path, line, column)
            place(node)
            stack.append((node, None))
    return root if root is not None else Node({}, path, 1, 1)


_IGNORED = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)


def _refuse_references(event: NodeEvent, path: str, line: int, column: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise DataError(
            path, line, column, f'the alias "*{event.anchor}" is not allowed; write the value out'
        )
    if event.anchor is not None:
        raise DataError(
            path, line, column, f'the anchor "&{event.anchor}" is not allowed; write the value out'
        )
    if isinstance(event, yaml.ScalarEvent | CollectionStartEvent) and event.tag is not None:
        raise DataError(path, line, column, f'the tag "{event.tag}" is not allowed; every value is text')
