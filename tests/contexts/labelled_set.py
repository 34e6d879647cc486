"""Score the labelled occurrences; ``python -m tests.contexts.labelled_set`` prints what is judged wrongly."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from linter import strict_yaml
from linter.findings.finding import at_least
from tests.conftest import result

FOLDER = Path(__file__).parent / "labelled"
NAMES = {"markdown": "text.md", "html": "text.html", "text": "text.txt"}


class Judged(NamedTuple):
    """One labelled occurrence and what the linter says of it."""

    where: str
    language: str
    match: str
    verdict: str
    reported: bool
    right_suggestion: bool
    reason: str
    line: str


def judge(folder: Path = FOLDER) -> Iterator[Judged]:
    """Every labelled occurrence, and every warning that no label asks for."""
    for path in sorted(folder.glob("*.yaml")):
        for text_node in strict_yaml.load(path).nodes():
            keys = text_node.mapping()
            text, language = keys["text"].text(), keys["language"].text()
            name = NAMES[keys["format"].text()] if "format" in keys else "text.txt"
            checked = result(text, name, language=language)
            warnings = {(f.start, f.end): f for f in checked.findings if at_least(f.level, "warning")}
            labelled = set()
            for node in keys["occurrences"].nodes():
                fields = {key: value.text() for key, value in node.mapping().items()}
                start = -1
                for _ in range(int(fields.get("occurrence", "1"))):
                    start = text.find(fields["match"], start + 1)
                assert start >= 0, f"{path.name}: {keys['id'].text()}: no {fields['match']}"
                end = start + len(fields["match"])
                # A person is matched with the given name, a Hebrew name with its prefix.
                found = next((f for span, f in warnings.items() if span[0] < end and start < span[1]), None)
                if found:
                    labelled.add((found.start, found.end))
                wanted = fields.get("suggestion", "")
                right = (
                    bool(found) and any(text.endswith(wanted) for text in found.suggestions)
                    if found
                    else False
                )
                where = f"{path.name}:{node.line}"
                line = text[max(0, start - 50) : end + 40].replace("\n", " ")
                yield Judged(
                    where,
                    language,
                    fields["match"],
                    fields["verdict"],
                    bool(found),
                    right,
                    fields["reason"],
                    line,
                )
            for span, finding in warnings.items():
                if span not in labelled:
                    line = text[max(0, span[0] - 50) : span[1] + 40].replace("\n", " ")
                    where = f"{path.name}:{text_node.line}"
                    yield Judged(where, language, finding.match, "keep", True, False, "not labelled", line)


def score(judged: list[Judged]) -> tuple[float, float]:
    """Precision and recall of warnings; a wrong suggestion counts against precision."""
    reported = [each for each in judged if each.reported]
    right = [each for each in reported if each.verdict == "report" and each.right_suggestion]
    wanted = [each for each in judged if each.verdict == "report"]
    return len(right) / max(len(reported), 1), len(right) / max(len(wanted), 1)


def main() -> None:
    """Print what was judged wrongly, and the score."""
    judged = list(judge(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER))
    for each in judged:
        wrong = each.reported != (each.verdict == "report") or (each.reported and not each.right_suggestion)
        if wrong:
            said = "reported" if each.reported else "silent"
            print(
                f"{each.where} [{each.language}] {each.match}: {said}, label {each.verdict} "
                f"({each.reason}): {each.line}"
            )
    precision, recall = score(judged)
    kinds = Counter((each.verdict, each.language == "en") for each in judged)
    print(f"{len(judged)} occurrences {dict(kinds)}: precision {precision:.3f}, recall {recall:.3f}")


if __name__ == "__main__":
    main()
