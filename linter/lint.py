"""The whole path on one screen: a file becomes a document, its mentions, its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.config import Config
from linter.documents.document import Document, open_document
from linter.documents.globs import matching
from linter.documents.source import Source
from linter.findings.finding import Accepted, Finding, Kept
from linter.names.lexicon import Lexicon
from linter.names.library import Library
from linter.scan.matcher import Matcher

if TYPE_CHECKING:
    from linter.checks.suppression import Settled
    from linter.findings.suppressions import Suppression


class Result(NamedTuple):
    """What a file holds: its findings in order, what was matched and left alone, what comments accept."""

    path: str
    language: str
    why: str
    findings: tuple[Finding, ...]
    kept: tuple[Kept, ...]
    text: str
    accepted: tuple[Accepted, ...] = ()
    suppressions: tuple[Suppression, ...] = ()


class Linter:
    """Checks documents under one configuration."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._library = Library(config)
        self._matchers: dict[str, Matcher] = {}

    def check(self, source: Source, relative: str, language: str | None = None) -> Result:
        """The findings in ``source``; ``relative`` is its path below the folder of the configuration."""
        document = open_document(source, self._declared(relative, language), self._config.language)
        result = Result(source.path, document.language, document.why, (), (), source.text)
        strays = self._strays(document)
        if strays is None or strays:
            result = self._look(document, strays, result)
        if document.may_hold_suppressions:
            settled = self._settle(document, result.findings)
            result = result._replace(
                findings=tuple(settled.findings),
                accepted=tuple(settled.accepted),
                suppressions=tuple(settled.suppressions),
            )
        return result

    def _strays(self, document: Document) -> set[str] | None:
        """The forms that may be worth a closer look; None is any. A text without any is clean."""
        if document.has_other_languages:
            return None
        matcher = self._matcher(document.language)
        strays = matcher.strays(document.source)
        if strays is None:
            return None
        if not strays.forms:
            return set()
        # Loaded here: a clean text needs none of it.
        from linter.scan.candidates import may_matter

        return strays.forms if may_matter(strays, matcher, self._lexicon(document.language)) else set()

    def _look(self, document: Document, strays: set[str] | None, result: Result) -> Result:
        """``result`` with what is found; ``strays`` are the forms that may be worth it, None is any."""
        # Loaded here: few texts need it.
        from linter.checks import run_checks
        from linter.checks.view import View
        from linter.scan.mentions import find_mentions

        front_matter = self._config.front_matter
        mentions = find_mentions(document, strays, self._matcher, self._lexicon, front_matter)
        if not mentions:
            return result
        view = View(document, mentions, self._lexicon(document.language).style)
        kept = [
            Kept(m.start, m.end, m.info.id, m.text, m.language, m.context, m.kept) for m in mentions if m.kept
        ]
        findings = run_checks(view, dict(self._config.levels))
        return result._replace(findings=tuple(findings), kept=tuple(kept))

    def _settle(self, document: Document, findings: tuple[Finding, ...]) -> Settled:
        # Loaded here: few texts hold a comment that speaks to us.
        from datetime import date

        from linter.checks.suppression import settle

        levels, lexicon = dict(self._config.levels), self._lexicon(document.language)
        return settle(document, findings, lexicon, levels, self._config.require_reason, date.today())

    def _declared(self, relative: str, language: str | None) -> tuple[str, str] | None:
        if language:
            return language, "--language"
        for globs, tag, why in reversed(self._config.languages):
            if matching(globs)(relative):
                return tag, why
        return None

    def _lexicon(self, language: str) -> Lexicon:
        return self._library.lexicon(language)

    def _matcher(self, language: str) -> Matcher:
        if language not in self._matchers:
            self._matchers[language] = Matcher(self._lexicon(language))
        return self._matchers[language]
