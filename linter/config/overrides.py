"""Overrides: what holds for one file, where layers hold for some files only."""

from __future__ import annotations

from functools import cache
from os.path import relpath
from pathlib import Path

from linter.config.values import Config, Layer
from linter.documents.globs import matching


def config_at(config: Config, path: str | Path) -> Config:
    """What ``config`` says of the file ``path`` (absolute): the overrides that match it count as well."""
    if not any(layer.globs for layer in config.layers):
        return config
    return _with(config, tuple(not layer.globs or _fits(layer, path) for layer in config.layers))


def _fits(layer: Layer, path: str | Path) -> bool:
    return matching(layer.globs)(Path(relpath(path, layer.folder)).as_posix())


@cache
def _with(config: Config, fits: tuple[bool, ...]) -> Config:
    # Loaded here: most runs have no overrides.
    from linter.config.merging import merge

    layers = tuple(layer for layer, fit in zip(config.layers, fits, strict=True) if fit)
    return merge(config._replace(layers=layers), layers)
