"""Kana for tables: katakana is read as the hiragana of the same sound, kanji are refused."""

from __future__ import annotations

import re

from linter.romanization.han import refuse_han
from linter.romanization.table import WORD as PLAIN_WORD
from linter.romanization.table import Table

_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}

# A hyphen belongs to the word: てがた-たなか is Tegata-tanaka.
WORD = re.compile(rf"{PLAIN_WORD.pattern}(?:-[ぁ-ヿ]+)*")


def prepare(word: str, table: Table) -> str:
    """The word in hiragana. Raises ``Unromanizable`` for kanji: the name needs a reading in kana."""
    refuse_han(word, table.name, "kana")
    return word.translate(_HIRAGANA)
