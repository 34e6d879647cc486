"""The place of a candidate: what stands around it in its sentence, block and document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from linter.documents.segment import Segment
from linter.languages.boundaries import bounded, joined
from linter.languages.fold import Folded, fold_key
from linter.names.lexicon import Lexicon, NameInfo, Reading

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=\S)|[。！？]")
_ABBREVIATION = re.compile(
    r"(?:\b\w|\b(?:mr|mrs|ms|dr|st|vs|no|ca|approx|bzw|м|вул|св|ул|г|гг|р|рр|н|ст"
    r"|рос|рус|укр|англ|ros|rus|russ|ukr|ang|angl|engl|niem|něm|dt|chr|jh|fr|prof|gen)"
    r"|(?<![0-9])[0-9]{1,2})\.\s+$"
)
_REACH = 400
# Vowel signs and points belong to the word.
_LETTERS = r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f])+"
_WORD = re.compile(rf"{_LETTERS}(?:['-]{_LETTERS})*")
_PRESENT_YEAR = 2022


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
        self._cues = lexicon.cues
        self.segment, self.quote, self.others = segment, quote, others

    @property
    def form(self) -> str:
        """The folded form that stands here."""
        return self.folded.text[self.start : self.end]

    @cached_property
    def sentence(self) -> tuple[int, int]:
        """The span of the sentence in the folded text, at most 400 characters to either side."""
        text = self.folded.text
        low, high = max(0, self.start - _REACH), min(len(text), self.end + _REACH)
        begin = low
        for match in _SENTENCE_END.finditer(text, low, self.start):
            if self._ends(match, low):
                begin = match.end()
        stop = high
        for match in _SENTENCE_END.finditer(text, self.end, high):
            if self._ends(match, self.end):
                stop = match.start() + 1
                break
        # A blank line is two spaces after folding.
        paragraph = text.find("  ", self.end, stop)
        stop = paragraph if paragraph >= 0 else stop
        above = text.rfind("  ", begin, self.start)
        return (above + 2 if above >= 0 else begin), stop

    def _ends(self, match: re.Match[str], low: int) -> bool:
        """Whether a sentence ends here: no abbreviation, no small letter behind it ("1943. gadā")."""
        at = match.end()
        if _ABBREVIATION.search(match.string, max(low, at - 12), at):
            return False
        return match.group()[0] != "." or not self.original(at, at + 1).islower()

    @cached_property
    def sentence_text(self) -> str:
        """The folded sentence."""
        return self.folded.text[self.sentence[0] : self.sentence[1]]

    @cached_property
    def previous_sentence(self) -> str:
        """The folded sentence before this one, in the same paragraph."""
        text = self.folded.text
        stop = self.sentence[0]
        low = max(0, stop - _REACH)
        ends = [match.end() for match in _SENTENCE_END.finditer(text, low, stop) if match.end() < stop]
        paragraph = text.rfind("  ", low, stop)
        return text[max([low, paragraph, *ends]) : stop] if paragraph + 2 < stop else ""

    @cached_property
    def before(self) -> str:
        """The folded sentence up to the place."""
        return self.folded.text[self.sentence[0] : self.start]

    @property
    def after(self) -> str:
        """The folded sentence behind the place."""
        return self.folded.text[self.end : self.sentence[1]]

    def original(self, start: int, end: int) -> str:
        """The original text of a span of the folded text."""
        if start >= end:
            return ""
        begin, stop = self.folded.span(start, end)
        return self.folded.original[begin:stop]

    def cues(self, kind: str) -> tuple[str, ...]:
        """The folded cue words of one kind in the language of the text."""
        return self._cues.get(kind, ())

    def cue_in(self, kind: str, text: str) -> str | None:
        """The first cue of a kind that stands in ``text`` as words of its own."""
        return next((cue for cue in self.cues(kind) if cue in text and self._stands(text, cue)), None)

    def _stands(self, text: str, cue: str) -> bool:
        """Whether a cue is a word of ``text``, perhaps with a particle or prefix (소련은, בסרט)."""
        if find_words(text, cue) is not None:
            return True
        if not (self.language.particles or self.language.prefixes):
            return False
        places = (match.span() for match in re.finditer(re.escape(cue), text))
        return any(bounded(text, *span, self.language) for span in places)

    @cached_property
    def about_now(self) -> bool:
        """Whether the sentence speaks of the present: a weekday, "yesterday", a recent year."""
        if self.cue_in("present", self.sentence_text):
            return True
        return any(int(year) >= _PRESENT_YEAR for year in re.findall(r"\b20[0-9]{2}\b", self.sentence_text))


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


def next_word(text: str) -> str:
    """The first word of folded ``text`` when nothing but spaces or a hyphen stands before it."""
    match = _WORD.match(text.lstrip(" -"))
    return match.group() if match else ""


def spellings_of(info: NameInfo) -> tuple[str, ...]:
    """The folded right spellings of a name."""
    right = [info.preferred, *info.accepted]
    return tuple(fold_key(text) for text in right if text)
