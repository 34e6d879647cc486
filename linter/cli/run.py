"""Run the linter over files: configuration of each folder, exclusions, processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from linter.cli.globs import warn_of_globs
from linter.cli.processes import spread
from linter.cli.progress import Progress
from linter.config import Config, config_for
from linter.documents.globs import matching
from linter.documents.source import EXCLUDED, Skipped, Source, decode, read
from linter.documents.walk import Found, walk
from linter.lint import Linter, Result
from linter.reporters.report import FileReport

# Below this, starting processes costs more than it saves.
_PARALLEL_BYTES = 20_000_000
# From here on, building the automaton for all names pays.
_MANY_BYTES = 300_000


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
    path: str
    shown: str


def check_stdin(data: bytes, name: str, settings: Settings) -> Outcome:
    """Check one text as if it stood in the file ``name``."""
    path = _absolute(Path(name))
    config = _config(path, settings.style)
    if _excluded(config, path):
        return Outcome([], [], [Skipped(name, EXCLUDED)], [config.style], False)
    source = decode(data, name, config.max_bytes)
    if isinstance(source, Skipped):
        return Outcome([], [], [source], [config.style], True)
    linter = _linter(config, False)
    result = linter.check(source, _relative(config, path), settings.language)
    report = _report(result)
    return Outcome([report], [config.fail_on], [], [config.style], False)


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
        path = _absolute(item.path)
        seen.append(path)
        if _excluded(_config(path, settings.style), path):
            if item.named:
                skipped.append(Skipped(item.shown, EXCLUDED))
            continue
        tasks.append(_Task(str(item.path), item.shown))
        size += _size(item)
    warn_of_globs(named, seen)
    many = size > _MANY_BYTES
    jobs = settings.jobs or (min(os.cpu_count() or 1, 8) if size > _PARALLEL_BYTES else 1)
    results: list[tuple[FileReport | Skipped, str, str]] = []
    for result in spread(partial(_check, settings=settings, many=many), tasks, min(jobs, len(tasks))):
        results.append(result)
        progress.step(len(results), len(tasks))
    files = [(item, fail_on) for item, fail_on, _ in results if isinstance(item, FileReport)]
    skipped += [item for item, _, _ in results if isinstance(item, Skipped)]
    skipped.sort()
    failed = any(item.reason != EXCLUDED for item in skipped)
    return Outcome(
        files=[file for file, _ in files],
        fail_on=[fail_on for _, fail_on in files],
        skipped=skipped,
        styles=sorted({style for _, _, style in results}),
        unreadable=failed and not files,
    )


def open_files(paths: Iterable[str], settings: Settings) -> Iterator[Opened | Skipped]:
    """Read files and folders one by one, each with the linter of its configuration."""
    for item in walk(paths):
        if isinstance(item, Skipped):
            yield item
            continue
        path = _absolute(item.path)
        config = _config(path, settings.style)
        if _excluded(config, path):
            if item.named:
                yield Skipped(item.shown, EXCLUDED)
            continue
        source = read(path, item.shown, config.max_bytes)
        if isinstance(source, Skipped):
            yield source
            continue
        linter = _linter(config, _size(item) > _MANY_BYTES)
        check = partial(linter.check, relative=_relative(config, path), language=settings.language)
        yield Opened(source, path, config.fail_on, check)


def _check(task: _Task, settings: Settings, many: bool) -> tuple[FileReport | Skipped, str, str]:
    path = _absolute(Path(task.path))
    config = _config(path, settings.style)
    source = read(path, task.shown, config.max_bytes)
    if isinstance(source, Skipped):
        return source, config.fail_on, config.style
    linter = _linter(config, many)
    result = linter.check(source, _relative(config, path), settings.language)
    return _report(result), config.fail_on, config.style


def _report(result: Result) -> FileReport:
    """The text goes along only where something of it is shown; a report may cross processes."""
    shown = result.findings or result.kept or result.accepted
    return FileReport(*result[:5], result.text if shown else "", result.accepted)


def baselines(files: Iterable[FileReport], settings: Settings) -> list[str]:
    """For each file the baseline that its configuration names; empty where it names none."""
    return [_config(_absolute(Path(file.path)), settings.style).baseline for file in files]


def _config(path: Path, style: str | None) -> Config:
    config = config_for(path.parent).at(path)
    return config._replace(style=style) if style else config


@cache
def _linter(config: Config, many: bool) -> Linter:
    return Linter(config, many)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def _relative(config: Config, path: Path) -> str:
    """The path that globs of the configuration see; nobody asks for it where there are none."""
    if not config.exclude and not config.languages:
        return path.name
    return Path(os.path.relpath(path, config.folder)).as_posix()


def _excluded(config: Config, path: Path) -> bool:
    return bool(config.exclude) and matching(config.exclude)(str(PurePosixPath(_relative(config, path))))


def _size(item: Found) -> int:
    try:
        return item.path.stat().st_size
    except OSError:
        return 0
