"""``placelint init`` writes what a repository needs, and never over what is there."""

from __future__ import annotations

import os
import select
import subprocess
from pathlib import Path

import pytest
import yaml

from linter.cli.precommit import add_hook
from linter.cli.setup_texts import GITHUB, GITLAB, HOOK
from linter.config import config_for
from tests.command import ROOT, command, environment, placelint, run
from tests.files import write

CONFIG, HOOKS, WORKFLOW = ".placelint.yaml", ".pre-commit-config.yaml", ".github/workflows/placelint.yml"


def test_everything_as_usual(tmp_path: Path) -> None:
    run(["git", "init", "-q", "-b", "main"], tmp_path)
    run(["git", "remote", "add", "origin", "https://github.com/example/news"], tmp_path)
    done = placelint("init", "--yes", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert [line for line in done.out.splitlines() if line.startswith("wrote")] == [
        f"wrote {CONFIG}",
        f"wrote {HOOKS}",
        f"wrote {WORKFLOW}",
    ]
    config = config_for(tmp_path)
    assert (config.style, config.language, config.exclude) == ("international", "en", ())
    hooks = yaml.safe_load((tmp_path / HOOKS).read_text())
    ours = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hooks["repos"][0]["hooks"][0]["id"] in {hook["id"] for hook in ours}
    assert yaml.safe_load((tmp_path / WORKFLOW).read_text())["permissions"] == {"contents": "read"}
    again = placelint("init", "--yes", folder=tmp_path)
    assert again.code == 0
    assert "wrote" not in again.out
    assert placelint("check", ".", folder=tmp_path).code == 0


def test_a_site_in_two_languages(tmp_path: Path) -> None:
    write(tmp_path, {"hugo.toml": "", "content/de/a.md": "", "content/en/a.md": "", "content/posts/a.md": ""})
    done = placelint("init", "--yes", "--style", "guardian", "--no-hook", "--ci", "none", folder=tmp_path)
    assert done.code == 0
    config = config_for(tmp_path)
    assert (config.style, config.exclude) == ("guardian", ("public/", "resources/"))
    assert [(globs, tag) for globs, tag, _ in config.languages] == [(("content/de/**",), "de")]
    assert not (tmp_path / HOOKS).exists()


@pytest.mark.parametrize("style", ["ap", "guardian", "international", "nyt"])
def test_the_comments_are_good_configuration_too(tmp_path: Path, style: str) -> None:
    placelint("init", "--yes", "--style", style, "--language", "de", folder=tmp_path)
    path = tmp_path / CONFIG
    lines = path.read_text().splitlines()
    switched_on = [
        line[2:] if line.startswith(("# ", "#  ")) and _is_setting(line) else line for line in lines
    ]
    path.write_text("\n".join(switched_on) + "\n")
    done = placelint("config", "a.md", "--format", "json", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert '"newtown"' in done.out
    assert '"archive/"' in done.out


def _is_setting(line: str) -> bool:
    words = line[1:].split()
    return line.startswith("#  ") or words[0].endswith(":")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    files = {CONFIG: "style: ap\n", ".gitlab-ci.yml": "stages: [test]\n"}
    write(tmp_path, files)
    done = placelint("init", "--yes", folder=tmp_path)
    assert done.code == 0
    assert {name: (tmp_path / name).read_text() for name in files} == files
    assert f"{CONFIG} exists and stays as it is" in done.out
    assert GITLAB in done.out  # what to add by hand
    assert placelint("init", "--yes", "--force", folder=tmp_path).code == 0
    assert config_for(tmp_path).style == "international"
    assert (tmp_path / ".gitlab-ci.yml").read_text() == files[".gitlab-ci.yml"]


def test_links_are_not_written_through(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine\n")
    work = tmp_path / "work"
    work.mkdir()
    (work / CONFIG).symlink_to(outside)
    done = placelint("init", "--yes", "--force", folder=work)
    assert done.code == 2
    assert "symbolic link" in done.err
    assert outside.read_text() == "mine\n"


def test_a_pyproject_with_the_table_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[tool.placelint]\nstyle = "ap"\n'})
    done = placelint("init", "--yes", folder=tmp_path)
    assert "pyproject.toml configures placelint" in done.out
    assert not (tmp_path / CONFIG).exists()


def test_without_a_terminal_it_asks_for_yes(tmp_path: Path) -> None:
    done = placelint("init", folder=tmp_path)
    assert done.code == 2
    assert "--yes" in done.err
    assert list(tmp_path.iterdir()) == []


def test_questions_on_a_terminal(tmp_path: Path) -> None:
    answers = "gardian\nguardian\n\nyes\ngitlab\n"
    head, tail = pytest.importorskip("pty").openpty()
    process = subprocess.Popen(
        [*command(), "init"], cwd=tmp_path, stdin=tail, stdout=tail, stderr=tail, env=environment()
    )
    os.close(tail)
    os.write(head, answers.encode())
    shown = b""
    while select.select([head], [], [], 20)[0]:
        try:
            part = os.read(head, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    assert process.wait(20) == 0
    os.close(head)
    text = shown.decode()
    assert '"gardian" is not one of these.' in text
    assert "Language of most texts" in text
    assert config_for(tmp_path).style == "guardian"
    assert (tmp_path / ".gitlab-ci.yml").read_text() == GITLAB


PRECOMMIT = [
    ("repos:\n- repo: a\n  rev: b\n", "repos:\n- repo: a\n  rev: b\n- repo: "),
    ("repos:\n  - repo: a  # one\n    rev: b", "rev: b\n  - repo: "),
    ("# top\nrepos:\n  - repo: a\n    hooks: [{id: x}]\n\n# tail\nci: {skip: []}\n", "{id: x}]\n  - repo: "),
    ("repos:\r\n  - repo: a\r\n    rev: b\r\n", "rev: b\r\n  - repo: "),
    (
        "default_stages: [manual]\nrepos:\n- repo: &r a\n  rev: b\n- repo: *r\n  rev: c\nfail_fast: true\n",
        "rev: c\n- repo: ",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRECOMMIT)
def test_the_hook_is_put_among_others(text: str, expected: str) -> None:
    result = add_hook(text, HOOK)
    assert result is not None
    assert expected in result
    lines = result.splitlines()
    start = next(i for i, line in enumerate(lines) if "github.com/placelint" in line)
    assert [*lines[:start], *lines[start + 4 :]] == text.splitlines()
    assert result.count("\r\n") == (result.count("\n") if "\r\n" in text else 0)
    assert yaml.safe_load(result)["repos"][-1]["hooks"] == [{"id": "placelint"}]


@pytest.mark.parametrize(
    "text", ["repos: []\n", "{repos: [{repo: a}]}\n", "- a\n", "", "repos: [\n", "x: y\n"]
)
def test_an_unusual_file_is_left_to_a_person(tmp_path: Path, text: str) -> None:
    assert add_hook(text, HOOK) is None
    write(tmp_path, {HOOKS: text})
    done = placelint("init", "--yes", "--hook", "--ci", "none", folder=tmp_path)
    assert done.code == 0
    assert (tmp_path / HOOKS).read_text() == text
    assert HOOK in done.out


def test_pre_commit_reads_the_merged_file(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    from pre_commit.clientlib import load_config

    write(
        tmp_path,
        {HOOKS: "repos:\n- repo: local\n  hooks:\n  - {id: x, name: x, entry: x, language: system}\n"},
    )
    placelint("init", "--yes", "--hook", "--ci", "none", folder=tmp_path)
    assert [repo["repo"] for repo in load_config(str(tmp_path / HOOKS))["repos"]] == [
        "local",
        "https://github.com/placelint/placelint",
    ]


def test_the_templates_are_what_init_writes() -> None:
    assert (ROOT / "templates" / "gitlab-ci.yml").read_text(encoding="utf-8") == GITLAB
    assert GITHUB in (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
