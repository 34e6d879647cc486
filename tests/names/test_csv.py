"""Names out to a spreadsheet and back: nothing is lost, and what is wrong is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter import strict_yaml
from linter.errors import DataError
from linter.names.csv_table import write_csv
from linter.names.csv_tree import read_csv
from linter.names.model import Name, Pack
from linter.names.pack import as_pack, shipped_packs
from linter.names.yaml_text import names_text, sources_text
from tests.command import placelint

HEAD = "name,language,preferred,deprecated,sources,kind\n"
OWN = (
    "# Ours.\nnames:\n    # Our town.\n    newville:\n        kind: town\n        en: {preferred: Newville}\n"
)


def _bare(name: Name) -> Name:
    """A name without the places where it stands."""
    examples = tuple(sorted((e._replace(line=0) for e in name.examples), key=repr))
    return name._replace(path="", line=0, examples=examples)


@pytest.mark.parametrize("pack", shipped_packs(), ids=lambda pack: Path(pack.path).stem)
def test_every_shipped_name_comes_back_whole(pack: Pack) -> None:
    sources = {(pack.path, id): source for id, source in pack.sources.items()}
    table = as_pack(read_csv(write_csv(pack.names.values(), sources, None), "names.csv"))
    text = f"sources:\n{sources_text(table.sources.values())}names:\n{names_text(table.names.values())}"
    written = as_pack(strict_yaml.loads(text, "names.yaml"))
    for id, name in pack.names.items():
        assert _bare(table.names[id]) == _bare(name)
        assert _bare(written.names[id]) == _bare(name)
    assert all(written.sources[id] == source == pack.sources[id] for id, source in table.sources.items())


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "names.csv:1:1: the first line names the columns"),
        ("name,langage\n", 'names.csv:1:1: unknown column "langage"'),
        (HEAD + ",en,Kyiv,,,\n", 'names.csv:2:1: a row needs "name" and "language"'),
        (HEAD + "Kyiv,en,Kyiv,,,\n", 'names.csv:2:1: the id "Kyiv" must be small Latin letters'),
        (HEAD + "kyiv,en,Kyiv,Kyiv,,city\n", 'names.csv:2:1: "Kyiv" is listed already as preferred'),
        (HEAD + "kyiv,en,Kyiv,Kiev,,town\nkyiv,de,Kyjiw,,,city\n", "names.csv:3:1: kind of kyiv is"),
        (HEAD + "kyiv,en,Kyiv,,,\n\nkyiv,en,Kyiv,,,\n", "names.csv:4:1: kyiv in en stands in line 2 already"),
        (HEAD + "kyiv,en,Kyiv,,ap-2019,\n", 'names.csv:2:1: "ap-2019" is not known here'),
        (HEAD + "kyiv,en,Kyiv,,,citty\n", 'names.csv:2:1: "citty" is not known here; did you mean "city"?'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(table: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        as_pack(read_csv(table, "names.csv"))
    assert str(caught.value).startswith(message)


def test_a_spreadsheet_may_divide_by_semicolons_and_begin_with_a_mark() -> None:
    table = '\ufeffname;language;preferred;deprecated\r\nkyiv;en;Kyiv;"Kiev; Kiew"\r\n'
    assert as_pack(read_csv(table, "names.csv")).names["kyiv"].entries["en"].texts("deprecated") == [
        "Kiev",
        "Kiew",
    ]


def test_export_and_import_meet(tmp_path: Path) -> None:
    """What one command exports, the other makes into a configuration that placelint reads."""
    table = placelint("names", "--region", "belarus", "--export", "csv", "--language", "en", folder=tmp_path)
    (tmp_path / "names.csv").write_text(table.out, encoding="utf-8")
    printed = placelint("names", "--import", "names.csv", folder=tmp_path)
    assert printed.code == 0 and printed.out.startswith("sources:\n") and "\n  hrodna:\n" in printed.out
    again = placelint("names", "--import", "names.csv", "--into", ".placelint.yaml", folder=tmp_path)
    assert again.out == f".placelint.yaml: {printed.out.count(chr(10) + '    kind: ')} names added\n"
    assert (tmp_path / ".placelint.yaml").read_text(encoding="utf-8") == printed.out
    assert placelint("test", "hrodna", folder=tmp_path).code == 0


def test_import_adds_to_a_file_and_leaves_the_rest(tmp_path: Path) -> None:
    own = tmp_path / ".placelint.yaml"
    own.write_text(
        f"{OWN}\n# House style.\nstyle: ap\n",
        encoding="utf-8",
    )
    (tmp_path / "a.csv").write_text(HEAD + "oldtown,en,Oldtown,Olltown,our-2026 | Our list | 2026,town\n")
    assert placelint("names", "--import", "a.csv", "--into", ".placelint.yaml", folder=tmp_path).code == 0
    assert own.read_text(encoding="utf-8") == (
        f"{OWN}    oldtown:\n      kind: town\n"
        "      en: {preferred: Oldtown, deprecated: [Olltown], sources: [our-2026]}\n"
        "\n# House style.\nstyle: ap\nsources:\n  our-2026:\n    title: Our list\n    year: 2026\n"
    )
    found = placelint("check", "-", folder=tmp_path, stdin=b"A bus to Olltown left.\n")
    assert found.code == 1 and "Oldtown" in found.out
    twice = placelint("names", "--import", "a.csv", "--into", ".placelint.yaml", folder=tmp_path)
    assert twice.code == 2 and '"oldtown" stands in .placelint.yaml:7 already' in twice.err


def test_nothing_is_written_that_cannot_be_read(tmp_path: Path) -> None:
    own = tmp_path / ".placelint.yaml"
    own.write_text("names: {newville: {kind: town, en: {preferred: Newville}}}\n")
    (tmp_path / "a.csv").write_text(HEAD + "oldtown,en,Oldtown,,,town\n")
    done = placelint("names", "--import", "a.csv", "--into", ".placelint.yaml", folder=tmp_path)
    assert done.code == 2 and "on a line of its own" in done.err
    assert own.read_text() == "names: {newville: {kind: town, en: {preferred: Newville}}}\n"
