"""Text for people: each finding with its source line, a caret, what to write and why."""

from __future__ import annotations

from linter.findings.finding import Finding
from linter.findings.lines import Lines
from linter.reporters.report import FileReport, Report
from linter.reporters.terminal import clean, paint, width

_BEFORE, _AFTER = 60, 50


def render(report: Report) -> str:
    """Findings by file, repeats of one spelling together, then a summary line."""
    parts: list[str] = []
    for file in report.files:
        if file.findings:
            parts += _file(file, report.colour)
        if report.show_kept and file.kept:
            parts += _kept(file, report.colour)
    parts += [f"{clean(skipped.path)}: skipped, {skipped.reason}" for skipped in report.skipped]
    parts.append(_summary(report))
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
            where = paint(f"{clean(file.path)}:{line}:{column}:", "bold", colour)
            wanted = " or ".join(f'"{clean(text)}"' for text in finding.suggestions) or "another form"
            what = f'"{_one_line(finding.match)}" should be {wanted}'
            parts.append(
                f"{where} {paint(level, level, colour)}: {what} {paint(f'[{check}]', 'dim', colour)}"
            )
            parts += _excerpt(lines, finding, colour)
        times = f" ({len(findings)} times)" if len(findings) > 1 else ""
        parts += [f"  {clean(message)}{times}", ""]
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


def _kept(file: FileReport, colour: bool) -> list[str]:
    lines = Lines(file.text)
    parts = []
    for kept in file.kept:
        line, column = lines.position(kept.start)
        where = paint(f"{clean(file.path)}:{line}:{column}:", "bold", colour)
        parts.append(f'{where} kept: "{_one_line(kept.match)}", {clean(kept.reason)}')
    return [*parts, ""]


def _one_line(text: str) -> str:
    return clean(" ".join(text.split()))


def _summary(report: Report) -> str:
    counts = {level: count for level, count in report.counts().items() if count}
    files = _number(len(report.files), "file")
    skipped = f"; {len(report.skipped)} skipped" if report.skipped else ""
    if not counts:
        return f"No findings in {files}{skipped}."
    found = ", ".join(_number(count, level) for level, count in counts.items())
    touched = sum(1 for file in report.files if file.findings)
    return f"{found} in {touched} of {files}{skipped}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
