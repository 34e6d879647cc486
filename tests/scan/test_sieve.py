"""The sieve never holds back a text in which a check would find something."""

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config
from linter.languages.fold import fold
from linter.languages.sieve import sifted
from linter.names.library import Library
from linter.scan.candidates import standing, that_matter
from linter.scan.matcher import Matcher
from linter.scan.sieve import Sieve

LEXICON = Library(Config()).lexicon("en")
MATCHER = Matcher(LEXICON)
SIEVE = Sieve(LEXICON.sieve or {})
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


def _strays(text: str) -> set[str] | None:
    """What the sieve finds, which is the same by a set of words and by the automaton."""
    found = sifted(text)
    if found is None:
        return None
    assert SIEVE.in_few(found.words) == SIEVE.in_many(found.words), text
    strays = SIEVE.strays(text)
    return strays and strays.forms


def _matters(text: str) -> set[str]:
    folded = fold(text, entities=True)
    return {folded.text[c.start : c.end] for c in that_matter(standing(folded, MATCHER, LEXICON))}


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FORMS + FILLER * 2), max_size=12), st.booleans())
def test_nothing_is_held_back(parts: list[str], decomposed: bool) -> None:
    text = " ".join(parts)
    text = unicodedata.normalize("NFD", text) if decomposed else text
    if _matters(text):
        strays = _strays(text)
        assert strays is None or strays


def test_every_form_that_matters_passes() -> None:
    for form in LEXICON.all_forms():
        if any(reading.status != "preferred" for reading in LEXICON.readings(form)):
            for reading in LEXICON.readings(form):
                strays = _strays(f"in {reading.surface}.")
                assert strays is None or form.text in strays, form.text
                # The capitals of a spelling may fold to another one (ß).
                assert _strays(f"in {reading.surface.upper()}.") != set(), form.text


def test_plain_text_is_held_back() -> None:
    assert _strays("Nothing here speaks of any place at all; it is the end of the day.") == set()


def test_words_of_a_form_in_other_places_are_held_back() -> None:
    assert _strays("The port was closed, he said; Kong was a film, and Hong a name.") == set()


def test_a_long_run_finds_what_a_short_one_does() -> None:
    sieve = Sieve(LEXICON.sieve or {})
    read = [sieve.strays("Trams in Kiev and Alma-Ata. " * 9000) for _ in range(4)]
    found = [strays.forms if strays else set() for strays in read]
    assert found == [_strays("Trams in Kiev and Alma-Ata.")] * 4
    assert {"kiev", "alma-ata"} <= found[0]
