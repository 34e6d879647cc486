"""Word boundaries by script, on folded text."""

from __future__ import annotations

import time

import pytest

from linter.languages.boundaries import bounded, joined
from linter.languages.fold import fold
from linter.languages.language import language

# (language, text, name, whether the name stands there as a word)
CASES = [
    # Latin
    ("en", "kiev", "kiev", True),
    ("en", "They left Kiev.", "kiev", True),
    ("en", "“Kiev”", "kiev", True),
    ("en", "(Kiev)", "kiev", True),
    ("en", "‘Kiev’", "kiev", True),
    ("en", "'Kiev'", "kiev", True),
    ("en", "**Kiev** and _Kiev_", "kiev", True),
    ("en", "Kiev's", "kiev", True),
    ("en", "Kiev’s", "kiev", True),
    ("en", "Kievʼs", "kiev", True),
    ("en", "'Kiev's mayor'", "kiev", True),
    ("en", "the Kievs' mayor", "kiev", False),
    ("en", "Kiev'skaya", "kiev", False),
    ("en", "Anti-Kiev", "kiev", True),
    ("en", "Kiev-based", "kiev", True),
    ("en", "Delhi‑Kiev–Odesa", "kiev", True),
    ("en", "Kievan", "kiev", False),
    ("en", "Kievit", "kiev", False),
    ("en", "unKiev", "kiev", False),
    ("en", "Kiev2014", "kiev", False),
    ("en", "2Kiev", "kiev", False),
    ("en", "Kiev\u0308", "kiev", False),
    ("en", "map_Kiev", "kiev", False),
    ("en", "Kiev_map", "kiev", False),
    ("en", "O'Kiev", "kiev", False),
    ("en", "Kiev/Odesa", "kiev", True),
    ("en", "Kiev…", "kiev", True),
    ("en", "Kiev—the city", "kiev", True),
    # glued prefixes with an apostrophe
    ("fr", "l’Ukraine", "ukraine", True),
    ("fr", "d'Odessa", "odessa", True),
    ("fr", "jusqu’Odessa", "odessa", True),
    ("fr", "aujourd'Odessa", "odessa", False),
    ("fr", "Odessa's", "odessa", False),
    ("it", "dell'Ucraina", "ucraina", True),
    ("ca", "l'Odessa", "odessa", True),
    # Cyrillic and Greek
    ("uk", "Київ", "київ", True),
    ("uk", "Київська", "київ", False),
    ("uk", "Кам’янка", "кам", False),
    ("uk", "Кам’янка", "кам'янка", True),
    ("uk", "Львів\u0301ський", "львів", False),
    ("ru", "из Киева", "киева", True),
    ("el", "Κίεβο·", "κίεβο", True),
    # Semitic scripts: prefixes without a sign between
    ("he", "בקייב", "קייב", True),
    ("he", "קייבית", "קייב", False),
    ("he", "דקייב", "קייב", False),
    ("ar", "وكييف", "كييف", True),
    ("ar", "بكييف", "كييف", True),
    ("ar", "سكييف", "كييف", False),
    # Devanagari: vowel signs are no letters to the computer
    ("hi", "कीव में", "कीव", True),
    ("hi", "कीवी", "कीव", False),
    ("hi", "दिल्ली", "दिल", False),
    # Hangul: particles follow without a space
    ("ko", "키이우", "키이우", True),
    ("ko", "키이우는", "키이우", True),
    ("ko", "키이우에서", "키이우", True),
    ("ko", "키이우스러운", "키이우", False),
    ("ko", "북키이우", "키이우", False),
    # Han and kana: no spaces
    ("ja", "彼はキーウに行った", "キーウ", True),
    ("ja", "キーウ市", "キーウ", True),
    ("ja", "新キーウ", "キーウ", True),
    ("ja", "キーウスキー", "キーウ", False),
    ("ja", "ミニキーウ", "キーウ", False),
    ("ja", "キエフ・ルーシ", "キエフ", True),
    ("ja", "キエフー", "キエフ", False),
    ("ja", "ｷｴﾌは", "ｷｴﾌ", True),
    ("zh-Hans", "他在基辅工作", "基辅", True),
    ("zh-Hans", "基辅市", "基辅", True),
    ("zh-Hant", "在Kiev的", "kiev", True),
    ("en", "在Kiev的", "kiev", True),
    ("en", "ไปKievแล้ว", "kiev", True),
    ("en", "Kiev에서", "kiev", False),
    # a Latin word never parts from a Cyrillic one
    ("en", "Kievская", "kiev", False),
]


@pytest.mark.parametrize(
    ("tag", "text", "name", "expected"), CASES, ids=[f"{case[0]}-{case[1]}-{case[2]}" for case in CASES]
)
def test_words(tag: str, text: str, name: str, expected: bool) -> None:
    folded = fold(text).text
    at = folded.find(name)
    assert at >= 0
    assert bounded(folded, at, at + len(name), language(tag)) is expected


def test_letters_that_join() -> None:
    assert joined("a", "b")
    assert joined("a", "б")
    assert joined("a", "\u0301")
    assert not joined("a", " ")
    assert not joined("a", "漢")
    assert not joined("カ", "か")


def test_a_long_rest_is_not_read() -> None:
    text = "키이우" * 200_000
    before = time.process_time()
    korean = language("ko")
    assert not any(bounded(text, at, at + 3, korean) for at in range(0, 60_000, 3))
    assert time.process_time() - before < 2
