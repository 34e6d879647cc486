"""Transliterators of ICU, which holds the transforms of the Unicode CLDR.

The wheel of icu4py brings the whole library but wraps no transliterator, so its C interface is called. Where
the wheel is built otherwise, as on Windows, the comparisons with ICU are skipped.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOM = 8  # no name grows to more than this many times its length


@cache
def _library() -> tuple[ctypes.CDLL, str]:
    """The library for transliteration, and the version that its functions carry in their names."""
    found = find_spec("icu4py")
    folder = Path(str(found and found.origin)).parent.parent / "icu4py.libs"
    paths = {name: next(folder.glob(f"libicu{name}-*.so.*"), None) for name in ("data", "uc", "i18n")}
    version = re.search(r"\.so\.(\d+)", str(paths["i18n"]))
    if not all(paths.values()) or not version:
        pytest.skip("icu4py brings no library of ICU that can be called here")
    for name in ("data", "uc"):
        ctypes.CDLL(str(paths[name]), mode=ctypes.RTLD_GLOBAL)
    return ctypes.CDLL(str(paths["i18n"])), version[1]


def transliterator(id: str) -> Callable[[str], str]:
    """The transliterator with this id, such as ``Russian-Latin/BGN``."""
    library, version = _library()
    opened = getattr(library, f"utrans_openU_{version}")
    opened.restype = ctypes.c_void_p
    error, written = ctypes.c_int(0), id.encode("utf-16-le")
    handle = opened(ctypes.c_char_p(written), len(id), 0, None, ctypes.c_int32(0), None, ctypes.byref(error))
    if error.value > 0:
        raise LookupError(f"ICU has no transliterator {id}")
    run = getattr(library, f"utrans_transUChars_{version}")
    run.restype = None

    def romanize(text: str) -> str:
        raw = text.encode("utf-16-le")
        room = len(raw) * ROOM + 64
        letters = ctypes.create_string_buffer(raw, room)
        length, limit = ctypes.c_int32(len(raw) // 2), ctypes.c_int32(len(raw) // 2)
        failed = ctypes.c_int(0)
        run(
            ctypes.c_void_p(handle), letters, ctypes.byref(length), room // 2, 0,
            ctypes.byref(limit), ctypes.byref(failed),
        )  # fmt: skip
        assert failed.value <= 0, f"ICU could not romanize {text}"
        return letters.raw[: length.value * 2].decode("utf-16-le")

    return romanize
