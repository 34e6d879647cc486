"""HTML: which text and which attributes are prose, in which context and language."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.html import language_of, segments
from tests.conftest import brief, findings, result

# Each text with the prose in it: context, language, text.
PROSE = [
    ("text", "To Kiev", [("prose", None, "To Kiev")]),
    ("paragraph", "<p>To Kiev</p>", [("prose", None, "To Kiev")]),
    ("inline", "<p>To <b>Kiev</b>!</p>", [("prose", None, t) for t in ("To ", "Kiev", "!")]),
    ("heading", "<h2>Kiev</h2>", [("heading", None, "Kiev")]),
    ("title", "<head><title>Kiev</title></head>", [("heading", None, "Kiev")]),
    ("link", '<a href="/Kiev">Kiev</a>', [("link-text", None, "Kiev")]),
    ("list", "<ul><li>Kiev<li>Odessa</ul>", [("prose", None, "Kiev"), ("prose", None, "Odessa")]),
    ("table", "<tr><th>Kiev<td>Odessa</tr>", [("table", None, "Kiev"), ("table", None, "Odessa")]),
    ("caption", "<figcaption>Kiev</figcaption>", [("caption", None, "Kiev")]),
    ("quotation", "<blockquote><p>Kiev</p></blockquote>", [("blockquote", None, "Kiev")]),
    ("heading in a quotation", "<blockquote><h2>Kiev</h2></blockquote>", [("blockquote", None, "Kiev")]),
    ("inline quotation", "<q>Kiev</q>", [("quote", None, "Kiev")]),
    ("title of a work", "<cite>Kiev</cite>", [("title", None, "Kiev")]),
    ("form", "<option>Kiev<option>Odessa", [("prose", None, "Kiev"), ("prose", None, "Odessa")]),
    ("alt", '<img src="Kiev.png" alt="To Kiev">', [("alt", None, "To Kiev")]),
    ("alt without marks", "<img alt=Kiev>", [("alt", None, "Kiev")]),
    ("title attribute", "<p title='To Kiev'>x</p>", [("link-text", None, "To Kiev"), ("prose", None, "x")]),
    ("aria-label", '<nav aria-label="Kiev"></nav>', [("alt", None, "Kiev")]),
    ("placeholder", '<input placeholder="Kiev" value="Kiev">', [("alt", None, "Kiev")]),
    ("svg label", '<svg aria-label="Kiev"><text>Kiev</text></svg>', [("alt", None, "Kiev")]),
    ("language", '<p lang="de">Kiew</p>', [("prose", "de", "Kiew")]),
    ("xml:lang", '<p xml:lang="de">Kiew</p>', [("prose", "de", "Kiew")]),
    (
        "language of an inner element",
        '<p>Kiev <i lang="de">Kiew <b>und</b></i> Odessa</p>',
        [
            ("prose", None, "Kiev "),
            ("prose", "de", "Kiew "),
            ("prose", "de", "und"),
            ("prose", None, " Odessa"),
        ],
    ),
    ("language of an attribute", '<img lang="de" alt="Kiew">', [("alt", "de", "Kiew")]),
    ("language around an attribute", '<p lang="de"><img alt="Kiew"></p>', [("alt", "de", "Kiew")]),
    ("language of the page", '<html lang="de"><p>Kiew</p>', [("prose", None, "Kiew")]),
    (
        "back to the language",
        '<p lang="de">Kiew</p><p>Kiev</p>',
        [("prose", "de", "Kiew"), ("prose", None, "Kiev")],
    ),
    # unclosed and misplaced tags
    ("unclosed paragraph", '<p lang="de">Kiew<p>Kiev', [("prose", "de", "Kiew"), ("prose", None, "Kiev")]),
    (
        "paragraph ended by a heading",
        '<p lang="de">a<h2>b</h2>',
        [("prose", "de", "a"), ("heading", None, "b")],
    ),
    (
        "paragraph ended by a list",
        '<p lang="de">a<ul><li>b</ul>',
        [("prose", "de", "a"), ("prose", None, "b")],
    ),
    ("paragraph with open inline", '<p><i lang="de">a<p>b', [("prose", "de", "a"), ("prose", None, "b")]),
    ("list item with open inline", '<li><i lang="de">a<li>b', [("prose", "de", "a"), ("prose", None, "b")]),
    (
        "nested lists",
        '<ul><li lang="de">a<ul><li>b<li>c</ul>d<li>e</ul>',
        [("prose", "de", t) for t in "abcd"] + [("prose", None, "e")],
    ),
    (
        "table cells",
        '<tr><td lang="de">a<td>b<tr><td>c',
        [("table", "de", "a"), ("table", None, "b"), ("table", None, "c")],
    ),
    ("definitions", '<dl><dt lang="de">a<dd>b</dl>', [("prose", "de", "a"), ("prose", None, "b")]),
    ("end without a start", "</blockquote></p>Kiev", [("prose", None, "Kiev")]),
    (
        "crossed",
        "<b><blockquote>a</b>b</blockquote>c",
        [("blockquote", None, "a"), ("prose", None, "b"), ("prose", None, "c")],
    ),
    ("unclosed tag", "Kiev <b", [("prose", None, "Kiev <b")]),
    ("self-closed", "<div/>Kiev<br/>", [("prose", None, "Kiev")]),
    ("smaller than", "1 < 2, Kiev > 3", [("prose", None, "1 < 2, Kiev > 3")]),
    ("a component", "<Kiev />Odessa", [("prose", None, "Odessa")]),
]
SILENT = [
    *(
        "<script>Kiev</script>",
        "<style>Kiev</style>",
        "<pre>Kiev</pre>",
        "<code>Kiev</code>",
        "<kbd>Kiev</kbd>",
    ),
    *(
        "<samp>Kiev</samp>",
        "<var>Kiev</var>",
        "<tt>Kiev</tt>",
        "<template>Kiev</template>",
        "<svg>Kiev</svg>",
    ),
    *("<math>Kiev</math>", "<textarea>Kiev</textarea>", "<!-- Kiev -->", "<!DOCTYPE Kiev>", "<?php Kiev ?>"),
    *('<a href="Kiev"></a>', "<p class=Kiev id='Kiev' data-title=Kiev>", '<meta content="Kiev">', "<Kiev>"),
    *("<pre><code>Kiev</code> Kiev</pre>", "<code><b>Kiev</b></code>", '<code><img alt="Kiev"></code>'),
    *('<span translate="no">Kiev</span>', '<img alt="">', "<p> \n </p>", "<SCRIPT>Kiev</SCRIPT>"),
    *("<script>'</p>' Kiev", "<style>Kiev", "<!-- Kiev"),
]


@pytest.mark.parametrize(("what", "text", "expected"), PROSE, ids=[case[0] for case in PROSE])
def test_prose(what: str, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = segments(text)
    assert [(s.context, s.language, text[s.start : s.end]) for s in found] == expected


@pytest.mark.parametrize("text", SILENT)
def test_never_checked(text: str) -> None:
    assert segments(text) == []


def test_text_after_what_is_not_checked() -> None:
    for text in SILENT:
        if "</" in text and text.endswith(">"):
            found = segments(f"{text}<p>Odessa</p>")
            assert [s.start for s in found] == [len(text) + 3]


def test_blocks_end_at_block_elements() -> None:
    text = "<p>“Kiev <b>and</b></p><p>on</p>tail"
    assert [(text[s.start : s.end], text[slice(*s.block)]) for s in segments(text)] == [
        *(("“Kiev ", "“Kiev <b>and</b>"), ("and", "“Kiev <b>and</b>"), ("on", "on"), ("tail", "tail"))
    ]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        *(('<!DOCTYPE html>\n<html lang="de-AT">', "de-AT"), ("<HTML LANG=uk>", "uk"), ("<html>", None)),
        *(
            ('<html xml:lang="fr">', "fr"),
            ('<p lang="de">', None),
            ("<!-- <html lang=de> -->", None),
            ("", None),
        ),
    ],
)
def test_language_of_the_page(text: str, tag: str | None) -> None:
    assert language_of(text) == tag


PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>To Kiev</title><style>.Kiev { color: red }</style></head>
<body><h1>Kiev today</h1>
<p title="To Kiev">They left <a href="https://kiev.ua/Kiev">Ki&shy;ev</a>; “Kiev is lost,” he said.
<p lang="de">Der Zug nach Kiew. <span lang="en">Kiev.</span></p>
<img src="Kiev.png" alt="The river at Kiev"> <code>Kiev</code> {{ Kiev }} {% Kiev %}
<blockquote>Kiev</blockquote></body></html>
"""


