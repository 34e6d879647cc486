"""``placelint styles``: the house styles, and what each writes otherwise, with the source of each choice."""

from __future__ import annotations

import argparse
import json

from linter.names.model import Source
from linter.names.pack import GENERAL
from linter.names.style import Choice, Style, load_style, style_ids


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("style", nargs="?", metavar="STYLE", help="show the choices of this style")
    parser.add_argument("--language", metavar="TAG", help="only styles for texts in this language")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(options: argparse.Namespace) -> int:
    """Print every style, or every choice of one; exit 2 when it does not exist."""
    styles = [load_style(id) for id in ([options.style] if options.style else style_ids())]
    styles = [style for style in styles if options.language in (None, style.language)]
    if options.format == "json":
        print(json.dumps({"styles": [_fields(style) for style in styles]}, ensure_ascii=False, indent=2))
    elif options.style:
        for style in styles:
            _print_style(style)
    else:
        wide = max((len(style.id) for style in styles), default=0)
        for style in styles:
            count = f"{len(style.choices)} choice{'' if len(style.choices) == 1 else 's'}"
            print(f"{style.id:{wide}}  {style.language or 'all':3}  {style.title} ({count})")
    return 0


def _print_style(style: Style) -> None:
    print(f"{style.title}, texts in {style.language or 'every language'}, {style.path}")
    print("contexts: " + ", ".join(f"{context} {how}" for context, how in style.contexts.items()))
    for name, choice in sorted(style.choices.items()):
        also = f"; also {', '.join(choice.accepted)}" if choice.accepted else ""
        print(f"  {name}: {choice.preferred}{also}")
        for source in _cited(style, choice):
            year = f", {source.year}" if source.year else ""
            print(f"    {source.title}{year}{f' {source.url}' if source.url else ''}")
    print("Every other name is written as the rules have it; see placelint names.")


def _cited(style: Style, choice: Choice) -> list[Source]:
    return [GENERAL if id == GENERAL.id else style.sources[id] for id in choice.sources]


def _fields(style: Style) -> dict[str, object]:
    choices = [
        {
            "name": name,
            "preferred": choice.preferred,
            "accepted": list(choice.accepted),
            "sources": [source.as_dict() for source in _cited(style, choice)],
        }
        for name, choice in sorted(style.choices.items())
    ]
    return {
        "id": style.id,
        "title": style.title,
        "language": style.language,
        "file": style.path,
        "contexts": style.contexts,
        "historic": style.historic,
        "choices": choices,
    }
