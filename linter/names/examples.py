"""Rules prove themselves: every example and every listed spelling is tried through the real path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.languages.fold import fold_key
from linter.names.compiling import GIVEN, entry_of, surface_table
from linter.names.lexicon import Reading
from linter.names.model import Entry, Name
from linter.names.style import Style


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
    """What does not hold. ``check`` takes a text and its language and gives what is reported."""
    for name in names:
        shown: set[tuple[str, str]] = set()
        for example in name.examples:
            where = f"{name.path}:{example.line}"
            if example.bad is not None:
                shown.add((example.language, fold_key(example.bad)))
                yield from _bad(name.id, where, example.bad, example.good, example.language, check)
            else:
                yield from _silent(name.id, where, example.good, example.language, check)
        where = f"{name.path}:{name.line}"
        for language, known in name.entries.items():
            entry = entry_of(name, style, language) or known
            for reading in surface_table(name, entry):
                if reading.status != "deprecated" or not entry.preferred:
                    continue
                if any(tag == language and fold_key(reading.surface) in text for tag, text in shown):
                    continue
                good = _right(name, entry, reading)
                text = "1. {} (2)"
                yield from _bad(
                    name.id, where, text.format(reading.surface), text.format(good), language, check
                )
            for phrase in entry.keep:
                if "{name}" not in phrase:
                    yield from _silent(name.id, where, f"1. {phrase} (2)", language, check)


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


def _right(name: Name, entry: Entry, reading: Reading) -> str:
    """What a deprecated form becomes: a family name that is accepted stays, its given name is mended."""
    right = {entry.preferred or "", *entry.texts("accepted")}
    family = reading.lemma if reading.lemma in right else entry.preferred or ""
    given = name.given.entries.get(entry.language) if name.given and GIVEN in reading.slots else None
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
