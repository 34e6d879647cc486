"""Fingerprints: what may change around a finding, and what may not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.findings.finding import Finding
from linter.findings.fingerprint import fingerprints

STRAY = {"Kiev": "Kyiv", "Odessa": "Odesa", "Kharkov": "Kharkiv"}
TEXT = """# News from Kiev

Trains from Kiev run late, and those to Odessa do not run at all since the storm.

- Kiev
- Odessa
- Kiev

> Nobody in Kharkov knows when the trains to Kiev leave again, said the minister.
"""


def found(text: str, context: str = "prose") -> list[Finding]:
    """The stray spellings in ``text``, as a check would report them."""
    return [
        Finding(
            match.start(), match.end(), "deprecated-spelling", "warning", match[0].lower(), match[0],
            (STRAY[match[0]],), "en", context, "why",
        )
        for match in re.finditer("|".join(STRAY), text)
    ]  # fmt: skip


def keys(text: str, context: str = "prose") -> list[str]:
    """The fingerprints of all stray spellings in ``text``."""
    return fingerprints(text, found(text, context))


def test_every_finding_has_one_of_its_own() -> None:
    assert len(set(keys(TEXT))) == len(found(TEXT)) == 8
    assert all(re.fullmatch("[0-9a-f]{16}:[1-9][0-9]*", key) for key in keys(TEXT))


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "An opening.\n\n" + text,
        lambda text: "---\ntitle: News\n---\n" + text,
        lambda text: text + "\nA close.\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("late, and those", "late,\n   and\tthose"),
        lambda text: text.replace("when the trains", "when\n> the trains"),
        lambda text: text.replace("> Nobody", "Nobody"),
        lambda text: text.replace("run late", "RUN *late*"),
        lambda text: text.replace("those", "<b>those</b>"),
        lambda text: text.replace("\n- ", "\n* "),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n- Kiev\n- Odessa", "\n- Lviv\n- Kiev\n- Odessa"),
    ],
)
def test_what_may_change(change: Callable[[str], str]) -> None:
    assert keys(change(TEXT)) == keys(TEXT)


def test_correcting_one_finding_leaves_the_others() -> None:
    for number, fixed in enumerate(found(TEXT)):
        text = TEXT[: fixed.start] + STRAY[fixed.match] + TEXT[fixed.end :]
        left = set(keys(text))
        gone = keys(TEXT)[number].partition(":")[0]
        assert left < set(keys(TEXT))
        assert next(key for key in keys(TEXT) if key not in left).startswith(gone)


def test_deleting_a_paragraph_leaves_the_others() -> None:
    paragraphs = TEXT.split("\n\n")
    for number in range(len(paragraphs)):
        rest = "\n\n".join(paragraphs[:number] + paragraphs[number + 1 :])
        assert set(keys(rest)) < set(keys(TEXT))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Trains from Kiev run late.", "Buses from Kiev run late."),
        ("Trains from Kiev run late.", "Trains from Odessa run late."),
        ("Trains from Kiev run late.", "Trains from Kiev run early."),
    ],
)
def test_what_makes_it_another(before: str, after: str) -> None:
    assert keys(before) != keys(after)


def test_check_name_and_match_count_and_the_rest_does_not() -> None:
    (one,) = found("In Kiev.")
    (key,) = fingerprints("In Kiev.", [one])
    for change in ({"check": "other"}, {"name": "other"}, {"match": "KIEV"}):
        assert fingerprints("In Kiev.", [one._replace(**change)]) != [key]
    for same in ({"level": "note"}, {"message": "because"}, {"language": "de"}, {"sources": ()}):
        assert fingerprints("In Kiev.", [one._replace(**same)]) == [key]


def test_the_order_in_which_findings_are_given_does_not_count() -> None:
    forward = found(TEXT)
    assert fingerprints(TEXT, forward[::-1]) == keys(TEXT)[::-1]


def test_lines_of_front_matter_do_not_know_each_other() -> None:
    text = "title: Kiev in spring\ndate: 2024-01-01\nsummary: Odessa\n"
    changed = text.replace("date: 2024-01-01", "lastmod: 2026-11-23").replace("\n", "\r\n")
    assert keys(text, "front-matter") == keys(changed, "front-matter")
    assert keys(text, "prose") != keys(changed, "prose")


def test_paragraphs_of_html_do_not_know_each_other() -> None:
    text = "<p>Old news.</p><p class='x'>Kiev is far.</p><p>Other.</p>"
    assert keys(text) == keys(text.replace("Old news.", "New.").replace("Other.", "Less."))


def test_scripts_without_spaces_may_be_wrapped_anywhere() -> None:
    text = "昨日の夜にKievから列車が出発しました。"
    assert keys(text) == keys(text.replace("列車", "列\n車"))


def test_overlapping_and_empty_findings_are_no_trouble() -> None:
    text = "In Kiev today"
    (one,) = found(text)
    inside = one._replace(start=one.start + 1, match="iev")
    empty = one._replace(start=0, end=0, match="", suggestions=())
    made = fingerprints(text, [one, inside, empty, one])
    assert len(set(made)) == 4 and made[0].split(":")[0] == made[3].split(":")[0]
    assert fingerprints("", []) == []


WORDS = st.lists(
    st.sampled_from(["Kiev", "Odessa", "the", "train", "to", "left", "Україна", "é"]), max_size=40
)


@given(WORDS, st.data())
def test_wrapping_never_counts(words: list[str], data: st.DataObject) -> None:
    spaces = st.sampled_from([" ", "\n", "\r\n", "  ", " \n    ", "\t"])
    wrapped = "".join(word + data.draw(spaces) for word in words)
    assert keys(wrapped) == keys(" ".join(words))


@given(WORDS, WORDS)
def test_a_paragraph_before_or_after_never_takes_a_fingerprint_away(
    words: list[str], more: list[str]
) -> None:
    text, other = " ".join(words), " ".join(more)
    assert set(keys(text)) <= set(keys(f"{other}\n\n{text}"))
    assert set(keys(text)) <= set(keys(f"{text}\n\n{other}"))


@given(st.text(alphabet="Kiev <>/pl\n\r#->*1.é\u0301"))
def test_any_text_gives_each_finding_its_own(text: str) -> None:
    made = keys(text)
    assert len(set(made)) == len(made)
