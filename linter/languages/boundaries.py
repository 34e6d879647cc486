"""Where a word ends, by script: never ASCII ``\\b``.

Works on folded text: apostrophes are ``'``, hyphens ``-``, spaces and line wraps a space.
"""

from __future__ import annotations

import unicodedata

from linter.languages.language import Language


def is_word(char: str) -> bool:
    """Letters, digits and combining marks continue a word."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word, whatever the language."""
    return is_word(left) and is_word(right) and not _scripts_part(left, right)


def bounded(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the span stands as a word of its own in folded ``text``, for texts of ``language``."""
    return _opens(text, start, language) and _closes(text, end, language)


def _opens(text: str, start: int, language: Language) -> bool:
    if start == 0:
        return True
    first, before = text[start], text[start - 1]
    if is_word(before):
        return _scripts_part(before, first) or bool(_prefix(text, start, language))
    if before == "'" and start > 1 and is_word(text[start - 2]):
        return bool(_prefix(text, start, language))
    return not (before == "_" and start > 1 and is_word(text[start - 2]))


def _closes(text: str, end: int, language: Language) -> bool:
    if end == len(text):
        return True
    last, after = text[end - 1], text[end]
    if is_word(after):
        if _scripts_part(last, after):
            return True
        return bool(language.particles) and before_particle(text, end, language)
    following = text[end + 1 : end + 2]
    if after == "'" and following and is_word(following):
        return any(
            text.startswith(ending, end)
            and not is_word(text[end + len(ending) : end + len(ending) + 1] or " ")
            for ending in language.possessives
        )
    return not (after == "_" and following and is_word(following))


def _scripts_part(left: str, right: str) -> bool:
    """Han, kana and Thai have no spaces: a word may begin where the script changes, Han anywhere."""
    scripts = _script(left), _script(right)
    if "han" in scripts or "thai" in scripts:
        return True
    return scripts[0] != scripts[1]


def _script(char: str) -> str:
    if char < "\u0e00":
        return "spaced"
    if "\u3400" <= char <= "\u4dbf" or "\u4e00" <= char <= "\u9fff" or char in "々〇〆":
        return "han"
    if "\U00020000" <= char <= "\U0003ffff" or "\uf900" <= char <= "\ufaff":
        return "han"
    if ("\u30a0" <= char <= "\u30ff" and char != "\u30fb") or "\uff66" <= char <= "\uff9f":
        return "katakana"
    if "\u3040" <= char <= "\u309f":
        return "hiragana"
    if "\u0e00" <= char <= "\u0eff" or "\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff":
        return "thai"
    return "spaced"


def glued_prefix(text: str, start: int, language: Language) -> str:
    """The prefix that stands in front of a name without a space or apostrophe (Hebrew ב, Arabic و)."""
    if start and is_word(text[start - 1]) and not _scripts_part(text[start - 1], text[start]):
        return _prefix(text, start, language)
    return ""


def _prefix(text: str, start: int, language: Language) -> str:
    for prefix in language.prefixes:
        begin = start - len(prefix)
        if begin >= 0 and text.startswith(prefix, begin) and (begin == 0 or not is_word(text[begin - 1])):
            return prefix
    return ""


def before_particle(text: str, end: int, language: Language) -> bool:
    """Whether the rest of the word is a particle (Korean 는, 에서)."""
    # The longest particle stands first: a longer rest need not be read.
    most = min(len(text), end + len(language.particles[0]) + 1) if language.particles else end
    stop = end
    while stop < most and is_word(text[stop]):
        stop += 1
    return text[end:stop] in language.particles
