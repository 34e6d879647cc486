"""``placelint names --import``: a spreadsheet becomes rules, checked before anything is written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from linter.config.layers import read_layers
from linter.config.values import FILE_NAME
from linter.errors import DataError, UsageError
from linter.names.csv_tree import read_csv
from linter.names.model import Name
from linter.names.pack import GENERAL, as_pack
from linter.names.yaml_text import names_text, sources_text
from linter.strict_yaml import Node, load, loads

_EMPTY = Node({}, "", 1, 1)


def import_names(table: str, into: str | None) -> int:
    """Print the rules that ``table`` holds, or add them to the file ``into``; raises ``DataError``."""
    try:
        text = Path(table).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8; save it as CSV UTF-8"
        raise UsageError(f"{table} cannot be read: {why}") from None
    tree = read_csv(text, table)
    old = load(Path(into)) if into and Path(into).is_file() else _EMPTY
    _lend_sources(tree, old)
    pack = as_pack(tree)
    names = list(pack.names.values())
    used = {id for name in names for id in _cited(name)}
    known = old.mapping().get("sources", _EMPTY).mapping()
    sources = [s for id, s in pack.sources.items() if id in used and id != GENERAL.id and id not in known]
    if not into:
        head = f"sources:\n{sources_text(sources)}" if sources else ""
        sys.stdout.write(f"{head}names:\n{names_text(names)}")
        return 0
    path = Path(into)
    for name in names:
        known_names = old.mapping().get("names", _EMPTY)
        if name.id in known_names.mapping():
            line = known_names.keys[name.id][0]
            raise DataError(
                table, name.line, 1, f'"{name.id}" stands in {into}:{line} already; change it there'
            )
    held = path.read_text(encoding="utf-8") if path.is_file() else ""
    if sources:
        held = _added(held, "sources", lambda indent: sources_text(sources, indent), into)
    held = _added(held, "names", lambda indent: names_text(names, indent), into)
    _refuse_broken(held, path)
    path.write_text(held, encoding="utf-8", newline="\n")
    print(f"{into}: {len(names)} name{'s' if len(names) != 1 else ''} added")
    return 0


def _lend_sources(tree: Node, old: Node) -> None:
    """A row may cite by its id alone what the file that it goes into lists."""
    own = tree.mapping()["sources"]
    assert isinstance(own.value, dict)
    for id, source in old.mapping().get("sources", _EMPTY).mapping().items():
        own.value.setdefault(id, source)
        own.keys.setdefault(id, (source.line, 1))


def _cited(name: Name) -> list[str]:
    entries = [*name.entries.values(), *(name.given.entries.values() if name.given else ())]
    return [id for entry in entries for id in entry.sources]


def _added(held: str, key: str, render: Callable[[int], str], shown: str) -> str:
    """``held`` with entries at the end of the block ``key``; everything else stays as it is."""
    lines = held.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    root = loads(held, shown)
    block = root.mapping().get(key)
    if block is None:
        return f"{''.join(lines)}{key}:\n{render(2)}"
    start = root.keys[key][0]
    below = sorted(block.keys.values())
    if (below and below[0][0] == start) or (
        not below and lines[start - 1].split("#")[0].strip() != f"{key}:"
    ):
        raise root.key_error(
            key, f'put each entry of "{key}" on a line of its own, so that others can be added'
        )
    end = min((line for line, _ in root.keys.values() if line > start), default=len(lines) + 1) - 1
    while end > start and not lines[end - 1].startswith(" "):
        end -= 1
    lines.insert(end, render(below[0][1] - 1 if below else 2))
    return "".join(lines)


def _refuse_broken(text: str, path: Path) -> None:
    """Nothing is written that could not be read again."""
    root = loads(text, str(path))
    if path.name == FILE_NAME:
        read_layers(root, path.absolute().parent, ())
    else:
        as_pack(root)
