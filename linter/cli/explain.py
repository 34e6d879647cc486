"""``placelint explain``: what placelint knows of a name or a spelling, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from linter.config import config_for
from linter.errors import UsageError
from linter.languages.fold import fold_key
from linter.names.compiling import entries, entry_of, with_derived
from linter.names.library import Library
from linter.names.model import Entry, Name, Source
from linter.names.surfaces import surface_table

_STATUSES = ("preferred", "accepted", "deprecated", "historic")
_ALL = "all"


class _Wanted(NamedTuple):
    """What is asked about: the id of a name, or a folded spelling."""

    id: str
    form: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "query", metavar="SPELLING_OR_NAME", help="a spelling such as Kiev, or the id of a name"
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument(
        "--language",
        metavar="TAG",
        help="texts in this language, or in all; usually in that of the configuration",
    )


def run(options: argparse.Namespace) -> int:
    """Print every name that has the spelling, or the name with that id; exit 2 when there is none."""
    config = config_for(Path.cwd())
    if options.style:
        config = config._replace(style=options.style)
    library = Library(config)
    wanted = _Wanted(options.query.lower(), fold_key(options.query))
    # Most ask about the language that they write in; a spelling of another one is looked for in all.
    own = options.language or config.language
    found = {} if own == _ALL else _find(library, wanted, [own])
    if not found and options.language in (None, _ALL):
        names = library.collection.names.values()
        found = _find(library, wanted, sorted({tag for name in names for tag in name.entries}))
    if not found:
        where = f" in texts of {own}" if options.language not in (None, _ALL) else ""
        raise UsageError(
            f'"{options.query}" is not known as a name or as a spelling{where} in style "{library.style.id}"'
        )
    for known in found.values():
        for line in _name(known, library, wanted):
            print(line)
        print()
    return 0


def _find(library: Library, wanted: _Wanted, tags: Iterable[str]) -> dict[str, list[tuple[Name, Entry]]]:
    """By id, the names that are wanted or have a spelling that is, with their entries in these languages."""
    found: dict[str, list[tuple[Name, Entry]]] = {}
    for tag in tags:
        for name, entry in with_derived(entries(library.collection.names.values(), library.style, tag)):
            spelled = any(fold_key(reading.surface) == wanted.form for reading in surface_table(name, entry))
            if name.id == wanted.id or spelled:
                found.setdefault(name.id, []).append((name, entry))
    return found


def _name(known: list[tuple[Name, Entry]], library: Library, wanted: _Wanted) -> Iterator[str]:
    name, style, sources = known[0][0], library.style, library.collection.sources
    yield f"{name.id} ({name.kind}), {name.path}:{name.line}"
    for key, values in (("native", name.native), ("ids", name.ids)):
        if values:
            yield f"  {key}: " + ", ".join(f"{tag} {text}" for tag, text in values.items())
    if name.changed:
        yield f"  changed: {name.changed}; sentences about earlier years may use an old spelling"
    for _, entry in known:
        yield f"  in {entry.language} texts, style {style.id}:"
        yield from (f"    {line}" for line in _entry(entry, wanted.form))
        cited = [sources.get((name.path, s)) or sources.get(("", s)) for s in entry.sources]
        yield from (f"    source: {_source(source)}" for source in cited if source)
    shown = {entry.language for _, entry in known}
    others = {tag: entry_of(name, style, tag) for tag in name.entries if tag not in shown}
    right = [f"{tag} {entry.preferred}" for tag, entry in sorted(others.items()) if entry and entry.preferred]
    if right:
        yield f"  in other texts: {', '.join(right)} (--language TAG tells more)"


def _entry(entry: Entry, wanted: str) -> Iterator[str]:
    for status in _STATUSES:
        listed = [s for s in entry.spellings if s.status == status and not s.derived]
        if listed:
            yield f"{status}: " + ", ".join(s.text for s in listed)
    derived = [s for s in entry.spellings if s.derived]
    if derived:
        yield f"derived, deprecated too: {', '.join(s.text for s in derived)}"
    known = [s for s in entry.spellings if s.provenance]
    asked = [s for s in known if fold_key(s.text) == wanted]
    if known:
        yield "where the spellings come from:"
        for spelling in asked or known:
            yield f"  {spelling.text}: {spelling.provenance}"
    for title, texts in (("stays in", entry.keep), ("not meant beside", entry.elsewhere)):
        if texts:
            yield f"{title}: " + ", ".join(texts)


def _source(source: Source) -> str:
    year = f", {source.year}" if source.year else ""
    return f"{source.title}{year}{' ' + source.url if source.url else ''}"
