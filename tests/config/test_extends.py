"""``extends:`` borrows a local file or an installed pack, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.config import config_at, config_for, extends
from linter.errors import DataError
from tests.command import placelint
from tests.files import write

HOUSE = """
style: guardian
fail_on: error
names:
  newtown: {kind: town, en: {preferred: Newtown, deprecated: [Newton Town]}}
exclude: [drafts/]
overrides: [{files: "de/**", language: de, historic: note}]
"""


def test_a_local_file_is_weaker_than_the_one_that_extends_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "shared/house.yaml": HOUSE,
            "shared/strict.yml": "extends: ./house.yaml\nfail_on: note\n",
            ".placelint.yaml": "extends: [shared/strict.yml]\nstyle: ap\n",
        },
    )
    config = config_at(config_for(tmp_path), tmp_path / "de" / "a.md")
    assert (config.style, config.fail_on, config.historic) == ("ap", "note", "note")
    assert config.exclude == ("drafts/",)
    assert [name.id for name in config.names] == ["newtown"]
    # Globs count from the file that borrows, not from the folder of the borrowed one.
    assert config.languages[0][0] == ("de/**",)


def test_later_files_win(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.yaml": "style: ap\n", "b.yaml": "style: nyt\n", ".placelint.yaml": "extends: [a.yaml, b.yaml]\n"},
    )
    assert config_for(tmp_path).style == "nyt"


def test_a_link_out_of_the_repository_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"secret.yaml": "style: token-1234\n", "work/.placelint.yaml": "extends: house.yaml\n"})
    (tmp_path / "work" / "house.yaml").symlink_to(tmp_path / "secret.yaml")
    with pytest.raises(DataError, match="leads out of") as caught:
        config_for(tmp_path / "work")
    assert "token" not in str(caught.value)


def test_within_a_repository_a_file_of_its_top_may_be_borrowed(tmp_path: Path) -> None:
    write(
        tmp_path,
        {".git/HEAD": "", "house.yaml": "style: ap\n", "a/.placelint.yaml": "extends: ../house.yaml\n"},
    )
    assert config_for(tmp_path / "a").style == "ap"


def test_circles_and_roots_are_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.yaml": "extends: ./b.yaml\n",
            "b.yaml": "extends: ./a.yaml\n",
            ".placelint.yaml": "extends: a.yaml\n",
        },
    )
    with pytest.raises(DataError, match=r"b\.yaml:1:10: \"\./a\.yaml\" extends this file in turn"):
        config_for(tmp_path)
    write(tmp_path, {"c/root.yaml": "root: true\n", "c/.placelint.yaml": "root: true\nextends: root.yaml\n"})
    with pytest.raises(DataError, match='"root" has no meaning in a file that others extend'):
        config_for(tmp_path / "c")


@pytest.fixture
def packs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path with two installed packs, whose code must never run."""
    site = tmp_path / "site"
    points = "\n".join(
        [
            "[placelint.packs]",
            "our-house = our_house:house.yaml",
            "plain = our_house",
            "lost = our_house:lost.yaml",
        ]
    )
    write(
        site,
        {
            "our_house/__init__.py": "raise SystemExit('the code of a pack was run')\n",
            "our_house/house.yaml": HOUSE,
            "our_house/placelint.yaml": "extends: ./house.yaml\nstyle: nyt\n",
            "our_house-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: our-house\nVersion: 1.0\n",
            "our_house-1.0.dist-info/entry_points.txt": points + "\n",
        },
    )
    monkeypatch.syspath_prepend(str(site))
    extends._packs.cache_clear()
    yield site
    extends._packs.cache_clear()


def test_an_installed_pack(packs: Path, tmp_path: Path) -> None:
    write(
        tmp_path, {"work/.placelint.yaml": "extends: our-house\n", "more/.placelint.yaml": "extends: plain\n"}
    )
    config = config_for(tmp_path / "work")
    assert (config.style, config.fail_on) == ("guardian", "error")
    assert config.layers[0].place.path == str(packs / "our_house" / "house.yaml")
    assert config_for(tmp_path / "more").style == "nyt"
    assert "our_house" not in sys.modules


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("our-huose", r"there is no pack \"our-huose\"; did you mean \"our-house\"\?; installed packs: lost"),
        ("lost", r"names our_house:lost\.yaml, but there is no such file"),
    ],
)
def test_packs_that_are_not_there(packs: Path, tmp_path: Path, name: str, message: str) -> None:
    write(tmp_path, {"work/.placelint.yaml": f"extends: {name}\n"})
    with pytest.raises(DataError, match=message):
        config_for(tmp_path / "work")


def test_the_command_uses_a_pack(packs: Path, tmp_path: Path) -> None:
    write(tmp_path, {"work/.placelint.yaml": "extends: our-house\n", "work/a.md": "In Newton Town.\n"})
    done = placelint("check", "a.md", folder=tmp_path / "work", env={"PYTHONPATH": str(packs)})
    assert "Newtown" in done.out
    assert done.err == ""
