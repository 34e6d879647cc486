"""Use and mention: a gloss of the former name, or talk about the spelling itself, is no slip."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from linter.languages.fold import fold_key
from linter.scan.contexts.place import Place, find_words, next_word, spellings_of, words_before

_OPENING = " \"'“”„«»‘‹›「『（《〈(*_[<-–—:,、，："
_LINK = re.compile(r"[\s\"'“”„«»‘’‹›「」『』（）《》〈〉、，：；()\[\]*_,;:/=>→←✓✔✗✘✅❌×|–—-]*")
_FORM = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_BETWEEN = 60
_MARKS = " \"'“”„«»‘’‹›」』）)*_,，、"
# Years and tags say nothing between two spellings.
_MARKUP = re.compile(r"\b[0-9]{3,4}\b|<[^<>]{0,200}>")
# Where a discussion of spellings is looked for, and how many other mentions are asked.
_AROUND = 400
_NEAR = 40
_FEW = 12


def reason(place: Place) -> str | None:
    """A cue before the name, the right spelling right beside it, or quotation marks and a cue."""
    cue = _cue_before(place)
    if cue:
        return f'a gloss or a mention of the spelling: "{cue}" stands before it'
    cue = _cue_behind(place)
    if cue:
        return f'a gloss: "{cue}" stands behind it'
    other = _beside_the_right_one(place) or _named(place)
    if other:
        return f'a gloss: "{other}" stands beside it'
    if _in_chain(place):
        return "a list of spellings of one name"
    cue = place.cue_in("about", place.sentence_text)
    if cue:
        return f'the sentence is about the spelling: "{cue}"'
    if _marked(place):
        cue = place.cue_in("mention", place.sentence_text)
        if cue:
            return f'the sentence is about the spelling: "{cue}"'
    return _in_use(place) or _in_list(place)


def _cue_before(place: Place) -> str | None:
    text = place.before.rstrip(_OPENING)
    # "Formerly the Kiev Post": the article belongs to the name.
    article = next((word for word in place.cues("definite") if text.endswith(f" {word}")), "")
    text = text.removesuffix(article).rstrip(_OPENING)
    for kind in ("gloss", "mention"):
        if kind == "mention" and not _cited(place):
            break
        for cue in place.cues(kind):
            if text.endswith(cue):
                at = len(text) - len(cue)
                if find_words(text, cue, at) == at:
                    return cue
    return None


def _cue_behind(place: Place) -> str | None:
    """A gloss that follows: "Kiev, as it was then called"."""
    text = place.after.lstrip(_MARKS)
    for cue in place.cues("behind"):
        if text.startswith(cue) and find_words(text, cue) == 0:
            return cue
    return None


def _in_use(place: Place) -> str | None:
    """The word as the object of a verb of writing, where spellings are discussed: "older people say Bombay"."""
    verb = words_before(place.before, 2)
    said = next((cue for cue in (verb[-1:], [" ".join(verb)]) if cue and cue[0] in place.cues("usage")), None)
    after = next_word(place.after) if place.after[:1] == " " else ""
    ends = (
        not after
        or after in place.language.function_words
        or after in (*place.cues("link"), *place.cues("where"))
    )
    if said is None or not ends or not place.before.rstrip(_OPENING).endswith(verb[-1]):
        return None
    low = max(0, place.start - _AROUND)
    around = place.folded.text[low : place.end + _AROUND]
    about = (
        place.cue_in("about", around)
        or place.cue_in("mention", around)
        or next(
            (
                right
                for right in spellings_of(place.info)
                if find_words(place.sentence_text, right) is not None
            ),
            None,
        )
    )
    if about is None and not _discussed(place):
        return None
    return f'the spelling is under discussion: "{said[0]}" stands before it'


def _discussed(place: Place) -> bool:
    """Whether both spellings stand side by side near by: "Kiev or Kyiv?"."""
    text = place.folded.text
    at = bisect_left(place.others, place.start - _AROUND)
    for other in place.others[at : at + _FEW]:
        if other == place.start or not text.startswith(place.form, other):
            continue
        before = text[max(0, other - _NEAR) : other].rstrip(_OPENING)
        if _compared(place, other):
            return True
        after = text[other + len(place.form) :][:_NEAR].lstrip(_MARKS)
        if text[other - 1 : other] in "(（" and before.endswith(spellings_of(place.info)):
            return True
        for choice in place.cues("choice"):
            rest = before.removesuffix(choice).rstrip(_OPENING)
            following = after.removeprefix(choice).lstrip(_MARKS)
            if (rest != before.rstrip(_OPENING) and rest.endswith(spellings_of(place.info))) or (
                following != after and following.startswith(spellings_of(place.info))
            ):
                return True
    return False


def _compared(place: Place, other: int) -> bool:
    """Whether the use of both spellings is told: "the British say Bombay when Indians say Mumbai"."""
    text = place.folded.text
    if text[max(0, other - _NEAR) : other].split()[-1:] not in [[cue] for cue in place.cues("usage")]:
        return False
    around = text[max(0, other - _BETWEEN) : other + _BETWEEN]
    return any(find_words(around, right) is not None for right in spellings_of(place.info))


def _cited(place: Place) -> bool:
    """A spelling is mentioned in its base form or in marks: "the name of Belarus" speaks of the country."""
    cases = [slot.rpartition(" ")[2] for slot in place.reading.slots]
    return not cases or _marked(place) or any(case in ("", "given", "nominative") for case in cases)


def _beside_the_right_one(place: Place) -> str | None:
    """Both spellings with nothing but marks and linking words between: Kyiv (Kiev), Kiev, now Kyiv."""
    text = place.folded.text
    # The cells of a table are read side by side.
    low, high = place.sentence if place.segment.context != "table" else (0, len(text))
    for right in spellings_of(place.info):
        if right == place.form:
            continue
        at = text.rfind(right, max(low, place.start - _BETWEEN - len(right)), place.start)
        if at >= 0 and _only_links(place, text[at + len(right) : place.start]):
            return right
        at = text.find(right, place.end, min(high, place.end + _BETWEEN + len(right)))
        # "Mswati renamed Swaziland Eswatini": nothing at all stands between.
        if at >= 0 and (at == place.end + 1 or _only_links(place, text[place.end : at])):
            return right
    return None


def _named(place: Place) -> str | None:
    """The right spelling further up, where somebody calls the place so: "Chennai, which they called Madras"."""
    said = words_before(place.before, 1)
    if not said or said[0] not in place.cues("called") or said[0] in place.cues("definite"):
        return None
    if not place.before.rstrip(_OPENING).endswith(said[0]):
        return None
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


def _marked(place: Place) -> bool:
    """Whether the name alone is quoted, emphasised or in single quotation marks."""
    text = place.folded.text
    before, after = text[place.start - 1 : place.start], text[place.end : place.end + 1]
    return before != "" and (before, after) in _PAIRS


_PAIRS = {
    ('"', '"'), ("'", "'"), ("“", "”"), ("„", "“"), ("”", "”"), ("«", "»"), ("»", "«"), ("‹", "›"),
    ("「", "」"),
    ("„", "”"), ("»", "»"), ("‚", "'"), ("《", "》"), ("〈", "〉"),
    ("*", "*"), ("_", "_"), (">", "<"), ("『", "』"),
}  # fmt: skip


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
