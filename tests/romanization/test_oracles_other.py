"""Our tables for the other languages against independent romanizers, on all GeoNames names of their lands.

As in ``test_oracles``: beside an oracle stand the words that it is known to get wrong, with the reason. They
are left out, and nothing else is loosened: only the shapes of apostrophes and the letter case do not count.
For Turkmen there is no oracle in Python: both its tables rest on the examples of their documents.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import pytest
from oracles import geonames, oracle

from linter.romanization.systems import system

AGREEMENT = 0.99
CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ"
GREEK = "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ"
LETTERS = {
    "bg": ("BG", "абвгдежзийклмнопрстуфхцчшщъьюя"),
    "mk": ("MK", "абвгдѓежзѕијклљмнњопрстќуфхцчџш"),
    "sr": ("RS", "абвгдђежзијклљмнњопрстћуфхцчџш"),
    "ka": ("GE", GEORGIAN),
    "hy": ("AM", ARMENIAN),
    "el": ("GR", GREEK),
    "kk": ("KZ", CYRILLIC + "ёәғқңөұүһі"),
    "ky": ("KG", CYRILLIC + "ёңөү"),
    "tg": ("TJ", CYRILLIC + "ёғӣқӯҳҷ"),
    "uz": ("UZ", "абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳ"),
    "az": ("AZ", "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹш"),
    "mn": ("MN", CYRILLIC + "ёөү"),
}
IA = (r"ия\b|\bбългария\b", "knows neither -ia for a final -ия nor the exception for the name of the state")
DOTS = ("[гзксц]һ|нг", "does not write the middle dots")
PAIRS: list[tuple[str, str, tuple[tuple[str, str], ...]]] = [
    ("bg-streamlined-1995", "interscript:apcbg-bul-Cyrl-Latn-1995", ()),
    ("bg-streamlined-2009", "interscript:bgna-bul-Cyrl-Latn-2009", (IA,)),
    (
        "bg-bgn-pcgn-1952",
        "interscript:bgnpcgn-bul-Cyrl-Latn-1952",
        (("ь", "writes a backslash before the apostrophe"),),
    ),
    (
        "bg-un-1977",
        "interscript:un-bul-Cyrl-Latn-1977",
        (("ъ", "writes a caron for the breve of ă"), ("[юя]", "writes the yu and ya of a later system")),
    ),
    ("mk-bgn-pcgn-2013", "interscript:bgnpcgn-mkd-Cyrl-Latn-2013", ()),
    ("mk-un-1977", "interscript:un-mkd-Cyrl-Latn-1977", ()),
    (
        "mk-digraph",
        "interscript:icao-mkd-Cyrl-Latn-9303",
        (("[ку]", "has the row of ќ at к, and loses the letter у"),),
    ),
    ("sr-gaj", "interscript:bgnpcgn-srp-Cyrl-Latn-2005", ()),
    ("sr-gaj", "interscript:un-srp-Cyrl-Latn-1997", ()),
    ("ka-national-2002", "interscript:ggg-kat-Geor-Latn-2002", ()),
    ("ka-national-2002", "interscript:bgnpcgn-kat-Geor-Latn-2009", ()),
    (
        "ka-bgn-pcgn-1981",
        "interscript:bgnpcgn-kat-Geor-Latn-1981",
        (("კ", "writes k’, but the apostrophe of 1981 marks aspirates: კ is k, ქ is k’"),),
    ),
    ("ka-iso-9984", "interscript:iso-kat-Geor-Latn-9984-1996", ()),
    ("ka-ala-lc", "interscript:alalc-kat-Geor-Latn-1997", ()),
    (
        "hy-bgn-pcgn-1981",
        "interscript:bgnpcgn-arm-Armn-Latn-1981",
        (
            ("[թչ]", "the rows of թ and Չ hold a slip of the keyboard"),
            ("(?<!ո)ւ", "leaves a letter of the older spelling in Armenian, where the document has no row"),
            (r"\b[եոև]|[աեէըիոօւ][եև]", "has no rows for the start of a word and for places after vowels"),
        ),
    ),
    ("el-elot-743", "interscript:elot-ell-Grek-Latn-743-1982-ts", ()),
    ("el-elot-743", "interscript:un-ell-Grek-Latn-1987-ts", ()),
    ("el-elot-743", "interscript:bgnpcgn-ell-Grek-Latn-1996", ()),
    ("el-iso-843", "interscript:iso-ell-Grek-Latn-843-1997-t1", ()),
    ("el-bgn-pcgn-1962", "interscript:bgnpcgn-ell-Grek-Latn-1962", ()),
    ("el-ala-lc", "interscript:alalc-ell-Grek-Latn-2010", ()),
    ("kk-bgn-pcgn-1979", "interscript:bgnpcgn-kaz-Cyrl-Latn-1979", (DOTS,)),
    ("ky-bgn-pcgn-1979", "interscript:bgnpcgn-kir-Cyrl-Latn-1979", (DOTS,)),
    ("tg-bgn-pcgn-1994", "interscript:bgnpcgn-tgk-Cyrl-Latn-1994", ()),
    (
        "uz-latin-1995",
        "interscript:bgnpcgn-uzb-Cyrl-Latn-2000",
        (("в", "the small letter keeps the w of 1979"),),
    ),
    ("uz-bgn-pcgn-1979", "interscript:bgnpcgn-uzb-Cyrl-Latn-1979", ()),
    ("az-latin-1991", "interscript:bgnpcgn-aze-Cyrl-Latn-1993", ()),
    ("mn-mns-5217-2012", "interscript:masm-mon-Cyrl-Latn-5217-2012", ()),
    ("mn-bgn-pcgn-1964", "interscript:bgnpcgn-mon-Cyrl-Latn-1964", ()),
]


@cache
def names(language: str) -> tuple[str, ...]:
    """The names of the country that the language's alphabet can write."""
    country, letters = LETTERS[language]
    word = rf"[{letters}{letters.upper()}]+"
    readable = re.compile(rf"{word}(?:[ -]{word})*")
    found = {
        unicodedata.normalize("NFC", name)
        for city in geonames()
        if city["countrycode"] == country
        for name in city["alternatenames"]
    }
    return tuple(sorted(name for name in found if readable.fullmatch(name)))


@pytest.mark.parametrize(("id", "other", "faults"), PAIRS, ids=[f"{id}-{other}" for id, other, _ in PAIRS])
def test_agrees(id: str, other: str, faults: tuple[tuple[str, str], ...]) -> None:
    theirs, table = oracle(other), system(id).table
    faulty = re.compile("|".join(pattern for pattern, _ in faults) or "(?!)", re.IGNORECASE)
    compared = [name for name in names(system(id).language) if not faulty.search(name)]
    differ = [
        (name, table.romanize(name), theirs(name))
        for name in compared
        if _plain(table.romanize(name)) != _plain(theirs(name))
    ]
    assert len(compared) > 30
    assert len(differ) <= (1 - AGREEMENT) * len(compared), differ[:10]


def _plain(text: str) -> str:
    """Letter case and the shapes of apostrophes do not count."""
    for shape in "’ʼʹ‘`\u0315":
        text = text.replace(shape, "'")
    return unicodedata.normalize("NFC", text).casefold()
