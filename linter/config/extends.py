"""Where ``extends:`` leads: a file of the same repository, or a file in an installed package.

Nothing is fetched and no code of a package is run: an entry point of the group ``placelint.packs``
names a package and a file in it, as in ``my-house = "my_house:house.yaml"``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from linter.strict_yaml import Node

GROUP = "placelint.packs"
_DEFAULT_FILE = "placelint.yaml"
_SUFFIXES = (".yaml", ".yml")


@cache
def repository(folder: Path) -> Path:
    """The top of the repository that holds ``folder``, links resolved; ``folder`` itself outside of any."""
    folder = folder.resolve()
    return next((here for here in (folder, *folder.parents) if (here / ".git").exists()), folder)


def borrowed_file(node: Node, own: Path, chain: Iterable[Path]) -> Path:
    """The file that an item of ``extends:`` in the file ``own`` means; raises ``DataError``.

    ``chain`` are the files that lead here, none of which may be borrowed again.
    """
    text = node.text()
    if "://" in text:
        raise node.error(f'"{text}" is an address; nothing is fetched, so name a file or an installed pack')
    if "/" in text or "\\" in text or text.endswith(_SUFFIXES):
        root = _package_root(own) or repository(own.parent)
        path = (own.parent / text).resolve()
        if not path.is_relative_to(root):
            raise node.error(f'"{text}" leads out of {root}; only files below it can be extended')
        if not path.is_file():
            raise node.error(f'there is no file "{text}" here')
    else:
        path = _pack_file(node, text)
    if path in {link.resolve() for link in chain}:
        raise node.error(f'"{text}" extends this file in turn; one of the two must stand alone')
    return path


def pack_names() -> list[str]:
    """The names of all installed packs."""
    return sorted(_packs())


@cache
def _packs() -> dict[str, str]:
    from importlib.metadata import entry_points

    return {point.name: point.value for point in entry_points(group=GROUP)}


def _pack_file(node: Node, name: str) -> Path:
    packs = _packs()
    if name not in packs:
        installed = f"installed packs: {', '.join(sorted(packs))}" if packs else "no pack is installed"
        raise node.error(f'there is no pack "{name}"{_near(name, packs)}; {installed}')
    package, _, file = packs[name].replace(" ", "").partition(":")
    for folder in _folders(package):
        path = (folder / (file or _DEFAULT_FILE)).resolve()
        if path.is_file() and path.is_relative_to(folder):
            return path
    raise node.error(f'the pack "{name}" names {packs[name]}, but there is no such file in that package')


def _folders(package: str) -> list[Path]:
    """The folders of a package. A dotted one is not looked for: that would run its parent."""
    from importlib.util import find_spec

    if not package.isidentifier():
        return []
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return []
    return [Path(folder).resolve() for folder in (spec and spec.submodule_search_locations) or ()]


def _package_root(own: Path) -> Path | None:
    """The package that ``own`` is a pack file of, which its own ``extends:`` must not leave."""
    own = own.resolve()
    for value in _packs().values():
        for folder in _folders(value.partition(":")[0].strip()):
            if own.is_relative_to(folder):
                return folder
    return None


def _near(word: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, list(known), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""
