"""What is written for machines, and what only looks like it."""

from __future__ import annotations

import time

import pytest

from linter.scan.identifiers import is_identifier

# The name in question stands between ‹ and ›, which are taken out.
MACHINES = [
    *("https://example.com/‹Kiev›", "http://‹kiev›.example/a", "ftp://x/‹Kiev›.txt", "(https://a.b/‹Kiev›)"),
    *(
        "www.‹kiev›.ua",
        "(www.‹kiev›.ua)",
        "‹kiev›.ua",
        "‹Kiev›.com.ua",
        "news.‹kiev›.ua/today",
        "‹kiev›.ua:8080",
    ),
    *("https://ru.wikipedia.org/wiki/‹Киев›", "https://x.y/?q=‹Kiev›&a=b", "xn--‹kiev›.xn--p1ai"),
    *("press@‹kiev›.ua", "‹kiev›@example.com", "mailto:‹kiev›@example.com", "a.‹kiev›@mail.example.com"),
    *(
        "Europe/‹Kiev›",
        "TZ=Europe/‹Kiev›",
        "Asia/‹Calcutta›",
        "“Europe/‹Kiev›”",
        "America/North_Dakota/‹Kiev›",
    ),
    *("@‹kiev›", "@‹Kiev›", "#‹Kiev›", "#‹kiev›2014", "(#‹Kiev›)", "#StandWith‹Kiev›", "@news‹Kiev›"),
    *(
        "‹Kiev›.png",
        "‹kiev›.html",
        "map-of-‹kiev›.jpg",
        "‹Kiev›.JPG",
        "‹kiev›.tar.gz",
        "‹kiev›_map.png",
        "‹kiev›.mp3",
    ),
    *(
        "img/‹kiev›/a",
        "/srv/‹Kiev›",
        "./‹Kiev›",
        "../‹kiev›.md",
        "~/‹kiev›/x",
        "a/b/‹Kiev›",
        "C:\\‹Kiev›\\x.txt",
    ),
    *("content\\‹Kiev›", "\\\\host\\‹Kiev›", "docs/‹kiev›", "‹kiev›/odessa"),
    *(
        "city=‹Kiev›",
        "City::‹Kiev›",
        "‹Kiev›::new",
        "$‹Kiev›",
        "${‹Kiev›}",
        "%‹Kiev›%",
        "--‹kiev›",
        "--city-‹kiev›",
    ),
    *("map_‹Kiev›", "‹Kiev›_map", ":‹kiev›:", "doi:10.1000/‹Kiev›", "urn:city:‹Kiev›"),
    *("data:" + "x" * 400 + "/‹Kiev›", "‹Kiev›/" + "x" * 400),
]
PEOPLE = [
    *(
        "‹Kiev›",
        "‹Kiev›.",
        "‹Kiev›,",
        "(‹Kiev›)",
        "“‹Kiev›”",
        "‹Kiev›…",
        "‹Kiev›!",
        "‹Kiev›’s",
        "‹Kiev›-based",
    ),
    *(
        "*‹Kiev›*",
        "**‹Kiev›**",
        "_‹Kiev›_",
        "[‹Kiev›](https://a.b/Kiev)",
        "<b>‹Kiev›</b>",
        "|‹Kiev›|",
        "`x`‹Kiev›",
    ),
    *("‹Kiev›/Kyiv", "Odessa/‹Kiev›", "and/or ‹Kiev›", "‹Kiev›.The next day", "St.‹Kiev›", "e.g.‹Kiev›"),
    *("‹Kiev›...and", "‹Kiev›—the city", "‹Kiev›–Odessa", "2014:‹Kiev›", "‹Kiev›:", "‹Kiev›;", "‹Kiev›?"),
    *(
        "__‹Kiev›__",
        "# ‹Kiev›",
        "@ ‹Kiev›",
        "C# and ‹Kiev›",
        "‹Kiev› https://kiev.ua",
        "https://kiev.ua ‹Kiev›",
    ),
    *("在‹Kiev›，见https://a.b", "「‹キエフ›」", "（‹基辅›）www.a.b", "‹Kiev›1.", "U.S.-‹Kiev›", "a--‹Kiev›"),
    *("Moscow--‹Kiev›", "‹Kiev›(the city)", "it's ‹Kiev›", "‹Kiev›+Odessa"),
]


def _check(marked: str) -> bool:
    start = marked.index("‹")
    end = marked.index("›") - 1
    text = marked.replace("‹", "").replace("›", "")
    return is_identifier(f"see {text} there", start + 4, end + 4)


@pytest.mark.parametrize("marked", MACHINES, ids=[case[:40] for case in MACHINES])
def test_for_machines(marked: str) -> None:
    assert _check(marked)


@pytest.mark.parametrize("marked", PEOPLE)
def test_for_people(marked: str) -> None:
    assert not _check(marked)


def test_at_the_edges_of_a_text() -> None:
    assert not is_identifier("Kiev", 0, 4)
    assert is_identifier("kiev.ua", 0, 4)
    assert is_identifier("@kiev", 1, 5)


@pytest.mark.parametrize("piece", ["Kiev/", "Kiev.", "Kiev@", "Kiev_", "Kiev:", "Kiev,", "=Kiev"])
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * 20_000
    at = piece.index("Kiev")
    before = time.process_time()
    for start in range(at, len(text), len(piece)):
        is_identifier(text, start, start + 4)
    assert time.process_time() - before < 2
