"""The configuration of a repository: find it, read it, refuse what is unclear."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from linter.documents.front_matter import KEYS as FRONT_MATTER_KEYS
from linter.documents.source import MAX_BYTES
from linter.errors import DataError
from linter.findings.finding import LEVELS
from linter.names.model import Name, Source

if TYPE_CHECKING:
    from linter.strict_yaml import Node

# What reads YAML is loaded where a configuration stands: start-up is felt at every commit.

FILE_NAME = ".placelint.yaml"
DEFAULT_STYLE = "international"
CHECK_LEVELS = (*LEVELS, "off")
KEYS = (
    *("style", "language", "languages", "exclude", "names", "sources", "contexts", "levels", "fail_on"),
    *("max_bytes", "front_matter", "historic"),
)


class Config(NamedTuple):
    """What holds for the files below ``folder``; ``path`` is empty when there is no configuration."""

    path: str = ""
    folder: Path = Path()
    style: str = DEFAULT_STYLE
    language: str = "en"
    languages: tuple[tuple[str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    sources: tuple[Source, ...] = ()
    contexts: tuple[tuple[str, str], ...] = ()
    historic: str | None = None
    levels: tuple[tuple[str, str], ...] = ()
    fail_on: str = "warning"
    max_bytes: int = MAX_BYTES
    front_matter: tuple[str, ...] = FRONT_MATTER_KEYS
    stamp: str = ""


@cache
def config_for(folder: Path) -> Config:
    """The nearest configuration at or above ``folder`` (absolute); raises ``DataError``."""
    for path in (folder / FILE_NAME, folder / "pyproject.toml"):
        if path.is_file():
            from linter import strict_yaml

            root = strict_yaml.load(path) if path.name == FILE_NAME else _from_pyproject(path)
            if root is not None:
                return read_config(root, path)
    return config_for(folder.parent) if folder != folder.parent else Config(folder=folder)


def read_config(root: Node, path: Path) -> Config:
    """The configuration in a parsed file."""
    # Check names are listed by the checks themselves, which stand above this module; the names
    # of unknown checks are refused when the checks are run.
    from linter.names.pack import read_names, read_sources
    from linter.names.style import read_contexts

    keys = root.mapping(KEYS)
    sources = read_sources(keys.get("sources"))
    config = Config(path=str(path), folder=path.parent, sources=tuple(sources.values()))
    values: dict[str, Any] = {}
    for key in ("style", "language"):
        if key in keys:
            values[key] = keys[key].text()
    if "languages" in keys:
        values["languages"] = tuple((k, v.text()) for k, v in keys["languages"].mapping().items())
    if "exclude" in keys:
        values["exclude"] = tuple(keys["exclude"].texts())
    if "names" in keys:
        values["names"] = tuple(read_names(keys["names"], sources).values())
    if "contexts" in keys:
        values["contexts"] = tuple(read_contexts(keys["contexts"]).items())
    if "historic" in keys:
        values["historic"] = keys["historic"].choice(("off", "note"))
    if "levels" in keys:
        values["levels"] = tuple(
            (check, level.choice(CHECK_LEVELS))
            for check, level in keys["levels"].mapping(check_names()).items()
        )
    if "fail_on" in keys:
        values["fail_on"] = keys["fail_on"].choice(LEVELS)
    if "max_bytes" in keys:
        values["max_bytes"] = keys["max_bytes"].number()
    if "front_matter" in keys:
        values["front_matter"] = tuple(keys["front_matter"].texts())
    values["stamp"] = path.read_text(encoding="utf-8", errors="replace")
    return config._replace(**values)


def check_names() -> list[str]:
    """The names of all checks, by their files."""
    folder = Path(__file__).parent / "checks"
    others = ("__init__", "view")
    return sorted(path.stem.replace("_", "-") for path in folder.glob("*.py") if path.stem not in others)


def _from_pyproject(path: Path) -> Node | None:
    """The table ``[tool.placelint]``, in the shape of the YAML file; None when there is none."""
    data = path.read_bytes()
    if b"placelint" not in data:
        return None
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        table = tomllib.loads(data.decode("utf-8")).get("tool", {}).get("placelint")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), 0, 0, f"not valid TOML: {error}") from error
    return None if table is None else _node(table, str(path))


def _node(value: Any, path: str) -> Node:
    from linter.strict_yaml import Node

    if isinstance(value, dict):
        return Node({key: _node(item, path) for key, item in value.items()}, path)
    if isinstance(value, list):
        return Node([_node(item, path) for item in value], path)
    if isinstance(value, bool):
        return Node("true" if value else "false", path)
    return Node(str(value), path)
