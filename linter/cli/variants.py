"""``placelint variants``: every spelling that systems and press styles give for a native name."""

from __future__ import annotations

import argparse
import json

from linter.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("name", metavar="NAME", help="the name in its own script")
    parser.add_argument(
        "--from", dest="language", required=True, metavar="TAG", help="its language, such as uk"
    )
    parser.add_argument(
        "--kind", help="what it names, such as city or person: some styles are for one kind only"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the list")


def run(options: argparse.Namespace) -> int:
    """Print one spelling a line with the system and style that give it; exit 2 when there is none."""
    from linter.romanization.systems import chosen_systems
    from linter.romanization.table import Unromanizable
    from linter.romanization.variants import variants

    chosen = chosen_systems(options.language)
    found = variants(options.name, options.language, options.kind)
    if options.format == "json":
        rows = [
            {
                "spelling": each.spelling,
                "system": each.system,
                "style": each.style,
                "language": each.language,
                "native": each.native,
            }
            for each in found
        ]
        print(json.dumps({"variants": rows}, ensure_ascii=False, indent=2))
    elif found:
        wide = max(len(each.spelling) for each in found)
        for each in found:
            print(f"{each.spelling:{wide}}  {each.system}  {each.style}")
    if not found:
        reason = ""
        try:
            chosen[0].table.romanize(options.name)  # why is the same for all systems of a script
        except Unromanizable as error:
            reason = f": {error}"
        raise UsageError(f"no system of {options.language} can read “{options.name}”{reason}")
    return 0
