"""The command line: one small file a command; the only place that prints, reads arguments or exits."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn, TextIO

from linter import __version__
from linter.errors import PlacelintError

# Each command has a module here with ``add_arguments(parser)`` and ``run(options) -> int``.
COMMANDS = {
    "check": "find stray and inconsistent spellings",
    "fix": "correct spellings where there is one right way, and only there",
    "baseline": "accept the findings of today in a file that can only shrink",
    "suppressions": "list the comments that accept findings, with their reasons",
    "explain": "show what is known of a spelling or name, and why",
    "names": "list the names that placelint knows, export them to a table or import one",
    "styles": "list the house styles, or the choices of one with their sources",
    "variants": "list every spelling of a native name by system and press style",
    "romanize": "write a name in Latin letters by a published system",
    "systems": "list the romanization systems",
    "config": "show what holds for a file, and which line of which file says so",
    "init": "set placelint up in a repository: configuration, hook, continuous integration",
    "completion": "print the completion of this command line for bash, zsh or fish",
    "test": "prove the rules by their own examples",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; the exit code is 0 clean, 1 findings, 2 the work could not be done."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # What is made is small and kept, or gone by itself: looking for circles all the time finds none.
    gc.set_threshold(100_000)
    # A stream that the caller closed is None, and nothing can be written there.
    sys.stdout, sys.stderr = (stream or _nowhere() for stream in (sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        options = _parser(arguments).parse(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
        if argv is None:
            # The process ends, and all that it made with it: Python need not look for circles once more.
            gc.freeze()
        return code
    except PlacelintError as error:
        print(f"placelint: {_from_here(str(error))}", file=sys.stderr)
        return 2
    except OSError as error:
        # Where the reader of our output has gone, there is nobody to tell.
        if not isinstance(error, BrokenPipeError):
            where = f"{error.filename}: " if error.filename else ""
            print(f"placelint: {where}{error.strerror or error}", file=sys.stderr)
        # What is still unwritten goes nowhere, or Python would fail once more at its end.
        with _nowhere() as sink:
            os.dup2(sink.fileno(), sys.stdout.fileno())
        return 2
    except KeyboardInterrupt:
        print("placelint: interrupted", file=sys.stderr)
        return 2
    except Exception:
        # Python's own exit code for this is 1, which would say that there are findings.
        import traceback

        traceback.print_exc()
        print("placelint: this is a fault of placelint, not of your text; please report it", file=sys.stderr)
        return 2


def _from_here(message: str) -> str:
    """A message that begins with a file below the current folder, with the path from there."""
    try:
        return message.removeprefix(os.getcwd() + os.sep)  # noqa: PTH109 - text, and no import for it
    except OSError:
        return message


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open as long as the process


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, and takes paths before and after options alike."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options of a command line; a wrong one ends the run."""
        options, rest = self.parse_known_args(arguments)
        # A list of paths that an option interrupts is left over from there on.
        mark = rest.index("--") if "--" in rest else len(rest)
        unknown = [word for word in rest[:mark] if word.startswith("-") and word != "-"]
        if rest and (unknown or not hasattr(options, "paths")):
            own: _Parser = getattr(options, "parser", self)
            own.error(f"unrecognized arguments: {' '.join(unknown or rest)}")
        if rest:
            options.paths += rest[:mark] + rest[mark + 1 :]
        return options


def _parser(arguments: Sequence[str]) -> _Parser:
    parser = _Parser(
        prog="placelint",
        description="Finds stray and inconsistent spellings of place and person names.",
        epilog="exit codes: 0 nothing found, 1 findings, 2 the work could not be done",
        formatter_class=_Help,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the versions and stop")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = next((word for word in arguments if word in COMMANDS), None)
    for command, summary in COMMANDS.items():
        description = summary.capitalize() + "."
        own = commands.add_parser(command, help=summary, description=description, formatter_class=_Help)
        if command == wanted:
            # Only the command that runs is loaded: start-up time is felt at every commit.
            module = import_module(f"linter.cli.{command}")
            module.add_arguments(own)
            own.set_defaults(run=module.run, parser=own)
    return parser


class _Help(argparse.HelpFormatter):
    """Without a width, argparse loads half of the standard library to ask the terminal at every start."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        super().__init__(prog, width=(int(columns) if columns.isdecimal() else 80) - 2)


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from linter import strict_yaml
        from linter.shipped import MANIFEST, rules_folder

        manifest = strict_yaml.load(rules_folder() / MANIFEST).mapping()
        print(f"placelint {__version__}, rules {manifest['version'].text()}")
        parser.exit()
