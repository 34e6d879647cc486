"""GitLab Code Quality, the list that a merge request shows.

Fields and severities: https://docs.gitlab.com/ci/testing/code_quality/ (Code Quality report format).
"""

from __future__ import annotations

from hashlib import sha256

from linter.reporters.escapes import to_json
from linter.reporters.identified import identified
from linter.reporters.report import Report
from linter.reporters.wording import in_full

_SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """The findings that count; their fingerprints do not change when lines move."""
    issues = [
        {
            "description": in_full(i.finding),
            "check_name": i.finding.check,
            # GitLab takes two findings of one fingerprint for one, in whatever files they are.
            "fingerprint": _digest(f"{i.file.path}\x1f{i.fingerprint}"),
            "severity": _SEVERITY[i.finding.level],
            "location": {
                "path": i.file.path.removeprefix("./"),
                "lines": {"begin": i.start[0], "end": i.end[0]},
            },
        }
        for i in identified(report)
        if not i.accepted
    ]
    return to_json(issues, indent=2) + "\n"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]
