"""Text for people: each finding with its source line, a caret, what to write and why."""

from __future__ import annotations

from linter.documents.source import EXCLUDED
from linter.findings.finding import Finding
from linter.findings.lines import Lines
from linter.reporters.report import FileReport, Report
from linter.reporters.terminal import clean, paint, path_of, width

_BEFORE, _AFTER = 60, 50
_WIDTH = 120


def render(report: Report) -> str:
    """Findings by file, repeats of one spelling together, then a summary line."""
    parts: list[str] = []
    for file in report.files:
        if file.findings:
            parts += _file(file, report.colour)
        if report.show_kept and file.kept:
            parts += _kept(file, report.colour)
    # Hooks name every file, so those that are excluded are only counted.
    skipped = [item for item in report.skipped if item.reason != EXCLUDED]
    parts += [f"{path_of(item.path)}: skipped, {clean(item.reason)}" for item in skipped]
    parts.append(_summary(report, len(skipped), len(report.skipped) - len(skipped)))
    return "\n".join(parts) + "\n"


def _file(file: FileReport, colour: bool) -> list[str]:
    """Findings that have one reason stand together, and the reason once below them."""
    lines = Lines(file.text)
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in file.findings:
        groups.setdefault((finding.check, finding.level, finding.message), []).append(finding)
    parts = []
    for (check, level, message), findings in groups.items():
        for finding in findings:
            line, column = lines.position(finding.start)
            where = paint(f"{path_of(file.path)}:{line}:{column}:", "bold", colour)
            wanted = " or ".join(f'"{clean(text)}"' for text in finding.suggestions) or "another form"
            what = f'"{_one_line(finding.match)}" should be {wanted}'
            if not finding.name:
                what = "this comment is wrong"
            parts.append(
                f"{where} {paint(level, level, colour)}: {what} {paint(f'[{check}]', 'dim', colour)}"
            )
            parts += _excerpt(lines, finding, colour)
        times = f" ({len(findings)} times)" if len(findings) > 1 else ""
        parts += [*_paragraph(f"{clean(message)}{times}"), ""]
    return parts


def _excerpt(lines: Lines, finding: Finding, colour: bool) -> list[str]:
    line, column = lines.position(finding.start)
    last, stop = lines.position(finding.end)
    text = lines.line(line)
    begin = column - 1
    end = stop - 1 if last == line else len(text)
    left, right = max(0, begin - _BEFORE), min(len(text), end + _AFTER)
    head = ("…" if left else "") + clean(text[left:begin])
    marked = clean(text[begin:end])
    tail = clean(text[end:right]) + ("…" if right < len(text) else "")
    stripped = head.lstrip()
    gutter = f"{line:>6} | "
    caret = " " * (len(gutter) + width(stripped)) + "^" * max(width(marked), 1)
    return [gutter + stripped + marked + tail.rstrip(), paint(caret, "good", colour)]


def _paragraph(text: str) -> list[str]:
    from textwrap import wrap  # Most texts have no finding.

    return wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _kept(file: FileReport, colour: bool) -> list[str]:
    lines = Lines(file.text)
    parts = []
    for kept in file.kept:
        line, column = lines.position(kept.start)
        where = paint(f"{path_of(file.path)}:{line}:{column}:", "bold", colour)
        parts.append(f'{where} kept: "{_one_line(kept.match)}", {clean(kept.reason)}')
    return [*parts, ""]


def _one_line(text: str) -> str:
    return clean(" ".join(text.split()))


def _summary(report: Report, skipped: int, excluded: int) -> str:
    counts = {level: count for level, count in report.counts().items() if count}
    files = _number(len(report.files), "file")
    rest = f"; {skipped} skipped" if skipped else ""
    rest += f"; {excluded} {EXCLUDED}" if excluded else ""
    accepted = sum(len(file.accepted) for file in report.files)
    rest += f"; {_number(accepted, 'finding')} accepted" if accepted else ""
    if not report.files:
        return f"No file was checked{rest}."
    if not counts:
        return f"No findings in {files}{rest}."
    found = ", ".join(_number(count, level) for level, count in counts.items())
    touched = sum(1 for file in report.files if file.findings)
    share = "" if touched == len(report.files) else f"{touched} of "
    return f"{found} in {share}{files}{rest}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
