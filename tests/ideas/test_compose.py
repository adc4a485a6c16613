"""What people who wait for something of an idea read is what is true when it is sent."""

import pytest

from bot.ideas.compose import POSTS
from bot.ideas.idea import Idea
from bot.ideas.outbox import ASK, FATE, PROGRESS
from bot.posts import Delivery, Post
from bot.schedule.store import deliveries
from bot.services import Services
from tests.ideas.acts import at, captured, score
from tests.ideas.making import MANAGER, OWNER, STRANGER
from tests.shelves import HERE


@pytest.fixture
def idea(services: Services) -> Idea:
    """An idea by CAPTOR."""
    return captured(services, owner=OWNER)


def offered(services: Services, kind: str) -> list[Delivery]:
    """What waits to be posted of a kind, in the order it was offered."""
    rows = services.store.run("SELECT key FROM delivery WHERE kind = :kind ORDER BY subject, channel", kind=kind)
    found = [deliveries.get(services.store, HERE, row["key"]) for row in rows]
    return [one.delivery for one in found if one is not None]


def said(services: Services, delivery: Delivery) -> str:
    """What a delivery would say now; empty where it says nothing."""
    post = POSTS[delivery.kind].compose(services, delivery)
    assert post is None or isinstance(post, Post)
    return post.text if post else ""


def test_a_decision_that_was_taken_back_is_nobodys_news(services: Services, idea: Idea) -> None:
    """Undone before the captor heard of it, they read what stands: not that it was planned."""
    at(services, MANAGER).decide(idea.number, "planned", "now")
    (planned,) = offered(services, FATE)
    assert "planned your idea" in said(services, planned)
    at(services, MANAGER).undecide(idea.number, "planned now", "new", "", "")
    planned, undone = offered(services, FATE)
    assert said(services, planned) == ""
    assert "undid the last decision" in said(services, undone)


def test_a_withdrawal_that_was_undone_is_nobodys_news(services: Services, idea: Idea) -> None:
    """Brought back before the captor heard of it, nothing is said of it."""
    at(services, OWNER).withdraw(idea.number)
    (withdrawn,) = offered(services, FATE)
    assert "withdrew your idea" in said(services, withdrawn)
    at(services, OWNER).restore(idea.number)
    assert said(services, withdrawn) == ""


def test_nobody_is_asked_by_a_round_that_is_over(services: Services, idea: Idea) -> None:
    """Revealed, or its idea withdrawn, before the question was read, it asks nobody any more."""
    at(services).scoring.ask(idea.number, "ice", [STRANGER, OWNER], "")
    first, second = offered(services, ASK)
    assert said(services, first)
    at(services, OWNER).withdraw(idea.number)
    assert said(services, first) == ""
    at(services, OWNER).restore(idea.number)
    assert said(services, first)
    at(services).scoring.reveal(idea.number, 1)
    assert (said(services, first), said(services, second)) == ("", "")


def test_no_message_names_a_person_before_it_is_sent(services: Services, idea: Idea) -> None:
    """What waits in the store says whom it is for and who answers for it; who did it, and why, is read where it is
    kept, so that it can be forgotten."""
    at(services).scoring.ask(idea.number, "ice", [STRANGER], "")
    score(services, STRANGER, idea, "ice", round_=1)
    at(services, MANAGER).decide(idea.number, "declined", reason=f"<@{OWNER}> says so.")
    rows = services.store.run("SELECT subject, period FROM delivery")
    assert len(rows) >= 5
    assert not [row for row in rows if "U0" in f"{row}" or "says so" in f"{row}"]


def test_a_notification_reads_as_the_message(services: Services) -> None:
    """What a phone shows of the count is the sentence without its stars, and what somebody typed as they typed it."""
    titles = ("Dark & light", "A <b> title")
    numbers = [captured(services, title).number for title in titles]
    at(services).scoring.ask(numbers[0], "rice", [STRANGER], "")
    (delivery,) = offered(services, PROGRESS)
    assert said(services, delivery) == "#1 Dark & light: 0 of 1 answered."
    at(services).scoring.reveal(numbers[0], 1)
    at(services).scoring.ask_together(numbers, "ice", [STRANGER], "")
    assert said(services, offered(services, PROGRESS)[-1]) == "You asked for scores of 2 ideas by ICE:"
    both = offered(services, ASK)[-1]
    assert said(services, both) == "Score 2 ideas, in private"


def test_who_left_a_private_channel_is_asked_for_the_rest(services: Services) -> None:
    """Of several ideas that are asked for together a person reads those that they may see, when it is sent."""
    numbers = [captured(services, title).number for title in ("Dark mode", "Zebra crossing")]
    at(services).scoring.ask_together(numbers, "ice", [STRANGER], "")
    (delivery,) = offered(services, ASK)
    services.store.run("UPDATE idea SET place = 'C0SECRET' WHERE number = 2")
    assert said(services, delivery) == "Score #1 Dark mode, in private"
    services.store.run("UPDATE idea SET place = 'C0SECRET'")
    assert said(services, delivery) == ""
