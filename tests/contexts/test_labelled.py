"""The labelled set holds what it must, and the linter judges it as a copy editor would."""

from __future__ import annotations

from tests.contexts.labelled_set import judge, score

JUDGED = list(judge())


def test_precision_and_recall() -> None:
    precision, recall = score(JUDGED)
    assert precision >= 0.99
    assert recall >= 0.97


def test_the_set_is_large_and_balanced() -> None:
    assert len(JUDGED) >= 400
    assert sum(1 for each in JUDGED if each.verdict != "report") >= len(JUDGED) * 0.45
    assert sum(1 for each in JUDGED if each.language != "en") >= 120
