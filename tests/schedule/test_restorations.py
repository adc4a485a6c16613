"""A store that was put back from a copy: what it does not know of was posted all the same."""

from datetime import timedelta

import pytest

from bot.schedule.look import ForbiddenError
from bot.schedule.notices import KIND as NOTICE
from bot.schedule.plan import plan
from bot.schedule.store import restorations, schedules
from sandbox import DEMO
from tests.conftest import CHANNEL
from tests.schedule.conftest import Office
from tests.schedule.making import DAILY, schedule, states
from tests.schedule.test_ledger import ledger, work


def lose(office: Office) -> None:
    """The store as it was before anything was posted, a minute ago."""
    office.services.store.run(
        "UPDATE delivery SET state = 'due', attempt = 0, ready_at = due_at, sending_at = '', place = '', ts = ''"
    )


def test_a_digest_that_the_copy_does_not_know_of_is_not_posted_again(office: Office) -> None:
    """It went out, then the disk was lost: the channel has it once, and it counts as posted."""
    key = office.offer()
    work(ledger(office))
    posted = office.entry(key)
    lose(office)
    office.clock.ahead += timedelta(minutes=2)
    restorations.restore(office.services.store, office.clock())
    work(ledger(office))
    assert len(office.said()) == 1
    assert (office.entry(key).state, office.entry(key).ts) == ("posted", posted.ts)


def test_what_the_copy_knows_to_be_in_doubt_is_looked_for_from_its_own_time(office: Office) -> None:
    """It was sent, and nobody knew; an hour later something else was, then the store was put back."""
    key = office.offer()
    office.slack.faults.add("chat.postMessage", "lost_answer")
    work(ledger(office, lease=7200))
    office.clock.ahead += timedelta(hours=1)
    office.offer("2026-W49")
    work(ledger(office))
    restorations.restore(office.services.store, office.clock())
    office.clock.ahead += timedelta(hours=2)
    work(ledger(office))
    assert (office.entry(key).state, len(office.said())) == ("posted", 2)


def test_what_was_never_posted_is_posted_after_it(office: Office) -> None:
    """What was due and did not go out before the loss goes out now."""
    office.offer()
    restorations.restore(office.services.store, office.clock())
    work(ledger(office))
    assert len(office.said()) == 1


def test_what_a_chore_finds_again_is_looked_for(office: Office) -> None:
    """An alert that went out before the loss is found anew an hour later by whoever found it: nobody reads it twice."""
    key = office.offer()
    work(ledger(office))
    office.services.store.run("DELETE FROM delivery")
    restorations.restore(office.services.store, office.clock())
    office.clock.ahead += timedelta(hours=1)
    assert office.offer() == key
    work(ledger(office))
    assert len(office.said()) == 1
    assert office.entry(key).state == "posted"


def test_a_day_later_nothing_is_looked_for_any_more(office: Office) -> None:
    """Each look costs a call of Slack's, and whoever waits for the post its time."""
    restorations.restore(office.services.store, office.clock())
    office.clock.ahead += timedelta(hours=25)
    office.offer()
    work(ledger(office))
    assert len(office.said()) == 1
    assert "conversations.history" not in [method for method, _ in office.slack.calls]


@pytest.mark.parametrize(("hours", "state"), [(0, "unknown"), (1, "posted")])
def test_where_nobody_may_look(office: Office, monkeypatch: pytest.MonkeyPatch, hours: int, state: str) -> None:
    """What fell due before is then its owner's to look for; what is new is posted."""

    def refuse(*_: object) -> None:
        raise ForbiddenError("missing_scope")

    monkeypatch.setattr("bot.schedule.ledger.look", refuse)
    restorations.restore(office.services.store, office.clock())
    office.clock.ahead += timedelta(hours=hours)
    key = office.offer()
    work(ledger(office))
    assert office.entry(key).state == state


def test_nobody_is_told_that_the_lost_days_were_left_out(office: Office) -> None:
    """A copy of a week ago makes a daily schedule look as if it had missed days, which it had not."""
    store, now = office.services.store, office.clock()
    schedules.save(store, DEMO.id, schedule(CHANNEL, "U0OLIVER", now - timedelta(days=6), DAILY))
    restorations.restore(store, now)
    plan(office.services, office.kinds)
    assert [state for _, state in states(store)] == ["skipped"] * 5 + ["due"]
    assert not store.run("SELECT 1 FROM delivery WHERE kind = :kind", kind=NOTICE)
