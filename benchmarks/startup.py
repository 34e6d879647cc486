"""What the number of names costs at start-up: one clean file, checked with all names and with 80.

    python benchmarks/startup.py --rounds 20

Runs both in turn as whole processes, each with its compiled lexicon, and prints medians of processor
time and the ratio. The 80 names are the first of ``rules/names/ukraine.yaml``.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from peers import CLEAN, cpu

ROOT = Path(__file__).parent.parent
NAMES = 80


def few_names(folder: Path) -> None:
    """A copy of the package and its rules in ``folder``, with 80 names."""
    shutil.copytree(ROOT / "linter", folder / "linter", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", folder / "rules", ignore=shutil.ignore_patterns("names"))
    (folder / "rules" / "names").mkdir()
    text = (ROOT / "rules" / "names" / "ukraine.yaml").read_text(encoding="utf-8")
    begins = [
        match.start() for match in re.finditer(r"^  [a-z0-9-]+:$", text[text.index("\nnames:") :], re.M)
    ]
    end = text.index("\nnames:") + begins[NAMES]
    (folder / "rules" / "names" / "ukraine.yaml").write_text(text[:end], encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        few_names(folder)
        (folder / "clean.md").write_text("# News\n\n" + CLEAN * (5000 // len(CLEAN)), encoding="utf-8")
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pycache")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        seconds: dict[str, list[float]] = {}
        for number in range(options.rounds + 1):
            for title, root in (("all names", ROOT), (f"{NAMES} names", folder)):
                own = {**environment, "PYTHONPATH": str(root), "PLACELINT_CACHE": str(folder / title)}
                used = cpu([sys.executable, "-m", "linter", "check", str(folder / "clean.md")], own)
                if number:
                    seconds.setdefault(title, []).append(used)
        for title, values in seconds.items():
            print(f"{title:10} {statistics.median(values) * 1000:6.1f} ms CPU")
        pairs = zip(*seconds.values(), strict=True)
        print(f"ratio, pair by pair: {statistics.median(a / b for a, b in pairs):.2f}")


if __name__ == "__main__":
    main()
