"""Merge layers, the weakest first, into what holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from linter.config.globs import below
from linter.config.keys import check_names
from linter.config.values import Config, Item, Layer
from linter.names.style import override

Effective = dict[tuple[str, str], Item]

_SINGLE = ("style", "language", "historic", "fail_on", "max_bytes", "front_matter")


def effective(layers: Iterable[Layer]) -> Effective:
    """The item that wins for each key and part, in the order in which they came to hold."""
    result: Effective = {}
    for layer in layers:
        for item in layer.items:
            known = result.pop((item.key, item.part), None)
            if item.key == "names" and known:
                item = item._replace(value=override(known.value, item.value))
            elif item.key == "checks":
                _choose_checks(result, item)
            result[item.key, item.part] = item
    return result


def _choose_checks(result: Effective, chosen: Item) -> None:
    """``checks:`` turns every other check off, and those that it names on again."""
    for check in check_names():
        level = result.get(("levels", check))
        if check not in chosen.value:
            result["levels", check] = Item("levels", check, "off", chosen.place)
        elif level and level.value == "off":
            del result["levels", check]


def merge(base: Config, layers: Sequence[Layer]) -> Config:
    """``base`` with the values of ``layers``; its path, folder and layers stay."""
    items = effective(layers)
    values: dict[str, Any] = {key: item.value for (key, _), item in items.items() if key in _SINGLE}
    for layer, item in _with_layer("baseline", layers):
        # A path counts from the file that names it, or from the one that extends that file.
        values["baseline"] = str(layer.folder / item.value)
    values.update((item.part, item.value) for item in _of("suppressions", items))
    names = tuple(item.value for item in _of("names", items))
    sources = tuple(item.value for item in _of("sources", items))
    contexts = tuple((item.part, item.value) for item in _of("contexts", items))
    return base._replace(
        **values,
        names=names,
        sources=sources,
        contexts=contexts,
        levels=tuple((item.part, item.value) for item in _of("levels", items)),
        exclude=tuple(
            below(item.value, layer.folder, base.folder) for layer, item in _with_layer("exclude", layers)
        ),
        languages=tuple(
            (tuple(below(glob, layer.folder, base.folder) for glob in item.value[0]), *item.value[1:])
            for layer, item in _with_layer("languages", layers)
        ),
        # What a lexicon is compiled from, written out: an edit of anything else keeps it compiled.
        stamp=repr((names, sources, contexts, values.get("historic"))),
    )


def _of(key: str, items: Effective) -> list[Item]:
    return [item for item in items.values() if item.key == key]


def _with_layer(key: str, layers: Sequence[Layer]) -> list[tuple[Layer, Item]]:
    return [(layer, item) for layer in layers for item in layer.items if item.key == key]
