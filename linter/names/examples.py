"""Rules prove themselves: every example and every listed spelling is tried through the real path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from linter.languages.fold import fold_key
from linter.names.compiling import entry_of
from linter.names.lexicon import Reading
from linter.names.model import Entry, Example, Name
from linter.names.style import Style
from linter.names.surfaces import BASE, GIVEN, all_slots, surface_table


class Found(NamedTuple):
    """What a check of a text reports, as far as examples care."""

    start: int
    end: int
    match: str
    suggestions: tuple[str, ...]


Checker = Callable[[str, str], Sequence[Found]]


class Failure(NamedTuple):
    """``kind`` is missing, noisy, wrong, unstable or collision; ``where`` is file:line of the rule."""

    kind: str
    name: str
    where: str
    text: str
    detail: str


def try_examples(names: Iterable[Name], style: Style, check: Checker) -> Iterator[Failure]:
    """What does not hold. ``check`` takes a text and its language and gives what is reported.

    The examples of a name that the style chooses for itself are written for other styles and are
    passed over; every listed spelling of it is tried all the same.
    """
    for name in names:
        chosen = name.id in style.choices
        examples = [e for e in name.examples if not (chosen and style.language in ("", e.language))]
        shown = {(e.language, fold_key(e.bad)) for e in examples if e.bad is not None}
        yield from _tried(name.id, name.path, examples, check)
        where = f"{name.path}:{name.line}"
        for language, known in name.entries.items():
            entry = entry_of(name, style, language) or known
            for reading in surface_table(name, entry):
                base = any(slot in (BASE, GIVEN) or "nominative" in slot for slot in reading.slots)
                if reading.status != "deprecated" or not entry.preferred or not base:
                    continue
                if any(tag == language and fold_key(reading.surface) in text for tag, text in shown):
                    continue
                good = _right(name, entry, reading)
                text = "1. {} (2)"
                if not _forms_known(name, entry, reading):
                    if not check(text.format(reading.surface), language):
                        detail = "nothing is reported"
                        yield Failure("missing", name.id, where, text.format(reading.surface), detail)
                    continue
                yield from _bad(
                    name.id, where, text.format(reading.surface), text.format(good), language, check
                )
            for phrase in known.keep:
                if "{name}" not in phrase:
                    # A phrase in capitals is an acronym, and only a sentence shows that.
                    text = f"it is said that {phrase} met." if phrase.isupper() else f"1. {phrase} (2)"
                    yield from _silent(name.id, where, text, language, check)


def try_style(style: Style, names: Mapping[str, Name], check: Checker) -> Iterator[Failure]:
    """What does not hold of what a style says itself: its examples, and the names that it chooses.

    Only its own language is tried: in all others a style writes as the one that it extends.
    """
    yield from _tried(f"style {style.id}", style.path, style.examples, check)
    for name in (names[id] for id in style.choices):
        entries = {tag: entry for tag, entry in name.entries.items() if style.language in ("", tag)}
        yield from try_examples([name._replace(entries=entries, examples=())], style, check)


def _tried(name: str, path: str, examples: Iterable[Example], check: Checker) -> Iterator[Failure]:
    for example in examples:
        where = f"{path}:{example.line}"
        if example.bad is not None:
            yield from _bad(name, where, example.bad, example.good, example.language, check)
        else:
            yield from _silent(name, where, example.good, example.language, check)


def try_collisions(names: Iterable[Name], style: Style) -> Iterator[Failure]:
    """Spellings that one name writes and another name of the same language calls deprecated."""
    right: dict[tuple[str, str], Name] = {}
    wrong: list[tuple[str, str, Name, bool]] = []
    for name in names:
        for language, known in name.entries.items():
            entry = entry_of(name, style, language) or known
            for reading in surface_table(name, entry):
                form = fold_key(reading.surface)
                if reading.status in ("preferred", "accepted"):
                    right.setdefault((language, form), name)
                elif reading.status == "deprecated":
                    wrong.append((language, form, name, bool(entry.elsewhere)))
    for language, form, name, declared in wrong:
        other = right.get((language, form))
        if other is not None and other.id != name.id and not declared:
            yield Failure(
                "collision",
                name.id,
                f"{name.path}:{name.line}",
                form,
                f"deprecated here, but right for {other.id} ({other.path}:{other.line}) in {language}",
            )


def _forms_known(name: Name, entry: Entry, reading: Reading) -> bool:
    """Whether the preferred spelling has a form for each case in which this one may stand."""
    slots = all_slots(name, entry, entry.preferred or "")
    return all(slots.get(slot) for slot in reading.slots)


def _right(name: Name, entry: Entry, reading: Reading) -> str:
    """What a deprecated form becomes: a family name that is accepted stays, its given name is mended."""
    right = {entry.preferred or "", *entry.texts("accepted")}
    family = reading.lemma if reading.lemma in right else entry.preferred or ""
    given = (
        name.given.entries.get(entry.language) if name.given and reading.slots[0].startswith(GIVEN) else None
    )
    return f"{given.preferred} {family}" if given else family


def _silent(name: str, where: str, text: str, language: str, check: Checker) -> Iterator[Failure]:
    for found in check(text, language):
        wanted = " or ".join(found.suggestions)
        yield Failure("noisy", name, where, text, f'reports "{found.match}" → {wanted}')


def _bad(name: str, where: str, bad: str, good: str, language: str, check: Checker) -> Iterator[Failure]:
    found = check(bad, language)
    if not found:
        yield Failure("missing", name, where, bad, "nothing is reported")
        return
    corrected = bad
    for item in sorted(found, reverse=True):
        if item.suggestions:
            corrected = corrected[: item.start] + item.suggestions[0] + corrected[item.end :]
    if corrected != good:
        yield Failure("wrong", name, where, bad, f'becomes "{corrected}", not "{good}"')
        return
    again = check(good, language)
    if again:
        yield Failure("unstable", name, where, good, f'reports "{again[0].match}" once more')
