"""The keys of a configuration: how each is read, whether an override may hold it, what it is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple

from linter.config.values import Item, Place
from linter.documents.document import FORMATS
from linter.documents.globs import is_glob
from linter.findings.finding import LEVELS
from linter.names.style import read_contexts, style_ids
from linter.strict_yaml import Node

CHECK_LEVELS = (*LEVELS, "off")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

# (part, value, node that holds it)
Read = Iterator[tuple[str, Any, Node]]


class Key(NamedTuple):
    """How a key is read into parts, and whether it may stand in ``overrides:``."""

    read: Callable[[Node], Read]
    in_override: bool
    summary: str


def _one(read: Callable[[Node], Any]) -> Callable[[Node], Read]:
    def parts(node: Node) -> Read:
        yield "", read(node), node

    return parts


def _each(read: Callable[[str, Node], Any], known: Callable[[], list[str]] | None = None) -> Any:
    def parts(node: Node) -> Read:
        for key, value in node.mapping(known() if known else None).items():
            yield key, read(key, value), value

    return parts


def language_tag(node: Node) -> str:
    """A language tag such as ``de`` or ``zh-Hant``."""
    text = node.text()
    if not _TAG.fullmatch(text):
        raise node.error(f'"{text}" is not a language tag; write one such as en, de or zh-Hant')
    return text


def globs(node: Node) -> tuple[str, ...]:
    """One glob or a list of them."""
    found = tuple(
        _glob(item.text(), item) for item in ([node] if isinstance(node.value, str) else node.nodes())
    )
    if not found:
        raise node.error('expected a glob, such as "content/de/**"')
    return found


def _glob(text: str, node: Node) -> str:
    if not text.strip() or not is_glob(text):
        raise node.error(f'expected a glob, such as "content/de/**"; "{text}" is none')
    return text


def check_names() -> list[str]:
    """The names of all checks, by their files: the checks stand above this module."""
    folder = Path(__file__).parent.parent / "checks"
    others = ("__init__", "view")
    return sorted(path.stem.replace("_", "-") for path in folder.glob("*.py") if path.stem not in others)


def _languages(node: Node) -> Read:
    for glob, value in node.mapping().items():
        tag = language_tag(value)
        if not is_glob(glob):
            raise node.key_error(glob, f'"{glob}" is not a glob, such as "content/de/**"')
        yield glob, ((glob,), tag, f"the configuration, languages: {glob}"), value


def _contexts(node: Node) -> Read:
    for context, treatment in read_contexts(node).items():
        yield context, treatment, node.mapping()[context]


def _listed(node: Node) -> Read:
    for item in [node] if isinstance(node.value, str) else node.nodes():
        if item.text():
            yield item.text(), _glob(item.text(), item), item


def _checks(node: Node) -> tuple[str, ...]:
    known = check_names()
    items = [node] if isinstance(node.value, str) else node.nodes()
    return tuple(item.choice(known) for item in items)


def _suppressions(node: Node) -> Read:
    for key, value in node.mapping(("require_reason",)).items():
        yield key, value.flag(), value


def _baseline(node: Node) -> str:
    text = node.text()
    if (
        not text
        or PurePosixPath(text).is_absolute()
        or PureWindowsPath(text).anchor
        or ".." in Path(text).parts
    ):
        raise node.error(f'"{text}" is not a file below this folder, such as .placelint-baseline.tsv')
    if PurePosixPath(text).suffix.lower() in FORMATS:
        raise node.error(f'"{text}" would be checked as a text; let the name of the baseline end in .tsv')
    return text


KEYS: dict[str, Key] = {
    "style": Key(_one(lambda node: node.choice(style_ids())), True, "the house style"),
    "language": Key(_one(language_tag), True, "the language of texts whose language nothing tells"),
    "languages": Key(_languages, False, "languages by glob; the last that fits wins"),
    "exclude": Key(_listed, False, "globs of files that are not checked"),
    "front_matter": Key(_one(lambda node: tuple(node.texts())), True, "front matter keys that hold prose"),
    "contexts": Key(_contexts, True, "how quotations, titles and other contexts are treated"),
    "historic": Key(_one(lambda node: node.choice(("off", "note"))), True, "what is said of historic names"),
    "checks": Key(_one(_checks), True, "the checks that run; all unless some are named"),
    "levels": Key(
        _each(lambda _, node: node.choice(CHECK_LEVELS), check_names), True, "how grave a check is, or off"
    ),
    "fail_on": Key(_one(lambda node: node.choice(LEVELS)), True, "the lowest level that makes a run fail"),
    "suppressions": Key(_suppressions, True, "whether a comment that accepts findings must give a reason"),
    "baseline": Key(_one(_baseline), False, "the file that lists the findings that are accepted as they are"),
    "max_bytes": Key(_one(lambda node: node.number()), False, "larger files are not read"),
}


def read_items(node: Node, keys: dict[str, Node]) -> tuple[Item, ...]:
    """The items of the keys of ``node`` that are listed in ``KEYS``, in the order of that table."""
    items = []
    for name, key in KEYS.items():
        if name in keys:
            for part, value, where in key.read(keys[name]):
                items.append(Item(name, part, value, _place(node, keys[name], name, part, where)))
    return tuple(items)


def _place(node: Node, group: Node, name: str, part: str, where: Node) -> Place:
    """The line of the key; a list shows the line of its item."""
    holder, key = (group, part) if part in group.keys else (node, name)
    line = holder.keys.get(key, (where.line, 0))[0]
    return Place(node.path, where.line if isinstance(group.value, list) and part else line)
