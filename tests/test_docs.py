"""The documentation says what is: its files, keys, styles, checks, examples and commands hold."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
import yaml

from linter.checks import CHECKS
from linter.config import config_for
from linter.config.keys import KEYS
from linter.documents.globs import matching
from linter.languages.language import language
from linter.names.style import load_style, style_ids
from tests.command import ROOT, command, environment, placelint, run
from tests.files import write

DOCS = ROOT / "docs"
BLOCK = re.compile(r"^(?:<!-- (?P<mark>[\w: .]+) -->\n)?```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.M | re.S)


def blocks(page: str, kind: str = "", mark: str = "") -> list[str]:
    """The code blocks of a page, of one kind, under one mark."""
    found = BLOCK.finditer((DOCS / page).read_text(encoding="utf-8"))
    return [
        m["text"]
        for m in found
        if kind in ("", m["kind"]) and (not mark or (m["mark"] or "").startswith(mark))
    ]


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_a_page(check: str) -> None:
    text = (DOCS / "checks" / f"{check}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {check}\n")
    assert f"| usual level | {CHECKS[check].level}" in text


def test_the_table_of_styles() -> None:
    """UPDATE_DOCS=1 writes it anew."""
    page = DOCS / "styles.md"
    text = page.read_text(encoding="utf-8")
    styles = sorted(map(load_style, style_ids()), key=lambda style: (style.language, style.title))
    rows = [f"| `{s.id}` | {s.title} | {language(s.language).title or 'each'} |" for s in styles]
    table = "\n".join(["| style | house | texts in |", "| --- | --- | --- |", *rows])
    marked = re.compile(r"(?<=<!-- styles -->\n).*?(?=<!-- /styles -->)", re.S)
    if os.environ.get("UPDATE_DOCS"):
        page.write_text(text := marked.sub(f"\n{table}\n\n", text), encoding="utf-8")
    assert marked.search(text)[0].strip() == table  # type: ignore[index]


def test_every_key_is_in_its_table() -> None:
    keys = (DOCS / "configuration.md").read_text(encoding="utf-8")
    assert [key for key in (*KEYS, "names", "sources") if f"`{key}`" not in keys] == []


CONFIGURED = [
    (page, text)
    for page in (
        "start.md",
        "styles.md",
        "configuration.md",
        "faq.md",
        *(f"checks/{check}.md" for check in CHECKS),
    )
    for text in blocks(page, "yaml")
    if not text.startswith("baseline:")
]


@pytest.mark.parametrize(("page", "text"), CONFIGURED)
def test_every_example_of_a_configuration_is_one(tmp_path: Path, page: str, text: str) -> None:
    text = re.sub(r"^extends: .*\n", "", text, flags=re.M)
    write(tmp_path, {".placelint.yaml": text, "a.md": "Kyiv.\n"})
    done = placelint("check", "a.md", folder=tmp_path)
    assert (done.code, done.err) == (0, "")


def test_the_example_for_pyproject_is_one(tmp_path: Path) -> None:
    (text,) = blocks("configuration.md", "toml")
    write(tmp_path, {"pyproject.toml": text})
    assert config_for(tmp_path).style == "ap"


def test_the_ten_minutes(tmp_path: Path) -> None:
    (story,) = blocks("start.md", mark="file: story.md")
    (first,) = blocks("start.md", mark="run: 1")
    (expected,) = blocks("start.md", mark="output")
    write(tmp_path, {"story.md": story})
    done = placelint(*first.split()[1:], folder=tmp_path)
    assert done.code == 1
    assert [line for line in done.out.splitlines() if "warning: " in line] == expected.splitlines()
    assert ": note: " in done.out
    (accepted,) = (text for text in blocks("start.md", "yaml") if text.startswith("baseline"))
    for arguments in (
        ["explain", "Kiev"],
        ["init", "--yes", "--style", "guardian", "--language", "en"],
        ["baseline", "write"],
        ["check", ".", "--statistics"],
        ["fix", "--diff"],
        ["config", "content/de/story.md"],
    ):
        # The fixer ends with 1 where something is left to fix, as it is with --diff.
        assert placelint(*arguments, folder=tmp_path).code == (arguments[0] == "fix"), arguments
        if arguments[0] == "baseline":
            with (tmp_path / ".placelint.yaml").open("a", encoding="utf-8") as file:
                file.write(accepted)


SITES = {
    "hugo": ("hugo.toml", "content/en/a.md", "content/de/a.md", "de", "public/a.md"),
    "jekyll": ("_config.yml", "_posts/2026-01-01-a.md", "uk/a.md", "uk", "_site/a.md"),
    "mkdocs": ("mkdocs.yml", "docs/a.md", "docs/de/a.md", "de", "site/a.md"),
    "docusaurus": ("docusaurus.config.js", "docs/a.md", "i18n/fr/a.md", "fr", "build/a.md"),
}


@pytest.mark.parametrize("site", SITES)
def test_the_example_of_a_site(tmp_path: Path, site: str) -> None:
    marker, main, other, language, built = SITES[site]
    (text,) = blocks(f"sites/{site}.md", "yaml", "example")
    write(tmp_path, {marker: "", main: "Trains from Kiev run late.\n", other: "A.\n", built: "From Kiev.\n"})
    write(tmp_path, {".placelint.yaml": text})
    config = config_for(tmp_path / Path(other).parent)
    assert [tag for globs, tag, _ in config.languages if matching(globs)(other)] == [language]
    done = placelint("check", ".", "--format", "concise", folder=tmp_path)
    assert [line.split(":")[0] for line in done.out.splitlines()] == [main]
    assert [line for line in done.err.splitlines() if language in line] == []
    assert (tmp_path / ".placelint.yaml").write_text("") == 0
    (tmp_path / ".placelint.yaml").unlink()
    assert placelint("init", "--yes", folder=tmp_path).code == 0
    assert matching(config_for(tmp_path).exclude)(built)


@pytest.fixture(scope="module")
def mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mkdocs command, in an environment of its own."""
    folder = tmp_path_factory.mktemp("mkdocs")
    done = run([sys.executable, "-m", "venv", str(folder)])
    assert done.code == 0, done
    done = run([str(folder / "bin" / "pip"), "install", "--quiet", "mkdocs>=1.6,<2"])
    if done.code:
        pytest.skip("mkdocs cannot be installed here")
    return folder / "bin" / "mkdocs"


