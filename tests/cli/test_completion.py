"""The completion scripts, in the shells that they are for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from linter.cli import COMMANDS
from linter.cli.completion import described
from tests.command import placelint, run


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one script a shell."""
    folder = tmp_path_factory.mktemp("completion")
    for shell in ("bash", "zsh", "fish"):
        done = placelint("completion", shell, folder=folder)
        assert (done.code, done.err) == (0, "")
        (folder / shell).write_text(done.out, encoding="utf-8")
    return folder


def needs(shell: str) -> str:
    path = shutil.which(shell)
    if not path:
        pytest.skip(f"{shell} is not installed")
    return path


BASH = [
    ("placelint ", {"check", "explain", "config"}, set()),
    ("placelint ch", {"check"}, {"config"}),
    ("placelint --v", {"--version"}, {"--help"}),
    ("placelint check --st", {"--style", "--stdin-filename"}, {"--format"}),
    ("placelint check --style ", {"ap", "guardian"}, {"--style"}),
    ("placelint check --format sa", {"sarif"}, {"text"}),
    ("placelint check a.md --language u", {"uk"}, {"de"}),
    ("placelint completion ", {"bash", "zsh", "fish"}, set()),
    ("placelint check ", set(), {"check"}),
]


@pytest.mark.parametrize(("line", "offered", "not_offered"), BASH)
def test_bash(scripts: Path, line: str, offered: set[str], not_offered: set[str]) -> None:
    words = " ".join(f"'{word}'" for word in line.split(" "))
    script = f"source ./bash; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _placelint; "
    done = run([needs("bash"), "-euc", script + 'printf "%s\\n" "${COMPREPLY[@]-}"'], scripts)
    found = set(done.out.split())
    assert (done.code, done.err) == (0, "")
    assert offered <= found
    assert not found & not_offered


FISH = [line for line in BASH if line[1]]


@pytest.mark.parametrize(("line", "offered", "not_offered"), FISH)
def test_fish(scripts: Path, tmp_path: Path, line: str, offered: set[str], not_offered: set[str]) -> None:
    script = f"source {scripts / 'fish'}; complete -C '{line}'"
    done = run([needs("fish"), "--no-config", "-c", script], tmp_path, env={"HOME": str(tmp_path)})
    found = {row.split("\t")[0] for row in done.out.splitlines()}
    assert (done.code, done.err) == (0, "")
    assert offered <= found
    assert not found & not_offered


def test_zsh_in_a_terminal(scripts: Path, tmp_path: Path) -> None:
    """zsh completes only where it edits a line, so a line is typed into a zsh that runs in a zsh."""
    script = f"""
zmodload zsh/zpty
zpty shell 'ZDOTDIR={tmp_path} PS1=READY TERM=dumb {needs("zsh")} -f -i'
zpty -w shell 'autoload -U compinit; compinit -u -D; source {scripts / "zsh"}; bindkey "^I" complete-word'
zpty -w shell 'unsetopt zle_bracketed_paste beep; print LOADED'
zpty -r -m shell seen '*LOADED*LOADED*'
zpty -n -w shell $'placelint check --style gua\\t'
sleep 1
zpty -n -w shell $'\\x01print \\x22RESULT:\\x05:END\\x22\\n'
sleep 1
while zpty -r -t shell part; do print -rn -- "$part"; done
zpty -d shell
"""
    done = run([needs("zsh"), "-f", "-c", script], tmp_path, env={"HOME": str(tmp_path)}, timeout=60)
    assert "placelint check --style guardian" in done.out, done


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_well_formed(scripts: Path, shell: str) -> None:
    done = run([needs(shell), "-n", str(scripts / shell)], scripts)
    assert (done.code, done.err) == (0, "")


def test_every_command_and_option_is_described() -> None:
    commands = {command.name: command for command in described()}
    assert list(commands) == list(COMMANDS)
    assert all(command.help for command in commands.values())
    undescribed = [(c.name, o.flags) for c in commands.values() for o in c.options if not o.help]
    assert undescribed == []


def test_an_unknown_shell_is_refused(tmp_path: Path) -> None:
    done = placelint("completion", "csh", folder=tmp_path)
    assert done.code == 2
    assert "choose from" in done.err
