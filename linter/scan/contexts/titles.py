"""Titles of works: quoted, emphasised or cited, after "the novel", or the headline of a linked page."""

from __future__ import annotations

import re
from functools import cache

from linter.languages.fold import fold_key
from linter.scan.contexts import title_runs
from linter.scan.contexts.place import (
    PLACES,
    Place,
    find_words,
    in_base_form,
    inserted,
    is_verb,
    next_word,
    words_before,
)

_EMPHASIS = re.compile(
    r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{1,120}?)(?<=\S)\1(?![\w*_])|<(em|i|cite)\b[^>]*>([^<]{1,120})</"
)
# Korean puts titles in angle brackets, which a keyboard writes so.
_ANGLED = re.compile(r"<([\uac00-\ud7a3][^<>\n]{0,60})>")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# A title in title case, and one with a capital at its beginning alone, have so many words at most.
_LONGEST, _PHRASE = 12, 8
# A name within so many characters begins the run.
_FIRST = 3
_MARKS = " \"'“”„«»‘’‹›「」『』*_<>/"
_AROUND = 160
_BLOCK = 400
_YEAR_BEHIND = re.compile(
    r"[a-z/>]{0,6},? \(?(?:[A-Z][\w.-]+(?: [A-Z][\w-]+)?(?:: [^,;*_\n]{2,40})?,? )?(?:1[89]|20)[0-9]{2}\b"
)
_RUN = 60
_RUN_END = re.compile(r"(?: [A-Z][\w'’-]*){1,4}[,.;]")


def reason(place: Place) -> str | None:
    """The title that holds the name."""
    if place.segment.context == "title":
        return "the title of a work"
    title = _marked_title(place)
    if title:
        return f'the title "{title}"'
    maker = title_runs.maker(place)
    if maker:
        return f'the title of a work: "{maker}" made it'
    cue = title_runs.kind_of_run(place)
    if cue:
        return f'the title of a work: "{cue}" stands before it'
    if title_runs.after_article(place):
        return "the title of a work: an article with a capital begins it"
    if title_runs.after_colon(place):
        return "the second half of a title"
    if _listed_title(place):
        return "the title of a work, in a list of titles"
    cue = _before_cue(place)
    if cue:
        return f'the title of a work: "{cue}" stands behind it'
    cue = _after_cue(place)
    if cue:
        return f'the title of a work: "{cue}" stands before it'
    cue = title_runs.ending(place)
    if cue:
        return f'the title of a work: "{cue}" ends it'
    if place.segment.context == "link-text" and _headline(place):
        return "the headline of the linked page"
    return None


def _marked_title(place: Place) -> str | None:
    """A quoted or emphasised run of several capitalised words, or one after a cue for works."""
    start, end = place.folded.span(place.start, place.end)
    for angled in _ANGLED.finditer(place.folded.original, max(0, start - _AROUND), end + _AROUND):
        if angled.start() < start and end < angled.end():
            return angled.group(1)
    for text, begin in _marked_runs(place):
        if place.folded.original[place.quote[0]] in "《〈" if place.quote else False:
            return text
        before = place.folded.text[max(0, begin - 60) : begin]
        if place.cues("title") and _cue_at_end(place, before.rstrip(_MARKS)):
            return text
        words = _WORDS.findall(text)
        ends_like_speech = text.rstrip().endswith((",", ".", "!", "?", "…"))
        if ends_like_speech or len(words) > _LONGEST:
            continue
        capitals = sum(1 for word in words if word[0].isupper())
        if capitals > 1 and all(word[0].isupper() or _is_small(place, word) for word in words):
            return text
        if _is_phrase(place, words) and _stands_inside(before) and begin + _FIRST < place.start:
            return text
    return None


def _is_small(place: Place, word: str) -> bool:
    """Whether titles write a word small: an article, a preposition, "and"."""
    kinds = ("where", "of", "by", "joint", "definite", "indefinite")
    # "Left" and "visited" lead to a place as well, and are no words of titles.
    small = word in place.language.function_words or any(word in place.cues(kind) for kind in kinds)
    return small and (word in place.language.function_words or not is_verb(place, word))


def _is_phrase(place: Place, words: list[str]) -> bool:
    """Whether a capital begins a few words without a verb: "La route de Bombay"."""
    short = 1 < len(words) <= _PHRASE and words[0][0].isupper()
    return short and not any(is_verb(place, word.lower()) for word in words)


def _stands_inside(before: str) -> bool:
    """Whether a mark opens in the middle of a sentence, right behind a word."""
    return before.endswith(" ") and before[-2:-1].isalpha()


def _marked_runs(place: Place) -> list[tuple[str, int]]:
    runs: list[tuple[str, int]] = []
    if place.quote:
        begin, stop = place.quote
        runs.append((place.folded.original[begin + 1 : stop - 1], _folded_at(place, begin)))
    start, end = place.folded.span(place.start, place.end)
    low = max(0, start - _AROUND)
    for match in _EMPHASIS.finditer(place.folded.original, low, end + _AROUND):
        if match.start() < start and end <= match.end():
            runs.append((match.group(2) or match.group(4), place.start - (start - match.start())))
    return runs


