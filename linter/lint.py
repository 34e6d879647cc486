"""The whole path on one screen: a file becomes a document, its mentions, its findings."""

from __future__ import annotations

from typing import NamedTuple

from linter.checks import run_checks
from linter.checks.view import View
from linter.config import Config
from linter.documents.document import open_document
from linter.documents.globs import matching
from linter.documents.source import Source
from linter.findings.finding import Finding, Kept
from linter.names.lexicon import Lexicon
from linter.names.library import Library
from linter.scan.matcher import Matcher
from linter.scan.mentions import find_mentions


class Result(NamedTuple):
    """What a file holds: its findings in order, and what was matched and left alone."""

    path: str
    language: str
    why: str
    findings: tuple[Finding, ...]
    kept: tuple[Kept, ...]
    text: str


class Linter:
    """Checks documents under one configuration; ``many`` prepares for a large amount of text."""

    def __init__(self, config: Config, many: bool = False) -> None:
        self._config = config
        self._many = many
        self._library = Library(config)
        self._matchers: dict[str, Matcher] = {}

    def check(self, source: Source, relative: str, language: str | None = None) -> Result:
        """The findings in ``source``; ``relative`` is its path below the folder of the configuration."""
        document = open_document(source, self._declared(relative, language), self._config.language)
        mentions = find_mentions(document, self._matcher, self._lexicon, self._config.front_matter)
        if not mentions:
            return Result(source.path, document.language, document.why, (), (), source.text)
        view = View(document, mentions, self._lexicon(document.language).style)
        findings = run_checks(view, dict(self._config.levels))
        kept = [
            Kept(m.start, m.end, m.info.id, m.text, m.language, m.context, m.kept) for m in mentions if m.kept
        ]
        return Result(source.path, document.language, document.why, tuple(findings), tuple(kept), source.text)

    def _declared(self, relative: str, language: str | None) -> tuple[str, str] | None:
        if language:
            return language, "--language"
        for glob, tag in reversed(self._config.languages):
            if matching((glob,))(relative):
                return tag, f"the configuration, languages: {glob}"
        return None

    def _lexicon(self, language: str) -> Lexicon:
        return self._library.lexicon(language)

    def _matcher(self, language: str) -> Matcher:
        if language not in self._matchers:
            self._matchers[language] = Matcher(self._lexicon(language), self._many)
        return self._matchers[language]
