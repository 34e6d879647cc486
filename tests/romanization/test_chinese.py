"""Chinese: pinyin readings split into syllables, and every syllable against a second implementation."""

from __future__ import annotations

import pytest

from linter.romanization.han import NeedsReading
from linter.romanization.pinyin import prepare, syllables
from linter.romanization.systems import system
from linter.romanization.table import Unromanizable
from linter.romanization.variants import variants

PINYIN, WADE_GILES, TONGYONG = "zh-pinyin", "zh-wade-giles", "zh-tongyong"

CASES = [
    (PINYIN, "Tiān'ānmén", "Tian’anmen"),
    (PINYIN, "tiananmen", "tian’anmen"),
    (PINYIN, "BĚIJĪNG", "BEIJING"),
    (PINYIN, "Lvliang", "Lüliang"),
    (PINYIN, "Wulumuqi", "Wulumuqi"),
    (WADE_GILES, "Táiběi", "T’ai-pei"),
    (WADE_GILES, "Gāoxióng", "Kao-hsiung"),
    (WADE_GILES, "Jiǎng Jièshí", "Chiang Chieh-shih"),
    (WADE_GILES, "Dèng Xiǎopíng", "Teng Hsiao-p’ing"),
    (WADE_GILES, "Zhōu Ēnlái", "Chou En-lai"),
    (WADE_GILES, "Guǎngzhōu", "Kuang-chou"),
    (WADE_GILES, "Hénán", "Ho-nan"),
    (WADE_GILES, "Éméi", "O-mei"),
    (WADE_GILES, "Zhèjiāng", "Che-chiang"),
    (WADE_GILES, "Yúnnán", "Yün-nan"),
    (WADE_GILES, "Lǚshùn", "Lü-shun"),
    (WADE_GILES, "Xǔ Lüè", "Hsü Lüeh"),
    (TONGYONG, "Rén'ài", "Ren-ai"),
    (TONGYONG, "Liúqiú", "Liouciou"),
    (TONGYONG, "Wēnquán", "Wuncyuan"),
    (TONGYONG, "Sūn Zhōngshān", "Sun Jhongshan"),
    (TONGYONG, "Lǚ Xiùlián", "Lyu Sioulian"),
]


@pytest.mark.parametrize(("id", "reading", "latin"), CASES)
def test_cases(id: str, reading: str, latin: str) -> None:
    assert system(id).table.romanize(reading) == latin


@pytest.mark.parametrize(
    ("reading", "split"),
    [
        ("běijīng", "bei'jing"),
        ("xian", "xian"),
        ("xi'an", "xi'an"),
        ("fangan", "fan'gan"),
        ("fang'an", "fang'an"),
        ("jinan", "ji'nan"),
        ("xianggang", "xiang'gang"),
        ("nüer", "nü'er"),
        ("zhuang", "zhuang"),
        ("heilongjiang", "hei'long'jiang"),
    ],
)
def test_syllables(reading: str, split: str) -> None:
    assert prepare(reading, system(PINYIN).table) == split


@pytest.mark.parametrize("id", [PINYIN, WADE_GILES, TONGYONG])
def test_han_characters_and_other_words_are_refused(id: str) -> None:
    with pytest.raises(NeedsReading, match=r"“北” in “北京”.*pinyin"):
        system(id).table.romanize("北京")
    with pytest.raises(Unromanizable, match="kyiv"):
        system(id).table.romanize("Kyiv")


def test_every_syllable_splits_into_itself() -> None:
    table = system(PINYIN).table
    assert len(syllables()) > 400
    assert [each for each in syllables() if prepare(each, table) != each] == []


def test_variants() -> None:
    spellings = {variant.spelling for variant in variants("Máo Zédōng", "zh")}
    assert {"Mao Zedong", "Mao Tse-tung", "Mao Tse Tung", "Mao Tsetung"} <= spellings
    assert "Taipei" in {variant.spelling for variant in variants("Táiběi", "zh")}
    assert variants("北京", "zh") == []
