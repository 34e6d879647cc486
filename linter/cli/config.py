"""``placelint config``: what holds for a file, and which line of which file says so."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from linter.checks import CHECKS
from linter.cli.globs import shown
from linter.config import config_at, config_for
from linter.config.keys import KEYS
from linter.config.merging import Effective, effective
from linter.config.values import Config, Layer
from linter.documents.globs import matching
from linter.names.style import load_style

_LISTS = ("exclude", "names", "sources")


class Row(NamedTuple):
    """One effective value: the key, what stands below it, and where the value comes from."""

    key: str
    part: str
    value: Any
    origin: str
    file: str = ""
    line: int = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "path", nargs="?", default=".", metavar="PATH", help="a file or folder; it need not exist"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the answer")


def run(options: argparse.Namespace) -> int:
    """Print every value that holds for a path, in the shape of a configuration, with its origin."""
    path = Path(os.path.abspath(options.path))  # noqa: PTH100 - resolve() would follow links
    config = config_for(path if path.is_dir() else path.parent)
    files = [shown(file) for file in dict.fromkeys(layer.place.path for layer in config.layers)]
    if path.is_dir():
        layers = [layer for layer in config.layers if not layer.globs]
    else:
        config = config_at(config, path)
        layers = list(config.layers)
    found = list(rows(config, layers))
    notes = [] if path.is_dir() else list(_notes(config, path))
    if options.format == "json":
        values = [row._asdict() for row in found]
        data = {"path": options.path, "files": files, "notes": notes, "values": values}
        print(json.dumps(data, indent=2, ensure_ascii=False))
        return 0
    print(f"# What holds for {options.path}; where two say something, the later of these files wins:")
    for line in files or ["(there is no configuration here or above)"]:
        print(f"#   {line}")
    for note in notes:
        print(f"# {note}")
    for line in _lines(found):
        print(line)
    return 0


def rows(config: Config, layers: Sequence[Layer]) -> Iterator[Row]:
    """Every effective value of ``config``, which was merged from ``layers``."""
    items = effective(layers)
    style = load_style(config.style)
    for key in (*KEYS, *_LISTS[1:]):
        given = list(_given(key, items))
        if key == "contexts":
            parts = {row.part for row in given}
            inherited = [(part, value) for part, value in style.contexts.items() if part not in parts]
            yield from (Row(key, part, value, f"style {style.id}") for part, value in inherited)
        elif key == "historic" and not given:
            yield Row(key, "", style.historic, f"style {style.id}")
        elif key in ("levels", "suppressions"):
            parts = {row.part for row in given}
            yield from (Row(key, part, value, "default") for part, value in _usual(key) if part not in parts)
        elif not given and (value := getattr(Config(), key, None)):
            yield Row(key, "", _plain(value), "default")
        yield from given


def _usual(key: str) -> list[tuple[str, Any]]:
    """What holds for the parts of a key of which nothing is said."""
    if key == "levels":
        return [(name, check.level) for name, check in CHECKS.items()]
    return [("require_reason", Config().require_reason)]


def _given(key: str, items: Effective) -> Iterator[Row]:
    for item in items.values():
        if item.key == key:
            file = shown(item.place.path)
            value = item.value[1] if key == "languages" else None if key in _LISTS[1:] else _plain(item.value)
            yield Row(key, item.part, value, f"{file}:{item.place.line}", file, item.place.line)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _notes(config: Config, path: Path) -> Iterator[str]:
    """What the globs of the configuration mean for this very file."""
    relative = Path(os.path.relpath(path, config.folder)).as_posix()
    if config.exclude and matching(config.exclude)(relative):
        yield "This file is excluded: it is not checked."
    for globs, tag, why in reversed(config.languages):
        if matching(globs)(relative):
            yield f"Its language is {tag}, by {why}."
            break


def _lines(found: list[Row]) -> Iterator[str]:
    """Rows in the shape of a configuration; what is not a choice of its own stands as a list."""
    for key, group in groupby(found, key=lambda row: row.key):
        together = list(group)
        if not together[0].part:
            value = together[0].value
            text = f"[{', '.join(value)}]" if isinstance(value, list) else str(value)
            yield _aligned(f"{key}: {text}", together[0].origin)
            continue
        yield f"{key}:"
        for row in together:
            if key in _LISTS:
                yield _aligned(f"  - {_quoted(row.part)}", row.origin)
            else:
                value = {True: "yes", False: "no"}.get(row.value, row.value)
                yield _aligned(f"  {_quoted(row.part)}: {value}", row.origin)


def _aligned(text: str, origin: str) -> str:
    return f"{text:<40}  # {origin}"


def _quoted(text: str) -> str:
    return text if all(c.isalnum() or c in "-_./" for c in text) else json.dumps(text, ensure_ascii=False)
