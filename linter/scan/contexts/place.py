"""The place of a candidate: what stands around it in its sentence, block and document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from linter.documents.segment import Segment
from linter.languages.boundaries import bounded, joined
from linter.languages.fold import Folded, fold_key
from linter.names.lexicon import Lexicon, NameInfo, Reading
from linter.scan.sentences import row_around, sentence_around

# Vowel signs and points belong to the word.
_LETTERS = r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f])+"
_WORD = re.compile(rf"{_LETTERS}(?:['-]{_LETTERS})*")

# Marks of quotation or emphasis may stand before the comma.
_INSERTION = re.compile(r"[\"'”“»›*_]*(?:,| –| —| \() ?((?:[\w'-]+ ){0,3}[\w'-]+)")

# A word that an ending shows has more letters than this.
_ENDED = 3
# The kinds of names that dishes, ships and institutions borrow.
PLACES = ("city", "town", "country", "region")


class Place:
    """A candidate at ``start`` to ``end`` of the folded text, read as ``reading`` of ``info``.

    ``others`` are the starts of all candidates of the same name in the document, sorted.
    """

    def __init__(
        self,
        folded: Folded,
        start: int,
        end: int,
        info: NameInfo,
        reading: Reading,
        lexicon: Lexicon,
        segment: Segment,
        quote: tuple[int, int] | None,
        others: Sequence[int],
    ) -> None:
        self.folded, self.start, self.end = folded, start, end
        self.info, self.reading = info, reading
        self.language, self.given_names = lexicon.language, lexicon.given_names
        self._cues, self._name = lexicon.cues, lexicon.name
        self.segment, self.quote, self.others = segment, quote, others

    @property
    def form(self) -> str:
        """The folded form that stands here."""
        return self.folded.text[self.start : self.end]

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """The span of the sentence in the folded text, inside its paragraph, cell or value."""
        block = self.segment.block
        if self.segment.context == "table":
            block = row_around(self.folded.original, block)
        return sentence_around(self.folded, self.start, self.end, block)

    @cached_property
    def sentence_text(self) -> str:
        """The folded sentence."""
        return self.folded.text[self.sentence[0] : self.sentence[1]]

    @cached_property
    def before(self) -> str:
        """The folded sentence up to the place."""
        return self.folded.text[self.sentence[0] : self.start]

    @property
    def after(self) -> str:
        """The folded sentence behind the place."""
        return self.folded.text[self.end : self.sentence[1]]

    def all_names(self) -> Iterator[tuple[int, int, list[NameInfo]]]:
        """Every candidate of the document: its span in the folded text, and the names that it may be."""
        for start, end, names in self.folded.memory[f"candidates {self.language.tag}"]():
            yield start, end, [self._name(name) for name in names]

    def original(self, start: int, end: int) -> str:
        """The original text of a span of the folded text."""
        if start >= end:
            return ""
        begin, stop = self.folded.span(start, end)
        return self.folded.original[begin:stop]

    def cues(self, kind: str) -> tuple[str, ...]:
        """The folded cue words of one kind in the language of the text."""
        return self._cues.get(kind, ())

    def cue_spans(self, kind: str, text: str) -> list[tuple[int, int]]:
        """Where cues of a kind stand in ``text``; a hyphen stands for the rest: "-ed", "zarist-"."""
        spans: list[tuple[int, int]] = []
        cues = self.cues(kind)
        endings = tuple(cue[1:] for cue in cues if cue[0] == "-")
        beginnings = tuple(cue[:-1] for cue in cues if cue[-1] == "-")
        if endings or beginnings:
            spans += [
                match.span()
                for match in _WORD.finditer(text)
                # "В" is no past tense.
                if (len(match.group()) > _ENDED and match.group().endswith(endings))
                or match.group().startswith(beginnings)
            ]
        for cue in cues:
            at = text.find(cue)
            while at >= 0:
                if self._bounded(text, at, at + len(cue)):
                    spans.append((at, at + len(cue)))
                at = text.find(cue, at + 1)
        return spans

    def is_cue(self, kind: str, word: str) -> bool:
        """Whether a word is a cue of a kind, ends like one ("-ed") or begins like one ("zbudowan-")."""
        return any(
            word.startswith(cue[:-1])
            if cue[-1] == "-"
            else word.endswith(cue[1:])
            if cue[0] == "-"
            else word == cue
            for cue in self.cues(kind)
        )

    def cue_in(self, kind: str, text: str) -> str | None:
        """The first cue of a kind that stands in ``text`` as words of its own."""
        return next((cue for cue in self.cues(kind) if cue in text and self._stands(text, cue)), None)

    def _stands(self, text: str, cue: str) -> bool:
        """Whether a cue is a word of ``text``, perhaps with a particle or prefix (소련은, בסרט)."""
        places = (match.span() for match in re.finditer(re.escape(cue), text))
        return any(self._bounded(text, *span) for span in places)

    def _bounded(self, text: str, start: int, stop: int) -> bool:
        opens = start == 0 or not joined(text[start - 1], text[start])
        if opens and (stop == len(text) or not joined(text[stop - 1], text[stop])):
            return True
        if not (self.language.particles or self.language.prefixes):
            return False
        return bounded(text, start, stop, self.language)


def find_words(text: str, words: str, start: int = 0) -> int | None:
    """Where folded ``words`` stand in folded ``text`` with a word boundary on both sides."""
    at = text.find(words, start)
    while at >= 0:
        stop = at + len(words)
        opens = at == 0 or not joined(text[at - 1], words[0])
        if opens and (stop == len(text) or not joined(words[-1], text[stop])):
            return at
        at = text.find(words, at + 1)
    return None


def words_before(text: str, count: int) -> list[str]:
    """The last ``count`` words of folded ``text``, the nearest last."""
    return _WORD.findall(text[-80:])[-count:]


def words_leading(place: Place, count: int, joints: tuple[str, ...] = (" ",)) -> list[str]:
    """The last ``count`` words before the place, if only one of ``joints`` parts the nearest from it."""
    return words_ending(place.before, count, joints)


def words_ending(text: str, count: int, joints: tuple[str, ...] = (" ",)) -> list[str]:
    """The last ``count`` words of folded ``text``, if it ends with the nearest and one of ``joints``."""
    words = words_before(text, count)
    return words if words and text.endswith(tuple(words[-1] + joint for joint in joints)) else []


def capital_behind(place: Place) -> str:
    """The word right behind a space that follows the place, as written, if it begins with a capital."""
    word = next_word(place.after) if place.after[:1] == " " and place.after[1:2].isalnum() else ""
    written = place.original(place.end + 1, place.end + 1 + len(word))
    return written if written[:1].isupper() else ""


def inserted(place: Place) -> list[str]:
    """Up to four words behind a comma, dash or bracket that follows the place: "Rangoon, a restaurant"."""
    match = _INSERTION.match(place.after)
    return match.group(1).split() if match else []


def next_word(text: str) -> str:
    """The first word of folded ``text`` when nothing but spaces or a hyphen stands before it."""
    match = _WORD.match(text.lstrip(" -"))
    return match.group() if match else ""


def in_base_form(place: Place) -> bool:
    """Whether the form may be a nominative: "restauracja Odessa", but not "restauracje Odessy"."""
    cases = [slot.rpartition(" ")[2] for slot in place.reading.slots]
    return not cases or any(case in ("", "given", "nominative") for case in cases)


def ends_phrase(place: Place) -> bool:
    """Whether no noun follows: "they write Kiev and", but not "they write Kiev letters"."""
    word = next_word(place.after) if place.after[:1] in (" ", "-") else ""
    if not word:
        return True
    if place.after[0] == "-" or is_verb(place, word):
        # "They say Kiev will": a clause, not a word.
        return False
    return word in (*place.language.function_words, *place.cues("link"), *place.cues("where"))


def is_verb(place: Place, word: str) -> bool:
    """Whether a word is a verb of the present or of the past."""
    return any(place.is_cue(kind, word) for kind in ("current", "past", "was"))


def spellings_of(info: NameInfo) -> tuple[str, ...]:
    """The folded right spellings of a name, in every case."""
    found: dict[str, None] = {}
    for lemma in filter(None, (info.preferred, *info.accepted)):
        found[fold_key(lemma)] = None
        for slot, forms in info.forms.get(lemma, {}).items():
            if not slot.startswith("given"):
                found.update((fold_key(form), None) for form in forms)
    return tuple(found)
