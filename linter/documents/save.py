"""Write a file whole or not at all: a new file beside it, on disk, then renamed over it."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

# What a killed run may leave behind: never read by any run, and safe to delete.
SUFFIX = ".placelint-new"


def refusal(path: Path, root: Path) -> str:
    """Why the file at ``path`` (absolute) must not be written, in words; empty when it may be."""
    if path.is_symlink():
        return "it is a symbolic link; fix the file that it leads to"
    real = path.parent.resolve() / path.name
    if not real.is_relative_to(root):
        return f"it stands outside {root}"
    mode = real.stat().st_mode
    if not stat.S_ISREG(mode):
        return "it is not an ordinary file"
    if not mode & 0o222 or not os.access(real, os.W_OK):
        return "it is write-protected"
    if not real.parent.stat().st_mode & 0o222 or not os.access(real.parent, os.W_OK | os.X_OK):
        return "its folder is write-protected"
    return ""


def save(path: Path, before: bytes, after: bytes) -> bool:
    """Replace the content ``before`` by ``after``, mode and owner kept; raises ``OSError``.

    False, and nothing written, when the file no longer holds ``before``. At every moment the file
    is whole: the old one until the rename, the new one from then on.
    """
    folder = path.parent.resolve()
    target = folder / path.name
    handle, name = tempfile.mkstemp(suffix=SUFFIX, prefix=f".{path.name[:60]}.", dir=folder)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        _dress(new, target.lstat())
        if target.is_symlink() or target.read_bytes() != before:
            return False
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    _sync(folder)
    return True


def _dress(new: Path, like: os.stat_result) -> None:
    """Give ``new`` the owner and mode of the old file; the owner where the system allows it."""
    if hasattr(os, "chown") and (like.st_uid, like.st_gid) != (new.stat().st_uid, new.stat().st_gid):
        with contextlib.suppress(OSError):
            os.chown(new, like.st_uid, like.st_gid)
    new.chmod(stat.S_IMODE(like.st_mode))


def _sync(folder: Path) -> None:
    """Put the rename on disk too, where folders can be opened."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
