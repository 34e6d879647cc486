"""The values that a rule file holds: names, their spellings by text language, examples and sources."""

from __future__ import annotations

from typing import NamedTuple

STATUSES = ("preferred", "accepted", "deprecated", "historic")
KINDS = (
    *("city", "town", "village", "region", "country", "territory", "river", "lake", "sea", "mountain"),
    *("island", "site", "person", "people", "demonym", "language", "organisation", "other"),
)


class Source(NamedTuple):
    """Where a choice comes from; ``general`` marks general knowledge."""

    id: str
    title: str
    url: str = ""
    year: str = ""

    def as_dict(self) -> dict[str, str]:
        """For JSON: the fields that are known."""
        return {key: value for key, value in self._asdict().items() if value}


class Spelling(NamedTuple):
    """One written form of a name; ``since`` and ``until`` are years, empty when always.

    ``provenance`` says which system and style give it, where some do; ``derived`` spellings stand
    in no file. One that holds an article and stands ``alone`` is wrong only where no noun follows.
    """

    text: str
    status: str
    since: str = ""
    until: str = ""
    provenance: str = ""
    derived: bool = False
    alone: bool = False


class Entry(NamedTuple):
    """The spellings of one name in texts of one language."""

    language: str
    spellings: tuple[Spelling, ...]
    keep: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    exact_case: bool = False
    inflection: tuple[tuple[str, str | tuple[tuple[str, tuple[str, ...]], ...]], ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def preferred(self) -> str | None:
        """The spelling to write, or None where the name is a free choice."""
        return next((s.text for s in self.spellings if s.status == "preferred"), None)

    def texts(self, status: str) -> list[str]:
        """The spellings of one status, in the order of the file."""
        return [s.text for s in self.spellings if s.status == status]


class Example(NamedTuple):
    """A sentence that proves a rule: ``bad`` is corrected to ``good``; ``good`` alone is silent."""

    language: str
    bad: str | None
    good: str
    line: int


class Given(NamedTuple):
    """The given name of a person: its native forms and its entries by text language."""

    native: dict[str, str]
    entries: dict[str, Entry]


class Name(NamedTuple):
    """One real thing: a city, river, country, person, people, organisation."""

    id: str
    kind: str
    native: dict[str, str]
    reading: dict[str, str]
    ids: dict[str, str]
    changed: int | None
    alone: bool
    given: Given | None
    entries: dict[str, Entry]
    examples: tuple[Example, ...]
    path: str
    line: int


class Pack(NamedTuple):
    """One file of names."""

    path: str
    region: str
    sources: dict[str, Source]
    names: dict[str, Name]
