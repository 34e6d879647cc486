"""What machine formats say of a finding, in the same words everywhere."""

from __future__ import annotations

from linter.findings.finding import Finding

HOME = "https://github.com/placelint/placelint"


def headline(finding: Finding) -> str:
    """What is written and what to write instead, on one line; the reason where nothing is suggested."""
    if not finding.suggestions:
        return one_line(finding.message)
    wanted = " or ".join(f'"{one_line(text)}"' for text in finding.suggestions)
    return f'"{one_line(finding.match)}" should be {wanted}'


def in_full(finding: Finding) -> str:
    """The headline and the reason."""
    reason = one_line(finding.message)
    return f"{headline(finding)}. {reason}" if finding.suggestions else reason


def help_uri(check: str) -> str:
    """The page that explains a check."""
    return f"{HOME}/blob/main/docs/checks/{check}.md"


def one_line(text: str) -> str:
    """``text`` with every run of white space as one space."""
    return " ".join(text.split())


def number(count: int, noun: str) -> str:
    """A count and its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
