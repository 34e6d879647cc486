"""What can stop a run: every error here is one clear line and exit code 2, never a traceback."""

from __future__ import annotations


class PlacelintError(Exception):
    """The work could not be done; its text is the one line that the user reads."""


class DataError(PlacelintError):
    """A rule or configuration file is wrong at a place that we can name.

    ``line`` and ``column`` are 1-based; 0 means that the whole file is meant.
    """

    def __init__(self, path: str, line: int, column: int, message: str) -> None:
        self.path, self.line, self.column, self.message = path, line, column, message
        where = f"{path}:{line}:{column}" if line else path
        super().__init__(f"{where}: {message}")

    def __reduce__(self) -> tuple[type[DataError], tuple[str, int, int, str]]:
        # An error of a worker process travels to the one that prints it.
        return type(self), (self.path, self.line, self.column, self.message)


class UsageError(PlacelintError):
    """The command line asks for something that does not exist."""
