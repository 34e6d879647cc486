"""The engine: a table of source letters and their Latin letters, applied in one pass from left to right.

A row is ``[left]core[right]: latin``. The longest core that matches wins, then the row with more
context, so the order of rows never matters. Contexts look at source letters only. The letter case
of the source is restored: a table knows small letters alone. See ``docs/romanization.md``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from linter.errors import PlacelintError
from linter.romanization.rows import Row, compile_rows

APOSTROPHES = "'’‘ʼʻ`＇"
_FOLD = {0x300: None, 0x301: None, **{ord(mark): "'" for mark in APOSTROPHES}}
_NEVER_STRESSED = "ѓќЃЌ"  # Macedonian letters: another system must refuse them, not read them as г and к
# Whatever is not a separator may be part of a word: letters, marks, and apostrophes between them.
_GAP = (
    r"\s\d!-&(-@\[-_{-~\u0080-\u00bf\u2000-\u200b\u2010-\u2017\u201a-\u206f"
    r"\u05be\u060c\u061b\u0964\u0965\u3000-\u3020\u30fb"
)
WORD = re.compile(rf"[^{_GAP}{APOSTROPHES}]+(?:[{APOSTROPHES}]+[^{_GAP}{APOSTROPHES}]+)*")

Prepare = Callable[[str, "Table"], str]


class Unromanizable(PlacelintError):
    """A word holds a letter for which the table has no row; ``letter`` is that letter."""

    def __init__(self, system: str, letter: str, word: str) -> None:
        self.system, self.letter, self.word = system, letter, word
        shown = f'"{letter}" (U+{ord(letter[0]):04X})' if len(letter) == 1 else f'"{letter}"'
        super().__init__(f"{system} has no row for {shown} in “{word}”")

    def in_word(self, word: str) -> Unromanizable:
        """The same error, that shows the word as it was written and not as rows see it."""
        return Unromanizable(self.system, self.letter, word)


class Table:
    """One compiled table. ``rows`` and ``classes`` are texts as in the file; ``name`` is for errors.

    ``capitals`` names Latin letters whose capital is not Unicode's (``{i: İ}`` in Azerbaijani).
    ``prepare`` turns a small-letter word into what the rows are written for (Hangul into jamo);
    ``words`` finds the words, where other signs than apostrophes belong to them.
    """

    def __init__(
        self,
        rows: Mapping[str, str],
        classes: Mapping[str, str] | None = None,
        name: str = "this table",
        capitals: Mapping[str, str] | None = None,
        prepare: Prepare | None = None,
        words: re.Pattern[str] = WORD,
    ) -> None:
        self.name = name
        self._prepare = prepare
        self._words = words
        self._capitals = str.maketrans(dict(capitals or {}))
        self.rows, self._depth = compile_rows(rows, classes or {})
        # A letter with one row and no context is the common case: look it up and go on.
        self._plain = {letter: found[0].latin for letter, found in self.rows.items() if found[0].is_plain}
        self.cores = frozenset(row.core for found in self.rows.values() for row in found)
        letters = {letter for core in self.cores for letter in core if letter.isalpha()}
        self._caseless = all(letter.title() == letter for letter in letters)
        self._fold = {**_FOLD, **_stressed(letters)}

    def romanize(self, text: str) -> str:
        """The text in Latin letters; all that is not a letter stays. Raises ``Unromanizable``."""
        latin = self._words.sub(self._word, unicodedata.normalize("NFC", text))
        return unicodedata.normalize("NFC", latin)  # rows may write a mark for the letter before

    def _word(self, match: re.Match[str]) -> str:
        source = match[0].translate(self._fold)
        word = source.lower()
        if len(word) != len(source):  # İ grows a mark
            word = "".join(letter.lower()[0] for letter in source)
        try:
            pieces = self._pieces(self._prepare(word, self) if self._prepare else word)
        except Unromanizable as error:
            raise error.in_word(match[0]) from None
        latin = "".join(piece for _, piece in pieces)
        if source == word:
            return self._title(latin) if self._caseless else latin
        if len(source) > 1 and source.isupper():
            return self._upper(latin)
        if self._prepare or source[1:] == word[1:]:
            return self._title(latin)
        return "".join(self._title(piece) if source[at].isupper() else piece for at, piece in pieces)

    def _pieces(self, word: str) -> list[tuple[int, str]]:
        """What each core of the small-letter word becomes, and where the core stands."""
        depth, plain, pieces = self._depth, self._plain, []
        padded = "^" * depth + word + "$" * depth
        at, end = depth, depth + len(word)
        while at < end:
            letter = padded[at]
            latin = plain.get(letter)
            if latin is not None:
                pieces.append((at - depth, latin))
                at += 1
                continue
            row = self._row(padded, at)
            if row is None:
                pieces.append((at - depth, self._without_row(letter, word)))
                at += 1
            else:
                pieces.append((at - depth, row.latin))
                at += row.width
        return pieces

    def _row(self, padded: str, at: int) -> Row | None:
        for row in self.rows.get(padded[at], ()):
            if row.matches(padded, at):
                return row
        return None

    def _without_row(self, letter: str, word: str) -> str:
        """A letter that no row holds: itself when it is Latin or no letter at all, otherwise an error."""
        if unicodedata.category(letter)[0] in "LM":
            script = unicodedata.name(letter, "").split(" ")[0]
            if script not in ("LATIN", "COMBINING", "MODIFIER"):
                raise Unromanizable(self.name, letter, word)
        return letter

    def _upper(self, latin: str) -> str:
        return latin.translate(self._capitals).upper()

    def _title(self, latin: str) -> str:
        """The first letter as a capital, after any apostrophe or prime before it."""
        for at, letter in enumerate(latin):
            if letter.upper() != letter:
                return latin[:at] + self._upper(letter) + latin[at + 1 :]
            if letter.isupper():
                break
        return latin


def _stressed(letters: set[str]) -> dict[int, str]:
    """Letters that Unicode composes with a stress mark, for those without a row of their own: ѐ is е."""
    found = {}
    for letter in letters:
        for capital in (letter, letter.upper()):
            for mark in "\u0300\u0301":
                composed = unicodedata.normalize("NFC", capital + mark)
                if len(composed) == 1 and composed.lower() not in letters and composed not in _NEVER_STRESSED:
                    found[ord(composed)] = capital
    return found
