"""SARIF 2.1.0, for code scanning and editors.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; what GitHub reads of it:
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import quote

from linter import __version__
from linter.checks import CHECKS
from linter.findings.finding import Accepted
from linter.reporters.escapes import to_json
from linter.reporters.identified import Identified, identified
from linter.reporters.report import Report
from linter.reporters.wording import HOME, headline, help_uri, in_full

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# Counts up when the way in which fingerprints are made changes.
FINGERPRINT = "placelint/v1"


def render(report: Report) -> str:
    """One run with all findings; accepted ones are suppressed results with their reason."""
    items = list(identified(report))
    rules = list(dict.fromkeys((*CHECKS, *sorted(item.finding.check for item in items))))
    driver = {
        "name": "placelint",
        "semanticVersion": __version__,
        "informationUri": HOME,
        "rules": [_rule(check) for check in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(report)}],
        # Columns as everywhere in placelint; SARIF's other choice is UTF-16 units.
        "columnKind": "unicodeCodePoints",
        "results": [_result(item, rules, report.baseline) for item in items],
    }
    return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(check: str) -> dict[str, Any]:
    known = CHECKS.get(check)
    summary = known.summary if known else check.replace("-", " ")
    text = f"{summary[:1].upper()}{summary[1:]}."
    return {
        "id": check,
        "name": "".join(part.capitalize() for part in check.split("-")),
        "shortDescription": {"text": text},
        "fullDescription": {"text": text},
        "help": {"text": f"{text} See {help_uri(check)}"},
        "helpUri": help_uri(check),
        "defaultConfiguration": {"level": known.level if known else "warning"},
    }


def _result(item: Identified, rules: list[str], baseline: bool) -> dict[str, Any]:
    finding, accepted = item.finding, item.accepted
    artifact = _artifact(item.file.path)
    region = {
        "startLine": item.start[0],
        "startColumn": item.start[1],
        "endLine": item.end[0],
        "endColumn": item.end[1],
    }
    result = {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "level": finding.level,
        "message": {"text": in_full(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {FINGERPRINT: item.fingerprint},
        "fixes": [_fix(artifact, region, text) for text in finding.suggestions],
        # Where any result of a run has this, the standard wants all to have it.
        "suppressions": [_suppression(accepted)] if accepted else [],
        "properties": {
            "headline": headline(finding),
            "name": finding.name,
            "language": finding.language,
            "context": finding.context,
            "sources": [source.as_dict() for source in finding.sources],
        },
    }
    if baseline:
        known = accepted is not None and accepted.by != "suppression"
        result["baselineState"] = "unchanged" if known else "new"
    return result


def _fix(artifact: dict[str, str], region: dict[str, int], text: str) -> dict[str, Any]:
    change = {"deletedRegion": region, "insertedContent": {"text": text}}
    return {
        "description": {"text": f'Write "{text}"'},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
    }


def _suppression(accepted: Accepted) -> dict[str, str]:
    kind = "inSource" if accepted.by == "suppression" else "external"
    return {"kind": kind, "status": "accepted", "justification": accepted.reason}


def _notifications(report: Report) -> list[dict[str, Any]]:
    return [
        {
            "level": "note",
            "message": {"text": f"Skipped: {item.reason}"},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(item.path)}}],
        }
        for item in report.skipped
    ]


def _artifact(path: str) -> dict[str, str]:
    """A relative path counts from the root of the repository, which the reader of the file knows."""
    # The bytes of the name, so that one that is not UTF-8 keeps its meaning.
    uri = quote(os.fsencode(path), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if path[1:3] == ":/":
        return {"uri": f"file:///{path[0]}:{quote(path[2:], safe='/')}"}
    return {"uri": uri.removeprefix("./"), "uriBaseId": "%SRCROOT%"}
