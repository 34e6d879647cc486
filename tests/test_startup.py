"""A run on a clean file loads no YAML, no romanization and no parser: start-up is felt at every commit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "yaml",
    "markdown_it",
    "unidecode",
    "linter.romanization",
    "linter.names.pack",
    "linter.languages.inflection",
)
RUN = """
import sys
from linter.cli import main
code = main(["check", sys.argv[1]])
loaded = [name for name in sys.argv[2:] if name in sys.modules]
print(code, *loaded, file=sys.stderr)
"""


def test_a_clean_file_needs_nothing_heavy(tmp_path: Path) -> None:
    file = tmp_path / "clean.md"
    file.write_text("# News\n\nThe train from Kyiv to Odesa left at ten. Zelenskyy was not on it.\n", "utf-8")
    for _ in range(2):
        # The first run may have to compile the lexicon.
        run = subprocess.run(
            [sys.executable, "-c", RUN, str(file), *HEAVY], capture_output=True, text=True, check=True
        )
    assert run.stderr.strip() == "0"
