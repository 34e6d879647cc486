"""Folding: what becomes equal, and that every span finds its way back to the original text."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.languages.boundaries import is_word
from linter.languages.fold import _MAY_CHANGE, first_word, fold, fold_even, fold_key, words_of

# (what is equal, one form, another form)
EQUAL = [
    ("small and capital letters", "KYIV", "kyiv"),
    ("small and capital Cyrillic letters", "КИЇВ", "київ"),
    ("three Greek sigmas", "ΠΑΤΡΑΣ", "Πάτρας".replace("ά", "α")),
    ("a Greek sigma in capitals alone", "ΣΕΡΡΕΣ", "σερρεσ"),
    ("the Turkish dotted capital", "İstanbul", "istanbul"),
    ("the Turkish dotless letter", "Diyarbakır", "diyarbakir"),
    ("NFC and NFD, Latin", unicodedata.normalize("NFD", "Bălți"), "Bălți"),
    ("NFC and NFD, Cyrillic", unicodedata.normalize("NFD", "Київ"), "Київ"),
    ("NFC and NFD, Vietnamese", unicodedata.normalize("NFD", "Đà Nẵng"), "Đà Nẵng"),
    ("NFC and NFD, Hangul", unicodedata.normalize("NFD", "키이우"), "키이우"),
    ("NFC and NFD, Hangul with final consonants", unicodedata.normalize("NFD", "평양 한강"), "평양 한강"),
    ("NFC and NFD, kana", unicodedata.normalize("NFD", "オデッサ"), "オデッサ"),
    ("a letter that NFC takes apart", "\u0958ज़ान", "क\u093cज\u093cान"),
    ("a compatibility ideograph", "\uf900", "豈"),
    ("marks in another order", "a\u0323\u0301", "a\u0301\u0323"),
    ("stress on Cyrillic vowels", "Ки\u0301ев", "Киев"),
    ("stress on a composed letter", unicodedata.normalize("NFD", "Украї\u0301на"), "Україна"),
    ("typographic apostrophe", "Kam’ianske", "Kam'ianske"),
    ("modifier apostrophe", "Kamʼianske", "Kam'ianske"),
    ("modifier prime", "Kamʹianske", "Kam'ianske"),
    ("grave accent", "Kam`ianske", "Kam'ianske"),
    ("no-break hyphen", "Rostov‑on‑Don", "Rostov-on-Don"),
    ("en dash", "Rostov–on–Don", "Rostov-on-Don"),
    ("no-break space", "Kryvyi\u00a0Rih", "Kryvyi Rih"),
    ("narrow no-break space", "Kryvyi\u202fRih", "Kryvyi Rih"),
    ("ideographic space", "Kryvyi\u3000Rih", "Kryvyi Rih"),
    ("en quad", "Kryvyi\u2000Rih", "Kryvyi Rih"),
    ("tab", "Kryvyi\tRih", "Kryvyi Rih"),
    ("soft hyphen", "Ki\u00adev", "Kiev"),
    ("zero-width space", "Ki\u200bev", "Kiev"),
    ("zero-width joiner", "Ki\u200dev", "Kiev"),
    ("word joiner", "Ki\u2060ev", "Kiev"),
    ("byte order mark inside", "Ki\ufeffev", "Kiev"),
    ("a soft hyphen before a mark", "Kie\u00ad\u0301v", "Kiév"),
    ("line wrap", "Kryvyi\nRih", "Kryvyi Rih"),
    ("line wrap with CRLF", "Kryvyi\r\nRih", "Kryvyi Rih"),
    ("line wrap with a bare CR", "Kryvyi\rRih", "Kryvyi Rih"),
    ("line wrap with indentation", "Kryvyi\n    Rih", "Kryvyi Rih"),
    ("line wrap with CRLF and indentation", "Kryvyi\r\n\tRih", "Kryvyi Rih"),
    ("line wrap in a quotation", "Kryvyi\n> Rih", "Kryvyi Rih"),
    ("line wrap in nested quotations", "Kryvyi\n> > Rih", "Kryvyi Rih"),
    ("line wrap after spaces", "Kryvyi  \nRih", "Kryvyi Rih"),
    ("line wrap after spaces, CRLF", "Kryvyi  \r\n  Rih", "Kryvyi Rih"),
]

REFERENCES = [
    ("soft hyphen", "Ki&shy;ev", "kiev"),
    ("decimal", "Ki&#173;ev", "kiev"),
    ("hexadecimal", "Ki&#xAD;ev", "kiev"),
    ("no-break space", "Kryvyi&nbsp;Rih", "kryvyi rih"),
    ("apostrophe", "Kam&rsquo;ianske", "kam'ianske"),
    ("letter", "Chi&#x219;in&#259;u", "chișinău"),
    ("combining mark", "Chis&#x326;ina&#x306;u", "chișinău"),
    ("markup itself stays", "Kiev&amp;Odesa &lt;b&gt;", "kiev&amp;odesa &lt;b&gt;"),
    ("unknown stays", "Kiev&kyiv;Odesa", "kiev&kyiv;odesa"),
]


@pytest.mark.parametrize(("what", "one", "other"), EQUAL, ids=[case[0] for case in EQUAL])
def test_equal_after_folding(what: str, one: str, other: str) -> None:
    assert fold_key(one) == fold_key(other)


@pytest.mark.parametrize(("what", "one", "other"), EQUAL, ids=[case[0] for case in EQUAL])
def test_the_whole_of_a_name_maps_to_the_whole(what: str, one: str, other: str) -> None:
    text = f"— {one} —"
    folded = fold(text)
    at = folded.text.find(fold_key(other))
    start, end = folded.span(at, at + len(fold_key(other)))
    assert text[start:end] == one


@pytest.mark.parametrize(("what", "text", "expected"), REFERENCES, ids=[case[0] for case in REFERENCES])
def test_character_references(what: str, text: str, expected: str) -> None:
    folded = fold(f"<b>{text}</b>", entities=True)
    assert folded.text == f"<b>{expected}</b>"
    start, end = folded.span(3, 3 + len(expected))
    assert folded.original[start:end] == text


def test_references_stay_where_the_text_is_not_markup() -> None:
    assert fold("Ki&shy;ev").text == "ki&shy;ev"


@pytest.mark.parametrize(
    "gap",
    [
        "\n\n",
        "\n \n",
        "\r\n\r\n",
        "\n> \n> ",
        "  \n\n",
        "\n\n   ",
        "\n\t\n",
        "\n\r\n",
        "\n \r\n",
        " \n \r\n ",
        "\r\n>\r\n> ",
        "\n>\r\n>",
    ],
)
def test_no_name_reaches_over_a_blank_line(gap: str) -> None:
    assert fold_key("Kryvyi Rih") not in fold_key(f"Kryvyi{gap}Rih")


def test_different_words_stay_different() -> None:
    assert len({fold_key(name) for name in ("Kiev", "Kiév", "Kyiv", "Киев", "Київ", "Ки ев")}) == 6
    assert fold_key("й") != fold_key("и")
    assert fold_key("Ќ") != fold_key("К"), "a Macedonian letter is not a stressed one"


def test_plain_text_is_folded_in_place() -> None:
    text = "Trains from KIEV,\nOdessa\tand “Lviv” – every day."
    assert fold(text).text == "trains from kiev, odessa and “lviv” - every day."
    assert fold(text).span(12, 16) == (12, 16)


def test_every_character_that_nfc_may_change_is_looked_for() -> None:
    missed = [
        hex(code)
        for code in range(0x80, 0x110000)
        if not 0xD800 <= code < 0xE000
        and (
            unicodedata.combining(chr(code))
            or not unicodedata.is_normalized("NFC", chr(code))
            or 0x1161 <= code <= 0x11FF
        )
        and not any(lead in chr(code).encode() for lead in _MAY_CHANGE)
    ]
    assert missed == []


def test_even_folding_keeps_every_offset() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x20000)):
        assert len(fold_even(f"a{chr(code)}b")) == 3, hex(code)


PIECES = st.sampled_from(
    [
        *(
            "a",
            "e",
            "K",
            "ß",
            "é",
            "И",
            "и",
            "й",
            "Σ",
            "ς",
            "İ",
            "ı",
            "क",
            "क\u093c",
            "\u0958",
            "ि",
            "한",
            "漢",
        ),
        *("\u1112", "\u1161", "\u11ab", "e\u0301", "e\u0323\u0302", "и\u0301", "и\u0306", "\u0301", "\uf900"),
        *("\u00ad", "\u200b", "\ufeff", "’", "`", "-", "‑", "\u00a0", "😀", "\u212b", "q\u0308"),
        *(" ", "  ", "\t", "\n", "\r\n", "\r", "\n  ", "\n> ", " \n", "  \r\n  ", "\n\n", ">"),
        *("&shy;", "&nbsp;", "&#769;", "&amp;", "&", ";", "&kyiv;", "&#x10FFFF;"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=40))


def _continues(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff"


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans())
def test_spans_map_back_in_order(text: str, entities: bool) -> None:
    folded = fold(text, entities)
    assert folded.original == text
    last = (0, 0)
    for at in range(len(folded.text)):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last[0] and end >= last[1]
        last = start, end
        assert folded.span(0, at + 1) == (folded.span(0, 1)[0], end)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.booleans(), st.data())
def test_the_slice_folds_to_the_slice(text: str, entities: bool, data: st.DataObject) -> None:
    folded = fold(text, entities)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    inside = folded.text[start:end]
    edges = is_word(inside[0]) and is_word(inside[-1])
    if not edges or _continues(inside[0]) or (end < len(folded.text) and _continues(folded.text[end])):
        return
    begin, stop = folded.span(start, end)
    assert fold(text[begin:stop], entities).text == inside


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_nfc_and_nfd_are_equal(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_few_foreign_letters_fold_as_many_do(text: str) -> None:
    """Where few letters are not ASCII, marks are looked for one by one."""
    padding = " x" * 2000
    assert fold(f"{text}x{padding}").text == fold(f"{text}x").text + padding


HOSTILE = [
    ("spaces", " " * 1_000_000 + "x \n"),
    ("spaces and tabs", " \t" * 500_000 + "\r"),
    ("line feeds and spaces", "\n " * 500_000 + " x"),
    ("soft hyphens", "\u00ad" * 1_000_000),
    ("one mark many times", "e" + "\u0301" * 1_000_000),
    ("marks that are out of order", "e" + "\u0301\u0323" * 500_000),
    ("marks that are out of order, few", "e" + "\u0301\u0323" * 20_000 + " x" * 1_000_000),
    ("decomposed Hangul", unicodedata.normalize("NFD", "키이우") * 200_000),
    ("ampersands", "&" * 1_000_000),
    ("references", "&shy;" * 200_000),
    ("decomposed letters", "e\u0301" * 500_000),
]


@pytest.mark.parametrize(("what", "text"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_time_grows_with_the_text_alone(what: str, text: str) -> None:
    before = time.process_time()
    folded = fold(text + " Kiev", entities=True)
    at = folded.text.rindex("kiev")
    start, end = folded.span(at, at + 4)
    assert (text + " Kiev")[start:end] == "Kiev"
    assert time.process_time() - before < 3


def test_words() -> None:
    assert words_of("the kyiv-based kam'ianske of 2014_x") == {
        *("the", "kyiv", "based", "kam", "ianske", "of", "2014", "x")
    }
    assert first_word("'s-hertogenbosch") == "s"
    assert first_word("kryvyi rih") == "kryvyi"


def test_a_latin_name_between_han_is_a_word() -> None:
    assert "kiev" in words_of("在kiev的")
    assert "kiev" in words_of("キエフkievの")
