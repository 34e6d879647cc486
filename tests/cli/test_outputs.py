"""What ``check`` prints and writes: formats, files, the job summary, counts, the reason of the exit code."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from linter.reporters import REPORTERS
from tests.command import ROOT, environment, placelint, run
from tests.files import write

BAD, GOOD = "They went to Kiev.\n", "They went to Kyiv.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one stray spelling."""
    (tmp_path / "a.md").write_text(BAD, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", REPORTERS)
def test_a_file_holds_what_would_be_printed(folder: Path, name: str) -> None:
    printed = placelint("check", "a.md", "--format", name, folder=folder)
    done = placelint("check", "a.md", "--output", f"{name}=out", "--quiet", folder=folder)
    assert (done.code, done.out, done.err) == (printed.code, "", "") == (1, "", "")
    assert (folder / "out").read_bytes().decode() == printed.out
    assert "Kyiv" in printed.out


def test_several_files_from_one_run(folder: Path) -> None:
    arguments = ["-o", "sarif=a.sarif", "-o", "junit=junit.xml", "--output", "csv=a=b.csv"]
    done = placelint("check", "a.md", *arguments, folder=folder)
    assert done.code == 1 and 'should be "Kyiv"' in done.out
    assert json.loads((folder / "a.sarif").read_bytes())["version"] == "2.1.0"
    assert ElementTree.parse(folder / "junit.xml").getroot().get("failures") == "1"
    assert (folder / "a=b.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,line")


def test_a_clean_run_writes_its_files_too(folder: Path) -> None:
    (folder / "a.md").write_text(GOOD, encoding="utf-8")
    assert placelint("check", "a.md", "-o", "gitlab=q.json", folder=folder).code == 0
    assert json.loads((folder / "q.json").read_bytes()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["-o", "sarif"],
            'argument --output/-o: "sarif" is not of the form FORMAT=FILE, such as sarif=report.sarif',
        ),
        (["-o", "sarif="], "is not of the form FORMAT=FILE"),
        (["-o", "xls=a.xls"], 'there is no format "xls"; choose from text, concise, json, '),
        (
            ["-o", "csv=x", "-o", "json=x"],
            "--output names x twice; the second report would replace the first",
        ),
        (
            ["-o", "csv=no/such/folder.csv"],
            "cannot be written to no/such/folder.csv: No such file or directory",
        ),
    ],
)
def test_what_cannot_be_written_is_said(folder: Path, arguments: list[str], message: str) -> None:
    done = placelint("check", "a.md", *arguments, folder=folder)
    assert done.code == 2 and message in done.err and "Traceback" not in done.err


def test_github_gets_a_job_summary_that_other_steps_wrote_to(folder: Path) -> None:
    summary = folder / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = placelint("check", "a.md", "--format", "github", folder=folder, env=env)
    assert done.out.startswith("::warning file=a.md,line=1,endLine=1,col=14,endColumn=18,")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n### placelint: 1 warning in 1 file\n") and "| Kiev | Kyiv |" in text
    placelint("check", "a.md", "--format", "text", folder=folder, env=env)
    assert summary.read_text(encoding="utf-8") == text


def test_statistics_leave_standard_output_whole(folder: Path) -> None:
    done = placelint("check", "a.md", "--format", "json", "--statistics", folder=folder)
    assert len(json.loads(done.out)["findings"]) == 1
    assert "       1  Kiev → Kyiv (in 1 file)\n" in done.err


@pytest.mark.parametrize(
    ("text", "arguments", "said"),
    [
        (GOOD, [], "Exit code 0: no findings.\n"),
        (BAD, [], "Exit code 1: 1 warning at or above --fail-on warning.\n"),
        (BAD, ["--fail-on", "error"], "Exit code 0: 1 warning, all below --fail-on error.\n"),
        (
            f"{BAD}\n“Kiev is far,” she said.\n",
            [],
            "Exit code 1: 1 warning at or above --fail-on warning; below it, 1 note.\n",
        ),
    ],
)
def test_the_exit_code_is_explained(folder: Path, text: str, arguments: list[str], said: str) -> None:
    (folder / "a.md").write_text(text, encoding="utf-8")
    done = placelint("check", "a.md", "--quiet", "--explain-exit", *arguments, folder=folder)
    assert (done.out, done.err) == ("", said)


def test_nothing_to_read_is_explained(folder: Path) -> None:
    done = placelint("check", "gone.md", "--quiet", "--explain-exit", folder=folder)
    assert (done.code, done.err) == (2, "Exit code 2: nothing that was named could be read.\n")


def test_only_the_format_that_is_used_is_loaded(folder: Path) -> None:
    """Start-up is felt at every commit."""
    program = (
        "import sys; from linter.cli import main; main(['check', 'a.md', '--format', 'concise']);"
        "print(*sorted(m for m in sys.modules if m.startswith('linter.reporters')), file=sys.stderr)"
    )
    done = run([sys.executable, "-c", program], folder, env=environment())
    names = ("", ".concise", ".report", ".terminal", ".wording")
    assert done.err.split() == [f"linter.reporters{name}" for name in names]


def test_the_documentation_describes_every_format_and_its_examples_hold(tmp_path: Path) -> None:
    pages = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    (tmp_path / "a.md").write_text("They went to Kiev.\n", encoding="utf-8")
    sections = dict(part.split("\n", 1) for part in pages.split("\n## ")[1:])
    assert set(REPORTERS) <= sections.keys()
    concise = placelint("check", "a.md", "--format", "concise", folder=tmp_path).out
    assert f"```text\n{concise}```" in sections["concise"]
    done = placelint("check", "a.md", "--quiet", "--statistics", "--explain-exit", folder=tmp_path)
    assert f"--explain-exit\n{done.err}```" in sections["Statistics and the exit code"]
    for name in ("jsonl", "gitlab"):
        mark = json.loads(placelint("check", "a.md", "--format", name, folder=tmp_path).out.strip("[]\n"))
        assert mark["fingerprint"] in sections[name]


def test_github_counts_paths_from_the_top_of_its_workspace(tmp_path: Path) -> None:
    write(tmp_path, {"docs/a.md": "From Kiev.\n", "docs/b.md": "\0"})
    arguments = ["check", ".", "--format", "github", "-o", "sarif=s.json", "-o", "concise=c.txt"]
    summary = tmp_path / "summary.md"
    env = {"GITHUB_WORKSPACE": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary)}
    done = placelint(*arguments, folder=tmp_path / "docs", env=env)
    assert done.out.startswith("::warning file=docs/a.md,line=1,")
    assert '"docs/a.md"' in (tmp_path / "docs" / "s.json").read_text()
    assert r"- docs\/b\.md: " in summary.read_text()
    assert (tmp_path / "docs" / "c.txt").read_text().startswith("a.md:1:6: ")
    elsewhere = {"GITHUB_WORKSPACE": str(tmp_path / "other")}
    assert "file=a.md," in placelint(*arguments, folder=tmp_path / "docs", env=elsewhere).out
