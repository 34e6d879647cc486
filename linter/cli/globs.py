"""Tell of globs in a configuration that match no file: they are misspelt, or the files have moved."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from linter.config import config_for


def warn_of_globs(named: Iterable[str], seen: Iterable[str]) -> None:
    """A line on standard error for each glob of a folder that was read whole and that matches nothing.

    ``named`` are the paths as the caller wrote them, ``seen`` all files (absolute) that they held.
    """
    folders = [Path(os.path.abspath(path)) for path in named if os.path.isdir(path)]  # noqa: PTH100, PTH112
    files = list(seen)
    parents = {os.path.dirname(path) for path in files}  # noqa: PTH120 - text, as there may be many
    if not folders or not any(config_for(Path(folder)).layers for folder in parents):
        return
    from linter.config.globs import unmatched

    for place, glob in unmatched(map(Path, files), folders):
        where = shown(place.path)
        print(f'placelint: warning: {where}:{place.line}: "{glob}" matches no file here', file=sys.stderr)


def shown(path: str) -> str:
    """A path as the reader of a message knows it: from the current folder where it lies below."""
    here = os.path.relpath(path) if path else path
    return path if here.startswith("..") else Path(here).as_posix()
