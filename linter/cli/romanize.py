"""``placelint romanize``: write a name in Latin letters by a published system."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.errors import UsageError

if TYPE_CHECKING:
    from linter.romanization.systems import System


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("text", metavar="TEXT", help="the name in its own script; - reads lines")
    parser.add_argument(
        "--from", dest="language", required=True, metavar="TAG", help="its language, such as uk"
    )
    parser.add_argument("--system", metavar="ID", help="one system; without it, all of the language")


def run(options: argparse.Namespace) -> int:
    """Print the romanized text; without ``--system``, one line a system."""
    from linter.romanization.systems import chosen_systems, system

    chosen = [system(options.system)] if options.system else chosen_systems(options.language)
    if options.system and chosen[0].language != options.language:
        raise UsageError(f"{options.system} romanizes {chosen[0].language}, not {options.language}")
    lines = (line.rstrip("\r\n") for line in sys.stdin) if options.text == "-" else iter([options.text])
    failures = [failure for line in lines for failure in _romanize(line, chosen, bool(options.system))]
    for failure in failures:
        print(f"placelint: {failure}", file=sys.stderr)
    return 2 if failures else 0


def _romanize(line: str, chosen: list[System], alone: bool) -> Iterator[str]:
    """Print one line by every system that can read it; gives the reason where none can."""
    from linter.romanization.table import Unromanizable

    refused = []
    for each in chosen:
        try:
            latin = each.table.romanize(line)
        except Unromanizable as error:
            refused.append(str(error))
        else:
            print(latin if alone else f"{latin}\t{each.id}")
    if len(refused) == len(chosen):
        yield refused[0] if alone else f"no system of {chosen[0].language} can read “{line}”: {refused[0]}"
