"""Front matter: which values are prose, where they stand, and what is no front matter."""

from __future__ import annotations

import time

import pytest

from linter.documents.front_matter import KEYS, language_of, segments, split
from tests.conftest import brief, findings

YAML = """\
---
title: Trip to Kiev 😀
slug: kiev
date: 1925-01-01
description: "To Kiev: a \\"trip\\""
'summary': 'Kiev’s trip'
timezone: Europe/Kiev
tags: [Kiev, Odessa]
subtitle: >-
  Kiev, folded
  over lines
caption: |
  Kiev, as
  it stands
images:
  - src: kiev.png
    caption: The river at Kiev
  - {src: b.png, caption: Odessa from afar}
params:
  seo:
    title: "Kiev, deep"
---
Text.
"""
YAML_VALUES = [
    *("Trip to Kiev 😀", 'To Kiev: a \\"trip\\"', "Kiev’s trip"),
    *(">-\n  Kiev, folded\n  over lines\n", "|\n  Kiev, as\n  it stands\n"),
    *("The river at Kiev", "Odessa from afar", "Kiev, deep"),
]
TOML = '''\
+++
title = "Trip to Kiev"
slug = "kiev"
date = 1925-01-01
"description" = 'Kiev’s trip'
params.summary = "Kiev, deep"
tags = ["Kiev"]
subtitle = """
Kiev, over
lines"""
[menu.main]
  caption = \'\'\'Kiev's river\'\'\'
+++
Text.
'''
TOML_VALUES = ["Trip to Kiev", "Kiev’s trip", "Kiev, deep", "\nKiev, over\nlines", "Kiev's river"]


def _values(text: str, keys: tuple[str, ...] = KEYS) -> list[str]:
    matter = split(text)
    assert matter is not None
    found = segments(text, matter, keys)
    assert all(s.context == "front-matter" and s.block == (s.start, s.end) for s in found)
    return [text[s.start : s.end] for s in found]


def test_yaml() -> None:
    assert _values(YAML) == YAML_VALUES


def test_toml() -> None:
    assert _values(TOML) == TOML_VALUES


@pytest.mark.parametrize("text", [YAML, TOML])
def test_crlf(text: str) -> None:
    windows = text.replace("\n", "\r\n")
    assert [value.replace("\r\n", "\n") for value in _values(windows)] == _values(text)


def test_the_language_of_json() -> None:
    assert language_of('{\n  "title": "a",\n  "lang": "de"\n}\n') == "de"
    assert split("{\n  kyiv\n}\n") is split("{{ x }}\n}\n") is None


def test_own_keys() -> None:
    assert _values(YAML, ("slug", "tags")) == ["kiev", "Kiev", "Odessa"]
    assert _values(TOML, ("slug",)) == ["kiev"]


