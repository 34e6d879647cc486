"""A document: its format by suffix, its language and the reason, the segment at a place."""

from __future__ import annotations

import pytest

from linter.documents.document import format_of, open_document, segment_at
from linter.documents.segment import Segment, merged, overlapping, without
from linter.documents.source import Source
from linter.documents.templates import spans

ENGLISH = "The mayor said that the trains from the east were late because of the snow."
GERMAN = "Der Zug ist noch nicht da, und die Reisenden warten auf dem Bahnsteig, weil es schneit."


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        *(("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("x/a.de.md", "markdown"), ("a.mdx", "markdown")),
        *(
            ("a.html", "html"),
            ("a.htm", "html"),
            ("a.xhtml", "html"),
            ("a.txt", "plain"),
            ("a.text", "plain"),
        ),
        *(("README", "plain"), ("a.md.bak", "plain"), (".md", "plain"), ("<stdin>", "plain")),
    ],
)
def test_formats(path: str, kind: str) -> None:
    assert format_of(path) == kind


@pytest.mark.parametrize(
    ("path", "text", "declared", "language", "why"),
    [
        ("a.de.md", f"---\nlang: fr\n---\n{ENGLISH}", ("uk", "--language"), "uk", "--language"),
        ("a.de.md", f"---\nlang: fr-CA\n---\n{ENGLISH}", None, "fr", "front matter"),
        ("a.md", f"+++\nlanguage = 'zh-TW'\n+++\n{ENGLISH}", None, "zh-Hant", "front matter"),
        ("a.de.html", f"<html lang='fr'><p>{ENGLISH}", None, "fr", "the lang attribute"),
        ("a.de.md", ENGLISH, None, "de", "the file name suffix .de"),
        ("a.pt-BR.md", ENGLISH, None, "pt", "the file name suffix .pt-BR"),
        ("notes.old.md", ENGLISH, None, "en", "function words"),
        ("de.md", ENGLISH, None, "en", "function words"),
        (
            "a.html",
            f"<html><head><title>The news and the rest</title></head><p>{GERMAN}",
            None,
            "de",
            "function words",
        ),
        ("a.md", "Kiev.", None, "sv", "the default"),
        ("a.txt", "---\nlang: fr\n---\nKiev.", None, "sv", "the default"),
    ],
)
def test_languages(path: str, text: str, declared: tuple[str, str] | None, language: str, why: str) -> None:
    document = open_document(Source(path, text), declared, "sv")
    assert (document.language, document.why) == (language, why)


def test_the_segment_at_a_place() -> None:
    found = [Segment(0, 5, "prose", (0, 9)), Segment(5, 9, "alt", (5, 9)), Segment(12, 20, "prose", (12, 20))]
    starts = [segment.start for segment in found]
    assert segment_at(found, starts, 1, 5) == found[0]
    assert segment_at(found, starts, 5, 9) == found[1]
    assert segment_at(found, starts, 4, 6) is None
    assert segment_at(found, starts, 9, 12) is None
    assert segment_at([], [], 0, 1) is None


def test_spans() -> None:
    assert merged([(5, 7), (0, 3), (2, 4), (4, 5), (9, 9), (8, 9), (1, 2)]) == [(0, 7), (8, 9)]
    assert list(overlapping([(0, 3), (5, 7), (8, 9)], 3, 5)) == []
    assert list(overlapping([(0, 3), (5, 7), (8, 9)], 2, 6)) == [(0, 3), (5, 7)]
    assert list(overlapping([(0, 30)], 20, 25)) == [(0, 30)]
    segment = Segment(2, 10, "prose", (2, 10))
    assert [(s.start, s.end) for s in without([segment], [(0, 3), (5, 6), (9, 20)])] == [(3, 5), (6, 9)]
    assert without([segment], [(0, 20)]) == []


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (
            "a {{ b }} c {% d %} e {# f #} g <% h %> i {/* j */}",
            ["{{ b }}", "{% d %}", "{# f #}", "<% h %>", "{/* j */}"],
        ),
        ("{{ a", []),
        ("a }} {{ b", []),
        ("{{ a }}{{ b }}", ["{{ a }}{{ b }}"]),
        ("# a {#b}\ntext\nC#} {: .x }", ["{#b}", "{: .x }"]),
        ("{% comment %} a {{ b }} {% endcomment %} c", ["{% comment %} a {{ b }} {% endcomment %}"]),
        (
            "{%- highlight go -%}\na\n{%- endhighlight -%} c",
            ["{%- highlight go -%}\na\n{%- endhighlight -%}"],
        ),
        ("{% highlight go %} a", ["{% highlight go %}"]),
        ("{{< highlight go >}}\na\n{{< /highlight >}} b", ["{{< highlight go >}}\na\n{{< /highlight >}}"]),
        ("{{% note %}}a{{% /note %}}", ["{{% note %}}", "{{% /note %}}"]),
        ("{{ " + "x" * 6000 + " }} {{ b }}", ["{{ b }}"]),
    ],
)
def test_templates(text: str, tags: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text)] == tags
