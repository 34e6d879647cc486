"""Which files of a change are meant by the paths on the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from linter.cli.repository import Change, Repository
from linter.documents.document import FORMATS
from linter.documents.source import Skipped
from linter.documents.walk import walk
from linter.errors import UsageError


class File(NamedTuple):
    """How messages call a file, and its path from the top of the repository."""

    shown: str
    path: str


def start(paths: Sequence[str]) -> Path:
    """The folder whose repository is meant."""
    first = Path(paths[0])
    # In a hook, git says by its environment which repository it works in.
    if "GIT_DIR" in os.environ or not first.exists():
        return Path.cwd()
    return (first if first.is_dir() else first.parent).resolve()


def files_on_disk(
    repository: Repository, paths: Sequence[str]
) -> tuple[list[File], list[str], list[Skipped]]:
    """The files under ``paths``, those of them that git does not know, and what cannot be read."""
    tracked = repository.tracked()
    files: list[File] = []
    untracked: list[str] = []
    skipped: dict[str, Skipped] = {}
    named = {Path(path).as_posix() for path in paths}
    for item in walk(paths):
        if isinstance(item, Skipped):
            # What is damaged in the folders is no matter of this change.
            if item.path in named:
                skipped[item.path] = item
            continue
        path = _inside(repository.top, Path(item.shown))
        submodule = next((parent for parent in PurePosixPath(path).parents if str(parent) in tracked), None)
        if submodule:
            shown = item.shown.removesuffix(path[len(str(submodule)) :])
            skipped[shown] = Skipped(shown, "a submodule, which has versions of its own")
        elif tracked.get(path, not item.link):
            # A link is left out: the file that it leads to is a file of its own.
            files.append(File(item.shown, path))
            if path not in tracked:
                untracked.append(path)
    return files, untracked, list(skipped.values())


def files_in_index(
    repository: Repository, paths: Sequence[str], changes: Sequence[Change]
) -> tuple[list[File], list[Skipped]]:
    """The changed files of the index below ``paths``, called as a walk through ``paths`` would call them."""
    files: dict[str, File] = {}
    skipped = []
    for named in paths:
        below = PurePosixPath(_inside(repository.top, Path(named)))
        if not Path(named).exists() and not repository.has(str(below)):
            skipped.append(Skipped(Path(named).as_posix(), "there is no such file or folder"))
        for change in changes:
            path = PurePosixPath(change.new)
            meant = path == below or (path.is_relative_to(below) and path.suffix.lower() in FORMATS)
            if change.new and meant and change.new not in files:
                files[change.new] = File((Path(named) / path.relative_to(below)).as_posix(), change.new)
    return sorted(files.values()), skipped


def _inside(top: Path, path: Path) -> str:
    """The path from the top of the repository; a link to a file is not followed."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow it
    whole = whole.resolve() if path.is_dir() else whole.parent.resolve() / whole.name
    if not whole.is_relative_to(top):
        raise UsageError(f"{path} is outside the repository {top}, so there is nothing to compare it with")
    return whole.relative_to(top).as_posix()
