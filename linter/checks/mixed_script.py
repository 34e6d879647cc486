"""A known name in which some letters come from another script: Кiev with a Cyrillic К.

Only a mixture inside one word that becomes a known name when its look-alikes are read in one
script is reported; a sentence that uses two scripts is nobody's mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.view import View
from linter.findings.finding import Finding

NAME = "mixed-script"


def run(view: View) -> Iterator[Finding]:
    """The mentions that were recognised only through look-alike letters."""
    for mention in view.mentions:
        if not mention.lookalike:
            continue
        right = mention.info.preferred if mention.reading.status == "deprecated" else mention.reading.surface
        yield Finding(
            start=mention.start,
            end=mention.end,
            check=NAME,
            level="warning",
            name=mention.info.id,
            match=mention.text,
            suggestions=(right,),
            language=mention.language,
            context=mention.context,
            message=f'"{mention.text}" looks like {mention.reading.surface}, but holds {mention.lookalike}; '
            "searches and sorting will miss it.",
            sources=(),
        )
