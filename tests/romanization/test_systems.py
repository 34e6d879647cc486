"""Every system keeps its document's word: examples pass, no source letter is left, no two rows quarrel."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import pytest

from linter.errors import DataError, UsageError
from linter.romanization.rows import Row
from linter.romanization.systems import ids, read_system, system, systems


@pytest.mark.parametrize("id", ids())
def test_examples(id: str) -> None:
    chosen = system(id)
    names = {**chosen.spelled, **chosen.examples}
    assert names, "a system that spells no name shows nothing"
    for source, latin in names.items():
        assert chosen.table.romanize(source) == unicodedata.normalize("NFC", latin), source


@pytest.mark.parametrize("id", ids())
def test_no_source_letter_is_left(id: str) -> None:
    """Whatever a row writes is Latin, a mark or a sign."""
    for source in (*system(id).examples, *system(id).spelled):
        for letter in system(id).table.romanize(source):
            if unicodedata.category(letter)[0] == "L":
                assert unicodedata.name(letter).startswith(("LATIN", "MODIFIER")), (source, letter)


@pytest.mark.parametrize("id", ids())
def test_rows_do_not_quarrel(id: str) -> None:
    """Where two rows of one rank could hold at the same place, they write the same."""
    for rows in system(id).table.rows.values():
        for one, other in itertools.combinations(rows, 2):
            if one.core == other.core and one.rank() == other.rank() and _may_both_match(one, other):
                assert one.latin == other.latin, (one, other)


def _may_both_match(one: Row, other: Row) -> bool:
    places = {place.offset: place for place in other.places}
    for place in one.places:
        twin = places.get(place.offset)
        if twin is None:
            continue
        if place.wanted and twin.wanted and not place.letters & twin.letters:
            return False
        if place.wanted and not twin.wanted and place.letters <= twin.letters:
            return False
        if twin.wanted and not place.wanted and twin.letters <= place.letters:
            return False
    return True


def test_systems_of_a_language() -> None:
    found = systems("uk")
    assert len(found) >= 12
    assert {each.language for each in found} == {"uk"}
    assert len(systems("ru")) >= 10
    assert len(systems("be")) >= 5
    assert len(systems()) >= 60
    assert systems("xx") == []


def test_every_source_is_named() -> None:
    for each in systems():
        assert each.source.title
        assert not each.source.url or each.source.url.startswith(("http://", "https://"))


@pytest.mark.parametrize(("id", "near"), [("uk-kmu-2011", "uk-kmu-2010"), ("ru-bgn", "ru-bgn-pcgn-1947")])
def test_an_unknown_id_names_near_ones(id: str, near: str) -> None:
    with pytest.raises(UsageError, match=near):
        system(id)


HEAD = "id: xx-test\ntitle: Test\nlanguage: xx\nkind: official\nsource: {title: Test}\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id: xx-test\n", "is missing"),
        (HEAD.replace("xx-test", "xx-other"), "differ"),
        (HEAD.replace("language: xx", "language: yy"), "begin with its language"),
        (HEAD.replace("official", "royal"), '"royal" is not known'),
        (HEAD + 'map: {"[Z]а": a}\n', r'xx-test\.yaml:6:7: .*the class "Z"'),
        (HEAD + "extends: xx-nothing\n", "xx-nothing"),
        (HEAD + "input: smoke\n", '"smoke" is not known'),
        (HEAD + "colour: red\n", 'unknown key "colour"'),
    ],
)
def test_what_is_wrong_in_a_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "xx-test.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        read_system(path)


def test_extends_overrides_and_removes(tmp_path: Path) -> None:
    (tmp_path / "xx-one.yaml").write_text(
        HEAD.replace("xx-test", "xx-one") + 'classes: {V: а}\nmap: {а: a, б: b, "[^ V]в": w, в: v}\n', "utf-8"
    )
    path = tmp_path / "xx-two.yaml"
    path.write_text(
        HEAD.replace("xx-test", "xx-two") + 'extends: xx-one\nmap: {б: p, "[^V]в": "~"}\n', "utf-8"
    )
    assert read_system(path).table.romanize("вабав") == "vapav"
