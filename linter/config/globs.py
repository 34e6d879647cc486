"""Globs of a configuration seen from another folder, and globs that match nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from os.path import relpath
from pathlib import Path

from linter.config import config_for
from linter.config.values import Layer, Place
from linter.documents.globs import matching

_SPECIAL = re.compile(r"[\\*?\[\]!# ]")


def below(glob: str, folder: Path, top: Path) -> str:
    """``glob``, which is relative to ``folder``, as it reads from ``top`` above it."""
    prefix = Path(relpath(folder, top)).as_posix()
    if prefix == "." or not glob.strip() or glob.startswith("#"):
        return glob
    prefix = _SPECIAL.sub(r"\\\g<0>", prefix)
    bang, body = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    # As in .gitignore: a slash before the end ties a glob to its folder, otherwise it is for all depths.
    middle = "/" if "/" in body.rstrip("/") else "/**/"
    return f"{bang}{prefix}{middle}{body.lstrip('/')}"


def unmatched(paths: Iterable[Path], read_whole: Iterable[Path]) -> list[tuple[Place, str]]:
    """The globs of ``overrides:`` and ``languages:`` that match none of ``paths`` (absolute).

    Only a configuration whose whole folder was read can say so: those at or below one of
    ``read_whole``. What ``extends:`` borrows is for other repositories as well and is left out.
    """
    files: dict[Path, list[Path]] = {}
    for path in paths:
        files.setdefault(path.parent, []).append(path)
    tops = list(read_whole)
    seen: dict[tuple[Place, str], bool] = {}
    for folder, here in files.items():
        for layer in config_for(folder).layers:
            if layer.borrowed or not any(layer.folder.is_relative_to(top) for top in tops):
                continue
            relative = [Path(relpath(path, layer.folder)).as_posix() for path in here]
            for place, glob in _globs(layer):
                if not seen.get((place, glob)):
                    seen[place, glob] = any(map(matching((glob,)), relative))
    return sorted(key for key, found in seen.items() if not found)


def _globs(layer: Layer) -> Iterator[tuple[Place, str]]:
    found = [(layer.place, glob) for glob in layer.globs]
    for item in layer.items:
        if item.key == "languages":
            found += [(item.place, glob) for glob in item.value[0]]
    yield from (pair for pair in found if not pair[1].startswith("!"))
