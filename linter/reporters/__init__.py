"""Reporters: results → text for people or machines, one file a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from linter.reporters import json_report, text
from linter.reporters.report import Report

REPORTERS: Mapping[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json_report.render,
}
