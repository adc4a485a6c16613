"""The sentences of both languages belong together, and the code says all of them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, Pattern, SelectExpression, TextElement, VariableReference
from fluent.syntax.visitor import Visitor

import bot.slack
from bot.agents.desk import ALLOWED, PRIVATE
from bot.documents.store.shipped import KEYS as TEMPLATES
from bot.features import FEATURES
from bot.lasting import lasting
from bot.rights.framework import FRAMEWORK
from bot.slack import store as slack_store
from bot.text import LANGUAGES
from tests.test_house import MODULES, nodes

ROOT = Path(bot.slack.__file__).parents[1]
OURS = [module for module in MODULES if module.partition(".")[0] == "bot"]
SHARED = ("slack", "connectors", "records", "madr", "keyresults")
FOLDERS = [*(ROOT / name for name in SHARED), *(one.folder for one in FEATURES)]


@cache  # several tests read each file, which takes half a second
def messages(folder: Path, language: str) -> dict[str, Message]:
    """Every message of a file, by key."""
    with lasting():
        resource = FluentParser().parse((folder / f"{language}.ftl").read_text(encoding="utf-8"))
    broken = [entry.content for entry in resource.body if isinstance(entry, Junk)]
    assert broken == []
    found = [entry for entry in resource.body if isinstance(entry, Message)]
    assert len({entry.id.name for entry in found}) == len(found), "a key stands twice"
    return {entry.id.name: entry for entry in found}


class Placeholders(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the name the visitor calls
        """Remember one."""
        self.names.add(node.id.name)


def placeholders(message: Message) -> set[str]:
    """The variables a message wants."""
    seen = Placeholders()
    seen.visit(message)
    return seen.names


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_both_languages_say_the_same_things(folder: Path) -> None:
    """A French reader misses no sentence an English one has, and no name or number in it."""
    english, french = (messages(folder, language) for language in LANGUAGES)
    assert english.keys() == french.keys()
    assert {key: placeholders(m) for key, m in english.items()} == {key: placeholders(m) for key, m in french.items()}
    assert all(m.value is not None for m in [*english.values(), *french.values()])


def readings(pattern: Pattern) -> list[str]:
    """Every way a sentence can read: each variant of its choices, an `x` for each value put into it."""
    found = [""]
    for element in pattern.elements:
        if isinstance(element, TextElement):
            parts = [element.value]
        elif isinstance(element.expression, SelectExpression):
            parts = [part for variant in element.expression.variants for part in readings(variant.value)]
        else:
            parts = ["x"]
        found = [before + part for before in found for part in parts]
    return found


CODE = re.compile(r"`[^`]*`|https?://")
# What stands against a word in English stands behind a no-break space in French, wide or narrow;
# not the colon of 09:00.
SPACED = re.compile(r"(?<![\u00a0\u202f])(?:[;»%]|:(?!\d\d\b))|(?<![\u00a0\u202f?!])[?!]|«(?![\u00a0\u202f])")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_french_is_set_in_french(folder: Path) -> None:
    """A no-break space stands before : ; ? ! % and inside « », and apostrophes are curved."""
    for key, message in messages(folder, "fr").items():
        assert message.value is not None
        for text in readings(message.value):
            bare = CODE.sub("x", text)
            assert not SPACED.search(bare), f"{key}: {text}"
            assert not re.search(r"\w'\w", bare), f"{key}: {text}"


# What was struck out: translated turns, words that have another name here (CONTRIBUTING, *Our words*), stiff forms.
STRUCK = {
    "en": re.compile(
        r"\b(?:kept|whoever|somebody|anybody|everybody|unbidden|blind|cannot|meanings|(?:a|this|another) meaning)\b"
        r"|\b(?:does|do|did|could) not\b|\blooks? after\b|\bwhat bec(?:omes|ame) of\b|\blevel with\b"
        r"|\bwants?\b(?! to\b)|(?<!there )\bis no (?!longer)|\w'\w|^Left empty:",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:gardée?s?|plannings?|littéralement|quiconque|managers?|de soi-même)\b|\bnot(?:er|ez|ée?s?|ation)\b"
        r"|\bchiffre (?:d’il y a|de moins)|\b1 fois\b|\bregardez vos messages|\bappuy(?:er|ez)\b|\bveulent une?\b"
        r"|\b(?:ce|x) sens\b|\bpas encore en place\b|\b(?:que le bot|le bot (?:lit|interroge|connaît|ne))\b"
        r"|\bil y a [x\d]|\b\d?\dh\b|nº|(?<!Post )(?-i:\bKPIs?\b)"
        r"|\bencore répondu, sur\b|\bEn attente de x|\bNe plus demander\b|\bToute personne d’un canal\b|\bmieux vaut\b"
        r"|\bEn avoir (?:plus|moins)\b|\bmodification x\b|: tout$|\bapprennent que\b",
        re.IGNORECASE,
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_was_struck_out_stays_out(folder: Path, language: str) -> None:
    """A thing has one name everywhere, and no sentence reads as a translation."""
    found = [
        (key, struck[0], text)
        for key, message in messages(folder, language).items()
        for text in readings(message.value or Pattern([]))
        if (struck := STRUCK[language].search(CODE.sub("x", text)))
    ]
    assert found == []


# « De Asana », « que Intercom »: what loses its vowel before a name that may begin with one.
ELIDED = re.compile(r"\b(?:de|que) \W*\{ \$(?:system|systems|team)\b")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_french_word_loses_its_vowel_before_a_name(folder: Path) -> None:
    """« dans Asana » reads well, and so does « l’équipe Achats »; « de Asana » does not."""
    lines = (folder / "fr.ftl").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if ELIDED.search(line)] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_sentence_says_nothing(folder: Path, language: str) -> None:
    """Slack refuses an empty text, and a reader learns nothing from one."""
    for key, message in messages(folder, language).items():
        assert message.value is not None
        assert all(text.strip() for text in readings(message.value)), key


PREFIX = re.compile(
    r"(actions|agents|answers|asking|attachments|audit|ballots|blockers|champions|copies|cost|customers|decisions|documents|enrolment|glossary|goals|guild|handover|home|ideas|impact|import|inquiries|insights|installations|intake|keep|keyresults|kpis|loop|madr|menu|needs|onboarding|page|playbooks|records|retro|rights|roadmap|schedule|sessions|settings|sheet|slack|source|sync|tickets|tools|topics|usage)-[\w-]*"
)

ENDING = re.compile(r"-[a-z][\w-]*")  # of a key that begins with a name of the room's, as of an import


def used() -> tuple[set[str], list[re.Pattern[str]]]:
    """The keys that stand in the code, whole and as patterns for those composed while it runs."""
    whole: set[str] = set()
    composed: list[re.Pattern[str]] = []
    for module in OURS:
        if module.endswith(".schema"):
            continue
        joined = [node for node in nodes(module) if isinstance(node, ast.JoinedStr)]
        pieces = {id(part) for node in joined for part in node.values}
        for node in joined:
            parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            first, second = (*parts, None)[:2]
            if PREFIX.fullmatch(str(first)) or (first is None and ENDING.match(str(second))):
                pattern = "".join(re.escape(part) if isinstance(part, str) else ".*" for part in parts)
                composed.append(re.compile(pattern + ".*" * str(parts[-1]).endswith("-")))
        texts = [node for node in nodes(module) if isinstance(node, ast.Constant) and id(node) not in pieces]
        whole |= {node.value for node in texts if isinstance(node.value, str) and PREFIX.fullmatch(node.value)}
    return whole, composed


def test_every_sentence_is_said_and_every_key_exists() -> None:
    """No sentence is dead, and no key of the code lacks its sentence."""
    keys = {key for folder in FOLDERS for key in messages(folder, "en")}
    whole, composed = used()
    # The beginning of a composed key is a constant too.
    begun = {key for key in whole if key.endswith("-")}
    assert whole - begun - keys - {step.name for step in slack_store.MIGRATIONS} - set(TEMPLATES) == set()
    fields = [(room.name, one) for feature in FEATURES for room in feature.rooms for one in room.fields]
    choices = {f"{room}-{one.name}-{option}" for room, one in fields for option in one.options}
    choices |= {f"{one.key}-{option}" for one in (FRAMEWORK, ALLOWED, PRIVATE) for option in one.options}
    dead = {
        key
        for key in keys - whole - choices
        if not any(pattern.fullmatch(key) for pattern in composed) and not key.startswith(tuple(begun) or "-")
    }
    assert dead == set()


def given() -> Iterator[tuple[str, str, set[str]]]:
    """Where a sentence is said by its whole key: the place, the key, and the names of what is put into it.

    Calls that hand a mapping on (`**args`) are left out: what is in it shows only while the code runs.
    """
    for module in OURS:
        for node in nodes(module):
            if not isinstance(node, ast.Call) or any(keyword.arg is None for keyword in node.keywords):
                continue
            for argument in node.args[:2]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    names = {keyword.arg for keyword in node.keywords if keyword.arg}
                    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                    if called in ("t", "say", "UserError"):
                        yield f"{module}:{node.lineno}", argument.value, names


def test_every_sentence_gets_what_it_speaks_of() -> None:
    """No answer fails for want of a name or a number in it."""
    wants = {key: placeholders(m) for folder in FOLDERS for key, m in messages(folder, "en").items()}
    said = list(given())
    lacking = [(place, key, wants[key] - names) for place, key, names in said if key in wants and wants[key] - names]
    assert lacking == []
    assert len(said) > 100
