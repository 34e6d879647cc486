"""Several spellings of one name in one document, none of them wrong by itself."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.view import View, written_as
from linter.findings.finding import Finding
from linter.scan.mentions import Mention

NAME = "inconsistent-spelling"


def run(view: View) -> Iterator[Finding]:
    """Every stray mention; the style's choice wins, then the majority, then the first."""
    for spellings in view.votes.values():
        if len(spellings) < 2:
            continue
        winner, reason, tie = _winner(spellings)
        for lemma, mentions in spellings.items():
            if lemma == winner:
                continue
            for mention in mentions:
                if mention.reading.status != "deprecated":
                    yield _finding(view, mention, winner, reason, tie, spellings)


def _winner(spellings: dict[str, list[Mention]]) -> tuple[str, str, bool]:
    """The spelling to keep to, why, and whether only the order decided."""
    info = next(iter(spellings.values()))[0].info
    if info.preferred in spellings:
        return info.preferred, "the style's choice", False
    right = {
        lemma: found
        for lemma, found in spellings.items()
        if any(mention.reading.status != "deprecated" for mention in found)
    }
    ranked = sorted((right or spellings).items(), key=lambda item: (-len(item[1]), item[1][0].start))
    first = ranked[0]
    if len(ranked) > 1 and len(ranked[1][1]) == len(first[1]):
        return first[0], "the first in the text, as often as the other", True
    return first[0], "the most frequent", False


def _finding(
    view: View, mention: Mention, winner: str, reason: str, tie: bool, spellings: dict[str, list[Mention]]
) -> Finding:
    info = mention.info
    suggestions = list(written_as(mention, info, winner))
    if info.preferred and info.preferred != winner:
        suggestions += [t for t in written_as(mention, info, info.preferred) if t not in suggestions]
    return Finding(
        start=mention.start,
        end=mention.end,
        check=NAME,
        level="note" if tie else "warning",
        name=info.id,
        match=mention.text,
        suggestions=tuple(suggestions),
        language=mention.language,
        context=mention.context,
        message=f"This document spells one name in {len(spellings)} ways: {view.counted(spellings)}; "
        f"keep to {winner}, {reason}.",
        sources=info.sources,
        provenance=mention.reading.provenance,
        spellings=tuple(sorted((lemma, len(mentions)) for lemma, mentions in spellings.items())),
    )
