"""Tell text for machines from text for people: addresses, paths, file names, time zones, handles.

Looks at the run of characters without a space around a candidate, so it costs nothing where no
candidate stands.
"""

from __future__ import annotations

import re

_REGIONS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc"
_ZONE = re.compile(rf"(?:{_REGIONS})/[A-Z]\w+")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:[a-z]{2,24}|xn--[\w-]+)(?:[/:?#].*)?")
_FILE = re.compile(r"[\w%~+,@-]*[\w%)]\.[A-Za-z][A-Za-z0-9]{0,4}")
_PATH = re.compile(
    r"(?:~|\.{1,2})?/\S+|[A-Za-z]:\\\S+|\\\\\S+|(?:[^\s/\\]+\\){1,}[^\s/\\]+|[\w.@-]+(?:/[\w.@-]*){2,}"
)
_LOWER_PATH = re.compile(r"[a-z0-9_.@-]+/[a-z0-9_.@/-]+")
_KEY = re.compile(r"\w+=\S+|--[a-z][\w-]*|\w+::\S+|\$\{?\w+\}?|%\w+%")
# A shelf mark or number of a model: CALCUTTA-17.
_NUMBERED = re.compile(r"[A-Z]{3,}-[0-9]{1,3}")
# A record of values: 17,Kharkov,UA
_RECORD = re.compile(r"[\w.-]*(?:[,;\t][\w.-]*){1,}")
# A property of characters in a regular expression: \p{Script=Thai}.
_PROPERTY = re.compile(r"\\[pP]\{")
# No word of people goes on for so long without a space.
_REACH = 300
# Nothing written for machines reaches over these.
_OUTSIDE = ' \n\t\r\u00a0\u3000“”„«»‹›「」『』《》（）、。，！？；：<>[]|"`'
_INSIDE = re.compile(f"[^{re.escape(_OUTSIDE)}]*")
_EDGE = "(){}.,;:!?…'’‘*_~—–"


def is_identifier(text: str, start: int, end: int) -> bool:
    """Whether the span is part of something that is written for machines."""
    if text[start - 1 : start] == "`" == text[end : end + 1]:
        # Code, even where a text knows no markup.
        return True
    left = start - _inside(text[max(start - _REACH, 0) : start][::-1])
    right = end + _inside(text[end : end + _REACH])
    if right - left == end - start:
        return False
    if start - left == _REACH or right - end == _REACH:
        return True
    token = text[left:right]
    if "://" in token or token.startswith(("www.", "mailto:", "doi:", "urn:")):
        return True
    if text[start - 1 : start] == ":" == text[end : end + 1] or _PROPERTY.search(token):
        return True
    if start > left and text[start - 1] in "@#" and (start - 1 == left or not text[start - 2].isalnum()):
        return True
    if "@" in token[1:-1] and "." in token:
        return True
    marker = max(token.rfind("@", 0, start - left), token.rfind("#", 0, start - left))
    if marker >= 0 and token[marker + 1 : start - left].isalnum():
        return True
    core = token.strip(_EDGE)
    if _ZONE.search(token) or _KEY.fullmatch(core) or _NUMBERED.fullmatch(core):
        return True
    if _RECORD.fullmatch(token) and any(field.isdigit() for field in re.split("[,;\t]", core)):
        return True
    if "_" in core and (text[start - 1 : start] == "_" or text[end : end + 1] == "_"):
        return True
    if "/" in token or "\\" in token:
        path = token.strip("(){},;:!?…'’‘*")
        return bool(_PATH.fullmatch(path) or _LOWER_PATH.fullmatch(path) or _FILE.search(path))
    if "." in core:
        before, _, last = core.rpartition(".")
        if last.islower() or last.isupper() or (last.isalnum() and not last.isalpha()):
            return bool(_FILE.fullmatch(core) or _DOMAIN.fullmatch(core)) and bool(before)
    return False


def _inside(text: str) -> int:
    """How many characters stand before the first at which everything written for machines ends."""
    match = _INSIDE.match(text)
    return match.end() if match else 0
