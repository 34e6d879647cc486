"""The engine: what a row means, which row wins, what becomes of case, stress, apostrophes and strangers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.romanization.rows import RowError, parse
from linter.romanization.systems import system
from linter.romanization.table import Table, Unromanizable

ROWS = {
    "а": "a",
    "е": "e",
    "[^ V]е": "ye",
    "[V]е[$]": "yeh",
    "ё": "ë",
    "[^V]ё": "yë",
    "з": "z",
    "г": "h",
    "зг": "zgh",
    "к": "k",
    "л": "l",
    "ь": "’",
    "н": "n",
    "[C][V]н": "nn",
    "т[!C $]": "t",
    "т": "T",
    "ж": "zh",
    "щ": "shch",
    "и": "i",
    "й": "y",
    "'": "",
}
CLASSES = {"V": "аеёи", "C": "гзклнтжщ"}
TABLE = Table(ROWS, CLASSES, name="the test table")


@pytest.mark.parametrize(
    ("source", "latin"),
    [
        ("ел", "yel"),  # word start
        ("лел", "lel"),
        ("аел", "ayel"),  # after a letter of the class
        ("ае", "ayeh"),  # more context beats less
        ("згза", "zghza"),  # the longest core
        ("ань", "an’"),
        ("кан", "kann"),  # two places on the left
        ("кта", "kta"),  # [!…] matches what is not named …
        ("кт", "kT"),
        ("тка", "Tka"),
        ("Ел", "Yel"),
        ("ЕЛ", "YEL"),
        ("Ёж", "Yëzh"),
        ("ЁЖ", "YËZH"),
        ("Щ", "Shch"),
        ("ЩА-ёж", "SHCHA-yëzh"),
        ("КаЩа", "KaShcha"),
        ("Лёл-на-Ёле", "Lël-na-Yële"),  # a hyphen ends a word
        ("ле́лѐ", "lele"),  # stress marks, alone and composed
        ("й", "y"),  # й written as two characters
        ("л'а л’а лʼа л`а", "la la la la"),
        ("’ел’", "’yel’"),  # quotes around a word are no letters
        ("ел 12, (ел) BMW!", "yel 12, (yel) BMW!"),
        ("", ""),
    ],
)
def test_romanize(source: str, latin: str) -> None:
    assert TABLE.romanize(source) == latin


def test_order_of_rows_means_nothing() -> None:
    turned = Table(dict(reversed(ROWS.items())), CLASSES)
    for text in ("ел лел аел ае згза кан кта кт тка", "ЁЖ Ёж КаЩа"):
        assert turned.romanize(text) == TABLE.romanize(text)


@pytest.mark.parametrize(
    ("text", "letter"), [("каї", "ї"), ("Київ", "ї"), ("каω", "ω"), ("Ѓа", "ѓ"), ("日本", "日")]
)
def test_a_letter_without_row_is_refused_and_named(text: str, letter: str) -> None:
    rows = {**ROWS, "в": "v"}
    with pytest.raises(Unromanizable, match=letter) as caught:
        Table(rows, CLASSES, name="the test table").romanize(text)
    assert caught.value.letter == letter
    assert f"U+{ord(letter):04X}" in str(caught.value)
    assert "the test table" in str(caught.value)


def test_a_script_without_capitals_gets_them_word_by_word() -> None:
    table = Table({"თ": "t", "ბ": "b", "ი": "i", "ლ": "l", "ს": "s"})
    assert table.romanize("თბილისი, თბილისი") == "Tbilisi, Tbilisi"


def test_capitals_that_unicode_does_not_know() -> None:
    table = Table({"и": "i", "л": "l", "ы": "ı"}, capitals={"i": "İ"})
    assert table.romanize("Ил ИЛЫ ил") == "İl İLI il"


@pytest.mark.parametrize("key", ["", "[а", "а]", "[]а", "А", "[Z]а", "[ ]а", "[!]а", "а[а]б"])
def test_keys_that_are_refused(key: str) -> None:
    with pytest.raises(RowError):
        parse(key, "a", {})


CYRILLIC = st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", min_size=1, max_size=20)


@given(CYRILLIC)
def test_capitals_change_nothing_else(word: str) -> None:
    table = system("uk-kmu-2010").table
    latin = table.romanize(word)
    assert table.romanize(word.capitalize()).casefold() == latin
    if len(word) > 1:
        assert table.romanize(word.upper()) == latin.upper()


@given(CYRILLIC, CYRILLIC)
def test_words_are_romanized_apart(one: str, other: str) -> None:
    table = system("uk-kmu-2010").table
    for between in (" ", "-", ", ", "\n"):
        apart = table.romanize(one) + between + table.romanize(other)
        assert table.romanize(one + between + other) == apart


@given(st.text())
def test_any_text_is_romanized_or_refused(text: str) -> None:
    try:
        latin = system("ru-bgn-pcgn-1947").table.romanize(text)
    except Unromanizable as error:
        assert error.letter
    else:
        assert not any("а" <= letter <= "я" for letter in latin)
