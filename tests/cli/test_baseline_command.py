"""``placelint baseline`` and checks with one, in real folders and repositories."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import Done, placelint
from tests.repositories import Repo, repo

__all__ = ["repo"]

FILE = ".placelint-baseline.tsv"
KIEV = "Trains from Kiev run late on most days of the week.\n"
ODESSA = "Ships from Odessa sail early in the morning, when the sea is calm.\n"
LVOV = "Students from Lvov came to see the museum and stayed for a week.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Old texts with findings, a configuration that names the baseline, and the baseline."""
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.md").write_text(f"{KIEV}\n{ODESSA}")
    (tmp_path / "b.md").write_text(LVOV)
    (tmp_path / ".placelint.yaml").write_text(f"baseline: {FILE}\n")
    done = placelint("baseline", "write", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{FILE}: 3 entries (3 added, 0 removed, 0 in renamed files)\n")
    return tmp_path


def check(folder: Path, *arguments: str) -> Done:
    return placelint("check", *arguments, folder=folder)


def lines(folder: Path) -> list[str]:
    return (folder / FILE).read_text().splitlines()


def test_what_is_listed_is_accepted_but_never_silently(archive: Path) -> None:
    done = check(archive)
    assert (done.code, done.err) == (0, "")
    assert done.out == "No findings in 2 files; 3 findings accepted.\n"
    assert check(archive, "--no-baseline").code == 1
    data = json.loads(check(archive, "--format", "sarif").out)["runs"][0]["results"]
    assert [item["baselineState"] for item in data] == ["unchanged"] * 3
    assert {item["suppressions"][0]["justification"] for item in data} == {f"listed in {FILE}"}


def test_the_file_has_one_sorted_line_for_each(archive: Path) -> None:
    assert [row.rsplit("\t", 1)[0] for row in lines(archive)[1:]] == [
        "b.md\tdeprecated-spelling\tLvov",
        "old/a.md\tdeprecated-spelling\tKiev",
        "old/a.md\tdeprecated-spelling\tOdessa",
    ]


def test_it_does_not_count_what_is_new(archive: Path) -> None:
    (archive / "b.md").write_text(f"{KIEV}\n{LVOV}")
    done = check(archive)
    assert done.code == 1
    assert "b.md:1:13" in done.out
    assert "1 warning in 1 of 2 files; 3 findings accepted." in done.out


def test_it_holds_through_edits_above_wrapping_and_renames(archive: Path) -> None:
    wrapped = KIEV.replace("from ", "from\n").replace("late ", "late\n")
    (archive / "old" / "a.md").unlink()
    (archive / "new.md").write_text(f"# A title\n\nNew words.\n\n{ODESSA}\n> {wrapped}", newline="\r\n")
    done = check(archive)
    assert done.code == 0, done.out
    assert done.err == (
        f"placelint: 2 entries of {FILE} found in a renamed file; "
        "placelint baseline prune brings the file up to date\n"
    )
    assert placelint("baseline", "prune", folder=archive).out == (
        f"{FILE}: 3 entries (0 added, 0 removed, 2 in renamed files)\n"
    )
    assert [row.split("\t")[0] for row in lines(archive)[1:]] == ["b.md", "new.md", "new.md"]
    assert check(archive).err == ""


def test_a_copy_is_not_a_rename(archive: Path) -> None:
    (archive / "copy.md").write_text((archive / "b.md").read_text())
    assert check(archive).code == 1


def test_it_grows_only_when_told(archive: Path) -> None:
    (archive / "c.md").write_text(KIEV)
    before = lines(archive)
    done = placelint("baseline", "write", folder=archive)
    assert (done.code, lines(archive)) == (1, before)
    assert 'c.md: new, not listed: "Kiev" [deprecated-spelling]\n' in done.out
    assert done.out.endswith(
        "1 finding not in the baseline; correct them, or accept them with --accept-new\n"
    )
    assert placelint("baseline", "prune", folder=archive).code == 0
    assert lines(archive) == before
    done = placelint("baseline", "write", "--accept-new", folder=archive)
    assert (done.code, len(lines(archive))) == (0, 5)
    assert placelint("baseline", "prune", "--accept-new", folder=archive).code == 2


def test_what_was_corrected_is_reported_and_taken_out(archive: Path) -> None:
    (archive / "b.md").write_text(LVOV.replace("Lvov", "Lviv"))
    (archive / "old" / "a.md").write_text(ODESSA)
    done = check(archive)
    assert done.code == 0
    assert f"2 entries of {FILE} not found any more" in done.err
    done = placelint("baseline", "check", folder=archive)
    assert done.code == 1
    assert 'b.md: listed, not found any more: "Lvov" [deprecated-spelling]\n' in done.out
    assert done.out.endswith(
        f"{FILE}: 3 entries, 2 not found any more, 0 in renamed files; 0 findings not listed\n"
    )
    assert placelint("baseline", "write", folder=archive).code == 0
    assert len(lines(archive)) == 2
    assert placelint("baseline", "check", folder=archive).code == 0


def test_a_part_says_nothing_of_the_rest(archive: Path) -> None:
    (archive / "b.md").write_text("Corrected.\n")
    assert check(archive, "old").err == ""
    placelint("baseline", "prune", "old", folder=archive)
    assert len(lines(archive)) == 4
    placelint("baseline", "prune", ".", folder=archive)
    assert len(lines(archive)) == 3


def test_a_file_that_is_gone_is_stale(archive: Path) -> None:
    (archive / "b.md").unlink()
    assert placelint("baseline", "check", folder=archive).code == 1
    placelint("baseline", "prune", folder=archive)
    assert len(lines(archive)) == 3


def test_a_file_that_cannot_be_read_keeps_its_entries(archive: Path) -> None:
    (archive / "b.md").write_bytes(b"\xff\xfe\x00")
    done = placelint("baseline", "prune", folder=archive)
    assert "b.md: skipped" in done.err
    assert len(lines(archive)) == 4


def test_suppressed_findings_are_not_listed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        f"{KIEV}\n<!-- placelint: ignore-next-line kyiv -- a ship of that name -->\nThe Kiev sailed.\n"
    )
    placelint("baseline", "write", folder=tmp_path)
    assert len(lines(tmp_path)) == 2
    # A comment that is wrong is a matter of the comment, not of the archive.
    (tmp_path / "a.md").write_text(f"{KIEV}\n<!-- placelint: ignore-line kyiv -- nothing here -->\n")
    placelint("baseline", "write", "--accept-new", folder=tmp_path)
    assert len(lines(tmp_path)) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no baseline .placelint-baseline.tsv; placelint baseline write makes one"),
        (b"", ":1:1: the file is empty or damaged"),
        (b"\x89PNG\r\n", ":1:1: the file is empty or damaged"),
        (b"# placelint baseline 1: path, check, matched text, fingerprint\na.md\tx", ":2:1: the file is cut"),
    ],
)
def test_missing_or_damaged_is_one_line_and_exit_2(
    archive: Path, content: bytes | None, message: str
) -> None:
    (archive / FILE).unlink()
    if content is not None:
        (archive / FILE).write_bytes(content)
    commands = [("check",), ("check", "b.md"), ("baseline", "check"), ("baseline", "prune")]
    if content is not None:
        commands += [("baseline", "write"), ("baseline", "write", "--accept-new")]
    for command in commands:
        done = placelint(*command, folder=archive)
        assert (done.code, done.out, done.err.count("\n")) == (2, "", 1), command
        assert message in done.err
    if content is not None:
        assert (archive / FILE).read_bytes() == content


