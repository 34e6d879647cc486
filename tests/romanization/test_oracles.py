"""Our tables against independent romanizers, on all GeoNames names of the language.

Implementations that were written apart rarely share a slip. ``comparisons.yaml`` says which table is compared
with which, and names the words that an oracle is known to get wrong, with the reason; those words are left
out, and nothing else is loosened. What comes of it stands in docs/romanization.md, see ``evidence``.
"""

from __future__ import annotations

import pytest
from comparison import AGREEMENT, FEWEST, compare, comparisons, idle_patterns
from evidence import MARKS, PAGE, table

from linter.romanization.systems import ids

PAIRS = [(id, other) for id, others in comparisons().items() for other in others]


@pytest.mark.parametrize(("id", "other"), PAIRS)
def test_agrees(id: str, other: str) -> None:
    found = compare(id, other)
    assert found.compared >= FEWEST
    assert found.share >= AGREEMENT, found.differ[:10]


@pytest.mark.parametrize(("id", "other"), PAIRS)
def test_every_fault_excuses_something(id: str, other: str) -> None:
    assert idle_patterns(id, other) == []


def test_only_known_systems_are_compared() -> None:
    assert set(comparisons()) <= set(ids())


def test_the_page_shows_the_evidence_as_it_is() -> None:
    """Mend with: python tests/romanization/evidence.py"""
    text = PAGE.read_text(encoding="utf-8")
    assert text.partition(MARKS[0])[2].partition(MARKS[1])[0].strip() == table().strip()
