"""Real git repositories for tests, without the settings of whoever runs them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import Done, placelint, run


class Repo:
    """A repository in a folder; ``git`` and ``placelint`` run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, code: int | None = 0) -> str:
        done = run(["git", *arguments], self.folder)
        assert code is None or done.code == code, done.out + done.err
        return done.out

    def write(self, path: str, text: str) -> None:
        whole = self.folder / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(text.encode())

    def read(self, path: str) -> str:
        return (self.folder / path).read_bytes().decode()

    def commit(self, **files: str) -> None:
        """Commit everything; ``files`` are written before, ``a_md`` as ``a.md``."""
        for name, text in files.items():
            self.write(name.replace("_", "."), text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "change")

    def placelint(self, *arguments: str, below: str = ".") -> Done:
        return placelint(*arguments, folder=self.folder / below)

    def found(self, *arguments: str, below: str = ".") -> list[str]:
        """What ``placelint check`` finds, as ``path:line "match" level``."""
        done = self.placelint("check", "--format", "json", *arguments, below=below)
        assert done.code in (0, 1), done.err
        return [
            f"{item['path']}:{item['line']} {item['match']} {item['level']}"
            for item in json.loads(done.out)["findings"]
        ]


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repo]:
    """An empty repository on the branch ``main``."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "test@example.org")
    folder = tmp_path / "repository"
    folder.mkdir()
    made = Repo(folder)
    made.git("init", "--quiet", "--initial-branch=main")
    yield made
