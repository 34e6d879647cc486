"""Letter case: whether a written form may stand for a spelling, and a suggestion in the same case."""

from __future__ import annotations


def is_upper(text: str) -> bool:
    """All letters are capitals, and there are at least two."""
    capitals = _capitals(text)
    return len(capitals) > 1 and all(capitals)


def matches(written: str, spelling: str, exact: bool) -> bool:
    """Whether ``written`` (equal after folding) has a case in which ``spelling`` is matched.

    With ``exact``, only the capitals of the spelling itself or all capitals count.
    """
    if not exact:
        return True
    return _capitals(written) == _capitals(spelling) or is_upper(written)


def like(written: str, spelling: str, suggestion: str, language: str) -> str:
    """``suggestion`` in the case in which ``written`` renders ``spelling``: KIEV → KYIV, kiev → Kyiv."""
    if is_upper(written) and not is_upper(spelling):
        return upper(suggestion, language)
    return suggestion


def upper(text: str, language: str) -> str:
    """Capitals as the language writes them: Turkish i becomes İ, Greek capitals bear no accent."""
    if language in ("tr", "az"):
        text = text.replace("i", "İ")
    if language == "el":
        text = without_accents(text)
    return text.upper()


def without_accents(text: str) -> str:
    """Greek without its accents, as capitals are written."""
    from unicodedata import normalize

    return normalize("NFC", normalize("NFD", text).replace("\u0301", ""))


def _capitals(text: str) -> list[bool]:
    # Primes and the like count as letters in Unicode, but have no case.
    return [char.isupper() for char in text if char.upper() != char.lower()]
