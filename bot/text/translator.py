"""Loads the Fluent files and says one message at a time."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal
from fluent.runtime.types import fluent_number

from bot.text.bundle import SentenceBundle
from bot.text.locales import LOCALES
from bot.text.zones import city

LANGUAGES = ("en", "fr")
LONGEST = 2000  # characters of what is put into a sentence; Fluent refuses 2,500

# The slash commands as manifest.yml names them, which a workspace may call otherwise.
COMMANDS = ("/glossary", "/idea", "/roadmap", "/kpi", "/decision", "/raci", "/productops")
_COMMAND = re.compile(rf"(?<![\w/])/({'|'.join(name[1:] for name in COMMANDS)})\b")
_NAMED = re.compile("\ue000(/\\w+)")  # a command in a sentence of ours, never one in what a reader wrote

_FIRST = re.compile(r"(?<!\d)1(?= |\Z)")


def language_of(locale: str | None) -> str | None:
    """The language this bot speaks for a Slack locale such as `fr-FR`, or None when it speaks none of it."""
    language = (locale or "").replace("_", "-").split("-")[0].lower()
    return language if language in LANGUAGES else None


class Translator:
    """Says messages in one language.

    >>> t("glossary-not-found", term="MVP")
    """

    def __init__(self, language: str, bundle: SentenceBundle, commands: Mapping[str, str] | None = None) -> None:
        """`commands` says by the name of a command in manifest.yml what it is called where the reader is."""
        self.language = language
        self._bundle = bundle
        self._commands = commands or {}
        self._fixed: dict[str, str] = {}

    def naming(self, commands: Mapping[str, str]) -> "Translator":
        """The same, where the commands are called so."""
        if all(self.command(name) == called for name, called in commands.items()):
            return self
        return Translator(self.language, self._bundle, {**self._commands, **commands})

    @property
    def voice(self) -> tuple[object, ...]:
        """What tells its sentences from those of others: the language, and what commands are called."""
        return (self.language, *sorted(self._commands.items()))

    def command(self, name: str) -> str:
        """What a command is called where the reader is: `/glossary`, `/glossary-test`."""
        return self._commands.get(name, name)

    def __call__(self, key: str, **args: object) -> str:
        """The sentence `key`, with its placeholders filled. Raises KeyError for a key no file has."""
        if not args:
            said = self._fixed.get(key)
            if said is None:
                said = self._fixed[key] = self._called(self._format(key, None))
            return said
        parts = self._bundle.parts(key)
        if parts is not None and all(isinstance(value, str) for value in args.values()):
            # Most sentences: put together here in a tenth of the time it takes to resolve one.
            return _ended(
                "".join(str(_cut(args[part])) if named else self._called(part) for named, part in parts), args
            )
        return _ended(self._called(self._format(key, args)), args)

    def _called(self, said: str) -> str:
        return _NAMED.sub(lambda found: self.command(found[1]), said) if "\ue000" in said else said

    def _format(self, key: str, args: Mapping[str, object] | None) -> str:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        fitting = {name: self._fitting(name, value) for name, value in (args or {}).items()}
        said, errors = self._bundle.format_pattern(message.value, fitting)
        if errors:
            # A placeholder without its value is a mistake in the code, never something to show a reader.
            raise KeyError(f"{key}: {errors[0]!r}")
        return str(said)

    def _fitting(self, name: str, value: object) -> object:
        """What is put into a sentence: a day stands in it as this reader writes days."""
        if isinstance(value, date):
            return self.date(value)
        return _whole(value) if name == "number" else _cut(value)

    def example(self, key: str) -> str:
        """What is typed for the use of a command that `key` describes, in this reader's words, where they are others
        than English with another verb: the attribute `.example` of the message. Empty where it has none."""
        pattern = self._bundle.get_message(key).attributes.get("example") if key else None
        return str(self._bundle.format_pattern(pattern)[0]) if pattern is not None else ""

    def dated(self, when: date, shape: str) -> str:
        """A day in a shape of Unicode's (https://unicode.org/reports/tr35/tr35-dates.html): "EEE d MMM" is
        `Tue 1 Dec`, `mar. 1er déc.`."""
        return _dated(when.date() if isinstance(when, datetime) else when, shape, self.language)

    def date(self, when: str | date) -> str:
        """A day as this reader writes it: `23 Nov 2026`, `23 nov. 2026`. Takes ISO-8601 text or a date."""
        return self.dated(date.fromisoformat(when[:10]) if isinstance(when, str) else when, "d MMM y")

    def time(self, at: time) -> str:
        """A time of day: `09:00`. In French it is written so too, never « 9 h 00 »: Slack puts its own times into our
        sentences (`moment` of `bot/slack/text.py`), and writes them so."""
        return f"{at.hour:02d}:{at.minute:02d}"

    def zone(self, name: str) -> str:
        """An IANA zone by its city, in this reader's language: `London`, `Londres`."""
        return city(name, self.language)

    def number(self, value: float) -> str:
        """A number as this reader writes it: `1,000.5`, `1 000,5`."""
        return _number(value, self.language)


def _ended(said: str, args: Mapping[str, object]) -> str:
    """A sentence with one full stop where it ends in an abbreviation, « jusqu’au lun. 30 nov. »: the same point serves
    for both."""
    for value in args.values():
        if isinstance(value, str) and value[-1:] == "." and value[-2:] != "..":
            said = re.sub(f"({re.escape(value)})" + r"\.(?!\.)", r"\1", said)
    return said


def _whole(value: object) -> object:
    # The number of a thing is what it is called: #12345, however a reader groups what is counted.
    return fluent_number(value, useGrouping=False) if isinstance(value, int) else _cut(value)


def _cut(value: object) -> object:
    # A shortened list of names is an answer; an exception is none.
    return f"{value[: LONGEST - 1]}…" if isinstance(value, str) and len(value) > LONGEST else value


@lru_cache(maxsize=8192)
def _number(value: float, language: str) -> str:
    return str(format_decimal(value, locale=LOCALES[language]))


@lru_cache(maxsize=8192)
def _dated(when: date, shape: str, language: str) -> str:
    said = str(format_date(when, shape, locale=LOCALES[language]))
    # In French the first of a month is the only day that is counted: le 1er, le 2.
    return _FIRST.sub("1er", said, count=1) if language == "fr" and when.day == 1 and "d" in shape else said


class Texts:
    """Every sentence of the bot, in every language."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """`folders` each hold one `en.ftl` and one `fr.ftl`."""
        paths = list(folders)
        self._translators = {
            language: _translator(
                language, tuple((folder / f"{language}.ftl").read_text(encoding="utf-8") for folder in paths)
            )
            for language in LANGUAGES
        }

    def speak(self, language: str) -> Translator:
        """The translator for `language`, one of LANGUAGES."""
        return self._translators[language]

    def name_commands(self, commands: Mapping[str, str]) -> None:
        """From now on, sentences call commands so; those that are not named stay as they are called."""
        self._translators = {language: t.naming(commands) for language, t in self._translators.items()}


# A process that builds the bot again has the same files, and has parsed most of them.
@lru_cache(maxsize=8)
def _translator(language: str, files: tuple[str, ...]) -> Translator:
    named = [_COMMAND.sub("\ue000/\\1", file) for file in files]
    return Translator(language, SentenceBundle(LOCALES[language].replace("_", "-"), named))
