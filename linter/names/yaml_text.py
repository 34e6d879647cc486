"""Names as the text of a rule file, in the form that docs/writing-rules.md shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from linter.names.model import STATUSES, Entry, Name, Source, Spelling
from linter.names.pack import GENERAL

_WIDE = 100
# What YAML, or a reader of YAML, could take for something other than text.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/’-]*[\w.)])?")
_WORDS = frozenset("true false yes no on off null y n".split())


def names_text(names: Iterable[Name], indent: int = 2) -> str:
    """The entries below ``names:``."""
    return "".join(_indented(_name(name), indent) for name in names)


def sources_text(sources: Iterable[Source], indent: int = 2) -> str:
    """The entries below ``sources:``; general knowledge needs none."""
    lines = []
    for source in sources:
        if source.id != GENERAL.id:
            fields = {
                "title": scalar(source.title),
                "url": source.url and scalar(source.url),
                "year": source.year,
            }
            lines.append(f"{source.id}:")
            lines += [f"  {key}: {value}" for key, value in fields.items() if value]
    return _indented(lines, indent)


def scalar(text: str) -> str:
    """A text as YAML writes it, quoted where it must be."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _indented(lines: Iterable[str], indent: int) -> str:
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def _name(name: Name) -> Iterator[str]:
    yield f"{name.id}:"
    if name.kind != "other":
        yield f"  kind: {name.kind}"
    for key in ("native", "reading"):
        if getattr(name, key):
            yield f"  {key}: {_flow(getattr(name, key))}"
    if name.given:
        yield "  given:"
        if name.given.native:
            yield f"    native: {_flow(name.given.native)}"
        for entry in name.given.entries.values():
            yield from (f"    {line}" for line in _entry(entry))
    if not name.alone:
        yield "  alone: no"
    if name.ids:
        yield f"  ids: {_flow(name.ids)}"
    if name.changed:
        yield f"  changed: {name.changed}"
    for entry in name.entries.values():
        yield from (f"  {line}" for line in _entry(entry))
    if name.examples:
        yield "  examples:"
        for example in name.examples:
            fields = {"language": example.language} if example.language != "en" else {}
            bad = {"bad": example.bad} if example.bad is not None else {}
            said = {**bad, "good": example.good}
            texts = {key: json.dumps(text, ensure_ascii=False) for key, text in said.items()}
            yield f"    - {_braced({**fields, **texts})}"


def _entry(entry: Entry) -> Iterator[str]:
    fields: dict[str, str | list[str]] = {}
    for status in STATUSES:
        found = [_spelling(s) for s in entry.spellings if s.status == status]
        if found:
            fields[status] = found[0] if status == "preferred" else found
    for key, values in (("keep", entry.keep), ("elsewhere", entry.elsewhere)):
        if values:
            fields[key] = [scalar(value) for value in values]
    if entry.exact_case:
        fields["case"] = "exact"
    if entry.inflection:
        said = {scalar(t): scalar(s) if isinstance(s, str) else _forms(s) for t, s in entry.inflection}
        fields["inflection"] = _braced(said)
    if entry.sources:
        fields["sources"] = list(entry.sources)
    short = f"{entry.language}: {_braced({key: _value(value) for key, value in fields.items()})}"
    if len(short) <= _WIDE:
        yield short
        return
    yield f"{entry.language}:"
    for key, value in fields.items():
        line = f"  {key}: {_value(value)}"
        if len(line) > _WIDE and isinstance(value, list):
            yield f"  {key}:"
            yield from (f"    - {item}" for item in value)
        else:
            yield line


def _spelling(spelling: Spelling) -> str:
    marks = {"from": spelling.since, "until": spelling.until, "alone": "yes" if spelling.alone else ""}
    said = {key: value for key, value in marks.items() if value}
    return _braced({"spelling": scalar(spelling.text), **said}) if said else scalar(spelling.text)


def _forms(cases: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    return _braced({case: f"[{', '.join(map(scalar, forms))}]" for case, forms in cases})


def _value(value: str | list[str]) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else value


def _flow(values: dict[str, str]) -> str:
    return _braced({scalar(key): scalar(text) for key, text in values.items()})


def _braced(values: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {text}" for key, text in values.items()) + "}"
