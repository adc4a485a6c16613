"""What a tool does not show to the bot's account any more is not gone: nothing of ours changes on account of it."""

import pytest

from bot.connectors.tracker import FORBIDDEN
from bot.roadmap.desk import RoadmapDesk
from bot.services import Services
from bot.sync.store import connections
from bot.sync.store.links import GONE, OK
from bot.sync.store.states import WAITING
from tests.decisions.making import CHIEF
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, link, linked, now, poll, send, state, two_ways
from tests.sync.tracker import DOING, TODO, FakeTracker


@pytest.mark.parametrize("others", [True, False])
def test_what_is_hidden_stays_as_it_was(services: Services, fake: FakeTracker, clock: Clock, others: bool) -> None:
    """Alone or among others, which are read; `/roadmap sync` says what is in the way until it is shown again."""
    record, other = item(services), item(services, "Another price")
    fake.add("412", TODO)
    fake.add("413", TODO)
    linked(services, fake, record, "412")
    if others:
        linked(services, fake, other, "413")
    poll(services, clock)
    fake.forbidden = {"412"}
    fake.change("412", "status", DOING.id)
    fake.change("413", "status", DOING.id)
    clock.tick(days=2)
    poll(services, clock)
    assert (link(services, "412").state, now(services, record.number).status) == (OK, "planned")
    assert not others or now(services, other.number).status == "in_progress"
    connection = connections.get(services.store, HERE, "jira")
    assert (connection.error, connection.failures) == (FORBIDDEN, 0)
    fake.forbidden = set()
    clock.tick(days=2)
    poll(services, clock)
    assert now(services, record.number).status == "in_progress"
    assert connections.get(services.store, HERE, "jira").error == ""


def test_what_is_deleted_is_gone(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Though something else is hidden."""
    record, other = item(services), item(services, "Another price")
    for id_, one in (("412", record), ("413", other)):
        fake.add(id_, TODO)
        linked(services, fake, one, id_)
    poll(services, clock)
    fake.add("414", TODO)
    linked(services, fake, item(services, "A third"), "414")
    fake.forbidden = {"412"}
    del fake.items["413"]
    clock.tick(days=2)
    poll(services, clock)
    assert (link(services, "412").state, link(services, "413").state) == (OK, GONE)


def test_what_waits_to_be_written_goes_on_waiting(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """It says why, and arrives once it is shown."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    two_ways(services)
    poll(services, clock)
    fake.forbidden = {"412"}
    RoadmapDesk(services, HERE, CHIEF).move(record.number, status="in_progress")
    send(services)
    waits = state(services, "412", "status")
    assert (waits.state, waits.error, link(services, "412").state) == (WAITING, FORBIDDEN, OK)
    fake.forbidden = set()
    clock.tick(days=2)
    send(services)
    assert fake.items["412"].status == DOING
