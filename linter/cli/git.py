"""Ask git: one command, its output; a failure is one clear line."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from linter.errors import PlacelintError, UsageError

Done = subprocess.CompletedProcess[bytes]


class Git:
    """Runs git in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def attempt(self, *command: str, data: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
        """Run a command that may fail."""
        # Its messages are looked at, so they must be English; a lock would disturb an editor at work.
        own = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", **(env or {})}
        if "GIT_WORK_TREE" not in own:
            # In a hook; without its partner it would make any folder the top of the repository.
            own.pop("GIT_DIR", None)
        try:
            return subprocess.run(
                ["git", *command], cwd=self.folder, input=data, capture_output=True, env=own
            )
        except FileNotFoundError:
            raise UsageError("--since and --staged need git, which is not installed here") from None

    def run(self, *command: str, data: bytes = b"", env: Mapping[str, str] | None = None) -> bytes:
        """The output of a command; raises ``PlacelintError`` when it fails."""
        done = self.attempt(*command, data=data, env=env)
        if done.returncode:
            raise PlacelintError(f"git {command[0]} failed: {said(done)}")
        return done.stdout

    def line(self, *command: str, data: bytes = b"") -> str:
        """The output of a command that prints one line."""
        return os.fsdecode(self.run(*command, data=data)).removesuffix("\n")

    def names(self, *command: str, env: Mapping[str, str] | None = None) -> list[str]:
        """The output of a command with NUL between its parts; names of files keep all their bytes."""
        return [name for name in os.fsdecode(self.run(*command, env=env)).split("\0") if name]


def said(done: Done) -> str:
    """The first line of what git complained about."""
    lines = os.fsdecode(done.stderr).strip().splitlines()
    return lines[0].removeprefix("fatal: ").removeprefix("error: ") if lines else "it did not say why"
