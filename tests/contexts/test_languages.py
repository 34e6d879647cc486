"""In every language a cue keeps the word in its sentence, and its everyday use keeps nothing in the twin."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from linter import strict_yaml
from linter.findings.finding import at_least
from linter.languages.language import language_tags
from linter.strict_yaml import Node
from tests.conftest import findings

FILE = Path(__file__).parent / "languages.yaml"
CASES = strict_yaml.load(FILE).mapping()
LARGER = ("de", "fr", "es", "it", "pt", "nl", "sv", "pl", "cs", "uk", "ru", "ja", "ko", "zh-Hans")


@pytest.mark.parametrize("case", CASES.items(), ids=list(CASES))
def test_kept(case: tuple[str, Node]) -> None:
    fields = case[1].mapping(("language", "class", "name", "kept", "twin"))
    # A note would be too much as well: only speech is noted.
    assert findings(fields["kept"].text(), "sentence.md", language=fields["language"].text()) == []


@pytest.mark.parametrize("case", CASES.items(), ids=list(CASES))
def test_twin(case: tuple[str, Node]) -> None:
    fields = case[1].mapping(("language", "class", "name", "kept", "twin"))
    twin = {key: node.text() for key, node in fields["twin"].mapping(("text", "match", "suggestion")).items()}
    found = findings(twin["text"], "sentence.md", language=fields["language"].text())
    assert [(f.match, f.suggestions[0]) for f in found if at_least(f.level, "warning")] == [
        (twin["match"], twin["suggestion"])
    ]


def test_every_language_has_pairs() -> None:
    pairs = Counter(fields.mapping()["language"].text() for fields in CASES.values())
    assert all(pairs[tag] >= (4 if tag in LARGER else 2) for tag in language_tags() if tag != "en"), pairs
