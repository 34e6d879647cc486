"""A document: the text of a file, its format, its language, and on demand its prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from linter.documents import front_matter
from linter.documents.segment import Segment, without
from linter.documents.source import Source
from linter.languages.detection import detect
from linter.languages.language import language_tags, nearest_tag

FORMATS: Mapping[str, str] = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    **dict.fromkeys((".txt", ".text"), "plain"),
}

# How a comment speaks to us; a text without this holds no such comment.
MARK = "placelint:"
# The attribute, not the parameter of an address ("?lang=en").
_LANG = r"""(?i)(?<=[\s"'/:])lang\s*="""


class Document(NamedTuple):
    """``language`` is a tag with rules, ``why`` says in words how it was found."""

    source: Source
    format: str
    language: str
    why: str

    @property
    def text(self) -> str:
        """The text as it stands in the file."""
        return self.source.text

    def segments(self, wanted: Sequence[int], keys: Sequence[str]) -> list[Segment]:
        """The prose around the offsets ``wanted`` (sorted), in order."""
        if self.format == "markdown":
            from linter.documents import markdown

            return markdown.segments(self.text, wanted, keys, self.source.path.lower().endswith(".mdx"))
        if self.format == "html":
            from linter.documents import html, templates

            return without(html.segments(self.text), templates.spans(self.text))
        from linter.documents import plain

        return plain.segments(self.text, wanted)

    @property
    def has_other_languages(self) -> bool:
        """Whether elements of this document may declare a language of their own."""
        if self.format == "markdown" and "lang=" not in self.text:
            return False
        return self.format != "plain" and re.search(_LANG, self.text) is not None

    @property
    def may_hold_suppressions(self) -> bool:
        """Whether comments of this document may speak to placelint."""
        return MARK in self.text


def format_of(path: str) -> str:
    """The format of a file by its suffix; anything unknown is plain text."""
    return FORMATS.get(PurePosixPath(path).suffix.lower(), "plain")


def open_document(source: Source, declared: tuple[str, str] | None, default: str) -> Document:
    """A document with its language: declared (tag and reason), or found in the text or file name."""
    kind = format_of(source.path)
    tag, why = declared or _language(source, kind, default)
    return Document(source, kind, nearest_tag(tag), why)


def _language(source: Source, kind: str, default: str) -> tuple[str, str]:
    tag: str | None = None
    if kind == "markdown":
        tag = front_matter.language_of(source.text)
        if tag:
            return tag, "front matter"
    if kind == "html":
        from linter.documents import html

        tag = html.language_of(source.text)
        if tag:
            return tag, "the lang attribute"
    suffixes = PurePosixPath(source.path).suffixes
    if len(suffixes) > 1 and nearest_tag(suffixes[-2][1:]) in language_tags():
        return suffixes[-2][1:], f"the file name suffix {suffixes[-2]}"
    tag = detect(source.text)
    if tag:
        return tag, "function words"
    return default, "the default"


def segment_at(segments: Sequence[Segment], starts: Sequence[int], start: int, end: int) -> Segment | None:
    """The segment that holds the whole span; ``starts`` are the starts of ``segments``."""
    at = bisect_right(starts, start) - 1
    # Attribute values and titles may lie inside the span of their neighbours: look back a little.
    for segment in segments[max(at - 2, 0) : at + 1][::-1]:
        if segment.start <= start and end <= segment.end:
            return segment
    return None
