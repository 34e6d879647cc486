"""The real command in a process of its own, as people and hooks start it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
# What would change the output from outside.
_FOREIGN = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE")


class Done(NamedTuple):
    """Exit code, standard output and standard error of a process."""

    code: int
    out: str
    err: str


def command() -> list[str]:
    """How this environment starts placelint: the installed command, or the package without one."""
    installed = shutil.which("placelint", path=str(Path(sys.executable).parent))
    return [installed] if installed else [sys.executable, "-m", "linter"]


def environment(**more: str) -> dict[str, str]:
    """The environment of the tests without what would change the output."""
    return {**{key: value for key, value in os.environ.items() if key not in _FOREIGN}, **more}


def run(
    arguments: list[str],
    folder: Path | None = None,
    stdin: bytes = b"",
    env: Mapping[str, str] | None = None,
    timeout: float = 300,
) -> Done:
    """Run any command; output is read as UTF-8, whatever the locale."""
    done = subprocess.run(
        arguments,
        cwd=folder,
        input=stdin,
        capture_output=True,
        env=environment(**(env or {})),
        timeout=timeout,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def placelint(
    *arguments: str, folder: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> Done:
    """Run placelint in ``folder``."""
    return run([*command(), *arguments], folder, stdin, env)


def lines_found(output: str) -> list[str]:
    """The lines of a text report that name a place: findings, without excerpts and reasons."""
    return [line for line in output.splitlines() if ": warning: " in line or ": note: " in line]
