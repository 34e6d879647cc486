"""All names under one style and configuration, as lexicons by language."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Protocol

from linter.cache import cached
from linter.errors import DataError
from linter.names.lexicon import Lexicon
from linter.names.model import Name, Pack, Source

if TYPE_CHECKING:
    from linter.names.style import Style

NEW_NAME = " (a name of your own needs its kind, such as kind: town)"

# The modules that read YAML are loaded where they are needed: most runs find their lexicon compiled.


class Wishes(Protocol):
    """What a configuration says of names."""

    @property
    def style(self) -> str: ...
    @property
    def names(self) -> tuple[Name, ...]: ...
    @property
    def sources(self) -> tuple[Source, ...]: ...
    @property
    def contexts(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def historic(self) -> str | None: ...
    @property
    def stamp(self) -> str: ...


class Collection(NamedTuple):
    """Names by id, and the sources that they cite by (file, id)."""

    names: dict[str, Name]
    sources: dict[tuple[str, str], Source]


class Library:
    """Lexicons, from the cache where the rules have not changed."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._lexicons: dict[str, Lexicon] = {}
        self._made: dict[str, dict[str, str]] = {}

    @cached_property
    def style(self) -> Style:
        """The style that the configuration names, with the configuration's own choices on top."""
        from linter.names.style import load_style

        style = load_style(self._wishes.style)
        contexts = {**style.contexts, **dict(self._wishes.contexts)}
        decided = {name.id for name in self._wishes.names if _decides(name, style.language)}
        return style._replace(
            contexts=contexts,
            historic=self._wishes.historic or style.historic,
            choices={name: choice for name, choice in style.choices.items() if name not in decided},
        )

    @cached_property
    def collection(self) -> Collection:
        """The names of all packs with the user's own on top; raises ``DataError``."""
        from linter.names.pack import shipped_packs

        return collect(shipped_packs(), self._wishes, self.style)

    def lexicon(self, language: str) -> Lexicon:
        """The lexicon of one text language."""
        if language not in self._lexicons:
            wishes = self._wishes
            key = "\n".join(("lexicon", language, wishes.style, wishes.stamp))
            self._lexicons[language] = Lexicon(lambda part: self._part(language, key, part))
        return self._lexicons[language]

    def _part(self, language: str, key: str, part: str) -> bytes:
        """One part of a lexicon; where one is not stored, all are made and stored."""

        def make() -> str:
            made = self._compile(language)
            for other, text in made.items():
                if other != part:
                    cached(f"{key}\n{other}", lambda text=text: text)  # type: ignore[misc]
            return made[part]

        return cached(f"{key}\n{part}", make)

    def _compile(self, language: str) -> dict[str, str]:
        from linter.names.compiling import compile_lexicon

        if language not in self._made:
            names, sources = self.collection
            self._made[language] = compile_lexicon(names.values(), sources, self.style, language)
        return self._made[language]


def collect(packs: list[Pack], wishes: Wishes, style: Style) -> Collection:
    """Packs and the user's names as one collection, in a fixed order."""
    from linter.names.style import override

    names: dict[str, Name] = {}
    sources: dict[tuple[str, str], Source] = {("", key): value for key, value in style.sources.items()}
    for pack in packs:
        names.update(pack.names)
        sources.update({(pack.path, key): value for key, value in pack.sources.items()})
    for own in wishes.names:
        base = names.get(own.id)
        if base is None and own.kind == "other" and not own.native:
            raise DataError(own.path, own.line, 1, _no_name(own.id, names) + NEW_NAME)
        names[own.id] = override(base, own) if base else own
        if base:
            for (path, key), value in list(sources.items()):
                if path == base.path:
                    sources.setdefault((own.path, key), value)
    sources.update({(own.path, source.id): source for own in wishes.names for source in wishes.sources})
    _refuse_strangers(style, names)
    return Collection(dict(sorted(names.items())), sources)


def _decides(name: Name, language: str) -> bool:
    """Whether a user's entry says what to write where a style for ``language`` ("" is any) does too."""
    return any(e.preferred is not None for tag, e in name.entries.items() if language in ("", tag))


def _refuse_strangers(style: Style, names: dict[str, Name]) -> None:
    """A style chooses among what the rules know: a spelling of its own would mean nothing in other styles."""
    for name, choice in style.choices.items():
        place = (choice.path, choice.line, 1)
        if name not in names:
            raise DataError(*place, _no_name(name, names))
        entries = [e for tag, e in names[name].entries.items() if style.language in ("", tag)]
        if not entries:
            raise DataError(*place, f'"{name}" has no spellings in {style.language}; list them in its rule')
        known = [spelling.text for entry in entries for spelling in entry.spellings]
        for text in (choice.preferred, *choice.accepted):
            if text not in known:
                listed = ", ".join(known)
                raise DataError(*place, f'"{text}" is no spelling of "{name}", whose rule lists {listed}')


def _no_name(name: str, names: dict[str, Name]) -> str:
    import difflib

    near = difflib.get_close_matches(name, names, n=1)
    return f'there is no name "{name}"' + (f'; did you mean "{near[0]}"?' if near else "")
