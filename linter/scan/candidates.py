"""Candidates that count: they stand as words, in a fitting case, in text for people, and matter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from linter.languages import casing
from linter.languages.boundaries import bounded
from linter.languages.fold import Folded, fold
from linter.names.lexicon import Lexicon, Reading
from linter.scan.excerpts import excerpts
from linter.scan.identifiers import is_identifier
from linter.scan.lookalikes import lookalikes
from linter.scan.matcher import Candidate, Matcher
from linter.scan.sieve import Strays


def standing(folded: Folded, matcher: Matcher, lexicon: Lexicon) -> list[Candidate]:
    """Candidates that stand as words."""
    places = [Candidate(*place) for place in lookalikes(folded, lexicon)]
    return _bounded(folded, matcher.candidates(folded), lexicon) + places


def may_matter(strays: Strays, matcher: Matcher, lexicon: Lexicon) -> bool:
    """Whether ``strays`` make candidates that matter, as far as can be told from what is near them."""
    near = excerpts(strays.forms, strays.data)
    if near is None:
        return True
    found = _that_count(strays.forms, fold(near), matcher, lexicon)
    if not found or that_matter(found):
        return bool(found)
    # Each of these is right, unless another spelling of the name stands somewhere too.
    names = {reading.name for candidate in found for reading in candidate.readings}
    forms = [form.text for form in lexicon.forms_of(names)]
    near = excerpts(forms, strays.data)
    return near is None or bool(that_matter(_that_count(forms, fold(near), matcher, lexicon)))


def of_strays(strays: Collection[str], folded: Folded, matcher: Matcher, lexicon: Lexicon) -> list[Candidate]:
    """Candidates of the names whose ``strays`` are candidates that count, and those near them."""
    found = _that_count(strays, folded, matcher, lexicon)
    names = {reading.name for candidate in found for reading in candidate.readings}
    return _bounded(folded, matcher.candidates_of_names(names, folded), lexicon) if names else []


def _that_count(
    forms: Collection[str], folded: Folded, matcher: Matcher, lexicon: Lexicon
) -> list[Candidate]:
    """Candidates of some forms that stand as words, in a fitting case, in text for people."""
    found = _bounded(folded, matcher.candidates_of_forms(forms, folded), lexicon)
    return written_by_people(folded, found, lexicon.language.tag)


def _bounded(folded: Folded, candidates: list[Candidate], lexicon: Lexicon) -> list[Candidate]:
    text, language = folded.text, lexicon.language
    return [c for c in candidates if bounded(text, c.start, c.end, language)]


def written_by_people(folded: Folded, candidates: list[Candidate], tag: str) -> list[Candidate]:
    """Candidates in a fitting case, in texts of language ``tag``, that are not part of an identifier."""
    fitting = []
    for candidate in candidates:
        start, end = folded.span(candidate.start, candidate.end)
        written = folded.original[start:end]
        readings = [reading for reading in candidate.readings if _case_holds(written, reading, tag)]
        if readings and not is_identifier(folded.original, start, end):
            fitting.append(candidate._replace(readings=readings))
    return fitting


def that_matter(candidates: list[Candidate]) -> list[Candidate]:
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


def _case_holds(written: str, reading: Reading, tag: str) -> bool:
    """Small letters are a slip only for a spelling that is wrong anyway: "hims" is not the city of Hims.

    In other languages than English they make an adjective (*dniepropetrowska*) or another word.
    """
    slip = reading.status == "deprecated" and tag == "en"
    if not slip and written.islower() and not reading.surface.islower():
        return False
    return casing.matches(written, reading.surface, reading.exact)
