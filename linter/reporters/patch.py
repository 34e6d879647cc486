"""Edits as a patch that ``git apply`` takes, byte for byte.

The lines that change are known from the edits, so nothing is compared: a file of 10 MB costs no
more than its few changed lines.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from linter.documents.source import Source
from linter.fixes import Edit

_CONTEXT = 3


def render(path: str, source: Source, edits: Sequence[Edit]) -> bytes:
    """The patch for one file; ``path`` is relative to the top of the repository, with ``/``."""
    if not edits:
        return b""
    old, new = _name("a/" + path), _name("b/" + path)
    head = f"diff --git {old} {new}\n--- {_ended(old)}\n+++ {_ended(new)}\n"
    return head.encode() + b"".join(_hunks(source, edits))


def _hunks(source: Source, edits: Sequence[Edit]) -> Iterator[bytes]:
    data = source.encode(source.text)
    starts = [0, *(at + 1 for at in _feeds(data) if at + 1 < len(data)), len(data)]
    moved = 0
    for group in _groups(_changes(source, data, starts, edits)):
        first, last = max(group[0][0] - _CONTEXT, 0), min(group[-1][1] + _CONTEXT, len(starts) - 1)
        body: list[bytes] = []
        position, added = first, 0
        for begin, end, text in group:
            lines = _lines(text)
            body += [_line(b" ", data[starts[at] : starts[at + 1]]) for at in range(position, begin)]
            body += [_line(b"-", data[starts[at] : starts[at + 1]]) for at in range(begin, end)]
            body += [_line(b"+", line) for line in lines]
            position, added = end, added + len(lines) - (end - begin)
        body += [_line(b" ", data[starts[at] : starts[at + 1]]) for at in range(position, last)]
        count = last - first
        yield f"@@ -{first + 1},{count} +{first + 1 + moved},{count + added} @@\n".encode() + b"".join(body)
        moved += added


def _changes(
    source: Source, data: bytes, starts: Sequence[int], edits: Sequence[Edit]
) -> list[tuple[int, int, bytes]]:
    """Runs of old lines (first, end) that change together, with what stands there afterwards."""
    found: list[tuple[int, int, bytes]] = []
    offset = len(data) - len(source.text.encode(source.encoding))
    position = upto = 0
    for edit in edits:
        begin = offset + len(source.text[position : edit.start].encode(source.encoding))
        offset = begin + len(source.text[edit.start : edit.end].encode(source.encoding))
        position = edit.end
        first, end = bisect_right(starts, begin) - 1, bisect_right(starts, offset - 1)
        text = edit.text.encode(source.encoding)
        if found and found[-1][1] > first:
            # The last edit ends in the line in which this one begins.
            first, stop, before = found.pop()
            text = before[: len(before) - (starts[stop] - upto)] + data[upto:begin] + text
        else:
            text = data[starts[first] : begin] + text
        found.append((first, end, text + data[offset : starts[end]]))
        upto = offset
    return found


def _groups(changes: list[tuple[int, int, bytes]]) -> Iterator[list[tuple[int, int, bytes]]]:
    """Changes that are so near one another that they make one hunk."""
    group: list[tuple[int, int, bytes]] = []
    for change in changes:
        if group and change[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    yield group


def _feeds(data: bytes) -> Iterator[int]:
    at = data.find(b"\n")
    while at >= 0:
        yield at
        at = data.find(b"\n", at + 1)


def _lines(data: bytes) -> list[bytes]:
    """Lines as git sees them: only a line feed ends one."""
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _line(sign: bytes, line: bytes) -> bytes:
    return sign + line if line.endswith(b"\n") else sign + line + b"\n\\ No newline at end of file\n"


def _name(path: str) -> str:
    """A path as git writes it: quoted, with octal bytes, where it holds more than printable ASCII."""
    if all(" " <= char <= "~" and char not in '"\\' for char in path):
        return path
    plain = (chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\{b:03o}" for b in os.fsencode(path))
    return '"' + "".join(plain) + '"'


def _ended(name: str) -> str:
    """A tab ends a name that holds spaces."""
    return f"{name}\t" if " " in name and not name.startswith('"') else name
