"""The way back from a spreadsheet: a table of names as the tree of a rule file, each value with its line."""

from __future__ import annotations

import csv
import io
import json
import re

from linter.errors import DataError
from linter.names.csv_table import COLUMNS, PAIRS
from linter.names.model import STATUSES
from linter.strict_yaml import Node

_LISTS = (*STATUSES[1:], "keep", "elsewhere")
_NAME = ("kind", "changed", "alone")
_MARKED = re.compile(r"(.+) \[(?:(\d*)-(\d*))?(?:, )?(alone)?\]")


def read_csv(text: str, path: str) -> Node:
    """The table as the tree of a file of names, for ``names.pack``; raises ``DataError`` with the line."""
    tree = _Tree(path)
    header = text.removeprefix("\ufeff").partition("\n")[0]
    divider = next((mark for mark in ";\t" if f"name{mark}" in header.replace('"', "")), ",")
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=divider, strict=True)
    try:
        columns = [cell.strip() for cell in next(reader, [])]
        for column in columns:
            if column not in COLUMNS:
                raise DataError(path, 1, 1, f'unknown column "{column}"; columns are {", ".join(COLUMNS)}')
        if not {"name", "language"} <= set(columns):
            raise DataError(path, 1, 1, 'the first line names the columns, "name" and "language" among them')
        line = reader.line_num + 1
        for cells in reader:
            row = {key: cell.strip() for key, cell in zip(columns, cells, strict=False) if cell.strip()}
            if row:
                tree.add(row, line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise DataError(path, reader.line_num, 1, f"not a table that can be read: {error}") from error
    return tree.root


class _Tree:
    """Rows put together: what they say of a name as a whole must agree."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._said: dict[tuple[str, ...], tuple[str, int]] = {}
        self.root = self._node({}, 1)
        self._names = self._child(self.root, "names", 1)
        self._sources = self._child(self.root, "sources", 1)

    def add(self, row: dict[str, str], line: int) -> None:
        """Put one row where it belongs."""
        id, language, part = row.get("name", ""), row.get("language", ""), row.get("part", "")
        if not id or not language:
            raise DataError(self._path, line, 1, 'a row needs "name" and "language"')
        if part not in ("", "given"):
            raise DataError(self._path, line, 1, f'"{part}" is no part of a name; write given, or nothing')
        name = self._child(self._names, id, line)
        if ("row", id, language, part) in self._said:
            first = self._said["row", id, language, part][1]
            raise DataError(self._path, line, 1, f"{id} in {language} stands in line {first} already")
        self._said["row", id, language, part] = "", line
        holder = self._child(name, part, line) if part else name
        for key in (*_NAME, *PAIRS):
            if key in row and self._first(id, part, key, row[key], line):
                self._set(holder, key, self._pairs(row[key], line) if key in PAIRS else row[key], line)
        if any(key in row for key in (*STATUSES, "keep", "elsewhere", "case", "inflection", "sources")):
            self._entry(self._child(holder, language, line), row, line)
        for text in row.get("examples", "").splitlines():
            bad, arrow, good = text.partition(" → ")
            example = self._node({}, line)
            texts = {"bad": bad, "good": good} if arrow else {"good": text}
            for key, value in {"language": language, **texts}.items():
                self._set(example, key, value.strip(), line)
            self._append(name, "examples", example, line)

    def _first(self, id: str, part: str, key: str, value: str, line: int) -> bool:
        said, first = self._said.setdefault((id, part, key), (value, line))
        if said != value:
            both = f'"{value}" here and "{said}" in line {first}'
            raise DataError(self._path, line, 1, f"{key or 'about'} of {id} is {both}")
        return first == line

    def _entry(self, entry: Node, row: dict[str, str], line: int) -> None:
        for key in ("preferred", "case"):
            if key in row:
                self._set(entry, key, row[key], line)
        for key in _LISTS:
            for text in (item.strip() for item in row.get(key, "").split(";")):
                if text:
                    self._append(entry, key, self._spelling(text, line) if key in STATUSES else text, line)
        if "inflection" in row:
            try:
                self._set(entry, "inflection", self._plain(json.loads(row["inflection"]), line), line)
            except ValueError as error:
                raise DataError(self._path, line, 1, f"inflection is no JSON: {error}") from error
        for text in row.get("sources", "").splitlines():
            id, *about = (cell.strip() for cell in text.split("|"))
            self._append(entry, "sources", id, line)
            if about and self._first("source", id, "", text.strip(), line):
                source = self._child(self._sources, id, line)
                for key, value in zip(("title", "year", "url"), about, strict=False):
                    if value:
                        self._set(source, key, value, line)

    def _spelling(self, text: str, line: int) -> Node | str:
        marked = _MARKED.fullmatch(text)
        if not marked:
            return text
        node = self._node({}, line)
        for key, value in zip(("spelling", "from", "until", "alone"), marked.groups(), strict=True):
            if value:
                self._set(node, key, "yes" if key == "alone" else value, line)
        return node

    def _pairs(self, text: str, line: int) -> Node:
        node = self._node({}, line)
        for item in text.split(";"):
            key, equals, value = (part.strip() for part in item.partition("="))
            if not equals:
                raise DataError(self._path, line, 1, f'"{item.strip()}" is not of the form uk=Київ')
            self._set(node, key, value, line)
        return node

    def _plain(self, value: object, line: int) -> Node:
        if isinstance(value, dict):
            node = self._node({}, line)
            for key, item in value.items():
                self._set(node, key, self._plain(item, line), line)
            return node
        items = [self._plain(item, line) for item in value] if isinstance(value, list) else str(value)
        return self._node(items, line)

    def _node(self, value: str | list[Node] | dict[str, Node], line: int) -> Node:
        return Node(value, self._path, line, 1)

    def _child(self, holder: Node, key: str, line: int) -> Node:
        known = holder.mapping().get(key)
        return known if known else self._set(holder, key, self._node({}, line), line)

    def _set(self, holder: Node, key: str, value: Node | str, line: int) -> Node:
        assert isinstance(holder.value, dict)
        node = self._node(value, line) if isinstance(value, str) else value
        holder.value[key] = node
        holder.keys.setdefault(key, (line, 1))
        return node

    def _append(self, holder: Node, key: str, value: Node | str, line: int) -> None:
        items = holder.mapping().get(key) or self._set(holder, key, self._node([], line), line)
        items.nodes().append(self._node(value, line) if isinstance(value, str) else value)
