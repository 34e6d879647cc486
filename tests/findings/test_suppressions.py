"""Comments that accept findings: where they hold, what they name, and what is wrong with some."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config import Config
from linter.documents.comments import comments
from linter.documents.document import Document
from linter.documents.source import Source
from linter.findings.suppressions import Known, Suppression, read
from linter.lint import Linter, Result
from tests.conftest import result

TODAY = date(2026, 11, 23)
KNOWN = Known(
    ("deprecated-spelling", "mixed-script"), lambda word: word in ("kyiv", "odesa"), {"kiev": "kyiv"}
)


def document(text: str, name: str = "article.md") -> Document:
    kind = {"md": "markdown", "html": "html", "txt": "plain"}[name.rpartition(".")[2]]
    return Document(Source(name, text), kind, "en", "a test")


def said(text: str, name: str = "article.md") -> list[str]:
    return [comment.text for comment in comments(document(text, name))]


def asked(text: str, name: str = "article.md") -> list[Suppression]:
    return read(text, comments(document(text, name)), KNOWN, TODAY)


def outcome(text: str, name: str = "article.md") -> tuple[list[int], list[int], list[str]]:
    """The lines of the findings that stand and of those that are accepted, and what is said of comments."""
    got = result(text, name, language="en")
    complaints = [finding.message for finding in got.findings if finding.check == "suppression"]
    standing = [_line(text, f.start) for f in got.findings if f.check != "suppression"]
    return standing, [_line(text, item.finding.start) for item in got.accepted], complaints


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


SYNTAX = [
    ("HTML", "a.html", "<p>x</p><!-- placelint: {} -->"),
    ("Markdown block", "a.md", "<!-- placelint: {} -->"),
    ("Markdown inline", "a.md", "Some text <!--placelint: {}--> goes on."),
    ("Markdown, several lines", "a.md", "<!--\nplacelint: {}\n-->"),
    ("Markdown quotation", "a.md", "> <!-- placelint: {} -->"),
    ("Markdown table", "a.md", "| a | b |\n|---|---|\n| x | y <!-- placelint: {} --> |"),
    ("front matter", "a.md", "---\ntitle: x # placelint: {}\n---\ntext"),
    ("front matter line", "a.md", "---\n# placelint: {}\ntitle: x\n---\ntext"),
    ("MDX", "a.mdx.md", "text\n\n{{/* placelint: {} */}}"),
    ("Jinja", "a.md", "{{# placelint: {} #}}"),
    ("Hugo", "a.html", "<p>{{{{/* placelint: {} */}}}}</p>"),
    ("Liquid", "a.md", "{{% # placelint: {} %}}"),
    ("Liquid comment", "a.md", "{{% comment %}} placelint: {} {{%- endcomment -%}}"),
    ("ERB", "a.html", "<p><%# placelint: {} %></p>"),
    ("plain, brackets", "a.txt", "[placelint: {}] text"),
    ("plain, end of a line", "a.txt", "text [placelint: {}] \ntext"),
    ("plain, HTML", "a.txt", "<!-- placelint: {} --> text"),
    ("plain, hash", "a.txt", "first\r\n# placelint: {}\r\nlast"),
    ("plain, slashes", "a.txt", "// placelint: {}"),
    ("plain, reStructuredText", "a.txt", ".. placelint: {}"),
]


@pytest.mark.parametrize(("name", "text"), [case[1:] for case in SYNTAX], ids=[case[0] for case in SYNTAX])
def test_the_comment_syntax_of_each_format(name: str, text: str) -> None:
    order = "ignore-next-line kyiv -- the name of a brand (1986)."
    plain = text.format(order) if "{{" in text else text.replace("{}", order)
    assert said(plain, name) == [order]


DOCUMENTED = [
    ("fence", "a.md", "```html\n<!-- placelint: ignore-file kyiv -->\n```"),
    ("fence in a list", "a.md", "- x\n  ~~~\n  <!-- placelint: ignore-file kyiv -->\n  ~~~"),
    ("indented code", "a.md", "x\n\n    <!-- placelint: ignore-file kyiv -->\n"),
    ("code span", "a.md", "Write `<!-- placelint: ignore-file kyiv -->` or ``{# placelint: x #}``."),
    ("escaped", "a.html", "<code>&lt;!-- placelint: ignore-file kyiv --&gt;</code>"),
    ("script", "a.html", "<script>// <!-- placelint: ignore-file kyiv -->\n</script>"),
    ("template tag in code", "a.html", "<pre>{# placelint: ignore-file kyiv #}</pre>"),
    ("comment in code", "a.html", "<pre><!-- placelint: ignore-file kyiv --></pre>"),
    ("comment in code of Markdown", "a.md", "x <code><!-- placelint: ignore-file kyiv --></code>"),
    ("comment in a comment", "a.html", "<!-- write: placelint: ignore-file kyiv -->"),
    ("within a line of plain text", "a.txt", "Write [placelint: ignore-file kyiv] there."),
    ("quoted in plain text", "a.txt", "Write `[placelint: ignore-file kyiv]`, “[placelint: end]”."),
    ("sample in plain text", "a.txt", "So:\n\n    # placelint: ignore-file kyiv\n"),
    ("prose", "a.md", "The word placelint: ignore-file kyiv."),
]


@pytest.mark.parametrize(
    ("name", "text"), [case[1:] for case in DOCUMENTED], ids=[case[0] for case in DOCUMENTED]
)
def test_text_about_a_comment_is_not_a_comment(name: str, text: str) -> None:
    assert said(text, name) == []


WHERE = [
    ("line", "Kiev <!-- placelint: ignore-line kyiv -- r -->\nKiev", [2], [1]),
    ("line, comment first", "<!-- placelint: ignore-line kyiv -- r --> Kiev\nKiev", [2], [1]),
    ("next line", "<!-- placelint: ignore-next-line kyiv -- r -->\nKiev\nKiev", [3], [2]),
    ("next line after a gap", "<!-- placelint: ignore-next-line kyiv -- r -->\n\nKiev\n\nKiev", [5], [3]),
    (
        "two for one line",
        "<!-- placelint: ignore-next-line kyiv -- r -->\n<!-- placelint: ignore-next-line odesa -- s -->\n"
        "Kiev and Odessa",
        [],
        [3, 3],
    ),
    (
        "range",
        "Kiev\n\n<!-- placelint: ignore-start kyiv -- r -->\n\nKiev\n\nOdessa\n\n"
        "<!-- placelint: ignore-end -->\n\nKiev",
        [1, 7, 11],
        [5],
    ),
    (
        "range in a range",
        "<!-- placelint: ignore-start kyiv -- r -->\n\nKiev\n\n<!-- placelint: ignore-start odesa -- s -->\n"
        "Odessa\n\n<!-- placelint: ignore-end -->\n\nOdessa\n\n<!-- placelint: ignore-end -->",
        [10],
        [3, 6],
    ),
    (
        "span",
        "Kiev, <!-- placelint: ignore-span kyiv — r -->Kiev<!-- placelint: end --> and Kiev.",
        [1, 1],
        [1],
    ),
    ("file", "Kiev\n\n<!-- placelint: ignore-file deprecated-spelling -- r -->\n\nOdessa", [], [1, 5]),
    (
        "check and name",
        "<!-- placelint: ignore-file deprecated-spelling kyiv -- r -->\n\nKiev Odessa",
        [3],
        [3],
    ),
    ("commas", "<!-- placelint: ignore-line kyiv, odesa -- r --> Kiev and Odessa", [], [1, 1]),
    ("a wrap", "They went to\nKiev <!-- placelint: ignore-line kyiv until=2999-01-01 -- r -->", [], [2]),
]


@pytest.mark.parametrize(("text", "stands", "accepted"), [c[1:] for c in WHERE], ids=[c[0] for c in WHERE])
def test_where_a_comment_holds(text: str, stands: list[int], accepted: list[int]) -> None:
    for ends in ("\n", "\r\n"):
        assert outcome(text.replace("\n", ends)) == (stands, accepted, [])


def test_plain_text_has_comments_too_and_their_reasons_are_not_checked() -> None:
    text = "[placelint: ignore-next-line kyiv -- Kiev as printed]\nKiev and Odessa\n"
    assert outcome(text, "a.txt") == ([2], [2], [])
    assert outcome("Kiev [placelint: ignore-line kyiv -- r]\nKiev\n", "a.txt") == ([2], [1], [])
    text = "Kiev [placelint: ignore-span kyiv -- r]Kiev[placelint: end]\n"
    assert outcome(text, "a.txt") == ([1], [1], [])


def test_the_reason_and_date_are_kept() -> None:
    (item,) = asked("<!-- placelint: ignore-line kyiv until=2027-01-31 -- quotes  a\nmap -- of 1986 -->")
    assert (item.action, item.names, item.until) == ("ignore-line", ("kyiv",), "2027-01-31")
    assert item.reason == "quotes a map -- of 1986"
    got = result("Kiev <!-- placelint: ignore-line kyiv -- a brand -->", language="en")
    assert [(item.by, item.reason) for item in got.accepted] == [("suppression", "a brand")]
    assert [item.used for item in got.suppressions] == [1]


def test_the_narrowest_comment_accepts() -> None:
    text = (
        "<!-- placelint: ignore-file kyiv -- archive -->\n\n"
        "Kiev <!-- placelint: ignore-line kyiv -- brand -->\n\nKiev"
    )
    assert [item.reason for item in result(text, language="en").accepted] == ["brand", "archive"]


WRONG = [
    ("unused", "<!-- placelint: ignore-line kyiv -- r --> Lviv", "accepts nothing; take it away."),
    ("partly unused", "<!-- placelint: ignore-line kyiv odesa -- r --> Kiev", "nothing to accept for odesa."),
    ("unknown action", "<!-- placelint: ignore-lines kyiv -- r -->", 'did you mean "ignore-line"?'),
    ("no action", "<!-- placelint: -->", 'asks for ""'),
    ("unknown name", "<!-- placelint: ignore-line kiiv -- r --> Kiev", 'names "kiiv", which is neither'),
    ("another case", "<!-- placelint: ignore-line KYIV -- r --> Kiev", 'did you mean "kyiv"?'),
    ("a spelling", "<!-- placelint: ignore-line Kiev -- r --> Kiev", 'did you mean "kyiv"?'),
    (
        "unknown check",
        "<!-- placelint: ignore-line deprecated-speling -- r --> Kiev",
        '"deprecated-spelling"?',
    ),
    ("names nothing", "<!-- placelint: ignore-line -- r --> Kiev", "names neither a check nor a name"),
    (
        "expired",
        "<!-- placelint: ignore-line kyiv until=2020-02-29 -- r --> Kiev",
        "expired after 2020-02-29",
    ),
    ("no date", "<!-- placelint: ignore-line kyiv until=2021-02-29 -- r --> Kiev", "which is not a date"),
    ("no such form", "<!-- placelint: ignore-line kyiv until=20300101 -- r --> Kiev", "which is not a date"),
    ("unclosed", "<!-- placelint: ignore-start kyiv -- r -->\n\nKiev", 'close it with "ignore-end".'),
    ("unclosed span", "x <!-- placelint: ignore-span kyiv -- r -->Kiev", 'close it with "end".'),
    ("never begun", "Kiev <!-- placelint: ignore-end -->", "never begun"),
    (
        "span over paragraphs",
        "x <!-- placelint: ignore-span kyiv -- r -->\n\nKiev<!-- placelint: end -->",
        "beyond its paragraph",
    ),
    ("no reason", "<!-- placelint: ignore-line kyiv --> Kiev", 'gives no reason; write one after "--".'),
]


@pytest.mark.parametrize(("text", "complaint"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_comment_that_is_wrong_is_reported(text: str, complaint: str) -> None:
    standing, accepted, (said_of_it,) = outcome(text)
    assert complaint in said_of_it
    assert said_of_it.startswith("This comment ")
    # Whatever is wrong, only a missing or partly superfluous word still lets a comment accept.
    if accepted:
        assert "gives no reason" in said_of_it or "nothing to accept for" in said_of_it
    else:
        assert len(standing) == text.count("Kiev") - text.count("line Kiev")


def test_the_last_day_still_counts() -> None:
    for day, problem in (("2026-11-23", False), ("2026-11-22", True)):
        (item,) = asked(f"Kiev <!-- placelint: ignore-line kyiv until={day} -- r -->")
        assert bool(item.problem) is problem


def check(text: str, config: Config) -> Result:
    return Linter(config).check(Source("a.md", text), "a.md", "en")


def test_reasons_can_be_waived_and_the_check_be_off() -> None:
    text = "<!-- placelint: ignore-line kyiv --> Kiev"
    assert check(text, Config(require_reason=False)).findings == ()
    assert check(text, Config(levels=(("suppression", "off"),))).findings == ()
    (finding,) = check(text, Config(levels=(("suppression", "error"),))).findings
    assert (finding.check, finding.level, finding.match) == ("suppression", "error", text[:-5])


def test_a_comment_for_a_check_that_is_off_is_no_reproach() -> None:
    text = "<!-- placelint: ignore-line deprecated-spelling -- r --> Kiev"
    assert check(text, Config(levels=(("deprecated-spelling", "off"),))).findings == ()


PARTS = [
    *("Kiev ", "Odessa\n", "\n\n", "> ", "`", "```\n", "text ", "<b>", "{#", "#}", "<!--", "-->", "    "),
    *(f"<!-- placelint: {order} -->" for order in ("ignore-line kyiv -- r", "ignore-next-line odesa", "end")),
    *(
        f"<!-- placelint: {order} -->\n"
        for order in ("ignore-start kyiv -- r", "ignore-end", "ignore-span x")
    ),
]


def silenced(text: str, name: str) -> str:
    """The text with what comments say to us taken out; their marks stay, for a line is how it begins."""
    for comment in comments(document(text, name)):
        keep = (4, 3) if text.startswith("<!--", comment.start) else (2, 2)
        start, end = comment.start + keep[0], comment.end - keep[1]
        text = text[:start] + re.sub(r"\S", " ", text[start:end]) + text[end:]
    return text


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PARTS), max_size=14).map("".join), st.sampled_from(["a.md", "a.html", "a.txt"])
)
def test_nothing_is_lost_and_nothing_is_found_twice(text: str, name: str) -> None:
    got = result(text, name, language="en")
    without = result(silenced(text, name), name, language="en")
    own = [finding for finding in got.findings if finding.check != "suppression"]
    everything = sorted([*own, *(item.finding for item in got.accepted)])
    spans = {(finding.start, finding.end) for finding in without.findings}
    assert {(finding.start, finding.end) for finding in everything} <= spans
    assert len(everything) == len(spans)
    assert all(a.start <= b.start for a, b in pairwise(got.findings))


def test_time_grows_with_the_text_and_no_faster() -> None:
    hostile = [
        "<!-- placelint: ignore-line kyiv -- r -->",
        "<!-- placelint: ignore-next-line kyiv -- r -->\n",
        "<!-- placelint: ignore-start kyiv -- r -->\n",
        "<!-- placelint: ignore-file kyiv deprecated-spelling -- r -->\n\n",
        "x <!-- placelint: ignore-span kyiv -- r --> ",
        "{# placelint: ignore-span kyiv -- r ",
        "<!-- placelint: end -->",
        "# placelint: ignore-next-line kyiv -- r\n",
    ]
    for part in hostile:
        for name in ("a.md", "a.html", "a.txt"):
            started = perf_counter()
            asked(part * 4000, name)
            assert perf_counter() - started < 10, (part, name)
