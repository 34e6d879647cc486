"""``placelint test``: prove the rules by their own examples."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from linter.config import Config, config_for
from linter.documents.source import Source
from linter.errors import UsageError
from linter.findings.finding import at_least
from linter.lint import Linter
from linter.names.compiling import entries, shared_derived
from linter.names.examples import Checker, Found, try_collisions, try_examples, try_style
from linter.names.library import Library
from linter.names.model import Name
from linter.names.style import style_ids


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="ids of names or rule files; all without any"
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument(
        "--collisions", action="store_true", help="list the derived spellings that mean something else"
    )


def run(options: argparse.Namespace) -> int:
    """Try every example, those of every style among them; exit 1 when one does not hold."""
    config = config_for(Path.cwd())
    if options.style:
        config = config._replace(style=options.style)
    library = Library(config)
    names = library.collection.names
    wanted = set(options.names)
    known = wanted & (names.keys() | {name.path for name in names.values()})
    if wanted - known:
        raise UsageError(f"there is no name or rule file {', '.join(sorted(wanted - known))}")
    chosen = [name for name in names.values() if not wanted or wanted & {name.id, name.path}]
    check = checker(config)
    failures = [*try_examples(chosen, library.style, check), *try_collisions(chosen, library.style)]
    examples = sum(len(name.examples) for name in chosen)
    for style in [] if wanted else [options.style] if options.style else style_ids():
        tried = Library(config._replace(style=style))
        failures += try_style(tried.style, tried.collection.names, checker(config._replace(style=style)))
        examples += len(tried.style.examples)
    for failure in dict.fromkeys(failures):
        print(f"{failure.where}: {failure.kind}: {failure.name}: {failure.text!r}: {failure.detail}")
    left_out = _left_out(list(names.values()), library, {name.id for name in chosen})
    if options.collisions:
        for language, name, spelling in left_out:
            print(
                f"{name}: {spelling} ({language}) is an ordinary word or another name, so it is not derived"
            )
    print(f"{len(left_out)} derived spellings mean something else and are left out; --collisions lists them.")
    print(f"{len(chosen)} names, {examples} examples: {len(set(failures)) or 'no'} failures.")
    return 1 if failures else 0


def _left_out(names: list[Name], library: Library, chosen: set[str]) -> list[tuple[str, str, str]]:
    """Language, name and spelling of what romanization gives and the lexicon leaves out."""
    tags = sorted({tag for name in names for tag in name.entries})
    return [
        (tag, name, spelling)
        for tag in tags
        for name, spelling in shared_derived(entries(names, library.style, tag))
        if name in chosen
    ]


def checker(config: Config) -> Checker:
    """What is reported in a text under a configuration, as far as examples care."""
    linter = Linter(config)

    def check(text: str, language: str) -> Sequence[Found]:
        result = linter.check(Source("example.txt", text), "example.txt", language)
        return [
            Found(f.start, f.end, f.match, f.suggestions)
            for f in result.findings
            if at_least(f.level, "warning")
        ]

    return check
