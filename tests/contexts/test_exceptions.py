"""Every listed exception stays silent, and its twin, where the same word is wrong, is reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import strict_yaml
from linter.findings.finding import at_least
from linter.strict_yaml import Node
from tests.conftest import findings

FILE = Path(__file__).parent / "exceptions.yaml"
CASES = strict_yaml.load(FILE).mapping()


def _warnings(text: str, language: str) -> list[tuple[str, tuple[str, ...]]]:
    found = findings(text, "sentence.md", language=language)
    return [(f.match, f.suggestions) for f in found if at_least(f.level, "warning")]


@pytest.mark.parametrize("case", CASES.items(), ids=list(CASES))
def test_exception(case: tuple[str, Node]) -> None:
    fields = case[1].mapping(("language", "class", "name", "kept", "twin"))
    assert _warnings(fields["kept"].text(), fields["language"].text()) == []


@pytest.mark.parametrize("case", CASES.items(), ids=list(CASES))
def test_twin(case: tuple[str, Node]) -> None:
    fields = case[1].mapping(("language", "class", "name", "kept", "twin"))
    twin = fields["twin"].mapping(("language", "text", "match", "suggestion", "note"))
    language = twin["language"].text() if "language" in twin else fields["language"].text()
    found = _warnings(twin["text"].text(), language)
    match, suggestion = twin["match"].text(), twin["suggestion"].text()
    # A person is matched with the given name, so the family name may be the end of the match.
    assert any(
        written.endswith(match) and any(text.endswith(suggestion) for text in right)
        for written, right in found
    ), found


def test_there_are_160() -> None:
    assert len(CASES) == 160
