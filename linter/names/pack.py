"""Read name packs: ``rules/names/*.yaml`` and the ``names:`` of a user's configuration."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from linter import strict_yaml
from linter.cache import cached
from linter.names import packed
from linter.names.model import KINDS, STATUSES, Entry, Example, Given, Name, Pack, Source, Spelling
from linter.shipped import rules_folder
from linter.strict_yaml import Node

GENERAL = Source("general", "general knowledge")

_FILE_KEYS = ("region", "sources", "names")
_NAME_KEYS = ("kind", "native", "reading", "given", "alone", "ids", "changed", "examples")
_GIVEN_KEYS = ("native",)
_ENTRY_KEYS = (*STATUSES, "keep", "elsewhere", "case", "inflection", "sources")
_SPELLING_KEYS = ("spelling", "from", "until", "alone")
_SOURCE_KEYS = ("title", "url", "year", "note")
_EXAMPLE_KEYS = ("language", "bad", "good")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def shipped_packs() -> list[Pack]:
    """All packs under ``rules/names/``, by file name; a name id stands in one file only."""
    return list(_packs(rules_folder()))


@cache
def _packs(folder: Path) -> tuple[Pack, ...]:
    return packed.unpack(cached("packs", lambda: packed.pack(_read_packs(folder))))


def _read_packs(folder: Path) -> tuple[Pack, ...]:
    paths = sorted((folder / "names").glob("*.yaml"))
    packs = tuple(read_pack(path, f"rules/names/{path.name}") for path in paths)
    first: dict[str, Name] = {}
    for pack in packs:
        for name in pack.names.values():
            if name.id in first:
                other = first[name.id]
                node = Node("", name.path, name.line, 3)
                raise node.error(f'the name "{name.id}" is defined already in {other.path}:{other.line}')
            first[name.id] = name
    return packs


def read_pack(path: Path, shown: str) -> Pack:
    """One file of names; raises ``DataError``."""
    return as_pack(strict_yaml.load(path, shown))


def as_pack(root: Node) -> Pack:
    """A parsed file of names; raises ``DataError``."""
    keys = root.mapping(_FILE_KEYS)
    sources = read_sources(keys.get("sources"))
    names = read_names(keys.get("names"), sources)
    region = keys["region"].text() if "region" in keys else Path(root.path).stem
    return Pack(root.path, region, sources, names)


def read_sources(node: Node | None) -> dict[str, Source]:
    """Sources by id, ``general`` included."""
    sources = {GENERAL.id: GENERAL}
    if node is None:
        return sources
    for key, value in node.mapping().items():
        fields = value.mapping(_SOURCE_KEYS)
        if "title" not in fields:
            raise value.error(f'the source "{key}" needs a title')
        texts = {field: item.text() for field, item in fields.items()}
        sources[key] = Source(key, texts["title"], texts.get("url", ""), texts.get("year", ""))
    return sources


def read_names(node: Node | None, sources: dict[str, Source]) -> dict[str, Name]:
    """Names by id; raises ``DataError`` at the first key or value that is not right."""
    if node is None:
        return {}
    names = {}
    for key, value in node.mapping().items():
        if not _ID.fullmatch(key):
            raise node.key_error(key, f'the id "{key}" must be small Latin letters, digits and hyphens')
        names[key] = _name(key, value, sources, node.keys[key][0])
    return names


def _name(key: str, node: Node, sources: dict[str, Source], line: int) -> Name:
    fields = node.mapping()
    entries: dict[str, Entry] = {}
    for field, value in fields.items():
        if field not in _NAME_KEYS:
            entries[field] = _entry(_language(node, field, _NAME_KEYS), value, sources)
    return Name(
        id=key,
        kind=fields["kind"].choice(KINDS) if "kind" in fields else "other",
        native=_by_language(fields.get("native")),
        reading=_by_language(fields.get("reading")),
        ids=_texts(fields.get("ids")),
        changed=fields["changed"].number() if "changed" in fields else None,
        alone=fields["alone"].flag() if "alone" in fields else True,
        given=_given(fields["given"], sources) if "given" in fields else None,
        entries=entries,
        examples=read_examples(fields.get("examples")),
        path=node.path,
        line=line,
    )


def _language(node: Node, field: str, known: tuple[str, ...]) -> str:
    """A key that is not a known word must be a language tag."""
    if not _TAG.fullmatch(field) or (len(field) > 3 and "-" not in field):
        node.mapping((*known, "<language tag>"))
    return field


def _given(node: Node, sources: dict[str, Source]) -> Given:
    fields = node.mapping()
    entries = {
        _language(node, field, _GIVEN_KEYS): _entry(field, value, sources)
        for field, value in fields.items()
        if field not in _GIVEN_KEYS
    }
    return Given(_by_language(fields.get("native")), entries)


def _entry(language: str, node: Node, sources: dict[str, Source]) -> Entry:
    fields = node.mapping(_ENTRY_KEYS)
    spellings: list[Spelling] = []
    seen: dict[str, str] = {}
    for status in STATUSES:
        if status not in fields:
            continue
        for item in _items(fields[status]):
            spelling = _spelling(item, status)
            if spelling.text in seen:
                raise item.error(f'"{spelling.text}" is listed already as {seen[spelling.text]}')
            seen[spelling.text] = status
            spellings.append(spelling)
    if "preferred" in fields and not isinstance(fields["preferred"].value, str):
        raise fields["preferred"].error("one preferred spelling, as text; list the others under accepted")
    cited = fields["sources"].texts() if "sources" in fields else []
    for source in cited:
        if source not in sources:
            fields["sources"].choice(sources) if isinstance(fields["sources"].value, str) else next(
                item for item in fields["sources"].nodes() if item.text() == source
            ).choice(sources)
    return Entry(
        language=language,
        spellings=tuple(spellings),
        keep=tuple(fields["keep"].texts()) if "keep" in fields else (),
        elsewhere=tuple(fields["elsewhere"].texts()) if "elsewhere" in fields else (),
        exact_case="case" in fields and fields["case"].choice(("exact", "any")) == "exact",
        inflection=_inflection(fields.get("inflection")),
        sources=tuple(cited),
    )


def _items(node: Node) -> list[Node]:
    if isinstance(node.value, list):
        return node.value
    return [node] if node.value != "" else []


def _spelling(node: Node, status: str) -> Spelling:
    if isinstance(node.value, str):
        if not node.value.strip():
            raise node.error("an empty spelling")
        return Spelling(node.value, status)
    fields = node.mapping(_SPELLING_KEYS)
    if "spelling" not in fields:
        raise node.error('expected a "spelling"')
    years = {key: str(fields[key].number()) for key in ("from", "until") if key in fields}
    alone = "alone" in fields and fields["alone"].flag()
    text, window = fields["spelling"].text(), (years.get("from", ""), years.get("until", ""))
    return Spelling(text, status, *window, alone=alone)


def _inflection(
    node: Node | None,
) -> tuple[tuple[str, str | tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    if node is None:
        return ()
    result: list[tuple[str, str | tuple[tuple[str, tuple[str, ...]], ...]]] = []
    for spelling, value in node.mapping().items():
        if isinstance(value.value, str):
            result.append((spelling, value.value))
        else:
            cases = tuple((case, tuple(forms.texts())) for case, forms in value.mapping().items())
            result.append((spelling, cases))
    return tuple(result)


def read_examples(node: Node | None, language: str = "en") -> tuple[Example, ...]:
    """Examples; those that name no language are in ``language``."""
    return tuple(_example(item, language) for item in node.nodes()) if node else ()


def _example(node: Node, language: str) -> Example:
    fields = node.mapping(_EXAMPLE_KEYS)
    if "good" not in fields:
        raise node.error('an example needs "good": the right sentence')
    language = fields["language"].text() if "language" in fields else language
    bad = fields["bad"].text() if "bad" in fields else None
    return Example(language, bad, fields["good"].text(), node.line)


def _by_language(node: Node | None) -> dict[str, str]:
    for tag in node.mapping() if node else ():
        if node and not _TAG.fullmatch(tag):
            raise node.key_error(tag, f'"{tag}" is not a language tag such as uk or zh')
    return _texts(node)


def _texts(node: Node | None) -> dict[str, str]:
    if node is None:
        return {}
    return {key: value.text() for key, value in node.mapping().items()}
