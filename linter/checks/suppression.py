"""The comments of a text that accept findings: which they accept, and which are wrong themselves.

Runs after all other checks, on what they found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from heapq import heappop, heappush
from itertools import product
from typing import NamedTuple

from linter.checks import CHECKS
from linter.documents.comments import Comment, comments
from linter.documents.document import Document
from linter.findings.finding import Accepted, Finding
from linter.findings.suppressions import ENDS, Known, Suppression, read
from linter.names.lexicon import Lexicon

NAME = "suppression"


class Settled(NamedTuple):
    """Findings that stand, findings that are accepted, and every comment that asked for it."""

    findings: list[Finding]
    accepted: list[Accepted]
    suppressions: list[Suppression]


def settle(
    document: Document,
    findings: Sequence[Finding],
    lexicon: Lexicon,
    levels: Mapping[str, str],
    require_reason: bool,
    today: date,
) -> Settled:
    """Take out of ``findings`` what the comments of the document accept; add what is wrong with those."""
    said = comments(document)
    named = {finding.name for finding in findings}
    known = Known(
        checks=[check for check in CHECKS if check != NAME],
        is_name=lambda word: word in named or lexicon.has_name(word),
        spelled={finding.match.casefold(): finding.name for finding in findings},
    )
    items = read(document.text, said, known, today)
    hits: list[list[Finding]] = [[] for _ in items]
    standing: list[Finding] = []
    accepted: list[Accepted] = []
    for finding, at in _narrowest(findings, items):
        if at is None:
            standing.append(finding)
        else:
            hits[at].append(finding)
            accepted.append(Accepted(finding, NAME, items[at].reason))
    level = levels.get(NAME, CHECKS[NAME].level)
    if level != "off":
        on = [check for check in known.checks if levels.get(check) != "off"]
        for item, found in zip(items, hits, strict=True):
            problem = item.problem or _unused(item, found, on)
            if not (problem or item.reason) and require_reason and item.end > item.start:
                problem = 'gives no reason; write one after "--"'
            if problem:
                standing.append(_finding(document, item.comment, level, problem))
    used = [item._replace(used=len(found)) for item, found in zip(items, hits, strict=True)]
    return Settled(sorted(standing), accepted, used)


def _narrowest(
    findings: Sequence[Finding], items: Sequence[Suppression]
) -> Iterator[tuple[Finding, int | None]]:
    """Each finding with the number of the suppression that accepts it: of several, the one that holds
    for the smallest part of the text. One pass, however many comments a text holds."""
    order = sorted(
        (at for at, item in enumerate(items) if item.end > item.start), key=lambda at: items[at].start
    )
    holding: dict[tuple[str, str], list[tuple[int, int]]] = {}
    upcoming = 0
    for finding in sorted(findings):
        while upcoming < len(order) and items[order[upcoming]].start < finding.end:
            at = order[upcoming]
            item = items[at]
            for key in product(item.checks or ("",), item.names or ("",)):
                heappush(holding.setdefault(key, []), (item.end - item.start, at))
            upcoming += 1
        best: list[tuple[int, int]] = []
        for key in product((finding.check, ""), (finding.name, "")):
            heap = holding.get(key, [])
            while heap and items[heap[0][1]].end <= finding.start:
                heappop(heap)
            best += heap[:1]
        yield finding, min(best)[1] if best else None


def _unused(item: Suppression, found: Sequence[Finding], on: Sequence[str]) -> str:
    """What a comment names in vain; a check that is off could find nothing and is no reproach."""
    if item.action in ENDS or (item.checks and not set(item.checks) & set(on)):
        return ""
    if not found:
        return "accepts nothing; take it away"
    hit = {finding.check for finding in found} | {finding.name for finding in found}
    rest = [
        word for word in (*item.checks, *item.names) if word not in hit and (word in item.names or word in on)
    ]
    return f"finds nothing to accept for {', '.join(rest)}" if rest else ""


def _finding(document: Document, comment: Comment, level: str, problem: str) -> Finding:
    return Finding(
        start=comment.start,
        end=comment.end,
        check=NAME,
        level=level,
        name="",
        match=document.text[comment.start : comment.end],
        suggestions=(),
        language=document.language,
        context="comment",
        message=f"This comment {problem}.".replace("?.", "?"),
    )
