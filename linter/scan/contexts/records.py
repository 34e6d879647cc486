"""Records: imprints of books, postal addresses, places of birth in lists."""

from __future__ import annotations

import re

from linter.scan.contexts.place import Place

_IMPRINT = re.compile(r"^\s?: [^.;:\n]{2,60}, (?:1[5-9]|20)[0-9]{2}\b")
# "Müller, Istoria, Lviv 2001, S. 5", "Schmid, Anna: Reise nach Nikolajew. Berlin 1931."
_PAGES = re.compile(r"^,? (?:1[5-9]|20)[0-9]{2}, (?:s|pp?|str|pag|blz|с|стр)\. ?[0-9]")
_YEAR = re.compile(r"^(?:[.,] [^\W\d]{3,20})? (?:1[5-9]|20)[0-9]{2}(?:[.;)]|$)")
_AUTHOR = re.compile(r"(?:^|[.:;\n] )[^\W\d]{2,20}, [^\W\d]{1,15}\.?: [^.;:\n]{0,60}$")
_IN_BRACKETS = re.compile(r"^(?:[:,] [^()\n]{0,60})?,? (?:1[5-9]|20)[0-9]{2}[a-z]?\)")
_POSTCODE = re.compile(r"^,?[ -]{0,3}[0-9]{3} ?[0-9]{3}\b|^,? ?[0-9]{5,6}\b|^, [a-z ]{3,20},? [0-9]{5,6}\b")
_POSTCODE_BEFORE = re.compile(r"\b[0-9]{5,6},? $")
_HOUSE = re.compile(
    r"\b(?:str|street|st|ul|vul|avenue|ave|prospekt|strasse|straße)\b\.?[^.\n]{0,30}[0-9]+[a-z]?, $"
)
# "It is addressed to the Russo-Asiatic Bank, Odessa."
_ADDRESSED = re.compile(r"\baddressed to [^.;\n]{3,60}, $")
_BIRTH = re.compile(r"\b(?:(?:dob|place of birth|birthplace|born)\b ?:|pob\b:?) ?[^.;\n]{0,40}$")
# "Petrenko, O. (1978). Trams and Towns. Kiev: Tekhnika."
_ENTRY = re.compile(r"\((?:1[5-9]|20)[0-9]{2}[a-z]?\)[.,:]? [^\n]{3,200}[.,] $")
# "Heating and health in Kharkov. Soviet Hygiene 1979; 12: 4-9."
_REFERENCE = re.compile(
    r"^[^\n.]{0,80}\. [^\n.;]{3,70},? (?:(?:1[5-9]|20)[0-9]{2}; ?[0-9]|[0-9]{1,4} ?\([0-9]{1,4}\)[,:] ?[0-9])"
)
# "Serhii Plokhy, Chernobyl. History of a Tragedy, London 2018."
_LISTED = re.compile(r"^(?:[.:] [^\n.]{3,80})?, [^\W\d]{3,20} (?:1[5-9]|20)[0-9]{2}(?:[.;)]|$)")
# "Owen Lattimore, Pivot of Asia: Sinkiang and …. Boston: Little, Brown, 1950."
_CITED = re.compile(
    r"^[^\n.]{0,120}\. (?:[A-Z][\w.' -]{1,30}: )?[A-Z][\w&,' -]{2,60}, "
    r"\(?(?:1[5-9]|20)[0-9]{2}[a-z]?\)?(?:[.;,)]|$)"
)
# "L. Marsh (2004), Amoy and its Merchants, Leiden."
_DATED = re.compile(
    r"[A-Z][\w'’-]+ \((?:1[5-9]|20)[0-9]{2}[a-z]?\)[,.:]? (?:[A-Z][^.;\n]{0,100} )?[\"“'‘*_]?$"
)
# "city_slug: odessa"
_KEYED = re.compile(r"(?:^|\n)[ \t-]*[\w.-]+[ \t]?[:=][ \t]?$")
_PUBLISHER = re.compile(r"^\s?: [^.;:\n]{2,60}(?:\.|$)")


def reason(place: Place) -> str | None:
    """What kind of record the name stands in."""
    text = place.folded.text
    after, before = text[place.end : place.end + 90], text[max(0, place.start - 90) : place.start]
    if _IMPRINT.match(after):
        return "the imprint of a book"
    if _PUBLISHER.match(after) and _ENTRY.search(text[max(0, place.start - 240) : place.start]):
        return "the imprint of a book"
    if _PAGES.match(after) or (_YEAR.match(after) and _AUTHOR.search(before)):
        return "the imprint of a book"
    if _IN_BRACKETS.match(after) and before.rstrip().endswith(("(", "in:")):
        return "the imprint of a book"
    if _REFERENCE.match(text[place.end : place.end + 200]):
        return "an entry of a bibliography"
    if _CITED.match(place.original(place.end, min(place.end + 240, len(text)))) and _is_title(place):
        return "an entry of a bibliography"
    if _DATED.search(place.original(max(place.sentence[0], place.start - 160), place.start)) and _is_title(
        place
    ):
        return "an entry of a bibliography"
    if before.endswith((", ", ": ")) and _LISTED.match(text[place.end : place.end + 140]):
        return "an entry of a bibliography"
    if (
        _POSTCODE.match(after)
        or _POSTCODE_BEFORE.search(before)
        or _HOUSE.search(before)
        or _ADDRESSED.search(before)
    ):
        return "a postal address"
    if _BIRTH.search(before):
        return "an official record"
    if _is_value(place):
        return "a value in small letters"
    cue = place.cue_in("record", place.sentence_text)
    if cue:
        return f'an official record: "{cue}"'
    return None


def _is_title(place: Place) -> bool:
    """Whether the sentence is no sentence, but an author and a title: no verb stands in it."""
    words = place.sentence_text.split()
    return not any(place.is_cue(kind, word) for word in words for kind in ("current", "past", "was"))


def _is_value(place: Place) -> bool:
    """Whether a cell of a table, or a line behind its key, holds only the name in small letters."""
    if not place.original(place.start, place.end).islower():
        return False
    text = place.folded.original
    start, end = place.folded.span(place.start, place.end)
    before, after = text[max(0, start - 60) : start], text[end : end + 3]
    if place.segment.context == "table":
        return before.rstrip(" \t").endswith(("|", ">")) and after.lstrip(" \t")[:1] in ("|", "<")
    return bool(_KEYED.search(before)) and after.lstrip(" \t\r")[:1] in ("", "\n", "#", ",", "}")
