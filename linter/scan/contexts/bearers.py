"""Another bearer of the name: a town elsewhere or a street, told by what stands beside it."""

from __future__ import annotations

import re
from bisect import bisect_left

from linter.languages.boundaries import bounded, joined
from linter.languages.fold import fold_key
from linter.scan.contexts import home
from linter.scan.contexts.place import PLACES, Place, find_words, words_before, words_leading

# Evidence before the name counts this many characters away at most.
_NEAR = 25
_BESIDE = 12
_AHEAD = 60
_OFTEN = 3
# Words that tell a street only behind a number: "3 Madras Place".
_SQUARES = re.compile(r"^ (?:Place|Square|Court|Way|Mansions|Hill|Green|Yard|Wharf|Quay)\b")
_NUMBER = re.compile(r"(?<![0-9.,])[0-9]{1,4}[a-z]? $")
# A small word and what parts it from the next one.
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*[ ']")
_STREETS = re.compile(
    r"^ (?:(?:Street|Avenue|Road|Lane|Boulevard|Drive|Terrace|Crescent|Close|Gardens|Row|Walk|Mews|Parade)\b"
    r"|(?:St|Ave|Rd|Blvd)\.)"
)


def reason(place: Place) -> str | None:
    """Evidence in the sentence, or the word for a street; weaker, in the document."""
    if home.follows(place):
        return None
    word = _state(place) or _nearest_evidence(place)
    if word:
        return f'another bearer of the name: "{word}" stands in the same sentence'
    behind = place.original(place.end, min(place.end + 12, len(place.folded.text)))
    if _STREETS.match(behind) or (_NUMBER.search(place.before) and _SQUARES.match(behind)):
        return "the name of a street"
    if _street_before(place):
        return "the name of a street"
    return _document_evidence(place)


def _street_before(place: Place) -> bool:
    """The word for a street before the name: "la rue de Kharkov", "via Odessa"."""
    words = words_leading(place, 3, joints=(" ", ". "))
    if words and words[-1] in (*place.cues("by"), *place.cues("of")):
        words = words[:-1]
    # "Una via di Kharkov" is a street in the city.
    one = set(words[-2:-1]) & set(place.cues("indefinite"))
    return not one and bool(set(words[-1:]) & set(place.cues("street")))


def _state(place: Place) -> str | None:
    """The state or county behind a comma: "Bombay, New York,"; not the next town of a list."""
    if place.info.kind not in PLACES:
        return None
    return _state_behind(place, place.end, place.sentence[1], listed=place.before.endswith(", "))


def _state_behind(place: Place, end: int, stop: int, *, listed: bool) -> str | None:
    """The state behind a comma at ``end``; ``listed`` tells that a comma stands before the town as well."""
    if listed or not place.folded.text.startswith(", ", end):
        return None
    end += _words_to_state(place, end + 2, stop)
    text = place.folded.text[end + 2 : min(end + _AHEAD, stop)]
    for state in place.cues("state"):
        behind = text[len(state) :]
        if text.startswith(state) and not joined(text[len(state) - 1], behind[:1] or " "):
            written = place.original(end + 2, end + 2 + len(state))
            a_list = behind.lstrip(", ").startswith(("and ", "or ", "& "))
            return written if written[:1].isupper() and not a_list else None
    return None


def _words_to_state(place: Place, begin: int, stop: int) -> int:
    """The length of the small words that lead to a state: "Lisbon, en el estado de Ohio"."""
    end = begin
    for match in _WORDS.finditer(place.folded.text, begin, min(begin + _AHEAD, stop)):
        word = match.group().rstrip(" '")
        small = word in (*place.language.function_words, *place.cues("where"), *place.cues("of"))
        if not small and word not in place.cues("settlement"):
            break
        end = match.end()
    return end - begin


def _nearest_evidence(place: Place) -> str | None:
    """The ``elsewhere`` word that belongs to this place: nearer than to another mention of the name,
    and nearer than evidence for the name itself."""
    begin, stop = place.sentence
    best: tuple[int, str] | None = None
    for word in place.info.elsewhere:
        at = _find(place, fold_key(word), begin, stop)
        while at is not None:
            distance = _distance(place, word, at)
            if distance is not None and _is_nearest(place, at, distance) and (not best or distance < best[0]):
                best = distance, word
            at = _find(place, fold_key(word), at + 1, stop)
    if best is None:
        return None
    # Where the document speaks of the place itself, evidence must explain the name: "Odessa, Texas".
    if best[0] > _BESIDE and best[1][:1].isupper() and " " not in best[1] and home.document_speaks(place):
        return None
    town = best[1][:1].isupper() and " " not in best[1]
    return None if home.nearer(place, best[0], town) else best[1]


def _distance(place: Place, word: str, at: int) -> int | None:
    """How far evidence stands from the place; None where it says nothing of it.

    Evidence usually follows the name that it explains: "Odessa, Texas". Before it, only near by:
    "A Texas grain trader opened an office in Odessa". A common noun ("gin") tells a thing from a
    place only behind a name that no preposition makes a place.
    """
    if place.start <= at < place.end:
        return None
    follows = at >= place.end
    distance = at - place.end if follows else place.start - at - len(word)
    if word[:1].islower():
        before = f" {place.before.rstrip()}"
        if before.endswith(tuple(f" {cue}" for cue in place.cues("where"))):
            return None
    if follows:
        joint = place.folded.text[place.end : at].strip()
    else:
        joint = place.folded.text[at + len(word) : place.start].strip()
    if joint in place.cues("joint"):
        # "Guests from Macedonia and Greece": two places.
        return None
    led = words_before(place.folded.text[max(place.sentence[0], at - 20) : at], 1)
    if joint and not follows and led and {joint, *led} <= set(place.cues("where")):
        # "From Zurich to Canton": two places.
        return None
    # Several words say more than one: "Stephen the Great" is nobody else.
    return distance if follows or distance <= _NEAR or " " in word else None


def _is_nearest(place: Place, at: int, distance: int) -> bool:
    """Whether no other mention of the name stands nearer to the evidence at ``at``."""
    size = place.end - place.start
    first = bisect_left(place.others, place.sentence[0])
    for other in place.others[first : bisect_left(place.others, place.sentence[1])]:
        if other != place.start:
            apart = at - other - size if at > other else other - at
            if 0 <= apart < distance:
                return False
    return True


def _find(place: Place, word: str, begin: int, stop: int) -> int | None:
    """Where a folded word stands, with the prefixes and particles that the language glues to a name."""
    text = place.folded.text
    at = text.find(word, begin, stop)
    while at >= 0 and not bounded(text, at, at + len(word), place.language):
        at = text.find(word, at + 1, stop)
    return at if at >= 0 else None


def _document_evidence(place: Place) -> str | None:
    """A document that names Texas and never Ukraine speaks of the other Odessa throughout."""
    if place.info.kind not in PLACES or not place.info.home:
        return None
    # The same for every mention of the name, so it is looked for once a document.
    memory = place.folded.memory
    key = f"elsewhere {place.info.id} {place.language.tag} {place.form}"
    if key not in memory:
        memory[key] = ("", 0) if home.document_speaks(place) else _word_of_document(place)
    word, since = memory[key]
    if not word or place.start < since:
        return None
    return f'another bearer of the name: the document speaks of "{word}" and never of {place.info.home[0]}'


def _word_of_document(place: Place) -> tuple[str, int]:
    """The word that tells the other place, and from where in the folded text on it counts."""
    text = place.folded.text
    for at in place.others:
        if text.startswith(place.form, at):
            listed = text[max(at - 2, 0) : at] == ", "
            state = _state_behind(place, at + len(place.form), len(text), listed=listed)
            if state:
                return state, at
    # Weaker evidence: names only, beside a mention of this name, or again and again.
    total = 0
    first = ""
    for word in place.info.elsewhere:
        folded = fold_key(word)
        # "Alexander the Great" holds "Alexander", and counts as that.
        part = any(each in place.info.elsewhere for each in word.split(" ")) and " " in word
        often = _count(text, folded) if word[:1].isupper() and not part else 0
        beside = [at for at in place.others if often and _beside(text, at, place, folded)]
        if beside:
            return word, beside[0]
        total += often
        first = first or (word if often else "")
    return (first, 0) if total >= _OFTEN else ("", 0)


def _count(text: str, word: str) -> int:
    """How often ``word`` stands in ``text`` as a word, as far as it matters."""
    count, at = 0, find_words(text, word)
    while at is not None and count < _OFTEN:
        count, at = count + 1, find_words(text, word, at + 1)
    return count


def _beside(text: str, at: int, place: Place, word: str) -> bool:
    """Whether another mention of the name, at ``at``, is followed by the evidence: Odessa, Texas."""
    behind = text[at + len(place.form) : at + len(place.form) + len(word) + 6]
    return behind.startswith((f", {word}", f" in {word}", f" ({word}"))
