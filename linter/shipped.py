"""Where the rules that come with placelint are: beside the package in a wheel, in the checkout otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from linter.errors import PlacelintError

MANIFEST = "placelint-rules.yaml"
PARTS = ("languages", "names", "romanization", "styles")


@cache
def rules_folder() -> Path:
    """The folder ``rules/``; raises ``PlacelintError`` when the installation is broken.

    Without rules every text would look clean, so a folder counts only with its manifest and parts.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "rules", package.parent / "rules"):
        if (folder / MANIFEST).is_file():
            absent = [part for part in PARTS if not (folder / part).is_dir()]
            if absent:
                raise _broken(f"no {' and no '.join(absent)} in {folder}")
            return folder
    raise _broken(f"no {MANIFEST} in {package / 'rules'} or {package.parent / 'rules'}")


def _broken(missing: str) -> PlacelintError:
    return PlacelintError(
        f"the rules are missing: {missing}; this installation is broken, please install placelint again"
    )
