"""Hangul for tables: every syllable block written out as its letters, so that rows can see sounds meet.

A letter that closes a syllable is followed by a full stop: 독립 is ``ㄷㅗㄱ.ㄹㅣㅂ.``. Assimilation
then is rows with contexts: ``ㄱ.[ㄹ]`` is ng and ``[ㄱ][.]ㄹ`` is n (Dongnip). A hyphen belongs to the word:
it marks where the parts of a name meet (영-희, 충청북-도), and each table says what goes on across it.
"""

from __future__ import annotations

import re

from linter.romanization.han import refuse_han
from linter.romanization.table import WORD as PLAIN_WORD
from linter.romanization.table import Table

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
FIRST, LAST = 0xAC00, 0xD7A3
CLOSED = "."

WORD = re.compile(rf"{PLAIN_WORD.pattern}(?:-[가-힣]+)*")


def prepare(word: str, table: Table) -> str:
    """The letters of a Hangul word, from left to right; what is not Hangul stays as it is.

    Raises ``Unromanizable`` for Han characters: their Korean reading is not in the spelling.
    """
    refuse_han(word, table.name, "Hangul")
    return "".join(_letters(block) for block in word)


def _letters(block: str) -> str:
    """The letters of one syllable block, by the arithmetic of the Unicode Standard, section 3.12."""
    if not FIRST <= ord(block) <= LAST:
        return block
    initial, rest = divmod(ord(block) - FIRST, len(VOWELS) * len(FINALS))
    vowel, final = divmod(rest, len(FINALS))
    closing = FINALS[final] + CLOSED if final else ""
    return INITIALS[initial] + VOWELS[vowel] + closing
