"""Looking only near the strays finds the same mentions as looking everywhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config
from linter.documents.document import Document
from linter.documents.source import Source
from linter.names.library import Library
from linter.scan.candidates import may_matter
from linter.scan.matcher import Matcher
from linter.scan.mentions import Mention, find_mentions

LIBRARY = Library(Config())
MATCHER = Matcher(LIBRARY.lexicon("en"))
PARTS = [
    "Kiev", "Kyiv", "Kiev Oblast", "Kievan Rus", "Kyiv Oblast", "Volodymyr Zelensky", "Zelenskyy",
    "Zelenskiy",
    "Odessa", "Odesa", "Texas", "New Delhi", "Hong Kong", "Bombay",
    "Bombay High Court", "Mumbai", "Burma", "Myanmar",
    "Tchaikovsky", "Chaikovsky", "Macedonia", "North Macedonia", "Georgia",
    "Tbilisi", "Tiflis", "Peking University",
    "in 1941", "said on Tuesday.", "The mayor of", "formerly", "“", "”", ",", "and", "\n\n",
]  # fmt: skip
FILLER = "Nothing of note was said about the weather that day, and nobody asked for more. " * 4
# Longer than what is looked at around a stray.
FAR = FILLER * 12


def mentions(text: str, everywhere: bool) -> list[Mention]:
    """The mentions by one way or the other; those of names that are always written right do not count."""
    document = Document(Source("a.md", text), "markdown", "en", "told")
    strays = None if everywhere else MATCHER.strays(document.source)
    if strays is not None and not (strays.forms and may_matter(strays, MATCHER, LIBRARY.lexicon("en"))):
        return []
    forms = None if strays is None else strays.forms
    return find_mentions(document, forms, lambda tag: MATCHER, lambda tag: LIBRARY.lexicon(tag), ())


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*PARTS, FILLER, FAR]), max_size=14))
def test_the_same_mentions(parts: list[str]) -> None:
    text = " ".join(parts)
    assert mentions(text, everywhere=False) == mentions(text, everywhere=True)
