"""Compare placelint with neighbouring tools: whole processes, interleaved in one run, medians of CPU time.

    pip install codespell typos
    python benchmarks/peers.py --markdown /usr/lib /usr/share/doc --megabytes 20 --rounds 5

Prints one line a tool and case, and the ratio of placelint to each. The Markdown is copied from
the folders named, repeated where they hold less than asked for.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CLEAN = "The night train from Kyiv stops twice. Volodymyr Zelenskyy once took it to Odesa.\n"


def collect(folders: list[str], target: Path, size: int) -> int:
    """Copy Markdown files until ``size`` bytes are there; the same files again if there are too few."""
    found = [p for f in folders for p in sorted(Path(f).rglob("*.md")) if p.is_file() and not p.is_symlink()]
    found = [path for path in found if 500 < path.stat().st_size < 2_000_000]
    if not found:
        sys.exit("no Markdown found in " + ", ".join(folders))
    total = number = 0
    while total < size:
        for path in found:
            data = path.read_bytes()
            (target / f"{number:06}.md").write_bytes(data)
            total += len(data)
            number += 1
            if total >= size:
                break
    return total


def cpu(command: list[str], environment: dict[str, str]) -> float:
    """Processor seconds of one run, user and system."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--markdown", nargs="+", default=["/usr/share/doc", "/usr/lib"])
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    here = Path(sys.executable).parent
    tools = {name: str(here / name) for name in ("placelint", "codespell", "typos") if (here / name).exists()}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "clean.md").write_text("# News\n\n" + CLEAN * (5000 // len(CLEAN)), encoding="utf-8")
        (root / "tree").mkdir()
        size = collect(options.markdown, root / "tree", options.megabytes * 1_000_000)
        # Every tool may keep its compiled modules, as an installed one does.
        caches = {"PLACELINT_CACHE": str(root / "cache"), "PYTHONPYCACHEPREFIX": str(root / "pycache")}
        environment = {**os.environ, **caches}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for case, target in (
            ("one clean file of 5 KB", "clean.md"),
            (f"{size / 1e6:.0f} MB of Markdown", "tree"),
        ):
            commands = {
                "placelint": [tools["placelint"], "check", "--jobs", "1", str(root / target)],
                "codespell": [tools.get("codespell", ""), str(root / target)],
                "typos": [tools.get("typos", ""), str(root / target)],
            }
            commands = {name: command for name, command in commands.items() if command[0]}
            seconds: dict[str, list[float]] = {name: [] for name in commands}
            for round_number in range(options.rounds + 1):
                for name, command in commands.items():
                    used = cpu(command, environment)
                    if round_number:
                        seconds[name].append(used)
            ours = statistics.median(seconds["placelint"])
            print(case)
            for name, values in seconds.items():
                median = statistics.median(values)
                print(f"  {name:10} {median:8.3f} s CPU   placelint / {name} = {ours / median:.2f}")
        shutil.rmtree(root / "tree")


if __name__ == "__main__":
    main()
