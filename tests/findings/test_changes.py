"""What counts as new between two versions of a text: tables, and properties over random documents."""

from __future__ import annotations

import re
import textwrap
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.findings.changes import Some, compare, moved
from linter.findings.finding import Finding
from linter.findings.places import Version
from tests.conftest import findings

WORDS = (
    "the mayor said that trains from there would run late after rain in spring and nobody knew why".split()
)
STRAY = ["Zelensky", "Zelenskiy", "Zelenskyy"]
WRONG = ["Kiev", "Odessa", "Lvov"]


def version(text: str) -> Version:
    """A text as placelint sees it."""
    return Version(text, findings(text, language="en"))


def simple(text: str) -> Version:
    """A text as a much simpler linter would see it: some words are wrong, some must not be mixed."""
    found = [_finding(match, "deprecated-spelling") for match in re.finditer("|".join(WRONG), text)]
    mixed = list(re.finditer("|".join(sorted(STRAY, reverse=True)), text))
    ranked = Counter(match.group() for match in mixed).most_common()
    if len(ranked) > 1:
        level = "note" if ranked[0][1] == ranked[1][1] else "warning"
        found += [
            _finding(match, "inconsistent-spelling", level, tuple(sorted(ranked)))
            for match in mixed
            if match.group() != ranked[0][0]
        ]
    return Version(text, sorted(found))


def _finding(
    match: re.Match[str], check: str, level: str = "warning", spellings: tuple[tuple[str, int], ...] = ()
) -> Finding:
    name = match.group() if not spellings else "zelenskyy"
    return Finding(
        *match.span(), check, level, name, match.group(), (), "en", "prose", "Wrong.", (), spellings
    )


def introduced(old: str, new: str) -> list[Finding]:
    return compare(version(old), version(new)).introduced


def simply_introduced(old: str, new: str) -> list[Finding]:
    return compare(simple(old), simple(new)).introduced


@st.composite
def paragraphs(draw: st.DrawFn, names: list[str]) -> str:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=25))
    for name in draw(st.lists(st.sampled_from(names), max_size=3)) if names else ():
        words.insert(draw(st.integers(1, len(words))), name)
    return "So " + " ".join(words) + "."


documents = st.lists(paragraphs(WRONG + STRAY), min_size=1, max_size=6)
plain_documents = st.lists(paragraphs(WRONG), min_size=1, max_size=6)


def joined(parts: list[str]) -> str:
    return "\n\n".join(parts) + "\n"


@given(documents)
@settings(deadline=None)
def test_the_same_text_brings_nothing(parts: list[str]) -> None:
    assert simply_introduced(joined(parts), joined(parts)) == []


@given(documents, st.integers(20, 100), st.integers(20, 100))
@settings(deadline=None, max_examples=50)
def test_wrapping_again_brings_nothing(parts: list[str], first: int, second: int) -> None:
    old, new = (joined([textwrap.fill(part, width) for part in parts]) for width in (first, second))
    assert simply_introduced(old, new) == []
    assert simply_introduced(old, new.replace("\n", "\r\n")) == []


@given(plain_documents, st.randoms())
@settings(deadline=None, max_examples=50)
def test_another_order_of_paragraphs_brings_nothing(parts: list[str], random: object) -> None:
    mixed = list(parts)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert simply_introduced(joined(parts), joined(mixed)) == []


@given(documents, st.data())
@settings(deadline=None, max_examples=100)
def test_taking_words_away_brings_notes_alone(parts: list[str], data: st.DataObject) -> None:
    words = joined(parts).split(" ")
    kept = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    less = " ".join(word for word, keep in zip(words, kept, strict=True) if keep)
    assert [f for f in simply_introduced(joined(parts), less) if f.level != "note"] == []


@given(plain_documents, paragraphs([]), st.data())
@settings(deadline=None, max_examples=100)
def test_a_new_paragraph_brings_its_own_findings(parts: list[str], fresh: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(WRONG))
    added = f"Meanwhile everyone had already left {name} behind them. {fresh}"
    place = data.draw(st.integers(0, len(parts)))
    new = joined([*parts[:place], added, *parts[place:]])
    (found,) = simply_introduced(joined(parts), new)
    assert (found.match, found.start) == (name, new.index(added) + added.index(name))


