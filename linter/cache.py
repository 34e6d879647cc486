"""What is made of the rules, kept between runs: plain text, keyed by everything that they were made from.

The key holds the size and both times of every rule file, so an edit, an upgrade or a fresh
checkout makes a new key. The folder may be deleted at any time; where it cannot be written,
everything is made for each run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from zlib import crc32

from linter import __version__
from linter.shipped import rules_folder

# Counts up when what is stored changes its form.
FORMAT = 38
_KEPT = 600


def cached(key: str, make: Callable[[], str]) -> bytes:
    """The text (UTF-8) stored under ``key`` for the rules as they are now; made where there is none."""
    whole = f"{rules_stamp()}\n{key}".encode()
    path = os.path.join(cache_folder(), f"{crc32(whole):08x}-{crc32(key.encode()):08x}.txt")  # noqa: PTH118
    try:
        # Not Path: most runs need nothing else of it.
        with open(path, "rb") as file:  # noqa: PTH123
            seal, stored = file.readline(), file.read()
        # The whole key stands in front, so that no other text is ever taken for this one.
        if stored.startswith(whole) and seal == _seal(stored):
            return stored[len(whole) :]
    except OSError:
        pass
    data = make().encode("utf-8")
    _store(Path(path), _seal(whole + data) + whole + data)
    return data


def cache_folder() -> Path:
    """Where compiled lexicons are kept; ``PLACELINT_CACHE`` names another place."""
    own = os.environ.get("PLACELINT_CACHE")
    if own:
        return Path(own)
    home = Path.home() if os.environ.get("HOME") or sys.platform == "win32" else Path("/nonexistent")
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "placelint"


@cache
def rules_stamp() -> str:
    """What changes whenever a file under ``rules/`` does, or placelint itself."""
    root = rules_folder()
    rows = [f"{FORMAT} {__version__} {root}"]
    for folder in (root, *(root / part for part in ("languages", "names", "romanization", "styles"))):
        if folder.is_dir():
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.endswith(".yaml"):
                        stat = entry.stat()
                        times = f"{stat.st_mtime_ns} {stat.st_ctime_ns}"
                        rows.append(f"{folder.name}/{entry.name} {stat.st_size} {times}")
    return "\n".join(sorted(rows))


def _seal(stored: bytes) -> bytes:
    """A line that shows a damaged or cut file for what it is."""
    return f"placelint {len(stored)} {crc32(stored):08x}\n".encode("ascii")


def _store(path: Path, data: bytes) -> None:
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
        _prune(path.parent)
    except OSError:
        return


def _prune(folder: Path) -> None:
    """Keep the folder small: what is oldest goes first."""
    files = sorted(folder.glob("*.txt"), key=lambda path: path.stat().st_mtime)
    for path in files[:-_KEPT]:
        path.unlink(missing_ok=True)
