"""Japanese: printed examples, long vowels and what parts them, kanji."""

from __future__ import annotations

import re
import unicodedata

import pytest

from linter.romanization.han import NeedsReading
from linter.romanization.systems import system, systems
from linter.romanization.variants import variants

HEPBURN, PASSPORT, KUNREI, NIHON = "ja-hepburn", "ja-hepburn-passport", "ja-kunrei-1954", "ja-nihon-shiki"

PRINTED = [(each.id, native, latin) for each in systems("ja") for native, latin in {**each.examples, **each.spelled}.items()]

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


@pytest.mark.parametrize(("id", "native", "latin"), PRINTED + CASES)
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


# Not compared: にいがた, in which interscript's Kunrei map reads いい as one long vowel.
MAPS = {PASSPORT: "mofa-jpn-Hrkt-Latn-1989", KUNREI: "mext-jpn-Hrkt-Latn-1954"}
NAMES = [
    "さっぽろ", "あおもり", "もりおか", "せんだい", "あきた", "やまがた", "ふくしま", "みと", "うつのみや",
    "まえばし", "さいたま", "ちば", "とうきょう", "よこはま", "とやま", "かなざわ", "ふくい", "こうふ",
    "ながの", "ぎふ", "しずおか", "なごや", "つ", "おおつ", "きょうと", "おおさか", "こうべ", "なら",
    "わかやま", "とっとり", "まつえ", "おかやま", "ひろしま", "やまぐち", "とくしま", "たかまつ",
    "まつやま", "こうち", "ふくおか", "さが", "ながさき", "くまもと", "おおいた", "みやざき", "かごしま",
    "なは", "はこだて", "きゅうしゅう", "しこく", "ほっかいどう", "ほんしゅう", "おきなわ", "ふじさん",
    "びわこ", "しんじゅく", "しぶや", "つしま", "あっけし", "かっぱ", "ぎょうだ", "ちょうふ", "じゅうそう",
    "ひゃくまん", "みょうこう", "りゅうおう", "てんぽうざん",
]  # fmt: skip


@pytest.mark.parametrize("id", MAPS)
def test_agrees_with_interscript(id: str) -> None:
    interscript = pytest.importorskip("interscript")
    interscript.load_map(MAPS[id])
    table = system(id).table

    def letters(latin: str) -> str:
        marked = unicodedata.normalize("NFD", latin.lower()).replace("\u0304", "\u0302")
        return re.sub(r"[^a-z\u0302]", "", marked)

    pairs = {
        name: (letters(table.romanize(name)), letters(interscript.transliterate(MAPS[id], name)))
        for name in NAMES
    }
    assert {name: pair for name, pair in pairs.items() if pair[0] != pair[1]} == {}
