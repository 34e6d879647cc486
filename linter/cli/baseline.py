"""``placelint baseline``: accept the findings of today in a file, and keep that file true."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import NamedTuple

from linter.cli.accepting import count, is_gone, listed, load, refuse_text, relative, shown
from linter.cli.progress import Progress
from linter.cli.run import Outcome, Settings, baselines, check_paths
from linter.config import config_for
from linter.documents.save import save
from linter.documents.source import EXCLUDED
from linter.errors import PlacelintError
from linter.findings.baseline import Comparison, Entry, by_folder, compare, render

FILE_NAME = ".placelint-baseline.tsv"


class _State(NamedTuple):
    """A baseline, what it lists, how that compares with what is found; the configuration may name it."""

    path: str
    entries: set[Entry]
    compared: Comparison
    exists: bool
    named: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "action",
        choices=list(_ACTIONS),
        help="write: make the baseline, or take out what is gone; check: compare only; prune: only take out",
    )
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; all below the configuration without any"
    )
    parser.add_argument("--baseline", metavar="FILE", help=f"the file, {FILE_NAME} unless configured")
    parser.add_argument("--accept-new", action="store_true", help="with write: list new findings as well")
    parser.add_argument("--folders", action="store_true", help="also say how many entries each folder has")
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="language of all texts, such as en, uk or de")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="processes; 0 decides by size")


def run(options: argparse.Namespace) -> int:
    """Exit 0 when nothing is left to do, 1 when it is, 2 when the baseline is missing or damaged."""
    if options.accept_new and options.action != "write":
        raise PlacelintError("--accept-new is for placelint baseline write")
    state = _compare(options)
    code = _ACTIONS[options.action](state, options)
    if options.folders:
        left = _updated(state, options.accept_new) if options.action != "check" else state.entries
        for folder, number in by_folder(left).items():
            print(f"{number:>8}  {folder}")
    return code


def _write(state: _State, options: argparse.Namespace) -> int:
    accepts = options.accept_new or not state.exists
    _save(state, _updated(state, accepts))
    if not state.exists:
        _advise(state)
    if accepts or not state.compared.new:
        return 0
    _list("new, not listed", state.compared.new)
    print(
        f"{_findings(state.compared.new)} not in the baseline; correct them, or accept them with --accept-new"
    )
    return 1


def _prune(state: _State, options: argparse.Namespace) -> int:
    _save(state, _updated(state, False))
    return 0


def _check(state: _State, options: argparse.Namespace) -> int:
    compared = state.compared
    _list("new, not listed", compared.new)
    _list("listed, not found any more", compared.stale)
    for found, entry in sorted(compared.moved.items()):
        print(f"{entry.path}: renamed to {found.path}")
    print(
        f"{shown(state.path)}: {count(state.entries)}, {len(compared.stale)} not found any more, "
        f"{len(compared.moved)} in renamed files; {_findings(compared.new)} not listed"
    )
    return 1 if compared.new or compared.stale else 0


_ACTIONS = {"write": _write, "check": _check, "prune": _prune}


def _compare(options: argparse.Namespace) -> _State:
    """Check the texts and compare what is found with the baseline."""
    config = config_for(Path.cwd())
    folder = config.folder if config.path else Path.cwd()
    path: str = config.baseline or str(folder / FILE_NAME)
    if options.baseline is not None:
        path = options.baseline
    refuse_text(path)
    exists = os.path.lexists(path) or options.action != "write"
    entries = load(path) if exists else set()
    paths: list[str] = options.paths or [os.path.relpath(folder)]
    settings = Settings(options.style, options.language, max(options.jobs, 0))
    with Progress() as progress:
        outcome = check_paths(paths, settings, progress)
    for skipped in outcome.skipped:
        if skipped.reason != EXCLUDED:
            print(f"placelint: {skipped.path}: skipped, {skipped.reason}", file=sys.stderr)
    if outcome.unreadable:
        raise PlacelintError("nothing that was named could be read")
    own = [
        report
        for report, other in zip(outcome.files, baselines(outcome.files, settings), strict=True)
        if options.baseline or other in ("", path)
    ]
    here = Path(path).parent
    found = [entry for report in own for entry in listed(report, here).values()]
    compared = compare(entries, found, partial(is_gone, here), partial(_is_checked, here, paths, outcome))
    return _State(path, entries, compared, exists, bool(config.baseline))


def _is_checked(here: Path, paths: list[str], outcome: Outcome, path: str) -> bool:
    """Whether an entry of ``path`` would have been found: it is below ``paths`` and was not unreadable."""
    whole = Path(os.path.abspath(here / path))  # noqa: PTH100 - resolve() would follow links
    below = any(whole.is_relative_to(os.path.abspath(named)) for named in paths)  # noqa: PTH100
    unread = {relative(item.path, here) for item in outcome.skipped if item.reason != EXCLUDED}
    return below and path not in unread


def _updated(state: _State, accepts_new: bool) -> set[Entry]:
    """The entries without what is gone, under the names that files have now, and perhaps what is new."""
    compared = state.compared
    left = state.entries.difference(compared.stale, compared.moved.values()) | compared.moved.keys()
    return left.union(compared.new) if accepts_new else left


def _save(state: _State, entries: set[Entry]) -> None:
    path = Path(state.path)
    text = render(entries).encode("utf-8", "surrogateescape")
    try:
        if not state.exists:
            with path.open("xb") as file:
                file.write(text)
        elif entries != state.entries and not save(path.resolve(), path.read_bytes(), text):
            raise PlacelintError(f"{shown(state.path)} was changed by someone else; run this once more")
    except OSError as error:
        raise PlacelintError(f"{shown(state.path)} cannot be written: {error.strerror}") from None
    added = len(entries - state.entries - state.compared.moved.keys())
    removed, moved = len(state.compared.stale), len(state.compared.moved)
    print(
        f"{shown(state.path)}: {count(entries)} ({added} added, {removed} removed, {moved} in renamed files)"
    )


def _advise(state: _State) -> None:
    name = Path(state.path).name
    if not state.named:
        print(f'Write "baseline: {name}" into .placelint.yaml, so that every check accepts what is listed.')
    print(f'Write "{name} merge=union" into .gitattributes, so that merges keep the lines of both sides.')


def _list(what: str, entries: Collection[Entry]) -> None:
    for entry in sorted(entries):
        print(f'{entry.path}: {what}: "{entry.match}" [{entry.check}]')


def _findings(found: Collection[Entry]) -> str:
    return f"{len(found)} finding{'' if len(found) == 1 else 's'}"
