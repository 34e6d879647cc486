"""What a configuration says: its values with the place each comes from, and what holds in the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.documents.front_matter import KEYS as FRONT_MATTER_KEYS
from linter.documents.source import MAX_BYTES

if TYPE_CHECKING:
    from linter.names.model import Name, Source

FILE_NAME = ".placelint.yaml"
DEFAULT_STYLE = "international"


class Place(NamedTuple):
    """Where a value stands; line 0 means that the whole file is meant."""

    path: str
    line: int


class Item(NamedTuple):
    """One value: its key, what stands below the key (a context, a check, a glob, a name) and where."""

    key: str
    part: str
    value: Any
    place: Place


class Layer(NamedTuple):
    """The items of one file, or of one of its overrides, which holds where its globs match.

    ``globs`` are relative to ``folder``; ``borrowed`` marks what an ``extends:`` brought.
    """

    folder: Path
    globs: tuple[str, ...]
    items: tuple[Item, ...]
    place: Place
    borrowed: bool = False


class Config(NamedTuple):
    """What holds for the files below a folder; ``config_at`` gives what holds for one of them.

    ``path`` is the nearest file, empty when there is none; ``exclude`` and ``languages`` (globs,
    language, origin in words) are relative to ``folder``; ``baseline`` is a whole path. ``stamp``
    changes with everything that a compiled lexicon depends on, except the style.
    """

    path: str = ""
    folder: Path = Path()
    style: str = DEFAULT_STYLE
    language: str = "en"
    languages: tuple[tuple[tuple[str, ...], str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    sources: tuple[Source, ...] = ()
    contexts: tuple[tuple[str, str], ...] = ()
    historic: str | None = None
    levels: tuple[tuple[str, str], ...] = ()
    fail_on: str = "warning"
    require_reason: bool = True
    baseline: str = ""
    max_bytes: int = MAX_BYTES
    front_matter: tuple[str, ...] = FRONT_MATTER_KEYS
    stamp: str = ""
    layers: tuple[Layer, ...] = ()

    def __hash__(self) -> int:
        # Names hold dictionaries, which have no hash; the stamp stands for them.
        return hash((self.path, self.style, self.language, self.levels, self.fail_on, self.stamp))
