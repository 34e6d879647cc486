"""Reports made by hand: what reporters get, without rules or documents that could change."""

from __future__ import annotations

from linter.documents.source import Skipped
from linter.findings.finding import Accepted, Finding
from linter.names.model import Source
from linter.reporters.report import FileReport, Report

SOURCE = Source("ap-2019", "Associated Press", "https://example.org/ap", "2019")
# A file name may hold everything but a slash and a zero byte.
HOSTILE_NAMES = (
    "a\n::error::forged.md",
    "b\r\n##[error]forged.md",
    "c\x1b[31m\x1b]0;title\x07.md",
    "d\u202egnp.md",
    "=HYPERLINK(1).md",
    "x;=1+1.md",
    "-e,f:g%0A;h.md",
    "::warning file=y::z.md",
    " ::error::led by a space.md",
    "i\"&<]]>'.md",
    "j\u2028\x85\x9bk.md",
    "l\udcff.md",
    "m|`<b>![x](y).md",
    "\uff1dwide.md",
    "#frag?q=1%20.md",
    "n\ttab.md",
)


def finding(
    text: str,
    match: str = "Kiev",
    suggestions: tuple[str, ...] = ("Kyiv",),
    level: str = "warning",
    after: int = 0,
    **more: object,
) -> Finding:
    """The finding of ``match`` in ``text`` at or after an offset."""
    start = text.index(match, after)
    made = Finding(
        start=start,
        end=start + len(match),
        check="deprecated-spelling",
        level=level,
        name="kyiv",
        match=match,
        suggestions=suggestions,
        language="en",
        context="prose",
        message=f'Style "ap" writes Kyiv, not {match}.',
        sources=(SOURCE,),
    )
    return made._replace(**more)  # type: ignore[arg-type]


def file(path: str, text: str, *findings: Finding, accepted: tuple[Accepted, ...] = ()) -> FileReport:
    """A file with findings."""
    return FileReport(path, "en", "test", tuple(findings), (), text, accepted)


def sample() -> Report:
    """Two files with findings of every level, a clean one, one that was skipped, accepted findings."""
    text = "Київ 𐐀 is Kiev.\nA match over\nlines: New\r\nYork, and Kiev, Kiev.\n"
    findings = (
        finding(text),
        finding(text, "New\r\nYork", ("Newyork", "Nyork"), "error"),
        finding(text, level="note", after=50),
    )
    second = "Kiev, Kiev, Kiev."
    accepted = (
        Accepted(finding(second, after=1), "suppression", 'a quoted "title"'),
        Accepted(finding(second, after=8), "baseline", "in the baseline"),
    )
    files = [
        file("articles/one.md", text, *findings),
        file("clean.md", ""),
        file("two.txt", second, finding(second, suggestions=()), accepted=accepted),
    ]
    return Report(files, [Skipped("image.md", "a binary file")], "ap")


def hostile() -> Report:
    """Hostile file names around hostile matches, reasons and suggestions."""
    match = "K\x1b[1m\u202ei,e:v%\n::error::x ##[error]y\r=1+1\x85"
    text = f"a{match}b"
    bad = finding(
        text,
        match,
        ("=cmd|' /C calc'!A0", "\u202egnp ]]>&<\"'\n::error::s"),
        message="-1;=2\n::error::m ]]> <!-- \x00\x1b \ufffe",
        name="@name",
        check="deprecated-spelling",
    )
    skipped = [Skipped(name, "cannot be read: \n::error::r") for name in HOSTILE_NAMES]
    return Report([file(name, text, bad) for name in HOSTILE_NAMES], skipped, "=style")


def many(levels: dict[str, int]) -> Report:
    """So many findings of each level, notes first in the file."""
    count = sum(levels.values())
    text = "Kiev " * count
    wanted = [level for level in ("note", "warning", "error") for _ in range(levels.get(level, 0))]
    found = [finding(text, level=level, after=5 * number) for number, level in enumerate(wanted)]
    return Report([file("many.md", text, *found)], [], "ap")
