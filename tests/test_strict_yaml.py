"""The YAML reader: what stays text, what is refused and where, the same with both loaders."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from linter import strict_yaml
from linter.errors import DataError
from linter.shipped import rules_folder
from linter.strict_yaml import MAX_BYTES, MAX_DEPTH, Node, load, loads

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__, autouse=True)
def _loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_yaml, "_Loader", request.param)


def _plain(node: Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(value) for value in node.value]
    return node.value


TEXTS = [
    *(
        "no",
        "NO",
        "No",
        "yes",
        "on",
        "off",
        "true",
        "null",
        "~",
        "y",
        "1",
        "1.5",
        "0x1F",
        "1e3",
        "0o17",
        "1_000",
    ),
    *(
        "12:30",
        "1925-01-01",
        "2001-12-14t21:59:43.10-05:00",
        ".inf",
        ".nan",
        "-",
        "<<",
        "=",
        "Kiev: Kyiv"[:4],
    ),
    *(
        "’",
        "Київ",
        "키이우",
        "😀",
        "a b",
        "a#b",
        "a:b",
        "[",
        "*a",
        "&a",
        "!a",
        "",
        "  a  ",
        "%a",
        "@a",
        "`a`",
    ),
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_scalar_is_text(text: str) -> None:
    quoted = "'" + text + "'"
    assert loads(f"a: {quoted}", "f").mapping()["a"].text() == text
    if text.strip() and text[0] not in "[*&!%@`’" and text == text.strip() and text != "-":
        assert loads(f"a: {text}", "f").mapping()["a"].text() == text
        assert list(loads(f"{text}: a", "f").mapping()) == [text]
        assert loads(f"[{text}]", "f").texts() == [text]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        *(("", {}), ("# only a comment\n", {}), ("---\n", ""), ("a:", {"a": ""}), ("a: []", {"a": []})),
        *(("a: {}", {"a": {}}), ("- 1\n- [2, 3]", ["1", ["2", "3"]]), ("a: |\n  x\n  y\n", {"a": "x\ny\n"})),
        *(("a: >-\n  x\n  y\n", {"a": "x y"}), ("a: 'it''s'", {"a": "it's"}), ('a: "\\u041a"', {"a": "К"})),
        *(("\ufeffa: b", {"a": "b"}), ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}), ("text", "text")),
        *(("---\na: b\n...\n", {"a": "b"}), ("%YAML 1.1\n---\na: b", {"a": "b"}), ("a: b # c", {"a": "b"})),
        ("a: {b: [c, {d: e}]}", {"a": {"b": ["c", {"d": "e"}]}}),
    ],
)
def test_structure(data: str, expected: Any) -> None:
    assert _plain(loads(data, "f")) == expected


# What is refused, where, and words of the message.
REFUSED = [
    ("the same key twice", "a: 1\nb: 2\na: 3\n", 3, 1, 'the key "a" stands twice, first in line 1'),
    (
        "the same key twice, deep",
        "x:\n  - {k: 1, k: 2}\n",
        2,
        12,
        'the key "k" stands twice, first in line 2',
    ),
    ("the same key in other marks", "a: 1\n'a': 2\n", 2, 1, 'the key "a" stands twice'),
    ("an alias", "a: x\nb: *c\n", 2, 4, 'the alias "*c" is not allowed'),
    ("an anchor", "a: &c x\n", 1, 4, 'the anchor "&c" is not allowed'),
    ("an anchor on a list", "a: &c [x]\n", 1, 4, 'the anchor "&c" is not allowed'),
    ("an anchor on a key", "&c a: x\n", 1, 1, 'the anchor "&c" is not allowed'),
    ("a tag", "a: !!int 1\n", 1, 4, "is not allowed; every value is text"),
    ("a tag on a group", "a: !x {b: c}\n", 1, 4, 'the tag "!x" is not allowed'),
    ("a Python tag", "a: !!python/object/apply:os.system [ls]\n", 1, 4, "is not allowed"),
    ("the tag of plain text", "a: ! x\n", 1, 4, "is not allowed"),
    ("two documents", "a: 1\n---\nb: 2\n", 2, 1, "only one document a file"),
    ("a list as a key", "? [a]\n: b\n", 1, 3, "a key must be plain text"),
    ("a group as a key", "{{a: b}: c}\n", 1, 2, "a key must be plain text"),
    ("too deep", "a: " + "[" * 30, 1, 3 + MAX_DEPTH, f"nested more than {MAX_DEPTH} levels deep"),
    ("a tab", "a:\n\tb: c\n", 2, 1, "not valid YAML"),
    ("an open list", "a: [b\n", 2, 1, "not valid YAML"),
    ("an open text", "a: 'b\n", 2, 1, "not valid YAML"),
    ("two colons", "a: b: c\n", 1, 5, "not valid YAML: mapping values are not allowed"),
    ("a wrong indentation", "a: b\n  c: d\n", 2, 4, "not valid YAML: mapping values are not allowed"),
    ("a reserved character", "Київ: ’\na: @b\n", 2, 4, "not valid YAML"),
    ("a list in a group", "a: 1\n- b\n", 2, 1, "not valid YAML"),
    ("a control character", "Київ: ’’\nмісто: a\x07b\n", 2, 9, "a character that is not allowed"),
    ("a zero byte", "a: b\nc: \x00\n", 2, 4, "a character that is not allowed"),
]


@pytest.mark.parametrize(
    ("what", "data", "line", "column", "words"), REFUSED, ids=[case[0] for case in REFUSED]
)
def test_refused(what: str, data: str, line: int, column: int, words: str) -> None:
    with pytest.raises(DataError) as caught:
        loads(data, "rules/x.yaml")
    error = caught.value
    assert words in error.message
    assert str(error).startswith(f"rules/x.yaml:{error.line}:{error.column}: ")
    assert (error.line, error.column) == (line, column)


VALUE = "top:\n  one: blue\n  two: [x, y]\n  three: {a: b}\n  empty:\n  Ці́ль: 0"

ASKED: list[tuple[str, Callable[[dict[str, Node]], Any], int, int, str]] = [
    ("text of a list", lambda n: n["two"].text(), 3, 8, "expected text, found a list"),
    ("text of a group", lambda n: n["three"].text(), 4, 10, "expected text, found a group of keys"),
    ("list of a text", lambda n: n["one"].nodes(), 2, 8, 'expected a list, found the text "blue"'),
    ("list of a group", lambda n: n["three"].texts(), 4, 10, "expected a list, found a group of keys"),
    (
        "group of a text",
        lambda n: n["one"].mapping(),
        2,
        8,
        'expected keys with values, found the text "blue"',
    ),
    ("group of a list", lambda n: n["two"].mapping(), 3, 8, "expected keys with values, found a list"),
    (
        "choice",
        lambda n: n["one"].choice(("red", "blu")),
        2,
        8,
        '"blue" is not known here; did you mean "blu"?',
    ),
    (
        "choice, nothing near",
        lambda n: n["one"].choice(("xyz",)),
        2,
        8,
        '"blue" is not known here; allowed: xyz',
    ),
    ("choice of nothing", lambda n: n["empty"].choice(("x",)), 5, 9, '"" is not known here'),
    ("flag", lambda n: n["one"].flag(), 2, 8, '"blue" is not known here; allowed: false, no, true, yes'),
    ("number", lambda n: n["one"].number(), 2, 8, '"blue" is not a whole number'),
    ("own error", lambda n: n["two"].nodes()[1].error("bad"), 3, 12, "bad"),
    ("own error at a key", lambda n: n["three"].key_error("a", "bad"), 4, 11, "bad"),
    ("own error at no key", lambda n: n["three"].key_error("z", "bad"), 4, 10, "bad"),
]


@pytest.mark.parametrize(("what", "ask", "line", "column", "words"), ASKED, ids=[case[0] for case in ASKED])
def test_what_was_expected(
    what: str, ask: Callable[[dict[str, Node]], Any], line: int, column: int, words: str
) -> None:
    with pytest.raises(DataError) as caught:
        raise ask(loads(VALUE, "f").mapping()["top"].mapping())
    assert words in caught.value.message
    assert (caught.value.line, caught.value.column) == (line, column)


def test_unknown_keys_name_the_nearest() -> None:
    with pytest.raises(DataError) as caught:
        loads("a: 1\nprefered: Kyiv\n", "f.yaml").mapping(("preferred", "accepted", "a"))
    assert str(caught.value) == (
        'f.yaml:2:1: unknown key "prefered"; did you mean "preferred"? Allowed: a, accepted, preferred'
    )
    with pytest.raises(DataError) as caught:
        loads("zzz: 1", "f.yaml").mapping(("preferred",))
    assert str(caught.value) == 'f.yaml:1:1: unknown key "zzz"; allowed: preferred'


@pytest.mark.parametrize("text", ["", "-1", "1.5", "1e3", "٣", "²", "0x1", "1_0", "9" * 5000])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(DataError) as caught:
        loads(f"a: '{text}'", "f").mapping()["a"].number()
    assert len(str(caught.value)) < 100


def test_values() -> None:
    keys = loads("n: 042\nf: no\ny: yes\none: x\nmany: [x, y]\nnone:", "f").mapping()
    assert keys["n"].number() == 42
    assert not keys["f"].flag() and keys["y"].flag()
    assert keys["one"].texts() == ["x"] and keys["many"].texts() == ["x", "y"]
    assert keys["none"].texts() == [] and keys["none"].nodes() == [] and keys["none"].mapping() == {}


def test_depth() -> None:
    at_most = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert _plain(loads(at_most, "f"))
    with pytest.raises(DataError):
        loads(f"[{at_most}]", "f")
    with pytest.raises(DataError, match="nested more than"):
        loads("[" * 1_000_000, "f")
    with pytest.raises(DataError, match="nested more than"):
        loads("- " * 1_000_000, "f")


def test_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_BYTES == 5_000_000
    monkeypatch.setattr(strict_yaml, "MAX_BYTES", 20)
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: " + b"x" * 17)
    assert load(path).mapping()["a"].text() == "x" * 17
    path.write_bytes(b"a: " + b"x" * 18)
    with pytest.raises(DataError) as caught:
        load(path, "a.yaml")
    assert str(caught.value) == "a.yaml: the file has 21 bytes; at most 20 are read"
    with pytest.raises(DataError, match="the file has 21 bytes"):
        loads("a: " + "x" * 18, "a.yaml")


def test_files(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load(tmp_path / "none.yaml", "none.yaml")
    assert str(caught.value) == "none.yaml: cannot be read: No such file or directory"
    with pytest.raises(DataError, match="cannot be read: "):
        load(tmp_path)
    path = tmp_path / "latin.yaml"
    path.write_bytes("a: b\nc: é\n".encode("latin-1"))
    with pytest.raises(DataError) as caught:
        load(path, "latin.yaml")
    assert str(caught.value) == "latin.yaml:2:1: the file is not UTF-8 text"
    path.write_text("a: [")
    with pytest.raises(DataError) as caught:
        load(path)
    assert caught.value.path == str(path)


def test_places_count_characters() -> None:
    node = loads("Київ: [😀, b]\n  \n’’: x\n", "f")
    items = node.mapping()["Київ"].nodes()
    assert [(item.line, item.column) for item in items] == [(1, 8), (1, 11)]
    assert node.keys == {"Київ": (1, 1), "’’": (3, 1)}


@pytest.mark.parametrize("seed", range(200))
def test_any_text_is_read_or_refused_at_a_place(seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        *("a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&", "*", "!", "?", "#")
    ]
    text = "".join(chance.choice([*pieces, "\t", "é", "---\n", "\x07"]) for _ in range(chance.randint(1, 30)))
    try:
        loads(text, "f")
    except DataError as error:
        assert error.line >= 1 and error.column >= 1


@pytest.mark.parametrize("path", sorted(rules_folder().rglob("*.yaml")), ids=lambda path: path.stem)
def test_our_own_rules_read_the_same(path: Path) -> None:
    if path.stat().st_size > 40_000 or len(LOADERS) == 1 or strict_yaml._Loader is not LOADERS[-1]:
        return
    fast = load(path)
    strict_yaml._Loader = LOADERS[0]
    slow = load(path)
    assert _plain(fast) == _plain(slow)
    assert _places(fast) == _places(slow)


def _places(node: Node) -> list[tuple[int, int]]:
    inside = node.value.values() if isinstance(node.value, dict) else node.value
    rest = [] if isinstance(inside, str) else [place for item in inside for place in _places(item)]
    return [(node.line, node.column), *node.keys.values(), *rest]