def _listed_title(place: Place) -> bool:
    """Whether it is emphasised with a year behind it, or alone with longer titles in its block."""
    original = place.folded.original
    start, end = place.folded.span(place.start, place.end)
    begin, stop = place.segment.block
    runs = list(_EMPHASIS.finditer(original, max(begin, start - _BLOCK), min(stop, end + _BLOCK)))
    own = next((run for run in runs if run.start() < start and end < run.end()), None)
    text = (own.group(2) or own.group(4)).strip() if own else ""
    if own and text[:1].isupper() and _YEAR_BEHIND.match(original, own.end()):
        return True
    if text != original[start:end]:
        return False
    titles = [_WORD.findall(run.group(2) or run.group(4) or "") for run in runs if run is not own]
    return any(len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() for words in titles)


def _folded_at(place: Place, offset: int) -> int:
    """About where an original offset before the place stands in the folded text."""
    start = place.folded.span(place.start, place.end)[0]
    return max(0, place.start - (start - offset))


def _cue_at_end(place: Place, before: str) -> str | None:
    """The cue, perhaps with "called" or the like, at the end of folded ``before``."""
    endings = _endings(place.cues("title"), place.cues("called"))
    if not before.endswith(tuple(endings)):
        return None
    for ending, cue in endings.items():
        if before.endswith(ending) and find_words(before, ending, len(before) - len(ending)) is not None:
            return cue
    return None


@cache
def _endings(cues: tuple[str, ...], called: tuple[str, ...]) -> dict[str, str]:
    return {f"{cue} {word}".strip(): cue for cue in cues for word in ("", *called)}


def _before_cue(place: Place) -> str | None:
    """An insertion that tells the work: "Rangoon, the 2017 film, …", "…, ein Roman aus dem Jahr 1897"."""
    words = inserted(place)
    begin = title_runs.run_start(place)
    led = words_before(place.folded.text[place.sentence[0] : begin], 1)
    if place.info.kind not in PLACES or not words or is_verb(place, words[0]):
        return None
    if led and led[0] in place.cues("where"):
        # "In Kharkov, a documentary by …": the place itself.
        return None
    offset = place.end + place.after.index(words[0])
    # Where nouns have articles, the first word is one.
    for word in words[1 if place.cues("indefinite") else 0 :]:
        offset = place.folded.text.index(word, offset)
        behind = place.folded.text[offset + len(word) : offset + len(word) + 40]
        if word in place.cues("title") and (
            behind[:1] in (*",.;)", "") or _leads_on(place, next_word(behind))
        ):
            return word
        offset += len(word)
    return None


def _leads_on(place: Place, word: str) -> bool:
    """Whether a small word behind the noun tells more of the work: "a novel by", "ein Roman aus"."""
    small = word in place.language.function_words or word in place.cues("where") or word.isdigit()
    return small and not is_verb(place, word)


def _after_cue(place: Place) -> str | None:
    """A capitalised run that holds the name right after "the novel", "a memoir called"."""
    begin, text = title_runs.run_start(place), place.folded.text
    cue = _cue_at_end(place, text[max(place.sentence[0], begin - 60) : begin].rstrip(_MARKS))
    following = place.original(place.end, min(place.end + 2, place.sentence[1]))
    if cue is None and (begin < place.start or following[1:2].isupper()):
        # "In her memoir, Goodbye Odessa, …"
        behind = text[place.end : place.end + 1]
        led = text[max(place.sentence[0], begin - 60) : begin].rstrip()
        cue = _cue_at_end(place, led[:-1]) if led.endswith(",") and _ends_run(place, behind) else None
    alone = begin == place.start
    if cue is None or (alone and not in_base_form(place)):
        # "A lap Kyivben készül": the paper is made in Kyiv.
        return None
    if cue.startswith("the "):
        # Ships: "the cruiser" is said of nothing else.
        return cue
    if place.reading.lemma in place.info.english:
        # "Seriál Chernobyl stanice HBO": in other languages than English, only a title is written so.
        return cue
    # "the film Kiev made" is no title; "the series Chernobyl." and "the film Odessa Story" are.
    if not alone or not following.strip() or following[0] in ".,;:!?)\"'”" or following[1:2].isupper():
        return cue
    # "The novel Sebastopol by …", but not "the film Kiev will show".
    word = next_word(place.after)
    return cue if word in place.language.function_words and not place.is_cue("verb", word) else None


def _ends_run(place: Place, behind: str) -> bool:
    """Whether a comma or stop follows the name, or the capitalised words behind it."""
    return behind in (",", ".", ";", "") or bool(_RUN_END.match(place.original(place.end, place.end + _RUN)))


def _headline(place: Place) -> bool:
    begin, stop = place.segment.start, place.segment.end
    text = place.folded.original[begin:stop].strip()
    words = text.split()
    if len(words) < 5 or not text[:1].isupper():
        return False
    before = place.folded.original[max(0, begin - 40) : begin - 1]
    line = before.rpartition("\n")[2].strip()
    return fold_key(line).strip('*-+•0123456789.:[>“" ') == "" or line.endswith((":", "—", "“", '"'))
