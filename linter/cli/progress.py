"""A line on standard error that shows a waiting person that work goes on."""

from __future__ import annotations

import sys
import time
from types import TracebackType

_PATIENCE = 1.0
_EVERY = 0.2


class Progress:
    """Silent unless standard error is a terminal and more than a second has passed."""

    def __init__(self) -> None:
        self._started = self._shown = time.monotonic()
        self._visible = False
        self._terminal = sys.stderr.isatty()

    def __enter__(self) -> Progress:
        return self

    def step(self, done: int, total: int) -> None:
        """Say how far the work is."""
        if not self._terminal:
            return
        now = time.monotonic()
        if now - self._started > _PATIENCE and now - self._shown > _EVERY:
            self._shown, self._visible = now, True
            sys.stderr.write(f"\rchecked {done} of {total} files …")
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._visible:
            sys.stderr.write("\r" + " " * 40 + "\r")
            sys.stderr.flush()
