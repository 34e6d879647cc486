"""Why a deprecated spelling may stand where it does: keep phrases and other bearers of the name.

Works on the folded text around a candidate. Phrases and evidence words are data of the names
(``keep``, ``elsewhere``) and of the language (``keep`` by kind of name, with ``{name}``).
"""

from __future__ import annotations

import re
from functools import cache

from linter.languages.boundaries import joined
from linter.languages.fold import Folded, fold_key
from linter.languages.language import Language
from linter.names.lexicon import NameInfo, Reading

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=\S)|[。！？]|\n\s*\n")
_YEAR = re.compile(r"(?<![\w.,-])(1[0-9]{3}|20[0-9]{2})(?:s|'s)?(?![\w]|[.,][0-9])")
_REACH = 400


def keep_phrase(folded: Folded, start: int, end: int, info: NameInfo, language: Language) -> str | None:
    """The phrase around the span in which the spelling stays, or None."""
    form = folded.text[start:end]
    best = None
    for phrase in info.keep:
        for before, after, shown in _around(phrase, form):
            if _stands(folded, start, end, before, after) and (best is None or len(shown) > len(best)):
                best = shown
    if best is None:
        for kind, phrases in language.keep:
            if kind in ("any", info.kind):
                for phrase in phrases:
                    before, _, after = phrase.partition("{name}")
                    if _stands(folded, start, end, before, after):
                        return before + folded.original[slice(*folded.span(start, end))] + after
    return best


@cache
def _around(phrase: str, form: str) -> tuple[tuple[str, str, str], ...]:
    """What stands before and after each occurrence of ``form`` in a phrase."""
    if "{name}" in phrase:
        before, _, after = phrase.partition("{name}")
        return ((before, after, phrase.replace("{name}", form)),)
    folded = fold_key(phrase)
    found = []
    at = folded.find(form)
    while at >= 0:
        stop = at + len(form)
        opens = at == 0 or not joined(folded[at - 1], form[0])
        # "Kiev 60" is told by what follows; a phrase that is the bare form would keep every use.
        if opens and len(folded) > len(form) and len(folded) == len(phrase):
            found.append((phrase[:at], phrase[stop:], phrase))
        at = folded.find(form, at + 1)
    return tuple(found)


def _stands(folded: Folded, start: int, end: int, before: str, after: str) -> bool:
    """Whether the words of a phrase stand around the span; its capitals must be capitals in the text."""
    text = folded.text
    left, right = fold_key(before), fold_key(after)
    begin, stop = start - len(left), end + len(right)
    if begin < 0 or not text.startswith(left, begin) or not text.startswith(right, end):
        return False
    if left and begin > 0 and joined(text[begin - 1], left[0]):
        return False
    if right and stop < len(text) and joined(right[-1], text[stop]):
        return False
    return _capitals_hold(folded, begin, before) and _capitals_hold(folded, end, after)


def _capitals_hold(folded: Folded, begin: int, phrase: str) -> bool:
    for offset, char in enumerate(phrase):
        if char.isupper():
            at, _ = folded.span(begin + offset, begin + offset + 1)
            if not folded.original[at].isupper():
                return False
    return True


def other_bearer(folded: Folded, start: int, end: int, info: NameInfo) -> str | None:
    """The evidence in the same sentence that another place or person of that name is meant."""
    if not info.elsewhere:
        return None
    begin, stop = sentence(folded.text, start, end)
    nearest: tuple[int, str] | None = None
    for word in info.elsewhere:
        form = fold_key(word)
        at = folded.text.find(form, begin, stop)
        while at >= 0:
            if _is_word_at(folded.text, at, at + len(form)) and not start <= at < end:
                distance = min(abs(at - end), abs(start - at - len(form)))
                if nearest is None or distance < nearest[0]:
                    nearest = distance, word
            at = folded.text.find(form, at + 1, stop)
    return nearest[1] if nearest else None


def earlier_time(folded: Folded, start: int, end: int, info: NameInfo, reading: Reading) -> str | None:
    """The year in the same sentence at which the old spelling was in use, or None.

    A spelling with a window is right for the years in it; any other before the name changed.
    A sentence that also speaks of a year after the change is about today.
    """
    if not (info.changed or reading.since or reading.until):
        return None
    begin, stop = sentence(folded.text, start, end)
    years = [int(match.group(1)) for match in _YEAR.finditer(folded.text, begin, stop)]
    low = int(reading.since or 0)
    high = int(reading.until) if reading.until else (info.changed or 9999) - 1
    if years and all(low <= year <= high for year in years):
        return str(years[0])
    return None


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span of folded text, at most 400 characters to either side."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    begin = low
    for match in _SENTENCE_END.finditer(text, low, start):
        begin = match.end()
    ending = _SENTENCE_END.search(text, end, high)
    paragraph = text.find("  ", end, high)
    stop = ending.start() if ending else high
    if 0 <= paragraph < stop:
        stop = paragraph
    above = text.rfind("  ", begin, start)
    return max(begin, above + 2 if above >= 0 else begin), stop


def _is_word_at(text: str, start: int, end: int) -> bool:
    opens = start == 0 or not joined(text[start - 1], text[start])
    return opens and (end == len(text) or not joined(text[end - 1], text[end]))
