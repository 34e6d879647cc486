"""``placelint fix``: correct spellings where there is one right way, and only there."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NamedTuple

from linter import fixes
from linter.cli.run import Opened, Settings, open_files
from linter.config.extends import repository
from linter.documents.save import refusal, save
from linter.documents.source import EXCLUDED, Skipped
from linter.errors import UsageError
from linter.findings.finding import LEVELS, Finding, at_least
from linter.findings.lines import Lines
from linter.fixes import Edit, Fixed
from linter.reporters import patch
from linter.reporters.terminal import clean, path_of
from linter.reporters.wording import number, one_line


class _Outcome(NamedTuple):
    """What was done to one file; ``problem`` says why nothing was, ``failed`` that it could not be."""

    edits: tuple[Edit, ...]
    left: tuple[Finding, ...]
    text: str
    problem: str = ""
    failed: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.epilog = "exit codes: 0 nothing is left, 1 findings are left, 2 the work could not be done"
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files or folders; the current folder if none"
    )
    parser.add_argument("--diff", action="store_true", help="write nothing; print a patch for git apply")
    parser.add_argument("--unsafe", action="store_true", help="also make each document keep to one spelling")
    parser.add_argument(
        "--check-name",
        action="append",
        default=[],
        choices=[*fixes.SAFE, *fixes.UNSAFE],
        metavar="CHECK",
        help="only findings of this check; may be repeated",
    )
    parser.add_argument("--style", help="house style, instead of the one in the configuration")
    parser.add_argument("--language", metavar="TAG", help="language of all texts, such as en, uk or de")
    parser.add_argument("--fail-on", choices=LEVELS, help="lowest level that makes the exit code 1")


def run(options: argparse.Namespace) -> int:
    """Fix or print a patch; say by the exit code whether anything is left at or above ``--fail-on``."""
    if "-" in options.paths:
        raise UsageError("fix works on files; standard input can only be checked")
    out = sys.stderr if options.diff else sys.stdout
    root = repository(Path.cwd())
    changed = fixed = 0
    left: list[Finding] = []
    failing = failed = read = False
    for item in open_files(options.paths or ["."], Settings(options.style, options.language)):
        if isinstance(item, Skipped):
            print(f"{path_of(item.path)}: skipped, {item.reason}", file=out)
            failed = failed or item.reason != EXCLUDED
            continue
        read = True
        outcome = _fix(item, options, root)
        for line in _lines(item, outcome, options.diff, options.unsafe):
            print(line, file=out)
        if outcome.problem:
            print(f"{path_of(item.source.path)}: not fixed: {clean(outcome.problem)}", file=sys.stderr)
        if outcome.failed:
            return 2
        changed += bool(outcome.edits)
        fixed += len(outcome.edits)
        left += outcome.left
        failing = failing or any(at_least(f.level, options.fail_on or item.fail_on) for f in outcome.left)
    print(_summary(fixed, changed, left, options.diff), file=out)
    return 2 if failed and not read else int(failing)


def _fix(item: Opened, options: argparse.Namespace, root: Path) -> _Outcome:
    source, checks = item.source, options.check_name

    def check(text: str) -> tuple[Finding, ...]:
        return item.check(source._replace(text=text)).findings

    findings = check(source.text)
    result = fixes.fix(source.text, findings, check, options.unsafe, checks)
    problem = result.problem or (refusal(item.path, root) if result.edits else "")
    if problem:
        return _Outcome((), _asked(findings, checks), source.text, problem)
    if not result.edits:
        return _Outcome((), _asked(findings, checks), source.text)
    if options.diff:
        sys.stdout.flush()
        path = (item.path.parent.resolve() / item.path.name).relative_to(root).as_posix()
        sys.stdout.buffer.write(patch.render(path, source, result.edits))
        return _Outcome(result.edits, _asked(findings, checks), source.text)
    return _write(item, result, findings, checks)


def _write(item: Opened, result: Fixed, findings: tuple[Finding, ...], checks: list[str]) -> _Outcome:
    source = item.source
    try:
        if save(item.path, source.encode(source.text), source.encode(result.text)):
            return _Outcome(result.edits, _asked(result.left, checks), result.text)
        return _Outcome((), _asked(findings, checks), source.text, "it was changed by someone else meanwhile")
    except OSError as error:
        problem = f"it cannot be written: {error.strerror or error}"
        return _Outcome((), _asked(findings, checks), source.text, problem, failed=True)


def _asked(findings: tuple[Finding, ...], checks: list[str]) -> tuple[Finding, ...]:
    """The findings that were to be fixed."""
    return tuple(finding for finding in findings if not checks or finding.check in checks)


def _lines(item: Opened, outcome: _Outcome, diff: bool, unsafe: bool) -> list[str]:
    """A line for each edit, and for each finding above a note that is left, in the order of the text."""
    path = path_of(item.source.path)
    before, after = Lines(item.source.text), Lines(outcome.text)
    said = []
    for edit in outcome.edits:
        line, column = before.position(edit.start)
        verb = "would become" if diff else "is now"
        what = f'"{one_line(edit.finding.match)}" {verb} "{one_line(edit.text)}"'
        said.append(f"{path}:{line}:{column}: {clean(what)}")
    edited = {edit.finding for edit in outcome.edits}
    for finding in outcome.left:
        if finding.level != "note" and finding not in edited:
            line, column = after.position(finding.start)
            reason = (
                outcome.problem or fixes.why_not(finding, unsafe, outcome.text)
                if finding.name
                else finding.message
            )
            what = f'left: "{one_line(finding.match)}" [{finding.check}]: {one_line(reason)}'
            said.append(f"{path}:{line}:{column}: {clean(what)}")
    return said


def _summary(fixed: int, changed: int, left: list[Finding], diff: bool) -> str:
    what = number(fixed, "spelling")
    files = number(changed, "file")
    if diff and fixed:
        return f"{what} in {files} would be fixed; nothing was written."
    levels = [(level, sum(1 for finding in left if finding.level == level)) for level in reversed(LEVELS)]
    rest = ", ".join(number(count, level) for level, count in levels if count)
    done = f"{what} fixed in {files}" if fixed else f"Nothing {'would be' if diff else 'was'} fixed"
    return f"{done}; {rest or 'nothing'} left."
