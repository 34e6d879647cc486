"""Mentions: the places where a document writes a name, with context, and what is kept and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from linter.documents.document import Document, segment_at
from linter.documents.segment import Segment
from linter.languages import casing
from linter.languages.boundaries import bounded
from linter.languages.fold import Folded, fold
from linter.languages.language import nearest_tag
from linter.names.lexicon import Lexicon, NameInfo, Reading
from linter.scan.identifiers import is_identifier
from linter.scan.kept import earlier_time, keep_phrase, other_bearer
from linter.scan.lookalikes import lookalikes
from linter.scan.matcher import Candidate, Matcher
from linter.scan.quotes import quoted_spans


class Mention(NamedTuple):
    """One place where a document writes a name.

    ``start`` and ``end`` are code points of the original text. ``kept`` says in words why the
    spelling may stand here, ``lookalike`` which letter is of another script; both are empty for
    an ordinary mention.
    """

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]
    names: tuple[NameInfo, ...]
    context: str
    language: str
    kept: str = ""
    lookalike: str = ""

    @property
    def reading(self) -> Reading:
        """The best reading: one that is right, if there is any."""
        return self.readings[0]

    @property
    def info(self) -> NameInfo:
        """The name of the best reading."""
        return self.names[0]


def find_mentions(
    document: Document,
    matcher_for: Callable[[str], Matcher],
    lexicon_for: Callable[[str], Lexicon],
    keys: Sequence[str],
) -> list[Mention]:
    """All mentions of names in the prose of a document, in order, none overlapping."""
    folded = fold(document.text, entities=document.format != "plain")
    candidates = _bounded(folded, matcher_for(document.language), lexicon_for(document.language))
    if not document.has_other_languages and not (candidates := _that_matter(candidates)):
        return []
    candidates = _written_by_people(folded, candidates)
    wanted = sorted(folded.span(candidate.start, candidate.end)[0] for candidate in candidates)
    segments = document.segments(_all_of(document) or wanted, keys)
    found = _mentions(document, folded, candidates, segments, lexicon_for(document.language))
    for tag in sorted(_other_languages(segments, document.language)):
        lexicon = lexicon_for(tag)
        candidates = _written_by_people(folded, _bounded(folded, matcher_for(tag), lexicon))
        found += _mentions(document, folded, candidates, segments, lexicon)
    return sorted(found, key=lambda mention: mention.start)


def _that_matter(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates of names of which a check could speak: a spelling that is not right, or two spellings.

    Most texts that hold names hold each in one right spelling; their structure need not be known.
    """
    spellings: dict[str, str] = {}
    matter: set[str] = set()
    kept: list[Candidate] = []
    for candidate in candidates:
        for reading in candidate.readings:
            wrong = reading.status in ("deprecated", "historic") or candidate.lookalike
            if wrong or spellings.setdefault(reading.name, reading.lemma) != reading.lemma:
                matter.add(reading.name)
    if not matter:
        return []
    found = [c for c in candidates if any(reading.name in matter for reading in c.readings)]
    # What overlaps one of these stays too: a longer name that is right hides a shorter one that is not.
    found.sort(key=lambda c: c.start)
    starts = [c.start for c in found]
    reach = max(c.end - c.start for c in found)
    for c in candidates:
        at = bisect_left(starts, c.start - reach)
        while at < len(starts) and starts[at] < c.end:
            if found[at].end > c.start and not any(reading.name in matter for reading in c.readings):
                kept.append(c)
                break
            at += 1
    return found + kept


def _all_of(document: Document) -> Sequence[int]:
    """Every line, where elements in other languages may stand anywhere."""
    if not document.has_other_languages:
        return ()
    text = document.text
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]


def _other_languages(segments: Sequence[Segment], own: str) -> set[str]:
    return {nearest_tag(s.language) for s in segments if s.language} - {own}


def _bounded(folded: Folded, matcher: Matcher, lexicon: Lexicon) -> list[Candidate]:
    """Candidates that stand as words."""
    text, language = folded.text, lexicon.language
    found = matcher.candidates(folded)
    places = [Candidate(*place) for place in lookalikes(folded, lexicon)]
    return [c for c in found if bounded(text, c.start, c.end, language)] + places