def test_findings_on_a_page() -> None:
    found = findings(PAGE, "page.html")
    assert [(PAGE.count("\n", 0, f.start) + 1, f.match, f.context, f.level) for f in found] == [
        (2, "Kiev", "heading", "warning"),
        (3, "Kiev", "heading", "warning"),
        (4, "Kiev", "link-text", "warning"),
        (4, "Ki&shy;ev", "link-text", "warning"),
        (4, "Kiev", "quote", "note"),
        (5, "Kiev", "prose", "warning"),
        (6, "Kiev", "alt", "warning"),
        (7, "Kiev", "blockquote", "note"),
    ]
    assert all(PAGE[f.start : f.end] == f.match for f in found)
    assert result(PAGE, "page.html").why == "the lang attribute"


def test_a_page_in_another_language() -> None:
    page = '<html lang="de"><p>Der Zug nach Kiew.</p><p lang="en">The train to Kiew.</p></html>'
    assert brief(page, "page.html") == [("Kiew", "Kyiv", "warning")]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "<p>",
                    "</p>",
                    "<b lang=de>",
                    "</b>",
                    "<ul>",
                    "<li>",
                    "</ul>",
                    "<td>",
                    "<tr>",
                    "<code>",
                    "</code>",
                ),
                *(
                    "Kiev",
                    " ",
                    "\n",
                    '<img alt="Kiev">',
                    "<!-- a -->",
                    "<blockquote>",
                    "</blockquote>",
                    "<",
                    ">",
                    '"',
                ),
            ]
        ),
        max_size=20,
    ).map("".join)
)
def test_segments_are_in_order_and_apart(text: str) -> None:
    found = segments(text)
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start
    for segment in found:
        assert 0 <= segment.block[0] <= segment.start < segment.end <= segment.block[1] <= len(text)
        assert "<!--" not in text[segment.start : segment.end]


@pytest.mark.parametrize(
    "text",
    [
        *("<div>" * 100_000, "<div>" * 50_000 + "</p></div>" * 50_000, "<q>a" * 50_000, "<p>a" * 100_000),
        *("<ul><li><ul>" + "<b>" * 30_000 + "<li></li>" * 30_000, "<b>" * 30_000 + "<p></p>" * 30_000),
        *("<table>" * 30_000 + "<td>" * 30_000, "<li><b>" * 50_000, "<img alt='a'>" * 50_000),
        *("</p>" * 100_000, "<a href='x" * 50_000, "<p lang=de>" * 50_000),
    ],
)
def test_time_grows_with_the_text_alone(text: str) -> None:
    before = time.process_time()
    segments(text)
    assert time.process_time() - before < 4
