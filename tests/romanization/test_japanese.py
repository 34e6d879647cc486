"""Japanese: printed examples, long vowels and what parts them, kanji."""

from __future__ import annotations

import pytest

from linter.romanization.han import NeedsReading
from linter.romanization.systems import system
from linter.romanization.variants import variants

HEPBURN, PASSPORT, KUNREI, NIHON = "ja-hepburn", "ja-hepburn-passport", "ja-kunrei-1954", "ja-nihon-shiki"

CASES = [
    (HEPBURN, "とうきょう", "Tōkyō"),
    (HEPBURN, "おおさか", "Ōsaka"),
    (HEPBURN, "ほっかいどう", "Hokkaidō"),
    (HEPBURN, "にいがた", "Niigata"),
    (HEPBURN, "ふくしま", "Fukushima"),
    (HEPBURN, "おおうち", "Ōuchi"),
    (HEPBURN, "いの'うえ", "Inoue"),
    (HEPBURN, "まつ'うら", "Matsu’ura"),
    (HEPBURN, "しんいち", "Shin’ichi"),
    (HEPBURN, "いっちょう", "Itchō"),
    (HEPBURN, "ざっし", "Zasshi"),
    (HEPBURN, "きっづ", "Kizzu"),
    (HEPBURN, "シェイクスピア", "Sheikusupia"),
    (HEPBURN, "ふじ・さくら", "Fuji・Sakura"),
    (PASSPORT, "とうきょう", "Tokyo"),
    (PASSPORT, "しんいち", "Shinichi"),
    (PASSPORT, "まつ'うら", "Matsuura"),
    (PASSPORT, "こ'うちわ", "Kouchiwa"),
    (PASSPORT, "にほんばし", "Nihombashi"),
    (KUNREI, "ふくしま", "Hukusima"),
    (KUNREI, "つちうら", "Tutiura"),
    (KUNREI, "おおさか", "Ôsaka"),
    (KUNREI, "ちぢみ", "Tizimi"),
    (KUNREI, "まつ'うら", "Matuura"),
    (NIHON, "ちぢみ", "Tidimi"),
    (NIHON, "つづき", "Tuduki"),
    (NIHON, "を", "Wo"),
]


@pytest.mark.parametrize(("id", "native", "latin"), CASES)
def test_cases(id: str, native: str, latin: str) -> None:
    assert system(id).table.romanize(native) == latin


def test_katakana_is_read_as_hiragana() -> None:
    table = system(HEPBURN).table
    assert table.romanize("トウキョウ") == table.romanize("とうきょう")


@pytest.mark.parametrize("id", [HEPBURN, PASSPORT, KUNREI, NIHON])
def test_kanji_are_refused(id: str) -> None:
    with pytest.raises(NeedsReading, match=r"“東” in “東京”.*kana"):
        system(id).table.romanize("東京")


def test_variants() -> None:
    spellings = {variant.spelling for variant in variants("とうきょう", "ja")}
    assert {"Tōkyō", "Tokyo", "Tôkyô", "Toukyou", "Tohkyoh"} <= spellings
