"""Add a hook to a .pre-commit-config.yaml: one entry is put in, nothing else is touched."""

from __future__ import annotations

import textwrap
from typing import Any


def add_hook(text: str, hook: str) -> str | None:
    """``text`` with ``hook`` (one item of a list, not indented) at the end of ``repos:``.

    None when the file is not of the usual form: then a person has to add it. The text is only
    read for its places; before the result is given, both are compared as data.
    """
    # The file is another tool's and may use all of YAML, so the strict reader is not for it.
    import yaml

    newline = "\r\n" if "\r\n" in text else "\n"
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        repos = _list(root)
        if repos is None:
            return None
        lines = text.splitlines(keepends=True)
        last = repos.value[-1]
        at = last.end_mark.line if last.end_mark.column == 0 else last.end_mark.line + 1
        while at and _is_bare(lines[at - 1]):
            at -= 1
        if at and not lines[at - 1].endswith(("\n", "\r")):
            lines[at - 1] += newline
        entry = textwrap.indent(hook, " " * repos.start_mark.column).replace("\n", newline)
        result = "".join((*lines[:at], entry, *lines[at:]))
        return result if _only_added(yaml.safe_load(text), yaml.safe_load(result), hook) else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def has_hook(text: str) -> bool:
    """Whether a hook of placelint stands there already."""
    return any("placelint" in line.partition("#")[0] for line in text.splitlines())


def _list(root: Any) -> Any:
    """The node of ``repos:`` where it is a list in block form that is not empty."""
    import yaml

    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    for key, value in root.value:
        if key.value == "repos" and isinstance(value, yaml.SequenceNode):
            return value if value.value and not value.flow_style else None
    return None


def _is_bare(line: str) -> bool:
    """An empty line or a comment: it belongs to what follows."""
    return not line.strip() or line.lstrip().startswith("#")


def _only_added(before: Any, after: Any, hook: str) -> bool:
    import yaml

    return bool({**before, "repos": [*before["repos"], *yaml.safe_load(hook)]} == after)
