"""Fixes: findings → edits at their spans → new text. Pure: nothing here reads or writes a file."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from linter.findings.finding import Finding

SAFE = ("deprecated-spelling", "mixed-script")
UNSAFE = ("inconsistent-spelling",)
# Where people write in their own words; quotations and titles are the words of others.
_OWN_WORDS = ("prose", "heading", "link-text", "alt", "caption", "table", "front-matter")
_VALUES = ("front-matter", "alt", "link-text")

_APOSTROPHE = re.compile("['’ʼʹʻ‘´`′ʾʿ＇]")
_GAP = re.compile(r"(?:\s|&nbsp;|&#160;|&#[xX][aA]0;)(?:[\s>]|&nbsp;|&#160;|&#[xX][aA]0;)*")
# [[Kiev]] is the name of a page as well.
_WIKI_LINK = re.compile(r"\[\[[^\[\]|\n]*\Z")
_LONGEST_LINK = 200
_MARKUP = re.compile(r"[*_<\[\]{}|\\]")
# What no name holds; written into a value or a tag, it could end it.
_NO_LETTERS = re.compile(r"[*_<>\[\]{}|\\`\"#&:]|[^\S ]")

_Form = Literal["NFC", "NFD"]


class Edit(NamedTuple):
    """Replace the code points ``start`` to ``end`` by ``text``; ``finding`` is why."""

    start: int
    end: int
    text: str
    finding: Finding


class Fixed(NamedTuple):
    """The new text, the edits that lead to it, and what is still found there.

    ``problem`` says in words why the text must not be used; then nothing is fixed.
    """

    text: str
    edits: tuple[Edit, ...]
    left: tuple[Finding, ...]
    problem: str = ""


def why_not(finding: Finding, unsafe: bool = False, text: str = "") -> str:
    """Why a finding in ``text`` is left to a person, in words; empty when it can be fixed."""
    if finding.check in UNSAFE and not unsafe:
        return "which spelling to keep is for you to say (--unsafe keeps to the one suggested)"
    if finding.check not in (*SAFE, *UNSAFE):
        return "this is for you to decide"
    if not finding.suggestions:
        return "the right form is not known"
    if len(finding.suggestions) > 1:
        return "there is more than one way to write it"
    if finding.level == "note" or finding.context not in _OWN_WORDS:
        return "it may be the words of others, so check the original"
    if _MARKUP.search(finding.match):
        return "markup stands inside the name"
    if _NO_LETTERS.search(finding.suggestions[0]):
        return "the right form holds signs that could be read as markup"
    if _WIKI_LINK.search(text[max(finding.start - _LONGEST_LINK, 0) : finding.start]):
        return "it is the name of a page as well, so rename that first"
    return ""


def fix(
    text: str,
    findings: Sequence[Finding],
    check: Callable[[str], Sequence[Finding]],
    unsafe: bool = False,
    checks: Collection[str] = (),
) -> Fixed:
    """Fix what can be fixed in ``text``, and check the outcome once more with ``check``.

    ``checks`` limits the work to findings of these. The outcome has a ``problem`` when a fixed place
    would be reported again, or when a second fix would change something.
    """
    edits = edits_for(text, findings, unsafe, checks)
    if not edits:
        return Fixed(text, (), tuple(findings))
    new = apply(text, edits)
    left = check(new)
    problem = _problem(new, edits, left, unsafe, checks)
    return Fixed(text, (), tuple(findings), problem) if problem else Fixed(new, edits, tuple(left))


def edits_for(
    text: str, findings: Sequence[Finding], unsafe: bool = False, checks: Collection[str] = ()
) -> tuple[Edit, ...]:
    """The edits for the findings that can be fixed, in order."""
    wanted = sorted(f for f in findings if (not checks or f.check in checks) and not why_not(f, unsafe, text))
    form = _form(text) or "NFC"
    return tuple(Edit(f.start, f.end, _written(text, f, form), f) for f in wanted)


def apply(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with every edit made, from right to left, so that no span moves before its turn."""
    parts: list[str] = []
    end = len(text)
    for edit in sorted(edits, reverse=True):
        assert edit.end <= end
        parts += [text[edit.end : end], edit.text]
        end = edit.start
    return "".join([text[:end], *reversed(parts)])


def _written(text: str, finding: Finding, form: _Form) -> str:
    """The suggestion as the text writes: its apostrophe, its normalisation form, its spaces and wraps."""
    written, match = finding.suggestions[0], finding.match
    apostrophe = _APOSTROPHE.search(match)
    if apostrophe:
        written = _APOSTROPHE.sub(apostrophe.group(), written)
    elif finding.context in _VALUES and (_between_quotes(text, finding) or _begins_value(text, finding)):
        # A straight apostrophe would end the value, or open one that nothing ends.
        written = written.replace("'", "’")
    words = [unicodedata.normalize(_form(match) or form, word) for word in written.split(" ")]
    gaps = [*_GAP.findall(match), *(" " for _ in words)]
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=False))


def _form(text: str) -> _Form | None:
    """The normalisation form of a text; None where it does not matter, or where forms are mixed."""
    composed, decomposed = unicodedata.is_normalized("NFC", text), unicodedata.is_normalized("NFD", text)
    if composed == decomposed:
        return None
    return "NFC" if composed else "NFD"


def _between_quotes(text: str, finding: Finding) -> bool:
    """Whether a straight quotation mark stands before and after the finding on its line."""
    start, end = text.rfind("\n", 0, finding.start) + 1, text.find("\n", finding.end)
    return text.find("'", start, finding.start) >= 0 and text.find("'", finding.end, max(end, 0) or None) >= 0


def _begins_value(text: str, finding: Finding) -> bool:
    """Whether the finding is the first word of a value of the front matter."""
    before = text[text.rfind("\n", 0, finding.start) + 1 : finding.start].rstrip(" \t")
    return finding.context == "front-matter" and (not before or before[-1] in ":-[,{>|")


def _problem(
    new: str,
    edits: Sequence[Edit],
    left: Sequence[Finding],
    unsafe: bool,
    checks: Collection[str],
) -> str:
    """What is wrong with the outcome; empty when what was fixed is settled for good."""
    shifts = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in edits)]
    fixed = [
        (edit.start + shift, edit.end + after)
        for edit, shift, after in zip(edits, shifts, shifts[1:], strict=False)
    ]
    for finding in left:
        at = bisect_right(fixed, (finding.end,)) - 1
        if finding.name and at >= 0 and fixed[at][1] > finding.start:
            return f'"{finding.match}" would be reported again'
    again = edits_for(new, left, unsafe, checks)
    if again:
        return (
            f'a second run would change "{again[0].finding.match}" too; correct or accept that by hand first'
        )
    return ""
