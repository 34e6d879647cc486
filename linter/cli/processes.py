"""Work on many items in several processes; results come in the order of the items."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from linter.errors import PlacelintError

Item = TypeVar("Item")
Done = TypeVar("Done")


def spread(work: Callable[[Item], Done], items: Sequence[Item], jobs: int) -> Iterator[Done]:
    """``work`` of each item, by ``jobs`` processes; with one, in this process."""
    if jobs < 2:
        yield from map(work, items)
        return
    # Most runs are small and stay in one process.
    import signal
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunk = max(1, min(64, len(items) // (jobs * 4)))
    # Ctrl-C ends a worker at once and without a word; the first process says that it was interrupted.
    pool = ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_DFL))
    try:
        yield from pool.map(work, items, chunksize=chunk)
    except BrokenProcessPool:
        raise PlacelintError(
            "a process ended in the middle of its work, perhaps for want of memory; try --jobs 1"
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)
