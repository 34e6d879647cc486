"""Variants: the Latin spellings that people write for a native name, and where each comes from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from linter.romanization.press_styles import first_systems, styles
from linter.romanization.systems import KINDS, System, systems
from linter.romanization.table import Unromanizable


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling: the ids of the system and the press style that give it, and the native name behind it."""

    spelling: str
    system: str
    style: str
    language: str
    native: str


def variants(native: str, language: str, kind: str | None = None) -> list[Variant]:
    """The spellings of ``native`` by every system of ``language`` and every press style.

    With the ``kind`` of the name, such as ``city`` or ``person``, styles for other kinds are left out.

    Each spelling stands once, under the most official system and the simplest style that give it.
    A system that cannot read the name is left out; a language without systems has no variants.
    """
    found: dict[str, Variant] = {}
    for sort in KINDS:
        for variant in _of_systems(native, language, _ranked(language, sort), kind):
            found.setdefault(variant.spelling, variant)
    return list(found.values())


def _of_systems(native: str, language: str, ranked: Iterable[System], kind: str | None) -> Iterator[Variant]:
    latin: dict[tuple[str, str], str | None] = {}
    for style in styles(language, kind):
        source = style.read(native)
        if source == native and (style.source or style.parts):
            continue
        styled = set()
        for system in ranked:
            key = (system.id, source)
            if key not in latin:
                latin[key] = romanized(system, source)
            written = latin[key]
            if written and written not in styled:
                styled.add(written)
                spelling = unicodedata.normalize("NFC", style.write(written))
                if spelling:
                    yield Variant(spelling, system.id, style.id, language, native)


def romanized(system: System, native: str) -> str | None:
    """The native name as the system writes it; None where it has no row for a letter."""
    try:
        return system.table.romanize(native)
    except Unromanizable:
        return None


@cache
def _ranked(language: str, kind: str) -> tuple[System, ...]:
    """The systems of one kind: those named first in the press styles, then the newest."""
    first = {id: at for at, id in enumerate(first_systems())}
    found = [system for system in systems(language) if system.kind == kind]

    def rank(system: System) -> tuple[int, int, str]:
        year = system.source.year
        return (first.get(system.id, len(first)), -int(year) if year.isdigit() else 0, system.id)

    return tuple(sorted(found, key=rank))
