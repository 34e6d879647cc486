"""``placelint systems``: the romanization systems that placelint knows."""

from __future__ import annotations

import argparse

from linter.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("--from", dest="language", metavar="TAG", help="only systems for this language")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(options: argparse.Namespace) -> int:
    """Print one system a line: id, language, title, year and where its document is."""
    from linter.romanization.systems import systems

    found = systems(options.language)
    if not found:
        raise UsageError(f'there is no romanization system for "{options.language}"')
    if options.format == "json":
        import json

        rows = [
            {
                "id": each.id,
                "language": each.language,
                "title": each.title,
                "kind": each.kind,
                "source": {
                    "title": each.source.title,
                    "url": each.source.url,
                    "year": each.source.year,
                    "seen": each.source.seen,
                    "printed": each.source.printed,
                    "described": list(each.source.described),
                },
                "examples": len(each.examples),
            }
            for each in found
        ]
        print(json.dumps({"systems": rows}, ensure_ascii=False, indent=2))
        return 0
    wide = max(len(each.id) for each in found)
    for each in found:
        where = f"  {each.source.url}" if each.source.url else ""
        print(f"{each.id:{wide}}  {each.title} ({each.kind}){where}")
    return 0
