"""What a person at a terminal sees: colour, progress, and a quiet end when a pipe closes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from linter.cli.progress import Progress
from tests.command import command, environment, placelint

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
BAD = "They went to Kiev.\n"


def on_terminal(folder: Path, *arguments: str, stream: str, **env: str) -> str:
    """What placelint writes to ``stream`` ("stdout" or "stderr") when that is a terminal."""
    master, slave = os.openpty()
    streams: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: slave}
    whole = environment(**{"TERM": "xterm", **env})
    with subprocess.Popen([*command(), "check", *arguments], cwd=folder, env=whole, **streams) as process:
        os.close(slave)
        parts = []
        try:
            while part := os.read(master, 65536):
                parts.append(part)
        except OSError:  # Linux ends a terminal without writers so.
            pass
        process.wait()
    os.close(master)
    return b"".join(parts).decode()


@pytest.mark.parametrize(
    ("env", "arguments", "coloured"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"TERM": "dumb"}, [], False),
        ({}, ["--format", "json"], False),
    ],
)
def test_colour(tmp_path: Path, env: dict[str, str], arguments: list[str], coloured: bool) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    assert (
        "\x1b[33;1mwarning\x1b[0m" in on_terminal(tmp_path, *arguments, stream="stdout", **env)
    ) == coloured


def test_no_colour_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    assert "\x1b" not in placelint("check", folder=tmp_path).out


def test_progress_on_a_terminal_that_waits(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(40):
        (texts / f"{number}.txt").write_text(BAD * 20, encoding="utf-8")
    # Without compiled lexicons: the rules are read first.
    cache = {"PLACELINT_CACHE": str(tmp_path / "cache")}
    seen = on_terminal(texts, "--jobs", "1", stream="stderr", **cache)
    assert seen.startswith("\rreading the rules …")
    assert seen.endswith("\r\x1b[K")
    assert (
        placelint("check", "--jobs", "1", folder=texts, env={"PLACELINT_CACHE": str(tmp_path / "other")}).err
        == ""
    )


def test_no_progress_for_a_short_run(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    placelint("check", folder=tmp_path)
    assert on_terminal(tmp_path, stream="stderr") == ""


@pytest.mark.parametrize("timer", [True, False])
def test_progress_where_there_is_no_timer(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], timer: bool
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    if not timer:
        monkeypatch.setattr("linter.cli.progress._timer", lambda: None)
    monkeypatch.setattr("linter.cli.progress._PATIENCE", 0.05)
    with Progress() as progress:
        for done in range(3):
            progress.step(done, 9)
            time.sleep(0.08)
    assert capfd.readouterr().err.startswith("\rchecked ")


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD * 5_000, encoding="utf-8")
    with subprocess.Popen(
        [*command(), "check", "a.txt"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a full device")
def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*command(), "check"],
            cwd=tmp_path,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.decode()) == (2, "placelint: No space left on device\n")


@pytest.mark.parametrize(("closed", "code"), [("<&-", 2), (">&-", 1), ("2>&-", 1), (">&- 2>&-", 1)])
def test_closed_streams(tmp_path: Path, closed: str, code: int) -> None:
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    path = "-" if closed == "<&-" else "a.md"
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *command(), "check", path],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


def at_work(pid: int, children: int) -> None:
    """Wait until a command works, with so many processes of its own; a busy machine takes its time."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    until = time.monotonic() + 20
    while listed.exists() and len(listed.read_text().split()) < children and time.monotonic() < until:
        time.sleep(0.1)
    time.sleep(2)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_all_processes_at_once(tmp_path: Path, jobs: str) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(BAD * 100_000, encoding="utf-8")
    placelint("check", "-", folder=tmp_path, stdin=BAD.encode())
    with subprocess.Popen(
        [*command(), "check", "--jobs", jobs],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        at_work(process.pid, 0 if jobs == "1" else int(jobs))
        os.killpg(process.pid, signal.SIGINT)
        started = time.monotonic()
        assert process.communicate()[1] == b"placelint: interrupted\n"
        assert process.returncode == 2
        assert time.monotonic() - started < 5
