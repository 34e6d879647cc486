"""An installation without its rules says so; .ci/packaging.py builds and installs the real packages."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, Done, run


@pytest.mark.parametrize("lost", [".", "placelint-rules.yaml", "names", "languages"])
def test_a_broken_installation_never_says_clean(tmp_path: Path, lost: str) -> None:
    package = tmp_path / "site" / "linter"
    shutil.copytree(ROOT / "linter", package, ignore=shutil.ignore_patterns("__pycache__", "rules"))
    shutil.copytree(ROOT / "rules", package / "rules")
    (tmp_path / "clean.md").write_text("Nothing of note.\n", encoding="utf-8")

    def check(*arguments: str) -> Done:
        command = [sys.executable, "-m", "linter", *arguments]
        return run(command, tmp_path, env={"PYTHONPATH": str(tmp_path / "site")})

    assert check("check", "clean.md") == (0, "No findings in 1 file.\n", "")
    gone = package / "rules" / lost
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    for arguments in (["check", "clean.md"], ["test"], ["--version"]):
        done = check(*arguments)
        assert (done.code, done.out) == (2, ""), arguments
        assert "the rules are missing" in done.err
        assert "this installation is broken" in done.err
        assert done.err.count("\n") == 1
