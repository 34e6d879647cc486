"""Fixes of any text: only reported spans change, once, and nothing of what was fixed is found again."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter import fixes
from linter.findings.finding import Finding
from tests.conftest import findings


def fixed(text: str, name: str = "article.md", style: str = "ap", unsafe: bool = False) -> fixes.Fixed:
    def check(new: str) -> list[Finding]:
        return findings(new, name, style, "en")

    return fixes.fix(text, check(text), check, unsafe)


CASES = [
    ("capitals", "KIEV and kiev.", "KYIV and Kyiv."),
    ("possessives", "Kiev's and Kiev’s", "Kyiv's and Kyiv’s"),
    ("soft hyphen", "Ki\u00adev and Ki&shy;ev", "Kyiv and Kyiv"),
    ("look-alike", "Кiev", "Kyiv"),
    ("wrap", "met Volodymyr\nZelensky in", "met Volodymyr\nZelenskyy in"),
    ("wrap in a list", "- met Volodymyr\r\n  Zelensky in", "- met Volodymyr\r\n  Zelenskyy in"),
    ("no-break space", "Volodymyr\u00a0Zelensky", "Volodymyr\u00a0Zelenskyy"),
    ("no-break entity", "Volodymyr&nbsp;Zelensky", "Volodymyr&nbsp;Zelenskyy"),
    ("links", "[Kiev](Kiev.md) `Kiev` https://Kiev.ua", "[Kyiv](Kiev.md) `Kiev` https://Kiev.ua"),
    ("quotations", "> Kiev\n\n“Kiev is lost,” he said.", "> Kiev\n\n“Kiev is lost,” he said."),
    (
        "quotations by reference",
        "&ldquo;Kiev is lost,&rdquo; he said. &#171;Kiev fell&#187;, she said.",
        None,
    ),
    ("wiki links", "[[Kiev]] ![[Kiev.png]] [[Kiev|Kiev]]", "[[Kiev]] ![[Kiev.png]] [[Kiev|Kyiv]]"),
    ("footnotes", "Kiev.[^Kiev]\n\n[^Kiev]: Kiev\n", "Kyiv.[^Kiev]\n\n[^Kiev]: Kyiv\n"),
    ("front matter", "---\ntitle: 'Kiev'\n---\nKiev", "---\ntitle: 'Kyiv'\n---\nKyiv"),
    ("suppressed", "Kiev <!-- placelint: ignore-line kyiv -- a brand -->", None),
]


@pytest.mark.parametrize(("title", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_becomes_of_a_text(title: str, text: str, expected: str | None) -> None:
    outcome = fixed(text)
    assert outcome.problem == ""
    assert outcome.text == (text if expected is None else expected)


def a_finding(match: str, *suggestions: str, **more: str) -> Finding:
    values = {"check": "deprecated-spelling", "level": "warning", "context": "prose", **more}
    return Finding(
        0, len(match), values["check"], values["level"], "x", match, suggestions, "en", values["context"], "m"
    )


def written(text: str, match: str, *suggestions: str, **more: str) -> str:
    start = text.index(match)
    finding = a_finding(match, *suggestions, **more)._replace(start=start, end=start + len(match))
    return fixes.apply(text, fixes.edits_for(text, [finding]))


def test_the_apostrophe_of_the_match_stays() -> None:
    assert written("to Si’an", "Si’an", "Xi'an") == "to Xi’an"
    assert written("to Sian", "Sian", "Xi'an") == "to Xi'an"


def test_a_straight_apostrophe_never_ends_a_value() -> None:
    text = "---\ntitle: 'To Sian'\n---\n"
    assert written(text, "Sian", "Xi'an", context="front-matter") == "---\ntitle: 'To Xi’an'\n---\n"
    for text in ("---\ntitle: Sian\n---\n", "---\ntitle:\n  - Sian\n---\n"):
        assert written(text, "Sian", "'s-Xian", context="front-matter") == text.replace("Sian", "’s-Xian")
    assert written('---\ntitle: "Sian"\n---\n', "Sian", "Xi'an", context="front-matter").count("'") == 1


def test_the_normalisation_form_stays() -> None:
    composed, decomposed = "Türkiye", unicodedata.normalize("NFD", "Türkiye")
    assert written("Turkiye, très", "Turkiye", composed) == "Türkiye, très"
    text = unicodedata.normalize("NFD", "Turkiye, très")
    assert written(text, "Turkiye", composed) == decomposed + text[7:]
    assert written("Turkiye", "Turkiye", composed) == composed


@pytest.mark.parametrize(
    ("match", "suggestion", "expected"),
    [
        ("Volodymyr\n  Zelensky", "Volodymyr Zelenskyy", "Volodymyr\n  Zelenskyy"),
        ("Republic\nof Byelorussia", "Belarus", "Belarus"),
        ("Ivory\nCoast", "Republic of Côte d'Ivoire", "Republic\nof Côte d'Ivoire"),
        ("a\r\n> b \n c", "x y z", "x\r\n> y \n z"),
    ],
)
def test_wraps_stay_where_words_correspond(match: str, suggestion: str, expected: str) -> None:
    assert written(match, match, suggestion) == expected


@pytest.mark.parametrize(
    "finding",
    [
        a_finding("Kiev", "Kyiv", "Kyjiw"),
        a_finding("Kiev"),
        a_finding("Kiev", "Kyiv", level="note"),
        a_finding("Kiev", "Kyiv", context="quote"),
        a_finding("Kiev", "Kyiv", context="blockquote"),
        a_finding("Kiev", "Kyiv", context="title"),
        a_finding("Kiev", "Kyiv", check="inconsistent-spelling"),
        a_finding("Kiev", "Kyiv", check="suppression"),
        a_finding("**New** Delhi", "New Dilli"),
        a_finding("Kiev", 'Ky"iv'),
        a_finding("Kiev", "Kyiv\nKyiv"),
    ],
)
def test_what_is_left_to_people_comes_with_a_reason(finding: Finding) -> None:
    assert fixes.why_not(finding)
    assert fixes.edits_for(finding.match, [finding]) == ()


def test_consistency_is_fixed_only_on_demand() -> None:
    text = "Zelenskyy came.\n\nZelenskyy spoke.\n\nZelenskiy left.\n"
    assert fixed(text, style="international").edits == ()
    assert fixed(text, style="international", unsafe=True).text == text.replace("Zelenskiy", "Zelenskyy")


def test_a_fix_that_would_be_reported_again_is_refused() -> None:
    finding = a_finding("Kiev", "Kief")
    outcome = fixes.fix("Kiev", [finding], lambda new: [finding._replace(match=new)])
    assert (outcome.text, outcome.edits) == ("Kiev", ())
    assert outcome.problem == '"Kief" would be reported again'


def test_a_fix_that_leads_to_another_fix_is_refused() -> None:
    first, other = a_finding("Kiev", "Kyiv"), a_finding("Lvov", "Lviv")._replace(start=5, end=9)
    outcome = fixes.fix("Kiev Lvov", [first], lambda new: [other])
    assert outcome.problem.startswith('a second run would change "Lvov" too')


NAMES = ["Kiev", "KIEV", "kiev", "Ki\u00adev", "Кiev", "Kyiv", "Odessa", "Odesa", "Lvov", "Lviv", "Kharkov"]
PEOPLE = ["Zelensky", "Zelenskiy", "Zelenskyy", "Volodymyr Zelensky", "Volodymyr\nZelensky", "Turkiye"]
WORDS = [
    "the",
    "and",
    "formerly",
    "chicken",
    "Texas",
    "in 1941",
    "said.",
    "é",
    "👍🏽",
    "\u2028",
    "\x0b",
    "&amp;",
    "’s",
    "'s",
]
WRAPPERS = {
    "article.txt": ["{}", "> {}", "“{}”", '"{}"', "{}-based", "anti-{}", "({})", "x@{}.ua", "http://x.ua/{}"],
    "article.md": [
        *("{}", "> {}", "“{}”", "`{}`", "**{}**", "# {}", "[{}](x)", "![{}](x.png)", "[x](y '{}')", "- {}"),
        *(
            "| {} | x |\n|---|---|\n| {} | y |",
            "```\n{}\n```",
            "<b title='{}'>{}</b>",
            "{{{{ {} }}}}",
            "*{}*'s",
        ),
        "<!-- placelint: ignore-next-line kyiv -- r -->\n{}",
        "<!-- {} -->",
        "[[{}]]",
        "x[^{}]",
        "&ldquo;{}&rdquo;",
    ],
    "article.mdx": [
        "{}",
        "{{{}}}",
        "import {} from '{}'\n\n",
        "<X alt='{}' data={{{}}}>{}</X>",
        "{{/* {} */}}",
    ],
    "article.html": [
        "{}",
        "<p>{}</p>",
        "<q>{}</q>",
        "<i>{}</i>",
        "<img alt='{}'>",
        "<a href='{}'>{}</a>",
        "&laquo;{}&raquo;",
        "<!-- {} -->",
    ],
}
HEADS = {
    "article.mdx": ["", '{\n  "title": "{}"\n}\n'],
    "article.md": ["", "---\ntitle: {}\n---\n", "---\ntitle: '{}'\ntags: [{}]\n---\n"],
}


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, str]:
    """A random document: its name and its text."""
    name = draw(st.sampled_from(sorted(WRAPPERS)))
    word = st.sampled_from([*NAMES, *PEOPLE, *WORDS])
    parts = []
    for _ in range(draw(st.integers(1, 6))):
        inner = " ".join(draw(st.lists(word, min_size=1, max_size=5)))
        wrapper = draw(st.sampled_from(WRAPPERS[name]))
        parts.append(wrapper.replace("{}", inner) if "{{" not in wrapper else wrapper.format(*[inner] * 3))
        parts.append(draw(st.sampled_from(["\n\n", "\n", " ", "\n\n    ", "\n> "])))
    head = draw(st.sampled_from(HEADS.get(name, [""]))).replace("{}", draw(st.sampled_from(NAMES)))
    text = head + "".join(parts)
    text = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), text)
    return name, text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def plainly(text: str) -> str:
    """Letters alone: what a fix keeps of the text are its spaces, marks and normalisation form."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def test_any_document() -> None:
    outcomes: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @given(documents(), st.booleans())
    def holds(document: tuple[str, str], unsafe: bool) -> None:
        outcomes[any_document(document, unsafe)] += 1

    holds()
    assert outcomes["fixed"] > 100
    assert outcomes["refused"] * 10 < outcomes["fixed"]


