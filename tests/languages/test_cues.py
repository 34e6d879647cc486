"""Kinds of cues: each is known to a detector, told in the documentation, and used by some language."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.languages.language import CUES, language, language_tags

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
DETECTORS = [
    path.read_text(encoding="utf-8") for path in (ROOT / "linter" / "scan" / "contexts").glob("*.py")
]


@pytest.mark.parametrize("kind", CUES)
def test_a_kind_is_told_and_used(kind: str) -> None:
    assert f"| `{kind}_cues` | {CUES[kind]} |" in PAGE
    assert any(f'"{kind}"' in text for text in DETECTORS)
    assert any(dict(language(tag).cues).get(kind) for tag in language_tags())


def test_the_documentation_tells_no_other_kind() -> None:
    assert PAGE.count("_cues` |") == len(CUES)
