"""Examples of commands: a reader types them as they stand, in their own language."""

import pytest

from bot.feature import Command
from bot.features import FEATURES
from bot.menu import COMMANDS as MENU
from bot.slack.usage import usage_line
from bot.text import Texts
from bot.text.verbs import VERBS

COMMANDS = [*(command for feature in FEATURES for command in feature.commands), *MENU]
ENGLISH = {words[0] for words in VERBS.values() if words[0] not in words[1:] and words[0] != words[1]}
ENGLISH -= {"audit"}  # a French word, too
WORDS = ("pricing", "area:", "topic:", "status:", "team:", "tag:", "settings", "waiting", "next", "off target")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_french_examples_are_french(texts: Texts, command: Command) -> None:
    """No English word stands in the help of a French reader, and no example that they would not type."""
    french, english = texts.speak("fr"), texts.speak("en")
    for typed, key in command.usage:
        said = usage_line(french, command.name, typed, key)
        assert usage_line(english, command.name, typed, key) == f"{command.name} {typed}".strip()
        first = said.partition(" ")[2].partition(" ")[0]
        assert first not in ENGLISH, said
        assert [word for word in WORDS if word in said] == [], said
