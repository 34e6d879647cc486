"""Run the linter over files: configuration of each folder, exclusions, processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from linter.cli.globs import warn_of_globs
from linter.cli.processes import spread
from linter.cli.progress import Progress
from linter.config import Config, config_at, config_for
from linter.documents.globs import matching
from linter.documents.source import EXCLUDED, Skipped, Source, decode, read
from linter.documents.walk import walk
from linter.lint import Linter, Result
from linter.reporters.report import FileReport

# Below this, starting processes costs more than it saves.
_PARALLEL_BYTES = 20_000_000


class Settings(NamedTuple):
    """What the command line asks for, before any configuration."""

    style: str | None = None
    language: str | None = None
    jobs: int = 0


class Outcome(NamedTuple):
    """All results by path, and for each file the level that fails it."""

    files: list[FileReport]
    fail_on: list[str]
    skipped: list[Skipped]
    styles: list[str]
    unreadable: bool


class Opened(NamedTuple):
    """A file that was read: its source, its place (absolute), and how to check a text in its stead."""

    source: Source
    path: Path
    fail_on: str
    check: Callable[[Source], Result]


class _Task(NamedTuple):
    """A file to check: where it is (absolute), and how messages call it."""

    path: str
    shown: str


class _Done(NamedTuple):
    """What came of a file, and what its configuration says of it."""

    report: FileReport | Skipped
    fail_on: str
    style: str


def check_stdin(data: bytes, name: str, settings: Settings) -> Outcome:
    """Check one text as if it stood in the file ``name``."""
    path = _absolute(name)
    config = _config(path, settings.style)
    if _excluded(config, path):
        return Outcome([], [], [Skipped(name, EXCLUDED)], [config.style], False)
    source = decode(data, name, config.max_bytes)
    if isinstance(source, Skipped):
        return Outcome([], [], [source], [config.style], True)
    result = _linter(config).check(source, _relative(config, path), settings.language)
    return Outcome([_report(result)], [config.fail_on], [], [config.style], False)


def check_paths(paths: Iterable[str], settings: Settings, progress: Progress) -> Outcome:
    """Check files and folders; the outcome does not depend on the number of processes."""
    tasks: list[_Task] = []
    skipped: list[Skipped] = []
    size = 0
    named, seen = list(paths), []
    for item in walk(named):
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        path = _absolute(item.shown)
        seen.append(path)
        if _excluded(_config(path, settings.style), path):
            if item.named:
                skipped.append(Skipped(item.shown, EXCLUDED))
            continue
        tasks.append(_Task(path, item.shown))
        size += _size(path)
    warn_of_globs(named, seen)
    jobs = settings.jobs or (min(os.cpu_count() or 1, 8) if size > _PARALLEL_BYTES else 1)
    results: list[_Done] = []
    for result in spread(partial(_check, settings=settings), tasks, min(jobs, len(tasks))):
        results.append(result)
        progress.step(len(results), len(tasks))
    files = [(done.report, done.fail_on) for done in results if isinstance(done.report, FileReport)]
    skipped += [done.report for done in results if isinstance(done.report, Skipped)]
    skipped.sort()
    failed = any(item.reason != EXCLUDED for item in skipped)
    return Outcome(
        files=[file for file, _ in files],
        fail_on=[fail_on for _, fail_on in files],
        skipped=skipped,
        styles=sorted({done.style for done in results}),
        unreadable=failed and not files,
    )


def open_files(paths: Iterable[str], settings: Settings) -> Iterator[Opened | Skipped]:
    """Read files and folders one by one, each with the linter of its configuration."""
    for item in walk(paths):
        if isinstance(item, Skipped):
            yield item
            continue
        path = _absolute(item.shown)
        config = _config(path, settings.style)
        if _excluded(config, path):
            if item.named:
                yield Skipped(item.shown, EXCLUDED)
            continue
        source = read(path, item.shown, config.max_bytes)
        if isinstance(source, Skipped):
            yield source
            continue
        check = partial(_linter(config).check, relative=_relative(config, path), language=settings.language)
        yield Opened(source, Path(path), config.fail_on, check)


def _check(task: _Task, settings: Settings) -> _Done:
    config = _config(task.path, settings.style)
    source = read(task.path, task.shown, config.max_bytes)
    if isinstance(source, Skipped):
        return _Done(source, config.fail_on, config.style)
    result = _linter(config).check(source, _relative(config, task.path), settings.language)
    return _Done(_report(result), config.fail_on, config.style)


def _report(result: Result) -> FileReport:
    """The text goes along only where something of it is shown; a report may cross processes."""
    shown = result.findings or result.kept or result.accepted
    return FileReport(*result[:5], result.text if shown else "", result.accepted)


def baselines(files: Iterable[FileReport], settings: Settings) -> list[str]:
    """For each file the baseline that its configuration names; empty where it names none."""
    return [_config(_absolute(file.path), settings.style).baseline for file in files]


# Paths are text here: in a run over many files, most of them need nothing else.


def _config(path: str, style: str | None) -> Config:
    config = config_at(_config_in(os.path.dirname(path)), path)  # noqa: PTH120
    return config._replace(style=style) if style else config


@cache
def _config_in(folder: str) -> Config:
    return config_for(Path(folder))


@cache
def _linter(config: Config) -> Linter:
    return Linter(config)


def _absolute(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links


def _relative(config: Config, path: str) -> str:
    """The path that globs of the configuration see; nobody asks for it where there are none."""
    if not config.exclude and not config.languages:
        return os.path.basename(path)  # noqa: PTH119
    return Path(os.path.relpath(path, config.folder)).as_posix()


def _excluded(config: Config, path: str) -> bool:
    return bool(config.exclude) and matching(config.exclude)(_relative(config, path))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except OSError:
        return 0
