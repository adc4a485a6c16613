"""Writes docs/commands.md from what the features declare, so that it cannot drift. Run by `make docs`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.app import load_texts
from bot.feature import Shortcut
from bot.features import FEATURES, SHORTCUTS
from bot.text import LANGUAGES, Translator

COMMANDS = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
_TITLES = {"en": "In English", "fr": "En français"}
_WHERE = {
    "en": {"message": "in a message's menu", "global": "in the lightning menu"},
    "fr": {"message": "dans le menu d’un message", "global": "dans le menu des raccourcis"},
}
_HEADINGS = {
    "en": ("Type", "What it does", "Shortcut", "What it does"),
    "fr": ("Tapez", "Ce que cela fait", "Raccourci", "Ce que cela fait"),
}


def commands() -> str:
    """The page: every command and shortcut of every feature, in both languages."""
    texts = load_texts()
    return "\n".join(_page({language: texts.speak(language) for language in LANGUAGES})) + "\n"


def _page(speak: dict[str, Translator]) -> Iterator[str]:
    yield "# Commands and shortcuts"
    yield ""
    yield "Written by `make docs` from what the features declare; a test fails when it is out of date."
    for language, t in speak.items():
        type_, does, _, _ = _HEADINGS[language]
        yield ""
        yield f"## {_TITLES[language]}"
        for feature in FEATURES:
            for command in feature.commands:
                yield from (
                    "",
                    f"### `{command.name}`",
                    "",
                    t(command.purpose),
                    "",
                    f"| {type_} | {does} |",
                    "| --- | --- |",
                )
                for typed, key in command.usage:
                    yield f"| `{command.name} {typed}` | {t(key)} |"
            yield from _shortcuts(t, language, feature.shortcuts)
        yield from _shortcuts(t, language, SHORTCUTS)


def _shortcuts(t: Translator, language: str, entries: Sequence[Shortcut]) -> Iterator[str]:
    if entries:
        _, _, shortcut, means = _HEADINGS[language]
        yield from ("", f"| {shortcut} | {means} |", "| --- | --- |")
        for entry in entries:
            yield f"| **{entry.name}**, {_WHERE[language][entry.where]} | {t(entry.purpose)} |"


if __name__ == "__main__":
    COMMANDS.write_text(commands(), encoding="utf-8")
    sys.exit(0)
