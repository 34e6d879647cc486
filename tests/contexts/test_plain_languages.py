"""Ordinary sentences of today's news in other languages hold no reason to keep an old spelling."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import strict_yaml
from tests.conftest import findings


def _cases() -> list[tuple[str, str]]:
    cases = []
    for tag, node in strict_yaml.load(Path(__file__).parent / "plain.yaml").mapping().items():
        keys = node.mapping()
        names = keys["names"].texts() if "names" in keys else [""]
        cases += [(tag, text.format(name)) for text in keys["sentences"].texts() for name in names]
    return cases


@pytest.mark.parametrize(("tag", "text"), _cases())
def test_reported(tag: str, text: str) -> None:
    assert [f.level for f in findings(text, language=tag)] == ["warning"]
