"""Baseline files: what they hold, how they are compared, what makes them damaged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import DataError
from linter.findings.baseline import HEADER, Entry, by_folder, compare, entries, parse, render
from tests.conftest import findings

_TEXT = st.text(st.characters(codec="utf-8"), min_size=1)
_ENTRY = st.builds(
    Entry,
    path=_TEXT,
    check=st.sampled_from(["deprecated-spelling", "mixed-script"]),
    match=_TEXT | st.sampled_from(["a\tb", "a\\tb", "\\", "\\\\n", "\r\n", "\x85", "\u2028"]),
    fingerprint=st.from_regex(r"[0-9a-f]{16}:[1-9][0-9]{0,3}", fullmatch=True),
)


def entry(path: str, fingerprint: str = "00", ordinal: int = 1, match: str = "Kiev") -> Entry:
    return Entry(path, "deprecated-spelling", match, f"{fingerprint:0>16}:{ordinal}")


@given(st.sets(_ENTRY, max_size=8))
def test_what_is_written_is_read(found: set[Entry]) -> None:
    text = render(found)
    assert parse(text, "file") == found
    assert parse(text.replace("\n", "\r\n"), "file") == found
    assert text.count("\n") == len(found) + 1


@given(st.sets(_ENTRY, max_size=6), st.sets(_ENTRY, max_size=6), st.sets(_ENTRY, max_size=6))
def test_the_lines_of_two_sides_may_simply_be_joined(
    base: set[Entry], ours: set[Entry], theirs: set[Entry]
) -> None:
    joined = render(base | ours) + render(base | theirs)
    assert parse(joined, "file") == base | ours | theirs


def test_lines_are_sorted() -> None:
    rows = render([entry("b"), entry("a", "02"), entry("a", "01")]).splitlines()
    assert rows[0] == HEADER
    assert rows[1:] == sorted(rows[1:])


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "empty or damaged"),
        ("\x00\x01", 1, "empty or damaged"),
        ("title: x\n", 1, "empty or damaged"),
        (HEADER.replace(" 1:", " 2:") + "\n", 1, "another version"),
        (HEADER, 1, "cut off"),
        (render([entry("a"), entry("b")])[:-1], 3, "cut off"),
        (render([entry("a")])[:-5] + "\n", 2, "not an entry"),
        (f"{HEADER}\na.md\tdeprecated-spelling\tKiev\n", 2, "not an entry"),
        (f"{HEADER}\na.md\tcheck\tKiev\t{'0' * 16}:0\n", 2, "not an entry"),
        (f"{HEADER}\n<<<<<<< ours\n", 2, "merge conflict"),
        (f"<<<<<<< ours\n{HEADER}\n", 1, "merge conflict"),
        (f"{HEADER}\n=======\n", 2, "merge conflict"),
    ],
)
def test_damage_is_named_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(DataError) as error:
        parse(text, "file.tsv")
    assert error.value.line == line
    assert message in error.value.message
    assert "\n" not in str(error.value)


def test_known_new_stale_and_renamed() -> None:
    listed = [entry("a"), entry("gone", "01"), entry("there", "02"), entry("unread", "03")]
    found = [entry("a"), entry("renamed", "01"), entry("copy", "02"), entry("a", "04")]
    compared = compare(listed, found, {"gone"}.__contains__, {"a", "gone", "there"}.__contains__)
    assert compared.known == {entry("a")}
    assert compared.moved == {entry("renamed", "01"): entry("gone", "01")}
    assert compared.new == [entry("a", "04"), entry("copy", "02")]
    assert compared.stale == [entry("there", "02")]


def test_a_file_that_is_split_keeps_its_entries() -> None:
    listed = [entry("old", ordinal=1), entry("old", ordinal=2), entry("old", ordinal=3)]
    found = [entry("first"), entry("second"), entry("second", ordinal=2), entry("third")]
    compared = compare(listed, found, {"old"}.__contains__, lambda path: True)
    assert len(compared.moved) == 3
    assert compared.new == [entry("third")]


def test_one_entry_accepts_one_finding() -> None:
    """A correction never pays for a new error, and a repeated error is a new one."""
    text = "- Kiev\n- Kiev\n"
    listed = entries("a", text, findings(text))
    more = "- Kiev\n- Kiev\n- Kiev\n"
    found = entries("a", more, findings(more))
    assert len(set(listed)) == 2
    assert len(compare(listed, found, lambda path: False, lambda path: True).new) == 1


def test_names_over_a_line_wrap_read_the_same() -> None:
    first, second = ("They met Volodymyr\nZelensky there.", "They met Volodymyr Zelensky there.")
    one, other = (entries("a", text, findings(text, style="ap", language="en")) for text in (first, second))
    assert one == other != []


def test_folders() -> None:
    found = [entry("a/b/x"), entry("a/b/y"), entry("z"), entry("a/x")]
    assert by_folder(found) == {"a/b": 2, ".": 1, "a": 1}
