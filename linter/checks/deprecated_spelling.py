"""The style prefers another spelling of this name."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.view import View, written_as
from linter.findings.finding import Finding
from linter.scan.mentions import Mention

NAME = "deprecated-spelling"


def run(view: View) -> Iterator[Finding]:
    """A finding for each deprecated spelling in prose; a note in contexts that the style treats so."""
    for mention in view.mentions:
        status = mention.reading.status
        if mention.kept or mention.lookalike or status not in ("deprecated", "historic"):
            continue
        treatment = view.treatment(mention)
        if treatment == "skip" or (status == "historic" and view.style.historic == "off"):
            continue
        level = "note" if treatment == "note" or status == "historic" else "warning"
        yield _finding(view, mention, level)


def _finding(view: View, mention: Mention, level: str) -> Finding:
    info = mention.info
    suggestions: list[str] = []
    for lemma in _right(view, mention):
        suggestions += [text for text in written_as(mention, info, lemma) if text not in suggestions]
    for reading, other in zip(mention.readings[1:], mention.names[1:], strict=True):
        is_another = reading.name != mention.reading.name and bool(other.preferred)
        if reading.status == "deprecated" and is_another:
            more = written_as(mention._replace(readings=(reading,)), other, other.preferred)
            suggestions += [text for text in more if text not in suggestions]
    return Finding(
        start=mention.start,
        end=mention.end,
        check=NAME,
        level=level,
        name=info.id,
        match=mention.text,
        suggestions=tuple(suggestions),
        language=mention.language,
        context=mention.context,
        message=_message(view, mention, tuple(suggestions)),
        sources=info.sources,
        provenance=mention.reading.provenance,
    )


def _right(view: View, mention: Mention) -> tuple[str, ...]:
    """The spelling of the style; before it, one that it accepts and that this document keeps to.

    Where the style leaves the choice free, all that it accepts.
    """
    info = mention.info
    used = view.spellings_of(mention)
    if not info.preferred:
        return tuple(sorted(info.accepted, key=lambda a: -len(used.get(a, ()))))
    if info.preferred in used or not used:
        return (info.preferred,)
    accepted = sorted(
        (a for a in info.accepted if a in used), key=lambda a: (-len(used[a]), used[a][0].start)
    )
    return (*accepted[:1], info.preferred)


def _message(view: View, mention: Mention, suggestions: tuple[str, ...]) -> str:
    info, reading = mention.info, mention.reading
    # Where the family name is right, the given name is what is meant.
    wrong, right = reading.lemma, info.preferred or " or ".join(info.accepted)
    if wrong in (info.preferred, *info.accepted):
        wrong, right = reading.surface, suggestions[0] if suggestions else right
    if reading.status == "historic":
        text = f"{wrong} is an earlier name of {right}"
    else:
        text = f'Style "{view.style.id}" writes {right}, not {wrong}'
    # Who chose the right spelling comes first; where the wrong one comes from only explains it.
    reasons = [f"{source.title}{', ' + source.year if source.year else ''}" for source in info.sources[:1]]
    if reading.provenance:
        reasons.append(f"{wrong}: {reading.provenance}")
    if reasons:
        text += f" ({'; '.join(reasons)})"
    used = view.spellings_of(mention)
    if len(used) > 1:
        text += f"; this document has {view.counted(used)}"
    if mention.context in ("quote", "blockquote") and view.treatment(mention) == "note":
        text += "; it stands in a quotation, so check the original before you change it"
    if not suggestions:
        text += "; the right form here is not known, so please inflect it yourself"
    return text + "."
