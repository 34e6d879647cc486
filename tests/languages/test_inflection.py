"""Paradigms of well-known names, case by case, as grammars and gazetteers give them.

Sources beside general knowledge: those that the language files cite, and the name sample's inflected rows.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from linter import strict_yaml
from linter.errors import DataError
from linter.languages.inflection import Inflection, counterparts, join, read_forms, read_inflection
from linter.shipped import rules_folder

SLAVIC = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
FINNIC = ("nominative", "genitive", "partitive", "illative", "inessive", "elative", "allative", "adessive")
TURKISH = ("nominative", "accusative", "genitive", "dative", "locative", "ablative")
HUNGARIAN = ("nominative", "accusative", "dative", "inessive", "illative", "elative", "instrumental")
LATVIAN = ("nominative", "genitive", "dative", "accusative", "locative")
GREEK = ("nominative", "genitive", "accusative")

# language, kind, the cases, the forms in that order
PARADIGMS = [
    ("uk", "city", SLAVIC, "Київ Києва Києву Київ Києвом Києві"),
    ("uk", "city", SLAVIC, "Львів Львова Львову Львів Львовом Львові"),
    ("uk", "city", SLAVIC, "Харків Харкова Харкову Харків Харковом Харкові"),
    ("uk", "city", SLAVIC, "Миколаїв Миколаєва Миколаєву Миколаїв Миколаєвом Миколаєві"),
    ("uk", "city", SLAVIC, "Тернопіль Тернополя Тернополю Тернопіль Тернополем Тернополі"),
    ("uk", "city", SLAVIC, "Севастополь Севастополя Севастополю Севастополь Севастополем Севастополі"),
    ("uk", "city", SLAVIC, "Житомир Житомира Житомиру Житомир Житомиром Житомирі"),
    ("uk", "city", SLAVIC, "Полтава Полтави Полтаві Полтаву Полтавою Полтаві"),
    ("uk", "city", SLAVIC, "Вінниця Вінниці Вінниці Вінницю Вінницею Вінниці"),
    ("uk", "city", SLAVIC, "Луганськ Луганська Луганську Луганськ Луганськом Луганську"),
    ("uk", "city", SLAVIC, "Запоріжжя Запоріжжя Запоріжжю Запоріжжя Запоріжжям Запоріжжі"),
    ("uk", "city", SLAVIC, "Чернівці Чернівців Чернівцям Чернівці Чернівцями Чернівцях"),
    ("uk", "city", SLAVIC, "Кіровоград Кіровограда Кіровограду Кіровоград Кіровоградом Кіровограді"),
    ("uk", "country", SLAVIC, "Киргизія Киргизії Киргизії Киргизію Киргизією Киргизії"),
    ("uk", "person", SLAVIC, "Лукашенко Лукашенка Лукашенку Лукашенка Лукашенком Лукашенкові"),
    ("uk", "person", SLAVIC, "Зеленський Зеленського Зеленському Зеленського Зеленським Зеленському"),
    ("ru", "city", SLAVIC, "Киев Киева Киеву Киев Киевом Киеве"),
    ("ru", "city", SLAVIC, "Одесса Одессы Одессе Одессу Одессой Одессе"),
    ("ru", "city", SLAVIC, "Астана Астаны Астане Астану Астаной Астане"),
    ("ru", "city", SLAVIC, "Нур-Султан Нур-Султана Нур-Султану Нур-Султан Нур-Султаном Нур-Султане"),
    ("ru", "country", SLAVIC, "Киргизия Киргизии Киргизии Киргизию Киргизией Киргизии"),
    ("ru", "person", SLAVIC, "Путин Путина Путину Путина Путиным Путине"),
    ("be", "city", SLAVIC, "Мінск Мінска Мінску Мінск Мінскам Мінску"),
    ("be", "city", SLAVIC, "Магілёў Магілёва Магілёву Магілёў Магілёвам Магілёве"),
    ("be", "city", SLAVIC, "Брэст Брэста Брэсту Брэст Брэстам Брэсце"),
    ("pl", "city", SLAVIC, "Kijów Kijowa Kijowowi Kijów Kijowem Kijowie"),
    ("pl", "city", SLAVIC, "Donieck Doniecka Donieckowi Donieck Donieckiem Doniecku"),
    ("pl", "city", SLAVIC, "Ryga Rygi Rydze Rygę Rygą Rydze"),
    ("pl", "country", SLAVIC, "Gruzja Gruzji Gruzji Gruzję Gruzją Gruzji"),
    ("pl", "person", SLAVIC, "Zełenski Zełenskiego Zełenskiemu Zełenskiego Zełenskim Zełenskim"),
    ("cs", "city", SLAVIC, "Kyjev Kyjeva Kyjevu Kyjev Kyjevem Kyjevě"),
    ("cs", "city", SLAVIC, "Praha Prahy Praze Prahu Prahou Praze"),
    ("cs", "country", SLAVIC, "Gruzie Gruzie Gruzii Gruzii Gruzií Gruzii"),
    ("sk", "city", SLAVIC, "Kyjev Kyjeva Kyjevu Kyjev Kyjevom Kyjeve"),
    ("lv", "city", LATVIAN, "Kijiva Kijivas Kijivai Kijivu Kijivā"),
    ("lv", "city", LATVIAN, "Rivne Rivnes Rivnei Rivni Rivnē"),
    ("lt", "city", SLAVIC, "Kyjivas Kyjivo Kyjivui Kyjivą Kyjivu Kyjive"),
    ("lt", "city", SLAVIC, "Vilnius Vilniaus Vilniui Vilnių Vilniumi Vilniuje"),
    ("lt", "country", SLAVIC, "Gruzija Gruzijos Gruzijai Gruziją Gruzija Gruzijoje"),
    ("fi", "city", FINNIC, "Kiova Kiovan Kiovaa Kiovaan Kiovassa Kiovasta Kiovalle Kiovalla"),
    ("fi", "city", FINNIC, "Lviv Lvivin Lviviä Lviviin Lvivissä Lvivistä Lviville Lvivillä"),
    ("fi", "city", FINNIC, "Lvov Lvovin Lvovia Lvoviin Lvovissa Lvovista Lvoville Lvovilla"),
    ("et", "city", FINNIC, "Kiiev Kiievi Kiievit Kiievisse Kiievis Kiievist Kiievile Kiievil"),
    ("hu", "city", HUNGARIAN, "Kijev Kijevet Kijevnek Kijevben Kijevbe Kijevből Kijevvel"),
    ("hu", "city", HUNGARIAN, "Lvov Lvovot Lvovnak Lvovban Lvovba Lvovból Lvovval"),
    ("hu", "city", HUNGARIAN, "Róma Rómát Rómának Rómában Rómába Rómából Rómával"),
    ("hu", "city", HUNGARIAN, "Párizs Párizst Párizsnak Párizsban Párizsba Párizsból Párizzsal"),
    ("hu", "city", HUNGARIAN, "Berlin Berlint Berlinnek Berlinben Berlinbe Berlinből Berlinnel"),
    ("tr", "city", TURKISH, "Kiev Kiev'i Kiev'in Kiev'e Kiev'de Kiev'den"),
    ("tr", "city", TURKISH, "Rovno Rovno'yu Rovno'nun Rovno'ya Rovno'da Rovno'dan"),
    ("tr", "city", TURKISH, "Rivne Rivne'yi Rivne'nin Rivne'ye Rivne'de Rivne'den"),
    ("tr", "city", TURKISH, "Donetsk Donetsk'i Donetsk'in Donetsk'e Donetsk'te Donetsk'ten"),
    ("tr", "city", TURKISH, "Bakü Bakü'yü Bakü'nün Bakü'ye Bakü'de Bakü'den"),
    ("el", "city", GREEK, "Οδησσός Οδησσού Οδησσό"),
    ("el", "country", GREEK, "Γεωργία Γεωργίας Γεωργία"),
    ("de", "city", ("nominative", "genitive"), "Kiew Kiews"),
    ("ro", "city", ("nominative", "genitive", "definite"), "Kiev Kievului Kievul"),
]

# language, kind, the deprecated form, its base, the preferred base, the preposition, the answer
MAPPINGS = [
    ("uk", "city", "Кіровограді", "Кіровоград", "Кропивницький", "у", ("Кропивницькому",)),
    ("uk", "city", "Кіровограда", "Кіровоград", "Кропивницький", "", ("Кропивницького",)),
    ("uk", "city", "Артемівську", "Артемівськ", "Бахмут", "в", ("Бахмуті",)),
    ("uk", "city", "Артемівську", "Артемівськ", "Бахмут", "", ("Бахмуту", "Бахмуті")),
    ("ru", "city", "Нур-Султане", "Нур-Султан", "Астана", "в", ("Астане",)),
    ("ru", "city", "Нур-Султан", "Нур-Султан", "Астана", "", ("Астана", "Астану")),
    ("ru", "city", "Нур-Султан", "Нур-Султан", "Астана", "в", ("Астану",)),
    ("pl", "country", "Kirgizji", "Kirgizja", "Kirgistan", "w", ("Kirgistanie",)),
    ("pl", "city", "Nur-Sułtanu", "Nur-Sułtan", "Astana", "", ("Astany",)),
    ("cs", "city", "Lugansku", "Lugansk", "Luhansk", "v", ("Luhansku",)),
    ("lv", "city", "Kijevā", "Kijeva", "Kijiva", "", ("Kijivā",)),
    ("lt", "country", "Gruzijoje", "Gruzija", "Sakartvelas", "", ("Sakartvele",)),
    ("lt", "country", "Gruzijos", "Gruzija", "Sakartvelas", "", ("Sakartvelo",)),
    ("fi", "city", "Lvovissa", "Lvov", "Lviv", "", ("Lvivissä",)),
    ("fi", "city", "Kievissä", "Kiev", "Kiova", "", ("Kiovassa",)),
    ("et", "city", "Kyivis", "Kyiv", "Kiiev", "", ("Kiievis",)),
    ("hu", "city", "Lvovban", "Lvov", "Lviv", "", ("Lvivben",)),
    ("tr", "city", "Rovno'da", "Rovno", "Rivne", "", ("Rivne'de",)),
    ("de", "city", "Lugansks", "Lugansk", "Luhansk", "", ("Luhansks",)),
]


TAGS = sorted(path.stem for path in (rules_folder() / "languages").glob("*.yaml"))
STATUSES = ("preferred", "accepted", "deprecated", "historic")


@cache
def inflection(tag: str) -> Inflection:
    return read_inflection(strict_yaml.load(rules_folder() / "languages" / f"{tag}.yaml").mapping())


def inflect(tag: str, spelling: str, kind: str) -> dict[str, tuple[str, ...]]:
    paradigm = inflection(tag).paradigm_for(spelling, kind)
    assert paradigm, f"{tag}: no paradigm for {spelling}"
    return dict(inflection(tag).forms(spelling, paradigm))


@pytest.mark.parametrize(("tag", "kind", "cases", "row"), PARADIGMS)
def test_every_case(tag: str, kind: str, cases: tuple[str, ...], row: str) -> None:
    words = row.split()
    forms = inflect(tag, words[0], kind)
    assert [forms[case][0] for case in cases] == words


@pytest.mark.parametrize(("tag", "kind", "form", "old", "new", "before", "expected"), MAPPINGS)
def test_same_case(
    tag: str, kind: str, form: str, old: str, new: str, before: str, expected: tuple[str, ...]
) -> None:
    governed = inflection(tag).governs.get(before, ())
    assert counterparts(form, inflect(tag, old, kind), inflect(tag, new, kind), governed) == expected


@pytest.mark.parametrize("tag", TAGS)
def test_language_file_reads(tag: str) -> None:
    inflection(tag)


def test_words_bend_together() -> None:
    uk = inflection("uk")
    macedonia = uk.forms("Північна Македонія", "adjective-feminine feminine-iia")
    assert macedonia["locative"] == ("Північній Македонії",)
    assert uk.paradigm_for("Північна Македонія", "country") == "adjective-feminine feminine-iia"
    zviahel = uk.forms("Новоград-Волинський", "masculine-hard adjective-masculine")
    assert zviahel["genitive"] == ("Новограда-Волинського",)


def test_given_and_family_name() -> None:
    uk = inflection("uk")
    full = join(uk.forms("Володимир", "person-hard"), uk.forms("Зеленський", "person-adjective"))
    assert full["genitive"] == ("Володимира Зеленського",)
    assert inflection("fi").paradigm_for("Vladimir", "given") == "fixed"


def test_unsure_means_no_forms() -> None:
    assert inflection("uk").paradigm_for("Лозова", "city") is None
    assert inflection("fr").paradigm_for("Kiev", "city") is None


def test_unknown_case_has_no_counterpart() -> None:
    old = {"nominative": ("Lvov",), "inessive": ("Lvovissa",)}
    assert counterparts("Lvovissa", old, {"nominative": ("Lviv",)}) == ()
    assert counterparts("Lvovista", old, old) == ()


def test_surface_forms_name_every_case() -> None:
    pairs = inflection("lv").surface_forms("Kijeva", "feminine-a")
    assert ("Kijevā", "locative") in pairs and len(pairs) == 5


def test_listed_forms() -> None:
    node = strict_yaml.loads("{nominative: Крым, locative: [Крыму, Крыме]}", "test")
    assert read_forms(node) == {"nominative": ("Крым",), "locative": ("Крыму", "Крыме")}


@pytest.mark.parametrize(
    "text",
    [
        "paradigms: {a: {nomnative: x}}",
        "paradigms: {a: {}}",
        "paradigms: {a: {like: b}}",
        "endings: [{ends: а, paradigm: none}]",
        "endings: [{paradigm: fixed}]",
        "endings: [{ends: '(', paradigm: fixed}]",
        "governs: {в: [somewhere]}",
    ],
)
def test_mistakes_are_refused(text: str) -> None:
    with pytest.raises(DataError):
        read_inflection(strict_yaml.loads(text, "test").mapping())


def test_paradigm_that_does_not_fit() -> None:
    with pytest.raises(ValueError, match="does not end with"):
        inflection("lv").forms("Dnipro", "feminine-a")
    with pytest.raises(ValueError, match="no paradigm"):
        inflection("lv").forms("Kijeva", "feminine")
    with pytest.raises(ValueError, match="words"):
        inflection("lv").forms("Kijeva", "feminine-a feminine-a feminine-a")


@pytest.mark.parametrize(
    "pack", sorted((rules_folder() / "names").glob("*.yaml")), ids=lambda path: path.stem
)
def test_names_follow_paradigms_that_fit(pack: Path) -> None:
    """Every spelling of a pack bends without an error, by its own paradigm or by the endings rules."""
    for name in strict_yaml.load(pack).mapping()["names"].mapping().values():
        fields = name.mapping()
        kind = fields["kind"].text()
        for tag, entry in fields.items():
            if tag in TAGS:
                keys = entry.mapping()
                listed = keys["inflection"].mapping() if "inflection" in keys else {}
                spellings = {text for status in STATUSES if status in keys for text in texts_of(keys[status])}
                assert set(listed) <= spellings, f"{tag}: {set(listed) - spellings} is no spelling"
                for spelling in spellings:
                    how = listed.get(spelling)
                    if how is not None and not isinstance(how.value, str):
                        read_forms(how)
                        continue
                    paradigm = how.text() if how else inflection(tag).paradigm_for(spelling, kind)
                    if paradigm:
                        inflection(tag).forms(spelling, paradigm)


def texts_of(node: strict_yaml.Node) -> list[str]:
    items = node.value if isinstance(node.value, list) else [node]
    return [i.value["spelling"].text() if isinstance(i.value, dict) else i.text() for i in items]
