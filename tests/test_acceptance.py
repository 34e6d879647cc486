"""The acceptance fixture of the project, line by line: what must be found, and what must not."""

from __future__ import annotations

import pytest

from tests.conftest import brief, findings

KYIV = ("Kiev", "Kyiv", "warning")

CASES = [
    ("front matter title", "---\ntitle: Trip to Kiev\n---\nText.\n", [KYIV]),
    ("front matter time zone", "---\ntimezone: Europe/Kiev\n---\nText.\n", []),
    ("possessive '", "Kiev's mayor.", [KYIV]),
    ("possessive ’", "Kiev’s mayor.", [KYIV]),
    ("possessive ʼ", "Kievʼs mayor.", [KYIV]),
    ("capitals", "KIEV fell silent.", [("KIEV", "KYIV", "warning")]),
    ("small letters", "He went to kiev.", [("kiev", "Kyiv", "warning")]),
    ("hyphens", "Anti-Kiev, Delhi-Kiev, Kiev-based.", [KYIV] * 3),
    ("derived words and dishes", "Kievan Rus; chicken Kiev; Kievit.", []),
    ("gloss", "Kyiv (formerly Kiev) is old.", []),
    ("gloss, then a bare use", "Kyiv (formerly Kiev) is old.\n\nThey left Kiev.", [KYIV]),
    ("speech", "“Kiev is lost,” he said.", [("Kiev", "Kyiv", "note")]),
    ("block quote", "> Kiev is lost.\n", [("Kiev", "Kyiv", "note")]),
    ("links", "[Kiev](https://ex.com/Kiev) ![Kiev](kiev.png) `Kiev` https://kiev.ua", [KYIV] * 2),
    ("right already", "President Zelenskyy spoke.", []),
    ("soft hyphen", "Ki\u00adev is far.", [("Ki\u00adev", "Kyiv", "warning")]),
    ("soft hyphen entity", "Ki&shy;ev is far.", [("Ki&shy;ev", "Kyiv", "warning")]),
    ("Cyrillic К", "Кiev is far.", [("Кiev", "Kyiv", "warning")]),
    ("German inside", 'He said <span lang="de">Kiew</span> in Vienna.', []),
    ("templates", "{{< kiev >}} {% kiev %} <Kiev />", []),
]


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_fixture(title: str, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text, language="en") == expected


def test_a_name_over_a_line_wrap_is_one_finding() -> None:
    text = "They met Volodymyr\nZelensky in Kyiv."
    (found,) = findings(text, style="ap", language="en")
    assert text[found.start : found.end] == "Volodymyr\nZelensky"
    assert found.suggestions == ("Volodymyr Zelenskyy",)


def test_the_german_spelling_is_stray_in_english() -> None:
    assert [item[0] for item in brief("They went to Kiew and stayed.", language="en")] == ["Kiew"]


def test_mixed_script_is_its_own_check() -> None:
    (found,) = findings("Кiev is far.", language="en")
    assert found.check == "mixed-script"
    assert "Cyrillic" in found.message


def test_three_variants_are_weighed_with_counts_and_lines() -> None:
    text = "Zelensky spoke.\n\nZelenskiy left.\n\nZelenskyy came. Zelenskyy stayed.\n"
    found = findings(text, language="en")
    assert [(f.match, f.check, f.suggestions[0]) for f in found] == [
        ("Zelensky", "inconsistent-spelling", "Zelenskyy"),
        ("Zelenskiy", "inconsistent-spelling", "Zelenskyy"),
    ]
    assert (
        "in 3 ways: Zelenskyy 2 times (line 5), Zelensky once (line 1), Zelenskiy once (line 3)"
        in found[0].message
    )
