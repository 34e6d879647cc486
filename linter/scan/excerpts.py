"""Excerpts: what stands around the places where forms may stand, so that not all of a text need be folded."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

# In bytes: no name with what is looked at around it reaches farther.
_AROUND = 2000
_ASCII = b"\x7f"
# With more places than this, all of the text is as well.
_MANY = 50


def excerpts(forms: Collection[str], data: bytes) -> str | None:
    """What stands around any of ``forms`` in a text (in UTF-8); None: all of it must be read."""
    small = data.lower()
    places: list[tuple[int, int]] = []
    for form in forms:
        encoded = form.encode()
        part = max(re.finditer(rb"[a-z0-9]+", encoded), key=lambda match: len(match.group()), default=None)
        if part is None:
            return None
        for at in _places(encoded, part.span(), small):
            places.append((max(at - _AROUND, 0), at + _AROUND))
            if len(places) > _MANY:
                return None
    return "\n\n".join(data[start:end].decode("utf-8", "ignore") for start, end in _merged(sorted(places)))


def _places(form: bytes, part: tuple[int, int], small: bytes) -> Iterator[int]:
    """Where a plain part of a form stands, with bytes of other letters beside it as in the form."""
    start, end = part
    plain, before, after = form[start:end], form[:start][-1:] > _ASCII, form[end : end + 1] > _ASCII
    at = small.find(plain)
    while at >= 0:
        beyond = at + len(plain)
        if (not before or small[max(at - 1, 0) : at] > _ASCII) and (
            not after or small[beyond : beyond + 1] > _ASCII
        ):
            yield at
        at = small.find(plain, at + 1)


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start <= merged[-1][1]:
            start = merged.pop()[0]
        merged.append((start, end))
    return merged
