"""What is wrong in a configuration is one clear line with its place, and the nearest right word."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.config import config_for
from linter.errors import PlacelintError
from linter.names.library import Library

YAML = [
    ("style: guardain", r":1:8: \"guardain\" is not known here; did you mean \"guardian\"\?"),
    (
        "levels: {mixed-scripts: off}",
        r":1:10: unknown key \"mixed-scripts\"; did you mean \"mixed-script\"\?",
    ),
    ("checks: [mixd-script]", r"did you mean \"mixed-script\"\?"),
    ("contexts: {qoute: skip}", r"did you mean \"quote\"\?"),
    ("overides: []", r"unknown key \"overides\"; did you mean \"overrides\"\?"),
    ("overrides: [{style: ap}]", r":1:13: an override needs \"files\""),
    ("overrides: [{files: a}]", r"this override changes nothing"),
    ("overrides: [{files: [], style: ap}]", r"expected a glob"),
    ("overrides: [{files: a, exclude: b}]", r"unknown key \"exclude\""),
    ('exclude: ["!"]', r":1:11: expected a glob, .*; \"!\" is none"),
    ("overrides: [{files: [a, '!'], style: ap}]", r":1:25: expected a glob"),
    ("languages: {'!': de}", r":1:13: \"!\" is not a glob"),
    ("baseline: accepted.md", r":1:11: \"accepted\.md\" would be checked as a text"),
    ("language: german", r"\"german\" is not a language tag"),
    ("languages: {a: German}", r"\"German\" is not a language tag"),
    ("root: maybe", r"\"maybe\" is not known here"),
    ("extends: https://example.com/house.yaml", r"is an address; nothing is fetched"),
    ("extends: ./nothing.yaml", r"there is no file \"\./nothing\.yaml\" here"),
    ("extends: no-such-pack", r"there is no pack \"no-such-pack\""),
    ("extends: ../outside.yaml", r"leads out of"),
    ("extends: [/etc/passwd]", r"leads out of"),
    ("extends: .placelint.yaml", r"extends this file in turn"),
]


@pytest.mark.parametrize(("text", "message"), YAML)
def test_yaml(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "outside.yaml").write_text("style: ap\n")
    folder = tmp_path / "work"
    folder.mkdir()
    (folder / ".placelint.yaml").write_text(text + "\n")
    with pytest.raises(PlacelintError, match=message) as caught:
        config_for(folder)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(folder / ".placelint.yaml:1:"))


TOML = [
    ('[tool.placelint]\nstyle = "guardain"', r":2:1: tool\.placelint\.style: \"guardain\""),
    ("[tool.placelint]\n# x\nstile = 1", r":3:1: tool\.placelint\.stile: unknown key"),
    ('[tool.placelint.levels]\n"mixed-scripts" = "off"', r":2:1: tool\.placelint\.levels\.mixed-scripts: "),
    ('[tool]\nplacelint.fail_on = "never"', r":2:1: tool\.placelint\.fail_on: \"never\""),
    (
        '[[tool.placelint.overrides]]\nfiles = "a"\nstyle="ap"\n[[tool.placelint.overrides]]\nstyle = "x"',
        r"overrides\[2\]",
    ),
    ('[tool.placelint]\nnames."new town".kind = "city"', r"tool\.placelint\.names\.\"new town\""),
    ("[tool.placelint]\nstyle = ap\n", r"pyproject\.toml:2:9: not valid TOML: Invalid value$"),
    ("[tool.placelint\n", r"pyproject\.toml:1:16: not valid TOML"),
    ("[tool]\nplacelint = 3", r":2:1: tool\.placelint: expected keys with values"),
]


@pytest.mark.parametrize(("text", "message"), TOML)
def test_pyproject(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text + "\n")
    with pytest.raises(PlacelintError, match=message) as caught:
        config_for(tmp_path)
    assert "\n" not in str(caught.value)


NAMES = [
    ("names: {gadafi: Qaddafi}", r":1:\d+: there is no name \"gadafi\"; did you mean \"gaddafi\"\?"),
    ("names:\n  xyzzyx: {en: {preferred: X}}", r":2:\d+: there is no name \"xyzzyx\" \(a name of your own"),
]


@pytest.mark.parametrize(("text", "message"), NAMES)
def test_names(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / ".placelint.yaml").write_text(text + "\n")
    with pytest.raises(PlacelintError, match=message):
        _ = Library(config_for(tmp_path)).collection


def test_a_link_out_of_the_repository_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("token-1234\n")
    work = tmp_path / "work"
    (work / ".git").mkdir(parents=True)
    (work / ".placelint.yaml").symlink_to(secret)
    with pytest.raises(PlacelintError, match="a link to a place outside") as caught:
        config_for(work)
    assert "token-1234" not in str(caught.value)
