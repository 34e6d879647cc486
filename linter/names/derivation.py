"""Deprecated spellings that nobody has to list: derived from the native forms, with provenance.

A name is written by transliteration in a text language when some system and press style give its
preferred or an accepted spelling. Then every other spelling that the systems give is a stray one.
A conventional name such as Moscow is not derived, and so Moskva is no mistake for it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from linter import strict_yaml
from linter.cache import cached
from linter.languages.fold import fold_key
from linter.languages.language import language
from linter.names.model import Entry, Spelling
from linter.names.pack import shipped_packs
from linter.romanization.press_styles import styles
from linter.romanization.systems import KINDS, system
from linter.romanization.variants import Variant, variants
from linter.shipped import rules_folder

# Shorter forms meet too many other words.
_SHORTEST = 4


def derive(
    natives: Mapping[str, str], readings: Mapping[str, str], entry: Entry, kind: str, refused: frozenset[str]
) -> tuple[Entry, list[Spelling]]:
    """``entry`` with provenance for what it lists, and the derived spellings, all deprecated.

    ``natives`` and ``readings`` are by language tag; ``refused`` holds folded forms that mean
    something else in this language. A conventional name, and texts in other scripts, derive nothing.
    """
    if language(entry.language).script != "Latin" or not entry.preferred or not (natives or readings):
        return entry, []
    found: dict[str, Derived] = {}
    # A state's system for one native form says more than a newspaper's for another.
    for variant in sorted(_variants(natives, readings, kind), key=lambda each: _weight(each.system)):
        found.setdefault(variant.form, variant)
    skeletons = {_skeleton(variant.spelling) for variant in found.values()}
    right = (*entry.texts("preferred"), *entry.texts("accepted"))
    if not any(_skeleton(text) in skeletons for text in right):
        return entry, []
    spellings = []
    for spelling in entry.spellings:
        known = found.pop(fold_key(spelling.text), None)
        spellings.append(spelling._replace(provenance=provenance(known)) if known else spelling)
    derived = [
        Spelling(variant.spelling, "deprecated", provenance=provenance(variant), derived=True)
        for form, variant in found.items()
        if form not in refused and _may_stand(form, variant, entry)
    ]
    return entry._replace(spellings=tuple(spellings)), derived


@cache
def _weight(id: str) -> int:
    return KINDS.index(system(id).kind)


def _may_stand(form: str, variant: Derived, entry: Entry) -> bool:
    # Without its last apostrophe the form is derived as well; with it, it is a quotation's end.
    if form.endswith("'") or sum(char.isalpha() for char in form) < _SHORTEST:
        return False
    return not variant.spelling.islower() or (entry.preferred or "").islower()


def provenance(variant: Derived | Variant) -> str:
    """In words: ``BGN/PCGN 1947 system for Russian, from Russian Зеленский, "-y" ending``."""
    style = _style_titles()[variant.style]
    ending = "" if variant.style == "as-is" else f", {style}"
    spoken = language(variant.language).title or variant.language
    return f"{system(variant.system).title}, from {spoken} {variant.native}{ending}"


class Derived(NamedTuple):
    """A variant of a native name, with its folded form."""

    form: str
    spelling: str
    system: str
    style: str
    language: str
    native: str


def _variants(natives: Mapping[str, str], readings: Mapping[str, str], kind: str) -> Iterable[Derived]:
    for tag, text in natives.items():
        yield from _variants_of(readings.get(tag, text), tag, kind)
    for tag, text in readings.items():
        if tag not in natives:
            yield from _variants_of(text, tag, kind)


@cache
def _variants_of(native: str, tag: str, kind: str) -> tuple[Derived, ...]:
    """The variants of a native name, the first of each folded form."""
    fields = _known().get(_key(native, tag, kind))
    if fields is None:
        fields = _derived(native, tag, kind)
    return tuple(Derived(form, written, by, style, tag, native) for form, written, by, style in fields)


@cache
def _known() -> dict[str, list[list[str]]]:
    """What the systems make of all names that come with placelint: the same in every style and language."""
    known: dict[str, list[list[str]]] = json.loads(cached("variants", lambda: json.dumps(_derive_all())))
    return known


def _derive_all() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for pack in shipped_packs():
        for name in pack.names.values():
            for tag, native in {**name.native, **name.reading}.items():
                found[_key(native, tag, name.kind)] = _derived(native, tag, name.kind)
    return found


def _key(native: str, tag: str, kind: str) -> str:
    return f"{tag} {kind} {native}"


def _derived(native: str, tag: str, kind: str) -> list[list[str]]:
    found: dict[str, list[str]] = {}
    for variant in variants(native, tag, kind):
        form = fold_key(variant.spelling)
        found.setdefault(form, [form, variant.spelling, variant.system, variant.style])
    return list(found.values())


@cache
def ordinary_words(tag: str) -> frozenset[str]:
    """Words and names of a text language that are never read as a derived spelling, folded."""
    path = rules_folder() / "ordinary-words.yaml"
    lists = strict_yaml.load(path, f"rules/{path.name}").mapping()
    return frozenset(fold_key(word) for word in lists[tag].texts()) if tag in lists else frozenset()


@cache
def _style_titles() -> dict[str, str]:
    return {style.id: style.title for style in styles(None)}


def _skeleton(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(char for char in plain if char.isalpha() and not unicodedata.combining(char))
