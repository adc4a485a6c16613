"""A guide leads a meeting: each prompt at its time, whatever the clocks change; paused, skipped, stopped."""

from datetime import UTC, datetime

import pytest

from bot.guides import store
from bot.guides.guide import ENDED
from bot.guides.listeners import GuideDesk
from bot.posts import Delivery, Place
from bot.retro.desk import GUIDES
from bot.retro.retro import SCRIPT
from bot.schedule.store import deliveries
from bot.services import Services
from tests.decisions.making import BEA, OWNER
from tests.retro.making import TEAM, key
from tests.shelves import HERE, Clock


def due(services: Services) -> list[Delivery]:
    """What the ledger would post by now."""
    found = [one.delivery for one in deliveries.ready(services.store, services.clock(), 100)]
    return [one for one in found if one.kind == "retro_guides.prompt"]


def post(services: Services) -> list[str]:
    """Post what is due; the first line of each, in English."""
    said = []
    for one in due(services):
        entry = deliveries.claim(services.store, services.clock(), 60, 1)[0]
        made = GUIDES.prompt(services, one)
        with services.store.write(HERE):
            deliveries.end(services.store, entry, "posted" if made else "empty", "", services.clock())
            if made:
                GUIDES.begun(services, one, Place(TEAM, "1.1"))
        said += [made.blocks[0]["text"]["text"].partition("\n")[0].partition(" ·")[0]] if made else []
    return said


def desk(services: Services, user: str = OWNER) -> GuideDesk:
    """Where somebody hands in what they do with a guide."""
    return GuideDesk(services, HERE, user)


@pytest.mark.parametrize("minutes", SCRIPT.minutes)
def test_the_minutes_of_the_phases_are_those_of_the_meeting(minutes: int) -> None:
    """Five phases, each of them some."""
    assert sum(SCRIPT.minutes[minutes]) == minutes
    assert len(SCRIPT.minutes[minutes]) == len(SCRIPT.steps)
    assert min(SCRIPT.minutes[minutes]) >= 3


@pytest.mark.parametrize("begins", ["2026-11-23T09:00", "2026-03-29T00:50", "2026-10-25T00:50", "2026-03-08T06:50"])
def test_prompts_come_at_their_time(services: Services, clock: Clock, begins: str) -> None:
    """Also across the hour that a zone skips or has twice."""
    clock.now = datetime.fromisoformat(begins).replace(tzinfo=UTC)
    desk(services).run(GUIDES, TEAM, 60, "en")
    assert key(lambda: desk(services, BEA).run(GUIDES, TEAM, 45, "en")) == "retro-guide-error-running"
    assert post(services) == ["*1 of 5: Set the stage*"]
    said = []
    for minutes in SCRIPT.minutes[60]:
        clock.tick(minutes=minutes - 1)
        assert post(services) == []
        clock.tick(minutes=1)
        said += post(services)
    assert said == [
        "*2 of 5: Gather data*",
        "*3 of 5: Generate insights*",
        "*4 of 5: Decide what to do*",
        "*5 of 5: Close*",
        "*That’s it.* Write your actions down, so that they’re the first thing you see next time.",
    ]
    assert store.guide(services.store, HERE, channel=TEAM) is None


def test_paused_it_waits_and_goes_on_with_what_was_left(services: Services, clock: Clock) -> None:
    """Pressed twice it is paused once; whoever goes on has the minutes that were left."""
    guide = desk(services).run(GUIDES, TEAM, 60, "en").id
    post(services)
    clock.tick(minutes=2)
    for _ in range(2):
        desk(services, BEA).act(GUIDES, guide, "pause")
    clock.tick(minutes=30)
    assert post(services) == []
    for _ in range(2):
        desk(services).act(GUIDES, guide, "resume")
    clock.tick(minutes=2)
    assert post(services) == []
    clock.tick(minutes=1)
    assert post(services) == ["*2 of 5: Gather data*"]


def test_skipped_twice_it_skips_once(services: Services) -> None:
    """From an old message nobody skips what they do not see; stopped, nothing comes."""
    guide = desk(services).run(GUIDES, TEAM, 60, "en").id
    post(services)
    desk(services).act(GUIDES, guide, "skip", 0)
    assert post(services) == ["*2 of 5: Gather data*"]
    assert key(lambda: desk(services).act(GUIDES, guide, "skip", 0)) == "retro-guide-error-moved"
    desk(services).act(GUIDES, guide, "stop")
    assert key(lambda: desk(services).act(GUIDES, guide, "stop")) == "retro-guide-error-over"
    assert key(lambda: desk(services).run(GUIDES, TEAM, 50, "en")) == "retro-guide-error-minutes"
    assert post(services) == []


def test_after_an_absence_it_stops(services: Services, clock: Clock) -> None:
    """A bot that was away for an hour leads nobody through five phases at once."""
    guide = desk(services).run(GUIDES, TEAM, 60, "en").id
    post(services)
    clock.tick(minutes=65)
    assert post(services) == ["I was away for too long, so the guide has stopped. Start it again for the rest."]
    found = store.guide(services.store, HERE, guide)
    assert found is not None
    assert found.state == ENDED
    assert due(services) == []
