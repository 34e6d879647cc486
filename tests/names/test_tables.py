"""The tables in docs/names/ are what the rules say; ``placelint names --tables docs/names`` makes them."""

from __future__ import annotations

from linter.names.pack import shipped_packs
from linter.names.tables import tables
from tests.command import ROOT


def test_the_tables_keep_step_with_the_rules() -> None:
    made = tables(shipped_packs())
    folder = ROOT / "docs" / "names"
    assert {path.name for path in folder.iterdir()} == set(made)
    stale = [name for name, text in made.items() if (folder / name).read_text(encoding="utf-8") != text]
    assert not stale, "run: placelint names --tables docs/names"
