"""How a language bends names: paradigms of endings, and the rules that choose one.

The tables are data, in ``paradigms`` and ``endings`` of ``rules/languages/<tag>.yaml``. A paradigm is an
ending for each case; the ending of its first case is the one that comes off the spelling, and each other
ending takes its place (``=`` stands for the last letter once more: Hungarian *Lvov*, *Lvovval*). That
says stem changes as well: ``{nominative: ів, genitive: ова}`` makes *Львова* of *Львів*. Several forms of
a case stand with the usual one first: all are found in a text, the first is suggested. A paradigm that is
``like`` an earlier one lists only what differs; with a ``stem``, the endings it takes over stand after that.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from linter.strict_yaml import Node

Forms = Mapping[str, tuple[str, ...]]
"""The forms of one spelling, or the endings of one paradigm, by case."""

CASES = (
    "nominative", "genitive", "partitive", "dative", "accusative", "instrumental", "locative", "vocative",
    "ablative", "allative", "illative", "inessive", "elative", "adessive", "superessive", "sublative",
    "delative", "essive", "translative", "terminative", "causal", "comitative", "abessive", "relative",
    "definite",
)  # fmt: skip


_SETTLEMENT = ("city", "town", "village")
_LAND = ("country", "territory", "region")
_GROUPS = {
    "settlement": _SETTLEMENT,
    "land": _LAND,
    "place": (*_SETTLEMENT, *_LAND, "river", "lake", "sea", "mountain", "island", "site"),
}


@dataclass(frozen=True)
class EndingRule:
    """Names of these kinds (of all, when empty) that end like this follow this paradigm; None: who knows.

    A pattern holds one word, unless it has a space or ``.*`` in it.
    """

    ends: re.Pattern[str]
    paradigm: str | None
    kinds: frozenset[str]


@dataclass(frozen=True)
class Inflection:
    """The paradigms of one language by name, and the rules for names that do not say theirs."""

    paradigms: Mapping[str, Forms]
    rules: tuple[EndingRule, ...] = ()
    governs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The cases that may follow a preposition, by the preposition."""

    @property
    def cases(self) -> tuple[str, ...]:
        """The cases of the language: those that any paradigm lists."""
        return tuple(case for case in CASES if any(case in forms for forms in self.paradigms.values()))

    def paradigm_for(self, spelling: str, kind: str) -> str | None:
        """The paradigm that the letters of a spelling and the kind of its name decide, else None.

        The kind of a given name is ``given``: some languages bend it, others only the family name.
        """
        for rule in self.rules:
            if (not rule.kinds or kind in rule.kinds) and rule.ends.fullmatch(spelling):
                return rule.paradigm
        return None

    def forms(self, spelling: str, paradigm: str) -> Forms:
        """The forms of a spelling by case.

        ``paradigm`` is a name, or one name for each word, with spaces between them (*Північна
        Македонія*: ``adjective-feminine feminine-iia``). Raises ``ValueError`` where it does not fit.
        """
        names = paradigm.split()
        words, gaps = _words(spelling, len(names))
        joined = self._bend(words[0], names[0])
        for word, name, gap in zip(words[1:], names[1:], gaps, strict=True):
            joined = join(joined, self._bend(word, name), gap)
        return joined

    def surface_forms(self, spelling: str, paradigm: str) -> list[tuple[str, str]]:
        """Every form of a spelling with its case; a form that serves two cases comes twice."""
        return [(form, case) for case, forms in self.forms(spelling, paradigm).items() for form in forms]

    def _bend(self, word: str, name: str) -> Forms:
        """The forms of one word; the paradigm ``fixed`` leaves it as it is in every case."""
        if name == "fixed":
            return dict.fromkeys(self.cases, (word,))
        if name not in self.paradigms:
            raise ValueError(f'there is no paradigm "{name}"')
        endings = self.paradigms[name]
        base = next(iter(endings.values()))[0]
        if not word.endswith(base):
            raise ValueError(f'"{word}" does not end with "{base}", which the paradigm "{name}" wants')
        stem = word[: len(word) - len(base)]
        last = word[-1:]
        return {
            case: tuple(stem + ending.replace("=", last) for ending in variants)
            for case, variants in endings.items()
        }


