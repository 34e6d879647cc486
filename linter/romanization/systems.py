"""The systems that placelint knows: ``rules/romanization/<id>.yaml``, one file each, read when asked for.

The id begins with the tag of its language (``uk-kmu-2010``), so the systems of a language are found
without reading the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from linter import strict_yaml
from linter.errors import UsageError
from linter.romanization.rows import RowError
from linter.romanization.table import WORD, Table
from linter.shipped import rules_folder
from linter.strict_yaml import Node

KINDS = ("official", "press", "library", "scientific")
KEYS = (
    "id", "title", "language", "kind", "source", "extends", "input", "classes", "capitals", "map", "examples",
    "spelled",
)  # fmt: skip
SOURCE_KEYS = ("title", "url", "seen", "printed", "described", "year", "note")
# What rows are written for, where that is not the letters of the word; each module has
# ``prepare(word: str, table: Table) -> str``, called with a word in small letters, and, where other signs
# than apostrophes belong to a word, the pattern ``WORD``.
INPUTS = {
    "jamo": "linter.romanization.hangul",
    "syllables": "linter.romanization.pinyin",
    "kana": "linter.romanization.kana",
    "devanagari": "linter.romanization.devanagari",
}
REMOVED = "~"


@dataclass(frozen=True)
class Source:
    """The document that a table comes from.

    ``seen`` is where its text was read and compared with the rows; ``printed`` is where the examples were
    read, if not in the document; ``described`` are tables of the system in other works that were compared.
    """

    title: str
    url: str = ""
    seen: str = ""
    printed: str = ""
    described: tuple[str, ...] = ()
    year: str = ""
    note: str = ""


@dataclass(frozen=True)
class System:
    """A published way to write one language in Latin letters.

    ``examples`` are the document's own; ``spelled`` are further names, which only show what the rows give.
    """

    id: str
    title: str
    language: str
    kind: str
    source: Source
    table: Table
    examples: Mapping[str, str]
    spelled: Mapping[str, str]


@dataclass(frozen=True)
class _Parts:
    """What ``extends`` passes on."""

    rows: Mapping[str, str]
    classes: Mapping[str, str]
    capitals: Mapping[str, str]
    input: str


def _folder() -> Path:
    return rules_folder() / "romanization"


@cache
def ids() -> tuple[str, ...]:
    """The ids of all systems, sorted."""
    stems = sorted(path.stem for path in _folder().glob("*.yaml"))
    return tuple(stem for stem in stems if stem != "press-styles")


@cache
def system(id: str) -> System:
    """The system with this id; raises ``UsageError`` that names the nearest ids."""
    if id not in ids():
        from difflib import get_close_matches

        near = get_close_matches(id, ids(), n=3, cutoff=0.4)
        hint = f"did you mean {', '.join(near)}?" if near else "see: placelint systems"
        raise UsageError(f'there is no romanization system "{id}"; {hint}')
    return read_system(_folder() / f"{id}.yaml")


def systems(language: str | None = None) -> list[System]:
    """All systems, or those of one language, sorted by id."""
    return [system(id) for id in ids() if language is None or id.startswith(f"{language}-")]


def chosen_systems(language: str) -> list[System]:
    """The systems of one language; raises ``UsageError`` where there is none."""
    found = systems(language)
    if not found:
        raise UsageError(f'there is no romanization system for "{language}"; see placelint systems')
    return found


def read_system(path: Path) -> System:
    """Read one system file. Raises ``DataError`` with the place of what is wrong."""
    root = strict_yaml.load(path, shown=f"romanization/{path.name}")
    keys = root.mapping(KEYS)
    for key in ("id", "title", "language", "kind", "source"):
        if key not in keys:
            raise root.error(f'the key "{key}" is missing')
    id, language = keys["id"].text(), keys["language"].text()
    if id != path.stem:
        raise keys["id"].error(f'the id "{id}" and the file name differ')
    if not id.startswith(f"{language}-"):
        raise keys["id"].error(f'the id must begin with its language: "{language}-…"')
    return System(
        id=id,
        title=keys["title"].text(),
        language=language,
        kind=keys["kind"].choice(KINDS),
        source=_source(keys["source"]),
        table=_table(root, id, _parts(path)),
        examples=_texts(keys.get("examples")),
        spelled=_texts(keys.get("spelled")),
    )


def _source(node: Node) -> Source:
    keys = node.mapping(SOURCE_KEYS)
    described = tuple(keys.pop("described").texts()) if "described" in keys else ()
    texts = {key: value.text() for key, value in keys.items()}
    if not texts.get("title"):
        raise node.error("a source has a title")
    return Source(described=described, **texts)


@cache
def _parts(path: Path) -> _Parts:
    """The rows and classes of a file together with those of the system that it extends."""
    keys = strict_yaml.load(path, shown=f"romanization/{path.name}").mapping(KEYS)
    base = _Parts({}, {}, {}, "")
    if "extends" in keys:
        node = keys["extends"]
        parent = path.with_name(f"{node.text()}.yaml")
        if not parent.is_file() or parent == path:
            raise node.error(f'there is no romanization system "{node.text()}" to extend')
        base = _parts(parent)
    rows = {**base.rows, **{_row_key(key): latin for key, latin in _texts(keys.get("map")).items()}}
    if "input" in keys:
        keys["input"].choice(INPUTS)
    return _Parts(
        rows={key: latin for key, latin in rows.items() if latin != REMOVED},
        classes={**base.classes, **_texts(keys.get("classes"))},
        capitals={**base.capitals, **_texts(keys.get("capitals"))},
        input=keys["input"].text() if "input" in keys else base.input,
    )


def _table(root: Node, id: str, parts: _Parts) -> Table:
    module = import_module(INPUTS[parts.input]) if parts.input else None
    prepare, words = getattr(module, "prepare", None), getattr(module, "WORD", WORD)
    try:
        return Table(parts.rows, parts.classes, id, parts.capitals, prepare, words)
    except RowError as error:
        rows = root.mapping().get("map", root)
        raise rows.key_error(error.key, str(error)) from error


def _row_key(key: str) -> str:
    """The key without the spaces that are for the eye, so that ``extends`` finds the row again."""
    return key.replace(" ", "")


def _texts(node: Node | None) -> dict[str, str]:
    return {key: value.text() for key, value in node.mapping().items()} if node else {}
