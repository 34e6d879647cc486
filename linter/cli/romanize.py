"""``placelint romanize``: write a name in Latin letters by a published system."""

from __future__ import annotations

import argparse
import sys

from linter.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("text", metavar="TEXT", help="the name in its own script; - reads lines")
    parser.add_argument(
        "--from", dest="language", required=True, metavar="TAG", help="its language, such as uk"
    )
    parser.add_argument("--system", metavar="ID", help="one system; without it, all of the language")


def run(options: argparse.Namespace) -> int:
    """Print the romanized text; without ``--system``, one line a system."""
    from linter.romanization.systems import system, systems
    from linter.romanization.table import Unromanizable

    chosen = [system(options.system)] if options.system else systems(options.language)
    if not chosen:
        raise UsageError(f'there is no romanization system for "{options.language}"; see placelint systems')
    if options.system and chosen[0].language != options.language:
        raise UsageError(f"{options.system} romanizes {chosen[0].language}, not {options.language}")
    lines = (line.rstrip("\r\n") for line in sys.stdin) if options.text == "-" else iter([options.text])
    failures: list[str] = []
    for line in lines:
        for each in chosen:
            try:
                latin = each.table.romanize(line)
            except Unromanizable as error:
                if options.system:
                    failures.append(f"placelint: {error}")
                continue
            print(latin if options.system else f"{latin}\t{each.id}")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 2 if failures else 0
