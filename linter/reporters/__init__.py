"""Reporters: results → text for people or machines, one file a format."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from linter.reporters.report import Report

# Each format has a module here with ``render(report) -> str``; only the one that is asked for is loaded.
REPORTERS: Mapping[str, str] = {
    "text": "text",
    "concise": "concise",
    "json": "json_report",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "checkstyle": "checkstyle",
    "junit": "junit",
    "rdjson": "rdjson",
    "csv": "csv_report",
}


def render(name: str, report: Report) -> str:
    """``report`` in the format called ``name``."""
    text: str = import_module(f"linter.reporters.{REPORTERS[name]}").render(report)
    return text
