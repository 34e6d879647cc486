"""A finding: one span of a document, what is wrong with it, and what to write instead."""

from __future__ import annotations

from typing import NamedTuple

from linter.names.model import Source

LEVELS = ("note", "warning", "error")


class Finding(NamedTuple):
    """``start`` and ``end`` are 0-based code points of the text, end exclusive."""

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
    """A finding that does not count: ``by`` is ``baseline`` or ``suppression``, the reason is in words."""

    finding: Finding
    by: str
    reason: str


def at_least(level: str, threshold: str) -> bool:
    """Whether ``level`` is as grave as ``threshold``."""
    return LEVELS.index(level) >= LEVELS.index(threshold)
