"""A file is written whole or not at all, wherever the process dies."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from linter.documents.save import SUFFIX, refusal, save

OLD, NEW = b"old\n" * 700_000, b"new!\n" * 700_000

FOREVER = """
import sys
from pathlib import Path
from linter.documents.save import save
path = Path(sys.argv[1])
old, new = b"old\\n" * 700_000, b"new!\\n" * 700_000
before = path.read_bytes()
print("ready", flush=True)
while True:
    after = new if before == old else old
    assert save(path, before, after)
    before = after
"""

DIES = """
import os, signal, sys
from pathlib import Path
import linter.documents.save as module
owner, name, after = {
    "fdopen": (os, "fdopen", True),
    "fsync": (os, "fsync", False),
    "chmod": (Path, "chmod", True),
    "rename": (Path, "replace", False),
    "renamed": (Path, "replace", True),
}[sys.argv[2]]
real = getattr(owner, name)
def dies(*arguments, **more):
    if after:
        real(*arguments, **more)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, name, dies)
path = Path(sys.argv[1])
module.save(path, path.read_bytes(), b"new")
"""


def test_the_mode_stays_and_nothing_is_left_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    owner = path.stat().st_uid
    assert save(path, b"old", b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.stat().st_uid == owner
    assert os.listdir(tmp_path) == ["a.md"]  # noqa: PTH208 - names alone are wanted


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"edited by hand")
    assert not save(path, b"old", b"new")
    assert path.read_bytes() == b"edited by hand"
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def test_a_link_put_in_place_meanwhile_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target.md").write_bytes(b"old")
    (tmp_path / "a.md").symlink_to("target.md")
    assert not save(tmp_path / "a.md", b"old", b"new")
    assert (tmp_path / "target.md").read_bytes() == b"old"


def test_a_long_name_leaves_room_for_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / ("ü" * 120 + ".md")
    path.write_bytes(b"old")
    assert save(path, b"old", b"new")


def test_what_must_not_be_written(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "inside").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("x")
    (root / "inside" / "a.md").write_text("x")
    (root / "link.md").symlink_to("inside/a.md")
    (root / "away").symlink_to(tmp_path)
    (root / "near").symlink_to("inside")
    (root / "locked.md").write_text("x")
    (root / "locked.md").chmod(0o444)
    assert refusal(root / "inside" / "a.md", root) == refusal(root / "near" / "a.md", root) == ""
    assert "symbolic link" in refusal(root / "link.md", root)
    assert "outside" in refusal(tmp_path / "outside.md", root)
    assert "outside" in refusal(root / "away" / "outside.md", root)
    assert "write-protected" in refusal(root / "locked.md", root)
    (root / "inside").chmod(0o555)
    assert "its folder is write-protected" in refusal(root / "inside" / "a.md", root)


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
@pytest.mark.parametrize("moment", ["fdopen", "fsync", "chmod", "rename", "renamed"])
def test_death_at_each_step(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", DIES, str(path), moment], check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == (b"new" if moment == "renamed" else b"old")
    assert all(item == path or item.name.endswith(SUFFIX) for item in tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_death_at_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(OLD)
    chance = random.Random(6)
    seen = set()
    for _ in range(25):
        with subprocess.Popen([sys.executable, "-c", FOREVER, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout
            process.stdout.readline()
            time.sleep(chance.random() * 0.12)
            process.kill()
        data = path.read_bytes()
        assert data in (OLD, NEW)
        seen.add(data)
        for left in tmp_path.glob(f"*{SUFFIX}"):
            left.unlink()
    assert len(seen) == 2