def _written_by_people(folded: Folded, candidates: list[Candidate]) -> list[Candidate]:
    """Candidates in a fitting case that are not part of an identifier."""
    fitting = []
    for candidate in candidates:
        start, end = folded.span(candidate.start, candidate.end)
        written = folded.original[start:end]
        readings = [reading for reading in candidate.readings if _case_holds(written, reading)]
        if readings and not is_identifier(folded.original, start, end):
            fitting.append(candidate._replace(readings=readings))
    return fitting


def _mentions(
    document: Document,
    folded: Folded,
    candidates: list[Candidate],
    segments: Sequence[Segment],
    lexicon: Lexicon,
) -> list[Mention]:
    """The longest valid candidate at each place that is prose in the language of the lexicon."""
    starts = [segment.start for segment in segments]
    quotes = _Quotes(document.text, segments)
    found: list[Mention] = []
    free = 0
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if candidate.start < free:
            continue
        start, end = folded.span(candidate.start, candidate.end)
        segment = segment_at(segments, starts, start, end)
        if segment is None:
            continue
        if nearest_tag(segment.language or document.language) != lexicon.language.tag:
            continue
        written = document.text[start:end]
        readings = tuple(candidate.readings)
        free = candidate.end
        names = tuple(lexicon.name(reading.name) for reading in readings)
        context = "quote" if quotes.holds(segment, start, end) else segment.context
        mention = Mention(
            start, end, written, readings, names, context, lexicon.language.tag, "", candidate.lookalike
        )
        found.append(mention._replace(kept=_why_kept(folded, candidate, mention, lexicon)))
    return found


def _case_holds(written: str, reading: Reading) -> bool:
    """Small letters are a slip only for a spelling that is wrong anyway: "hims" is not the city of Hims."""
    if reading.status != "deprecated" and written.islower() and not reading.surface.islower():
        return False
    return casing.matches(written, reading.surface, reading.exact)


def _why_kept(folded: Folded, candidate: Candidate, mention: Mention, lexicon: Lexicon) -> str:
    if mention.reading.status == "preferred":
        return ""
    for info, reading in zip(mention.names, mention.readings, strict=True):
        phrase = keep_phrase(folded, candidate.start, candidate.end, info, lexicon.language)
        if phrase:
            return f'part of "{phrase}"'
        word = other_bearer(folded, candidate.start, candidate.end, info)
        if word:
            return f'another bearer of the name: "{word}" stands in the same sentence'
        year = earlier_time(folded, candidate.start, candidate.end, info, reading)
        if year:
            return f"the sentence speaks of {year}, when this spelling was in use"
    return ""


class _Quotes:
    """The quotations of each block, found when first asked for."""

    def __init__(self, text: str, segments: Sequence[Segment]) -> None:
        self._text = text
        self._segments = segments
        self._starts = [segment.start for segment in segments]
        self._spans: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def holds(self, segment: Segment, start: int, end: int) -> bool:
        spans = self._spans.get(segment.block)
        if spans is None:
            spans = self._spans[segment.block] = self._find(segment.block)
        at = bisect_right(spans, (start, end)) - 1
        return at >= 0 and spans[at][0] < start and end <= spans[at][1]

    def _find(self, block: tuple[int, int]) -> list[tuple[int, int]]:
        """Only prose counts: the marks around attribute values and link titles quote nothing."""
        parts: list[str] = []
        position = block[0]
        at = bisect_right(self._starts, block[0] - 1)
        while at < len(self._segments) and self._segments[at].start < block[1]:
            segment = self._segments[at]
            at += 1
            if segment.block == block and segment.start >= position:
                parts.append(" " * (segment.start - position))
                parts.append(self._text[segment.start : segment.end])
                position = segment.end
        text = "".join(parts)
        return [(a + block[0], b + block[0]) for a, b in quoted_spans(text, 0, len(text))]
