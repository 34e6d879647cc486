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


# What each kind of cue shows; docs/languages.md has the same table.
CUES = {
    "gloss": "a former or other name follows: *formerly*, *also known as*",
    "behind": "a gloss behind the name: *as … was called*; `…` is a few words, `#` a letter: *with one #*",
    "former": "a name that is no more in use follows: *the former*",
    "named": "how a thing is called: *which is now called*",
    "link": "stands between two spellings of one name: *now*, *or*, *renamed*",
    "choice": "stands between two spellings to choose from: *or*, *rather than*",
    "mention": "a word is spoken of, not used: *the spelling*, *written as*",
    "about": "the sentence is about spelling: *transliteration*, *style guide*",
    "usage": "verbs whose object is a word under discussion: *write*, *prefer*",
    "habit": "who says so, and when: *locals*, *at home*",
    "tongue": "names of languages; two in the head of a table make it one of names",
    "history": "another time: *Ottoman Empire*, *in the 1930s*",
    "adjective": "another time, said of the thing beside it: *medieval*",
    "office": "offices that stand before a person's name and behind a place: *Mayor*",
    "war": "armies and what they do; in a paragraph about an old time they tell the time: *troops*",
    "future": "verbs of the future, in which chronicles tell the past: French *sera*",
    "event": "events of the past before a place: *battle*, *treaty*",
    "realm": "realms of the past: *duchy*, *khanate*",
    "lead": "leads from an event or realm to the place: *of*, *at*",
    "ruler": "rulers and bishops, who make *X of the place* a person of history",
    "year": "words of dates: *in*, *since*, *spring*, *May*",
    "since": "the year tells how long the present has lasted",
    "age": "the year tells how old a thing is: *built*, *founded*",
    "was": "makes an event of a word of age: *was built*",
    "over": "says that a time is over: *the fall of*, *museum*",
    "present": "this day: *on Tuesday*, *currently*",
    "current": "verbs of the present; `-` stands for the rest of a word",
    "past": "verbs of the past; `-ed` is the end of a word",
    "then": "goes on in the time of the sentence before: *that year*",
    "pronoun": "goes on from the sentence before: *he*, *they*",
    "life": "verbs of a life, dated by its years: *born*, *studied*",
    "title": "kinds of works, before or behind their title: *novel*, *film*",
    "work": "nouns that end a title: *Nights*, *Suite*",
    "called": "may stand between a kind of work or thing and its name: *called*",
    "writing": "something written is quoted: *telegram*, *sign*",
    "says": "what a sign or paper says, without marks: *reads*",
    "record": "official records: *sanctions list*",
    "person": "titles before a person's name: *general*, *Mr*",
    "trade": "what persons are by trade: *judge*, *baker*",
    "kin": "stands behind a family name: *brothers*",
    "state": "states and counties behind a comma, which tell another town of the name",
    "settlement": "what places are: *city*, *country*; no thing that is called so",
    "house": "houses and things in apposition to the name they bear: *hotel*, *ferry*",
    "company": "legal forms, and nouns that end a company's name",
    "institution": "nouns that end an institution's name: *University*, *Gazette*",
    "society": "behind a hyphen, a society of friends: *-Gesellschaft*",
    "english": "nouns that end an English name in texts of other languages",
    "goods": "dishes and goods that a place gives its name: *rug*, *curry*",
    "definite": "definite articles that no city has",
    "indefinite": "indefinite articles, which make a thing of a place name",
    "verb": "what follows a name with an article of its own; where a noun follows, the article is the noun's",
    "street": "streets and squares before the name they bear: *rue de*",
    "by": "stands between a work and who made it: *by*",
    "where": "before a place: *in*, *from*, *city of*",
    "of": "*of*",
    "relative": "begins a relative clause: *which*",
    "joint": "joins two things: *and*",
}


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
