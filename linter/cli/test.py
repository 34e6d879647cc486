"""``placelint test``: prove the rules by their own examples."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from linter.config import config_for
from linter.documents.source import Source
from linter.errors import UsageError
from linter.findings.finding import at_least
from linter.lint import Linter
from linter.names.examples import Found, try_collisions, try_examples
from linter.names.library import Library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="ids of names or rule files; all without any"
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")


def run(options: argparse.Namespace) -> int:
    """Try every example; exit 1 when one does not hold."""
    config = config_for(Path.cwd())
    if options.style:
        config = config._replace(style=options.style)
    library = Library(config)
    linter = Linter(config)

    def check(text: str, language: str) -> Sequence[Found]:
        result = linter.check(Source("example.txt", text), "example.txt", language)
        return [
            Found(f.start, f.end, f.match, f.suggestions)
            for f in result.findings
            if at_least(f.level, "warning")
        ]

    names = library.collection.names
    wanted = set(options.names)
    known = wanted & (names.keys() | {name.path for name in names.values()})
    if wanted - known:
        raise UsageError(f"there is no name or rule file {', '.join(sorted(wanted - known))}")
    chosen = [name for name in names.values() if not wanted or wanted & {name.id, name.path}]
    failures = [*try_examples(chosen, library.style, check), *try_collisions(chosen, library.style)]
    for failure in failures:
        print(f"{failure.where}: {failure.kind}: {failure.name}: {failure.text!r}: {failure.detail}")
    examples = sum(len(name.examples) for name in chosen)
    print(f"{len(chosen)} names, {examples} examples: {len(failures) or 'no'} failures.", file=sys.stdout)
    return 1 if failures else 0
