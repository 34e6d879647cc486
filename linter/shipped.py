"""Where the rules that come with placelint are: beside the package in a wheel, in the checkout otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.errors import PlacelintError

MANIFEST = "placelint-rules.yaml"


@cache
def rules_folder() -> Path:
    """The folder ``rules/``; raises ``PlacelintError`` when the installation is broken.

    Without rules every text would look clean, so a folder counts only with its manifest.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / MANIFEST).is_file():
            return folder
    raise PlacelintError(
        f"the rules are missing: no {MANIFEST} in {package / 'rules'} or {package.parent / 'rules'}; "
        "this installation is broken, please install placelint again"
    )
