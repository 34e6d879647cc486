"""``placelint names``: what it lists, and how it narrows the list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import placelint


@pytest.mark.parametrize(
    ("arguments", "listed"),
    [
        (["kyjiw", "--language", "de"], "kyiv (city)  de  Kyjiw  accepted: "),
        (["київ", "--language", "en"], "kyiv (city)  en  Kyiv  deprecated: Kiev"),
        (["--region", "ukraine", "--kind", "river", "--language", "en"], "desna (river)  en  Desna"),
        (
            ["zelenskyy", "--language", "en", "--style", "nyt"],
            "zelenskyy (person)  en  Zelensky  deprecated: ",
        ),
    ],
)
def test_filters(arguments: list[str], listed: str, tmp_path: Path) -> None:
    done = placelint("names", *arguments, folder=tmp_path)
    assert done.code == 0 and any(line.startswith(listed) for line in done.out.splitlines())


def test_json(tmp_path: Path) -> None:
    data = json.loads(placelint("names", "chisinau", "--format", "json", folder=tmp_path).out)
    name = data["names"][0]
    assert (data["style"], name["name"], name["kind"], name["region"]) == (
        "international",
        "chisinau",
        "city",
        "Moldova",
    )
    assert name["texts"][0]["preferred"] == "Chisinau" and "Kishinev" in name["texts"][0]["deprecated"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["no such name"], "placelint: no name matches\n"),
        (["--into", "names.yaml"], "placelint: --into goes with --import FILE.csv\n"),
        (["--import", "none.csv"], "placelint: none.csv cannot be read: No such file or directory\n"),
    ],
)
def test_refusals(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = placelint("names", *arguments, folder=tmp_path)
    assert (done.code, done.out, done.err) == (2, "", message)
