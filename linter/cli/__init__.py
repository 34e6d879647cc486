"""The command line: one small file a command; the only place that prints, reads arguments or exits."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from linter import __version__
from linter.errors import PlacelintError

# Each command has a module here with ``add_arguments(parser)`` and ``run(options) -> int``.
COMMANDS = {
    "check": "find stray and inconsistent spellings",
    "explain": "show what is known of a spelling or name, and why",
    "variants": "list every spelling of a native name by system and press style",
    "romanize": "write a name in Latin letters by a published system",
    "systems": "list the romanization systems",
    "test": "prove the rules by their own examples",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0 clean, 1 findings, 2 the work could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        options = _parser(arguments).parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except PlacelintError as error:
        print(f"placelint: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has gone; what it did not read is not our failure.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        print("placelint: interrupted", file=sys.stderr)
        return 2


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="placelint",
        description="Finds stray and inconsistent spellings of place and person names.",
        epilog="exit codes: 0 nothing found, 1 findings, 2 the work could not be done",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the versions and stop")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = next((word for word in arguments if word in COMMANDS), None)
    for command, summary in COMMANDS.items():
        own = commands.add_parser(command, help=summary, description=summary.capitalize() + ".")
        if command == wanted:
            # Only the command that runs is loaded: start-up time is felt at every commit.
            module = import_module(f"linter.cli.{command}")
            module.add_arguments(own)
            own.set_defaults(run=module.run)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from linter import strict_yaml
        from linter.shipped import MANIFEST, rules_folder

        manifest = strict_yaml.load(rules_folder() / MANIFEST).mapping()
        print(f"placelint {__version__}, rules {manifest['version'].text()}")
        parser.exit()
