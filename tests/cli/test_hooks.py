"""The pre-commit hook, with the real git and the real pre-commit, from the files of this checkout.

Each environment that pre-commit makes is installed from the package index, as on the machine of a user.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, Done, run

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None
    or importlib.util.find_spec("pre_commit") is None
    or not (ROOT / ".git").exists(),
    reason="needs git, pre-commit and a git checkout",
)
TAG = "v0.0.1-test"
BAD, GOOD = "They went to Kiev.\n", "They went to Kyiv.\n"


class Home:
    """A folder with its own git identity and pre-commit environments, so that nothing of the user is seen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._env = {
            "PRE_COMMIT_HOME": str(folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": str(folder / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        config = "[user]\n\tname = Test\n\temail = test@example.org\n[init]\n\tdefaultBranch = main\n"
        # A checkout of another user, as in a container, is refused by git otherwise.
        (folder / "gitconfig").write_text(f"{config}[safe]\n\tdirectory = *\n", encoding="utf-8")

    def git(self, *arguments: str, cwd: Path, code: int = 0) -> Done:
        done = run(["git", *arguments], cwd, env=self._env)
        assert done.code == code, done
        return done

    def pre_commit(self, *arguments: str, cwd: Path) -> Done:
        return run([sys.executable, "-m", "pre_commit", *arguments], cwd, env=self._env)

    def repository(self, name: str, files: dict[str, str]) -> Path:
        folder = self.folder / name
        for file, text in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(text, encoding="utf-8")
        self.git("init", "-q", cwd=folder)
        self.git("add", ".", cwd=folder)
        return folder


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def release(home: Home) -> Path:
    """A repository with the files of this checkout, as they are now, under a tag."""
    folder = home.folder / "release"
    names = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, names.split("\0")):
        source = ROOT / name
        if source.is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / name)
    home.git("init", "-q", cwd=folder)
    home.git("add", "-A", cwd=folder)
    home.git("commit", "-qm", "Release", cwd=folder)
    home.git("tag", TAG, cwd=folder)
    return folder


FILES = {
    "article.md": BAD,
    "page.html": f"<p>{BAD}",
    "notes.txt": GOOD,
    "code.py": f"# {BAD}",
    "data.json": '{"city": "Kiev"}\n',
    "archive/old.md": BAD,
    ".placelint.yaml": "exclude: [archive/]\n",
}


def test_try_repo(home: Home, release: Path) -> None:
    """``pre-commit try-repo`` reads editorial files only, and the configuration of the repository."""
    folder = home.repository("tried", FILES)
    done = home.pre_commit("try-repo", str(release), "placelint", "--all-files", "--verbose", cwd=folder)
    assert done.code == 1, done
    assert 'article.md:1:14: warning: "Kiev" should be "Kyiv"' in done.out
    assert 'page.html:1:17: warning: "Kiev" should be "Kyiv"' in done.out
    assert "2 warnings in 2 of 3 files; 1 excluded by the configuration." in done.out
    assert "Traceback" not in done.out + done.err


def test_a_consumer_at_a_tag(home: Home, release: Path) -> None:
    """A commit with a stray spelling is refused, the mended one goes through."""
    config = f"repos:\n  - repo: {release}\n    rev: {TAG}\n    hooks:\n      - id: placelint\n"
    folder = home.repository("consumer", {".pre-commit-config.yaml": config, "article.md": BAD})
    assert home.pre_commit("install", cwd=folder).code == 0
    refused = home.git("commit", "-m", "An article", cwd=folder, code=1)
    assert 'article.md:1:14: warning: "Kiev" should be "Kyiv"' in refused.err + refused.out
    (folder / "article.md").write_text(GOOD, encoding="utf-8")
    home.git("add", "article.md", cwd=folder)
    assert "Passed" in (done := home.git("commit", "-m", "An article", cwd=folder)).err + done.out
    # What the hook does not read does not start it.
    (folder / "code.py").write_text(f"# {BAD}", encoding="utf-8")
    home.git("add", "code.py", cwd=folder)
    assert "Skipped" in (done := home.git("commit", "-m", "Code", cwd=folder)).err + done.out


def test_our_own_hook_on_our_own_documents(home: Home, release: Path) -> None:
    done = run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        release,
        env={
            "PRE_COMMIT_HOME": str(home.folder / "pre-commit"),
            "GIT_CONFIG_GLOBAL": str(home.folder / "gitconfig"),
            "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        },
    )
    assert done.code == 0, done.out


def test_the_fix_hook_stops_the_commit_once(home: Home, release: Path) -> None:
    """It corrects the files of the commit; a person adds what it wrote, and the next try goes through."""
    config = f"repos:\n  - repo: {release}\n    rev: {TAG}\n    hooks:\n      - id: placelint-fix\n"
    files = {".pre-commit-config.yaml": config, "an article.md": BAD, "other.md": GOOD}
    folder = home.repository("fixed", files)
    assert home.pre_commit("install", cwd=folder).code == 0
    stopped = home.git("commit", "-m", "An article", cwd=folder, code=1)
    assert "files were modified by this hook" in stopped.err + stopped.out
    assert 'an article.md:1:14: "Kiev" is now "Kyiv"' in stopped.err + stopped.out
    assert (folder / "an article.md").read_text(encoding="utf-8") == GOOD
    home.git("add", "-u", cwd=folder)
    home.git("commit", "-qm", "An article", cwd=folder)
