"""Hindi: letters by ISO 15919 and the Hunterian system, with and without the a that speech drops."""

from __future__ import annotations

import unicodedata

import pytest

from linter.romanization.systems import system
from linter.romanization.table import Unromanizable

ISO, HUNTERIAN = "hi-iso-15919", "hi-hunterian"

CASES = [
    (ISO, "वाराणसी", "Vārāṇasī"),
    (ISO, "उत्तराखंड", "Uttarākhaṇḍa"),
    (ISO, "ज़रूरत", "Zarūrata"),
    (ISO, "क", "Ka"),
    (ISO, "संसद", "Saṁsada"),
    (ISO, "ऋषि", "R̥ṣi"),
    (HUNTERIAN, "हिमाचल", "Himāchal"),
    (HUNTERIAN, "गुजरात", "Gujrāt"),
    (HUNTERIAN, "क", "Ka"),
    (HUNTERIAN, "चन्द्र", "Chandra"),
    (HUNTERIAN, "उत्तराखंड", "Uttarākhand"),
    (HUNTERIAN, "क्षेत्र", "Kshetra"),
    (HUNTERIAN, "मुंबई", "Mumbaī"),
    (HUNTERIAN, "अलीगढ़", "Alīgarh"),
    (HUNTERIAN, "झारखंड", "Jhārkhand"),
    (HUNTERIAN, "हरियाणा", "Hariyānā"),
    (HUNTERIAN, "कृष्ण", "Krishn"),
]


@pytest.mark.parametrize(("id", "native", "latin"), CASES)
def test_cases(id: str, native: str, latin: str) -> None:
    assert system(id).table.romanize(native) == unicodedata.normalize("NFC", latin)


def test_dotted_letters_in_either_form() -> None:
    table = system(HUNTERIAN).table
    assert table.romanize("\u0922\u093c") == table.romanize("\u095d") == "Rha"


def test_other_scripts_are_refused() -> None:
    with pytest.raises(Unromanizable, match="ঢাকা"):
        system(ISO).table.romanize("ঢাকা")
