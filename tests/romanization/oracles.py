"""Other people's romanizers, wrapped alike: ``oracle(name)(text) -> str``. Development dependencies only."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib import import_module

import pytest
from witness import witness

Romanizer = Callable[[str], str]
PINYIN_MAP = "sac-zho-Hans-Latn-1979"


@cache
def oracle(name: str) -> Romanizer:
    """``<library>:<table>``, as in ``interscript:<map>``; the test is skipped where the library is absent."""
    library, _, table = name.partition(":")
    if library == "witness":
        return witness(table)
    pytest.importorskip("icu4py" if library == "icu" else PACKAGES.get(library, library))
    return MAKERS[library](table)


def _interscript(table: str) -> Romanizer:
    import interscript

    interscript.load_map(table)
    if "-zho-" in table:  # its Chinese maps read Han characters, not pinyin
        return lambda text: _most_common(table, _characters().get(_toneless(text), ""))
    return lambda text: interscript.transliterate(table, text, "main")


@cache
def _characters() -> dict[str, str]:
    """Syllable of pinyin → the characters that the map of pinyin in interscript reads so."""
    import interscript

    interscript.load_map(PINYIN_MAP)
    found: dict[str, str] = {}
    for character in map(chr, range(0x4E00, 0xA000)):
        read = interscript.transliterate(PINYIN_MAP, character, "main").replace("u:", "ü")
        if read[-1:].isdigit():
            found[read[:-1]] = found.get(read[:-1], "") + character
    return found


def _most_common(table: str, characters: str) -> str:
    """What a map writes for most of the characters; where it reads a rare one otherwise does not count."""
    import interscript

    written = [interscript.transliterate(table, character, "main") for character in characters]
    counted = Counter(latin for latin in written if latin not in characters)
    return counted.most_common(1)[0][0] if counted else ""


def _toneless(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).replace("\u0304", ""))


def _translitua(table: str) -> Romanizer:
    import translitua

    chosen = getattr(translitua, table)
    return lambda text: translitua.translit(text, chosen)


def _iuliia(table: str) -> Romanizer:
    import iuliia

    return getattr(iuliia, table).translate


def _uklatn(table: str) -> Romanizer:
    import uklatn

    chosen = getattr(uklatn, table)
    return lambda text: uklatn.encode(text, chosen)


def _icu(table: str) -> Romanizer:
    from icu import transliterator

    return transliterator(table)


def _tetrak(table: str) -> Romanizer:
    from tetrak_translit import transliterate

    script, _, scheme = table.partition("/")
    return lambda text: transliterate(text, scheme, script=script)


def _cyrtranslit(table: str) -> Romanizer:
    import cyrtranslit

    return lambda text: cyrtranslit.to_latin(text, table)


def _domovyk(table: str) -> Romanizer:
    from domovyk.translit import transliterate

    return lambda text: transliterate(text, table)


def _transliterate(table: str) -> Romanizer:
    from transliterate import translit

    return lambda text: translit(text, table, reversed=True)


def _belarusianconverter(table: str) -> Romanizer:
    return getattr(import_module("BelarusianConverter"), table)().get


def _latynkatar(table: str) -> Romanizer:
    from latynkatar import CyrLatConverter

    return lambda text: CyrLatConverter(text).convert()


def _ukrajinska(table: str) -> Romanizer:
    from ukrajinska.core import Ukrajinska

    return getattr(Ukrajinska(), table)


def _function(module: str) -> Callable[[str], Romanizer]:
    """A library in which the table is the name of a function."""
    return lambda table: getattr(import_module(module), table)


def _hangul_names(table: str) -> Romanizer:
    style = getattr(import_module("hangul_names.dramawiki"), table)()
    syllable = import_module("hangul_names.words").Syllable

    def romanize(letter: str) -> str:
        if not "가" <= letter <= "힣":
            return letter
        return style.syllable_overrides.get(letter) or syllable(char=letter, ruleset=style.ruleset).romanize()

    return lambda text: "".join(map(romanize, text))


def _ko_pron(table: str) -> Romanizer:
    from ko_pron import romanise

    return lambda text: romanise(text, table)


def _pykakasi(table: str) -> Romanizer:
    from pykakasi import kakasi

    convert = kakasi().convert
    return lambda text: "".join(word[table] for word in convert(text))


def _indic_transliteration(table: str) -> Romanizer:
    from indic_transliteration.sanscript import transliterate

    return lambda text: transliterate(text, "devanagari", table)


def _pypinyin(table: str) -> Romanizer:
    from pypinyin import Style
    from pypinyin.style import convert

    chosen = getattr(Style, table)
    return lambda text: convert(text, chosen, False)


PACKAGES = {"belarusianconverter": "BelarusianConverter"}
MAKERS: dict[str, Callable[[str], Romanizer]] = {
    "belarusianconverter": _belarusianconverter,
    "cyrtranslit": _cyrtranslit,
    "domovyk": _domovyk,
    "hangul_names": _hangul_names,
    "icu": _icu,
    "indic_transliteration": _indic_transliteration,
    "interscript": _interscript,
    "iuliia": _iuliia,
    "latynkatar": _latynkatar,
    "ko_pron": _ko_pron,
    "koroman": _function("koroman"),
    "pykakasi": _pykakasi,
    "pypinyin": _pypinyin,
    "romkan": _function("romkan"),
    "tetrak_translit": _tetrak,
    "tojiki": _function("tojiki.translit"),
    "transliterate": _transliterate,
    "translitua": _translitua,
    "uklatn": _uklatn,
    "ukrajinska": _ukrajinska,
}
