"""Which files to read: paths as named, folders with git's ignore rules, links to elsewhere left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.documents.document import FORMATS
from linter.documents.source import Skipped

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Found(NamedTuple):
    """A file to check: where it is, how messages call it, whether it was named itself."""

    path: Path
    shown: str
    named: bool


def walk(paths: Iterable[str]) -> Iterator[Found | Skipped]:
    """The files under ``paths``, each once, in a fixed order whatever the order of ``paths``."""
    seen: set[str] = set()
    found: list[Found | Skipped] = []
    for named in paths:
        path = Path(named)
        if path.is_dir():
            rest: Iterable[Found | Skipped] = _folder(path)
        elif not path.exists() and not path.is_symlink():
            rest = [Skipped(_shown(path), "there is no such file or folder")]
        else:
            rest = [_linked(path, Path.cwd()) or Found(path, _shown(path), True)]
        for item in rest:
            shown = item.path if isinstance(item, Skipped) else item.shown
            if shown not in seen:
                seen.add(shown)
                found.append(item)
    yield from sorted(found, key=lambda item: item.path if isinstance(item, Skipped) else item.shown)


def _shown(path: Path) -> str:
    return path.as_posix()


def _linked(path: Path, root: Path) -> Skipped | None:
    """A symbolic link that leads out of ``root`` is not followed."""
    if path.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return Skipped(_shown(path), "a symbolic link that leads nowhere")
        if not target.is_relative_to(root.resolve()):
            return Skipped(_shown(path), "a symbolic link to a place outside")
    return None


def _folder(top: Path) -> Iterator[Found | Skipped]:
    root = top.resolve()
    for folder, names, files in os.walk(top):
        here = Path(folder)
        ignored = _ignored(here.resolve())
        names[:] = sorted(name for name in names if name != ".git" and not ignored(name + "/"))
        for name in sorted(files):
            path = here / name
            if path.suffix.lower() not in FORMATS or ignored(name):
                continue
            yield _linked(path, root) or Found(path, _shown(path), False)


@cache
def _ignored(folder: Path) -> Callable[[str], bool]:
    """Whether git ignores a name in ``folder`` (absolute): the .gitignore files here and above count."""
    specs: list[tuple[str, GitIgnoreSpec]] = []
    prefix = ""
    current = folder
    while True:
        spec = _spec(current)
        if spec is not None:
            specs.append((prefix, spec))
        if (current / ".git").exists() or current == current.parent:
            break
        prefix = f"{current.name}/{prefix}"
        current = current.parent
    if not (current / ".git").exists():
        # Outside a repository only the rules of the folder itself and its neighbours can be meant.
        specs = specs[:1] if specs and specs[0][0] == "" else []
    if not specs:
        return lambda name: False

    def ignored(name: str) -> bool:
        for before, spec in specs:
            result = spec.check_file(before + name)
            if result.include is not None:
                return bool(result.include)
        return False

    return ignored


@cache
def _spec(folder: Path) -> GitIgnoreSpec | None:
    lines: list[str] = []
    for path in (folder / ".git" / "info" / "exclude", folder / ".gitignore"):
        if path.is_file():
            lines += path.read_text(encoding="utf-8", errors="replace").splitlines()
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(lines)
