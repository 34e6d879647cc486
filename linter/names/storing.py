"""A lexicon as text in parts, for ``lexicon.py`` to read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from linter.languages.fold import first_word, fold_key
from linter.languages.language import Language
from linter.languages.sieve import sieve_words
from linter.names.lexicon import CAPITALS, NEXT, UNSIEVED, NameInfo, Reading, StyleInfo
from linter.names.sorted_lines import SortedLines

# Their small letter of I is not i.
_OWN_LETTER_CASE = ("tr", "az")
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# Shorter words are met too often.
_LONG = 5


def dump(
    language: Language,
    style: StyleInfo,
    forms: dict[str, list[Reading]],
    names: Iterable[NameInfo],
    usual: Iterable[str],
) -> dict[str, str]:
    """The texts of a lexicon, by part; ``usual`` are words that texts of the language hold anyway."""
    groups: dict[str, dict[str, list[Reading]]] = {}
    for form in sorted(forms):
        groups.setdefault(first_word(form), {})[form] = forms[form]
    rows = {word: _compact([list(group), list(group.values())]) for word, group in groups.items()}
    words: dict[str, set[str]] = {}
    for word, group in groups.items():
        for name in {reading.name for readings in group.values() for reading in readings}:
            words.setdefault(name, set()).add(word)
    infos = {
        info.id: _compact(
            [
                *info[1:8],
                [list(source) for source in info.sources],
                info.where,
                info.home,
                sorted(words.get(info.id, ())),
                info.english,
            ]
        )
        for info in names
    }
    return {
        "sieve": _sieve(language, forms, usual),
        "head": _compact({"language": language._asdict(), "style": style._asdict()}),
        "words": "\n".join(sorted(groups)),
        "forms": SortedLines.text(rows),
        "names": SortedLines.text(infos),
    }


def _sieve(language: Language, forms: dict[str, list[Reading]], usual: Iterable[str]) -> str:
    """Every form that is not simply the preferred spelling, by a word by which the sieve knows it.

    For a form of several words that is one that other texts hardly hold, else its first two words.
    """
    if language.script != "Latin" or not language.words_start_names or language.tag in _OWN_LETTER_CASE:
        return UNSIEVED.decode()
    keys: dict[str, list[str]] = {}
    longer: list[tuple[str, list[str]]] = []
    common = {
        sieve_words(fold_key(word)) for word in (*language.function_words, *language.given_names, *usual)
    }
    for form, readings in forms.items():
        words = (sieve_words(form) or "").split()
        if all(reading.status == "preferred" for reading in readings):
            common.update(words)
        elif not words:
            return UNSIEVED.decode()
        elif len(words) > 1:
            longer.append((form, words))
        else:
            keys.setdefault(words[0], []).append(CAPITALS.join((form, *_capitals(readings))))
    alone = frozenset(keys)
    for form, words in longer:
        known = [word for word in words if word in alone]
        telling = known or [w for w in words if len(w) >= _LONG and w.isascii() and w not in common]
        keys.setdefault(max(telling, key=len, default=" ".join(words[:2])), []).append(form)
    return "\n".join(f"{key}\t{NEXT.decode().join(sorted(keys[key]))}" for key in sorted(keys))


def _capitals(readings: list[Reading]) -> list[str]:
    """The surfaces of a form of letters alone, where only their capitals count; else none."""
    surfaces = sorted({reading.surface for reading in readings})
    few = all(reading.exact for reading in readings) and all(map(str.isalpha, surfaces))
    return surfaces if few else []


def _compact(value: Any) -> str:
    return _ENCODER.encode(value)
