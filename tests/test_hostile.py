"""Hostile texts through the whole path: time grows with the text alone, and what is found is exact.

Every text holds the same sentence before and behind, so that no early exit is taken.
"""

from __future__ import annotations

import time

import pytest

from tests.conftest import findings

SENTENCE = "\n\nThe train to Lvov left in the morning, and the mayor was not on it.\n\n"
FILLER = "the mayor said that it was late and that they would wait for the train. "

# (name of the file, the hostile middle, whether the sentence behind it is still prose)
CASES = {
    "10 MB in one line": ("a.md", FILLER * 138_000, True),
    "10 MB in one line of plain text": ("a.txt", FILLER * 138_000, True),
    "10 MB without a space": ("a.md", "x" * 10_000_000, True),
    "two million line ends": ("a.md", "\n" * 2_000_000, True),
    "10 MB of spaces": ("a.md", " " * 10_000_000, True),
    "a million straight quotation marks": ("a.md", '"' * 1_000_000, True),
    "a million opening marks": ("a.txt", "“" * 1_000_000, True),
    "a million marks around words": ("a.txt", '"the" ' * 500_000, True),
    "100,000 headings": ("a.md", "# The news\n" * 100_000, True),
    "100,000 headings apart": ("a.md", "# The news\n\n" * 100_000, True),
    "100,000 paragraphs": ("a.md", "The news.\n\n" * 100_000, True),
    "opened tags in Markdown": ("a.md", "<a " * 50_000, True),
    "opened tags in HTML": ("a.html", "<the " * 50_000, True),
    "opened tags with a mark": ("a.html", '<the "' * 50_000, True),
    "opened comments in Markdown": ("a.md", "<!-- " * 50_000, False),
    "opened comments in HTML": ("a.html", "<!-- " * 50_000, False),
    "opened elements": ("a.html", "<div>" * 50_000, True),
    "opened list items": ("a.html", "<ul><li>the " * 30_000, True),
    "ended elements": ("a.html", "</p>" * 50_000, True),
    "elements in 5,000 unknown languages": (
        "a.html",
        "".join(f'<i lang="q{number:x}">the</i>' for number in range(5_000)),
        True,
    ),
    "a tag of 1 MB": ("a.html", f"<a {'x' * 1_000_000}>", True),
    "opened emphasis": ("a.md", "*the " * 100_000, True),
    "backticks": ("a.md", "` `` ``` " * 30_000, True),
    "runs of backticks of every length": ("a.md", " ".join("`" * size for size in range(1, 1_200)), True),
    "opened brackets": ("a.md", "[" * 100_000, True),
    "opened images": ("a.md", "![" * 100_000, True),
    "closed brackets": ("a.md", "]" * 100_000, True),
    "opened links": ("a.md", "[the](" * 50_000, True),
    "half links": ("a.md", "](" * 50_000, True),
    "links": ("a.md", "[the](/a) " * 50_000, True),
    "a link with spaces": ("a.md", "[the](" + " " * 100_000 + "x" + " " * 100_000, True),
    "titles that never end": ("a.md", '[the](/a "' * 50_000, True),
    "definitions": ("a.md", '[the]: /a "the"\n' * 20_000, True),
    "nested quotations": ("a.md", "> " * 5_000 + "the", True),
    "nested lists": ("a.md", "".join(f"{'  ' * depth}- the\n" for depth in range(90)), True),
    "footnotes": ("a.md", "[^1]: the\n\n    the\n\n" * 5_000, True),
    "a table of 10,000 rows": ("a.md", "| the | the |\n|--|--|\n" + "| the | the |\n" * 10_000, True),
    "a table of 2,000 columns": ("a.md", f"{'|the' * 2_000}|\n{'|-' * 2_000}|\n", True),
    "fences": ("a.md", "```\nthe\n```\n" * 20_000, True),
    "templates": ("a.md", "{{ the }} " * 50_000, True),
    "opened templates": ("a.md", "{{ " * 100_000, True),
    "templates around nothing": ("a.md", "{% highlight %} " * 30_000, True),
    "soft hyphens": ("a.md", "the\u00ad" * 200_000, True),
    "combining marks": ("a.md", "e" + "\u0301\u0323" * 200_000, True),
    "character references": ("a.md", "the&shy; " * 100_000, True),
    "ampersands": ("a.html", "&" * 500_000, True),
    "mixed alphabets": ("a.md", "tаb" * 200_000, True),
    "names between strokes": ("a.md", "Lvov/" * 50_000, True),
    "names between dots": ("a.md", "Lvov." * 50_000, True),
    "names between at signs": ("a.md", "Lvov@" * 50_000, True),
    "addresses": ("a.md", "https://example.com/Lvov " * 20_000, True),
    "bare carriage returns": ("a.md", "the\r" * 100_000, True),
    "backslashes": ("a.md", "\\" * 300_000, True),
}


@pytest.mark.parametrize("what", CASES)
def test_time_grows_with_the_text_alone(what: str) -> None:
    name, middle, prose_behind = CASES[what]
    text = f"{SENTENCE}{middle}{SENTENCE}"
    findings(SENTENCE, name, language="en")
    before = time.process_time()
    found = findings(text, name, language="en")
    assert time.process_time() - before < 30
    first = SENTENCE.index("Lvov")
    last = len(text) - len(SENTENCE) + first
    assert [f.start for f in found if f.match == "Lvov"] == ([first, last] if prose_behind else [first])
    assert all(text[f.start : f.end] == f.match for f in found)


def test_many_findings() -> None:
    text = "The train to Lvov left.\n\n" * 8_000
    findings(SENTENCE, language="en")
    before = time.process_time()
    found = findings(text, language="en")
    assert time.process_time() - before < 30
    assert [f.start for f in found] == list(range(13, len(text), 25))


def test_front_matter_without_end() -> None:
    for inside in ("[" * 200_000, "a: b\n" * 200_000, "- " * 200_000, "a: '" + "x" * 200_000):
        text = f"---\n{inside}\n---\n{SENTENCE}"
        before = time.process_time()
        found = findings(text, language="en")
        assert time.process_time() - before < 30
        assert [text[f.start : f.end] for f in found][-1:] == ["Lvov"]
