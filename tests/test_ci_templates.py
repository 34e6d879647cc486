"""The GitHub Action and the GitLab template, run as far as that is possible without their servers."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import ROOT, Done, run
from tests.files import write

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
OLD, NEW = "The road to Kiev was closed.\n", "Trains from Kiev run late.\n"


def test_the_action_runs_nothing_of_others_and_asks_for_nothing() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all("run" in step and "uses" not in step for step in ACTION["runs"]["steps"])
    assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN", text)
    # What a stranger may write into a pull request must never become part of a script.
    assert all("${{" not in step["run"] for step in ACTION["runs"]["steps"])
    assert all(f"inputs.{name} " in text for name in ACTION["inputs"])


def step(which: dict[str, Any], folder: Path, work: Path, **inputs: str) -> Done:
    """Run a step as the runner does: expressions filled in, environment files given."""
    values = {name: spec.get("default", "") for name, spec in ACTION["inputs"].items()} | inputs

    def fill(text: str) -> str:
        text = text.replace("${{ github.action_path }}", str(ROOT))
        return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: values[found[1]], text)

    temporary = folder / "runner"
    temporary.mkdir(exist_ok=True)
    env = {key: fill(value) for key, value in which["env"].items()}
    env |= {"RUNNER_TEMP": str(temporary), "GITHUB_ENV": str(temporary / "env")}
    env |= {"GITHUB_STEP_SUMMARY": str(temporary / "summary"), "GITHUB_ACTIONS": "true"}
    if (temporary / "env").is_file():
        env |= dict(line.split("=", 1) for line in (temporary / "env").read_text().splitlines())
    script = temporary / "step.sh"
    script.write_text(which["run"], encoding="utf-8")
    where = work / fill(which.get("working-directory", "."))
    return run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], where, env=env)


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the action's first step has installed placelint."""
    folder = tmp_path_factory.mktemp("action")
    done = step(INSTALL, folder, folder, python=sys.executable)
    if re.search(r"No matching distribution|Could not find a version|Connection|Temporary failure", done.err):
        pytest.skip("the package index is out of reach")
    assert done.code == 0, done
    return folder


@pytest.fixture
def change(tmp_path: Path) -> Path:
    """A repository with an old finding on main and a new one on a branch, which is checked out."""
    write(tmp_path, {"a b.md": OLD, "docs/c.md": "All is well.\n"})
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (
        ["init", "-q", "-b", "main"],
        ["add", "."],
        [*identity, "commit", "-qm", "old"],
        ["switch", "-qc", "change"],
    ):
        assert run(["git", *arguments], tmp_path).code == 0
    write(tmp_path, {"a b.md": OLD + "\n" + NEW})
    assert run(["git", *identity, "commit", "-qam", "new"], tmp_path).code == 0
    return tmp_path


def annotations(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith("::") and "file=" in line]


def test_the_action_annotates_what_it_finds(runner: Path, change: Path) -> None:
    done = step(CHECK, runner, change)
    assert done.code == 1, done
    assert len(annotations(done.out)) == 2
    assert "placelint 0." in done.out
    assert "Kyiv" in (runner / "runner" / "summary").read_text(encoding="utf-8")


def test_the_action_reports_only_what_a_change_brings(runner: Path, change: Path) -> None:
    done = step(CHECK, runner, change, since="main")
    assert done.code == 1, done
    (line,) = annotations(done.out)
    assert "line=3" in line


def test_the_inputs_of_the_action(runner: Path, change: Path) -> None:
    assert step(CHECK, runner, change, paths="docs\n").code == 0
    assert step(CHECK, runner, change, paths="a b.md\ndocs\n", **{"fail-on": "error"}).code == 0
    assert step(CHECK, runner, change, **{"working-directory": "docs"}).code == 0
    assert step(CHECK, runner, change, language="es", sarif="r.sarif").code == 0
    assert json.loads((change / "r.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    hostile = step(CHECK, runner, change, style="$(touch evil); ap", paths="$(touch evil)\n--output=csv=evil")
    assert hostile.code == 2
    assert not list(change.rglob("evil"))


def test_the_gitlab_job(runner: Path, change: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    job = GITLAB["placelint"]
    assert job["artifacts"]["reports"]["codequality"] == "placelint.json"
    main = run(["git", "rev-parse", "main"], change).out.strip()
    tools = tmp_path_factory.mktemp("tools")
    bin_ = runner / "runner" / "placelint" / "bin"
    for name in ("pip", "placelint"):
        (tools / name).symlink_to(bin_ / name)
    env = {key: str(value) for key, value in job["variables"].items()}
    # The one thing that is not there: the archive of a release; the checkout takes its place.
    assert env["PLACELINT"].startswith("https://github.com/placelint/placelint/archive/")
    env |= {"PLACELINT": str(ROOT), "CI_MERGE_REQUEST_DIFF_BASE_SHA": main}
    env["PATH"] = f"{tools}{os.pathsep}{os.environ['PATH']}"
    script = "\n".join(["set -eo pipefail", *job["script"]])
    done = run([shutil.which("bash") or "bash", "-c", script], change, env=env)
    assert done.code == 1, done
    (finding,) = json.loads((change / "placelint.json").read_text(encoding="utf-8"))
    assert finding["location"]["path"] == "a b.md"
    assert finding["location"]["lines"]["begin"] == 3
