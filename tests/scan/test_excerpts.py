"""Excerpts hold every place of a form with enough around it, or say that all of the text must be read."""

from __future__ import annotations

import pytest

from linter.scan.excerpts import excerpts

FAR = "Nothing of note was said about it. " * 200


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("kiev", "KIEV"),
        ("alma-ata", "Alma‑Ata"),
        ("renì", "Renì"),
        ("são paulo", "SÃO\nPAULO"),
        ("côte d'ivoire", "Côte d’Ivoire"),
    ],
)
def test_each_place_is_there_with_what_is_around_it(form: str, written: str) -> None:
    found = excerpts([form], f"{FAR}One {written} here. {FAR}Two {written} there.{FAR}".encode())
    assert found is not None
    assert len(found) < 2 * len(FAR)
    assert f"One {written} here." in found
    assert f"Two {written} there." in found


def test_nothing_where_no_form_stands() -> None:
    assert excerpts(["renì"], f"{FAR}A current event, rendered.".encode()) == ""


def test_places_that_are_near_are_given_once() -> None:
    text = FAR + "Kiev, Kiev and Kiev. " + FAR
    assert (excerpts(["kiev"], text.encode()) or "").count("Kiev") == 3


def test_characters_at_the_edges_are_never_cut() -> None:
    found = excerpts(["kiev"], ("ü" * 5001 + " Kiev " + "語" * 5001).encode())
    assert found is not None
    assert set(found) == set("ü Kiev語")


@pytest.mark.parametrize("form", ["київ", "東京"])
def test_forms_without_a_plain_letter_are_looked_for_everywhere(form: str) -> None:
    assert excerpts([form], b"Kyiv") is None


def test_many_places_are_the_whole_text() -> None:
    assert excerpts(["kiev"], ("Kiev. " + FAR).encode() * 60) is None