def test_a_named_baseline_must_be_there_even_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = check(tmp_path, "--baseline", "no.tsv", "empty")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert check(tmp_path, "--baseline", "").code == 2


def test_a_baseline_that_would_be_checked_itself(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(KIEV)
    done = placelint("baseline", "write", "--baseline", "accepted.txt", folder=tmp_path)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert not (tmp_path / "accepted.txt").exists()


@pytest.mark.parametrize("path", ["../x.tsv", "/etc/passwd", "a/../../x"])
def test_a_configuration_cannot_name_a_file_elsewhere(tmp_path: Path, path: str) -> None:
    (tmp_path / ".placelint.yaml").write_text(f"baseline: {path}\n")
    (tmp_path / "a.md").write_text(KIEV)
    done = check(tmp_path)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "is not a file below this folder" in done.err


def test_from_any_folder_and_for_standard_input(archive: Path) -> None:
    assert check(archive / "old").code == 0
    assert check(archive / "old", "a.md", "../b.md").code == 0
    done = placelint("check", "-", "--stdin-filename", "a.md", folder=archive / "old", stdin=KIEV.encode())
    assert done.code == 0
    done = placelint("baseline", "check", folder=archive / "old")
    assert (done.code, done.out) == (
        0,
        f"{archive / FILE}: 3 entries, 0 not found any more, 0 in renamed files; 0 findings not listed\n",
    )
    assert check(archive.parent, archive.name).code == 0


def test_the_number_of_processes_makes_no_difference(archive: Path) -> None:
    assert check(archive, "--jobs", "1") == check(archive, "--jobs", "3")


def test_a_nested_configuration_with_a_baseline_of_its_own(archive: Path) -> None:
    (archive / "old" / ".placelint.yaml").write_text("baseline: own.tsv\n")
    assert check(archive).code == 2
    placelint("baseline", "write", folder=archive / "old")
    assert (archive / "old" / "own.tsv").read_text().count("\n") == 3
    assert check(archive).code == 0


def test_folders_are_counted(archive: Path) -> None:
    done = placelint("baseline", "check", "--folders", folder=archive)
    assert done.out.endswith("\n       2  old\n       1  .\n")


def test_a_baseline_through_a_rebase(repo: Repo) -> None:
    """Both branches change texts and baseline; the lines of both sides are kept."""
    repo.write(".placelint.yaml", f"baseline: {FILE}\n")
    repo.write(".gitattributes", f"{FILE} merge=union\n")
    repo.write("a.md", f"{KIEV}\n{ODESSA}")
    repo.placelint("baseline", "write")
    repo.commit()
    repo.git("switch", "-qc", "work")
    repo.write("b.md", LVOV)
    repo.placelint("baseline", "write", "--accept-new")
    repo.commit()
    repo.git("mv", "a.md", "renamed.md")
    repo.placelint("baseline", "write")
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.write("a.md", f"Above everything.\n\n{KIEV}\n{ODESSA}\n")
    repo.write("c.md", f"{LVOV}\n{KIEV}")
    repo.placelint("baseline", "write", "--accept-new")
    repo.commit()
    repo.git("switch", "-q", "work")
    repo.git("rebase", "-q", "main")
    assert (repo.folder / "renamed.md").read_text().startswith("Above everything.")
    done = repo.placelint("check")
    assert done.code == 0, done.out + done.err
    assert repo.placelint("baseline", "prune").code == 0
    assert repo.placelint("baseline", "check").code == 0
    assert [row.split("\t")[0] for row in lines(repo.folder)[1:]] == [
        *("b.md", "c.md", "c.md", "renamed.md", "renamed.md")
    ]


def test_a_conflict_that_is_left_is_named(repo: Repo) -> None:
    repo.write(".placelint.yaml", f"baseline: {FILE}\n")
    repo.write("a.md", KIEV)
    repo.placelint("baseline", "write")
    repo.commit()
    repo.git("switch", "-qc", "work")
    repo.commit(b_md=LVOV)
    repo.placelint("baseline", "write", "--accept-new")
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.commit(b_md=ODESSA)
    repo.placelint("baseline", "write", "--accept-new")
    repo.commit()
    repo.git("merge", "-q", "work", code=1)
    done = repo.placelint("check")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "a merge conflict is left here; keep the lines of both sides" in done.err


def test_a_baseline_and_a_change_together(repo: Repo) -> None:
    repo.write(".placelint.yaml", f"baseline: {FILE}\n")
    repo.write("a.md", KIEV)
    repo.placelint("baseline", "write")
    repo.write("b.md", LVOV)
    repo.commit()
    repo.write("a.md", f"{KIEV}\n{ODESSA}")
    repo.write("b.md", f"{LVOV}\nMore.\n")
    done = repo.placelint("check", "--since", "HEAD")
    assert done.code == 1
    assert "a.md:3:12" in done.out
    assert "1 warning in 1 of 2 files; 2 findings accepted." in done.out
    assert "entr" not in done.err
