"""Tags in a text: agreement with the standard library on ordinary pages, and linear time on hostile ones."""

from __future__ import annotations

import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents.markup import tags

PAGES = [
    "",
    "No tag at all: 1 < 2 & 3 > 2.",
    "<!DOCTYPE html><html lang=en><head><title>Kiev &amp; more</title></head><body><p>Kiev</p></body></html>",
    "<p class=\"a\" lang='de' data-x=1 hidden>Kiew<br>und <b>mehr</b></p>",
    '<img src="a.png" alt="Kiev > Odessa"><img alt=\'it "is"\'/><input placeholder=Kiev disabled>',
    "<!-- <b>Kiev</b> --><p>Kiev<!---->Odessa</p><!-- a -- b -->",
    "<script>if (a < b && c > d) { document.write('<p>Kiev</p>') }</script><p>Kiev</p>",
    "<STYLE>p > a { content: '<b>' }</STYLE><P>Kiev</P>",
    "<p>Kiev</p >\n<br/><br />\n<my-element a='1'>Kiev</my-element>",
    '<a\n  href="x"\n  title="To Kiev"\n>Kiev</a>',
    "<p title=\"a 'b' c\">Kiev</p><p title='a \"b\" c'>Kiev</p>",
]


class _Reference(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, bool, tuple[tuple[str, str], ...]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, False, tuple((k, v) for k, v in attrs if v is not None)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.found.append((tag, True, ()))


def _ours(page: str) -> list[tuple[str, bool, tuple[tuple[str, str], ...]]]:
    found = []
    for tag in tags(page):
        assert page[tag.start] == "<" and page[tag.end - 1] == ">"
        if tag.name:
            names = [] if tag.closing else [(k, page[a:b]) for k, a, b in tag.attributes(page)]
            found.append((tag.name, tag.closing, tuple(names)))
    return found


@pytest.mark.parametrize("page", PAGES)
def test_as_the_standard_library(page: str) -> None:
    assert _ours(page) == _Reference(page).found


NAMES = st.sampled_from(["p", "b", "i", "div", "span", "ul", "li", "h1", "blockquote", "x-y"])
VALUES = st.text(alphabet="aKiev >'/=", max_size=8)
ATTRIBUTES = st.lists(
    st.tuples(st.sampled_from(["alt", "title", "lang", "data-x"]), VALUES),
    max_size=3,
    unique_by=lambda a: a[0],
)
TEXTS = st.text(alphabet="Kiev .,'\"\n&;", max_size=10)
OPENED = st.builds(
    lambda name, attributes: f"<{name}{''.join(f' {k}={chr(34)}{v}{chr(34)}' for k, v in attributes)}>",
    NAMES,
    ATTRIBUTES,
)
CLOSED = NAMES.map(lambda name: f"</{name}>")
COMMENTS = st.text(alphabet="a <>b/p", max_size=8).map(lambda text: f"<!-- {text} -->")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(OPENED, CLOSED, TEXTS, COMMENTS), max_size=12).map("".join))
def test_as_the_standard_library_on_generated_pages(page: str) -> None:
    assert _ours(page) == _Reference(page).found


@pytest.mark.parametrize(
    ("page", "comments"),
    [
        *(("<!-->Kiev", ["<!-->"]), ("<!--->Kiev", ["<!--->"]), ("<!---->Kiev", ["<!---->"])),
        *(("<!-- a --><!-- b -->", ["<!-- a -->", "<!-- b -->"]), ("<!-- a", ["<!-- a"])),
        *(("<!doctype html>", ["<!doctype html>"]), ("<?php echo 1 ?>", ["<?php echo 1 ?>"])),
    ],
)
def test_comments_have_no_name(page: str, comments: list[str]) -> None:
    assert [page[tag.start : tag.end] for tag in tags(page) if not tag.name] == comments


def test_values_of_attributes() -> None:
    text = "<a title=\"Kiev &amp; more\" LANG=de href=x/y title2 = 'b'>"
    (tag,) = tags(text)
    assert [(key, text[a:b]) for key, a, b in tag.attributes(text)] == [
        *(("title", "Kiev &amp; more"), ("lang", "de"), ("href", "x/y"), ("title2", "b"))
    ]
    assert tag.attribute(text, "title") == "Kiev & more"
    assert tag.attribute(text, "alt") is None


def test_raw_text_holds_no_tags() -> None:
    text = "<textarea><b>Kiev</textarea><title>a</title><script></b></scripts></script ><b>"
    assert [(tag.name, tag.closing) for tag in tags(text)] == [
        *(("textarea", False), ("textarea", True), ("title", False), ("title", True)),
        *(("script", False), ("script", True), ("b", False)),
    ]


def test_only_between_two_offsets() -> None:
    text = "<a><b><i>"
    assert [tag.name for tag in tags(text, 3, 6)] == ["b"]
    assert [tag.name for tag in tags(text, 3, 5)] == []


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "<",
            "<a ",
            "<!-- ",
            "<!--",
            "</",
            '<a "',
            "<a '",
            "<a b='",
            "<script>",
            "<script",
            "<a a",
            "<?",
            "<!",
        ),
        *("<a>", '<a b="c">', "a<b", "<a b=c ", "<textarea></textarea", '">', "-->"),
    ],
)
@pytest.mark.parametrize("ending", ["", ">", '">', "'>"])
def test_time_grows_with_the_text_alone(piece: str, ending: str) -> None:
    text = piece * (300_000 // len(piece)) + ending
    before = time.process_time()
    for tag in tags(text):
        for name, _, _ in tag.attributes(text):
            assert name
    assert time.process_time() - before < 3


@pytest.mark.parametrize(
    "inside", ["a" * 500_000, "a " * 250_000, " " * 500_000, "=" * 500_000, "a=" * 250_000]
)
def test_long_tags(inside: str) -> None:
    text = f"<a {inside}>"
    before = time.process_time()
    assert sum(1 for tag in tags(text) for _ in tag.attributes(text)) >= 0
    assert time.process_time() - before < 3
