"""Packs of names as JSON, which is read in a tenth of the time that the YAML takes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from linter.names.model import Entry, Example, Given, Name, Pack, Source, Spelling


def pack(packs: Iterable[Pack]) -> str:
    """Packs as text; each value is a list of its fields in order."""
    return json.dumps([[p.path, p.region, p.sources, p.names] for p in packs], ensure_ascii=False)


def unpack(text: bytes) -> tuple[Pack, ...]:
    """The packs again."""
    return tuple(
        Pack(
            path,
            region,
            {key: Source(*source) for key, source in sources.items()},
            {key: _name(fields) for key, fields in names.items()},
        )
        for path, region, sources, names in json.loads(text)
    )


def _name(fields: list[Any]) -> Name:
    id, kind, native, reading, ids, changed, alone, given, entries, examples, path, line = fields
    return Name(
        id,
        kind,
        native,
        reading,
        ids,
        changed,
        alone,
        Given(given[0], _entries(given[1])) if given else None,
        _entries(entries),
        tuple(Example(*example) for example in examples),
        path,
        line,
    )


def _entries(entries: dict[str, list[Any]]) -> dict[str, Entry]:
    return {tag: _entry(*fields) for tag, fields in entries.items()}


def _entry(
    language: str,
    spellings: list[list[Any]],
    keep: list[str],
    elsewhere: list[str],
    exact_case: bool,
    inflection: list[list[Any]],
    sources: list[str],
) -> Entry:
    return Entry(
        language,
        tuple(Spelling(*spelling) for spelling in spellings),
        tuple(keep),
        tuple(elsewhere),
        exact_case,
        tuple((spelling, said if isinstance(said, str) else _forms(said)) for spelling, said in inflection),
        tuple(sources),
    )


def _forms(cases: list[list[Any]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((case, tuple(forms)) for case, forms in cases)
