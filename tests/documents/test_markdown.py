"""Markdown: what is prose and in which context, what is never checked, and that cutting changes nothing."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.documents import markdown, sections
from linter.documents.front_matter import KEYS
from tests.conftest import brief, findings

Found = list[tuple[str, str | None, str]]

# Each text holds "Kiev" where it is prose, and the contexts of these places in order.
PROSE = [
    ("paragraph", "They left Kiev.", ["prose"]),
    ("two paragraphs", "Kiev.\n\nKiev.", ["prose", "prose"]),
    ("ATX headings", "# Kiev\n\n###### Kiev ######\n", ["heading", "heading"]),
    ("setext headings", "Kiev\n====\n\nTo\nKiev\n----\n", ["heading", "heading"]),
    ("emphasis", "*Kiev* **Kiev** ***Kiev*** _Kiev_ __Kiev__ ~~Kiev~~", ["prose"] * 6),
    ("bullets", "- Kiev\n* Kiev\n+ Kiev\n", ["prose"] * 3),
    ("numbers", "1. Kiev\n2) Kiev\n", ["prose"] * 2),
    ("nested lists", "- Kiev\n  - Kiev\n    1. Kiev\n\n       Kiev\n", ["prose"] * 4),
    ("tasks", "- [ ] Kiev\n- [x] Kiev\n", ["prose"] * 2),
    ("list with a lazy line", "- To\nKiev\n", ["prose"]),
    ("heading in a list", "- # Kiev\n", ["heading"]),
    ("quotation", "> Kiev\n> and Kiev\n", ["blockquote"] * 2),
    ("quotation with a lazy line", "> To\nKiev\n", ["blockquote"]),
    ("nested quotation", "> > Kiev\n>\n> Kiev\n\nKiev", ["blockquote", "blockquote", "prose"]),
    ("heading in a quotation", "> # Kiev\n", ["blockquote"]),
    ("list in a quotation", "> - Kiev\n>   - Kiev\n", ["blockquote"] * 2),
    ("quotation in a list", "- > Kiev\n- Kiev", ["blockquote", "prose"]),
    ("table in a quotation", "> | a |\n> |---|\n> | Kiev |\n", ["blockquote"]),
    ("note of GitHub", "> [!NOTE]\n> Kiev\n\n> Kiev", ["prose", "blockquote"]),
    ("quotation callout", "> [!quote] Who\n> Kiev\n", ["blockquote"]),
    ("table", "| Kiev | a |\n|:--|--:|\n| Kiev | Kiev |\n\nKiev", ["table", "table", "table", "prose"]),
    ("table without outer marks", "Kiev | a\n--|--\nKiev | a\n", ["table"] * 2),
    ("cell with an escaped mark", "| a |\n|--|\n| Kiev \\| Kiev |\n", ["table"] * 2),
    ("link", "[Kiev](https://a.b/Kiev) [to Kiev](<Kiev Kiev> 'a')", ["link-text"] * 2),
    ("link with a title", '[Kiev](/a "To Kiev")', ["link-text"] * 2),
    ("titles in other marks", "[a](/a 'To Kiev') [a](/a (To Kiev))", ["link-text"] * 2),
    ("title over a line end", '[a](/a\n"To\nKiev")', ["link-text"]),
    ("target with brackets", "[Kiev](/a_(Kiev)_b) Kiev", ["link-text", "prose"]),
    ("reference links", "[Kiev][kiev-1] [Kiev][] [Kiev]", ["link-text", "link-text", "prose"]),
    ("image", '![Kiev](Kiev.png "Kiev")', ["alt", "link-text"]),
    ("image in a link", "[![Kiev](a.png)](/Kiev) [a ![Kiev](b.png) c](/Kiev)", ["alt", "alt"]),
    ("reference image", "![Kiev][img]", ["alt"]),
    ("brackets that are no link", "[Kiev] (see [Kiev]: Kiev) \\[Kiev](/a)", ["prose"] * 4),
    ("spaces before the target are no link", "[Kiev] (Kiev)", ["prose"] * 2),
    ("link in emphasis", "*[Kiev](/a)*, **Kiev**", ["link-text", "prose"]),
    ("link over lines", "[to\nKiev](/a)", ["link-text"]),
    ("link in a quotation", "> [Kiev](/a)\n", ["blockquote"]),
    ("escapes", "\\*Kiev\\* \\`Kiev\\` \\<Kiev\\> Kiev\\", ["prose"] * 4),
    ("a lone backtick", "` Kiev", ["prose"]),
    ("unequal backticks", "`` Kiev ` Kiev", ["prose"] * 2),
    ("an escaped backslash opens code", "\\\\`Kiev` Kiev", ["prose"]),
    ("an escaped backtick leaves the next", "\\``x` Kiev", ["prose"]),
    ("hard line breaks", "To  \nKiev\\\nKiev", ["prose"] * 2),
    ("not indented enough", "   Kiev", ["prose"]),
    ("indentation inside a paragraph", "To\n    Kiev", ["prose"]),
    ("indentation inside a list", "- a\n\n  Kiev\n", ["prose"]),
    ("definition of a reference", '[a]: /Kiev "To Kiev"\n', ["link-text"]),
    ("title in its own line", "[a]: /Kiev\n  'To Kiev'\n", ["link-text"]),
    ("several definitions", "[a]: /x\n[b]: /x (Kiev)\n\nKiev", ["link-text", "prose"]),
    ("what is no definition", "[Note]: they left Kiev\n", ["prose"]),
    ("footnote", "Text.[^1]\n\n[^1]: They left Kiev.\n", ["prose"]),
    ("footnote of one word", "[^1]: Kiev\n", ["prose"]),
    (
        "footnote of paragraphs",
        "[^1]: Kiev.\n\n    Kiev.\n\n    > Kiev\n\n    - Kiev\n",
        ["prose", "prose", "blockquote", "prose"],
    ),
    ("inline footnote", "Text.^[To Kiev]", ["prose"]),
    ("admonition", "!!! note\n    They left Kiev.\n", ["prose"]),
    ("admonition with a blank line", '!!! note "Kiev"\n\n    They left Kiev.\n', ["heading", "prose"]),
    ("folded admonition", "??? tip\n\n    Kiev\n\n    Kiev\n", ["prose", "prose"]),
    ("tabs", '=== "Kiev"\n\n    Kiev\n', ["heading", "prose"]),
    ("container", "::: tip\n\nKiev\n\n:::\n", ["prose"]),
    ("definition list", "Kiev\n: Kiev\n", ["prose"] * 2),
    ("wiki link", "[[Kiev]] [[x|Kiev]]", ["prose", "prose"]),
    ("inline HTML", "To <b>Kiev</b> <q>Kiev</q> <cite>Kiev</cite>", ["prose", "quote", "title"]),
    (
        "attributes of inline HTML",
        '<img src="Kiev" alt="Kiev"> <abbr title="Kiev">x</abbr>',
        ["alt", "link-text"],
    ),
    ("HTML image in a link", '[<img src="Kiev.png" alt="Kiev">](/Kiev)', ["alt"]),
    ("HTML block", "<div>\nKiev\n</div>\n\nKiev", ["prose", "prose"]),
    ("Markdown in an HTML block", "<div>\n\n# Kiev\n\n*Kiev*\n\n</div>\n", ["heading", "prose"]),
    ("HTML quotation", "<blockquote>\n\nTo *Kiev*.\n\n</blockquote>\n\nKiev", ["blockquote", "prose"]),
    ("HTML quotation in one block", "<blockquote>Kiev</blockquote>\n\nKiev", ["blockquote", "prose"]),
    ("details", "<details><summary>Kiev</summary>\n\nKiev\n\n</details>\n", ["prose", "prose"]),
    ("HTML table", "<table>\n<tr><td>Kiev</td></tr>\n</table>\n\nKiev", ["table", "prose"]),
    ("code left open in HTML", "<div><code>x</div>\n\nKiev\n", ["prose"]),
    ("a tag of one block says nothing of the next", "To <code>x\n\nKiev", ["prose"]),
    ("comparisons", "1 < Kiev > 2", ["prose"]),
    ("after a comment", "<!-- a --> Kiev\n\nb <!-- c --> Kiev", ["prose", "prose"]),
    ("after a fence", "```\nx\n```\nKiev\n", ["prose"]),
    ("after a fence in a list", "- ```\n  x\n  ```\n\n  Kiev\n", ["prose"]),
    ("what looks like a fence", "``` a ` b\nKiev\n", ["prose"]),
    ("after a rule", "***\nKiev\n", ["prose"]),
    ("CRLF", "# Kiev\r\n\r\nTo Kiev\r\n> Kiev\r\n", ["heading", "prose", "blockquote"]),
    ("bare CR", "# Kiev\r\rTo Kiev\r", ["heading", "prose"]),
    ("heading right after a paragraph", "Kiev\n# Kiev\nKiev", ["prose", "heading", "prose"]),
    ("an unclosed template", "{{ Kiev", ["prose"]),
    ("template far away", "{{ a }} Kiev {% b %} Kiev {# c #} Kiev", ["prose"] * 3),
]

SILENT = [
    ("code span", "`Kiev`"),
    ("code span of two", "`` ` Kiev ``"),
    ("code span over lines", "`a\nKiev`"),
    ("code span in a link", "[`Kiev`](/a)"),
    ("code span in a heading", "# `Kiev`\n"),
    ("code span in a table", "| a |\n|--|\n| `Kiev` |\n"),
    ("fence", "```\nKiev\n```\n"),
    ("fence with a language", "```python\nKiev\n```\n"),
    ("fence of tildes", "~~~ Kiev\nKiev\n~~~\n"),
    ("longer fence", "````\n```\nKiev\n```\n````\n"),
    ("fence that holds a heading", "```\n# Kiev\n\n# Kiev\n```\n"),
    ("fence without an end", "```\nKiev\n\nKiev\n"),
    ("fence whose end is indented too far", "```\n    ```\n# Kiev\n```\n"),
    ("fence in a list", "- a\n\n  ```\n  Kiev\n  ```\n"),
    ("fence in a quotation", "> ```\n> Kiev\n> ```\n"),
    ("fence in a nested list", "1. a\n   - b\n     ```sh\n     Kiev\n     ```\n"),
    ("indented code", "a\n\n    Kiev\n"),
    ("indented by a tab", "a\n\n\tKiev\n"),
    ("indented code in a list", "- a\n\n      Kiev\n"),
    ("fence in a footnote", "[^1]: a\n\n    ```\n    Kiev\n    ```\n"),
    ("code in a footnote", "[^1]: a\n\n        Kiev\n"),
    ("code after a list", "- a\n\n<!-- -->\n\n    Kiev\n"),
    ("link target", "[a](/Kiev) [a](<Kiev>) [a]( Kiev ) [a](Kiev 'b')"),
    ("target over a line end", "[a](\n/Kiev)"),
    ("label", "[a][Kiev] ![a][Kiev]"),
    ("definition", "[Kiev]: /Kiev\n[Kiev]: <Kiev> 'a'\n"),
    ("label of a footnote", "a[^Kiev]\n\n[^Kiev]: b\n"),
    ("definition over lines", "[Kiev]:\n/Kiev\n"),
    ("definition in a quotation", "> [Kiev]: /Kiev\n"),
    ("comment as a definition", '[//]: # (Kiev)\n\n[//]: # "Kiev"\n'),
    ("autolinks", "<https://a.b/Kiev> <Kiev@a.b>"),
    ("bare address", "See https://a.b/Kiev, www.Kiev.ua and press@Kiev.ua."),
    ("file names and paths", "img/Kiev.png Kiev.jpg ./Kiev C:\\Kiev\\a /srv/Kiev"),
    ("identifiers", "Europe/Kiev city_Kiev $Kiev Kiev::a --kiev @Kiev #Kiev"),
    ("wiki target", "[[Kiev|a]] [[Kiev#b|a]] ![[Kiev.png]]"),
    ("attributes of Markdown", "# a {#Kiev}\n\n[a](b){.Kiev} ![a](b){width=1 alt-text=Kiev}\n\n{: .Kiev }\n"),
    ("attributes of HTML", '<a href="Kiev" class="Kiev" data-title="Kiev">a</a>'),
    ("inline code of HTML", "<code>Kiev</code> <kbd>Kiev</kbd> <samp>Kiev</samp> <var>Kiev</var>"),
    ("component", "<Kiev /> <Kiev>a</Kiev>"),
    ("comment", "a <!-- Kiev --> b\n\n<!-- Kiev\n\nKiev\n-->\n"),
    ("script and style", "<script>\nKiev\n\nKiev\n</script>\n\n<style>\n.Kiev {}\n</style>\n"),
    ("pre", "<pre>\nKiev\n\nKiev\n</pre>\n"),
    ("pre in a block", "<div><pre>Kiev</pre></div>\n"),
    ("declarations", "<!DOCTYPE Kiev>\n\n<?php Kiev ?>\n"),
    ("Hugo", '{{< kiev "Kiev" >}} {{% Kiev %}} {{ .Kiev }} {{/* Kiev */}}'),
    ("Hugo over lines", '{{< figure\n  src="Kiev.png"\n  caption="Kiev"\n>}}\n'),
    ("Hugo code", "{{< highlight go >}}\nKiev\n\nKiev\n{{< /highlight >}}\n"),
    ("Liquid", "{% include Kiev.html title='Kiev' %} {{ page.Kiev | Kiev }} {%- if Kiev -%}"),
    ("Liquid code", "{% highlight sh %}\nKiev\n\nKiev\n{% endhighlight %}\n"),
    ("Liquid comment", "{% comment %}\n\nKiev\n\n{% endcomment %}\n"),
    ("Jinja", "{{ Kiev }} {% set a = 'Kiev' %} {# Kiev #}"),
    ("MDX comment", "{/* Kiev */}"),
    ("ERB", "<%= Kiev %>"),
    ("front matter key", "---\nslug: Kiev\n---\n"),
    ("translate=no", '<span translate="no">Kiev</span>'),
]


MDX = [
    ("import", 'import Kiev from "./Kiev"\nimport {\n  Kiev,\n} from "Kiev"\n\nOdessa', 1),
    ("export", 'export const Kiev = {\n  title: "Kiev",\n}\n\nOdessa', 1),
    ("expression", "{Kiev} {`Kiev`} {frontMatter.Kiev} {a.map((x) => { return 'Kiev' })} Odessa", 1),
    ("property", '<Card data={Kiev} alt={`Kiev`} title="Odessa" />\n\nOdessa', 2),
    ("prose that begins like a module", "We\nimport grain and\nexport steel, Odessa said.", 1),
    ("a brace without an end", "{ Odessa", 1),
]


@pytest.mark.parametrize(("what", "text", "count"), MDX, ids=[case[0] for case in MDX])
def test_code_of_mdx(what: str, text: str, count: int) -> None:
    assert [f.match for f in findings(text, "a.mdx", language="en")] == ["Odessa"] * count


def test_braces_of_markdown_are_text() -> None:
    assert [f.match for f in findings("{Kiev}\n\nimport Kiev from x\n", language="en")] == ["Kiev"] * 2


def test_the_title_of_an_admonition_is_not_quoted() -> None:
    assert brief('!!! note "To Kiev"\n    Text.\n', language="en") == [("Kiev", "Kyiv", "warning")]


def _segments(text: str) -> Found:
    wanted = [at for at in range(len(text)) if text.startswith(("Kiev", "kiev"), at)]
    found = markdown.segments(text, wanted, KEYS)
    return [(s.context, s.language, text[s.start : s.end]) for s in found]


@pytest.mark.parametrize(("what", "text", "contexts"), PROSE, ids=[case[0] for case in PROSE])
def test_prose(what: str, text: str, contexts: list[str]) -> None:
    found = [context for context, _, part in _segments(text) for _ in range(part.count("Kiev"))]
    assert found == contexts


@pytest.mark.parametrize(("what", "text"), SILENT, ids=[case[0] for case in SILENT])
def test_never_checked(what: str, text: str) -> None:
    before = "" if text.startswith("---") else "Odessa.\n\n"
    assert [f.match for f in findings(before + text, language="en") if f.match != "Odessa"] == []


@pytest.mark.parametrize(("what", "text"), SILENT, ids=[case[0] for case in SILENT])
def test_what_comes_after_is_checked(what: str, text: str) -> None:
    if what in ("fence without an end", "front matter key"):
        return
    assert [m for m, _, _ in brief(f"{text}\n\nThey left Odessa.\n", language="en")] == ["Odessa"]


def test_every_prose_is_found_at_its_place() -> None:
    text = "\n\n".join(f"{text}\n\n<!-- -->" for _, text, _ in PROSE if "Kiev" in text and "\r" not in text)
    found = findings(text, language="en")
    assert len(found) > 100
    assert all(text[f.start : f.end] == f.match for f in found)


LANGUAGES = [
    ('To <i lang="de">Kiew</i>, Kiev', [(None, "To "), ("de", "Kiew"), (None, ", Kiev")]),
    ('[<i lang="de">nach Kiew</i>](/Kiev)', [("de", "nach Kiew")]),
    (
        '<div lang="de">\n\n[Kiew](/Kiev) und *Kiew*\n\n</div>\n\nKiev',
        [("de", "Kiew"), ("de", " und *Kiew*\n"), (None, "Kiev")],
    ),
    ('<p lang="de">Kiew</p>\n\nKiev', [("de", "Kiew"), (None, "Kiev")]),
    ('<div lang="de">\n\n# Kiew\n\n</div>\n\n# Kiev', [("de", "# Kiew\n"), (None, "# Kiev")]),
    ('> <i lang="de">Kiew</i> Kiev', [("de", "Kiew"), (None, " Kiev")]),
]


@pytest.mark.parametrize(("text", "expected"), LANGUAGES)
def test_languages_of_elements(text: str, expected: list[tuple[str | None, str]]) -> None:
    found = [(s.language, text[s.start : s.end]) for s in markdown.segments(text, range(len(text)), KEYS)]
    assert [item for item in found if "Ki" in item[1] or "To" in item[1]] == expected


def test_quotations_reach_over_markup_but_not_into_it() -> None:
    assert brief("“They *left* [Kiev](/a)”, he said.", language="en") == [("Kiev", "Kyiv", "note")]
    assert brief('[a](/a "To Kiev") and <img alt="Kiev">', language="en") == [("Kiev", "Kyiv", "warning")] * 2
    assert brief("He “said. ![Kiev](a.png)” it", language="en") == [("Kiev", "Kyiv", "warning")]
    assert brief("“They left.\n\nOn to Kiev.”", language="en") == [("Kiev", "Kyiv", "warning")]


# Lines that make blocks begin, go on and end in every way that we know of.
LINES = st.sampled_from(
    [
        *(
            "# a",
            "## b",
            "#",
            "#c",
            "    # d",
            " # e",
            "text",
            "  text",
            "    text",
            "\ttext",
            "",
            "",
            " ",
            ">",
            "> q",
        ),
        *(
            "> # q",
            "- l",
            "  - l",
            "- # l",
            "1. n",
            "10. n",
            "2. n",
            "* * *",
            "---",
            "===",
            "| a | b |",
            "|--|--|",
        ),
        *(
            "```",
            "````",
            "~~~",
            "  ```",
            "    ```",
            "      ```",
            "``` x",
            "```x`y",
            "- ```",
            "> ```",
            ">```",
            "1. ```",
        ),
        *(
            "2. ```",
            "\t```",
            "> > ```",
            "   ~~~",
            "``` ```",
            "<div>",
            "</div>",
            "  <b>",
            "<!-- c",
            "-->",
            "<pre>",
        ),
        *(
            "</pre>",
            "[a]: /b",
            "[a]:",
            "'t'",
            "[^1]: f",
            "!!! note",
            "a `b",
            "b` c",
            "<?x",
            "?>",
            "<script>",
            "<x-y>",
        ),
        *(
            "> <div>",
            "- <div>",
            "> text",
            "<blockquote>",
            "<p lang=de>",
            "\\# a",
            "+ ~~~",
            "    - x",
            "  # f",
            "- - ```",
        ),
    ]
)


@settings(max_examples=1500, deadline=None)
@given(st.lists(LINES, max_size=16), st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]))
def test_cutting_changes_no_block(lines: list[str], end: str) -> None:
    text = end.join(lines)
    cuts = sections.cuts(text, 0)
    parts = [block for a, b in itertools.pairwise(cuts) for block in markdown.blocks_of(text[a:b], a)]
    assert parts == markdown.blocks_of(text, 0)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("# a\n\ntext\n\n# b\n\n## c\ntext\n# d\n", 4),
        ("# a\n\n```\n# x\n```\n\n# b\n", 2),
        ("# a\n\n- l\n\n  ```\n  # x\n\n  y\n  ```\n\n# b\n", 2),
        ("# a\n\n> ```\n> # x\n> ```\n\n# b\n", 2),
        ("# a\n\n<div>\n# x\n</div>\n\n# b\n", 2),
        ("# a\n\n<!-- c -->\n\n# b\n", 1),
        ("# a\n\n- ```\n  x\n  ```\n\n# b\n", 1),
    ],
)
def test_what_is_certain_is_cut(text: str, count: int) -> None:
    cuts = sections.cuts(text, 0)
    assert sum(a < b for a, b in itertools.pairwise(cuts)) == count


MIXED = st.lists(
    st.sampled_from(
        [
            *(
                "Kiev",
                " ",
                "\n",
                "\n\n",
                "`",
                "``",
                "[",
                "](",
                ")",
                "![",
                "][",
                "]",
                '"',
                "<b>",
                "</b>",
                "<!--",
                "-->",
            ),
            *(
                "> ",
                "- ",
                "# ",
                "{{",
                "}}",
                "|",
                "\\",
                "<",
                ">",
                "*",
                "```\n",
                "    ",
                '<i lang="de">',
                "[a]: ",
                "“",
                "”",
            ),
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(MIXED)
def test_segments_are_in_order_and_apart(text: str) -> None:
    found = markdown.segments(text, range(len(text)), KEYS)
    last = 0
    for segment in found:
        assert last <= segment.start < segment.end <= len(text)
        assert segment.block[0] <= segment.start and segment.end <= segment.block[1]
        last = segment.end


@settings(max_examples=300, deadline=None)
@given(MIXED)
def test_what_is_wanted_does_not_change_what_it_is(text: str) -> None:
    """Looking at one place gives the same segment there as looking at all."""
    every = {(s.start, s.end): s for s in markdown.segments(text, range(len(text)), KEYS)}
    for at in range(len(text)):
        if text.startswith("Kiev", at):
            for segment in markdown.segments(text, [at], KEYS):
                if segment.start <= at < segment.end:
                    assert every[segment.start, segment.end] == segment


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "](",
            "[a](",
            "[a](b)",
            "![",
            "![a](b)",
            "][",
            "[a][b]",
            "[a]: b\n",
            '[a](b "',
            "[a](b 'c')",
            "`",
            "` `` ",
        ),
        *(
            "\\",
            "*a ",
            "_a_",
            "<a ",
            "<!-- ",
            "<b>",
            "{{ ",
            "{{ }}",
            "{% highlight %}",
            "{#",
            "{: ",
            "{.a",
            "[[",
            "![[",
        ),
        *(
            "> ",
            ">",
            "- ",
            "#",
            "# a\n",
            "# a\n\n",
            "```\n",
            "- ```\n",
            "|",
            "| a |\n|--|\n",
            "    a\n\n",
            "[^1]: a\n\n",
        ),
        *(
            "<div>\n",
            "<blockquote>\n\n",
            "<p lang=de>\n\n",
            "a\n\n",
            "\n",
            "\t",
            " ",
            "~~~\n",
            '"',
            "“a”",
            "&",
            "\r",
        ),
    ],
)
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (100_000 // len(piece)) + "\n\nKiev"
    before = time.process_time()
    markdown.segments(text, range(0, len(text), 100), KEYS)
    assert time.process_time() - before < 4


def test_spaces_in_a_link_target() -> None:
    text = "[a](" + " " * 20_000 + "x " + " " * 20_000 + "Kiev"
    before = time.process_time()
    assert [context for context, _, _ in _segments(text)] == ["prose"]
    assert time.process_time() - before < 1
