"""``placelint suppressions``: list the comments that accept findings, with their reasons."""

from __future__ import annotations

import argparse
import sys

from linter.cli.run import Settings, open_files
from linter.documents.source import EXCLUDED, Skipped
from linter.findings.lines import Lines
from linter.findings.suppressions import ENDS, Suppression
from linter.reporters.terminal import clean, path_of
from linter.reporters.wording import number


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; the current folder if none"
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="language of all texts, such as en, uk or de")


def run(options: argparse.Namespace) -> int:
    """Print every comment, the place first; exit 2 when nothing could be read."""
    count = files = accepted = 0
    failed = read = False
    for item in open_files(options.paths or ["."], Settings(options.style, options.language)):
        if isinstance(item, Skipped):
            print(f"{path_of(item.path)}: skipped, {item.reason}", file=sys.stderr)
            failed = failed or item.reason != EXCLUDED
            continue
        read = True
        # What ends a range says nothing of its own, unless there is none to end.
        found = [s for s in item.check(item.source).suppressions if s.problem or s.action not in ENDS]
        lines = Lines(item.source.text)
        for suppression in found:
            line, column = lines.position(suppression.comment.start)
            print(f"{path_of(item.source.path)}:{line}:{column}: {clean(_described(suppression))}")
        count, files = count + len(found), files + bool(found)
        accepted += sum(suppression.used for suppression in found)
    print(
        f"{number(count, 'suppression')} in {number(files, 'file')}, {number(accepted, 'finding')} accepted."
    )
    return 2 if failed and not read else 0


def _described(item: Suppression) -> str:
    what = " ".join((item.action, *item.checks, *item.names))
    until = f" until {item.until}" if item.until else ""
    use = f"wrong: this comment {item.problem}" if item.problem else f"accepts {number(item.used, 'finding')}"
    return f"{what}{until}: {item.reason or '(no reason)'} ({use})"
