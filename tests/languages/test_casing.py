"""Letter case: what matches, and the suggestion in the case of the text."""

from __future__ import annotations

import unicodedata

import pytest

from linter.languages.casing import is_upper, like, matches, upper


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            ("KIEV", True),
            ("KRYVYI RIH", True),
            ("ROSTOV-ON-DON", True),
            ("KAM'IANSKE", True),
            ("KAMʼIANSKE", True),
        ),
        *(("КИЇВ", True), ("ΑΘΗΝΑ", True), ("İZMİR", True), ("Kiev", False), ("KIEv", False)),
        *(("kiev", False), ("K", False), ("", False), ("123", False), ("キエフ", False), ("U2", False)),
    ],
)
def test_capitals(text: str, expected: bool) -> None:
    assert is_upper(text) is expected


@pytest.mark.parametrize(
    ("written", "spelling", "exact", "expected"),
    [
        *(("Kiev", "Kiev", False, True), ("KIEV", "Kiev", False, True), ("kiev", "Kiev", False, True)),
        *(("kIEV", "Kiev", False, True), ("Turkey", "Turkey", True, True), ("TURKEY", "Turkey", True, True)),
        *(("turkey", "Turkey", True, False), ("tURKEY", "Turkey", True, False)),
        *(("Ki\u00adev", "Kiev", True, True), ("Kam’ianske", "Kam'ianske", True, True)),
        *(("kraj", "kraj", True, True), ("Kraj", "kraj", True, False), ("KRAJ", "kraj", True, True)),
        (unicodedata.normalize("NFD", "Bălți"), "Bălți", True, True),
        ("Ho Chi Minh\ncity", "Ho Chi Minh City", True, False),
    ],
)
def test_matching(written: str, spelling: str, exact: bool, expected: bool) -> None:
    assert matches(written, spelling, exact) is expected


@pytest.mark.parametrize(
    ("written", "spelling", "suggestion", "language", "expected"),
    [
        ("Kiev", "Kiev", "Kyiv", "en", "Kyiv"),
        ("KIEV", "Kiev", "Kyiv", "en", "KYIV"),
        ("kiev", "Kiev", "Kyiv", "en", "Kyiv"),
        ("KRIVOY ROG", "Krivoy Rog", "Kryvyi Rih", "en", "KRYVYI RIH"),
        ("KI\u00adEV", "Kiev", "Kyiv", "en", "KYIV"),
        ("USA", "USA", "United States", "en", "United States"),
        ("КИЕВ", "Киев", "Киïв".replace("ï", "ї"), "uk", "КИЇВ"),
        ("IZMIR", "Izmir", "İzmir", "tr", "İZMİR"),
        ("DIYARBAKIR", "Diyarbakir", "Diyarbakır", "tr", "DİYARBAKIR"),
        ("ATHENS", "Athens", "Αθήνα", "el", "ΑΘΗΝΑ"),
        ("ΜΑΪΑΜΙ", "Μαϊάμι", "Μαϊάμι", "el", "ΜΑΪΑΜΙ"),
        ("SAARBRÜCKEN", "Saarbrücken", "Gießen", "de", "GIESSEN"),
    ],
)
def test_the_suggestion_is_written_like_the_text(
    written: str, spelling: str, suggestion: str, language: str, expected: str
) -> None:
    assert like(written, spelling, suggestion, language) == expected


def test_turkish_capitals() -> None:
    assert upper("izmir", "tr") == "İZMİR"
    assert upper("izmir", "en") == "IZMIR"
