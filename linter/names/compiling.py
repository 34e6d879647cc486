"""Make a lexicon: names × style × text language → every form that a text may hold."""

from __future__ import annotations

from collections.abc import Iterable

from linter.languages.fold import fold_key
from linter.languages.language import Language, language
from linter.names.lexicon import NameInfo, Reading, StyleInfo, dump
from linter.names.model import Entry, Name, Source, Spelling
from linter.names.style import Style, choose

_RANK = {"preferred": 0, "accepted": 1, "historic": 2, "deprecated": 3}
GIVEN = "given"


def compile_lexicon(
    names: Iterable[Name], sources: dict[tuple[str, str], Source], style: Style, tag: str
) -> str:
    """The stored text of the lexicon of ``names`` in texts of language ``tag`` under ``style``.

    ``sources`` are found by (file, id); a style's own by ("", id).
    """
    text_language: Language = language(tag)
    forms: dict[str, list[Reading]] = {}
    infos: list[NameInfo] = []
    for name in names:
        entry = entry_of(name, style, tag)
        if entry is None or not entry.spellings:
            continue
        table = [
            r for r in surface_table(name, entry, tag) if r.status != "historic" or style.historic != "off"
        ]
        for reading in table:
            add(forms, reading)
        infos.append(_info(name, entry, table, sources))
    settle(forms)
    info = StyleInfo(style.id, style.title, style.contexts, style.historic)
    return dump(text_language, info, forms, infos)


def entry_of(name: Name, style: Style, tag: str) -> Entry | None:
    """The spellings of ``name`` in texts of language ``tag`` as ``style`` chooses them."""
    entry = name.entries.get(tag) or name.entries.get(tag.partition("-")[0])
    if entry is not None and name.id in style.choices and style.language in ("", entry.language):
        entry = choose(entry, style.choices[name.id])
    return entry


def surface_table(name: Name, entry: Entry, tag: str) -> list[Reading]:
    """Every reading of the name in this language: alone, and with each given name."""
    readings = []
    for spelling in entry.spellings:
        if name.alone or name.given is None:
            readings.append(_reading(name, entry, spelling, spelling.text, "", spelling.status))
        given = name.given.entries.get(entry.language) if name.given else None
        for first in given.spellings if given else ():
            status = max(first.status, spelling.status, key=lambda s: _RANK[s])
            full = f"{first.text} {spelling.text}"
            readings.append(_reading(name, entry, spelling, full, GIVEN, status))
    return readings


def _reading(name: Name, entry: Entry, spelling: Spelling, surface: str, slot: str, status: str) -> Reading:
    window = spelling.since, spelling.until
    return Reading(
        name.id, spelling.text, surface, (slot,), status, entry.exact_case, spelling.provenance, *window
    )


def add(forms: dict[str, list[Reading]], reading: Reading) -> None:
    """Put a reading under its folded form; a second one of the same spelling only adds its slots."""
    form = fold_key(reading.surface)
    if not form:
        return
    readings = forms.setdefault(form, [])
    for i, known in enumerate(readings):
        if known.name == reading.name and known.lemma == reading.lemma and known.surface == reading.surface:
            slots = known.slots + tuple(slot for slot in reading.slots if slot not in known.slots)
            status = min(known.status, reading.status, key=lambda s: _RANK[s])
            readings[i] = known._replace(slots=slots, status=status)
            return
    readings.append(reading)


def settle(forms: dict[str, list[Reading]]) -> None:
    """Where one form has several readings, those that are right come first, in a fixed order."""
    for readings in forms.values():
        readings.sort(key=lambda r: (_RANK[r.status], r.name, r.lemma))


def _info(name: Name, entry: Entry, table: list[Reading], sources: dict[tuple[str, str], Source]) -> NameInfo:
    forms: dict[str, dict[str, tuple[str, ...]]] = {}
    given = name.given.entries.get(entry.language) if name.given else None
    first = given.preferred if given else None
    for reading in table:
        slots = forms.setdefault(reading.lemma, {})
        for slot in reading.slots:
            if slot == GIVEN and first:
                slots[slot] = (f"{first} {reading.lemma}",)
            elif reading.surface not in slots.get(slot, ()):
                slots[slot] = (*slots.get(slot, ()), reading.surface)
    plain = {lemma: {"": (lemma,)} for lemma in forms}
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
    )
