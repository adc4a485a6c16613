"""The PostgreSQL that leads dies, and the other one takes over."""

import pytest

from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.store import deliveries
from tests.conftest import CHANNEL, ENGLISH, Worlds
from tests.failover import run
from tests.scenarios.acts import posts
from tests.scenarios.test_database_trouble import EXCUSE
from tests.servers import patroni
from tests.words import words


@pytest.mark.slow
@pytest.mark.hurried(12.0)  # two servers are killed and started beside it: that all give up in time is shown, not when
def test_nothing_that_was_acknowledged_is_lost(make_world: Worlds) -> None:
    """Four threads write when the leader is killed: what they were told is kept is there. Meanwhile people are
    answered in time, to try again in a minute; then everything goes on, with what had become due."""
    with patroni(ttl=8, loop=1) as cluster:
        world = make_world(cluster.url, "http")
        oliver = world.person(ENGLISH)
        assert oliver.command("/glossary", "dark launch", channel=CHANNEL)
        services = world.bot.services
        offer = Offer("glossary.wanted", "", "2026-W48", CHANNEL)
        deliveries.offer(services.store, world.workspace, offer, stamp(services.clock()))

        def ask() -> int:
            """Ask until there is an answer; how often there was none. One that Slack does not wait for raises."""
            excuses = 0
            while words(oliver.command("/glossary", "dark launch", channel=CHANNEL)) == EXCUSE:
                excuses += 1
                world.tick()
            return excuses

        outcome = run(cluster, ask)
        world.tick()
    assert (outcome.lost, outcome.acknowledged >= 800) == (0, True), outcome
    assert outcome.answered >= 1, outcome
    assert outcome.still < 120, outcome
    assert len(posts(world)) == 1
