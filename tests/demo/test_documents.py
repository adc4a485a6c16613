"""The demo's documents: one that nothing is missing from, and one that is half-finished."""

from bot.app import Bot
from bot.documents.desk import ROOM
from bot.documents.document import APPROVED, DRAFT
from bot.documents.facts import gaps
from bot.records.store import lists
from bot.slack.visibility.audience import EVERYTHING
from demo.words import FRENCH
from sandbox import DEMO, Sandbox
from tests.words import words


def test_one_document_is_finished_and_one_is_not(at_work: tuple[Bot, Sandbox]) -> None:
    """The finished one is approved and lacks nothing; the other, in French, lacks what people look for."""
    bot, slack = at_work
    services = bot.services
    done, begun = lists.everything(services.store, DEMO.id, ROOM, EVERYTHING)
    assert (done.status, begun.status) == (APPROVED, DRAFT)
    assert [one.key for one in gaps(services, DEMO.id, done)] == []
    missing = {one.key for one in gaps(services, DEMO.id, begun)}
    assert {"problem-since", "metric-date", "alternatives", "rollout", "approver", "capitals"} <= missing
    shown = slack.person(FRENCH).command("/prd", str(begun.number), channel=DEMO.first_channel)
    assert shown is not None
    assert "depuis quand" in words(shown)
