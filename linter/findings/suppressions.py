"""Suppressions: comments in a text that accept findings, with a reason.

    <!-- placelint: ignore-line deprecated-spelling kyiv until=2027-01-31 -- quotes a map of 1986 -->

A suppression says where (action), what (checks and names; both must fit where both are named),
perhaps until when, and why. A comment that is wrong accepts less, never more: one that is not
closed, has expired or names something unknown accepts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from linter.documents.comments import Comment, without_comments
from linter.findings.lines import Lines

ACTIONS = (
    "ignore-line",
    "ignore-next-line",
    "ignore-file",
    "ignore-start",
    "ignore-end",
    "ignore-span",
    "end",
)
ENDS = {"ignore-end": "ignore-start", "end": "ignore-span"}
# A dash counts too: renderers before CommonMark 0.31 show two hyphens in an inline comment as text.
_REASON = re.compile(r"(?:^|\s)(?:--+|—|–)(?:\s|$)")
_UNTIL = re.compile(r"(?<!\S)until=(\S*)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)")
_PRINTED = re.compile(r"\S")
_SPAN = 1000


class Suppression(NamedTuple):
    """What a comment asks for.

    It holds from ``start`` to ``end``; nowhere when both are equal. ``problem`` says in words why
    it does not work; ``used`` is how many findings it accepts.
    """

    comment: Comment
    action: str
    checks: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    until: str = ""
    reason: str = ""
    start: int = 0
    end: int = 0
    problem: str = ""
    used: int = 0


class Known(NamedTuple):
    """What a comment may name; ``spelled`` gives the name of a spelling, for a hint."""

    checks: Collection[str]
    is_name: Callable[[str], bool]
    spelled: Mapping[str, str]


def read(text: str, comments: Sequence[Comment], known: Known, today: date) -> list[Suppression]:
    """What the comments of ``text`` ask for, each with the part of the text for which it holds."""
    lines = Lines(text)
    following = _following(text, lines, comments)
    found: list[Suppression] = []
    opened: list[int] = []
    for at, comment in enumerate(comments):
        item = _parse(comment, known, today)
        line = lines.bounds(lines.position(comment.start)[0])
        if item.action in ENDS.values():
            opened.append(at)
        elif item.action in ENDS:
            if opened and found[opened[-1]].action == ENDS[item.action]:
                begun = opened.pop()
                found[begun] = _closed(text, found[begun], comment)
            else:
                item = _wrong(item, f'ends an "{ENDS[item.action]}" that was never begun')
        elif item.action == "ignore-file":
            item = item._replace(start=0, end=len(text))
        elif item.action == "ignore-line":
            item = item._replace(start=line[0], end=lines.bounds(lines.position(comment.end)[0])[1])
        elif item.action == "ignore-next-line" and following[at] < len(text):
            start, end = lines.bounds(lines.position(following[at])[0])
            item = item._replace(start=start, end=end)
        found.append(item)
    for at in opened:
        closing = "end" if found[at].action == "ignore-span" else "ignore-end"
        found[at] = _wrong(found[at], f'is never closed, so it accepts nothing; close it with "{closing}"')
    return [item._replace(end=item.start) if item.problem else item for item in found]


def _parse(comment: Comment, known: Known, today: date) -> Suppression:
    until = _UNTIL.search(comment.text)
    order, *rest = _REASON.split(_UNTIL.sub("", comment.text, count=1), maxsplit=1)
    action, *words = (word for word in re.split(r"[\s,]+", order.strip()) if word or not order.strip())
    item = Suppression(
        comment,
        action,
        tuple(word for word in words if word in known.checks),
        tuple(word for word in words if word not in known.checks),
        until.group(1) if until else "",
        " ".join(rest[0].split()) if rest else "",
    )
    if action not in ACTIONS:
        hint = _hint(action, ACTIONS) or f"known: {', '.join(ACTIONS)}"
        return _wrong(item, f'asks for "{action}", which does not exist; {hint}')
    if action in ENDS:
        return item
    if not words:
        return _wrong(item, "names neither a check nor a name, such as deprecated-spelling or kyiv")
    for word in item.names:
        if not known.is_name(word):
            near = known.spelled.get(word.casefold(), word.lower() if known.is_name(word.lower()) else "")
            hint = f'did you mean "{near}"?' if near else _hint(word, known.checks)
            text = f'names "{word}", which is neither a check nor the id of a name in this language'
            return _wrong(item, f"{text}; {hint}" if hint else text)
    if until:
        day = _day(item.until)
        if day is None:
            return _wrong(
                item, f'has "until={item.until}", which is not a date such as until={today.year + 1}-01-31'
            )
        if day < today:
            return _wrong(item, f"expired after {item.until}, so what it accepted is reported again")
    return item


def _wrong(item: Suppression, problem: str) -> Suppression:
    return item if item.problem else item._replace(problem=problem)


def _closed(text: str, item: Suppression, end: Comment) -> Suppression:
    start = item.comment.end
    if item.action == "ignore-span" and (
        end.start - start > _SPAN or _BLANK_LINE.search(text, start, end.start)
    ):
        return _wrong(item, "goes on beyond its paragraph; for more than some words use ignore-start")
    return item._replace(start=start, end=end.start)


def _following(text: str, lines: Lines, comments: Sequence[Comment]) -> list[int]:
    """For each comment, where the next line that is neither blank nor a comment to us goes on."""
    shown = without_comments(text, comments)
    found: list[int] = []
    stop = target = len(text)
    for comment in reversed(comments):
        _, end = lines.bounds(lines.position(comment.end)[0])
        match = _PRINTED.search(shown, end, max(stop, end))
        stop, target = end, match.start() if match else target
        found.append(target)
    return found[::-1]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _hint(word: str, known: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(word, known, n=1)
    return f'did you mean "{near[0]}"?' if near else ""
