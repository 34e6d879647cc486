"""Mentions: the places where a document writes a name, with context, and what is kept and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from linter.documents.document import Document, segment_at
from linter.documents.segment import Segment
from linter.languages.boundaries import glued_prefix
from linter.languages.fold import Folded, fold
from linter.languages.language import language_tags, nearest_tag
from linter.names.lexicon import Lexicon, NameInfo, Reading
from linter.scan.candidates import of_strays, standing, that_matter, written_by_people
from linter.scan.contexts import why_kept
from linter.scan.contexts.place import Place
from linter.scan.matcher import Candidate, Matcher
from linter.scan.quotes import Quotations


class Mention(NamedTuple):
    """One place where a document writes a name.

    ``start`` and ``end`` are code points of the original text. ``kept`` says in words why the
    spelling may stand here, ``lookalike`` which letter is of another script; both are empty for
    an ordinary mention. ``prefix`` is what is glued in front of the name and part of the match
    (Hebrew ב, Arabic و).
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
    prefix: str = ""

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
    strays: Collection[str] | None,
    matcher_for: Callable[[str], Matcher],
    lexicon_for: Callable[[str], Lexicon],
    keys: Sequence[str],
) -> list[Mention]:
    """All mentions of names in the prose of a document, in order, none overlapping.

    ``strays`` are the forms that a check could speak of; where none of them stands, there are no mentions.
    """
    matcher = matcher_for(document.language)
    folded = fold(_read(document), entities=document.format != "plain")
    lexicon = lexicon_for(document.language)
    _remember(folded, matcher, lexicon)
    if strays is None:
        candidates = standing(folded, matcher, lexicon)
    else:
        candidates = of_strays(strays, folded, matcher, lexicon)
    if not document.has_other_languages and not (candidates := that_matter(candidates)):
        return []
    candidates = written_by_people(folded, candidates, lexicon.language.tag)
    wanted = sorted(folded.span(candidate.start, candidate.end)[0] for candidate in candidates)
    segments = document.segments(_all_of(document) or wanted, keys)
    found = _mentions(document, folded, candidates, segments, lexicon)
    for tag in sorted(_other_languages(segments, document.language)):
        lexicon = lexicon_for(tag)
        _remember(folded, matcher_for(tag), lexicon)
        candidates = written_by_people(folded, standing(folded, matcher_for(tag), lexicon), tag)
        found += _mentions(document, folded, candidates, segments, lexicon)
    return sorted(found, key=lambda mention: mention.start)


def _remember(folded: Folded, matcher: Matcher, lexicon: Lexicon) -> None:
    """How to get all candidates: a name is evidence even where no check speaks of it; detectors may ask."""

    @cache
    def candidates() -> list[tuple[int, int, list[str]]]:
        found = standing(folded, matcher, lexicon)
        return [(c.start, c.end, [reading.name for reading in c.readings]) for c in found]

    folded.memory[f"candidates {lexicon.language.tag}"] = candidates


def _read(document: Document) -> str:
    """The text without comments to placelint: their words are no evidence of what the text speaks of."""
    if not document.may_hold_suppressions:
        return document.text
    from linter.documents.comments import comments, without_comments  # Few texts hold one.

    return without_comments(document.text, comments(document))


def _all_of(document: Document) -> Sequence[int]:
    """Every line, where elements in other languages may stand anywhere."""
    if not document.has_other_languages:
        return ()
    text = document.text
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]


def _other_languages(segments: Sequence[Segment], own: str) -> set[str]:
    """The languages of parts that we know; in another one nothing is checked."""
    declared = {nearest_tag(tag) for tag in {s.language for s in segments} if tag}
    return declared.intersection(language_tags()) - {own}


def _mentions(
    document: Document,
    folded: Folded,
    candidates: list[Candidate],
    segments: Sequence[Segment],
    lexicon: Lexicon,
) -> list[Mention]:
    """The longest valid candidate at each place that is prose in the language of the lexicon."""
    starts = [segment.start for segment in segments]
    quotes = Quotations(document.text, segments)
    found: list[Mention] = []
    free = 0
    places: dict[str, list[int]] = {}
    for candidate in candidates:
        for name in {reading.name for reading in candidate.readings}:
            places.setdefault(name, []).append(candidate.start)
    for starts_of_name in places.values():
        starts_of_name.sort()
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if candidate.start < free:
            continue
        start, end = folded.span(candidate.start, candidate.end)
        segment = segment_at(segments, starts, start, end)
        if segment is None:
            continue
        if nearest_tag(segment.language or document.language) != lexicon.language.tag:
            continue
        prefix = glued_prefix(folded.text, candidate.start, lexicon.language)
        start = folded.span(candidate.start - len(prefix), candidate.end)[0] if prefix else start
        written = document.text[start:end]
        governed = _governed(folded.text, candidate.start, lexicon)
        free = candidate.end
        names = tuple(lexicon.name(reading.name) for reading in candidate.readings)
        readings = tuple(
            _in_case(reading, governed, info) for reading, info in zip(candidate.readings, names, strict=True)
        )
        quote = quotes.around(segment, start, end)
        context = "quote" if quote else segment.context
        mention = Mention(
            start,
            end,
            written,
            readings,
            names,
            context,
            lexicon.language.tag,
            "",
            candidate.lookalike,
            prefix,
        )
        if readings[0].status != "preferred":
            for info, reading in zip(names, readings, strict=True):
                around = (segment, quote, places.get(info.id, ()))
                kept = why_kept(
                    Place(folded, candidate.start, candidate.end, info, reading, lexicon, *around)
                )
                if kept:
                    mention = mention._replace(kept=kept)
                    break
        found.append(mention)
    return found


def _governed(text: str, start: int, lexicon: Lexicon) -> tuple[str, ...]:
    """The cases that the preposition before a name allows; empty when nothing is known."""
    if not lexicon.language.governs:
        return ()
    before = text[max(0, start - 40) : start].split()
    return dict(lexicon.language.governs).get(before[-1].strip("(«„“\"'"), ()) if before else ()


def _in_case(reading: Reading, governed: tuple[str, ...], info: NameInfo) -> Reading:
    """The reading without the cases that cannot stand here, where some can.

    A form that is not bent at all ("do Lviv" in a Polish text) stands in the case that the preposition wants.
    """
    slots = _among(reading.slots, governed)
    cases_known = any(slot not in ("", "given") for slot in reading.slots)
    unbent = (cases_known and not slots) or reading.lemma in info.english
    if unbent and governed and reading.surface.endswith(reading.lemma):
        given = reading.surface != reading.lemma
        known = info.forms.get(info.preferred, {})
        slots = _among((slot for slot in known if slot.startswith("given") == given), governed) or slots
    return reading._replace(slots=slots) if slots else reading


def _among(slots: Iterable[str], governed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(slot for slot in slots if slot.rpartition(" ")[2] in governed)
