"""The command ``check`` as a process: exit codes, files that cannot be read, folders, configuration."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from linter.cli import main
from tests.command import placelint

BAD, GOOD = "They went to Kiev.\n", "They went to Kyiv.\n"
ONE = "1 warning in 1 file.\n"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def found(folder: Path, *arguments: str) -> list[str]:
    """The files with findings, and the line of each skipped one."""
    report = json.loads(placelint("check", *arguments, "--format", "json", folder=folder).out)
    skipped = [f"{item['path']}: {item['reason']}" for item in report["skipped"]]
    return [item["path"] for item in report["findings"]] + skipped


@pytest.mark.parametrize(
    ("text", "arguments", "code"),
    [
        (GOOD, [], 0),
        (BAD, [], 1),
        ("", [], 0),
        ("\n", [], 0),
        ("“Kiev is far,” she said.\n", [], 0),
        ("“Kiev is far,” she said.\n", ["--fail-on", "note"], 1),
        (BAD, ["--fail-on", "error"], 0),
        ("Der Zug nach Kyjiw.\n", ["--language", "de"], 0),
        ("Der Zug nach Kiev.\n", ["--language", "de"], 1),
        ("Der Zug nach Kiev.\n", ["--language", "de-AT"], 1),
    ],
)
def test_exit_code(tmp_path: Path, text: str, arguments: list[str], code: int) -> None:
    write(tmp_path, {"a.md": text})
    done = placelint("check", "a.md", *arguments, folder=tmp_path)
    assert (done.code, done.err) == (code, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.md", "--style", "nope"], 'there is no style "nope"'),
        (["a.md", "--language", "klingon"], "klingon"),
        (["a.md", "--jobs", "-1"], "--jobs"),
        (["a.md", "--jobs", "many"], "--jobs"),
        (["a.md", "--format", "xls"], "--format"),
        (["a.md", "--fail-on", "never"], "--fail-on"),
        (["a.md", "--nope"], "unrecognized arguments: --nope; see placelint check --help"),
        (["a.md", "--quiet", "-x", "b.md"], "unrecognized arguments: -x"),
        (["a.md", "-"], "cannot be mixed"),
        (["a.md", "--stdin-filename", "b.md"], "--stdin-filename needs -"),
    ],
)
def test_a_wrong_command_line_is_one_clear_message(
    tmp_path: Path, arguments: list[str], message: str
) -> None:
    write(tmp_path, {"a.md": BAD})
    done = placelint("check", *arguments, folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("rest", [["b.md"], ["--", "b.md"]])
def test_paths_may_stand_on_both_sides_of_options(tmp_path: Path, rest: list[str]) -> None:
    write(tmp_path, {"a.md": BAD, "b.md": BAD, "c.md": BAD})
    done = placelint("check", "a.md", "--format", "concise", *rest, folder=tmp_path)
    assert [line[:5] for line in done.out.splitlines()] == ["a.md:", "b.md:"]


def test_a_line_of_gitignore_that_is_no_pattern_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": BAD, "b.md": BAD, ".git/HEAD": "", ".gitignore": "!\nx\\\nb.md\n"})
    assert found(tmp_path, ".") == ["a.md"]


def test_a_fault_of_ours_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("linter.cli.check.check_stdin", lambda *_: 1 / 0)
    monkeypatch.setattr("linter.cli.check._standard_input", lambda: b"")
    assert main(["check", "-"]) == 2
    assert "a fault of placelint" in capsys.readouterr().err


# What cannot be read is named with its reason; beside a text that can be read it does not fail the run.
UNREADABLE = [
    ("missing.md", None, "there is no such file or folder"),
    ("a.md/x.md", None, "there is no such file or folder"),
    ("x" * 300 + ".md", None, "cannot be read: File name too long"),
    ("", None, "there is no such file or folder"),
    ("binary.md", b"Kiev\0Kiev", "a binary file"),
    ("latin.txt", b"Caf\xe9\nin Kiev", "not UTF-8 (line 1)"),
    ("half.txt", b"\xff\xfeK", "damaged"),
    ("large.txt", b"Kiev " * 2_000_001, "larger than 10000000 bytes"),
]


@pytest.mark.parametrize(("name", "data", "reason"), UNREADABLE, ids=[reason for _, _, reason in UNREADABLE])
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes | None, reason: str) -> None:
    write(tmp_path, {"a.md": GOOD})
    if data is not None:
        (tmp_path / name).write_bytes(data)
    alone = placelint("check", name, folder=tmp_path)
    assert (alone.code, alone.err) == (2, "")
    assert f"{name or chr(34) * 2}: skipped, {reason}" in alone.out
    assert alone.out.endswith("No file was checked; 1 skipped.\n")
    beside = placelint("check", name, "a.md", folder=tmp_path)
    assert (beside.code, beside.out.splitlines()[-1]) == (0, "No findings in 1 file; 1 skipped.")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": BAD, "closed/b.md": BAD})
    (tmp_path / "a.md").chmod(0)
    (tmp_path / "closed").chmod(0)
    try:
        expected = ["a.md: cannot be read: Permission denied", "closed: cannot be read: Permission denied"]
        assert found(tmp_path) == expected
        assert found(tmp_path, "closed/b.md") == ["closed/b.md: cannot be read: Permission denied"]
    finally:
        (tmp_path / "closed").chmod(0o755)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails when it is read")
def test_an_error_while_reading(tmp_path: Path) -> None:
    done = placelint("check", "/proc/self/mem", folder=tmp_path)
    assert (done.code, done.err) == (2, "")
    assert "/proc/self/mem: skipped, cannot be read: Input/output error" in done.out


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_give_the_same_places(tmp_path: Path, encoding: str, newline: str) -> None:
    (tmp_path / "a.txt").write_bytes(f"Львів.{newline}𝐀 Kiev.{newline}".encode(encoding))
    done = placelint("check", "a.txt", "--language", "en", folder=tmp_path)
    assert done.code == 1
    assert done.out.startswith('a.txt:2:3: warning: "Kiev" should be "Kyiv"')


def test_standard_input(tmp_path: Path) -> None:
    write(tmp_path, {".placelint.yaml": "exclude: [drafts/]\nmax_bytes: 1000\nlanguages: {'de/**': de}\n"})

    def check(text: str, *arguments: str, folder: Path = tmp_path) -> tuple[int, str]:
        done = placelint("check", "-", *arguments, folder=folder, stdin=text.encode())
        assert done.err == ""
        return done.code, done.out

    assert check(BAD)[1].startswith("<stdin>:1:14: warning")
    # Lines that are moved in are code in Markdown, and nothing in plain text.
    assert check("    Kiev", "--stdin-filename", "x.md")[0] == 0
    assert check("    Kiev", "--stdin-filename", "x.txt")[0] == 1
    assert check("", "--stdin-filename", "x.txt")[0] == 0
    assert check("Nach Kyjiw.", "--stdin-filename", "de/x.txt") == (0, "No findings in 1 file.\n")
    assert check(BAD, "--stdin-filename", "drafts/x.md") == (
        0,
        "No file was checked; 1 excluded by the configuration.\n",
    )
    assert check(BAD * 100) == (
        2,
        "<stdin>: skipped, larger than 1000 bytes (max_bytes in the configuration)\n"
        "No file was checked; 1 skipped.\n",
    )
    # The configuration is that of the file, wherever one stands.
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert check(BAD, "--stdin-filename", "../drafts/x.md", folder=elsewhere)[0] == 0
    assert check(BAD, "--stdin-filename", str(tmp_path / "drafts" / "x.md"), folder=Path("/"))[0] == 0


def test_folders(tmp_path: Path) -> None:
    write(tmp_path, {"b/x.md": BAD, "a/y.html": f"<p>{BAD}", "a/z.txt": BAD, "a/code.py": BAD, "c.md": BAD})
    everything = ["a/y.html", "a/z.txt", "b/x.md", "c.md"]
    assert found(tmp_path) == everything
    assert found(tmp_path, ".") == everything
    assert found(tmp_path, "c.md", "b", "a") == everything
    # Each file once, however often it is named.
    assert found(tmp_path, ".", "a", "./c.md", "a/../c.md", str(tmp_path / "b")) == found(
        tmp_path, "a", str(tmp_path / "b"), "a/../c.md"
    )
    # A file that is named is checked whatever its suffix.
    assert found(tmp_path, "a/code.py") == ["a/code.py"]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    done = placelint("check", folder=tmp_path)
    assert (done.code, done.out) == (0, "No file was checked.\n")


IGNORE = {
    ".gitignore": "*.old.md\n/build/\nlogs/*\n!logs/keep.md\n# a comment\n",
    "a.md": BAD,
    "a.old.md": BAD,
    "build/x.md": BAD,
    "sub/build/x.md": BAD,
    "logs/x.md": BAD,
    "logs/keep.md": BAD,
    "sub/.gitignore": "!wanted.old.md\nsecret.md\n",
    "sub/wanted.old.md": BAD,
    "sub/other.old.md": BAD,
    "sub/secret.md": BAD,
    "sub/deep/secret.md": BAD,
}
NOT_IGNORED = ["a.md", "logs/keep.md", "sub/build/x.md", "sub/wanted.old.md"]


@pytest.mark.parametrize("repository", [True, False])
def test_ignore_rules_are_those_of_git(tmp_path: Path, repository: bool) -> None:
    write(tmp_path, IGNORE)
    if repository:
        (tmp_path / ".git" / "info").mkdir(parents=True)
    assert found(tmp_path) == NOT_IGNORED
    if repository:
        # From within, the rules of the whole repository hold.
        assert found(tmp_path / "sub") == ["build/x.md", "wanted.old.md"]
        write(tmp_path, {".git/info/exclude": "a.md\n", ".git/notes.md": BAD})
        assert found(tmp_path) == NOT_IGNORED[1:]
    # What is named is meant.
    assert found(tmp_path, "a.old.md") == ["a.old.md"]


def test_exclusions_hold_for_named_paths_from_any_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": 'exclude: [archive/, "*.draft.md", "/top.md", "!archive/kept.md"]\n',
            "archive/a.md": BAD,
            "b.draft.md": BAD,
            "top.md": BAD,
            "sub/top.md": BAD,
        },
    )
    assert found(tmp_path) == ["sub/top.md"]
    assert found(tmp_path / "sub") == ["top.md"]
    for folder, prefix in ((tmp_path, ""), (tmp_path / "sub", "../"), (Path("/"), f"{tmp_path}/")):
        done = placelint("check", f"{prefix}archive/a.md", f"{prefix}b.draft.md", folder=folder)
        expected = "No file was checked; 2 excluded by the configuration.\n"
        assert (done.code, done.out) == (0, expected)
    mixed = placelint("check", "archive/a.md", "sub/top.md", folder=tmp_path)
    assert mixed.out.endswith("1 warning in 1 file; 1 excluded by the configuration.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links(tmp_path: Path) -> None:
    inside, outside = tmp_path / "repository", tmp_path / "outside"
    write(inside, {"docs/a.md": BAD, "shared/b.md": BAD, ".git/HEAD": ""})
    write(outside, {"secret.md": BAD})
    (inside / "docs" / "again.md").symlink_to("a.md")
    (inside / "docs" / "b.md").symlink_to("../shared/b.md")
    (inside / "docs" / "secret.md").symlink_to(outside / "secret.md")
    (inside / "docs" / "nowhere.md").symlink_to("nothing.md")
    (inside / "docs" / "one.md").symlink_to("two.md")
    (inside / "docs" / "two.md").symlink_to("one.md")
    (inside / "docs" / "up").symlink_to("..")
    (inside / "docs" / "away").symlink_to(outside)
    skipped = [
        "docs/away: a symbolic link to a place outside",
        "docs/nowhere.md: a symbolic link that leads nowhere",
        "docs/one.md: a symbolic link that leads nowhere",
        "docs/secret.md: a symbolic link to a place outside",
        "docs/two.md: a symbolic link that leads nowhere",
    ]
    # A text counts once, where it is, or through its link where only that is in sight.
    assert found(inside) == ["docs/a.md", "shared/b.md", *skipped]
    assert found(inside, "docs") == ["docs/a.md", "docs/b.md", *skipped]
    assert [item.removeprefix("docs/") for item in found(inside, "docs")] == found(inside / "docs")
    assert found(inside, "docs/again.md", "docs/away") == ["docs/again.md", skipped[0]]
    assert placelint("check", "docs/secret.md", folder=inside).code == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_does_not_stop_the_run(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": BAD})
    os.mkfifo(tmp_path / "pipe.md")
    assert found(tmp_path) == ["a.md"]


def test_the_same_result_from_any_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": "style: nyt\nlanguages: {'de/*': de}\n",
            "en/a.md": "Zelenskyy came from Kiev.\n",
            "de/b.txt": "Aus Kiev.\n",
        },
    )

    def check(folder: Path, *paths: str) -> list[tuple[str, int, str, str]]:
        done = placelint("check", *paths, "--format", "json", folder=folder)
        report = json.loads(done.out)
        assert report["style"] == "nyt"
        return [
            (Path(f["path"]).name, f["column"], f["suggestions"][0], f["language"])
            for f in report["findings"]
        ]

    expected = [("b.txt", 5, "Kyjiw", "de"), ("a.md", 1, "Zelensky", "en"), ("a.md", 21, "Kyiv", "en")]
    assert check(tmp_path) == expected
    assert check(tmp_path / "en", "..") == expected
    assert check(Path("/"), str(tmp_path)) == expected
    assert check(tmp_path / "de", "b.txt", "../en/a.md") in (expected, [*expected[1:], expected[0]])


CONFIGURATIONS = [
    ("styl: ap", "1:1: unknown key", 'did you mean "style"?'),
    ("style: ap\nstyle: nyt", "2:1: ", "stands twice, first in line 1"),
    ("language: english", "1:11: ", "english"),
    ('languages:\n  "*.md": nope', "2:11: ", "nope"),
    ("style: nope", "1:8: ", '"nope"'),
    ("fail_on: huge", "1:10: ", '"huge" is not known here'),
    ("levels: {kiev: note}", "1:10: ", "unknown key"),
    ("names:\n  Kyiv:\n    en: {preferred: Kiev}", "2:3: ", "small Latin letters"),
    ("names:\n  newtown:\n    kind: town\n    en: {preferred: N, sources: [x]}", "4:34: ", '"x"'),
    ("exclude: [a: b]", "1:11: ", "expected text"),
    ("- style", "1:1: ", "expected keys with values"),
    ("style: [", "2:1: ", "not valid YAML"),
    ("style: &x ap", "1:8: ", "anchor"),
    ("max_bytes: lots", "1:12: ", "not a whole number"),
]


@pytest.mark.parametrize(("text", "place", "message"), CONFIGURATIONS, ids=[c[0] for c in CONFIGURATIONS])
def test_a_wrong_configuration_is_named_by_its_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    write(tmp_path, {".placelint.yaml": text + "\n", "a.md": BAD, "b.md": BAD})
    done = placelint("check", ".", "--jobs", "2", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert f".placelint.yaml:{place}" in done.err
    assert message in done.err
    assert done.err.count("\n") == 1
    if text == CONFIGURATIONS[0][0]:
        for path in ("a.md", "-"):
            assert placelint("check", path, folder=tmp_path) == done


def test_names_of_ones_own(tmp_path: Path) -> None:
    names = "names: {newtown: {kind: town, en: {preferred: Newtown, deprecated: [Newton Town]}}}\n"
    write(tmp_path, {"a/.placelint.yaml": names, "a/a.md": "To Newton Town.\n", "b.md": "To Newton Town.\n"})
    for jobs in ("1", "2"):
        assert found(tmp_path, "--jobs", jobs) == ["a/a.md"]


def test_pyproject(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[tool.placelint]\nstyle = "nyt"\n', "a.md": "Zelenskyy came.\n"})
    assert found(tmp_path) == ["a.md"]
    write(tmp_path, {"pyproject.toml": '[tool.placelint]\nstyle = "nyt"\nstyl = "ap"\n'})
    done = placelint("check", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert 'unknown key "styl"' in done.err


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot exist there")
def test_file_names_cannot_command_the_terminal(tmp_path: Path) -> None:
    names = ["a\nb.md", "red\x1b[31m.md", "-- odd 'name\".md", "::error file=x.md"]
    for name in names:
        write(tmp_path, {name: BAD})
    (tmp_path / os.fsdecode(b"\xff.md")).write_text(BAD, encoding="utf-8")
    done = placelint("check", ".", "::error file=x.md", folder=tmp_path)
    assert (done.code, done.err) == (1, "")
    assert "\x1b" not in done.out
    assert done.out.count("warning:") == 5
    assert "a\ufffdb.md:1:14" in done.out
    listed = json.loads(placelint("check", ".", "--format", "json", folder=tmp_path).out)["findings"]
    # What is not UTF-8 in a name cannot stand in JSON.
    assert {item["path"] for item in listed} == {*names, "\ufffd.md"}


def test_text_cannot_command_the_terminal(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "\x1b[2J\u202eKiev\x07 is far.\n"})
    done = placelint("check", "a.txt", "--show-kept", folder=tmp_path)
    assert done.code == 1
    assert not {"\x1b", "\u202e", "\x07"} & set(done.out)
