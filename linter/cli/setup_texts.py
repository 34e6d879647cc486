"""The files that ``placelint init`` writes, as texts, and what it finds out before it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from textwrap import fill

from linter import __version__

REPOSITORY = "https://github.com/placelint/placelint"
TAG = f"v{__version__}"

# A site generator, the files that show it, and the folders that it fills.
_SITES = (
    (("hugo.toml", "hugo.yaml", "hugo.json", "config/_default"), ("public/", "resources/")),
    (("_config.yml",), ("_site/", "vendor/")),
    (("mkdocs.yml",), ("site/",)),
    (("docusaurus.config.js", "docusaurus.config.ts"), ("build/", ".docusaurus/", "node_modules/")),
)
# Where sites keep one folder a language.
_CONTENT = ("content", "docs", "i18n", "_posts", "src")

HOOK = f"""\
- repo: {REPOSITORY}
  rev: {TAG}
  hooks:
    - id: placelint
"""

GITHUB = f"""\
# Shows stray spellings beside the lines of a pull request: those that the change brings.
name: placelint
on: pull_request
permissions:
  contents: read
jobs:
  placelint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: placelint/placelint@{TAG}
        with:
          since: ${{{{ github.event.pull_request.base.sha }}}}
"""

GITLAB = f"""\
# Shows stray spellings in the code quality report of a merge request: those that the change brings.
placelint:
  image: python:3.13
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: "0"
    PLACELINT: {REPOSITORY}/archive/refs/tags/{TAG}.tar.gz
  script:
    - pip install --quiet --root-user-action ignore "$PLACELINT"
    - >-
      placelint check . --since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      --output gitlab=placelint.json
  artifacts:
    when: always
    reports:
      codequality: placelint.json
"""


def excludes(folder: Path) -> list[str]:
    """The folders that the site generators found in ``folder`` fill."""
    found = [dirs for marks, dirs in _SITES if any((folder / mark).exists() for mark in marks)]
    return sorted({name for dirs in found for name in dirs})


def language_folders(folder: Path, tags: Sequence[str]) -> list[tuple[str, str]]:
    """Globs of folders that are called as a language, with its tag: ``content/de/**`` → ``de``."""
    found = []
    for content in _CONTENT:
        parent = folder / content
        if parent.is_dir():
            names = sorted(path.name for path in parent.iterdir() if path.is_dir())
            found += [(f"{content}/{name}/**", name) for name in names if name in tags]
    return found


def host(folder: Path) -> str:
    """``github``, ``gitlab`` or ``none``, by the files and the remote of the repository."""
    if (folder / ".gitlab-ci.yml").exists():
        return "gitlab"
    if (folder / ".github").is_dir():
        return "github"
    git = folder / ".git" / "config"
    remotes = git.read_text(encoding="utf-8", errors="replace") if git.is_file() else ""
    return next((name for name in ("github", "gitlab") if name in remotes), "none")


def configuration(style: str, language: str, folder: Path, styles: Sequence[str], tags: Sequence[str]) -> str:
    """A commented ``.placelint.yaml``."""
    excluded = [f"  - {name}\n" for name in excludes(folder)]
    by_folder = [
        f'  - files: "{glob}"\n    language: {tag}\n'
        for glob, tag in language_folders(folder, tags)
        if tag != language
    ]
    return f"""\
# How placelint checks this repository. "placelint config FILE" shows what holds for a file, and why.

# Nothing above this folder counts.
root: true

# The house style:
{fill(", ".join(styles), 100, initial_indent="# ", subsequent_indent="# ")}
style: {style}

# The language of texts whose language nothing tells: not their folder, front matter, file name or words.
language: {language}

# What differs by folder; the last entry that matches a file wins.
{"overrides:" if by_folder else "# overrides:"}
{"".join(by_folder) or EXAMPLE_OVERRIDE}
# Files that are not checked, as in .gitignore.
{"exclude:" if excluded else "# exclude:"}
{"".join(excluded) or EXAMPLE_EXCLUDE}
# Quotations are reported as notes; "skip" says nothing of them, "check" treats them as your own words.
# contexts:
#   quote: note
#   blockquote: note

# The findings that are accepted as they are; "placelint baseline write" makes the list.
# baseline: .placelint-baseline.tsv

# How grave a check is: error, warning, note or off.
# levels:
#   inconsistent-spelling: note

# Your own choice for a known name, and names of your own.
# names:
#   gaddafi: Gadhafi
#   newtown:
#     kind: town
#     en: {{preferred: Newtown, deprecated: [Newton Town]}}
"""


EXAMPLE_OVERRIDE = """\
#   - files: "content/de/**"
#     language: de
"""
EXAMPLE_EXCLUDE = """\
#   - archive/
"""
