"""Make a lexicon: names × style × text language → every form that a text may hold."""

from __future__ import annotations

from collections.abc import Iterable

from linter import strict_yaml
from linter.languages import casing
from linter.languages.fold import fold_key
from linter.languages.language import language
from linter.names.derivation import derive, ordinary_words
from linter.names.lexicon import NameInfo, Reading, StyleInfo
from linter.names.model import Entry, Name, Source, Spelling
from linter.names.storing import dump
from linter.names.style import Style, choose
from linter.names.surfaces import BASE, RANK, all_slots, surface_table
from linter.shipped import rules_folder

# Given names up to this length are words in other languages.
_SHORT = 3


def compile_lexicon(
    names: Iterable[Name], sources: dict[tuple[str, str], Source], style: Style, tag: str
) -> dict[str, str]:
    """The parts of the lexicon of ``names`` in texts of language ``tag`` under ``style``.

    ``sources`` are found by (file, id); a style's own by ("", id).
    """
    forms: dict[str, list[Reading]] = {}
    infos: list[NameInfo] = []
    names = list(names)
    listed = with_derived(entries(names, style, tag))
    homes = _homes(listed)
    for name, entry in listed:
        table = [r for r in surface_table(name, entry) if r.status != "historic" or style.historic != "off"]
        for reading in table:
            add(forms, reading)
            if tag == "el":
                # Capitals bear no accent, so a heading writes another form.
                add(forms, reading, fold_key(casing.without_accents(reading.surface)))
        infos.append(_info(name, entry, table, sources, homes.get(name.path, ())))
    settle(forms)
    info = StyleInfo(style.id, style.title, style.contexts, style.historic)
    spoken = language(tag)._replace(given_names=given_names(names, tag))
    return dump(spoken, info, forms, infos, ordinary_words(tag))


def given_names(names: Iterable[Name], tag: str) -> tuple[str, ...]:
    """Folded given names in texts of a language: those of all persons, and the usual ones."""
    path = rules_folder() / "given-names.yaml"
    usual = strict_yaml.load(path, f"rules/{path.name}").mapping()
    found = set(map(fold_key, usual[tag].texts())) if tag in usual else set()
    if language(tag).script == "Latin":
        # English given names stand in texts of all languages; short ones are words there, as Polish "sam".
        found.update(fold_key(text) for text in usual["en"].texts() if len(text) > _SHORT)
    found.difference_update(map(fold_key, language(tag).function_words))
    for name in names:
        entry = name.given.entries.get(tag) if name.given else None
        found.update(fold_key(spelling.text) for spelling in (entry.spellings if entry else ()))
    return tuple(sorted(found))


def _homes(listed: list[tuple[Name, Entry]]) -> dict[str, tuple[str, ...]]:
    """By rule file, the countries in it: a text that names one speaks of these parts of the world."""
    homes: dict[str, tuple[str, ...]] = {}
    for name, entry in listed:
        if name.kind == "country" and entry.preferred:
            homes[name.path] = (*homes.get(name.path, ()), entry.preferred)
    return homes


def entries(names: Iterable[Name], style: Style, tag: str) -> list[tuple[Name, Entry]]:
    """The names that have spellings in texts of language ``tag``, as ``style`` chooses them."""
    found = [(name, entry_of(name, style, tag)) for name in names]
    return [(name, entry) for name, entry in found if entry is not None and entry.spellings]


def shared_derived(listed: list[tuple[Name, Entry]]) -> list[tuple[str, str]]:
    """Spellings that would be derived but mean something else: each with the name that it was derived for."""
    kept = {(name.id, fold_key(s.text)) for name, entry in with_derived(listed) for s in entry.spellings}
    own = {fold_key(r.surface): name.id for name, entry in listed for r in surface_table(name, entry)}
    left: list[tuple[str, str]] = []
    for name, entry in listed:
        _, derived = derive(name.native, name.reading, entry, name.kind, frozenset())
        for spelling in derived:
            form = fold_key(spelling.text)
            if (name.id, form) not in kept and own.get(form) != name.id:
                left.append((name.id, spelling.text))
    return left


