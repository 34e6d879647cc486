"""The table ``[tool.placelint]`` of a pyproject.toml, in the shape of the YAML file, with its lines."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

from linter.errors import DataError
from linter.strict_yaml import Node

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_HEADER = re.compile(r"\s*\[(\[?)(.+?)\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
# How the reader of TOML says where something is wrong.
_WHERE = re.compile(r" \(at line (\d+), column (\d+)\)")
_TABLE = ("tool", "placelint")

KeyPath = tuple[str | int, ...]


class TomlNode(Node):
    """A value of a TOML file; its errors name the key path, since TOML tables may stand anywhere."""

    __slots__ = ("where",)

    def __init__(self, value: Any, path: str, line: int, where: str) -> None:
        super().__init__(value, path, line, 1 if line else 0)
        self.where = where

    def error(self, message: str) -> DataError:
        """An error that points at this value."""
        return super().error(f"{self.where}: {message}")

    def key_error(self, key: str, message: str) -> DataError:
        """An error that points at the key ``key`` of this table."""
        return super().key_error(key, f"{self.where}.{_quoted(key)}: {message}")


@cache
def read_table(path: Path) -> TomlNode | None:
    """The table as a node; None when there is none. Raises ``DataError`` for what is not TOML."""
    try:
        text = path.read_bytes().decode("utf-8")
        data = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise DataError(str(path), 1, 1, "the file is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        where = _WHERE.search(message)
        line, column = (int(number) for number in where.groups()) if where else (0, 0)
        raise DataError(str(path), line, column, f"not valid TOML: {_WHERE.sub('', message)}") from error
    tool = data.get("tool")
    table = tool.get("placelint") if isinstance(tool, dict) else None
    if table is None:
        return None
    return _node(table, str(path), _TABLE, _lines(text, data))


def _node(value: Any, path: str, keys: KeyPath, lines: dict[KeyPath, int]) -> TomlNode:
    line = next((lines[keys[:n]] for n in range(len(keys), 0, -1) if keys[:n] in lines), 0)
    where = "".join(f"[{key + 1}]" if isinstance(key, int) else f".{_quoted(key)}" for key in keys)[1:]
    if isinstance(value, dict):
        node = TomlNode({k: _node(v, path, (*keys, k), lines) for k, v in value.items()}, path, line, where)
        node.keys = {k: (lines.get((*keys, k), line), 1) for k in value}
        return node
    if isinstance(value, list):
        items = [_node(item, path, (*keys, number), lines) for number, item in enumerate(value)]
        return TomlNode(items, path, line, where)
    if isinstance(value, bool):
        return TomlNode("true" if value else "false", path, line, where)
    return TomlNode(str(value), path, line, where)


def _lines(text: str, data: dict[str, Any]) -> dict[KeyPath, int]:
    """The line of each key path. The TOML reader keeps no lines, so lines that look like keys are
    read once more; what is not in ``data`` was part of a longer text and does not count."""
    lines: dict[KeyPath, int] = {}
    table: KeyPath = ()
    counted: dict[KeyPath, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.fullmatch(line):
            found = _path(f"[{header[2]}]")
            if found and header[1]:
                counted[found] = counted.get(found, -1) + 1
            if found:
                table = _counted(found, counted)
                lines.setdefault(found, number)
                lines.setdefault(table, number)
        elif key := _KEY.match(line):
            keys = (*table, *_path(f"{key[1]} = 0"))
            if _holds(data, keys):
                for length in range(len(table) + 1, len(keys) + 1):
                    lines.setdefault(keys[:length], number)
    return lines


def _path(line: str) -> KeyPath:
    """The key path that one line of TOML opens."""
    try:
        value: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    keys = []
    while isinstance(value, dict) and value:
        key, value = next(iter(value.items()))
        keys.append(key)
    return tuple(keys)


def _counted(keys: KeyPath, counted: dict[KeyPath, int]) -> KeyPath:
    """``keys`` with the number of the entry after each list of tables."""
    path: list[str | int] = []
    for n, key in enumerate(keys, 1):
        path.append(key)
        if keys[:n] in counted:
            path.append(counted[keys[:n]])
    return tuple(path)


def _holds(data: Any, keys: KeyPath) -> bool:
    for key in keys:
        if isinstance(data, list) != isinstance(key, int) or (isinstance(data, dict) and key not in data):
            return False
        if not isinstance(data, list | dict):
            return False
        data = data[key]  # type: ignore[index]
    return True


def _quoted(key: str) -> str:
    return key if re.fullmatch(r"[\w-]+", key) else f'"{key}"'
