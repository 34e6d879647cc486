"""Template tags of site generators (Hugo, Liquid, Jinja) and attribute lists: never prose."""

from __future__ import annotations

_PAIRS = (("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("{:", "}"), ("<%", "%>"))


def spans(text: str) -> list[tuple[int, int]]:
    """The spans of template tags, sorted; one that is never closed is text."""
    found: list[tuple[int, int]] = []
    if "{" not in text and "<%" not in text:
        return found
    for opening, closing in _PAIRS:
        start = text.find(opening)
        while start >= 0:
            stop = text.find(closing, start + len(opening))
            if stop < 0:
                break
            found.append((start, stop + len(closing)))
            start = text.find(opening, stop + len(closing))
    return sorted(found)
