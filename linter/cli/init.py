"""``placelint init``: set placelint up in a repository."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import indent

from linter.cli import setup_texts as texts
from linter.cli.precommit import add_hook, has_hook
from linter.config import DEFAULT_STYLE, FILE_NAME, PYPROJECT, Config, in_pyproject
from linter.documents.save import refusal, save
from linter.errors import UsageError
from linter.languages.language import language_tags
from linter.names.style import load_style, style_ids

_HOSTS = ("github", "gitlab", "none")
_HOOKS = ".pre-commit-config.yaml"
_PIPELINES = {"github": ".github/workflows/placelint.yml", "gitlab": ".gitlab-ci.yml"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER", help="the top of the repository")
    parser.add_argument("--style", choices=style_ids(), metavar="STYLE", help="house style")
    parser.add_argument(
        "--language", choices=language_tags(), metavar="TAG", help="language of most texts, such as en or de"
    )
    parser.add_argument(
        "--hook",
        action=argparse.BooleanOptionalAction,
        help="whether to check at every commit, by pre-commit",
    )
    parser.add_argument("--ci", choices=_HOSTS, help="whose continuous integration is to check every change")
    parser.add_argument("--yes", action="store_true", help="ask nothing; take what is usual for the rest")
    parser.add_argument("--force", action="store_true", help="overwrite files that exist")


def run(options: argparse.Namespace) -> int:
    """Ask what the options leave open, write the files, say what was done."""
    folder = Path(options.folder).resolve()
    if not folder.is_dir():
        raise UsageError(f"there is no folder {options.folder}")
    ask = _Questions(options.yes)
    style = options.style or ask.choice("House style", style_ids(), DEFAULT_STYLE)
    usual = load_style(style).language or Config().language
    language = options.language or ask.choice("Language of most texts", language_tags(), usual)
    hook = options.hook
    if hook is None:
        in_git = (folder / ".git").exists()
        hook = (
            ask.choice("Check at every commit, with pre-commit", ("yes", "no"), "yes" if in_git else "no")
            == "yes"
        )
    ci = options.ci or ask.choice("Check every change, in the CI of", _HOSTS, texts.host(folder))

    if (folder / PYPROJECT).is_file() and in_pyproject(folder / PYPROJECT):
        print(f"{PYPROJECT} configures placelint and stays as it is")
    else:
        text = texts.configuration(style, language, folder, style_ids(), language_tags())
        _write(folder, FILE_NAME, text, options.force)
    if hook:
        _hook(folder, options.force)
    if ci != "none":
        pipeline = {"github": texts.GITHUB, "gitlab": texts.GITLAB}[ci]
        _write(folder, _PIPELINES[ci], pipeline, options.force and ci == "github")
    print('Next: "placelint check ." shows what there is to see; commit these files when you like it.')
    return 0


class _Questions:
    """Questions on a terminal, each with a usual answer; none with ``--yes``."""

    def __init__(self, yes: bool) -> None:
        self._yes = yes

    def choice(self, question: str, allowed: Sequence[str], usual: str) -> str:
        """One of ``allowed``; an empty answer is the usual one."""
        if self._yes:
            return usual
        if not (sys.stdin and sys.stdin.isatty()):
            raise UsageError(
                "init asks on a terminal; elsewhere add --yes, and --style, --language, --ci as you like"
            )
        while True:
            print(f"{question} ({', '.join(allowed)}) [{usual}]: ", end="", flush=True)
            line = sys.stdin.readline()
            if not line:
                raise UsageError("no answer; nothing more was written")
            if line.strip() in ("", *allowed):
                return line.strip() or usual
            print(f'"{line.strip()}" is not one of these.')


def _write(folder: Path, name: str, text: str, force: bool) -> None:
    """Write a new file, or an old one with ``force``; say which."""
    path = folder / name
    if not path.exists() and not path.is_symlink():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
        print(f"wrote {name}")
        return
    if force:
        _replace(folder, path, text.encode())
        print(f"wrote {name} anew")
    elif path.is_file() and path.read_bytes() == text.encode():
        print(f"{name} is as it should be")
    elif name == FILE_NAME:
        print(f"{name} exists and stays as it is (--force overwrites it)")
    else:
        print(f"{name} exists and stays as it is; this is what it needs:\n\n{text}")


def _hook(folder: Path, force: bool) -> None:
    """Put the hook into the configuration of pre-commit, or say what to put there."""
    path = folder / _HOOKS
    if not path.exists() and not path.is_symlink():
        _write(folder, _HOOKS, "repos:\n" + indent(texts.HOOK, "  "), force)
        return
    before = path.read_bytes()
    text = before.decode("utf-8", "replace")
    if has_hook(text):
        print(f"{_HOOKS} has a hook of placelint and stays as it is")
        return
    after = add_hook(text, texts.HOOK) if text.encode() == before else None
    if after is None:
        print(f"{_HOOKS} stays as it is; please add this under repos:\n\n{texts.HOOK}")
        return
    _replace(folder, path, after.encode())
    print(f"added the hook to {_HOOKS}")


def _replace(folder: Path, path: Path, data: bytes) -> None:
    if why := refusal(path, folder):
        raise UsageError(f"{path.name} cannot be written: {why}")
    if not save(path, path.read_bytes(), data):
        raise UsageError(f"{path.name} was changed at this very moment and stays as it is; please try again")
