"""JUnit XML: each file is a test suite, each finding a test that fails.

There is no standard; what is written here is what GitLab, Jenkins and the common viewers read. A note is
a test that passes and says something, an accepted finding one that is skipped, a clean file one that passes.
"""

from __future__ import annotations

from linter.reporters.escapes import element, xml
from linter.reporters.identified import Identified, identified
from linter.reporters.report import FileReport, Report
from linter.reporters.wording import headline, in_full, one_line


def render(report: Report) -> str:
    """All files that were checked or skipped, the clean ones too."""
    found: dict[str, list[Identified]] = {}
    for item in identified(report):
        found.setdefault(item.file.path, []).append(item)
    suites = [_suite(file, found.get(file.path, [])) for file in report.files]
    suites += [_skipped(item.path, item.reason) for item in report.skipped]
    total = {
        "name": "placelint",
        "tests": sum(max(1, len(items)) for items in found.values())
        + sum(1 for file in report.files if file.path not in found)
        + len(report.skipped),
        "failures": sum(_fails(item) for items in found.values() for item in items),
    }
    head = ['<?xml version="1.0" encoding="UTF-8"?>', element("testsuites", total)]
    return "\n".join((*head, *suites, "</testsuites>", ""))


def _suite(file: FileReport, items: list[Identified]) -> str:
    if not items:
        clean = element("testcase", {"classname": file.path, "name": "no findings", "file": file.path}, True)
        return "\n".join((_head(file.path, 1), f"    {clean}", "  </testsuite>"))
    skipped = sum(1 for item in items if item.accepted)
    cases = [_case(item) for item in items]
    head = _head(file.path, len(items), sum(map(_fails, items)), skipped)
    return "\n".join((head, *cases, "  </testsuite>"))


def _skipped(path: str, reason: str) -> str:
    case = element("testcase", {"classname": path, "name": "skipped", "file": path})
    why = element("skipped", {"message": reason}, close=True)
    return "\n".join((_head(path, 1, 0, 1), f"    {case}{why}</testcase>", "  </testsuite>"))


def _head(path: str, tests: int, failures: int = 0, skipped: int = 0) -> str:
    counts = {"name": path, "tests": tests, "failures": failures, "errors": 0, "skipped": skipped}
    return "  " + element("testsuite", counts)


def _case(item: Identified) -> str:
    finding, (line, column) = item.finding, item.start
    # GitLab takes two tests of one class and name for one; the place tells them apart.
    name = f"{line}:{column} {headline(finding)} [{finding.check}]"
    path = item.file.path
    case = element("testcase", {"classname": path, "name": name, "file": path, "line": line})
    text = f"{one_line(path)}:{line}:{column}: {finding.level}: {in_full(finding)}"
    if item.accepted:
        why = f"accepted by {item.accepted.by}: {item.accepted.reason}"
        inside = element("skipped", {"message": why}, close=True)
    elif finding.level == "note":
        inside = f"<system-out>{xml(text)}</system-out>"
    else:
        failure = element("failure", {"message": headline(finding), "type": finding.level})
        inside = f"{failure}{xml(text)}</failure>"
    return f"    {case}{inside}</testcase>"


def _fails(item: Identified) -> bool:
    return not item.accepted and item.finding.level != "note"
