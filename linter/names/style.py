"""A house's choices: which spelling of a name it writes, and how it treats contexts."""

from __future__ import annotations

from typing import NamedTuple

from linter import strict_yaml
from linter.errors import UsageError
from linter.names.model import Entry, Example, Name, Source, Spelling
from linter.names.pack import GENERAL, read_examples, read_sources
from linter.shipped import rules_folder
from linter.strict_yaml import Node

CONTEXTS = (
    "quote",
    "blockquote",
    "title",
    "heading",
    "link-text",
    "alt",
    "caption",
    "front-matter",
    "table",
    "prose",
)
TREATMENTS = ("skip", "note", "check")
_KEYS = ("title", "language", "extends", "names", "contexts", "historic", "sources", "examples")
_CHOICE_KEYS = ("preferred", "accepted", "sources")


class Choice(NamedTuple):
    """What a style writes for one name: one spelling, and perhaps others that it accepts."""

    preferred: str
    accepted: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    path: str = ""
    line: int = 0


class Style(NamedTuple):
    """A house style, with everything that it inherits except the examples, which are its own."""

    id: str
    title: str
    language: str
    choices: dict[str, Choice]
    contexts: dict[str, str]
    historic: str
    sources: dict[str, Source]
    path: str = ""
    examples: tuple[Example, ...] = ()


def style_ids() -> list[str]:
    """The ids of all styles that come with placelint."""
    return sorted(path.stem for path in (rules_folder() / "styles").glob("*.yaml"))


def load_style(style_id: str) -> Style:
    """The style ``style_id`` with its parents merged in; raises ``UsageError`` when it does not exist."""
    return _load(style_id, ())


def _load(style_id: str, children: tuple[str, ...]) -> Style:
    known = style_ids()
    if style_id not in known:
        import difflib

        near = difflib.get_close_matches(style_id, known, n=1)
        hint = f'did you mean "{near[0]}"? ' if near else ""
        raise UsageError(f'there is no style "{style_id}"; {hint}Styles: {", ".join(known)}')
    path = rules_folder() / "styles" / f"{style_id}.yaml"
    root = strict_yaml.load(path, f"rules/styles/{path.name}")
    keys = root.mapping(_KEYS)
    if "title" not in keys:
        raise root.error("a style needs a title")
    if "extends" in keys and keys["extends"].text() in (*children, style_id):
        raise keys["extends"].error("a style cannot extend itself")
    parent = _load(keys["extends"].text(), (*children, style_id)) if "extends" in keys else None
    sources = {**(parent.sources if parent else {}), **read_sources(keys.get("sources"))}
    choices = dict(parent.choices) if parent else {}
    if "names" in keys:
        choices.update({name: _choice(node, sources) for name, node in keys["names"].mapping().items()})
    contexts = dict(parent.contexts) if parent else {"quote": "note", "blockquote": "note"}
    contexts.update(read_contexts(keys.get("contexts")))
    historic = parent.historic if parent else "off"
    if "historic" in keys:
        historic = keys["historic"].choice(("off", "note"))
    language = keys["language"].text() if "language" in keys else (parent.language if parent else "")
    examples = read_examples(keys.get("examples"), language or "en")
    title = keys["title"].text()
    return Style(style_id, title, language, choices, contexts, historic, sources, root.path, examples)


def read_contexts(node: Node | None) -> dict[str, str]:
    """How each context is treated: ``skip``, ``note`` or ``check``."""
    if node is None:
        return {}
    return {context: value.choice(TREATMENTS) for context, value in node.mapping(CONTEXTS).items()}


def _choice(node: Node, sources: dict[str, Source]) -> Choice:
    if isinstance(node.value, str):
        return Choice(node.text(), path=node.path, line=node.line)
    fields = node.mapping(_CHOICE_KEYS)
    if "preferred" not in fields:
        raise node.error('a choice needs "preferred"')
    cited = tuple(fields["sources"].texts()) if "sources" in fields else ()
    for source in cited:
        if source not in sources and source != GENERAL.id:
            raise fields["sources"].error(f'the source "{source}" is not listed under "sources"')
    accepted = tuple(fields["accepted"].texts()) if "accepted" in fields else ()
    return Choice(fields["preferred"].text(), accepted, cited, node.path, node.line)


def choose(entry: Entry, choice: Choice) -> Entry:
    """``entry`` as a house writes it: its choice preferred, every other current spelling deprecated."""
    right = (choice.preferred, *choice.accepted)
    spellings = [Spelling(choice.preferred, "preferred"), *(Spelling(t, "accepted") for t in choice.accepted)]
    for spelling in entry.spellings:
        if spelling.text not in right:
            status = "historic" if spelling.status == "historic" else "deprecated"
            spellings.append(spelling._replace(status=status))
    return entry._replace(spellings=tuple(spellings), sources=choice.sources or entry.sources)


def override(base: Name, own: Name) -> Name:
    """A pack's name with the user's entries on top.

    A user's entry for a language decides what is right; what the pack preferred or accepted and
    the user does not list is deprecated from then on. ``keep`` and ``elsewhere`` add up.
    """
    entries = dict(base.entries)
    for language, entry in own.entries.items():
        known = entries.get(language)
        entries[language] = _override_entry(known, entry) if known else entry
    return base._replace(
        kind=own.kind if own.kind != "other" else base.kind,
        native={**base.native, **own.native},
        reading={**base.reading, **own.reading},
        given=own.given or base.given,
        entries=entries,
        examples=base.examples if not own.examples else own.examples,
        path=own.path,
        line=own.line,
    )


def _override_entry(known: Entry, own: Entry) -> Entry:
    listed = {spelling.text for spelling in own.spellings}
    # Who decides otherwise cannot call on the pack's sources.
    decides = own.preferred is not None
    kept = []
    for spelling in known.spellings:
        if spelling.text in listed:
            continue
        demoted = decides and spelling.status in ("preferred", "accepted")
        kept.append(spelling._replace(status="deprecated") if demoted else spelling)
    return own._replace(
        spellings=(*own.spellings, *kept),
        keep=(*own.keep, *known.keep),
        elsewhere=(*own.elsewhere, *known.elsewhere),
        exact_case=own.exact_case or known.exact_case,
        inflection=(*own.inflection, *known.inflection),
        sources=own.sources or (() if decides and own.preferred != known.preferred else known.sources),
    )
