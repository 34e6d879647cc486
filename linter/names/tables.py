"""The shipped names as Markdown tables, one file a region, for reading: docs/names/."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from linter.languages.language import language
from linter.names.model import Entry, Name, Pack, Spelling
from linter.names.pack import GENERAL

MADE = "<!-- Made by `placelint names --tables docs/names`; edit rules/names/, not this file. -->\n\n"


def tables(packs: Iterable[Pack]) -> dict[str, str]:
    """The text of each file by its name: one a region, and ``README.md`` with the figures."""
    packs = list(packs)
    files = {f"{Path(pack.path).stem}.md": _region(pack) for pack in packs}
    return {"README.md": _overview(packs), **files}


def _overview(packs: list[Pack]) -> str:
    counted = Counter(tag for pack in packs for name in pack.names.values() for tag in name.entries)
    total = sum(len(pack.names) for pack in packs)
    lines = [
        f"{total} names come with placelint, in texts of {len(counted)} languages. The tables show what the",
        "rules list; romanization derives many more spellings of the same names.\n",
        *_table(
            ("region", "names", "in English texts", "persons", "spellings"),
            ((f"[{pack.region}]({Path(pack.path).stem}.md)", *map(str, _figures(pack))) for pack in packs),
        ),
        "",
        *_table(
            ("text language", "tag", "names"),
            (
                (language(tag).title or tag, tag, str(n))
                for tag, n in sorted(counted.items(), key=lambda i: (-i[1], i[0]))
            ),
        ),
    ]
    return f"{MADE}# Names\n\n" + "\n".join(lines) + "\n"


def _figures(pack: Pack) -> tuple[int, int, int, int]:
    names = pack.names.values()
    english = sum("en" in name.entries for name in names)
    persons = sum(name.kind == "person" for name in names)
    spellings = sum(len(entry.spellings) for name in names for entry in name.entries.values())
    return len(names), english, persons, spellings


def _region(pack: Pack) -> str:
    rows = (row for name in sorted(pack.names.values(), key=lambda name: name.id) for row in _rows(name))
    head = ("name", "kind", "text", "preferred", "accepted", "deprecated", "sources")
    used = {id for name in pack.names.values() for entry in name.entries.values() for id in entry.sources}
    cited = [source for id, source in sorted(pack.sources.items()) if id in used and id != GENERAL.id]
    lines = [f"# {pack.region}", "", *_table(head, rows), "", "## Sources", ""]
    lines.append("- `general`: general knowledge")
    for source in cited:
        year = f", {source.year}" if source.year else ""
        lines.append(
            f"- `{source.id}`: {_text(source.title)}{year}{f' <{source.url}>' if source.url else ''}"
        )
    return MADE + "\n".join(lines) + "\n"


def _rows(name: Name) -> Iterator[tuple[str, ...]]:
    """One row a text language; the name stands in the first, so that the eye finds it."""
    first = (f"`{name.id}`", name.kind)
    for entry in name.entries.values():
        wrong = _listed(entry, "deprecated") + [f"*{text}*" for text in _listed(entry, "historic")]
        texts = (entry.preferred or "", *map(", ".join, (_listed(entry, "accepted"), wrong, entry.sources)))
        yield (*first, entry.language, _text(texts[0]), *texts[1:])
        first = ("", "")


def _listed(entry: Entry, status: str) -> list[str]:
    return [_text(s.text) + _years(s) for s in entry.spellings if s.status == status]


def _years(spelling: Spelling) -> str:
    return f" ({spelling.since}–{spelling.until})" if spelling.since or spelling.until else ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _text(text: str) -> str:
    """Text in which Markdown sees no marks."""
    return "".join(f"\\{char}" if char in "\\|*_`<[" else char for char in text)
