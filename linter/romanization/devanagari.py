"""Devanagari for tables: the vowel a that no letter writes is written, and marked where speech drops it.

Rows see अ for the a that a consonant carries when it is spoken, and ``_`` for one that Hindi leaves
silent, so that a transliteration writes both and a transcription only the first.
"""

from __future__ import annotations

from linter.romanization.table import Table

SPOKEN, SILENT = "अ", "_"
NUKTA, VIRAMA = "़", "्"
_VOWEL_SIGNS = "ािीुूृॄॅेैॉोौॆॊ"
_VOWELS = "अआइईउऊऋॠऍएऐऑओऔ"
_KEPT_AFTER = "यरलव"  # a cluster that ends in a semivowel keeps its last a: Madhya, Chandra


def prepare(word: str, table: Table) -> str:
    """The letters of a word with its inherent vowels, each as ``SPOKEN`` or ``SILENT``."""
    del table
    letters = _with_inherent_vowels(word)
    if len(letters) > 2 and letters[-1] == SPOKEN and not _needs_last_vowel(letters):
        letters[-1] = SILENT
    # From right to left: a is silent between vowel + consonant and consonant + vowel (जमशेदपुर, Jamshedpur).
    for at in range(len(letters) - 3, 1, -1):
        if (
            letters[at] == SPOKEN
            and _is_consonant(letters[at - 1])
            and _is_vowel(letters[at - 2])
            and _is_consonant(letters[at + 1])
            and _is_vowel(letters[at + 2])
        ):
            letters[at] = SILENT
    return "".join(letters)


def _with_inherent_vowels(word: str) -> list[str]:
    """Consonants (with their dot), vowels and signs; a consonant without a vowel sign is given ``SPOKEN``."""
    found: list[str] = []
    for at, letter in enumerate(word):
        if letter == NUKTA and found:
            found[-1] += letter
        else:
            found.append(letter)
        after = word[at + 1 : at + 2]
        if (
            _is_consonant(found[-1])
            and after not in (NUKTA, VIRAMA)
            and not (after and after in _VOWEL_SIGNS)
        ):
            found.append(SPOKEN)
    return found


def _needs_last_vowel(letters: list[str]) -> bool:
    """Whether the last a follows a cluster that cannot be spoken without it."""
    return letters[-2] in _KEPT_AFTER and letters[-3] == VIRAMA


def _is_consonant(letter: str) -> bool:
    return "क" <= letter[0] <= "ह"


def _is_vowel(letter: str) -> bool:
    return letter in _VOWEL_SIGNS or letter in _VOWELS
