"""``placelint check``: find stray and inconsistent spellings."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from linter.cli.progress import Progress
from linter.cli.run import Settings, check_paths, check_stdin
from linter.errors import UsageError
from linter.findings.finding import LEVELS, at_least
from linter.reporters import REPORTERS
from linter.reporters.report import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders; - is standard input")
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="language of all texts, such as en, uk or de")
    parser.add_argument("--format", choices=list(REPORTERS), default="text", help="form of the report")
    parser.add_argument("--fail-on", choices=LEVELS, help="lowest level that makes the exit code 1")
    parser.add_argument("--stdin-filename", metavar="PATH", help="where standard input belongs")
    parser.add_argument("--show-kept", action="store_true", help="also list what was left alone, and why")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes; 0 decides by size")


def run(options: argparse.Namespace) -> int:
    """Check, print, and say by the exit code whether there is anything at or above ``--fail-on``."""
    settings = Settings(options.style, options.language, max(options.jobs, 0))
    paths: list[str] = options.paths or ["."]
    with Progress() as progress:
        if "-" in paths:
            if paths != ["-"]:
                raise UsageError("- (standard input) cannot be mixed with files")
            name = options.stdin_filename or "<stdin>"
            outcome = check_stdin(sys.stdin.buffer.read(), name, settings)
        else:
            if options.stdin_filename:
                raise UsageError("--stdin-filename needs - as the path")
            outcome = check_paths(paths, settings, progress)
    style = ", ".join(outcome.styles) or "none"
    report = Report(outcome.files, outcome.skipped, style, options.show_kept, _colour())
    sys.stdout.write(REPORTERS[options.format](report))
    if outcome.skipped and not outcome.files and any(Path(path).exists() is False for path in paths):
        return 2
    if outcome.unreadable:
        return 2
    for file, fail_on in zip(outcome.files, outcome.fail_on, strict=True):
        threshold = options.fail_on or fail_on
        if any(at_least(finding.level, threshold) for finding in file.findings):
            return 1
    return 0


def _colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
