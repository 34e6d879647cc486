"""The language of a text by its function words: every example of every language file, and traps."""

from __future__ import annotations

import unicodedata

import pytest

from linter.languages.detection import detect
from linter.languages.language import language, language_tags, nearest_tag

EXAMPLES = [(own, text, tag) for own in language_tags() for text, tag in language(own).examples]


@pytest.mark.parametrize(
    ("own", "text", "tag"), EXAMPLES, ids=[f"{e[0]}-{n}" for n, e in enumerate(EXAMPLES)]
)
def test_examples(own: str, text: str, tag: str) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize(
    ("own", "text", "tag"), EXAMPLES, ids=[f"{e[0]}-{n}" for n, e in enumerate(EXAMPLES)]
)
def test_examples_in_nfd(own: str, text: str, tag: str) -> None:
    assert detect(unicodedata.normalize("NFD", text)) == tag


def test_every_language_has_examples() -> None:
    assert [tag for tag in language_tags() if not language(tag).examples] == []


ENGLISH = "The mayor said that the trains from the east were late because of the snow."
GERMAN = "Der Zug nach Kiew ist noch nicht da, und die Reisenden warten auf dem Bahnsteig, weil es schneit."


@pytest.mark.parametrize(
    ("what", "text", "tag"),
    [
        ("nothing", "", None),
        (
            "addresses",
            "* Fix ([#1](https://github.com/a/b/issues/1)), no@example.com, example.com.\n" * 20,
            None,
        ),
        (
            "addresses beside é",
            "* Fixé ([#1](https://github.com/a/b/issues/1)), no@example.com, a.com\n" * 20,
            None,
        ),
        ("too little", "Kiev, the city.", None),
        (
            "Russian behind a list of calls",
            "in_addr in in in in in in in\n" * 40
            + "Эта функция не та, что была раньше, и она для всех. " * 40,
            "ru",
        ),
        (
            "Russian around commands",
            "va_start, va_arg: va va va. Эта функция не та, что была раньше, и она нужна для всех.",
            "ru",
        ),
        (
            "Chinese around commands",
            "s v a k o: 这是一个用于测试的程序，它可以在系统上运行，但是我们没有 se na je to。",
            "zh-Hans",
        ),
        ("names alone", "Kiev Odessa Lviv " * 50, None),
        (
            "German around English code",
            f"```python\nfor x in the: if not is as with from\n```\n\n{GERMAN}",
            "de",
        ),
        ("German around an English code span", f"`if this is not that and the other` {GERMAN}", "de"),
        (
            "German after an English script",
            f"<script>if (this) for that in the of and</script><p>{GERMAN}",
            "de",
        ),
        (
            "German below an English head",
            f"<html><head>{'<script>this and that for the of</script>' * 300}</head><body><p>{GERMAN}",
            "de",
        ),
        ("German below an English comment", f"<!-- this and that is for the of -->\n{GERMAN}", "de"),
        ("German with an English beginning", "The Times and the Post. " + GERMAN * 20, "de"),
        ("English with German names", ENGLISH + " Der Spiegel, Die Zeit, Das Erste.", "en"),
        ("Hindi words hold together", "के है में की को का से " * 2, "hi"),
        ("Hebrew with points", "הוּא אָמַר כִּי הָרַכֶּבֶת לֹא הִגִּיעָה אֶל הָעִיר שֶׁל אֲבִי עַל זֶה", "he"),
    ],
)
def test_texts(what: str, text: str, tag: str | None) -> None:
    assert detect(text) == tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        *(("en-GB", "en"), ("de_AT", "de"), ("pt-BR", "pt"), ("uk", "uk"), ("EN", "en"), (" de ", "de")),
        *(("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant")),
        *(("zh_hk", "zh-Hant"), ("no", "nb"), ("nn-NO", "nb"), ("iw", "he"), ("tlh", "tlh")),
    ],
)
def test_tags(written: str, tag: str) -> None:
    assert nearest_tag(written) == tag
