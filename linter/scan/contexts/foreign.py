"""Another language inside: a quotation or paragraph whose function words are not those of the text."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from linter.languages.detection import function_words
from linter.scan.contexts.place import Place

_LONGEST = 2000
# How many function words of the other language are needed.
_PARAGRAPH, _QUOTATION = 6, 3
_WORD = re.compile(r"[^\W\d_]+")


def reason(place: Place) -> str | None:
    """The language of the quotation or of the paragraph, where it is another one."""
    spans = [(place.segment.block, "paragraph", _PARAGRAPH)]
    if place.quote:
        spans.append((place.quote, "quotation", _QUOTATION))
    for (begin, end), kind, least in spans:
        text = place.folded.original[begin : min(end, begin + _LONGEST)]
        other = _language(text, place.language.tag, least)
        if other:
            return f"the {kind} is in another language ({other})"
    return None


@lru_cache(maxsize=256)
def _language(text: str, own: str, least: int) -> str | None:
    """The language that ``text`` is in beyond doubt, when that is not ``own``."""
    words = function_words()
    counts = Counter(word for word in _WORD.findall(text.lower()) if word in words)
    found: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, count in counts.items():
        for tag in set(words[word]):
            found[tag] += count
            different[tag] += 1
    for tag, count in found.most_common(1):
        # "O", "de" and "a" again and again are not Romanian.
        sure = count >= least and different[tag] > least // 2 and count > 3 * found[own]
        if tag != own and sure and not _close(tag, own):
            return tag
    return None


def _close(one: str, other: str) -> bool:
    """Languages whose function words are too much alike for a short text."""
    return any({one, other} <= group for group in _NEIGHBOURS)


_NEIGHBOURS = (
    {"nb", "da", "sv"}, {"cs", "sk"}, {"ru", "uk", "be"}, {"es", "pt", "ca", "it"},
    {"zh-Hans", "zh-Hant", "ja"},
)  # fmt: skip
