"""Configurations of several folders become one: key by key, the nearer file first."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import config_at, config_for
from linter.config.values import Config
from linter.errors import DataError
from tests.files import write


def at(folder: Path, name: str) -> Config:
    path = folder / name
    return config_at(config_for(path.parent), path)


def test_nothing_means_the_defaults(tmp_path: Path) -> None:
    config = at(tmp_path, "a.md")
    assert config._replace(folder=Path()) == Config()
    assert config.layers == ()


def test_a_nearer_file_changes_only_what_it_says(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": "style: ap\nlanguage: de\nlevels: {mixed-script: error}\n"
            "contexts: {quote: skip}\n",
            "opinion/.placelint.yaml": "style: guardian\nlevels: {deprecated-spelling: note}\n",
        },
    )
    (tmp_path / "opinion" / "deep").mkdir()
    config = at(tmp_path, "opinion/deep/a.md")
    assert (config.style, config.language) == ("guardian", "de")
    assert dict(config.levels) == {"mixed-script": "error", "deprecated-spelling": "note"}
    assert dict(config.contexts) == {"quote": "skip"}
    assert at(tmp_path, "a.md").style == "ap"


def test_root_ends_the_climb_and_git_does_not(tmp_path: Path) -> None:
    write(tmp_path, {".placelint.yaml": "style: ap\nfail_on: error\n"})
    (tmp_path / "clone" / ".git").mkdir(parents=True)
    (tmp_path / "own").mkdir()
    write(tmp_path, {"clone/.placelint.yaml": "fail_on: note\n", "own/.placelint.yaml": "root: true\n"})
    assert at(tmp_path, "clone/a.md").style == "ap"
    assert at(tmp_path, "clone/a.md").fail_on == "note"
    assert at(tmp_path, "own/a.md")[2:5] == Config()[2:5]


def test_exclude_adds_up_and_stays_tied_to_its_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": 'exclude: [archive/, "*.draft.md"]\n',
            "n[ew]s/.placelint.yaml": 'exclude: [/old, "!kept.draft.md", "x*.md"]\n',
        },
    )
    from linter.documents.globs import matching

    config = at(tmp_path, "n[ew]s/a.md")
    excluded = matching(config.exclude)
    assert config.folder == tmp_path
    assert excluded("archive/a.md")
    assert excluded("n[ew]s/archive/a.md")
    assert excluded("n[ew]s/old/a.md")
    assert excluded("n[ew]s/deep/x1.md")
    assert excluded("n[ew]s/a.draft.md")
    assert not excluded("n[ew]s/deep/old/a.md")
    assert not excluded("n[ew]s/kept.draft.md")
    assert not excluded("x1.md")


def test_the_last_override_that_matches_wins(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": """
style: ap
overrides:
  - files: "content/**"
    style: guardian
    levels: {mixed-script: note}
  - files: [content/nyt/, "*.nyt.md"]
    style: nyt
    historic: note
    contexts: {quote: skip}
    fail_on: error
"""
        },
    )
    assert at(tmp_path, "a.md").style == "ap"
    assert at(tmp_path, "content/a.md").style == "guardian"
    both = at(tmp_path, "content/nyt/a.md")
    assert (both.style, both.historic, both.fail_on) == ("nyt", "note", "error")
    assert dict(both.levels) == {"mixed-script": "note"}
    assert dict(both.contexts) == {"quote": "skip"}
    assert at(tmp_path, "else/b.nyt.md").style == "nyt"
    assert config_for(tmp_path).style == "ap"


def test_a_nearer_file_beats_the_overrides_above_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": 'overrides: [{files: "de/**", style: nyt, fail_on: note}]\n',
            "de/.placelint.yaml": "style: ap\n",
        },
    )
    config = at(tmp_path, "de/a.md")
    assert (config.style, config.fail_on) == ("ap", "note")


def test_checks_name_those_that_run(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": "levels: {mixed-script: off, deprecated-spelling: error}\n",
            "a/.placelint.yaml": "checks: [mixed-script, deprecated-spelling]\n",
        },
    )
    levels = dict(at(tmp_path, "a/a.md").levels)
    assert levels.get("mixed-script") is None
    assert levels["inconsistent-spelling"] == "off"
    assert levels["deprecated-spelling"] == "error"


def test_languages_and_overrides_keep_their_order(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": """
languages: {"*.txt": fr}
overrides:
  - {files: "de/**", language: de}
  - {files: "de/uk/**", language: uk}
"""
        },
    )
    config = config_for(tmp_path)
    assert [(globs, tag) for globs, tag, _ in config.languages] == [
        (("*.txt",), "fr"),
        (("de/**",), "de"),
        (("de/uk/**",), "uk"),
    ]
    assert at(tmp_path, "de/a.md") == config


def test_names_of_two_files_merge_as_those_of_a_user_and_a_pack_do(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            ".placelint.yaml": """
sources: {desk: {title: The desk}}
names:
  newtown: {kind: town, en: {preferred: Newtown, deprecated: [Newton Town], sources: [desk]}}
  gaddafi: Qaddafi
""",
            "a/.placelint.yaml": """
names:
  newtown: {en: {preferred: New Town, sources: [desk]}}
  gaddafi: {preferred: Gadhafi, accepted: [Kadafi]}
""",
        },
    )
    config = at(tmp_path, "a/a.md")
    names = {name.id: name.entries["en"] for name in config.names}
    assert names["newtown"].preferred == "New Town"
    assert set(names["newtown"].texts("deprecated")) == {"Newtown", "Newton Town"}
    assert names["newtown"].sources == ("desk",)
    assert names["gaddafi"].preferred == "Gadhafi"
    assert names["gaddafi"].texts("accepted") == ["Kadafi"]
    assert [source.id for source in config.sources] == ["desk"]


def test_a_short_choice_is_for_the_main_language(tmp_path: Path) -> None:
    write(tmp_path, {".placelint.yaml": "language: de\n", "a/.placelint.yaml": "names: {kyiv: Kiew}\n"})
    (name,) = at(tmp_path, "a/a.md").names
    assert {tag: entry.preferred for tag, entry in name.entries.items()} == {"de": "Kiew"}


def test_the_stamp_covers_names_and_contexts_and_nothing_else(tmp_path: Path) -> None:
    base = "names: {kyiv: Kiev}\ncontexts: {quote: skip}\n"
    files = {
        "a/.placelint.yaml": base,
        "b/.placelint.yaml": base + "exclude: [x]\nfail_on: error\n",
        "c/.placelint.yaml": base.replace("Kiev", "Kyyiv"),
        "d/.placelint.yaml": base.replace("skip", "note"),
        "e/.placelint.yaml": base + "historic: note\n",
    }
    write(tmp_path, files)
    a, b, c, d, e = (at(tmp_path, f"{folder}/x.md").stamp.replace(f"/{folder}/", "//") for folder in "abcde")
    assert a == b
    assert len({a, c, d, e}) == 4


def test_two_configurations_in_one_folder_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {".placelint.yaml": "style: ap\n", "pyproject.toml": '[tool.placelint]\nstyle = "ap"\n'})
    with pytest.raises(DataError, match=r"pyproject\.toml: \[tool\.placelint\] stands beside"):
        config_for(tmp_path)


def test_a_pyproject_without_the_table_is_no_configuration(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[project]\ndependencies = ["placelint"]\n'})
    assert config_for(tmp_path).layers == ()
