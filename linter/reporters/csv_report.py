"""CSV for spreadsheets: UTF-8 with the mark that Excel needs, and no cell that could be a formula."""

from __future__ import annotations

import csv
import io
import re

from linter.reporters.report import Report
from linter.reporters.terminal import clean, path_of
from linter.reporters.wording import one_line

COLUMNS = (
    *("path", "line", "column", "end_line", "end_column", "level", "check", "name", "match", "suggestions"),
    *("language", "context", "message", "sources"),
)
# A spreadsheet computes a cell that begins so (CWE-1236); where the semicolon separates cells, as in most of
# Europe, one may begin within ours. The wide forms are taken for the narrow ones by some.
_FORMULA = re.compile(r'(?:^|;)[\s"]*(?=[=+\-@＝＋－＠])')


def render(report: Report) -> str:
    """A row a finding below a row of headings; several suggestions or sources stand apart by `` | ``."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)  # Commas, quotes where needed, CRLF: RFC 4180.
    writer.writerow(COLUMNS)
    for file, finding, start, end in report.placed():
        texts = (finding.level, finding.check, finding.name, finding.match, " | ".join(finding.suggestions))
        sources = " | ".join(source.url or source.title for source in finding.sources)
        more = (finding.language, finding.context, finding.message, sources)
        writer.writerow((_cell(path_of(file.path)), *start, *end, *map(_cell, texts), *map(_cell, more)))
    return "\ufeff" + out.getvalue()


def _cell(text: str) -> str:
    """``text`` on one line, with an apostrophe before what could begin a formula."""
    return _FORMULA.sub(lambda match: f"{match[0]}'", clean(one_line(text)))
