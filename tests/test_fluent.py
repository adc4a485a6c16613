"""The sentences of both languages belong together, and the code says all of them."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

import bot.slack
from bot.features import FEATURES
from bot.text import LANGUAGES

ROOT = Path(bot.slack.__file__).parents[1]
FOLDERS = [ROOT / "slack", *(feature.folder for feature in FEATURES)]


def messages(folder: Path, language: str) -> dict[str, Message]:
    """Every message of a file, by key."""
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


def said(folder: Path, language: str) -> str:
    """The file without comments."""
    text = (folder / f"{language}.ftl").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_french_is_set_in_french(folder: Path) -> None:
    """A no-break space stands before : ; ? ! and inside « », and apostrophes are curved."""
    code = re.compile(r"`[^`]*`|https?://|\{[^}]*\}|[a-zA-Zéù-]+:\S|\b:\w+:")
    text = code.sub("", said(folder, "fr"))
    assert re.findall(r"[^\u00a0\s][;?!»](?!\w)|\S :(?=\s)| [;?!»]|«(?!\u00a0)", text) == []
    assert re.findall(r"\b(?:l|d|n|s|c|j|qu)'\w", text) == []


PREFIX = re.compile(r"(slack|glossary|ideas|roadmap|sheet)-[\w-]*")


def used() -> tuple[set[str], list[re.Pattern[str]]]:
    """The keys that stand in the code, whole and as patterns for those composed while it runs."""
    whole: set[str] = set()
    composed: list[re.Pattern[str]] = []
    for path in ROOT.rglob("*.py"):
        if "sandbox" in path.parts or path.name == "schema.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                if isinstance(parts[0], str) and PREFIX.fullmatch(parts[0]):
                    pattern = "".join(re.escape(part) if isinstance(part, str) else ".+" for part in parts)
                    composed.append(re.compile(pattern))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and PREFIX.fullmatch(node.value):
                whole.add(node.value)
    return whole, composed


def test_every_sentence_is_said_and_every_key_exists() -> None:
    """No sentence is dead, and no key of the code lacks its sentence."""
    keys = {key for folder in FOLDERS for key in messages(folder, "en")}
    whole, composed = used()
    # The beginning of a composed key is a constant too.
    begun = {key for key in whole if key.endswith("-")}
    assert whole - begun - keys - {"slack-001"} == set()
    dead = {
        key
        for key in keys - whole
        if not any(pattern.fullmatch(key) for pattern in composed) and not key.startswith(tuple(begun) or "-")
    }
    assert dead == set()
