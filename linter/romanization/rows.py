"""Rows of a table: the key ``[left]core[right]`` read and compiled.

A bracket stands for one place beside the core and holds source letters, names of classes (capital
Latin letters), ``^`` (word start) and ``$`` (word end); spaces are for the eye. ``!`` first means
"none of these". Several brackets in a row are several places: ``[C][V]й`` is й after a C and a V.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from linter.errors import PlacelintError

_KEY = re.compile(r"(?P<left>(?:\[[^\[\]]*\])*)(?P<core>[^\[\]]+)(?P<right>(?:\[[^\[\]]*\])*)")


class RowError(PlacelintError):
    """A key is not of the form ``[left]core[right]``; ``key`` is that key."""

    def __init__(self, key: str, message: str) -> None:
        self.key = key
        super().__init__(f'the row "{key}": {message}')


@dataclass(frozen=True, slots=True)
class Place:
    """One letter beside a core: ``offset`` from the core's start, the letters, whether they are wanted."""

    offset: int
    letters: frozenset[str]
    wanted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A core with its places and what it becomes."""

    core: str
    width: int
    places: tuple[Place, ...]
    latin: str
    is_plain: bool = False

    def matches(self, padded: str, at: int) -> bool:
        """Whether the row holds at position ``at`` of a word padded with ``^`` and ``$``."""
        if self.width > 1 and not padded.startswith(self.core, at):
            return False
        for place in self.places:  # a loop, because this is the hot path and all() costs a generator
            letter = padded[at + place.offset]
            if (letter in place.letters) is not place.wanted:
                return False
        return True

    def rank(self) -> tuple[int, int, int, int]:
        """Sorting key, strongest first: longer core, more context, more of it on the left, narrower."""
        left = sum(place.offset < 0 for place in self.places)
        breadth = sum(len(place.letters) if place.wanted else 1000 for place in self.places)
        return (-self.width, -len(self.places), -left, breadth)


def compile_rows(
    rows: Mapping[str, str], classes: Mapping[str, str]
) -> tuple[dict[str, tuple[Row, ...]], int]:
    """The rows by the first letter of their core, strongest first, and how far contexts reach."""
    found: dict[str, list[Row]] = {}
    for key, latin in rows.items():
        row = parse(key, latin, classes)
        found.setdefault(row.core[0], []).append(row)
    depth = 1
    for same in found.values():
        same.sort(key=Row.rank)
        if len(same) == 1 and same[0].width == 1 and not same[0].places:
            same[0] = Row(same[0].core, 1, (), same[0].latin, is_plain=True)
        for row in same:
            for place in row.places:
                depth = max(depth, -place.offset, place.offset - row.width + 1)
    return {letter: tuple(same) for letter, same in found.items()}, depth


def parse(key: str, latin: str, classes: Mapping[str, str]) -> Row:
    """One row from its key and its Latin letters. Raises ``RowError``."""
    match = _KEY.fullmatch(key)
    if not match:
        raise RowError(key, "expected [left]core[right]")
    core = match["core"]
    if core != core.lower():
        raise RowError(key, "the core is written in small letters")
    left, right = _brackets(match["left"]), _brackets(match["right"])
    places = [_place(key, text, at - len(left), classes) for at, text in enumerate(left)]
    places += [_place(key, text, at + len(core), classes) for at, text in enumerate(right)]
    return Row(core, len(core), tuple(places), latin)


def _brackets(text: str) -> list[str]:
    return text[1:-1].split("][") if text else []


def _place(key: str, text: str, offset: int, classes: Mapping[str, str]) -> Place:
    wanted = not text.startswith("!")
    letters: set[str] = set()
    for letter in text.removeprefix("!"):
        if letter.isascii() and letter.isupper():
            if letter not in classes:
                raise RowError(key, f'the class "{letter}" is not defined')
            letters.update(classes[letter])
        elif letter != " ":
            letters.add(letter)
    if not letters:
        raise RowError(key, "a bracket is empty")
    letters.discard(" ")
    return Place(offset, frozenset(letters), wanted)
