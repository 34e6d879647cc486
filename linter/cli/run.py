"""Run the linter over files: configuration of each folder, exclusions, processes."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from linter.cli.progress import Progress
from linter.config import Config, config_for
from linter.documents.globs import matching
from linter.documents.source import Skipped, decode, read
from linter.documents.walk import Found, walk
from linter.lint import Linter
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


class _Task(NamedTuple):
    path: str
    shown: str
    folder: str


def check_stdin(data: bytes, name: str, settings: Settings) -> Outcome:
    """Check one text as if it stood in the file ``name``."""
    path = Path.cwd() / name
    config = _config(path.parent, settings.style)
    if _excluded(config, path):
        return Outcome([], [], [Skipped(name, "excluded by the configuration")], [config.style], False)
    source = decode(data, name)
    if isinstance(source, Skipped):
        return Outcome([], [], [source], [config.style], True)
    result = _linter(config, False).check(source, _relative(config, path), settings.language)
    report = FileReport(*result[:5], result.text if result.findings or result.kept else "")
    return Outcome([report], [config.fail_on], [], [config.style], False)


def check_paths(paths: Iterable[str], settings: Settings, progress: Progress) -> Outcome:
    """Check files and folders; the outcome does not depend on the number of processes."""
    tasks: list[_Task] = []
    skipped: list[Skipped] = []
    excluded = failed = False
    size = 0
    for item in walk(paths):
        if isinstance(item, Skipped):
            skipped.append(item)
            failed = True
            continue
        path = _absolute(item.path)
        if _excluded(_config(path.parent, settings.style), path):
            excluded = True
            continue
        tasks.append(_Task(str(item.path), item.shown, ""))
        size += _size(item)
    many = size > _MANY_BYTES
    jobs = settings.jobs or (min(os.cpu_count() or 1, 8) if size > _PARALLEL_BYTES else 1)
    results: list[tuple[FileReport | Skipped, str, str]] = []
    if jobs > 1 and len(tasks) > 1:
        results = _parallel(tasks, settings, many, jobs, progress)
    else:
        for number, task in enumerate(tasks, 1):
            results.append(_check(task, settings, many))
            progress.step(number, len(tasks))
    files = [(item, fail_on) for item, fail_on, _ in results if isinstance(item, FileReport)]
    skipped += [item for item, _, _ in results if isinstance(item, Skipped)]
    skipped.sort()
    nothing = not files and not excluded and bool(skipped) and (failed or bool(results))
    return Outcome(
        files=[file for file, _ in files],
        fail_on=[fail_on for _, fail_on in files],
        skipped=skipped,
        styles=sorted({style for _, _, style in results}),
        unreadable=nothing,
    )


def _check(task: _Task, settings: Settings, many: bool) -> tuple[FileReport | Skipped, str, str]:
    path = _absolute(Path(task.path))
    config = _config(path.parent, settings.style)
    source = read(path, task.shown, config.max_bytes)
    if isinstance(source, Skipped):
        return source, config.fail_on, config.style
    result = _linter(config, many).check(source, _relative(config, path), settings.language)
    text = result.text if result.findings or result.kept else ""
    return FileReport(*result[:5], text), config.fail_on, config.style


def _parallel(
    tasks: list[_Task], settings: Settings, many: bool, jobs: int, progress: Progress
) -> list[tuple[FileReport | Skipped, str, str]]:
    from concurrent.futures import ProcessPoolExecutor
    from functools import partial

    results = []
    chunk = max(1, min(64, len(tasks) // (jobs * 4) or 1))
    with ProcessPoolExecutor(jobs) as pool:
        work = partial(_check, settings=settings, many=many)
        for number, result in enumerate(pool.map(work, tasks, chunksize=chunk), 1):
            results.append(result)
            progress.step(number, len(tasks))
    return results


@cache
def _config(folder: Path, style: str | None) -> Config:
    config = config_for(folder)
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
