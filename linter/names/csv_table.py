"""Names as a table for spreadsheets: one row a name and text language; ``csv_tree`` is the way back.

Lists in a cell are divided by ``;``, pairs are written ``uk=Київ``, and sources and examples stand one
a line: ``id | title | year | url``, ``wrong sentence → right sentence``. A spelling that held for a
time is written ``Nur-Sultan [2019-2022]``. A row with ``given`` under ``part`` is about the given name.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping

from linter.names.model import STATUSES, Entry, Example, Name, Source, Spelling
from linter.names.pack import GENERAL

PAIRS = ("native", "reading", "ids")
COLUMNS = (
    *("name", "language", *STATUSES, "keep", "elsewhere", "sources", "examples"),
    *("kind", *PAIRS, "changed", "alone", "part", "case", "inflection"),
)


def write_csv(names: Iterable[Name], sources: Mapping[tuple[str, str], Source], language: str | None) -> str:
    """The table of ``names``, of one text language or all. ``sources`` are found by (file, id)."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    table.writeheader()
    for name in names:
        known = {id: s for (path, id), s in sources.items() if path in ("", name.path)}
        table.writerows(_rows(name, known, language))
    return out.getvalue()


def _rows(name: Name, known: Mapping[str, Source], language: str | None) -> Iterator[dict[str, str]]:
    about = {"name": name.id, "kind": name.kind, **{key: _pairs(getattr(name, key)) for key in PAIRS}}
    about |= {"changed": str(name.changed or ""), "alone": "" if name.alone else "no"}
    tags = dict.fromkeys((*name.entries, *(example.language for example in name.examples)))
    for tag in tags:
        if language in (None, tag):
            shown = [e for e in name.examples if e.language == tag]
            cells = _entry(name.entries[tag], known) if tag in name.entries else {}
            yield {**about, "language": tag, **cells, "examples": "\n".join(map(_example, shown))}
    if name.given:
        part = {"name": name.id, "part": "given", "native": _pairs(name.given.native)}
        for tag, entry in name.given.entries.items():
            if language in (None, tag):
                yield {**part, "language": tag, **_entry(entry, known)}


def _entry(entry: Entry, known: Mapping[str, Source]) -> dict[str, str]:
    cells = {}
    for status in STATUSES:
        cells[status] = "; ".join(_spelling(s) for s in entry.spellings if s.status == status)
    inflection = {text: said if isinstance(said, str) else dict(said) for text, said in entry.inflection}
    return {
        **cells,
        "keep": "; ".join(entry.keep),
        "elsewhere": "; ".join(entry.elsewhere),
        "case": "exact" if entry.exact_case else "",
        "inflection": json.dumps(inflection, ensure_ascii=False) if inflection else "",
        "sources": "\n".join(_source(known.get(id, Source(id, ""))) for id in entry.sources),
    }


def _spelling(spelling: Spelling) -> str:
    window = f"{spelling.since}-{spelling.until}" if spelling.since or spelling.until else ""
    marks = ", ".join(mark for mark in (window, "alone" if spelling.alone else "") if mark)
    return f"{spelling.text} [{marks}]" if marks else spelling.text


def _source(source: Source) -> str:
    if source.id == GENERAL.id:
        return source.id
    return " | ".join((source.id, source.title, source.year, source.url)).rstrip(" |")


def _example(example: Example) -> str:
    return f"{example.bad} → {example.good}" if example.bad is not None else example.good


def _pairs(values: Mapping[str, str]) -> str:
    return "; ".join(f"{key}={value}" for key, value in values.items())