@pytest.mark.parametrize(
    ("what", "text", "values"),
    [
        ("a template", "---\ntitle: Kiev\nsummary: {{ site.x }}\n---\n", ["Kiev"]),
        ("an alias", "---\na: &a Kiev\ntitle: *a\nsummary: Odessa\n---\n", ["Odessa"]),
        ("a group as a key", "---\nx: y\n? [a, b]\n: title\ntitle: Kiev\n---\n", ["Kiev"]),
        ("no value", "---\ntitle:\nsummary: Kiev\n---\n", ["Kiev"]),
        ("a list of a listed key", "---\ntitle: [Kiev, Odessa]\n---\n", ["Kiev", "Odessa"]),
        ("closed by dots", "---\ntitle: Kiev\n...\n", ["Kiev"]),
        ("a comment first", "---\n# Kiev\ntitle: Kiev\n---\n", ["Kiev"]),
        ("in braces", '---\n{"title": "Kiev"}\n---\n', ["Kiev"]),
        (
            "JSON",
            '{\n\t"title": "Kiev",\n\t"slug": "x",\n\t"a": {"caption": "Odessa"}\n}\nText',
            ["Kiev", "Odessa"],
        ),
        ("empty", "---\n---\n", []),
        ("TOML, broken", '+++\ntitle = "Kiev\nsummary = "Odessa"\n+++\n', ["Odessa"]),
        ("TOML, escapes", '+++\ntitle = "A \\"Kiev\\" trip"\n+++\n', ['A \\"Kiev\\" trip']),
    ],
)
def test_unusual(what: str, text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    "inside",
    [
        *(
            "summary: [a\ncaption: Odessa",
            "\tsummary: Odessa",
            "summary: x: y\ncaption: z",
            "summary: 'x",
            "}",
        ),
        *("summary: @x", "summary: %x", "summary: !!binary x", "summary: *none", "---\nsummary: x", "- x"),
    ],
)
def test_what_is_broken_is_no_prose(inside: str) -> None:
    text = f"---\ntitle: Kiev\n{inside}\n---\nThey left Odessa.\n"
    assert set(_values(text)) <= {"Kiev", "x", "!!binary x", "a\ncaption"}
    assert [f.match for f in findings(text, language="en")][-1:] == ["Odessa"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "Text.", "title: Kiev\n", "--\ntitle: Kiev\n--\n", "\n---\ntitle: Kiev\n---\n"),
        *("---\ntitle: Kiev\n", "---\n\nThey left Kiev.\n\n---\n", "---\n# Kiev\n\nThey left.\n---\n"),
        *("----\ntitle: Kiev\n----\n", "+++\ntitle = 'Kiev'\n"),
    ],
)
def test_no_front_matter(text: str) -> None:
    assert split(text) is None


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        *(("---\nlang: de\n---\n", "de"), ("---\nlanguage: de-AT\n---\n", "de-AT")),
        *(("---\nlang: 'uk'\n---\n", "uk"), ('---\n"lang": pt_BR\n---\n', "pt_BR")),
        *(("+++\nlang = 'de'\n+++\n", "de"), ('+++\nlanguage = "uk"\n+++\n', "uk")),
        *(("---\r\nlang: de\r\n---\r\n", "de"), ("---\nparams:\n  lang: de\n---\n", None)),
        *(("---\nlang: German\n---\n", None), ("---\nslang: de\n---\n", None), ("lang: de\n", None)),
        ("---\ntitle: x\n---\nlang: de\n", None),
    ],
)
def test_language(text: str, tag: str | None) -> None:
    assert language_of(text) == tag


def test_findings_in_front_matter() -> None:
    text = YAML.replace("1925", "2025")
    found = findings(text, language="en")
    assert [f.match for f in found] == ["Kiev", "Kiev", "Kiev", "Kiev", "Kiev", "Kiev", "Odessa", "Kiev"]
    assert {f.context for f in found} == {"front-matter"}
    assert all(text[f.start : f.end] == f.match for f in found)


def test_the_marks_around_a_value_quote_nobody() -> None:
    assert brief('---\ntitle: "Trip to Kiev"\n---\n', language="en") == [("Kiev", "Kyiv", "warning")]
    assert brief("---\ntitle: A “trip to Kiev” again\n---\n", language="en") == [("Kiev", "Kyiv", "note")]


@pytest.mark.parametrize(
    "inside",
    [
        *(
            "a: b\n" * 100_000,
            "[" * 100_000,
            "- " * 100_000,
            "a: |\n" + " x\n" * 100_000,
            "a: '" + "x" * 500_000,
        ),
        *('a = """\n' * 50_000, "a: {" * 50_000, "? " * 50_000, "&a " * 50_000, "- - -\n" * 50_000),
    ],
)
@pytest.mark.parametrize("mark", ["---", "+++"])
def test_time_grows_with_the_text_alone(mark: str, inside: str) -> None:
    text = f"{mark}\ntitle: Kiev\n{inside}\n{mark}\n"
    before = time.process_time()
    for size in (len(text), 180_000):
        part = text[: size - 10] + f"\n{mark}\n"
        matter = split(part)
        if matter:
            segments(part, matter, KEYS)
    assert time.process_time() - before < 4
