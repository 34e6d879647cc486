"""Tell the language of a text from its function words, which every language file lists."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache

from linter.cache import cached
from linter.languages.language import language, language_tags

# Most texts tell their language in a few lines; where they do not, more is read.
_SAMPLES = (900, 6000)
_CLEAR = 6
# Letters become small; what stands inside words and addresses stays; anything else is a space.
_LETTERS = (
    bytes(byte if chr(byte).isalpha() or byte in b"'./@" else 32 for byte in range(128)).lower().ljust(256)
)
# Patterns are compiled when a text needs them.
_WORD = r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*"
_UNSPACED = "[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
# Vowel signs are no letters to ``\w``, but part of the word.
_INDIC = "[\u0900-\u0963\u0970-\u0dff]+"
_POINTS = "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]+"
# From here on there are other scripts than Latin; and scripts with points, vowel signs or no spaces.
_FAR, _FARTHER = "\u0370", "\u0591"
# Comments, scripts, tags and code.
_MARKUP = (
    r"[<`~](?:(?<=<)(?:((?i:script|style))\b[\s\S]*?(?:</\1|\Z)|!--[\s\S]*?(?:-->|\Z)|[^>]{0,300}>)"
    r"|(?<=`)(?:``[\s\S]*?(?:```|\Z)|[^`\n]{0,300}`)|(?<=~)~~[\s\S]*?(?:~~~|\Z))"
)


@cache
def function_words() -> Mapping[str, tuple[str, ...]]:
    """Each function word and the languages that list it."""
    stored: dict[str, list[str]] = json.loads(cached("function words", _collect))
    return {word: tuple(tags) for word, tags in stored.items()}


def _collect() -> str:
    words: dict[str, list[str]] = {}
    for tag in language_tags():
        for word in language(tag).function_words:
            words.setdefault(unicodedata.normalize("NFC", word.lower()), []).append(tag)
    return json.dumps(words, ensure_ascii=False)


def detect(text: str) -> str | None:
    """The language whose function words are most frequent in the beginning of ``text``.

    A word that several languages list counts for each in part. None when fewer than three
    function words of the leading language stand there, or when two languages lead together.
    """
    if "<head" in text[: _SAMPLES[0]]:
        text = text[max(text.find("<body"), 0) :]
    for size in _SAMPLES:
        best, clear = _vote(text[:size])
        if clear or len(text) <= size:
            break
    return best


def _words(sample: str) -> list[str]:
    """The words of a text, small, and every one or two letters of one without spaces."""
    # Addresses are in no language: "com" and "no" are function words of some.
    if sample.isascii():
        # Most samples: without a pattern this takes a third of the time.
        spaced = b" %b " % sample.encode("ascii").translate(_LETTERS)
        for mark in (b"'", b"."):
            spaced = spaced.replace(b" " + mark, b" ").replace(mark + b" ", b" ")
        return spaced.decode("ascii").split()
    if max(sample) < _FARTHER:
        sample = " ".join([w for w in sample.split() if not ("/" in w or "@" in w or "." in w[:-2])])
        found = re.findall(_WORD, unicodedata.normalize("NFC", sample.lower()))
        return _of_its_script(found) if max(sample) >= _FAR else found
    sample = re.sub(_POINTS, "", unicodedata.normalize("NFC", sample.lower()))
    found = re.findall(_WORD, sample) + re.findall(_INDIC, sample)
    for run in re.findall(_UNSPACED, sample):
        found += [run[i : i + n] for n in (1, 2) for i in range(len(run) - n + 1)]
    return _of_its_script(found)


def _of_its_script(found: list[str]) -> list[str]:
    """The words without the Latin ones where most letters are others: commands in a Russian manual."""
    far = [word for word in found if word[0] >= _FAR]
    return far if 2 * sum(map(len, far)) > sum(map(len, found)) else found


def _vote(sample: str) -> tuple[str | None, bool]:
    """The leading language of a sample, and whether it leads so clearly that more would not change it."""
    words = function_words()
    if "<" in sample or "`" in sample:
        sample = re.sub(_MARKUP, " ", sample)
    votes: dict[str, float] = {}
    counts: dict[str, int] = {}
    different: dict[str, int] = {}
    for word, count in Counter([word for word in _words(sample) if word in words]).items():
        tags = words[word]
        for tag in tags:
            votes[tag] = votes.get(tag, 0.0) + count / len(tags)
            counts[tag] = counts.get(tag, 0) + count
            different[tag] = different.get(tag, 0) + 1
    if not votes:
        return None, False
    ranked = sorted(votes, key=lambda tag: (-votes[tag], tag))
    best = ranked[0]
    if counts[best] < 3 or (len(ranked) > 1 and votes[ranked[1]] == votes[best]):
        return None, False
    second = votes[ranked[1]] if len(ranked) > 1 else 0.0
    # One word over and over is a table or code.
    return best, votes[best] >= _CLEAR and votes[best] > 2 * second and different[best] >= 3
