"""Globs as in .gitignore, relative to the folder of the file that holds them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


@cache
def matching(globs: tuple[str, ...]) -> Callable[[str], bool]:
    """Whether a path (with ``/``) is matched by the last glob that speaks of it."""
    if not globs:
        return lambda path: False
    # Loaded here: a run without globs does not need it.
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(globs)
    return spec.match_file


def is_glob(text: str) -> bool:
    """Whether ``text`` means anything as a glob; a lone ``!`` does not."""
    try:
        matching((text,))
    except ValueError:
        return False
    return True
