"""Other people's romanizers, wrapped alike: ``oracle(name)(text) -> str``. Development dependencies only."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

import pytest

Romanizer = Callable[[str], str]


@cache
def oracle(name: str) -> Romanizer:
    """``<library>:<table>``, as in ``interscript:<map>``; the test is skipped where the library is absent."""
    library, _, table = name.partition(":")
    pytest.importorskip("icu4py" if library == "icu" else PACKAGES.get(library, library))
    return MAKERS[library](table)


def _interscript(table: str) -> Romanizer:
    import interscript

    interscript.load_map(table)
    return lambda text: interscript.transliterate(table, text, "main")


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
