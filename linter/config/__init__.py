"""The configuration of a repository: find its files, read them, merge them, refuse what is unclear."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from linter.config.overrides import config_at
from linter.config.values import DEFAULT_STYLE, FILE_NAME, Config, Layer
from linter.errors import DataError

__all__ = ["DEFAULT_STYLE", "FILE_NAME", "PYPROJECT", "Config", "config_at", "config_for", "in_pyproject"]

PYPROJECT = "pyproject.toml"
_MENTION = re.compile(rb"""tool\s*\.\s*["']?placelint|placelint["']?\s*[\].=]""")


@cache
def config_for(folder: Path) -> Config:
    """What holds in ``folder`` (absolute): the files here and above, key by key, up to ``root: true``.

    ``config_at`` adds what holds for one file only. Raises ``DataError``.
    """
    path = _file_in(folder)
    if path is None:
        return config_for(folder.parent) if folder != folder.parent else Config(folder=folder)
    # What reads YAML is loaded only where a configuration stands: start-up is felt at every commit.
    from linter.config.merging import merge

    layers = _layers(folder)
    base = Config(path=str(path), folder=layers[0].folder, layers=layers)
    return merge(base, [layer for layer in layers if not layer.globs])


@cache
def _layers(folder: Path) -> tuple[Layer, ...]:
    """What the files in ``folder`` and above it give, the farthest first."""
    path = _file_in(folder)
    if path is None:
        return _layers(folder.parent) if folder != folder.parent else ()
    from linter.config.layers import is_root, open_file, read_layers

    node = open_file(path)
    last = is_root(node) or folder == folder.parent
    above = () if last else _layers(folder.parent)
    return (*above, *read_layers(node, folder, above))


def _file_in(folder: Path) -> Path | None:
    """The file that configures ``folder``; a table in pyproject.toml counts as one."""
    own, project = folder / FILE_NAME, folder / PYPROJECT
    has_own = own.is_file()
    if project.is_file() and in_pyproject(project):
        if has_own:
            raise DataError(str(project), 0, 0, f"[tool.placelint] stands beside {FILE_NAME}; keep one")
        return project
    return own if has_own else None


@cache
def in_pyproject(project: Path) -> bool:
    """Whether a pyproject.toml has the table ``[tool.placelint]``."""
    # Most files that name placelint only depend on it, and need no TOML reader.
    if not _MENTION.search(project.read_bytes()):
        return False
    from linter.config.pyproject import read_table

    return read_table(project) is not None
