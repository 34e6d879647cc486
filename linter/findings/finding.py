"""A finding: one span of a document, what is wrong with it, and what to write instead."""

from __future__ import annotations

from typing import NamedTuple

from linter.names.model import Source

LEVELS = ("note", "warning", "error")


class Finding(NamedTuple):
    """``start`` and ``end`` are 0-based code points of the text, end exclusive.

    ``spellings`` says how often each spelling of the name stands in the document, where that is the point;
    ``provenance`` which romanization system and native form give the spelling, where some do.
    """

    start: int
    end: int
    check: str
    level: str
    name: str
    match: str
    suggestions: tuple[str, ...]
    language: str
    context: str
    message: str
    sources: tuple[Source, ...] = ()
    spellings: tuple[tuple[str, int], ...] = ()
    provenance: str = ""


class Kept(NamedTuple):
    """A spelling that was matched and left alone, and the reason in words."""

    start: int
    end: int
    name: str
    match: str
    language: str
    context: str
    reason: str


class Accepted(NamedTuple):
    """A finding that does not count, and the reason in words.

    ``by`` is ``suppression``, ``baseline``, or ``base``: the version that a change starts from (``--since``).
    """

    finding: Finding
    by: str
    reason: str


def at_least(level: str, threshold: str) -> bool:
    """Whether ``level`` is as grave as ``threshold``."""
    return LEVELS.index(level) >= LEVELS.index(threshold)
