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
    """A file to check: where it is, how messages call it, whether it was named itself.

    ``link`` tells a symbolic link, ``place`` is the file that it leads to (absolute).
    """

    path: Path
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
    root = _root(_absolute(path) if path.is_dir() and not path.is_symlink() else _absolute(path).parent)
    item = _file(path, root, True)
    return _folder(path, root) if isinstance(item, Found) and path.is_dir() else [item]


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


@cache
def _root(folder: Path) -> Path:
    """The repository around ``folder`` (absolute), or the folder itself: what lies beyond is elsewhere."""
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / ".git"):
            return candidate.resolve()
    return folder.resolve()


def _file(path: Path, root: Path, named: bool = False) -> Found | Skipped:
    """A file, unless it is a symbolic link that leads out of ``root``."""
    shown = path.as_posix()
    if not path.is_symlink():
        return Found(path, shown, named, False, str(_absolute(path)))
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Skipped(shown, "a symbolic link that leads nowhere")
    if not target.is_relative_to(root):
        return Skipped(shown, "a symbolic link to a place outside")
    return Found(path, shown, named, True, str(target))


def _folder(top: Path, root: Path) -> Iterator[Found | Skipped]:
    failures: list[OSError] = []
    for folder, names, files in os.walk(top, onerror=failures.append):
        here = Path(folder)
        ignored = _ignored(here.resolve(), root)
        names[:] = sorted(name for name in names if name != ".git" and not ignored(name + "/"))
        for name in names:
            # A linked folder is never entered: its files count where they are.
            if (here / name).is_symlink() and isinstance(item := _file(here / name, root), Skipped):
                yield item
        for name in sorted(files):
            path = here / name
            if path.suffix.lower() not in FORMATS or ignored(name):
                continue
            item = _file(path, root)
            # Pipes and devices are not texts, and reading one may never end.
            if isinstance(item, Skipped) or path.is_file():
                yield item
    for error in failures:
        shown = Path(os.fsdecode(error.filename)).as_posix()
        yield Skipped(shown, f"cannot be read: {error.strerror}")


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
