"""How long do loading the tables, romanizing one name and deriving its variants take?

python benchmarks/romanization_speed.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from linter.romanization.systems import systems
from linter.romanization.variants import romanized, variants

NAMES = {
    "uk": ("Кропивницький", "Івано-Франківськ", "Зеленський"),
    "ru": ("Екатеринбург", "Комсомольск-на-Амуре", "Хрущёв"),
    "be": ("Магілёў", "Вераб'ёвічы", "Лукашэнка"),
}


def seconds(work: Callable[[], object], times: int = 1) -> float:
    """The seconds that one run takes, over so many runs."""
    start = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - start) / times


def main() -> int:
    loading = seconds(systems)
    print(f"{len(systems())} systems loaded in {loading * 1000:.0f} ms")
    for language, names in NAMES.items():
        took = [
            seconds(lambda table=system.table, name=name: table.romanize(name), 500) * 1e6
            for system in systems(language)
            for name in names
            if romanized(system, name)
        ]
        each = seconds(
            lambda names=names, language=language: [variants(name, language) for name in names], 20
        )
        print(
            f"{language}: {median(took):.1f} µs a name and system (at most {max(took):.1f}), "
            f"{each / len(names) * 1000:.2f} ms for all variants of a name"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
