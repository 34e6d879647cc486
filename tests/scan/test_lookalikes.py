"""Words that mix scripts: which become a name, and which letter is named."""

from __future__ import annotations

import time

import pytest

from linter.config import Config
from linter.languages.fold import fold
from linter.names.library import Library
from linter.scan.lookalikes import lookalikes

LIBRARY = Library(Config())


@pytest.mark.parametrize(
    ("tag", "text", "words", "foreign"),
    [
        ("en", "Кiev is far.", "Кiev", 'the Cyrillic letter "К"'),
        ("en", "to Kiеv.", "Kiеv", 'the Cyrillic letter "е"'),
        ("en", "to Kιev.", "Kιev", 'the Greek letter "ι"'),
        ("en", "KІEV", "KІEV", 'the Cyrillic letter "І"'),
        ("en", "“Кiev’s", "Кiev", 'the Cyrillic letter "К"'),
        ("en", "Ки\u00adev? no; К\u00adiev", "К\u00adiev", 'the Cyrillic letter "К"'),
        ("uk", "у Києвi та Киeві", None, None),
        ("uk", "Kиїв", "Kиїв", 'the Latin letter "K"'),
    ],
)
def test_mixed_words(tag: str, text: str, words: str | None, foreign: str | None) -> None:
    folded = fold(text)
    found = lookalikes(folded, LIBRARY.lexicon(tag))
    seen = [(text[slice(*folded.span(start, end))], letter) for start, end, _, letter in found]
    if words is not None:
        assert seen == [(words, foreign)]
    for _, letter in seen:
        assert "letter" in letter


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "Kiev and Киев.",
            "Київ/Kyiv",
            "Київ-Kyiv",
            "USB-кабель",
            "αβγ",
            "naïve Kiev",
            "xКiev",
            "Кievandia",
        ),
        *("Кyzyl-unknown", "т" * 200 + "a", "2Кiev"[:2]),
    ],
)
def test_what_is_no_disguise(text: str) -> None:
    assert lookalikes(fold(text), LIBRARY.lexicon("en")) == []


@pytest.mark.parametrize("piece", ["Кi", "К i", "Кievа ", "Киев ", "aа"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    folded = fold(piece * (400_000 // len(piece)))
    lexicon = LIBRARY.lexicon("en")
    before = time.process_time()
    lookalikes(folded, lexicon)
    assert time.process_time() - before < 4
