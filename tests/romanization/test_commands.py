"""The commands romanize, variants, systems and explain, as people type them."""

from __future__ import annotations

import json

import pytest

from tests.command import Done, command
from tests.command import run as run_any

READS_LINES = "Київ\nЛьвів\n"


def run(arguments: list[str], stdin: bytes = b"") -> Done:
    """Run placelint with these arguments."""
    return run_any([*command(), *arguments], stdin=stdin)


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (["romanize", "Зеленський", "--from", "uk", "--system", "uk-kmu-2010"], "Zelenskyi\n"),
        (["romanize", "-", "--from", "uk", "--system", "uk-kmu-2010"], "Kyiv\nLviv\n"),
    ],
)
def test_romanize(arguments: list[str], out: str) -> None:
    done = run(arguments, stdin=READS_LINES.encode())
    assert (done.code, done.out) == (0, out)


def test_without_a_system_every_one_that_can_read_the_name_writes_it() -> None:
    done = run(["romanize", "Київ", "--from", "uk"])
    assert done.code == 0
    assert "Kyiv\tuk-kmu-2010" in done.out.splitlines()
    assert "Kyjiw\tuk-press-de" in done.out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["romanize", "Київ", "--from", "ru"],
            'no system of ru can read “Київ”: ru-ala-lc has no row for "ї"',
        ),
        (["romanize", "Київ", "--from", "ru", "--system", "ru-un-1987"], 'ru-un-1987 has no row for "ї"'),
        (["romanize", "Київ", "--from", "ru", "--system", "uk-kmu-2010"], "uk-kmu-2010 romanizes uk, not ru"),
        (["romanize", "Київ", "--from", "uk", "--system", "uk-kmu"], "did you mean uk-kmu-2010"),
        (["romanize", "Київ", "--from", "xx"], 'no romanization system for "xx"'),
        (["romanize", "北京", "--from", "zh"], "give the name a reading: pinyin"),
        (["variants", "Київ", "--from", "ru"], "no system of ru can read “Київ”"),
        (["variants", "Київ", "--from", "xx"], 'no romanization system for "xx"'),
        (["systems", "--from", "xx"], 'no romanization system for "xx"'),
        (["explain", "Blablabla"], '"Blablabla" is not known'),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(arguments: list[str], said: str) -> None:
    done = run(arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("placelint: ") and done.err.count("\n") == 1
    assert said in done.err


def test_variants_as_json() -> None:
    done = run(["variants", "Зеленський", "--from", "uk", "--format", "json"])
    assert done.code == 0
    found = {each["spelling"]: each for each in json.loads(done.out)["variants"]}
    assert found["Zelenskyy"] == {
        "spelling": "Zelenskyy",
        "system": "uk-bgn-pcgn-1965",
        "style": "signs-dropped",
        "language": "uk",
        "native": "Зеленський",
    }


def test_systems_as_json() -> None:
    done = run(["systems", "--from", "ru", "--format", "json"])
    found = {each["id"]: each for each in json.loads(done.out)["systems"]}
    assert found["ru-press-sv"]["source"]["seen"].startswith("https://tt.se/")
    assert found["ru-press-sv"]["examples"] > 20


def test_explain_says_where_a_spelling_comes_from() -> None:
    done = run(["explain", "Zelenskiy"])
    assert "Zelenskiy: BGN/PCGN 1947 system for Russian, from Russian Зеленский" in done.out
