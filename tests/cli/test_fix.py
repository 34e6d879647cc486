"""The command ``fix`` on real files in real repositories."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import time
from pathlib import Path

import pytest

from tests.command import command, environment, placelint, run
from tests.files import write


def git(folder: Path, *arguments: str, stdin: bytes = b"") -> str:
    """Run git as somebody, without the settings of the machine."""
    done = run(
        [
            "git",
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "core.autocrlf=false",
            *arguments,
        ],
        folder,
        stdin,
        {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
    )
    assert done.code == 0, done.err
    return done.out


def patch(folder: Path, *arguments: str) -> bytes:
    """The bytes that ``fix --diff`` prints."""
    done = subprocess.run(
        [*command(), "fix", "--diff", *arguments], cwd=folder, capture_output=True, env=environment()
    )
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An empty repository."""
    git(tmp_path, "init", "-q")
    return tmp_path


def test_what_is_fixed_and_what_is_left(repository: Path) -> None:
    write(repository, {"a.md": "Trains from Kiev.\n\n> Kiev\n", "b.txt": "Lviv is fine.\n"})
    done = placelint("fix", folder=repository)
    assert done.code == 0
    assert done.out.splitlines() == [
        'a.md:1:13: "Kiev" is now "Kyiv"',
        "1 spelling fixed in 1 file; 1 note left.",
    ]
    assert (repository / "a.md").read_text() == "Trains from Kyiv.\n\n> Kiev\n"
    again = placelint("fix", folder=repository)
    assert (again.code, again.out) == (0, "Nothing was fixed; 1 note left.\n")


def test_exit_codes(repository: Path) -> None:
    text = "Zelenskyy came.\n\nZelenskyy spoke.\n\nZelenskiy left.\n"
    write(repository, {"a.md": text, "q.md": "> Kiev\n"})
    done = placelint("fix", "a.md", folder=repository)
    assert done.code == 1
    assert 'a.md:5:1: left: "Zelenskiy" [inconsistent-spelling]: which spelling' in done.out
    assert placelint("fix", "a.md", "--check-name", "deprecated-spelling", folder=repository).code == 0
    assert placelint("fix", "a.md", "--unsafe", folder=repository).code == 0
    assert (repository / "a.md").read_text() == text.replace("Zelenskiy", "Zelenskyy")
    assert placelint("fix", "q.md", folder=repository).code == 0
    assert placelint("fix", "q.md", "--fail-on", "note", folder=repository).code == 1
    assert placelint("fix", "nowhere.md", folder=repository).code == 2
    assert placelint("fix", "-", folder=repository).code == 2


def test_only_named_checks_are_fixed(repository: Path) -> None:
    write(repository, {"a.md": "Odessa and Кiev.\n"})
    placelint("fix", "--check-name", "mixed-script", folder=repository)
    assert (repository / "a.md").read_text() == "Odessa and Kyiv.\n"


@pytest.mark.parametrize(
    "data",
    [
        b"Kiev\r\nand\nKiev\r\nno end",
        b"\xef\xbb\xbf" + "Kiev – é\n".encode(),
        "\ufeffKiev\r\nOdessa – é".encode("utf-16-le"),
        "\ufeffKiev\nOdessa – é\n".encode("utf-16-be"),
        "Kiev\x0bKiev\x85Kiev\u2028Kiev".encode(),
    ],
    ids=["mixed line ends", "mark", "utf-16-le", "utf-16-be", "odd separators"],
)
def test_encoding_mark_and_line_ends_stay(repository: Path, data: bytes) -> None:
    path = repository / "a.txt"
    path.write_bytes(data)
    path.chmod(0o755)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    wanted = data.decode(encoding).replace("Kiev", "Kyiv").replace("Odessa", "Odesa")
    patched = patch(repository)
    placelint("fix", "--language", "en", folder=repository)
    after = path.read_bytes()
    assert after.decode(encoding) == wanted
    assert after[:2] == data[:2] or encoding == "utf-8"
    assert stat.S_IMODE(path.stat().st_mode) == 0o755
    path.write_bytes(data)
    (repository / "p").write_bytes(patched)
    git(repository, "apply", "p")
    assert path.read_bytes() == after


