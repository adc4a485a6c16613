"""What the slash commands are called where a workspace renamed them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.app import load_texts
from bot.slack.command_names import SETTING, CommandNames
from bot.slack.store import save_setting
from bot.store import Store
from tests.patience import PATIENCE
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


def test_the_name_that_was_typed_last_is_taken_up(shelf: Store, clock: Clock) -> None:
    """The one manifest names a command for all: what a workspace typed before it was renamed is the past, whichever of
    them comes first in the list. Names that were kept without a time are the oldest."""
    first, last = "T9EARLY", "T1LATE"
    texts = load_texts()
    with serving(shelf, texts, clock, (), {}) as services:
        save_setting(shelf, "T5OLDER", SETTING, {"/kpi": "/metrics"})
        for workspace, called in ((first, "/old-kpi"), (last, "/new-kpi")):
            names = CommandNames(services)
            names.add("/kpi", ("kpi",))
            names.learn(workspace, "/kpi", called)
            assert shelf.settle(PATIENCE)
            clock.now += timedelta(hours=1)
        texts.name_commands({"/kpi": "/kpi"})
        CommandNames(services).load()
        assert texts.speak("en").command("/kpi") == "/new-kpi"
