"""The demo's finished document has a copy wherever the company reads, and somebody edited one."""

from bot.app import Bot
from bot.copies.copy import EDITED_OUTSIDE, SAME
from bot.copies.store import copies
from bot.copies.wikis import names
from bot.documents.desk import ROOM
from bot.records.store import lists
from bot.slack.visibility.audience import EVERYTHING
from demo.copies import CHANNEL, EDITED
from demo.words import FRENCH
from sandbox import DEMO, Sandbox
from tests.words import words


def test_it_has_copies_and_one_was_edited(at_work: tuple[Bot, Sandbox]) -> None:
    """Its card says so of each, and offers to compare the one; the canvas is a tab of its team's channel."""
    bot, slack = at_work
    services = bot.services
    done, _ = lists.everything(services.store, DEMO.id, ROOM, EVERYTHING)
    found = copies.of(services.store, DEMO.id, done.number)
    assert {name: one.state for name, one in found.items()} == {
        name: EDITED_OUTSIDE if name == EDITED else SAME for name in names(services)
    }
    assert [one.error for one in found.values() if one.error] == []
    assert len(slack.core.canvases.of_channel(CHANNEL)) == 1
    shown = slack.person(FRENCH).command("/prd", str(done.number), channel=DEMO.first_channel)
    assert shown is not None
    said = words(shown)
    assert said.count("identique") == len(found) - 1
    assert "modifié là-bas" in said
    assert "Comparer" in said
    assert said.count("*Copies*\n") == 1
