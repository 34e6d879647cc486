"""Where reports go: standard output, the files of ``--output``, the summary of a GitHub job."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import NamedTuple

from linter.errors import UsageError
from linter.reporters import REPORTERS, render
from linter.reporters.report import Report


class Output(NamedTuple):
    """A report in one format, written to one file."""

    format: str
    file: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say what is printed and written."""
    parser.add_argument("--format", choices=list(REPORTERS), default="text", help="form of the report")
    parser.add_argument(
        *("--output", "-o"),
        action="append",
        default=[],
        type=_output,
        metavar="FORMAT=FILE",
        help="also write the report to FILE in this form; may be given several times",
    )
    parser.add_argument(
        "--quiet", action="store_true", help="print no report; the exit code and the files of --output tell"
    )
    parser.add_argument(
        "--statistics", action="store_true", help="also count the findings by check and by spelling"
    )
    parser.add_argument(
        "--explain-exit", action="store_true", help="also say in words why the exit code is so"
    )


def write(report: Report, options: argparse.Namespace) -> None:
    """Print the report and write its files; what is for people beside it goes to standard error."""
    outputs: list[Output] = options.output
    files = [output.file for output in outputs]
    for file in files:
        if files.count(file) > 1:
            raise UsageError(f"--output names {file} twice; the second report would replace the first")
    if not options.quiet:
        sys.stdout.write(render(options.format, _as_read(options.format, report)))
    for output in outputs:
        seen = _as_read(output.format, report._replace(colour=False))
        _save(output.file, render(output.format, seen), "w")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and "github" in (options.format, *(output.format for output in outputs)):
        from linter.reporters.github_summary import render as summarise  # Only GitHub's runner needs it.

        _save(summary, summarise(_as_read("github", report)), "a")
    if options.statistics:
        from linter.reporters.statistics import render as count  # Only who asks for it pays for it.

        # Standard output may be JSON or XML and must stay whole.
        sys.stdout.flush()
        sys.stderr.write(count(report))


def _as_read(name: str, report: Report) -> Report:
    """The report with the paths that its reader knows: GitHub counts them from the top of the workspace."""
    workspace = os.environ.get("GITHUB_WORKSPACE") if name in ("github", "sarif") else None
    here = Path.cwd()
    top = Path(workspace).resolve() if workspace else here
    if here == top or not here.is_relative_to(top):
        return report
    return report._replace(
        files=[file._replace(path=_below(file.path, top)) for file in report.files],
        skipped=[item._replace(path=_below(item.path, top)) for item in report.skipped],
    )


def _below(path: str, top: Path) -> str:
    return Path(os.path.relpath(path, top)).as_posix()


def _output(value: str) -> Output:
    name, equals, file = value.partition("=")
    if not equals or not file:
        raise argparse.ArgumentTypeError(
            f'"{value}" is not of the form FORMAT=FILE, such as sarif=report.sarif'
        )
    if name not in REPORTERS:
        raise argparse.ArgumentTypeError(f'there is no format "{name}"; choose from {", ".join(REPORTERS)}')
    return Output(name, file)


def _save(file: str, text: str, mode: str) -> None:
    try:
        # A file name that is not UTF-8 must not keep the report from being written.
        with Path(file).open(mode, encoding="utf-8", errors="backslashreplace", newline="") as stream:
            stream.write(text)
    except OSError as error:
        raise UsageError(f"the report cannot be written to {file}: {error.strerror}") from None
