"""The same files give the same bytes: over many runs, in any order, with any number of processes."""

from __future__ import annotations

import io
import random
import shutil
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from linter.cli import main
from tests.command import ROOT, command, run

FORMATS = ("text", "json")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some texts in several languages and formats, some of which cannot be read."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for case in ("languages", "own-rules", "quotations", "skipped", "wire-story"):
        shutil.copytree(ROOT / "tests" / "cases" / case / "files", tmp_path / case)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def output(arguments: list[str]) -> tuple[int, bytes]:
    """Exit code and output of the command, run in this process."""
    buffer = io.BytesIO()
    with redirect_stdout(io.TextIOWrapper(buffer)) as stream:
        code = main(["check", *arguments])
        stream.flush()
        return code, buffer.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_runs_in_any_order_and_number_of_processes(folder: Path, form: str) -> None:
    """Fifty runs in each form, a hundred in all."""
    files = [str(path.relative_to(folder)) for path in sorted(folder.rglob("*.*")) if path.name[0] != "."]
    expected = output([*files, "--format", form, "--jobs", "1"])
    assert expected[0] == 1
    order = random.Random(1)
    for number in range(50):
        order.shuffle(files)
        jobs = {0: "2", 12: "4"}.get(number % 25, "1")
        assert output([*files, "--format", form, "--jobs", jobs]) == expected
    assert output([".", "--format", form]) == output([".", "--format", form, "--jobs", "2"])


def test_the_seed_of_hashes_changes_nothing(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    arguments = [*command(), "check", "examples", "wire-story", "--format", "json"]
    seen = set()
    for seed in ("0", "4242"):
        # Without compiled lexicons of an earlier run: with each seed they are made of the rules once.
        env = {"PYTHONHASHSEED": seed, "PLACELINT_CACHE": str(tmp_path_factory.mktemp("cache"))}
        seen |= {run(arguments, folder, env=env), run(arguments, folder, env=env)}
    assert len(seen) == 1


def test_many_files_are_checked_as_one_is(folder: Path) -> None:
    """The automaton for much text and that for one text find the same."""
    one = output(["examples/mixed.md"])
    filler = folder / "filler.txt"
    filler.write_text("Nothing of note is said here.\n" * 20_000, encoding="utf-8")
    many = output(["examples/mixed.md", "filler.txt"])
    assert many[1].splitlines()[:-1] == one[1].splitlines()[:-1]
