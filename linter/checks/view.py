"""What a check sees: the document, its mentions, and how often each spelling stands there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from linter.documents.document import Document
from linter.findings.lines import Lines
from linter.languages import casing
from linter.names.lexicon import NameInfo, StyleInfo
from linter.scan.mentions import Mention

_SHOWN_LINES = 8


class View:
    """The input of every check."""

    def __init__(self, document: Document, mentions: Sequence[Mention], style: StyleInfo) -> None:
        self.document = document
        self.mentions = mentions
        self.style = style

    @cached_property
    def lines(self) -> Lines:
        """Line numbers of the text."""
        return Lines(self.document.text)

    @cached_property
    def votes(self) -> dict[tuple[str, str], dict[str, list[Mention]]]:
        """By language and name, then by spelling: the mentions in the document's own words.

        Quotations and spellings that are kept do not vote.
        """
        votes: dict[tuple[str, str], dict[str, list[Mention]]] = {}
        for mention in self.mentions:
            if mention.kept or self.treatment(mention) != "check" or mention.reading.status == "historic":
                continue
            spellings = votes.setdefault((mention.language, mention.reading.name), {})
            spellings.setdefault(mention.reading.lemma, []).append(mention)
        return votes

    def treatment(self, mention: Mention) -> str:
        """What the style does with the context of a mention: ``skip``, ``note`` or ``check``."""
        return self.style.contexts.get(mention.context, "check")

    def spellings_of(self, mention: Mention) -> dict[str, list[Mention]]:
        """Each spelling of the same name in this document, with its mentions."""
        return self.votes.get((mention.language, mention.reading.name), {})

    def counted(self, spellings: dict[str, list[Mention]]) -> str:
        """``Zelenskyy 3 times (lines 1, 4, 9), Zelensky once (line 5)``, most frequent first."""
        ranked = sorted(spellings.items(), key=lambda item: (-len(item[1]), item[1][0].start))
        return ", ".join(f"{lemma} {self._times(mentions)}" for lemma, mentions in ranked)

    def _times(self, mentions: list[Mention]) -> str:
        lines = sorted({self.lines.position(mention.start)[0] for mention in mentions})
        shown = ", ".join(str(line) for line in lines[:_SHOWN_LINES])
        more = ", …" if len(lines) > _SHOWN_LINES else ""
        times = "once" if len(mentions) == 1 else f"{len(mentions)} times"
        return f"{times} (line{'s' if len(lines) > 1 else ''} {shown}{more})"


def written_as(mention: Mention, info: NameInfo, lemma: str) -> tuple[str, ...]:
    """``lemma`` in each form that the mention may stand for, in the case of the mention; best first.

    Empty when its form is not known for one of them: another case would be a new mistake.
    """
    forms: list[str] = []
    for slot in mention.reading.slots:
        known = info.form(lemma, slot)
        if not known:
            return ()
        written = casing.like(mention.text, mention.reading.surface, known[0], mention.language)
        if "’" in mention.text:
            written = written.replace("'", "’")
        written = mention.prefix + written
        if written not in forms and written != mention.text:
            forms.append(written)
    return tuple(forms)