def any_document(document: tuple[str, str], unsafe: bool) -> str:
    """Hold a document to what a fix promises, and say what became of it."""
    name, text = document
    reported = {(f.start, f.end) for f in findings(text, name, "international", "en")}
    outcome = fixed(text, name, "international", unsafe)
    if outcome.problem:
        # Rare: what is judged by its neighbours may be judged anew. Then nothing is touched.
        assert (outcome.text, outcome.edits, list(outcome.left)) == (
            text,
            (),
            findings(text, name, language="en"),
        )
        return "refused"
    old = new = 0
    fixed_spans = []
    for edit in outcome.edits:
        assert (edit.start, edit.end) in reported
        gap = edit.start - old
        assert text[old : edit.start] == outcome.text[new : new + gap]
        assert outcome.text.startswith(edit.text, new + gap)
        old, new = edit.end, new + gap + len(edit.text)
        assert plainly(edit.text.replace("&nbsp;", " ")) == plainly(edit.finding.suggestions[0])
        assert edit.finding.context not in ("quote", "blockquote", "title")
        fixed_spans.append((new - len(edit.text), new))
    assert text[old:] == outcome.text[new:]
    again = findings(outcome.text, name, "international", "en")
    assert list(outcome.left) == again
    assert not [
        f for f in again if f.name and any(f.start < end and f.end > start for start, end in fixed_spans)
    ]
    assert fixes.edits_for(outcome.text, again, unsafe) == ()
    return "fixed" if outcome.edits else "clean"
