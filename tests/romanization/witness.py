"""Second tables: the same convention as another work prints it, typed apart from ours and run by this alone.

A file of ``witnesses/`` holds its ``source``, what of it was ``read``, and ``rows`` of a pattern and its text
in Latin letters. At each place of a word in small letters the first row that fits is taken; a letter without
one stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).with_name("witnesses")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def witness(name: str) -> Callable[[str], str]:
    """What writes texts as the second table ``name`` says."""
    rows = _rows(name)

    def write(word: re.Match[str]) -> str:
        text = re.sub("[’ʼ]", "'", word.group().lower())
        latin, place = "", 0
        while place < len(text):
            found = next(((m, out) for row, out in rows if (m := row.match(text, place)) and m.group()), None)
            latin += found[1] if found else text[place]
            place += len(found[0].group()) if found else 1
        return latin

    return lambda text: _WORD.sub(write, text)


@cache
def _rows(name: str) -> list[tuple[re.Pattern[str], str]]:
    table = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return [(re.compile(pattern), latin) for pattern, latin in table["rows"]]
