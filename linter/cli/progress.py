"""A line on standard error that shows a waiting person that work goes on."""

from __future__ import annotations

import os
import sys
import time
from types import ModuleType, TracebackType

_PATIENCE = 1.0
_EVERY = 0.2


class Progress:
    """Silent unless standard error is a terminal and more than a second has passed."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._text = "reading the rules …"
        self._visible = False
        self._terminal = sys.stderr.isatty()
        self._timer = _timer() if self._terminal else None

    def __enter__(self) -> Progress:
        if self._timer:
            self._timer.signal(self._timer.SIGALRM, lambda *_: self._show())
            self._timer.setitimer(self._timer.ITIMER_REAL, _PATIENCE, _EVERY)
        return self

    def step(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._text = f"checked {done} of {total} files …"
        if self._terminal and not self._timer and time.monotonic() > self._next:
            self._next = time.monotonic() + _EVERY
            self._show()

    def _show(self) -> None:
        self._visible = True
        # Not through sys.stderr: a timer may come in the middle of another message.
        os.write(sys.stderr.fileno(), f"\r{self._text}\x1b[K".encode())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.setitimer(self._timer.ITIMER_REAL, 0)
            self._timer.signal(self._timer.SIGALRM, self._timer.SIG_DFL)
        if self._visible:
            os.write(sys.stderr.fileno(), b"\r\x1b[K")


def _timer() -> ModuleType | None:
    """The module with timers where the system has them; elsewhere the line moves with the files alone."""
    import signal  # Only a terminal needs it. A thread would not do: workers are forked.

    return signal if hasattr(signal, "setitimer") else None
