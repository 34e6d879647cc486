"""JSON Lines: one object a line and finding, with the fields of ``json`` and the fingerprint."""

from __future__ import annotations

from linter.reporters.escapes import to_json
from linter.reporters.identified import identified
from linter.reporters.json_report import finding_fields
from linter.reporters.report import Report


def render(report: Report) -> str:
    """The findings that count, in order; nothing where nothing was found."""
    return "".join(
        to_json({**finding_fields(i.file, i.finding, i.start, i.end), "fingerprint": i.fingerprint}) + "\n"
        for i in identified(report)
        if not i.accepted
    )
