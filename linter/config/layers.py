"""Read a configuration file as layers: what it extends, what it says, its overrides in order."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from pathlib import Path

from linter.config.extends import borrowed_file, repository
from linter.config.keys import KEYS, globs, language_tag, read_items
from linter.config.values import FILE_NAME, Config, Item, Layer, Place
from linter.errors import DataError
from linter.names.model import Source
from linter.names.pack import read_names, read_sources
from linter.strict_yaml import Node, load

_FILE_KEYS = (*KEYS, "names", "sources", "extends", "overrides", "root")
_OVERRIDE_KEYS = ("files", *(name for name, key in KEYS.items() if key.in_override))
_DEPTH = 10


def open_file(path: Path) -> Node:
    """A repository's own configuration file, parsed; a link must not lead out of the repository."""
    root = repository(path.parent)
    if not path.resolve().is_relative_to(root):
        raise DataError(str(path), 0, 0, f"this is a link to a place outside {root}; it is not read")
    if path.name == FILE_NAME:
        return load(path)
    from linter.config.pyproject import read_table

    table = read_table(path)
    assert table is not None
    return table


def is_root(node: Node) -> bool:
    """Whether the file says that nothing above it counts."""
    keys = node.mapping(_FILE_KEYS)
    return "root" in keys and keys["root"].flag()


def read_layers(
    node: Node, folder: Path, above: Iterable[Layer], chain: tuple[Path, ...] = ()
) -> tuple[Layer, ...]:
    """The layers of a parsed file, weakest first.

    Globs are relative to ``folder``, also those of files that are borrowed by ``extends:``.
    ``above`` are weaker layers, whose sources may be cited; ``chain`` the files that borrow this one.
    """
    keys = node.mapping(_FILE_KEYS)
    own = Path(node.path)
    if chain and "root" in keys:
        raise node.key_error("root", '"root" has no meaning in a file that others extend')
    layers: list[Layer] = []
    for item in _items(keys.get("extends")):
        other = borrowed_file(item, own, (*chain, own))
        if len(chain) >= _DEPTH:
            raise item.error(f"files extend one another more than {_DEPTH} levels deep")
        layers += read_layers(load(other), folder, (*above, *layers), (*chain, own))
    items = (*read_items(node, keys), *_names(node, keys, (*above, *layers)))
    layers.append(Layer(folder, (), items, Place(node.path, node.line), bool(chain)))
    for entry in keys["overrides"].nodes() if "overrides" in keys else ():
        layers += _override(entry, folder, bool(chain))
    return tuple(layers)


def _items(node: Node | None) -> list[Node]:
    if node is None:
        return []
    return [node] if isinstance(node.value, str) else node.nodes()


def _override(node: Node, folder: Path, borrowed: bool) -> list[Layer]:
    """One override; its language stands beside ``languages:``, so that both keep their order."""
    keys = node.mapping(_OVERRIDE_KEYS)
    if "files" not in keys:
        raise node.error('an override needs "files": the globs of the files that it is for')
    if len(keys) == 1:
        raise node.error("this override changes nothing; give it a style, a language, levels …")
    files, place = globs(keys["files"]), Place(node.path, node.line)
    layers = []
    items = read_items(node, {key: value for key, value in keys.items() if key != "language"})
    if "language" in keys:
        shown = ", ".join(files)
        value = (files, language_tag(keys["language"]), f"the configuration, overrides: {shown}")
        language = Item("languages", shown, value, Place(node.path, node.keys["language"][0]))
        layers.append(Layer(folder, (), (language,), place, borrowed))
    if items:
        layers.append(Layer(folder, files, items, place, borrowed))
    return layers


def _names(node: Node, keys: dict[str, Node], above: Iterable[Layer]) -> list[Item]:
    """The file's own sources and names; names may cite sources of weaker layers as well."""
    known: dict[str, Source] = {}
    language = Config().language
    for item in (item for layer in above if not layer.globs for item in layer.items):
        if item.key == "sources":
            known[item.part] = item.value
        elif item.key == "language":
            language = item.value
    if "language" in keys:
        language = language_tag(keys["language"])
    items: list[Item] = []
    own = read_sources(keys.get("sources"))
    for key, (line, _) in keys["sources"].keys.items() if "sources" in keys else ():
        items.append(Item("sources", key, own[key], Place(node.path, line)))
    if "names" in keys:
        for name in read_names(_spelled_out(keys["names"], language), {**known, **own}).values():
            items.append(Item("names", name.id, name, Place(name.path, name.line)))
    return items


def _spelled_out(node: Node, language: str) -> Node:
    """``gaddafi: Gadhafi`` is short for the preferred spelling in the main language of the file."""
    full: dict[str, Node] = {}
    for key, value in node.mapping().items():
        if isinstance(value.value, str) and value.value:
            full[key] = _keyed(value, {language: _keyed(value, {"preferred": value})})
        elif isinstance(value.value, dict) and "preferred" in value.value:
            full[key] = _keyed(value, {language: value})
        else:
            full[key] = value
    spelled_out = _keyed(node, full)
    spelled_out.keys = node.keys
    return spelled_out


def _keyed(like: Node, value: dict[str, Node]) -> Node:
    node = copy(like)
    node.value, node.keys = value, {}
    return node
