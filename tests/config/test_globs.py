"""Globs keep their meaning when they are read from a folder above; those that match nothing are told."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from linter.config.globs import below, unmatched
from linter.documents.globs import matching
from tests.command import placelint
from tests.files import write

NAMES = st.text(alphabet="ab*?[]!# -.é", min_size=1, max_size=4).filter(
    lambda name: name.strip(". ") == name and name not in (".", "..")
)
FOLDERS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
GLOBS = st.lists(
    st.sampled_from(["*", "**", "a", "b", "*.md", "a*", "[ab]", "?", "é"]), min_size=1, max_size=3
).flatmap(lambda parts: st.sampled_from(["/".join(parts), "/" + "/".join(parts), "/".join(parts) + "/"]))
GLOBS = GLOBS.filter(lambda glob: not glob.endswith("**/"))
PATHS = st.lists(st.sampled_from(["a", "b", "ab", "a.md", "c", "é"]), min_size=1, max_size=4).map("/".join)


@given(FOLDERS, GLOBS, PATHS)
def test_a_glob_means_the_same_from_above(folder: str, glob: str, path: str) -> None:
    top = Path("/top")
    moved = below(glob, top / folder, top)
    assert matching((moved,))(f"{folder}/{path}") == matching((glob,))(path)
    assert not matching((moved,))(f"zz/{path}")


def test_globs_that_match_nothing(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "house.yaml": 'overrides: [{files: "borrowed/**", style: ap}]\n',
            ".placelint.yaml": """
extends: house.yaml
languages: {"gone/**": de, "here/**": fr}
overrides:
  - files: ["here/*.md", "none/*.md", "!x"]
    style: ap
  - {files: "also-gone/**", language: uk}
""",
            "here/a.md": "",
            "here/sub/.placelint.yaml": 'overrides: [{files: "*.txt", style: ap}]\n',
            "here/sub/b.md": "",
        },
    )
    files = [tmp_path / "here/a.md", tmp_path / "here/sub/b.md"]
    every = [(place.line, glob) for place, glob in unmatched(files, [tmp_path])]
    assert every == [(3, "gone/**"), (5, "none/*.md"), (7, "also-gone/**"), (1, "*.txt")]
    # A folder below the configuration cannot say what is missing elsewhere.
    assert [glob for _, glob in unmatched(files, [tmp_path / "here"])] == ["*.txt"]
    assert unmatched(files, []) == []


def test_the_command_warns_once_a_glob(tmp_path: Path) -> None:
    write(
        tmp_path,
        {".placelint.yaml": 'overrides:\n  - {files: "gone/**", style: ap}\n', "a.md": "All is well.\n"},
    )
    done = placelint("check", ".", folder=tmp_path)
    assert (done.code, done.err) == (
        0,
        'placelint: warning: .placelint.yaml:2: "gone/**" matches no file here\n',
    )
    assert placelint("check", "a.md", folder=tmp_path).err == ""
