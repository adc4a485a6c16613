"""What the slash commands are called where a workspace renamed them."""

from dataclasses import replace

import pytest

from bot.app import load_texts
from bot.slack.command_names import CommandNames
from bot.store import Store
from tests.shelves import Clock, serving


@pytest.mark.parametrize("called", ["/team_glossary", "/glossaire-produit", "/用語集"])
def test_sentences_name_a_command_as_the_operator_says(called: str, shelf: Store, clock: Clock) -> None:
    """Any name that Slack and the configuration take is the one that people read: an underscore is a letter of it."""
    texts = load_texts()
    with serving(shelf, texts, clock, (), {}) as services:
        config = replace(services.config, slack_commands={"/glossary": called})
        names = CommandNames(replace(services, config=config))
        assert names.ours(called) == "/glossary"
        assert texts.speak("en").command("/glossary") == called