def test_the_site_builds_without_a_warning(mkdocs: Path, tmp_path: Path) -> None:
    done = run(
        [str(mkdocs), "build", "--strict", "-f", str(ROOT / "mkdocs.yml"), "-d", str(tmp_path / "site")]
    )
    assert done.code == 0, done.err
    assert (tmp_path / "site" / "checks" / "deprecated-spelling" / "index.html").is_file()


def test_the_mkdocs_example_stops_a_bad_build(mkdocs: Path, tmp_path: Path) -> None:
    (text,) = blocks("sites/mkdocs.md", "yaml", "example")
    (script,) = blocks("sites/mkdocs.md", "sh", "run")
    files = {".placelint.yaml": text, "mkdocs.yml": "site_name: x\n", "docs/index.md": "# Kyiv\n"}
    write(tmp_path, {**files, "docs/de/index.md": "# Von Kiew nach Lwiw\n"})
    tools = f"{mkdocs.parent}:{Path(command()[0]).parent}:{environment()['PATH']}"
    assert run(["bash", "-ec", script], tmp_path, env={"PATH": tools}).code == 0
    assert (tmp_path / "site" / "de" / "index.html").is_file()
    write(tmp_path, {"docs/index.md": "# Kiev\n"})
    again = run(["bash", "-ec", script], tmp_path, env={"PATH": tools})
    assert again.code == 1
    assert "Kyiv" in again.out


def test_the_navigation_names_every_page() -> None:
    nav = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
    named = set(re.findall(r"[\w/-]+\.md", str(nav)))
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert {page for page in pages if not page.startswith("names/") or page.endswith("README.md")} == named
