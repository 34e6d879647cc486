"""``placelint check``: find stray and inconsistent spellings."""

from __future__ import annotations

import argparse
import os
import sys

from linter.cli import adopting, outputs
from linter.cli.exit_code import verdict
from linter.cli.progress import Progress
from linter.cli.run import Settings, check_stdin
from linter.errors import UsageError
from linter.findings.finding import LEVELS
from linter.languages.language import language_tags, nearest_tag
from linter.reporters.report import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; - is standard input")
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="language of all texts, such as en, uk or de")
    outputs.add_arguments(parser)
    parser.add_argument("--fail-on", choices=LEVELS, help="lowest level that makes the exit code 1")
    parser.add_argument("--stdin-filename", metavar="PATH", help="where standard input belongs")
    adopting.add_arguments(parser)
    parser.add_argument("--show-kept", action="store_true", help="also list what was left alone, and why")
    parser.add_argument("--jobs", type=_jobs, default=0, metavar="N", help="processes; 0 decides by size")


def run(options: argparse.Namespace) -> int:
    """Check, print, and say by the exit code whether there is anything at or above ``--fail-on``."""
    settings = Settings(options.style, _language(options.language), options.jobs)
    paths: list[str] = options.paths or ["."]
    with Progress() as progress:
        if "-" in paths:
            if paths != ["-"]:
                raise UsageError("- (standard input) cannot be mixed with files")
            name = options.stdin_filename or "<stdin>"
            if adopting.is_change(options):
                raise UsageError("--since and --staged compare files, not standard input")
            outcome = check_stdin(_standard_input(), name, settings)
        else:
            if options.stdin_filename:
                raise UsageError("--stdin-filename needs - as the path")
            outcome = adopting.check(paths, settings, progress, options)
    outcome, has_baseline = adopting.accept(outcome, settings, options)
    style = ", ".join(outcome.styles) or "none"
    compared = has_baseline or adopting.is_change(options)
    report = Report(outcome.files, outcome.skipped, style, options.show_kept, _colour(), compared)
    outputs.write(report, options)
    code, reason = verdict(outcome, options.fail_on)
    if options.explain_exit:
        print(f"Exit code {code}: {reason}.", file=sys.stderr)
    return code


def _jobs(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        raise argparse.ArgumentTypeError(f'"{value}" is not a number of processes')
    return int(value)


def _language(tag: str | None) -> str | None:
    """A language without rules is refused: every text would look clean."""
    if tag and nearest_tag(tag) not in language_tags():
        known = ", ".join(language_tags())
        raise UsageError(f'there are no rules for the language "{tag}"; languages: {known}')
    return tag


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UsageError("there is no standard input to read")
    return sys.stdin.buffer.read()


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
