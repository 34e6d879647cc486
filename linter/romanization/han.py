"""Han characters do not tell how they are read: a table never guesses, it asks for the reading."""

from __future__ import annotations

import re

from linter.romanization.table import Unromanizable

# Iteration mark, zero, the ideographs with extension A, compatibility ideographs, the planes above.
_HAN = re.compile("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


class NeedsReading(Unromanizable):
    """A word holds Han characters; ``reading`` says what to give instead."""

    def __init__(self, system: str, letter: str, word: str, reading: str) -> None:
        super().__init__(system, letter, word)
        self.reading = reading
        self.args = (
            f"{system} cannot tell how “{letter}” in “{word}” is read; give the name a reading: {reading}",
        )

    def in_word(self, word: str) -> NeedsReading:
        """The same error, that shows the word as it was written."""
        return NeedsReading(self.system, self.letter, word, self.reading)


def refuse_han(word: str, system: str, reading: str) -> None:
    """Raise ``NeedsReading`` when the word holds a Han character; ``reading`` says what is wanted."""
    found = _HAN.search(word)
    if found:
        raise NeedsReading(system, found[0], word, reading)
