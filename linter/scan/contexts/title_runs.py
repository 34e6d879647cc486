"""Titles without marks: runs of capitalised words, told by what stands in them and around them."""

from __future__ import annotations

import re

from linter.languages.fold import fold_key
from linter.scan.contexts.place import PLACES, Place, is_verb, words_leading

_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 160
_RUN = 60
# A title before the name has so many words at most; articles of German, where all nouns have capitals.
_TITLE_WORDS = 6
_ARTICLES = (
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "in",
    "im",
    "am",
    "von",
    "nach",
    "zurück",
    "auf",
    "mein",
    "meine",
)
# "Maximum City: Bombay Lost and Found": a title and its second half, not at the beginning of a line.
_FIRST_HALF = re.compile(
    r"[\w'’,)] (?:[A-Z][\w'’-]+ (?:(?:of|the|in|and|for|to|a) ){0,2}){1,5}[A-Z][\w'’-]+: $"
)
_SECOND_HALF = re.compile(r"^ (?:(?:of|the|in|and|for|to|a) ){0,2}[A-Z]")
# "Reissuing A Passage to Madras": an article with a capital, not at the beginning of a sentence.
_CAPITAL_ARTICLE = re.compile(
    r"(?<=[a-zà-ÿ,;:)] )([A-Z][\w']{0,4}) (?:[A-Z][\w'’-]* )(?:(?:[A-Z][\w'’-]*|[a-zà-ÿ]{1,4}) ){0,5}$"
)
# What follows the name to the end of its capitalised run, and a year in a bracket behind that.
_RUN_BEHIND = re.compile(
    r"( [A-Z][\w'’-]*(?: (?:of |the |and |in )*[A-Z][\w'’-]*){0,3})(?: (\((?:1[89]|20)[0-9]{2}\)))?"
)


def maker(place: Place) -> str | None:
    """Who made the work, behind its title: "Copenhagen di Michael Frayn"."""
    words = _WORD.findall(place.original(place.end, min(place.end + _RUN, place.sentence[1])))[:3]
    if len(words) < 3 or not place.after.startswith(" "):
        return None
    by, given, family = words
    named = by.lower() in place.cues("by") and fold_key(given) in place.given_names and family[0].isupper()
    return f"{given} {family}" if by.islower() and named else None


def kind_of_run(place: Place) -> str | None:
    """A kind of work, and right behind it the title that holds the name: "der Roman Die Frau aus Bombay"."""
    words = _WORD.findall(place.original(max(place.sentence[0], place.start - _AROUND), place.start))
    for at in range(len(words) - 2, max(len(words) - 2 - _TITLE_WORDS, -1), -1):
        run = words[at + 1 :]
        if not place.is_cue("title", words[at].lower()):
            continue
        # Where nouns have capitals, a title is told by its article.
        capital = run[0][0].isupper() and (place.language.tag != "de" or fold_key(run[0]) in _ARTICLES)
        told = capital and not any(is_verb(place, word.lower()) for word in run)
        return words[at].lower() if told and _is_close(place, words[at]) else None
    return None


def _is_close(place: Place, word: str) -> bool:
    """Whether no mark stands between a word before the place and the place."""
    before = place.original(max(place.sentence[0], place.start - _AROUND), place.start)
    return not re.search(r"[^\w\s'’-]", before[before.rindex(word) + len(word) :])


def after_article(place: Place) -> bool:
    """A run that begins with an article in a capital: "reissuing A Passage to Madras"."""
    run = _CAPITAL_ARTICLE.search(place.original(max(place.sentence[0], place.start - _RUN), place.start))
    article = fold_key(run.group(1)) if run else ""
    # Where nouns have capitals, the small words between them show nothing.
    if article in (*place.cues("indefinite"), *place.cues("definite")) and place.language.tag != "de":
        return True
    # "Saturday's film is In Bruges."
    word = "".join(words_leading(place, 1))
    led = word and place.before.strip() != word
    at = place.start - 1 - len(word)
    lead = place.original(max(place.sentence[0], at - 2), at)
    return bool(
        led and word in place.cues("where") and place.original(at, at + 1).isupper() and lead[:1].islower()
    )


def after_colon(place: Place) -> bool:
    """The second half of a title: "Maximum City: Bombay Lost and Found"."""
    before = place.original(max(place.sentence[0], place.start - _AROUND), place.start)
    behind = place.original(place.end, min(place.end + _RUN, place.sentence[1]))
    return bool(_FIRST_HALF.search(before) and _SECOND_HALF.match(behind))


def ending(place: Place) -> str | None:
    """A noun that ends titles, or a year in a bracket, behind the run: "Rangoon Nights (1949)"."""
    if place.info.kind not in PLACES:
        return None
    run = _RUN_BEHIND.match(place.original(place.end, min(place.end + _RUN, place.sentence[1])))
    words = run.group(1).split() if run else []
    if not run or not words:
        return None
    noun = next((word for word in words if fold_key(word) in place.cues("work")), None)
    if noun:
        return noun
    return f"{words[-1]} {run.group(2)}" if run.group(2) else None


def run_start(place: Place) -> int:
    """Where the capitalised run that holds the name begins, and what small words lead to it."""
    begin, below = place.start, -1
    text = place.folded.text
    while True:
        stop = begin
        while stop > 0 and text[stop - 1].isspace():
            stop -= 1
        at = stop
        while at > 0 and (text[at - 1].isalnum() or text[at - 1] in "'-"):
            at -= 1
        if at == stop or at < place.sentence[0] or text[at:stop] in place.cues("title"):
            break
        # Behind an elided article stands the word: "L'association", but "the women's".
        letter = max(at, text.find("'", at, stop - 2) + 1)
        if not place.original(letter, letter + 1).isupper():
            # "The Doves of Kiev": a small word of a title stands between capitalised ones.
            if text[at:stop] not in (*place.cues("of"), *place.cues("definite")):
                break
            below = begin if below < 0 else below
        else:
            below = -1
        begin = at
    return below if below >= 0 else begin
