"""What does placelint say of real text, and in which language does it read it?

    python benchmarks/real_text.py [--language TAG] [--expect TAG] [--kept] [--style STYLE] PATH ...

Lists each distinct finding once, by language and name, with how often it stands and one sentence that holds
it, to be read and judged; ``--kept`` lists what was left alone, with the reason. ``--language`` says the
language of all texts; with ``--expect`` it is found as usual, and files taken for another one are listed.
A list of words, one a line, is a hard text: no ordinary word and no accepted name may be reported.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from linter.cli.progress import Progress
from linter.cli.run import Settings, check_paths
from linter.findings.finding import Finding, Kept
from linter.reporters.report import FileReport

_REACH = 90


class Seen(NamedTuple):
    """What makes two findings the same to a reader; ``said`` is the correction, or why it was left alone."""

    language: str
    name: str
    about: str
    match: str
    said: str


def sentence(text: str, item: Finding | Kept) -> str:
    """The line around a finding, the finding in brackets."""
    before = text[max(0, item.start - _REACH) : item.start].rpartition("\n")[2]
    after = text[item.end : item.end + _REACH].partition("\n")[0]
    return re.sub(r"\s+", " ", f"{before}[{text[item.start : item.end]}]{after}").strip()


def same(item: Finding | Kept) -> Seen:
    """What a finding, or a spelling that was left alone, has in common with others like it."""
    if isinstance(item, Kept):
        return Seen(item.language, item.name, "kept", item.match, re.sub(r'".*?"', '"…"', item.reason))
    return Seen(item.language, item.name, item.check, item.match, ", ".join(item.suggestions))


def print_distinct(files: list[FileReport], kept: bool) -> None:
    """One line for each distinct finding: how often, what, where first."""
    counts: Counter[Seen] = Counter()
    first: dict[Seen, tuple[str, str]] = {}
    for file in files:
        for item in file.kept if kept else file.findings:
            seen = same(item)
            counts[seen] += 1
            first.setdefault(seen, (sentence(file.text, item), file.path))
    for seen in sorted(counts):
        where, path = first[seen]
        print(counts[seen], *seen, where, path, sep="\t")


def print_languages(files: list[FileReport], expected: str | None) -> None:
    """Files, megabytes and findings by language; then the files that were taken for another one."""
    by_language: dict[str, list[FileReport]] = {}
    for file in files:
        by_language.setdefault(file.language, []).append(file)
    print(f"\n{'language':10}{'files':>8}{'MB':>9}{'findings':>10}{'kept':>8}")
    for tag, group in sorted(by_language.items()):
        size = sum(os.path.getsize(file.path) for file in group) / 1e6  # noqa: PTH202
        findings, kept = sum(len(f.findings) for f in group), sum(len(f.kept) for f in group)
        print(f"{tag:10}{len(group):8}{size:9.1f}{findings:10}{kept:8}")
    for file in files if expected else ():
        if file.language != expected:
            print(f"taken for {file.language} ({file.why}): {file.path}")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--language", metavar="TAG")
    parser.add_argument("--expect", metavar="TAG")
    parser.add_argument("--style")
    parser.add_argument("--kept", action="store_true")
    options = parser.parse_args()
    with Progress() as progress:
        files = check_paths(options.paths, Settings(options.style, options.language), progress).files
    print_distinct(files, options.kept)
    print_languages(files, options.expect)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