def join(first: Forms, second: Forms, gap: str = " ") -> Forms:
    """The forms of two words side by side, in the cases that both have (given name and family name)."""
    return {
        case: tuple(left + gap + right for left in first[case] for right in second[case])
        for case in CASES
        if case in first and case in second
    }


def counterparts(
    form: str, deprecated: Forms, preferred: Forms, governed: Collection[str] = ()
) -> tuple[str, ...]:
    """What to write for a form of the deprecated spelling: the preferred one in the same case.

    ``governed`` are the cases that the preposition before the name allows; they count where the form
    can stand in one of them. A form that serves several cases gives several answers (then none is
    certain); one whose case the preferred spelling does not know gives an empty tuple, never the base form.
    """
    cases = [case for case, forms in deprecated.items() if form in forms]
    cases = [case for case in cases if case in governed] or cases
    if not cases or any(case not in preferred for case in cases):
        return ()
    return tuple(dict.fromkeys(preferred[case][0] for case in cases))


def read_inflection(language: Mapping[str, Node]) -> Inflection:
    """The inflection of a language file, from its top keys. Raises ``DataError``."""
    paradigms: dict[str, Forms] = {}
    for name, node in language["paradigms"].mapping().items() if "paradigms" in language else ():
        paradigms[name] = _read_paradigm(node, paradigms)
    rules: list[EndingRule] = []
    for node in language["endings"].nodes() if "endings" in language else ():
        rules.append(_read_rule(node, paradigms))
    governs: dict[str, tuple[str, ...]] = {}
    for word, cases in language["governs"].mapping().items() if "governs" in language else ():
        governs[word] = tuple(case.choice(CASES) for case in cases.nodes())
    return Inflection(paradigms, tuple(rules), governs)


def read_forms(node: Node) -> Forms:
    """Forms by case as a name entry lists them. Raises ``DataError``."""
    return {case: _endings(value) for case, value in node.mapping(CASES).items()}


def _read_paradigm(node: Node, earlier: Mapping[str, Forms]) -> Forms:
    keys = node.mapping((*CASES, "like", "stem"))
    forms: dict[str, tuple[str, ...]] = {}
    if "like" in keys:
        stem = keys["stem"].text() if "stem" in keys else ""
        base = earlier[keys["like"].choice(earlier)]
        forms = {case: tuple(stem + ending for ending in endings) for case, endings in base.items()}
    forms |= {case: _endings(value) for case, value in keys.items() if case in CASES}
    if not forms:
        raise node.error("a paradigm needs at least one case")
    return forms


def _endings(node: Node) -> tuple[str, ...]:
    return tuple(item.text() for item in node.nodes()) if isinstance(node.value, list) else (node.text(),)


def _read_rule(node: Node, paradigms: Mapping[str, Forms]) -> EndingRule:
    keys = node.mapping(("ends", "paradigm", "kinds"))
    if "ends" not in keys:
        raise node.error('the rule needs the key "ends"')
    paradigm = keys["paradigm"].text() if "paradigm" in keys else None
    for name in (paradigm or "").split():
        if name != "fixed" and name not in paradigms:
            raise keys["paradigm"].error(f'there is no paradigm "{name}"')
    kinds = keys["kinds"].texts() if "kinds" in keys else []
    every = frozenset(kind for word in kinds for kind in _GROUPS.get(word, (word,)))
    return EndingRule(_pattern(keys["ends"]), paradigm, every)


def _pattern(node: Node) -> re.Pattern[str]:
    try:
        return re.compile(f"[^ ]*(?:{node.text()})", re.IGNORECASE)
    except re.error as error:
        raise node.error(f"not a valid pattern: {error}") from error


def _words(spelling: str, count: int) -> tuple[list[str], list[str]]:
    """The words of a spelling, as many as paradigms, and what stands between them."""
    for separators in ("(?!)", "( )", "([ -])"):
        parts = re.split(separators, spelling)
        if len(parts[::2]) == count:
            return parts[::2], parts[1::2]
    raise ValueError(f'"{spelling}" has not {count} words, one for each paradigm')
