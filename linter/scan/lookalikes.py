"""Words that mix scripts and become a known name when their look-alike letters are read in one.

The pairs are the usual confusables of Cyrillic and Greek with Latin letters (Unicode Technical
Standard 39, confusables.txt; the subset that occurs in names).
"""

from __future__ import annotations

import re
import unicodedata

from linter.languages.fold import Folded
from linter.names.lexicon import Lexicon, Reading

_CYRILLIC = {
    "а": "a",
    "е": "e",
    "о": "o",
    "р": "p",
    "с": "c",
    "у": "y",
    "х": "x",
    "і": "i",
    "ј": "j",
    "ѕ": "s",
}
_CAPITALS = {
    "к": "k",
    "м": "m",
    "т": "t",
    "н": "h",
    "в": "b",
    "ԁ": "d",
    "ӏ": "l",
    "һ": "h",
    "ԛ": "q",
    "ԝ": "w",
}
_GREEK = {"ο": "o", "α": "a", "ν": "v", "ι": "i", "κ": "k", "ρ": "p", "τ": "t", "υ": "y", "χ": "x", "ε": "e"}
_TO_LATIN = str.maketrans({**_CYRILLIC, **_CAPITALS, **_GREEK})
_TO_CYRILLIC = str.maketrans({latin: own for own, latin in (*_CYRILLIC.items(), *_CAPITALS.items())})

_OTHER = re.compile("[\u0370-\u052f]+")
_WORD = re.compile(r"[^\W\d_]+")
_ASCII = bytes(range(128))
_LEADS = tuple(bytes((lead,)) for lead in range(0xCD, 0xD5))
# UTF-8 seen coarsely: a Latin letter, the first byte of a Greek or Cyrillic one, the byte after it.
_COARSE = bytes(
    ord("a")
    if 0x61 <= byte <= 0x7A
    else ord("g")
    if 0xCD <= byte <= 0xD4
    else ord("-" if byte < 0x80 else "+")
    for byte in range(256)
)
# No name has a longer word.
_LONGEST = 100


def lookalikes(folded: Folded, lexicon: Lexicon) -> list[tuple[int, int, list[Reading], str]]:
    """Start and end in the folded text, the readings, and in words which letters are foreign."""
    text = folded.text
    if text.isascii():
        return []
    # Whether two scripts touch anywhere is seen much faster in bytes than by a class of letters.
    data = text.encode("utf-8", "surrogatepass")
    rest = data.translate(None, _ASCII)
    if not any(lead in rest for lead in _LEADS):
        return []
    coarse = data.translate(_COARSE)
    if b"ag" not in coarse and b"g+a" not in coarse:
        return []
    found = []
    stop = 0
    for match in _OTHER.finditer(text):
        begin, end = match.span()
        beside = text[max(begin - 1, 0) : begin] + text[end : end + 1]
        if begin < stop or not any("a" <= char <= "z" for char in beside):
            continue
        while begin > stop and text[begin - 1].isalpha():
            begin -= 1
        word = _WORD.match(text, begin)
        if word is None:
            continue
        stop = word.end()
        if stop - begin > _LONGEST:
            continue
        for table in (_TO_LATIN, _TO_CYRILLIC):
            form = word.group().translate(table)
            known = next((each for each in lexicon.forms_for({form}) if each.text == form), None)
            readings = lexicon.readings(known) if known else None
            if readings and form != word.group():
                found.append((begin, stop, readings, _foreign(folded, begin, stop, form)))
                break
    return found


def _foreign(folded: Folded, start: int, end: int, form: str) -> str:
    """``the Cyrillic letter "К"``: the first letter that is not what it looks like."""
    for offset in range(start, end):
        if folded.text[offset] != form[offset - start]:
            at, _ = folded.span(offset, offset + 1)
            script = unicodedata.name(folded.original[at], "foreign").split()[0].capitalize()
            return f'the {script} letter "{folded.original[at]}"'
    return "a letter of another script"
