"""GitHub annotations: workflow commands that the runner reads from the log and shows at the lines.

What is escaped is what the runner takes back: ``%`` CR LF everywhere, ``:`` and ``,`` in properties.
https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from linter.findings.finding import LEVELS, Finding
from linter.reporters.report import Report
from linter.reporters.terminal import clean
from linter.reporters.wording import in_full, number

_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}
# GitHub shows no more of each level from one step, and says nothing of the rest.
CAP = 10


def render(report: Report) -> str:
    """Annotations, errors first, at most ten of a level; a last line counts what is left out."""
    found: dict[str, list[str]] = {level: [] for level in reversed(LEVELS)}
    for file, finding, start, end in report.placed():
        found[finding.level].append(_annotation(file.path, finding, start, end))
    # The last line is a notice itself and needs a place among them.
    capped = any(len(lines) > CAP for lines in found.values())
    room = {level: CAP - (capped and level == "note") for level in found}
    shown = [line for level, lines in found.items() for line in lines[: room[level]]]
    left = {level: len(lines) - room[level] for level, lines in found.items() if len(lines) > room[level]}
    if left:
        which = ", ".join(number(count, level) for level, count in left.items())
        text = f"{sum(left.values())} more ({which}), see the summary of this job"
        shown.append(f"::notice title=placelint::{_data(text)}")
    return "".join(f"{line}\n" for line in shown)


def _annotation(path: str, finding: Finding, start: tuple[int, int], end: tuple[int, int]) -> str:
    fields: dict[str, object] = {"file": path, "line": start[0], "endLine": end[0]}
    if start[0] == end[0]:  # Columns are refused where a finding runs over lines.
        fields |= {"col": start[1], "endColumn": end[1]}
    fields["title"] = f"placelint: {finding.check}"
    properties = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    return f"::{_COMMAND[finding.level]} {properties}::{_data(in_full(finding))}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return clean(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
