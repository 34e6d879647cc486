"""A gloss of the former name beside the right one, before or behind the name, or in a list of names."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from linter.languages.fold import fold_key
from linter.scan.contexts.marks import CLOSING, OPENING, is_marked
from linter.scan.contexts.periods import dated
from linter.scan.contexts.place import (
    Place,
    ends_phrase,
    find_words,
    next_word,
    spellings_of,
    words_before,
    words_leading,
)

_LINK = re.compile(r"[\s\"'“”„«»‘’‹›「」『』（）《》〈〉、，：；()\[\]*_,;:/=>→←✓✔✗✘✅❌×|–—-]*")
_FORM = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BETWEEN = 60
# So many words stand in an insertion that tells another name.
_INSERTED, _FEW = 6, 4
# In a cue behind a name: any single letter.
LETTER = "#"
# And some words.
GAP = "…"
_INSERTION = re.compile(r"[^,.;:()—\n]{1,80}")
_PARTS = re.compile(r"[.;:()—\n]")
_REACH = 60
# Years and tags say nothing between two spellings.
_MARKUP = re.compile(r"\b[0-9]{3,4}\b|<[^<>]{0,200}>")


def reason(place: Place) -> str | None:
    """A cue before or behind the name, or the right spelling right beside it."""
    cue = _cue_before(place)
    if cue:
        return f'a gloss or a mention of the spelling: "{cue}" stands before it'
    cue = _cue_behind(place)
    if cue:
        return f'a gloss: "{cue}" stands behind it'
    word = _former(place)
    if word:
        return f'a former name: "{word}" stands before it'
    other = _beside_the_right_one(place) or _named(place)
    if other:
        return f'a gloss: "{other}" stands beside it'
    return "a list of spellings of one name" if _in_chain(place) else _in_list(place)


def _cue_before(place: Place) -> str | None:
    text = place.before.rstrip(OPENING)
    # "Formerly the Kiev Post": the article belongs to the name.
    article = next((word for word in place.cues("definite") if text.endswith(f" {word}")), "")
    text = text.removesuffix(article).rstrip(OPENING)
    # "Marked Port of Odessa": the noun belongs to the name.
    noun = next((cue for cue in place.cues("where") if " " in cue and text.endswith(f" {cue}")), "")
    text = text.removesuffix(noun).rstrip(OPENING)
    for kind in ("gloss", "mention"):
        if kind == "mention" and not _cited(place):
            break
        for cue in place.cues(kind):
            if GAP in cue:
                if _leads_over_words(place, text, cue):
                    return cue
            elif text.endswith(cue):
                at = len(text) - len(cue)
                if find_words(text, cue, at) == at:
                    return cue
    return None


def _leads_over_words(place: Place, text: str, cue: str) -> bool:
    """Whether a cue with a gap stands at the end of ``text``: "known in English as"."""
    first, _, last = cue.partition(GAP)
    near = text[-_REACH:]
    if not text.endswith(last):
        return False
    begin = find_words(near.removesuffix(last), first.strip())
    # "What is today known as Swaziland" is no former name.
    return begin is not None and not place.cue_in("present", near) and not _PARTS.search(near, begin)


def _former(place: Place) -> str | None:
    """A word for names no more in use: "the former Bombay", but not "the former Kiev mayor"."""
    word = "".join(words_leading(place, 1, joints=(" ", "-")))
    return word if place.is_cue("former", word) and ends_phrase(place) else None


def _cue_behind(place: Place) -> str | None:
    """A gloss that follows: "Kiev, as it was then called"."""
    text = place.after.lstrip(CLOSING)
    insertion = _INSERTION.match(text)
    for cue in place.cues("behind"):
        first, gap, last = cue.partition(GAP)
        if gap:
            inside = insertion.group() if insertion else ""
            if inside.startswith(first) and find_words(inside[len(first) :], last.strip()) is not None:
                return cue
            continue
        words = cue.removesuffix(LETTER)
        if not text.startswith(words):
            continue
        # "Odesa with one s": the letter may stand in marks.
        behind = text[len(words) :].lstrip(OPENING)
        if find_words(text, cue) == 0 if words == cue else behind[:1].isalpha() and not next_word(behind)[1:]:
            return cue
    return None


def _cited(place: Place) -> bool:
    """A spelling is mentioned in its base form or in marks: "the name of Belarus" speaks of the country."""
    cases = [slot.rpartition(" ")[2] for slot in place.reading.slots]
    return not cases or is_marked(place) or any(case in ("", "given", "nominative") for case in cases)


def _beside_the_right_one(place: Place) -> str | None:
    """Both spellings with nothing but marks and linking words between: Kyiv (Kiev), Kiev, now Kyiv."""
    text = place.folded.text
    # The cells of a table are read side by side.
    low, high = place.sentence if place.segment.context != "table" else (0, len(text))
    for right in spellings_of(place.info):
        if right == place.form:
            continue
        at = text.rfind(right, max(low, place.start - _BETWEEN - len(right)), place.start)
        if at >= 0 and _leads_over(place, at + len(right), place.start, place.end):
            return right
        at = text.find(right, place.end, min(high, place.end + _BETWEEN + len(right)))
        # "Mswati renamed Swaziland Eswatini": nothing at all stands between.
        if at >= 0 and (at == place.end + 1 or _leads_over(place, place.end, at, at + len(right))):
            return right
    return None


def _leads_over(place: Place, begin: int, end: int, behind: int) -> bool:
    """Whether the words between two spellings only say that they are one; ``behind`` is after both."""
    between = place.folded.text[begin:end]
    if _only_links(place, between):
        return True
    # "Swaziland, som nu heter Eswatini", "Swaziland, dat nu Eswatini heet".
    words = _FORM.findall(between)
    if not between.startswith((",", " (", " –", " —")) or len(words) > _INSERTED:
        return False
    small = place.original(begin, end)
    if begin == place.end and small == small.lower() and len(words) <= _FEW and _closes(place, behind):
        # "Swasiland, seit 2018 offiziell Eswatini, …"
        return True
    if end == place.start and between.startswith(" (") and small == small.lower() and len(words) <= _FEW:
        # "Guangzhou (historically Canton)"
        return place.folded.text.startswith((")", ",", ";"), place.end)
    following = place.folded.text[behind : min(behind + _BETWEEN, place.sentence[1])].lstrip()
    return any(place.cue_in("named", text) for text in (between, " ".join(_FORM.findall(following)[:2])))


def _closes(place: Place, at: int) -> bool:
    """Whether an insertion ends at ``at``."""
    return place.folded.text.startswith((",", ")", " –", " —", ". "), at) or at >= place.sentence[1]


def _named(place: Place) -> str | None:
    """The right spelling further up, where somebody calls it so: "Chennai, once called Madras"."""
    text = place.before.rstrip(OPENING)
    said = words_before(text, 2)
    called = [cue for cue in place.cues("called") if cue not in place.cues("definite")]
    if not any(
        text.endswith(cue) and find_words(text, cue, len(text) - len(cue)) is not None for cue in called
    ):
        return None
    if dated(place) and said[0] in place.cues("was"):
        # "The city was named Odessa": what a place was called, it is called no more.
        return " ".join(said)
    return next(
        (right for right in spellings_of(place.info) if find_words(place.before, right) is not None), None
    )


def _in_chain(place: Place) -> bool:
    """Whether another spelling of the name stands beside this one: Lvov or Lwiw."""
    text = place.folded.text
    at = bisect_left(place.others, place.start)
    for other in place.others[max(0, at - 1) : at + 2]:
        if other == place.start or text.startswith(place.form, other):
            continue
        if other < place.start:
            word = _FORM.match(text, other)
            between = text[word.end() if word else other : place.start]
        else:
            between = text[place.end : other]
        if len(between) <= _BETWEEN and _only_links(place, between):
            return True
    return False


def _only_links(place: Place, between: str) -> bool:
    if not between.strip():
        return False
    words = (*place.cues("link"), *place.cues("gloss"), *place.cues("mention"))
    rest = _links(tuple(words), place.language.unspaced).sub(" ", _MARKUP.sub(" ", between))
    return not _LINK.sub("", rest)


@cache
def _links(words: tuple[str, ...], unspaced: bool) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    either = "|".join(map(re.escape, ordered)) or "(?!)"
    return re.compile(either if unspaced else rf"(?<!\w)(?:{either})(?!\w)")


def _in_list(place: Place) -> str | None:
    """An alias list: a cue, then nothing but names and commas up to here."""
    for cue in place.cues("gloss"):
        at = find_words(place.before, cue) if cue in place.before else None
        if at is None:
            continue
        begin = place.start - len(place.before) + at + len(cue)
        between = place.original(begin, place.start)
        words = re.findall(r"[^\W\d_]+", between)
        known = set(place.cues("link")) | {fold_key(cue)}
        if "," in between and all(word[0].isupper() or fold_key(word) in known for word in words):
            return f'a list of names: "{cue}" stands before it'
    return None