@given(plain_documents, plain_documents)
@settings(deadline=None, max_examples=100)
def test_at_least_what_the_numbers_say_is_new(old: list[str], new: list[str]) -> None:
    compared = compare(simple(joined(old)), simple(joined(new)))
    after, before = simple(joined(new)), simple(joined(old))
    assert sorted([*compared.introduced, *compared.remaining]) == list(after.findings)
    assert len(compared.remaining) + len(compared.gone) == len(before.findings)
    for name in WRONG:
        more = joined(new).count(name) - joined(old).count(name)
        assert sum(f.match == name for f in compared.introduced) >= more


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- Kiev\n- Kiev\n", "- Kiev\n- Kiev\n- Kiev\n", 1),
        ("| Kiev | Lvov |\n|---|---|\n| Odessa | 1 |\n", "| Lvov | Kiev |\n|---|---|\n| Odessa | 1 |\n", 0),
        ("# Trip to Kiev\n", "# A trip to Kiev\n", 0),
        ("They left Kiev.\n", "They left Kiev's station.\n", 0),
        ("They left Kiev.\n", "They left KIEV.\n", 1),
        ("Then chicken Kiev was served.\n", "Then Kiev was served.\n", 1),
        ("Tu\u0308rkiye and Kiev.\n", "T\u00fcrkiye and Kiev.\n", 0),
        (
            "Old words of Kiev stand here, but few.\n",
            "Quite other things are told of Kiev by us all now.\n",
            1,
        ),
    ],
    ids=["list", "table", "heading", "possessive", "capitals", "dish", "normal form", "rewritten"],
)
def test_cases(old: str, new: str, expected: int) -> None:
    assert len(introduced(old, new)) == expected


def test_the_place_of_the_new_one_is_reported() -> None:
    old = "- Kiev\n- Kiev\n"
    (found,) = introduced(old, "- Kiev\n- Lyon\n- Kiev\n- Kiev\n")
    assert found.match == "Kiev"
    (found,) = introduced("Kiev one.\n\nKiev two.\n", "Kiev one.\n\nKiev new.\n\nKiev two.\n")
    assert found.start == 11


def test_the_correct_spelling_may_gain_the_majority() -> None:
    """A tie is a note; more of the spelling to keep to does not make the other a failure."""
    old = "Zelensky spoke.\n\nZelenskiy left.\n"
    new = "Zelensky spoke.\n\nZelenskiy left.\n\nZelensky came.\n"
    assert [f.level for f in version(old).findings] == ["note"]
    assert [f.level for f in version(new).findings] == ["warning"]
    assert introduced(old, new) == []


def test_a_third_spelling_counts_where_it_wins() -> None:
    old = "Zelensky spoke.\n\nZelensky left.\n\nZelenskiy came.\n"
    found = introduced(old, old + "\nZelenskyy stayed.\n")
    assert [(f.match, f.level) for f in found] == [("Zelensky", "warning")] * 2


def test_what_moves_to_another_text() -> None:
    text = "Trains from Kiev run late.\n"
    new, old, empty = version(text), version(text), version("")
    came = moved([Some(new, new.findings), Some(new, new.findings)], [Some(old, old.findings)])
    assert came == [list(new.findings), []]
    assert moved([Some(new, new.findings)], [Some(empty, ())]) == [[]]


def test_a_stray_spelling_that_moves_is_new_in_the_other_text() -> None:
    stray = version("Zelensky spoke. Zelenskyy came.\n")
    assert moved([Some(stray, stray.findings)], [Some(stray, stray.findings)]) == [[]]


def test_many_findings_in_a_text_written_anew_take_no_long() -> None:
    old = joined([f"Number {n} of old trains from Kiev in row {n * 7}." for n in range(1500)])
    new = joined([f"Then {n} more buses go to Kiev by way {n * 3}." for n in range(1500)])
    begun = time.perf_counter()
    assert len(simply_introduced(old, new)) == 1500
    assert time.perf_counter() - begun < 10
