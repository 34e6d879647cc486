"""``placelint explain``: what placelint knows of a name or a spelling, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from linter.config import config_for
from linter.errors import UsageError
from linter.languages.fold import fold_key
from linter.names.compiling import entries, with_derived
from linter.names.library import Library
from linter.names.model import Entry, Name, Source
from linter.names.surfaces import surface_table

_STATUSES = ("preferred", "accepted", "deprecated", "historic")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "query", metavar="SPELLING_OR_NAME", help="a spelling such as Kiev, or the id of a name"
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="only texts in this language")


def run(options: argparse.Namespace) -> int:
    """Print every name that has the spelling, or the name with that id; exit 2 when there is none."""
    config = config_for(Path.cwd())
    if options.style:
        config = config._replace(style=options.style)
    library = Library(config)
    collection, style = library.collection, library.style
    wanted = fold_key(options.query)
    tags = sorted({tag for name in collection.names.values() for tag in name.entries})
    found: dict[str, list[tuple[Name, Entry]]] = {}
    for tag in tags:
        if options.language in (None, tag):
            for name, entry in with_derived(entries(collection.names.values(), style, tag)):
                spelled = any(fold_key(reading.surface) == wanted for reading in surface_table(name, entry))
                if name.id == options.query.lower() or spelled:
                    found.setdefault(name.id, []).append((name, entry))
    if not found:
        raise UsageError(f'"{options.query}" is not known as a name or as a spelling in style "{style.id}"')
    for known in found.values():
        name = known[0][0]
        print(f"{name.id} ({name.kind}), {name.path}:{name.line}")
        for key, values in (("native", name.native), ("ids", name.ids)):
            if values:
                print(f"  {key}: " + ", ".join(f"{tag} {text}" for tag, text in values.items()))
        if name.changed:
            print(f"  changed: {name.changed}; sentences about earlier years may use an old spelling")
        for _, entry in known:
            print(f"  in {entry.language} texts, style {style.id}:")
            for line in _entry(entry, wanted):
                print(f"    {line}")
            cited = [
                collection.sources.get((name.path, s)) or collection.sources.get(("", s))
                for s in entry.sources
            ]
            for source in cited:
                if source:
                    print(f"    source: {_source(source)}")
        print()
    return 0


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
