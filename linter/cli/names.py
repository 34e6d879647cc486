"""``placelint names``: the names that placelint knows, to read, to export, to import."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from linter.config import config_for
from linter.errors import UsageError
from linter.languages.fold import fold_key
from linter.names.compiling import entry_of
from linter.names.library import Collection, Library
from linter.names.model import KINDS, STATUSES, Entry, Name
from linter.names.pack import shipped_packs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("query", nargs="?", metavar="QUERY", help="part of a spelling or of the id of a name")
    parser.add_argument("--language", metavar="TAG", help="only spellings in texts of this language")
    parser.add_argument("--region", metavar="REGION", help="only names of this region, such as ukraine")
    parser.add_argument("--kind", choices=KINDS, help="only names of this kind")
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--export", choices=("csv",), help="print a table for a spreadsheet instead of a list")
    way.add_argument(
        "--import", dest="source", metavar="FILE.csv", help="print such a table as rules in YAML"
    )
    way.add_argument(
        "--tables", metavar="FOLDER", help="write the shipped names as Markdown, a file a region"
    )
    parser.add_argument(
        "--into",
        metavar="FILE.yaml",
        help="with --import: add the rules to this file instead of printing them",
    )


def run(options: argparse.Namespace) -> int:
    """Print, export or import names; exit 2 when no name matches or a table is not right."""
    if options.into and not options.source:
        raise UsageError("--into goes with --import FILE.csv")
    if options.source:
        from linter.cli.importing import import_names  # Only who imports needs it.

        return import_names(options.source, options.into)
    if options.tables:
        return _write_tables(Path(options.tables))
    config = config_for(Path.cwd())
    if options.style:
        config = config._replace(style=options.style)
    library = Library(config)
    regions = {pack.path: pack.region for pack in shipped_packs()}
    found = [name for name in library.collection.names.values() if _fits(name, options, regions)]
    if not found:
        raise UsageError("no name matches")
    if options.export:
        from linter.names.csv_table import write_csv  # Only who exports needs it.

        sys.stdout.write(write_csv(found, library.collection.sources, options.language))
        return 0
    listed = {name.id: list(_entries(name, library, options.language)) for name in found}
    if options.format == "json":
        names = [_fields(name, listed[name.id], regions, library.collection) for name in found]
        print(json.dumps({"style": library.style.id, "names": names}, ensure_ascii=False, indent=2))
        return 0
    for name in found:
        for entry in listed[name.id]:
            print(_line(name, entry))
    return 0


def _fits(name: Name, options: argparse.Namespace, regions: dict[str, str]) -> bool:
    region = {Path(name.path).stem.casefold(), regions.get(name.path, "").casefold()}
    if options.region and options.region.casefold() not in region:
        return False
    if options.kind not in (None, name.kind) or options.language not in (None, *name.entries):
        return False
    wanted = fold_key(options.query or "")
    texts = [s.text for entry in name.entries.values() for s in entry.spellings]
    return wanted in name.id or any(wanted in fold_key(text) for text in (*texts, *name.native.values()))


def _entries(name: Name, library: Library, language: str | None) -> Iterator[Entry]:
    for tag in name.entries:
        entry = entry_of(name, library.style, tag) if language in (None, tag) else None
        if entry:
            yield entry


def _line(name: Name, entry: Entry) -> str:
    parts = [f"{name.id} ({name.kind})", entry.language, entry.preferred or "free choice"]
    for status in STATUSES[1:]:
        texts = entry.texts(status)
        if texts:
            parts.append(f"{status}: {', '.join(texts)}")
    return "  ".join(parts)


def _fields(
    name: Name, listed: list[Entry], regions: dict[str, str], collection: Collection
) -> dict[str, object]:
    return {
        "name": name.id,
        "kind": name.kind,
        "region": regions.get(name.path, ""),
        "file": name.path,
        "line": name.line,
        "native": name.native,
        "ids": name.ids,
        "changed": name.changed,
        "texts": [_entry_fields(name, entry, collection) for entry in listed],
    }


def _entry_fields(name: Name, entry: Entry, collection: Collection) -> dict[str, object]:
    cited = [
        collection.sources.get((name.path, id)) or collection.sources.get(("", id)) for id in entry.sources
    ]
    return {
        "language": entry.language,
        "preferred": entry.preferred,
        **{status: entry.texts(status) for status in STATUSES[1:]},
        "keep": list(entry.keep),
        "elsewhere": list(entry.elsewhere),
        "sources": [source.as_dict() for source in cited if source],
    }


def _write_tables(folder: Path) -> int:
    from linter.names.tables import MADE, tables  # Only who makes documents needs it.

    folder.mkdir(parents=True, exist_ok=True)
    files = tables(shipped_packs())
    for stale in folder.glob("*.md"):
        if stale.name not in files and stale.read_text(encoding="utf-8").startswith(MADE):
            stale.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files in {folder}")
    return 0
