"""Sentences of every text language: what must be reported in which form, and what must not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from linter import strict_yaml
from linter.findings.finding import at_least
from linter.languages.language import language_tags
from tests.conftest import findings

FOLDER = Path(__file__).parent / "cases"


def _cases() -> Iterator[tuple[str, int, str, list[tuple[str, list[str]]]]]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for case in strict_yaml.load(path).mapping(("cases",))["cases"].nodes():
            keys = case.mapping(("text", "findings"))
            expected = []
            for node in keys["findings"].nodes():
                fields = node.mapping(("match", "suggestions"))
                expected.append((fields["match"].text(), fields["suggestions"].texts()))
            yield path.stem, case.line, keys["text"].text(), expected


CASES = list(_cases())


@pytest.mark.parametrize(("tag", "line", "text", "expected"), CASES, ids=[f"{c[0]}:{c[1]}" for c in CASES])
def test_sentence(tag: str, line: int, text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = [f for f in findings(text, "sentence.txt", language=tag) if at_least(f.level, "warning")]
    assert [(f.match, list(f.suggestions)) for f in found] == expected
    for finding in found:
        assert text[finding.start : finding.end] == finding.match


def test_every_language_has_fifteen_sentences_half_of_them_silent() -> None:
    for tag in language_tags():
        own = [expected for stem, _, _, expected in CASES if stem == tag]
        assert len(own) >= 15, tag
        assert sum(1 for expected in own if not expected) >= len(own) * 0.4, tag
