"""Bytes of a file as text, and why a file is left alone."""

from __future__ import annotations

import codecs
import os
from io import FileIO
from typing import NamedTuple

MAX_BYTES = 10_000_000
# The reason that is told of a file that was named and is excluded all the same.
EXCLUDED = "excluded by the configuration"


class Source(NamedTuple):
    """The text of one file as it stands there, line ends included, and how it was encoded.

    ``utf8`` is the text in UTF-8 where that is what was read, else empty.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    utf8: bytes = b""

    def encode(self, text: str) -> bytes:
        """``text`` as bytes in the encoding of this file."""
        mark = _MARKS[self.encoding] if self.bom else b""
        return mark + text.encode(self.encoding)


class Skipped(NamedTuple):
    """A file that was not checked, and the reason in words."""

    path: str
    reason: str


_MARKS = {"utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


def read(path: str | os.PathLike[str], shown: str, max_bytes: int = MAX_BYTES) -> Source | Skipped:
    """The file at ``path``; ``shown`` is how messages call it."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            # A pipe has no size; a buffer for the largest file is made for nothing else.
            size = os.fstat(file.fileno()).st_size
            data = file.read() if 0 < size <= max_bytes else _at_most(file, max_bytes + 1)
    except OSError as error:
        return Skipped(shown, f"cannot be read: {error.strerror}")
    return decode(data, shown, max_bytes)


def _at_most(file: FileIO, size: int) -> bytes:
    """What a file holds, up to ``size`` bytes; one read of a pipe may give less than there is."""
    parts = []
    while size > 0 and (part := file.read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def decode(data: bytes, shown: str, max_bytes: int = MAX_BYTES) -> Source | Skipped:
    """``data`` as text: UTF-8 with or without a byte order mark, UTF-16 with one."""
    if len(data) > max_bytes:
        return Skipped(shown, f"larger than {max_bytes} bytes (max_bytes in the configuration)")
    for encoding, mark in _MARKS.items():
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
                # UTF-32 begins like UTF-16.
                return (
                    Skipped(shown, "a binary file") if "\0" in text else Source(shown, text, encoding, True)
                )
            except UnicodeDecodeError:
                return Skipped(shown, f"damaged: begins like {encoding.upper()} but does not go on so")
    if b"\x00" in data:
        return Skipped(shown, "a binary file")
    try:
        return Source(shown, data.decode("utf-8"), utf8=data)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Skipped(shown, f"not UTF-8 (line {line}); save it as UTF-8 to have it checked")
