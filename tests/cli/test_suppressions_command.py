"""The command ``suppressions``, and suppressions on their way through ``check`` and ``fix``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from linter.documents.comments import comments
from linter.documents.document import Document
from linter.documents.source import Source
from tests.command import ROOT, placelint
from tests.files import write

ACCEPTED = "<!-- placelint: ignore-next-line kyiv until=2999-01-01 -- a brand -->\nWe left Kiev by train.\n"


def test_the_list(tmp_path: Path) -> None:
    files = {
        "a.md": ACCEPTED,
        "b/c.txt": "[placelint: ignore-start kyiv odesa -- old]\nKiev and Kiev\n[placelint: ignore-end]\n",
        "d.html": "<p>Lviv <!-- placelint: ignore-line lvov --></p>",
        "e.md": "Nothing here. `<!-- placelint: ignore-file kyiv -->`\n",
    }
    done = placelint("suppressions", "--language", "en", folder=write(tmp_path, files))
    assert done.code == 0
    assert done.out.splitlines() == [
        "a.md:1:1: ignore-next-line kyiv until 2999-01-01: a brand (accepts 1 finding)",
        "b/c.txt:1:1: ignore-start kyiv odesa: old (accepts 2 findings)",
        'd.html:1:9: ignore-line lvov: (no reason) (wrong: this comment names "lvov", which is neither '
        "a check nor the id of a name in this language)",
        "3 suppressions in 3 files, 3 findings accepted.",
    ]
    assert placelint("suppressions", "nowhere.md", folder=tmp_path).code == 2


def test_check_fix_and_the_machine_reports_respect_it(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": ACCEPTED})
    assert placelint("check", folder=tmp_path).code == 0
    assert placelint("fix", folder=tmp_path).code == 0
    assert (tmp_path / "a.md").read_text() == ACCEPTED
    (run,) = json.loads(placelint("check", "--format", "sarif", folder=tmp_path).out)["runs"]
    (suppressed,) = [result["suppressions"] for result in run["results"]]
    assert [(item["kind"], item["justification"]) for item in suppressed] == [("inSource", "a brand")]


def test_a_comment_that_is_wrong_fails_the_run(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "Lviv <!-- placelint: ignore-line kyiv -- a brand -->\n"})
    done = placelint("check", folder=tmp_path)
    assert done.code == 1
    assert "a.md:1:6: warning: this comment is wrong [suppression]" in done.out
    assert "This comment accepts nothing; take it away." in done.out


def test_the_reason_is_the_choice_of_the_house(tmp_path: Path) -> None:
    write(tmp_path, {"a.md": "<!-- placelint: ignore-next-line kyiv -->\nWe left Kiev by train.\n"})
    assert placelint("check", folder=tmp_path).code == 1
    write(tmp_path, {".placelint.yaml": "suppressions:\n  require_reason: no\n"})
    assert placelint("check", folder=tmp_path).code == 0


@pytest.mark.parametrize("page", ["fixing.md", "suppressions.md", "checks/suppression.md", "faq.md"])
def test_pages_that_explain_comments_hold_none(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert comments(Document(Source(page, text), "markdown", "en", "a test")) == []


def test_the_examples_of_the_page_do_what_it_says(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "suppressions.md").read_text(encoding="utf-8")
    examples = re.findall(r"```markdown\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 2
    for example in examples:
        write(tmp_path, {"article.md": example})
        done = placelint("check", "--language", "en", folder=tmp_path)
        assert done.code == 0, done.out
        assert "1 finding accepted." in placelint("suppressions", "--language", "en", folder=tmp_path).out
