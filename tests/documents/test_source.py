"""Bytes as text: encodings, byte order marks, and why a file is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.documents.source import MAX_BYTES, Skipped, Source, decode, read

TEXT = "Kiev, Київ, Bălți 😀\r\n"

READ = [
    ("UTF-8", TEXT.encode(), TEXT, "utf-8", False),
    ("UTF-8 with a mark", TEXT.encode("utf-8-sig"), TEXT, "utf-8", True),
    ("UTF-16, little end first", b"\xff\xfe" + TEXT.encode("utf-16-le"), TEXT, "utf-16-le", True),
    ("UTF-16, big end first", b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16-be", True),
    ("empty", b"", "", "utf-8", False),
    ("a mark and nothing else", b"\xef\xbb\xbf", "", "utf-8", True),
    ("a mark in the middle is text", "a\ufeffb".encode(), "a\ufeffb", "utf-8", False),
    ("line ends stay", b"a\r\nb\rc\n", "a\r\nb\rc\n", "utf-8", False),
    ("control characters stay", b"a\x0c\x1bb", "a\x0c\x1bb", "utf-8", False),
]
SKIPPED = [
    ("binary", b"\x89PNG\r\n\x1a\n\x00\x00", "a binary file"),
    ("text with a zero byte", b"Kiev\x00", "a binary file"),
    ("zero byte behind a mark", b"\xef\xbb\xbfKiev\x00", "a binary file"),
    ("UTF-16 without a mark", "Kiev".encode("utf-16-le"), "a binary file"),
    ("UTF-32", b"\xff\xfe\x00\x00" + "Kiev".encode("utf-32-le"), "a binary file"),
    (
        "Latin-1",
        "Kiev\n\nCôte d’Or".encode("cp1252"),
        "not UTF-8 (line 3); save it as UTF-8 to have it checked",
    ),
    ("Windows-1251", "Киев".encode("cp1251"), "not UTF-8 (line 1); save it as UTF-8 to have it checked"),
    ("surrogates in UTF-8", b"a\xed\xa0\x80", "not UTF-8 (line 1); save it as UTF-8 to have it checked"),
    ("cut UTF-8", "Ки".encode()[:-1], "not UTF-8 (line 1); save it as UTF-8 to have it checked"),
    ("half a character of UTF-16", b"\xff\xfeK", "damaged: begins like UTF-16-LE but does not go on so"),
    (
        "a lone surrogate of UTF-16",
        b"\xfe\xff\xd8\x00",
        "damaged: begins like UTF-16-BE but does not go on so",
    ),
    (
        "Latin-1 behind a mark of UTF-8",
        b"\xef\xbb\xbf\xe9",
        "damaged: begins like UTF-8 but does not go on so",
    ),
]


@pytest.mark.parametrize(("what", "data", "text", "encoding", "bom"), READ, ids=[case[0] for case in READ])
def test_read(what: str, data: bytes, text: str, encoding: str, bom: bool) -> None:
    source = decode(data, "a.md")
    assert isinstance(source, Source)
    assert source._replace(utf8=b"") == Source("a.md", text, encoding, bom)
    assert source.utf8 in (b"", text.encode())
    assert source.encode(source.text) == data


@pytest.mark.parametrize(("what", "data", "reason"), SKIPPED, ids=[case[0] for case in SKIPPED])
def test_skipped(what: str, data: bytes, reason: str) -> None:
    assert decode(data, "a.md") == Skipped("a.md", reason)


def test_sizes(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"Kiev")
    assert read(path, "a.md", 4) == Source("a.md", "Kiev", utf8=b"Kiev")
    assert read(path, "a.md", 3) == Skipped("a.md", "larger than 3 bytes (max_bytes in the configuration)")
    assert MAX_BYTES == 10_000_000


def test_what_cannot_be_read(tmp_path: Path) -> None:
    skipped = read(tmp_path / "none.md", "none.md")
    assert isinstance(skipped, Skipped) and skipped.reason.startswith("cannot be read: ")
    folder = read(tmp_path, "folder")
    assert isinstance(folder, Skipped) and folder.reason.startswith("cannot be read: ")
