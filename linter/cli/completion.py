"""``placelint completion``: print what a shell needs to complete commands, options and values."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module

from linter.cli import COMMANDS
from linter.cli.shells import Command, Option, bash, fish, zsh
from linter.languages.language import language_tags
from linter.names.style import style_ids

SHELLS = {"bash": bash, "zsh": zsh, "fish": fish}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("shell", choices=list(SHELLS), metavar="SHELL", help="bash, zsh or fish")


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    print(SHELLS[options.shell](list(described())), end="")
    return 0


def described() -> Iterator[Command]:
    """Every command with its options, as its module declares them."""
    values = {"--style": style_ids(), "--language": list(language_tags())}
    for name, summary in COMMANDS.items():
        parser = argparse.ArgumentParser(prog=name)
        import_module(f"linter.cli.{name}").add_arguments(parser)
        options, words = [], []
        for action in parser._actions:
            if not action.option_strings:
                words += list(action.choices or ())
                continue
            known = action.choices or next((values[f] for f in action.option_strings if f in values), ())
            flags = tuple(action.option_strings)
            # What takes no value says so by the number of its values; argparse has no other word for it.
            takes_value = action.nargs != 0
            repeats = isinstance(action, argparse._AppendAction)
            options.append(Option(flags, _help(action), tuple(map(str, known)), takes_value, repeats))
        yield Command(name, summary, tuple(options), tuple(map(str, words)))


def _help(action: argparse.Action) -> str:
    """The help of an option in one line; argparse adds its own for ``--help``."""
    return " ".join((action.help or "").replace("%%", "%").split())
