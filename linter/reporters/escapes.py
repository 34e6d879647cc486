"""Text inside machine formats: nothing in a file name or a match may end a field or command a terminal."""

from __future__ import annotations

import json
import re
from typing import Any

# C1 controls, directions, line and paragraph separators: JSON lets them stand, terminals and
# readers of lines do not. The C0 controls JSON escapes by itself.
_COMMANDS = "\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069"
_UNSAFE = re.compile(f"[{_COMMANDS}]")
# A file name that is not UTF-8 has these; no strict reader takes them.
_SURROGATE = re.compile("[\ud800-\udfff]")
_XML_SPECIAL = re.compile(f"[&<>\x00-\x1f{_COMMANDS}\ufffe\uffff]")
# GitHub's runner obeys ##[command] wherever it stands in a log.
_RUNNER = "##["
# XML 1.0 has no way to write other characters below the space (section 2.2 of the standard).
_XML_CONTROLS = "\t\n\r"
_XML_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def to_json(data: Any, indent: int | None = None) -> str:
    """``data`` as JSON; letters of all scripts stay readable."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    text = _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return _SURROGATE.sub("\ufffd", text).replace(_RUNNER, "#\\u0023[")


def xml(text: str) -> str:
    """``text`` for an attribute or an element; what XML cannot hold is a replacement character."""
    text = _XML_SPECIAL.sub(_reference, text)
    return _SURROGATE.sub("\ufffd", text).replace(_RUNNER, "#&#35;[")


def element(name: str, attributes: dict[str, object], close: bool = False) -> str:
    """A start tag, or an empty element when ``close``."""
    quoted = {key: xml(str(value)).replace('"', "&quot;") for key, value in attributes.items()}
    inside = "".join(f' {key}="{value}"' for key, value in quoted.items())
    return f"<{name}{inside}{'/' if close else ''}>"


def _reference(match: re.Match[str]) -> str:
    char = match[0]
    if char in _XML_NAMED:
        return _XML_NAMED[char]
    if (char < " " and char not in _XML_CONTROLS) or char in "\ufffe\uffff":
        return "\ufffd"
    return f"&#{ord(char)};"
