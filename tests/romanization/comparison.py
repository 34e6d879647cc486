"""One table against one oracle: on how many names the two were compared, and where they differ."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml
from geonames import names
from oracles import Romanizer, oracle

from linter.romanization.systems import system
from linter.romanization.table import Table, Unromanizable

AGREEMENT = 0.99  # the share of names on which an oracle must agree
FEWEST = 30  # names on which a comparison says anything
SHAPES = {"'": "’ʼʹ′‘`´ʻʿ\u0315", '"': "ʺ″”"}


class Comparison(NamedTuple):
    """The names compared, those left out by a known fault or refused, and those on which the two differ."""

    compared: int
    excluded: int
    differ: list[tuple[str, str, str]]

    @property
    def share(self) -> float:
        """The share of the names compared on which the two agree."""
        return 1 - len(self.differ) / self.compared if self.compared else 0.0


@cache
def comparisons() -> dict[str, dict[str, dict[str, str]]]:
    """What ``comparisons.yaml`` says: system → oracle → pattern of known faults → reason."""
    path = Path(__file__).with_name("comparisons.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@cache
def compare(id: str, other: str) -> Comparison:
    """The table ``id`` against the oracle ``other``, on all GeoNames names of its language."""
    theirs, table = oracle(other), system(id).table
    faulty = re.compile("|".join(comparisons()[id][other]) or "(?!)", re.IGNORECASE)
    known = names(system(id).language)
    ours = {}
    for name in known:
        with suppress(Unromanizable):  # a table refuses what its document has no letter for
            if not any(map(faulty.search, _forms(name))):
                ours[name] = table.romanize(name)
    differ = [
        (name, latin, theirs(name)) for name, latin in ours.items() if plain(latin) != plain(theirs(name))
    ]
    return Comparison(len(ours), len(known) - len(ours), differ)


def idle_patterns(id: str, other: str) -> list[str]:
    """The patterns of faults that excuse nothing: on every name that they match, the two agree."""
    theirs, table = oracle(other), system(id).table
    idle = []
    for pattern in comparisons()[id][other]:
        faulty = re.compile(pattern, re.IGNORECASE)
        matched = (name for name in names(system(id).language) if any(map(faulty.search, _forms(name))))
        if not any(_differ(table, name, theirs) for name in matched):
            idle.append(pattern)
    return idle


def _differ(table: Table, name: str, theirs: Romanizer) -> bool:
    try:
        return plain(table.romanize(name)) != plain(theirs(name))
    except Unromanizable:
        return True


def _forms(name: str) -> tuple[str, ...]:
    """What a pattern of faults is sought in: the name, also as letters of Hangul or without its tone mark."""
    apart = unicodedata.normalize("NFD", name)
    if "가" <= name[0] <= "힣":
        return (name, apart)
    if "a" <= apart[0].casefold() <= "z":
        return (name, unicodedata.normalize("NFC", apart.replace("\u0304", "")))
    return (name,)


def plain(text: str) -> str:
    """Letter case and the shapes of apostrophes and primes do not count; everything else does."""
    for shape, others in SHAPES.items():
        for other in others:
            text = text.replace(other, shape)
    return unicodedata.normalize("NFC", text).casefold()
