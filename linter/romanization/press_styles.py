"""Press styles: what newsrooms, databases and keyboards do to the result of a system.

Declared in ``rules/romanization/press-styles.yaml``; ``Style.write`` runs one on a romanized name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from unidecode import unidecode

from linter import strict_yaml
from linter.shipped import rules_folder
from linter.strict_yaml import Node

KEYS = (
    "title", "on", "source", "parts", "letters", "drop", "marks", "endings", "doubled", "hyphen", "languages",
    "kinds",
)  # fmt: skip
_DOUBLED = re.compile(r"([zkcst]h|ts|[^\W\d_])\1", re.IGNORECASE)
_AFTER_HYPHEN = re.compile(r"-(\w)")
_HYPHENS = {"space": " ", "join": "", "capital": "capital"}


@dataclass(frozen=True)
class Style:
    """One press style.

    ``letters`` maps the code point of each replaced or dropped character to what is written; ``parts`` are
    regular expressions replaced in the native name, to divide it or to drop the word for a unit.
    """

    id: str
    title: str
    source: Mapping[str, str]
    parts: Mapping[str, str]
    letters: Mapping[int, str]
    drops_marks: bool
    endings: Mapping[str, str]
    writes_doubled_once: bool
    hyphen: str
    languages: tuple[str, ...]
    kinds: tuple[str, ...]

    def read(self, native: str) -> str:
        """The native name as this style hands it to a system."""
        for letter, new in self.source.items():
            native = native.replace(letter, new)
        for pattern, divided in self.parts.items():
            native = re.sub(pattern, divided, native)
        return native

    def write(self, latin: str) -> str:
        """The romanized name as this style writes it."""
        if self.letters:
            latin = latin.translate(self.letters)
        if self.drops_marks and not latin.isascii():
            # Unidecode writes what is left in ASCII: Łódź is Lodz.
            latin = unidecode(latin)
        if self.endings:
            latin = _endings(tuple(self.endings)).sub(lambda match: self.endings[match[0]], latin)
        if self.writes_doubled_once:
            latin = _DOUBLED.sub(r"\1", latin)
        if self.hyphen == "capital":
            return _AFTER_HYPHEN.sub(lambda match: " " + match[1].upper(), latin)
        return latin.replace("-", self.hyphen) if self.hyphen != "-" else latin


@cache
def _endings(endings: tuple[str, ...]) -> re.Pattern[str]:
    # A word of three letters is not bent: "-yi" is the whole of a name there, not its ending.
    return re.compile(rf"(?<=\w\w)(?:{'|'.join(endings)})(?!\w)")


@cache
def styles(language: str | None, kind: str | None = None) -> tuple[Style, ...]:
    """The styles for names of one language and kind, in the order of the file; all without."""
    return tuple(
        style
        for style in _all()
        if (not style.languages or language in (None, *style.languages))
        and (not style.kinds or kind in (None, *style.kinds))
    )


@cache
def first_systems() -> tuple[str, ...]:
    """The ids of the systems that are named first when several give the same spelling."""
    return tuple(_file()["first"].texts())


@cache
def _file() -> dict[str, Node]:
    path = rules_folder() / "romanization" / "press-styles.yaml"
    return strict_yaml.load(path, shown=f"romanization/{path.name}").mapping(("first", "styles"))


@cache
def _all() -> tuple[Style, ...]:
    found: dict[str, Style] = {}
    for id, node in _file()["styles"].mapping().items():
        found[id] = _style(id, node, found)
    return tuple(found.values())


def _style(id: str, node: Node, earlier: Mapping[str, Style]) -> Style:
    keys = node.mapping(KEYS)
    base = Style(id, "", {}, {}, {}, False, {}, False, "-", (), ())
    if "on" in keys:
        base = earlier[keys["on"].choice(earlier)]
    letters = {**base.letters, **str.maketrans(_texts(keys.get("letters")))}
    drop = keys["drop"].text() if "drop" in keys else ""
    # What an earlier style writes may be dropped by this one.
    letters = {letter: "" if latin and latin in drop else latin for letter, latin in letters.items()}
    letters |= dict.fromkeys(map(ord, drop), "")
    if "marks" in keys:
        keys["marks"].choice(("drop",))
    if "doubled" in keys:
        keys["doubled"].choice(("single",))
    return replace(
        base,
        id=id,
        title=keys["title"].text(),
        source=_texts(keys.get("source")) or base.source,
        parts=_texts(keys.get("parts")) or base.parts,
        letters=letters,
        drops_marks=base.drops_marks or "marks" in keys,
        endings=_texts(keys.get("endings")) or base.endings,
        writes_doubled_once=base.writes_doubled_once or "doubled" in keys,
        hyphen=_HYPHENS[keys["hyphen"].choice(_HYPHENS)] if "hyphen" in keys else base.hyphen,
        languages=tuple(keys["languages"].texts()) if "languages" in keys else base.languages,
        kinds=tuple(keys["kinds"].texts()) if "kinds" in keys else base.kinds,
    )


def _texts(node: Node | None) -> dict[str, str]:
    return {key: value.text() for key, value in node.mapping().items()} if node else {}
