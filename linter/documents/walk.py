"""Which files to read: paths as named, folders with git's ignore rules, links to elsewhere left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from linter.documents.document import FORMATS
from linter.documents.globs import is_glob
from linter.documents.source import Skipped

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Found(NamedTuple):
    """A file to check: how it was reached (with ``/``), and whether it was named itself.

    ``link`` tells a symbolic link, ``place`` is the file that it leads to (absolute).
    """

    shown: str
    named: bool
    link: bool
    place: str


def walk(paths: Iterable[str]) -> Iterator[Found | Skipped]:
    """The files under ``paths``, each once, in a fixed order whatever the order of ``paths``."""
    found: dict[str, Found] = {}
    skipped: dict[str, Skipped] = {}
    items = [item for named in paths for item in _named(named)]
    # A file that is reached by several ways counts once: by itself rather than through a link.
    for item in sorted((i for i in items if isinstance(i, Found)), key=lambda i: (i.link, i.shown)):
        first = found.setdefault(item.place, item)
        if item.named and not first.named:
            found[item.place] = first._replace(named=True)
    for other in items:
        if isinstance(other, Skipped):
            skipped.setdefault(other.path, other)
    both: list[Found | Skipped] = [*found.values(), *skipped.values()]
    yield from sorted(both, key=lambda i: i.path if isinstance(i, Skipped) else i.shown)


def _named(named: str) -> Iterable[Found | Skipped]:
    path = Path(named)
    shown = path.as_posix() if named else '""'
    try:
        # Not Path.exists: it raises where a folder may not be entered or a name is too long.
        os.lstat(named)
    except (FileNotFoundError, NotADirectoryError):
        return [Skipped(shown, "there is no such file or folder")]
    except (OSError, ValueError) as error:
        return [Skipped(shown, f"cannot be read: {getattr(error, 'strerror', None) or error}")]
    if path.is_dir() and not path.is_symlink():
        return _folder(shown, path.resolve(), _root(_absolute(path)))
    root = _root(_absolute(path).parent)
    item = _file(shown, path.is_symlink(), root, named=True)
    return _folder(shown, path.resolve(), root) if isinstance(item, Found) and path.is_dir() else [item]


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


@cache
def _root(folder: Path) -> Path:
    """The repository around ``folder`` (absolute), or the folder itself: what lies beyond is elsewhere."""
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / ".git"):
            return candidate.resolve()
    return folder.resolve()


def _file(shown: str, link: bool, root: Path, named: bool = False) -> Found | Skipped:
    """A file, unless it is a symbolic link that leads out of ``root``."""
    if not link:
        return Found(shown, named, False, os.path.abspath(shown))  # noqa: PTH100
    try:
        target = Path(shown).resolve(strict=True)
    except (OSError, RuntimeError):
        return Skipped(shown, "a symbolic link that leads nowhere")
    if not target.is_relative_to(root):
        return Skipped(shown, "a symbolic link to a place outside")
    return Found(shown, named, True, str(target))


def _folder(top: str, place: Path, root: Path) -> Iterator[Found | Skipped]:
    """The files in the folder ``top``, which is ``place`` once its links are followed."""
    # Text and not Path: a large archive has many files, and most of them need nothing else.
    before = "" if top == "." else top.rstrip("/") + "/"
    ignored = _ignored(place, root)
    try:
        with os.scandir(top) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(top, f"cannot be read: {error.strerror}")
        return
    for entry in found:
        name, link = entry.name, entry.is_symlink()
        if _is_folder(entry):
            if name == ".git" or ignored(name + "/"):
                continue
            if not link:
                yield from _folder(before + name, place / name, root)
            # A linked folder is never entered: its files count where they are.
            elif isinstance(item := _file(before + name, link, root), Skipped):
                yield item
        elif os.path.splitext(name)[1].lower() in FORMATS and not ignored(name):  # noqa: PTH122
            item = _file(before + name, link, root)
            # Pipes and devices are not texts, and reading one may never end.
            if isinstance(item, Skipped) or entry.is_file():
                yield item


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # A circle of links.


@cache
def _ignored(folder: Path, root: Path) -> Callable[[str], bool]:
    """Whether git ignores a name in ``folder``: the .gitignore files from here up to ``root`` count."""
    specs: list[tuple[str, GitIgnoreSpec]] = []
    prefix = ""
    for current in (folder, *folder.parents):
        spec = _spec(current)
        if spec is not None:
            specs.append((prefix, spec))
        if current == root:
            break
        prefix = f"{current.name}/{prefix}"
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

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        # Git passes over a line that is no pattern, such as a lone backslash.
        return GitIgnoreSpec.from_lines(line for line in lines if is_glob(line))