def with_derived(listed: list[tuple[Name, Entry]]) -> list[tuple[Name, Entry]]:
    """The entries with the spellings that romanization derives.

    What is listed for any name, or is an ordinary word, is never derived; nor is a spelling that
    two names share which are written differently.
    """
    owners: dict[str, str] = {}
    for name, entry in listed:
        for reading in surface_table(name, entry):
            owners.setdefault(fold_key(reading.surface), name.id)
    added: list[tuple[Name, Entry, list[Spelling]]] = []
    wanted: dict[str, set[str]] = {}
    refused = frozenset(owners).union(*(ordinary_words(entry.language) for _, entry in listed[:1]))
    for name, entry in listed:
        entry, derived = derive(name.native, name.reading, entry, name.kind, refused)
        added.append((name, entry, derived))
        for spelling in derived:
            wanted.setdefault(fold_key(spelling.text), set()).add(entry.preferred or "")
    return [
        (
            name,
            entry._replace(
                spellings=(*entry.spellings, *(s for s in derived if len(wanted[fold_key(s.text)]) == 1))
            ),
        )
        for name, entry, derived in added
    ]


def entry_of(name: Name, style: Style, tag: str) -> Entry | None:
    """The spellings of ``name`` in texts of language ``tag`` as ``style`` chooses them."""
    entry = name.entries.get(tag) or name.entries.get(tag.partition("-")[0])
    if entry is not None and name.id in style.choices and style.language in ("", entry.language):
        entry = choose(entry, style.choices[name.id])
    english = name.entries.get("en")
    if entry is not None and english is not None and entry is not english and language(tag).script == "Latin":
        # English titles, papers and clubs stand in texts of other languages as well.
        entry = entry._replace(keep=(*entry.keep, *english.keep))
    return entry


def add(forms: dict[str, list[Reading]], reading: Reading, form: str | None = None) -> None:
    """Put a reading under its folded form; a second one of the same spelling only adds its slots."""
    form = fold_key(reading.surface) if form is None else form
    if not form:
        return
    readings = forms.setdefault(form, [])
    for i, known in enumerate(readings):
        if known.name == reading.name and known.lemma == reading.lemma and known.surface == reading.surface:
            slots = known.slots + tuple(slot for slot in reading.slots if slot not in known.slots)
            status = min(known.status, reading.status, key=lambda s: RANK[s])
            readings[i] = known._replace(slots=slots, status=status)
            return
    readings.append(reading)


def settle(forms: dict[str, list[Reading]]) -> None:
    """Where one form has several readings, those that are right come first, in a fixed order."""
    for readings in forms.values():
        readings.sort(key=lambda r: (RANK[r.status], r.name, r.lemma))


def _info(
    name: Name,
    entry: Entry,
    table: list[Reading],
    sources: dict[tuple[str, str], Source],
    home: tuple[str, ...],
) -> NameInfo:
    forms = {reading.lemma: all_slots(name, entry, reading.lemma) for reading in table}
    plain = {lemma: {BASE: (lemma,)} for lemma in forms}
    english = name.entries.get("en") if entry.language != "en" else None
    cited = [sources.get((name.path, s)) or sources.get(("", s)) for s in entry.sources]
    return NameInfo(
        id=name.id,
        kind=name.kind,
        preferred=entry.preferred or "",
        accepted=tuple(entry.texts("accepted")),
        forms={} if forms == plain else forms,
        keep=entry.keep,
        elsewhere=entry.elsewhere,
        changed=name.changed,
        sources=tuple(source for source in cited if source),
        where=f"{name.path}:{name.line}",
        home=home,
        english=tuple(english.texts("preferred") + english.texts("accepted")) if english else (),
    )
