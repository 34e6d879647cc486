"""Every house style: its examples hold, its choices are known to the rules and carry their source."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.cli.test import checker
from linter.config import Config
from linter.errors import DataError
from linter.names.examples import try_style
from linter.names.library import Library
from linter.names.style import load_style, style_ids
from tests.command import placelint
from tests.conftest import brief

HOUSES = [id for id in style_ids() if id != "international"]


@pytest.mark.parametrize("id", HOUSES)
def test_a_style_holds_its_own_examples(id: str) -> None:
    library = Library(Config(style=id))
    style = library.style
    assert any(example.bad for example in style.examples) and any(not e.bad for e in style.examples)
    assert list(try_style(style, library.collection.names, checker(Config(style=id)))) == []


@pytest.mark.parametrize("id", HOUSES)
def test_every_choice_carries_its_source(id: str) -> None:
    style = load_style(id)
    assert style.language and style.choices
    for name, choice in style.choices.items():
        assert choice.sources, name
        assert all(style.sources[source].title for source in choice.sources), name


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ("kjiv: Kyiv", 'there is no name "kjiv"; did you mean "kyiv"?'),
        ("kyiv: Kyjvv", '"Kyjvv" is no spelling of "kyiv", whose rule lists Kyiv'),
        ("kyiv: {preferred: Kyiv, accepted: [Kjw]}", '"Kjw" is no spelling of "kyiv"'),
    ],
)
def test_a_style_chooses_among_what_the_rules_know(
    names: str, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "house.yaml").write_text(f"title: House\nlanguage: en\nnames:\n  {names}\n")
    monkeypatch.setattr("linter.names.style.rules_folder", lambda: tmp_path)
    with pytest.raises(DataError) as caught:
        _ = Library(Config(style="house")).collection
    assert str(caught.value).startswith(f"rules/styles/house.yaml:4:1: {message}")


@pytest.mark.parametrize(
    ("style", "text", "found"),
    [
        ("ap", "Zelensky met Gaddafi.", [("Zelensky", "Zelenskyy"), ("Gaddafi", "Gadhafi")]),
        ("nyt", "Zelenskyy met Gaddafi.", [("Zelenskyy", "Zelensky"), ("Gaddafi", "el-Qaddafi")]),
        ("reuters", "Zelenskyy was there.", [("Zelenskyy", "Zelenskiy")]),
        ("un", "The envoy of Turkey left.", [("Turkey", "Türkiye")]),
        ("uk-pcgn", "The envoy of Türkiye left.", [("Türkiye", "Turkey")]),
        ("international", "Zelensky met Gaddafi in Marrakesh and Erbil.", []),
    ],
)
def test_houses_differ(style: str, text: str, found: list[tuple[str, str]]) -> None:
    assert [(match, best) for match, best, _ in brief(text, style=style)] == found


def test_the_command_shows_styles_and_choices(tmp_path: Path) -> None:
    listed = placelint("styles", folder=tmp_path).out.splitlines()
    assert [line.split()[0] for line in listed] == style_ids()
    shown = placelint("styles", "ap", folder=tmp_path).out
    assert "  zelenskyy: Zelenskyy\n    CNN, how newsrooms spell Zelenskyy, 2022 https://" in shown
    unknown = placelint("styles", "guardain", folder=tmp_path)
    assert unknown.code == 2 and 'did you mean "guardian"?' in unknown.err
