"""What the tests share: a check of a text through the whole path, with compiled lexicons of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.config import Config
from linter.documents.source import Source
from linter.findings.finding import Finding
from linter.lint import Linter, Result

ROOT = Path(__file__).parent.parent
_LINTERS: dict[str, Linter] = {}


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests never see lexicons of earlier runs; processes that share a run share what they compile."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLACELINT_CACHE", str(shared / "cache"))
        # The commands that tests start keep their compiled modules, as an installed placelint does.
        patch.setenv("PYTHONPYCACHEPREFIX", str(shared / "pycache"))
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        yield


def result(
    text: str, name: str = "article.md", style: str = "international", language: str | None = None
) -> Result:
    """The result of checking ``text`` as a file called ``name``."""
    linter = _LINTERS.setdefault(style, Linter(Config(style=style)))
    return linter.check(Source(name, text), name, language)


def findings(
    text: str, name: str = "article.md", style: str = "international", language: str | None = None
) -> list[Finding]:
    """The findings in ``text``."""
    return list(result(text, name, style, language).findings)


def brief(
    text: str, name: str = "article.md", style: str = "international", language: str | None = None
) -> list[tuple[str, str, str]]:
    """Match, best suggestion and level of each finding."""
    found = findings(text, name, style, language)
    return [(f.match, f.suggestions[0] if f.suggestions else "", f.level) for f in found]
