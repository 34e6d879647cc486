"""``placelint config`` names the file and line of every value."""

from __future__ import annotations

import json
from pathlib import Path

from linter import strict_yaml
from tests.command import placelint
from tests.files import write

FILES = {
    ".placelint.yaml": """\
style: ap
exclude: [archive/]
languages: {"fr/**": fr}
contexts:
  quote: skip
overrides:
  - files: "de/**"
    language: de
    levels: {mixed-script: note}
names:
  newtown: {kind: town, en: {preferred: Newtown}}
""",
    "de/.placelint.yaml": "fail_on: error\n",
}


def test_every_value_has_a_place(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = placelint("config", "de/a.md", "--format", "json", folder=tmp_path)
    assert (done.code, done.err) == (0, "")
    data = json.loads(done.out)
    assert data["files"] == [".placelint.yaml", "de/.placelint.yaml"]
    assert data["notes"] == ["Its language is de, by the configuration, overrides: de/**."]
    rows = {(row["key"], row["part"]): (row["value"], row["origin"]) for row in data["values"]}
    assert rows["style", ""] == ("ap", ".placelint.yaml:1")
    assert rows["exclude", "archive/"] == ("archive/", ".placelint.yaml:2")
    assert rows["languages", "fr/**"] == ("fr", ".placelint.yaml:3")
    assert rows["languages", "de/**"] == ("de", ".placelint.yaml:8")
    assert rows["contexts", "quote"] == ("skip", ".placelint.yaml:5")
    assert rows["contexts", "blockquote"] == ("note", "style ap")
    assert rows["levels", "mixed-script"] == ("note", ".placelint.yaml:9")
    assert rows["levels", "deprecated-spelling"] == ("warning", "default")
    assert rows["suppressions", "require_reason"] == (True, "default")
    assert rows["fail_on", ""] == ("error", "de/.placelint.yaml:1")
    assert rows["names", "newtown"] == (None, ".placelint.yaml:11")
    assert rows["language", ""] == ("en", "default")


def test_the_text_is_a_configuration_with_origins(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    done = placelint("config", "de/archive/a.md", folder=tmp_path)
    keys = strict_yaml.loads(done.out, "out").mapping()
    assert keys["style"].text() == "ap"
    assert keys["contexts"].mapping()["quote"].text() == "skip"
    assert keys["suppressions"].mapping()["require_reason"].flag()
    lines = done.out.splitlines()
    assert "# This file is excluded: it is not checked." in lines
    assert any(line.split() == ["quote:", "skip", "#", ".placelint.yaml:5"] for line in lines)
    assert "# .placelint.yaml:9" not in placelint("config", "a.md", folder=tmp_path).out


def test_the_same_from_every_folder(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    path = str(tmp_path / "de" / "a.md")
    (tmp_path / "else").mkdir()
    outs = []
    for folder in (tmp_path, tmp_path / "de", tmp_path / "else"):
        data = json.loads(placelint("config", path, "--format", "json", folder=folder).out)
        outs.append([(row["key"], row["part"], row["value"], row["line"]) for row in data["values"]])
    assert outs[0] == outs[1] == outs[2]


def test_lines_of_a_pyproject(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "pyproject.toml": '[project]\nname = "x"\n\n'
            '[tool.placelint]\nexclude = [\n  "a/",\n]\nstyle = "ap"\n'
            '[tool.placelint.levels]\nmixed-script = "off"\n'
            '[[tool.placelint.overrides]]\nfiles = "*.md"\nfail_on = "note"\n'
        },
    )
    data = json.loads(placelint("config", "a.md", "--format", "json", folder=tmp_path).out)
    lines = {row["key"]: row["line"] for row in data["values"] if row["file"]}
    assert lines == {"style": 8, "exclude": 5, "levels": 10, "fail_on": 13}


def test_without_a_configuration(tmp_path: Path) -> None:
    done = placelint("config", folder=tmp_path)
    assert "there is no configuration here or above" in done.out
    assert "# default" in done.out
    assert placelint("config", "no/such/a.md", folder=tmp_path).code == 0


def test_no_yaml_is_loaded_without_a_configuration(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "All is well.\n"})
    import sys

    from tests.command import run

    code = (
        "import sys; from linter.cli import main; main(['check', 'a.md']); main(['check', 'a.md']);"
        "print(sorted({'yaml', 'tomllib', 'importlib.metadata', 'linter.config.merging'} & set(sys.modules)))"
    )
    run([sys.executable, "-c", code], tmp_path)  # the first run compiles
    done = run([sys.executable, "-c", code], tmp_path)
    assert done.out.splitlines()[-1] == "[]", done
