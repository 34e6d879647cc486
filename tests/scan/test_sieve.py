"""The sieve never holds back a text in which a check would find something."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config
from linter.languages.fold import fold
from linter.names.library import Library
from linter.scan.candidates import standing, that_matter
from linter.scan.matcher import Matcher

LEXICON = Library(Config()).lexicon("en")
MANY = Matcher(LEXICON, many=True)
FORMS = [
    "Kiev", "KIEV", "kiev’s", "Alma‑Ata", "Alma\n   Ata", "Ki\u00adev", "Ki&shy;ev", "Xi&rsquo;an", "Кiev",
    "Kiеv",
    "Thessalonike", "Cote d’Ivoire", "Cote\r\n> d'Ivoire", "P'u-i", "_Kiev_", "**Odessa**", "Łodz", "Turkiye",
    "Vladimir\n  Zelensky", "Zelensky Zelenskyy", "the\n    Ukraine", "non-Kiev", "(Kiev)", "Kiev—Odessa",
]  # fmt: skip
FILLER = [
    "the",
    "and",
    "—",
    "’",
    "naïve",
    "…",
    "Москва",
    "東京",
    "in",
    "(",
    ")",
    "\n\n",
    "\n",
    "  ",
    "\t",
    ",",
    "Ñ",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FORMS + FILLER * 2), max_size=12), st.booleans())
def test_nothing_is_held_back(parts: list[str], decomposed: bool) -> None:
    text = " ".join(parts)
    text = unicodedata.normalize("NFD", text) if decomposed else text
    folded = fold(text, entities=True)
    if that_matter(standing(folded, MANY, LEXICON)):
        assert MANY.may_matter(text)


def test_every_form_that_matters_passes() -> None:
    for form in LEXICON.all_forms():
        if any(reading.status != "preferred" for reading in LEXICON.readings(form)):
            for reading in LEXICON.readings(form):
                assert MANY.may_matter(f"in {reading.surface}."), form.text
                assert MANY.may_matter(f"in {reading.surface.upper()}."), form.text


def test_plain_text_is_held_back() -> None:
    assert not MANY.may_matter("Nothing here speaks of any place at all; it is the end of the day.")
