"""The options by which a team adopts placelint step by step: a baseline, or only what a change brings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence

from linter.cli.progress import Progress
from linter.cli.run import Outcome, Settings, baselines, check_paths
from linter.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of both ways."""
    parser.add_argument(
        "--since",
        metavar="BASE",
        help="report only what was brought in since this branch, tag or commit (needs git)",
    )
    parser.add_argument(
        "--staged",
        action="store_true",
        help="check what is staged for the next commit; without --since, against the last commit",
    )
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--baseline", metavar="FILE", help="accept what FILE lists, instead of the file in the configuration"
    )
    chosen.add_argument(
        "--no-baseline", action="store_true", help="report also what the baseline of the configuration lists"
    )


def check(
    paths: Sequence[str], settings: Settings, progress: Progress, options: argparse.Namespace
) -> Outcome:
    """Check files and folders, all of them or what changed."""
    if not is_change(options):
        return check_paths(paths, settings, progress)
    # Loaded here: a plain check does not need git.
    from linter.cli.since import check_since

    base = "HEAD" if options.since is None else options.since
    outcome, compared = check_since(paths, base, options.staged, settings, progress)
    _say([compared], options)
    return outcome


def is_change(options: argparse.Namespace) -> bool:
    """Whether only a change is looked at."""
    if options.since == "":
        raise UsageError("--since is empty; it needs the name of a branch, tag or commit")
    return options.since is not None or bool(options.staged)


def accept(outcome: Outcome, settings: Settings, options: argparse.Namespace) -> tuple[Outcome, bool]:
    """``outcome`` with what a baseline lists accepted, and whether there was one."""
    if options.no_baseline:
        return outcome, False
    named: str | None = options.baseline
    listed = baselines(outcome.files, settings) if named is None else [named] * len(outcome.files)
    if named is None and not any(listed):
        return outcome, False
    # Loaded here: most runs have no baseline.
    from linter.cli import accepting

    outcome, said = accepting.accept(outcome, listed, {named} if named is not None else set())
    _say(said, options)
    return outcome, True


def _say(lines: Iterable[str], options: argparse.Namespace) -> None:
    """For people, beside the report."""
    for line in () if options.quiet else lines:
        print(f"placelint: {line}", file=sys.stderr)
