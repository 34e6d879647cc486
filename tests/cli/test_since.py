"""``check --since`` and ``--staged`` in real repositories: branches, merges, renames, shallow clones."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.command import command, placelint, run
from tests.repositories import Repo, repo

__all__ = ["repo"]

OLD = "Trains from Kiev run late on most days of the week.\n"
LONG = (
    "The ministry said on Monday that the new line from the capital to the coast would open in spring.\n"
    "Tickets will be sold at every station, and the first journey will be free for all pupils.\n\n"
)


def test_old_findings_do_not_count_new_ones_do(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=f"An introduction.\n\n{OLD}\nThey left Kiev behind.\n")
    assert repo.found() == ["a.md:3 Kiev warning", "a.md:5 Kiev warning"]
    assert repo.found("--since", "main") == ["a.md:5 Kiev warning"]
    done = repo.placelint("check", "--since", "main")
    assert done.code == 1
    assert "1 finding accepted" in done.out
    assert "compared with main (" in done.err


@pytest.mark.parametrize(
    "edited",
    [
        "Trains from\nKiev run late on\nmost days of the week.\n",
        "Trains from Kiev run late on most mornings of the week.\n",
        "# Railways\n\nTrains from Kiev run late on most days of the week.\n\nMore text.\n",
        "Trains from **Kiev** run late on most days of the week.\r\n",
        "Kiev.\n",
        "> Trains from Kiev run late on most days of the week.\n",
    ],
    ids=["wrapped again", "another word", "moved down", "emphasis", "shortened", "now a quotation"],
)
def test_edits_around_an_old_finding(repo: Repo, edited: str) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=edited)
    assert len(repo.found()) == 1
    assert repo.found("--since", "main") == []


def test_one_correction_does_not_pay_for_a_new_error(repo: Repo) -> None:
    repo.commit(a_md=f"{OLD}\nNothing else happened there.\n")
    repo.git("switch", "-qc", "work")
    corrected = OLD.replace("Kiev", "Kyiv")
    repo.commit(a_md=f"{corrected}\nNothing else happened there. The mayor of Kiev opened a bridge.\n")
    assert repo.found("--since", "main") == ["a.md:3 Kiev warning"]


def test_taking_quotation_marks_away_is_a_new_finding(repo: Repo) -> None:
    repo.commit(a_md="“Kiev will never fall,” he said to the crowd.\n")
    repo.git("switch", "-qc", "work")
    repo.commit(a_md="Kiev will never fall, he said to the crowd.\n")
    assert repo.found("--since", "main") == ["a.md:1 Kiev warning"]


def test_a_second_spelling_counts_for_the_change_that_brings_it(repo: Repo) -> None:
    repo.commit(a_md="Zelensky spoke.\n\nZelensky left.\n")
    repo.git("switch", "-qc", "work")
    repo.commit(a_md="Zelensky spoke.\n\nZelensky left.\n\nZelenskyy came back.\n")
    assert repo.found("--since", "main") == ["a.md:1 Zelensky warning", "a.md:3 Zelensky warning"]
    assert (
        "Before this change there was no such mixture."
        in repo.placelint("check", "--since", "main", "--format", "json").out
    )
    repo.commit(b_md="Another text.\n")
    repo.git("switch", "-qc", "later")
    repo.commit(a_md=repo.read("a.md") + "\nNothing more.\n")
    assert repo.found("--since", "work") == []


def test_a_deletion_that_turns_the_majority_is_a_note(repo: Repo) -> None:
    first, second = "Zelensky spoke to parliament.\n\n", "Zelenskiy answered the press.\n\n"
    repo.commit(a_md=first * 3 + second * 2)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=first + second * 2)
    assert repo.found() == ["a.md:1 Zelensky warning"]
    assert repo.found("--since", "main") == ["a.md:1 Zelensky note"]
    done = repo.placelint("check", "--since", "main")
    assert done.code == 0
    assert "only took text away" in done.out
    repo.commit(a_md=first * 3 + second * 5)
    assert repo.found("--since", "main") == [f"a.md:{line} Zelensky warning" for line in (1, 3, 5)]


def test_renames_are_followed_with_edits(repo: Repo) -> None:
    repo.commit(a_md=LONG + OLD)
    repo.git("switch", "-qc", "work")
    repo.git("mv", "a.md", "b.md")
    repo.commit(b_md=f"{LONG}{OLD}\nThey left Kiev behind.\n")
    assert repo.found("--since", "main") == ["b.md:6 Kiev warning"]


def test_a_file_renamed_without_git_is_followed(repo: Repo) -> None:
    repo.commit(a_md=LONG + OLD)
    (repo.folder / "a.md").unlink()
    repo.write("über uns/Кофе.md", f"{LONG}{OLD}\nThey left Kiev behind.\n")
    index = (repo.folder / ".git" / "index").read_bytes()
    assert repo.found("--since", "main") == ["über uns/Кофе.md:6 Kiev warning"]
    assert (repo.folder / ".git" / "index").read_bytes() == index


def test_a_paragraph_that_moves_to_another_file_is_not_new(repo: Repo) -> None:
    repo.commit(a_md=LONG + OLD, b_md=LONG)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=LONG, b_md=LONG + OLD)
    assert repo.found("--since", "main") == []
    assert repo.found("--since", "main", "b.md") == []
    repo.commit(a_md=LONG + OLD, b_md=LONG + OLD)
    assert repo.found("--since", "main") == ["b.md:4 Kiev warning"]


def test_untracked_files_are_new(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.write(".gitignore", "drafts/\n")
    repo.write("b.md", OLD)
    repo.write("drafts/c.md", OLD)
    assert repo.found("--since", "HEAD") == ["b.md:1 Kiev warning"]
    assert repo.found("--since", "HEAD", "drafts/c.md") == ["drafts/c.md:1 Kiev warning"]


def test_what_others_did_meanwhile_is_not_ours(repo: Repo) -> None:
    repo.commit(a_md=OLD, b_md="Nothing.\n")
    repo.git("switch", "-qc", "work")
    repo.commit(c_md="They left Kiev behind.\n")
    repo.git("switch", "-q", "main")
    repo.commit(a_md=OLD.replace("Kiev", "Kyiv"), b_md="The streets of Kiev.\n")
    repo.git("switch", "-q", "work")
    assert repo.found("--since", "main") == ["c.md:1 Kiev warning"]
    repo.git("merge", "-q", "main", "-m", "merge")
    assert repo.found("--since", "main") == ["c.md:1 Kiev warning"]
    done = repo.placelint("check", "--since", "main~1")
    assert done.code == 1


def test_in_the_middle_of_a_merge_only_what_is_new_to_both_sides(repo: Repo) -> None:
    repo.commit(a_md=LONG + OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=f"The mayor of Kiev spoke first.\n\n{LONG}{OLD}")
    repo.git("switch", "-q", "main")
    repo.commit(a_md=f"{LONG}{OLD}\nThen they left Kiev behind.\n")
    repo.git("merge", "-q", "--no-commit", "work")
    assert repo.found("--staged") == []
    repo.write("a.md", repo.read("a.md") + "\nOdessa was next.\n")
    assert repo.found("--since", "HEAD") == ["a.md:10 Odessa warning"]
    repo.git("add", "a.md")
    assert repo.found("--staged") == ["a.md:10 Odessa warning"]


def test_a_conflict_is_named(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md="One.\n")
    repo.git("switch", "-q", "main")
    repo.commit(a_md="Two.\n")
    repo.git("merge", "-q", "work", code=1)
    done = repo.placelint("check", "--staged")
    assert (done.code, done.err) == (2, "placelint: --staged: a.md has a merge conflict; resolve it first\n")
    repo.write("a.md", "Kiev, once more.\n")
    assert repo.found("--since", "HEAD") == ["a.md:1 Kiev warning"]


def test_staged_reads_the_index_and_not_the_disk(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.write("a.md", f"{OLD}\nThey left Kiev behind.\n")
    repo.git("add", "a.md")
    repo.write("a.md", f"{OLD}\nThey left Kyiv behind.\n\nAnd saw Lvov.\n")
    repo.write("untracked.md", OLD)
    assert repo.found("--staged") == ["a.md:3 Kiev warning"]
    (repo.folder / "a.md").unlink()
    assert repo.found("--staged") == ["a.md:3 Kiev warning"]
    assert repo.found("--staged", "a.md") == ["a.md:3 Kiev warning"]
    repo.git("restore", "--staged", "a.md")
    assert repo.found("--staged") == []


def test_staged_against_a_branch(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md=f"{OLD}\nThey left Kiev behind.\n")
    repo.write("b.md", OLD)
    repo.git("add", "b.md")
    assert repo.found("--staged") == ["b.md:1 Kiev warning"]
    assert repo.found("--staged", "--since", "main") == ["a.md:3 Kiev warning", "b.md:1 Kiev warning"]


def test_the_first_commit_of_all(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.git("add", "a.md")
    assert repo.found("--staged") == ["a.md:1 Kiev warning"]
    assert repo.found("--since", "HEAD") == ["a.md:1 Kiev warning"]


def test_from_any_folder(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a_md=OLD)
    repo.write("docs/deep/b.md", OLD)
    repo.git("add", "--all")
    assert repo.found("--staged", ".", below="docs") == ["deep/b.md:1 Kiev warning"]
    assert repo.found("--staged", "..", below="docs/deep") == ["../deep/b.md:1 Kiev warning"]
    assert repo.found("--since", "HEAD", below="docs") == ["deep/b.md:1 Kiev warning"]
    outside = placelint("check", "--since", "HEAD", str(repo.folder), folder=tmp_path)
    assert outside.code == 1
    assert "docs/deep/b.md:1:13" in outside.out
    (tmp_path / "link").symlink_to(repo.folder)
    assert placelint("check", "--since", "HEAD", "link", folder=tmp_path).code == 1


def test_excluded_and_renamed_into_what_is_checked(repo: Repo) -> None:
    repo.write(".placelint.yaml", "exclude: [drafts/]\n")
    repo.write("drafts/a.md", LONG + OLD)
    repo.commit()
    repo.git("mv", "drafts/a.md", "a.md")
    # Nobody has checked a draft, so what stands in it is new where it is published.
    assert repo.found("--staged") == ["a.md:4 Kiev warning"]


def test_a_change_of_the_configuration_alone_brings_nothing(repo: Repo) -> None:
    repo.commit(a_md="Trains from Gdansk and Bombay.\n")
    repo.git("switch", "-qc", "work")
    repo.write(".placelint.yaml", "names: {mumbai: Bombay}\n")
    repo.commit(a_md="Trains from Gdansk and Bombay.\n\nNew.\n")
    assert repo.found("--since", "main") == []


def test_hidden_renames_of_folders_and_odd_names(repo: Repo) -> None:
    repo.write("old/with\ttab\nand line.md", LONG + OLD)
    repo.write("old/-dash *.md", LONG + OLD)
    repo.commit()
    repo.git("mv", "old", "new")
    assert repo.found("--staged") == []
    repo.git("commit", "-qm", "rename")
    assert repo.found("--since", "HEAD~1") == []


def test_links_and_submodules_are_left_out(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a_md=OLD)
    (repo.folder / "link.md").symlink_to("a.md")
    repo.git("add", "--all")
    assert repo.found("--staged") == []
    assert repo.found("--since", "HEAD") == []
    other = tmp_path / "other"
    other.mkdir()
    inner = Repo(other)
    inner.git("init", "-q")
    inner.commit(x_md=OLD)
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other), "sub")
    done = repo.placelint("check", "--since", "HEAD")
    assert done.code == 0
    assert "sub: skipped, a submodule" in done.out


def test_a_detached_head(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-q", "--detach")
    repo.commit(a_md=f"{OLD}\nThey left Kiev behind.\n")
    assert repo.found("--since", "main") == ["a.md:3 Kiev warning"]


def _clone(repo: Repo, folder: Path, *options: str) -> Repo:
    repo.git("clone", "-q", *options, f"file://{repo.folder}", str(folder))
    return Repo(folder)


def test_a_shallow_clone_says_what_to_do(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-qc", "work")
    repo.commit(a_md="New.\n")
    repo.commit(a_md="Newer.\n")
    shallow = _clone(repo, tmp_path / "shallow", "--depth=1", "--branch=work")
    done = shallow.placelint("check", "--since", "origin/main")
    assert done.code == 2
    assert done.out == ""
    assert 'there is no commit "origin/main" here, and this clone is shallow' in done.err
    assert "fetch-depth: 0" in done.err
    shallow.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    done = shallow.placelint("check", "--since", "origin/main")
    assert done.code == 2
    assert "this clone is shallow; fetch its history first" in done.err
    shallow.git("fetch", "-q", "--unshallow", "origin")
    assert shallow.placelint("check", "--since", "origin/main").code == 0


def test_a_branch_that_is_only_known_by_its_remote(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a_md=OLD)
    repo.git("branch", "stable")
    clone = _clone(repo, tmp_path / "clone")
    done = clone.placelint("check", "--since", "stable")
    assert (done.code, done.err) == (
        2,
        'placelint: --since: there is no commit "stable" here; did you mean origin/stable?\n',
    )


@pytest.mark.parametrize("base", ["nope", "", "-n", "main..work", "main:a.md", "--help"])
def test_unknown_bases(repo: Repo, base: str) -> None:
    repo.commit(a_md=OLD)
    done = repo.placelint("check", f"--since={base}")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("placelint: --since")


def test_unrelated_history(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.git("switch", "-q", "--orphan", "other")
    repo.commit(b_md=OLD)
    done = repo.placelint("check", "--since", "main")
    assert done.code == 2
    assert "they share no history" in done.err


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(OLD)
    done = placelint("check", "--since", "main", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "need a git repository, and" in done.err
    assert placelint("check", "--staged", "-", folder=tmp_path).code == 2


def test_no_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit(a_md=OLD)
    monkeypatch.setenv("PATH", "/nonexistent")
    done = repo.placelint("check", "--since", "main")
    assert (done.code, done.err) == (
        2,
        "placelint: --since and --staged need git, which is not installed here\n",
    )


def test_a_path_outside_of_the_repository(repo: Repo, tmp_path: Path) -> None:
    repo.commit(a_md=OLD)
    (tmp_path / "x.md").write_text(OLD)
    done = repo.placelint("check", "--since", "main", ".", "../x.md")
    assert done.code == 2
    assert "../x.md is outside the repository" in done.err


def test_a_hook_of_git_itself(repo: Repo) -> None:
    """Git gives a hook its own index where only a part is committed."""
    repo.commit(a_md=OLD, b_md="Nothing.\n")
    (repo.folder / "sub").mkdir()
    hook = repo.folder / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\ncd sub && " + " ".join(command()) + " check --staged ..\n")
    hook.chmod(0o755)
    repo.write("a.md", f"{OLD}\nNothing new.\n")
    repo.write("b.md", "They left Kiev behind.\n")
    repo.git("commit", "-q", "-m", "part", "--", "a.md")
    repo.git("commit", "-q", "-a", "-m", "all", code=1)
    repo.write("b.md", "They left Kyiv behind.\n")
    repo.git("commit", "-q", "-a", "-m", "all")
    repo.git("worktree", "add", "-q", "../tree")
    tree = Repo(repo.folder.parent / "tree")
    (tree.folder / "sub").mkdir()
    tree.write("b.md", "They left Kiev behind.\n")
    tree.git("commit", "-q", "-a", "-m", "all", code=1)
    tree.write("b.md", "They left in the morning.\n")
    tree.git("commit", "-q", "-a", "-m", "all")


def test_the_states_in_sarif(repo: Repo) -> None:
    repo.commit(a_md=OLD)
    repo.write("a.md", f"{OLD}\nThey left Kiev behind.\n")
    done = repo.placelint("check", "--since", "HEAD", "--format", "sarif")
    results = json.loads(done.out)["runs"][0]["results"]
    assert [result["baselineState"] for result in results] == ["unchanged", "new"]
    assert results[0]["suppressions"][0]["kind"] == "external"


def test_with_the_pre_commit_framework(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It puts what is not staged aside, so index and disk agree; old findings still do not count."""
    pytest.importorskip("pre_commit")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    entry = " ".join(command())
    repo.write(
        ".pre-commit-config.yaml",
        "repos:\n- repo: local\n  hooks:\n  - {id: placelint, name: placelint, language: system, "
        f"types: [markdown], entry: {entry} check --staged}}\n",
    )
    repo.commit(a_md=LONG + OLD)
    assert run([sys.executable, "-m", "pre_commit", "install"], repo.folder).code == 0
    repo.git("mv", "a.md", "b.md")
    repo.write("b.md", f"{LONG}More.\n\n{OLD}")
    repo.git("add", "--all")
    repo.write("b.md", f"{LONG}More of Odessa.\n\n{OLD}")
    repo.git("commit", "-q", "-m", "old findings only")
    repo.git("commit", "-q", "-a", "-m", "a new one", code=1)
