"""How each system is proven: ``python tests/romanization/evidence.py`` writes it in docs/romanization.md."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from comparison import AGREEMENT, compare, comparisons  # noqa: E402

from linter.romanization.systems import System, systems  # noqa: E402

PAGE = ROOT / "docs" / "romanization.md"
MARKS = ("<!-- evidence -->", "<!-- end of evidence -->")
HEAD = ("System", "Document", "Its examples", "Described", "Oracles: names compared, agreement", "Proven by")
# From the strongest proof to none; a system has the first that holds.
PROOFS = (
    "two oracles and the document",
    "two oracles",
    "oracle and document",
    "document with its examples",
    "oracle and its examples",
    "oracle and description",
    "one oracle",
    "document",
    "description",
    "no text at hand",
)


def agreeing(id: str) -> dict[str, list[tuple[int, float]]]:
    """Library → for each of its tables that agrees, the number of names and the share of agreement."""
    found: dict[str, list[tuple[int, float]]] = {}
    for other in comparisons().get(id, {}):
        result = compare(id, other)
        if result.share >= AGREEMENT:
            found.setdefault(other.partition(":")[0], []).append((result.compared, result.share))
    return found


def proof(system: System, libraries: Collection[str]) -> str:
    """The strongest of ``PROOFS`` that holds."""
    source, oracles = system.source, len(libraries)
    document, described = source.seen, source.described
    # A library that agrees with the examples that it reprints is one witness, not two.
    examples = system.examples and not any(f"/{library}/" in source.printed for library in libraries)
    held = (
        oracles > 1 and document, oracles > 1, oracles and document, document and examples,
        oracles and examples, oracles and described, oracles, document, described, True,
    )  # fmt: skip
    return next(name for name, holds in zip(PROOFS, held, strict=True) if holds)


def row(system: System) -> list[str]:
    """The cells of one system."""
    oracles = agreeing(system.id)
    # A library that has the system twice is one witness: its smallest figures are shown.
    figures = [
        f"{library} {min(names for names, _ in found):,}, {_percent(min(share for _, share in found))}"
        for library, found in sorted(oracles.items())
    ]
    links = [_link(str(number), url) for number, url in enumerate(system.source.described, 1)]
    count = str(len(system.examples) or "–")
    return [
        f"`{system.id}`",
        _link("seen", system.source.seen) if system.source.seen else "–",
        _link(count, system.source.printed) if system.source.printed else count,
        " ".join(links) or "–",
        "; ".join(figures) or "–",
        proof(system, oracles),
    ]


def table() -> str:
    """The evidence for all systems in Markdown, under a count of each proof."""
    rows = [row(system) for system in systems()]
    counts = [(name, sum(cells[-1] == name for cells in rows)) for name in PROOFS]
    printed = [system for system in systems() if system.examples]
    elsewhere = sum(bool(each.source.printed) for each in printed)
    lines = [
        f"{len(rows)} systems; {len(printed)} of them pass printed examples, {len(printed) - elsewhere} "
    ]
    lines[0] += f"those of their documents and {elsewhere} those of a reprint or another authority’s table, "
    lines[0] += f"{sum(len(each.examples) for each in printed):,} in all. Proven by:\n"
    lines += [f"- {name}: {count}" for name, count in counts if count]
    lines += ["", _line(HEAD), _line(["---"] * len(HEAD)), *map(_line, rows)]
    return "\n".join(lines) + "\n"


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _link(text: str, url: str) -> str:
    return f"[{text}]({quote(url, safe=':/?=&%#.,;_~+-')})"


def _percent(share: float) -> str:
    """The share, rounded down: 100 % means that no name differs."""
    return f"{int(share * 1000) / 10:g} %"


def main() -> int:
    text = PAGE.read_text(encoding="utf-8")
    before, _, rest = text.partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    PAGE.write_text(f"{before}{MARKS[0]}\n\n{table()}\n{MARKS[1]}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
