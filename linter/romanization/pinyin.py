"""Pinyin readings for tables: tone marks go, and an apostrophe stands between any two syllables.

Běijīng is ``bei'jing``, so that rows see where a syllable begins and ends (``[^ ']yi[$ ']``).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from linter.romanization.han import refuse_han
from linter.romanization.table import Table, Unromanizable

# The syllables of the Scheme for the Chinese Phonetic Alphabet (1958, ISO 7098): an initial and its finals.
SYLLABLES = """
-: a o e ai ei ao ou an en ang eng er yi ya yo ye yai yao you yan yin yang ying yong yu yue yuan yun
-: wu wa wo wai wei wan wen wang weng
b: a o ai ei ao an en ang eng i ie iao ian in ing u
p: a o ai ei ao ou an en ang eng i ie iao ian in ing u
m: a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
f: a o ei ou an en ang eng u
d: a e ai ei ao ou an en ang eng i ia ie iao iu ian ing u uo ui uan un ong
t: a e ai ei ao ou an ang eng i ie iao ian ing u uo ui uan un ong
n: a e ai ei ao ou an en ang eng i ie iao iu ian in iang ing u uo uan un ong ü üe
l: a o e ai ei ao ou an ang eng i ia ie iao iu ian in iang ing u uo uan un ong ü üe
g: a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong
k: a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong
h: a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong
j: i ia ie iao iu ian in iang ing iong u ue uan un
q: i ia ie iao iu ian in iang ing iong u ue uan un
x: i ia ie iao iu ian in iang ing iong u ue uan un
zh: i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong
ch: i a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong
sh: i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang
r: i e ao ou an en ang eng u ua uo ui uan un ong
z: i a e ai ei ao ou an en ang eng u uo ui uan un ong
c: i a e ai ao ou an en ang eng u uo ui uan un ong
s: i a e ai ao ou an en ang eng u uo ui uan un ong
"""
LONGEST = 6
_TONES = dict.fromkeys((0x300, 0x301, 0x304, 0x30C))
_WRITTEN_OTHERWISE = {"v": "ü", "nue": "nüe", "lue": "lüe"}


@cache
def syllables() -> frozenset[str]:
    """All syllables of Mandarin in pinyin, without tones."""
    found: set[str] = set()
    for line in SYLLABLES.strip().splitlines():
        initial, finals = line.split(": ")
        found.update(initial.strip("-") + final for final in finals.split())
    return frozenset(found)


def prepare(word: str, table: Table) -> str:
    """The word with ``'`` between its syllables.

    Raises ``Unromanizable`` for Han characters and for what is not pinyin.
    """
    refuse_han(word, table.name, "pinyin")
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    for other, meant in _WRITTEN_OTHERWISE.items():
        plain = plain.replace(other, meant)
    found: list[str] = []
    for part, written in zip(plain.split("'"), word.split("'"), strict=True):
        split = _split(part, vowel_may_begin=False) or _split(part, vowel_may_begin=True)
        if not split:
            raise Unromanizable(table.name, written, word)
        found += split
    return "'".join(found)


def _split(part: str, vowel_may_begin: bool) -> list[str]:
    """The syllables of letters without an apostrophe, the longest first; empty when there is no way.

    Pinyin writes an apostrophe before a syllable with a, o or e, so none begins there
    (fangan is fan + gan) unless the letters cannot be read otherwise (tiananmen).
    """
    for length in range(min(LONGEST, len(part)), 0, -1):
        first, rest = part[:length], part[length:]
        if first not in syllables() or (rest and rest[0] in "aoe" and not vowel_may_begin):
            continue
        if not rest:
            return [first]
        others = _split(rest, vowel_may_begin)
        if others:
            return [first, *others]
    return []
