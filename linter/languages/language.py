"""Text languages as data: one file a language under ``rules/languages/``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from linter.languages.fold import fold_key
from linter.shipped import rules_folder

SCRIPTS = (
    *(
        "Latin",
        "Cyrillic",
        "Greek",
        "Arabic",
        "Hebrew",
        "Devanagari",
        "Hangul",
        "Japanese",
        "Han",
        "Georgian",
    ),
    *("Armenian", "Thai"),
)
_KEYS = (
    *(
        "tag",
        "title",
        "sources",
        "script",
        "function_words",
        "boundary",
        "prefixes",
        "particles",
        "possessives",
    ),
    *(
        "quotation_marks",
        "keep",
        "examples",
        "paradigms",
        "endings",
    ),
    *("governs", "adjectives"),
)


# What each kind of cue shows: a gloss, talk about a spelling, another time, the present, a year, words
# that link two spellings, a title of a work and what may follow it, nouns that end a title, quoted
# writing, a person, a verb, a place (prepositions), a thing (indefinite articles), the time of the
# sentence before, a ruler or bishop, talk about a spelling without marks, a relative clause, words after a
# thing, what a sign says, an official record; verbs of the present and of the past ("-ed": the end of a
# word), "since", a participle that tells the age of a thing and the verb that makes it an event, words
# that say a time is over, pronouns that go on from the sentence before, a gloss behind the name, verbs of
# writing that a word under discussion is the object of and words that tell a habit, definite articles that
# no city has, legal forms of companies, what stands between two spellings to choose from, the verbs of a
# life, adjectives of a time, which tell the age of a thing, dishes and goods that a place gives its name,
# nouns that end an English name, an institution's; houses and things that stand before the name they bear,
# events (battles, treaties) and realms (duchies, governorates) of the past and the words that lead from
# them to a name, states and counties that tell a town of the same name, what languages are called, what
# stands before a name no more in use, what persons are by trade, verbs that say how a thing is called,
# societies, kin, and what towns and countries are.
CUES = (
    *(
        "gloss",
        "mention",
        "history",
        "present",
        "year",
        "link",
        "title",
        "called",
        "work",
        "writing",
        "person",
        "verb",
    ),
    *("where", "indefinite", "then", "ruler", "of", "about", "relative", "joint", "says", "record"),
    *(
        "current",
        "past",
        "since",
        "age",
        "was",
        "over",
        "pronoun",
        "behind",
        "usage",
        "habit",
        "definite",
        "company",
        "choice",
        "life",
        "adjective",
        "goods",
        "english",
        "institution",
        "house",
        "event",
        "realm",
        "lead",
        "state",
        "tongue",
        "former",
        "trade",
        "named",
        "society",
        "kin",
        "settlement",
    ),
)


class Language(NamedTuple):
    """What placelint knows about one text language."""

    tag: str
    title: str = ""
    script: str = "Latin"
    function_words: tuple[str, ...] = ()
    unspaced: bool = False
    prefixes: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    possessives: tuple[str, ...] = ()
    quotation_marks: tuple[tuple[str, str], ...] = ()
    keep: tuple[tuple[str, tuple[str, ...]], ...] = ()
    governs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    adjectives: tuple[tuple[str, tuple[str, ...]], ...] = ()
    cues: tuple[tuple[str, tuple[str, ...]], ...] = ()
    given_names: tuple[str, ...] = ()
    examples: tuple[tuple[str, str], ...] = ()

    @property
    def words_start_names(self) -> bool:
        """Whether a name always begins a word, so that the words of a text tell which names it may hold."""
        glued = any(not prefix.endswith("'") for prefix in self.prefixes)
        return not (self.unspaced or glued or self.script == "Hangul")


@cache
def language_tags() -> tuple[str, ...]:
    """The tags of all languages that have a file, sorted."""
    return tuple(sorted(path.stem for path in (rules_folder() / "languages").glob("*.yaml")))


@cache
def language(tag: str) -> Language:
    """The language ``tag``, its nearest parent (``de`` for ``de-AT``), or one without data."""
    known = language_tags()
    while tag not in known and "-" in tag:
        tag = tag.rpartition("-")[0]
    return _read(tag) if tag in known else Language(tag)


def nearest_tag(tag: str) -> str:
    """A tag as a document writes it (``en-GB``, ``de_AT``, ``zh-CN``) as the tag of a language file."""
    parts = tag.strip().replace("_", "-").split("-")
    base = parts[0].lower()
    if base == "zh":
        rest = {part.lower() for part in parts[1:]}
        return "zh-Hant" if rest & {"hant", "tw", "hk", "mo"} else "zh-Hans"
    return {"no": "nb", "nn": "nb", "iw": "he"}.get(base, base)


def _read(tag: str) -> Language:
    # Loaded here: a run with compiled lexicons reads no YAML.
    from linter import strict_yaml

    path = rules_folder() / "languages" / f"{tag}.yaml"
    root = strict_yaml.load(path, f"rules/languages/{path.name}")
    keys = root.mapping((*_KEYS, *(f"{kind}_cues" for kind in CUES)))

    def texts(key: str) -> tuple[str, ...]:
        return tuple(keys[key].texts()) if key in keys else ()

    def lists(key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        node = keys.get(key)
        return tuple((name, tuple(item.texts())) for name, item in node.mapping().items()) if node else ()

    marks = (
        [tuple(pair.texts()) for pair in keys["quotation_marks"].nodes()] if "quotation_marks" in keys else []
    )
    if any(len(pair) != 2 for pair in marks):
        raise keys["quotation_marks"].error("each entry is a pair: an opening and a closing mark")
    examples = keys["examples"].nodes() if "examples" in keys else []
    return Language(
        tag=tag,
        title=keys["title"].text(),
        script=keys["script"].choice(SCRIPTS),
        function_words=texts("function_words"),
        unspaced=keys["boundary"].choice(("spaced", "unspaced")) == "unspaced"
        if "boundary" in keys
        else False,
        prefixes=texts("prefixes"),
        particles=tuple(sorted(texts("particles"), key=len, reverse=True)),
        possessives=tuple(sorted(texts("possessives"), key=len, reverse=True)),
        quotation_marks=tuple((pair[0], pair[1]) for pair in marks),
        keep=lists("keep"),
        cues=tuple((kind, tuple(map(fold_key, texts(f"{kind}_cues")))) for kind in CUES),
        governs=tuple((fold_key(word), cases) for word, cases in lists("governs")),
        adjectives=lists("adjectives"),
        examples=tuple(
            (item.mapping()["text"].text(), item.mapping()["language"].text()) for item in examples
        ),
    )
