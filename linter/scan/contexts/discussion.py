"""Talk about the spelling itself: "the spelling Kiev", "older people say Bombay", "Kiev or Kyiv?"."""

from __future__ import annotations

from bisect import bisect_left

from linter.scan.contexts.marks import CLOSING, OPENING, is_marked
from linter.scan.contexts.place import Place, ends_phrase, find_words, spellings_of, words_before

# Where a discussion of spellings is looked for, and how many other mentions are asked.
_AROUND = 400
_NEAR = 40
_BETWEEN = 60
_FEW = 12
_HEAD = 160
# The words before the name that a habit is told by.
_HABIT = 4


def reason(place: Place) -> str | None:
    """A cue that the sentence is about a spelling, or a verb of writing where spellings are discussed."""
    if place.segment.context == "table" and _is_of_languages(place):
        return "a table of names in several languages"
    habit = _habit(place)
    if habit:
        return f'a habit of speech: "{habit}" stands before it'
    choice = _contrasted(place)
    if choice:
        return f'the spelling is under discussion: "{choice}" stands between both'
    cue = place.cue_in("about", place.sentence_text)
    if cue is None and is_marked(place):
        cue = place.cue_in("mention", place.sentence_text)
    return f'the sentence is about the spelling: "{cue}"' if cue else _written(place)


def _contrasted(place: Place) -> str | None:
    """A list of right spellings against one of wrong ones: "we write Kyiv, Lviv and not Kiev, Lvov"."""
    for right in spellings_of(place.info):
        at = find_words(place.before, right)
        between = "" if at is None else place.original(place.sentence[0] + at + len(right), place.start)
        # Names with capitals, commas, and the words that set the two lists against each other.
        words = " ".join(word for word in between.replace(",", " ").split() if not word[0].isupper())
        if words in place.cues("choice") and words not in place.cues("joint"):
            return words
    return None


def _is_of_languages(place: Place) -> bool:
    """Whether the first row of the table names two languages."""
    text = place.folded.text
    begin = max(0, text.rfind("  ", 0, place.start), text.rfind("<table", 0, place.start))
    head = text[begin : begin + _HEAD]
    return sum(find_words(head, cue) is not None for cue in place.cues("tongue")) > 1


def _habit(place: Place) -> str | None:
    """A verb of saying with a word that tells a habit: "zei men altijd Charkov", "will always say Bombay"."""
    words = words_before(place.before, _HABIT)
    said = [word for word in words if word in place.cues("usage")]
    told = [word for word in words if word in place.cues("habit")]
    if not said or not told or words[-1] not in (*said, *told) or not ends_phrase(place):
        return None
    return (
        " ".join(words[words.index(said[0]) :]) if place.before.rstrip(OPENING).endswith(words[-1]) else None
    )


def _written(place: Place) -> str | None:
    """The word as the object of a verb of writing, where spellings are discussed: "they say Bombay"."""
    before = words_before(place.before, 2)
    verb = next((v for v in (" ".join(before[-1:]), " ".join(before)) if v in place.cues("usage")), None)
    if not verb or not place.before.rstrip(OPENING).endswith(verb) or not ends_phrase(place):
        return None
    around = place.folded.text[max(0, place.start - _AROUND) : place.end + _AROUND]
    about = place.cue_in("about", around) or place.cue_in("mention", around)
    right = (find_words(place.sentence_text, right) for right in spellings_of(place.info))
    if about or any(at is not None for at in right) or _discussed(place):
        return f'the spelling is under discussion: "{verb}" stands before it'
    return None


def _discussed(place: Place) -> bool:
    """Whether both spellings stand side by side near by: "Kiev or Kyiv?", "Kyiv (Kiev)"."""
    text, right = place.folded.text, spellings_of(place.info)
    first = bisect_left(place.others, place.start - _AROUND)
    for other in place.others[first : first + _FEW]:
        if other == place.start or not text.startswith(place.form, other):
            continue
        before = text[max(0, other - _NEAR) : other].rstrip(OPENING)
        after = text[other + len(place.form) :][:_NEAR].lstrip(CLOSING)
        if _compared(place, other) or (text[other - 1 : other] in "(（" and before.endswith(right)):
            return True
        for choice in place.cues("choice"):
            if before.endswith(choice) and before.removesuffix(choice).rstrip(OPENING).endswith(right):
                return True
            if after.startswith(choice) and after.removeprefix(choice).lstrip(CLOSING).startswith(right):
                return True
    return False


def _compared(place: Place, other: int) -> bool:
    """Whether the use of both spellings is told: "the British say Bombay when Indians say Mumbai"."""
    text = place.folded.text
    before = text[max(0, other - _NEAR) : other].split()
    if not before or before[-1] not in place.cues("usage"):
        return False
    around = text[max(0, other - _BETWEEN) : other + _BETWEEN]
    return any(find_words(around, right) is not None for right in spellings_of(place.info))