NAMES = ["a.md", "with space.md", "ünï/cödé 東京.md", 'quo"te.md', "tab\there.md", "deep/er/b.html"]
TEXTS = {
    "far apart": "Kiev\n"
    + "line\n" * 20
    + "Odessa\n"
    + "line\n" * 4
    + "Kiev, Kiev\n"
    + "line\n" * 20
    + "Kiev",
    "wraps": "met Volodymyr\nZelensky. Volodymyr\nZelensky left Kiev,\nVolodymyr Zelensky\n",
    "carriage returns": "Kiev\r\n\r\nmet Volodymyr\r\nZelensky\r\n",
    "no final newline": "line\nKiev",
    "one word": "Kiev",
    "old line ends": "Kiev\rKiev\rline",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_git_apply_takes_the_patch(repository: Path, text: str) -> None:
    write(repository, dict.fromkeys(NAMES, text))
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "x")
    below = repository / "deep"
    patched = patch(below, "--style", "ap", "..")
    assert git(repository, "status", "--porcelain") == ""
    # From a folder below, git leaves out what lies above it: the patch counts from the top.
    git(repository, "apply", "--whitespace=nowarn", "-", stdin=patched)
    applied = {name: (repository / name).read_bytes() for name in NAMES}
    git(repository, "checkout", "-q", ".")
    placelint("fix", "--style", "ap", folder=repository)
    assert {name: (repository / name).read_bytes() for name in NAMES} == applied
    assert all(data != text.encode() for data in applied.values())


def test_a_patch_of_nothing_is_empty(repository: Path) -> None:
    write(repository, {"a.md": "Kyiv\n"})
    done = placelint("fix", "--diff", folder=repository)
    assert (done.code, done.out) == (0, "")


def test_links_and_places_outside_are_refused(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    git(root, "init", "-q")
    write(tmp_path, {"outside.md": "Kiev\n", "root/a.txt": "Kiev\n", "root/sub/b.md": "Lviv\n"})
    (root / "link.md").symlink_to("a.txt")
    (root / "away.md").symlink_to("../outside.md")
    for name in ("link.md", "../outside.md"):
        done = placelint("fix", name, folder=root)
        assert done.code == 1
        assert done.err.startswith(f"{name}: not fixed: it ")
    assert placelint("fix", "away.md", folder=root).code == 2
    assert patch(root, "../outside.md") == b""
    assert (tmp_path / "outside.md").read_text() == (root / "a.txt").read_text() == "Kiev\n"
    # The top of the repository is the limit, not the folder in which one happens to stand.
    assert placelint("fix", "../a.txt", folder=root / "sub").code == 0
    assert (root / "a.txt").read_text() == "Kyiv\n"
    assert (root / "link.md").is_symlink()


def test_a_write_protected_file_is_left_alone(repository: Path) -> None:
    write(repository, {"a.md": "Kiev\n"})
    (repository / "a.md").chmod(0o444)
    done = placelint("fix", folder=repository)
    assert done.code == 1
    assert "write-protected" in done.err
    assert (repository / "a.md").read_text() == "Kiev\n"


def test_a_write_protected_folder_does_not_stop_the_rest(repository: Path) -> None:
    write(repository, {"a/a.md": "Kiev\n", "b.md": "Kiev\n"})
    (repository / "a").chmod(0o555)
    done = placelint("fix", folder=repository)
    assert (done.code, done.out.splitlines()[-1]) == (1, "1 spelling fixed in 1 file; 1 warning left.")
    assert "its folder is write-protected" in done.err
    assert placelint("fix", "--diff", folder=repository).err.endswith(
        "Nothing would be fixed; 1 warning left.\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_killed_at_any_moment(repository: Path) -> None:
    old = {f"{number}.md": ("From Kiev to Odessa.\n\n" + "Rain.\n\n" * 300) * 15 for number in range(9)}
    new = {name: text.replace("Kiev", "Kyiv").replace("Odessa", "Odesa") for name, text in old.items()}
    write(repository, old)
    placelint("check", folder=repository)
    started = time.monotonic()
    placelint("fix", folder=repository)
    whole = time.monotonic() - started
    chance = random.Random(7)
    cut = 0
    for _ in range(6):
        write(repository, old)
        process = subprocess.Popen(
            [*command(), "fix"], cwd=repository, stdout=subprocess.DEVNULL, env=environment()
        )
        time.sleep(whole * (0.2 + 0.8 * chance.random()))
        process.kill()
        cut += process.wait() == -signal.SIGKILL
        for name in old:
            assert (repository / name).read_text() in (old[name], new[name])
    assert cut
    assert placelint("fix", folder=repository).code == 0
    assert {name: (repository / name).read_text() for name in old} == new
