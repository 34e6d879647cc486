"""Why a spelling may stand where it does: detectors, one a file, asked in this order.

A detector gets a place and gives the reason in words, or None. What it looks for is data of the
name (``keep``, ``elsewhere``, ``changed``) and of the language (cues in ``rules/languages/``).
"""

from __future__ import annotations

from collections.abc import Callable

from linter.scan.contexts import (
    adjectives,
    apart,
    article,
    bearers,
    discussion,
    english,
    events,
    foreign,
    gloss,
    history,
    institutions,
    longer,
    persons,
    phrases,
    records,
    titles,
    writing,
)
from linter.scan.contexts.place import Place

DETECTORS: tuple[Callable[[Place], str | None], ...] = (
    phrases.reason,
    adjectives.reason,
    article.reason,
    institutions.reason,
    events.reason,
    english.reason,
    persons.reason,
    bearers.reason,
    gloss.reason,
    discussion.reason,
    history.reason,
    titles.reason,
    records.reason,
    writing.reason,
    foreign.reason,
    apart.reason,
    longer.reason,
)


def why_kept(place: Place) -> str:
    """The first reason for which the spelling may stand; empty when there is none."""
    for detector in DETECTORS:
        reason = detector(place)
        if reason:
            return reason
    return ""
