"""A configuration means the same wherever placelint is started from, and changes what is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import placelint
from tests.files import write

FILES = {
    ".placelint.yaml": """
style: ap
names: {gaddafi: Qaddafi}
overrides:
  - {files: "content/de/**", language: de}
  - {files: "content/letters/**", levels: {deprecated-spelling: note}}
  - {files: "content/opinion/", style: guardian, contexts: {quote: check}}
""",
    "content/a.md": "Trains from Kiev.\n\nGaddafi left.\n\nGadhafi came.\n\n“Kiev it is.”\n",
    "content/de/a.md": "Der Zug nach Kiew.\n",
    "content/letters/a.md": "From Kiev.\n",
    "content/opinion/a.md": "“From Kiev.”\n",
    "content/opinion/.placelint.yaml": "fail_on: error\n",
}
EXPECTED = [
    ("content/a.md", "Kiev", "warning"),
    ("content/a.md", "Gaddafi", "warning"),
    ("content/a.md", "Gadhafi", "warning"),
    ("content/a.md", "Kiev", "note"),
    ("content/letters/a.md", "Kiev", "note"),
    ("content/opinion/a.md", "Kiev", "warning"),
]


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return write(tmp_path, FILES)


def found(out: str, cut: str = "") -> list[tuple[str, str, str]]:
    findings = json.loads(out)["findings"]
    return [(f["path"].partition(cut)[2] if cut else f["path"], f["match"], f["level"]) for f in findings]


def test_from_every_folder_and_for_every_way_of_naming(work: Path) -> None:
    assert found(placelint("check", ".", "--format", "json", folder=work).out) == EXPECTED
    absolute = placelint("check", str(work), "--format", "json", folder=work / "elsewhere").out
    assert found(absolute, f"{work}/") == EXPECTED
    names = sorted(name for name in FILES if name.endswith(".md"))
    assert found(placelint("check", *names, "--format", "json", folder=work).out) == EXPECTED
    parallel = placelint("check", ".", "--jobs", "2", "--format", "json", folder=work)
    assert found(parallel.out) == EXPECTED


def test_standard_input_belongs_where_it_says(work: Path) -> None:
    for name in sorted(name for name in FILES if name.endswith(".md")):
        done = placelint(
            *("check", "-", "--stdin-filename", name, "--format", "json"),
            folder=work,
            stdin=FILES[name].encode(),
        )
        assert found(done.out) == [row for row in EXPECTED if row[0] == name]


def test_each_file_fails_by_its_own_level(work: Path) -> None:
    assert placelint("check", "content/opinion", folder=work).code == 0
    assert placelint("check", "content/letters", folder=work).code == 0
    assert placelint("check", "content/a.md", folder=work).code == 1


def test_a_choice_of_ones_own_goes_before_the_style_and_its_sources(work: Path) -> None:
    data = json.loads(placelint("check", "content/a.md", "--format", "json", folder=work).out)
    gaddafi = next(f for f in data["findings"] if f["match"] == "Gaddafi")
    assert gaddafi["suggestions"] == ["Qaddafi"]
    assert gaddafi["sources"] == []
    write(work, {".placelint.yaml": "style: ap\nnames: {gaddafi: {en: {deprecated: [Gaddaffy]}}}\n"})
    data = json.loads(placelint("check", "content/a.md", "--format", "json", folder=work).out)
    gaddafi = next(f for f in data["findings"] if f["match"] == "Gaddafi")
    assert gaddafi["suggestions"] == ["Gadhafi"]
    assert gaddafi["sources"]


def test_an_edit_of_the_configuration_counts_at_once(work: Path) -> None:
    assert placelint("check", "content/a.md", folder=work).code == 1
    write(
        work, {".placelint.yaml": "names: {kyiv: Kiev, gaddafi: {preferred: Gaddafi, accepted: [Gadhafi]}}\n"}
    )
    done = placelint("check", "content/a.md", "--format", "concise", folder=work)
    assert [line.split(" ", 1)[1] for line in done.out.splitlines() if "deprecated" in line] == []


def test_errors_name_the_file_as_the_reader_knows_it(work: Path) -> None:
    write(work, {".placelint.yaml": "style: app\n"})
    done = placelint("check", "content/a.md", folder=work)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith('placelint: .placelint.yaml:1:8: "app" is not known here; did you mean "ap"?')
