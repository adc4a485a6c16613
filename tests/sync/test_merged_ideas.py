"""Ideas that become one, each linked to a work item of its own or not: nothing outside is overwritten by it."""

from dataclasses import replace

import pytest

from bot.links.store import LinkEnd
from bot.records.store import records
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.sync.desk import SyncDesk, follow
from bot.sync.store import creations, links, states
from bot.sync.store.states import CONFLICT
from bot.transitions import Transition
from tests.decisions.making import CHIEF
from tests.shelves import HERE, Clock
from tests.sync.conftest import create, item, link, linked, now, poll, send, two_ways
from tests.sync.tracker import BLOCKED, DOING, NEXT, FakeTracker


def _merged(number: int, into: int) -> Transition:
    return Transition(LinkEnd("ideas", str(number)), "planned", "merged", other=LinkEnd("ideas", str(into)))


def _merge(services: Services, number: int, into: int) -> None:
    """An idea becomes part of another; its item goes."""
    record = now(services, number)
    with services.store.write(HERE):
        gone = replace(record, gone_at="2026-11-30T09:00:00Z", version=record.version + 1)
        records.put(services.store, HERE, ROOM, [gone], "removed")
        follow(services, HERE, _merged(number, into))


@pytest.mark.parametrize("first", ["kept", "merged"])
def test_the_work_item_of_the_one_that_is_kept_goes_on_leading(
    services: Services, fake: FakeTracker, clock: Clock, first: str
) -> None:
    """Whichever was linked first; the other is shown beside it, and neither is written."""
    merged, kept = item(services, "Split payment"), item(services, "Pay in parts")
    two_ways(services)
    order = [("1", merged), ("2", kept)] if first == "merged" else [("2", kept), ("1", merged)]
    for id_, record in order:
        fake.add(id_, NEXT, title=record.content.title)
        linked(services, fake, record, id_)
        clock.tick(minutes=1)
    poll(services, clock)
    RoadmapDesk(services, HERE, CHIEF).move(kept.number, status="in_progress")
    send(services)
    poll(services, clock)
    _merge(services, merged.number, kept.number)
    send(services)
    poll(services, clock)
    assert [one.external_id for one in links.of(services.store, HERE, kept.number)] == ["2", "1"]
    assert (fake.said("1", "status"), fake.said("2", "status")) == (NEXT.id, DOING.id)
    assert now(services, kept.number).status == "in_progress"
    fake.change("2", "status", BLOCKED.id)
    poll(services, clock)
    assert now(services, kept.number).status == "blocked"


def test_the_work_item_of_the_one_that_went_meets_the_other_anew(
    services: Services, fake: FakeTracker, clock: Clock
) -> None:
    """What they say differently is a question; neither side is overwritten."""
    merged, kept = item(services, "Split payment"), item(services, "Pay in parts", horizon="now")
    two_ways(services)
    fake.add("1", NEXT, title=merged.content.title, due="2027-02-10")
    linked(services, fake, merged, "1")
    poll(services, clock)
    RoadmapDesk(services, HERE, CHIEF).move(kept.number, status="in_progress", target="2027-06")
    _merge(services, merged.number, kept.number)
    send(services)
    poll(services, clock)
    assert link(services, "1").item == kept.number
    assert (fake.said("1", "status"), fake.said("1", "due")) == (NEXT.id, "2027-02-10")
    assert (now(services, kept.number).status, now(services, kept.number).content.target) == ("in_progress", "2027-06")
    assert {one.field for one in states.troubled(services.store, HERE, CONFLICT)} == {"status", "due"}


def test_what_is_being_made_of_the_one_that_went_is_made_no_more(services: Services, fake: FakeTracker) -> None:
    """Whoever asked hears that the item is gone."""
    merged, kept = item(services, "Split payment"), item(services, "Pay in parts")
    two_ways(services)
    SyncDesk(services, HERE, CHIEF).create(merged.number, fake.tracker(), "CHK")
    _merge(services, merged.number, kept.number)
    create(services)
    assert fake.items == {}
    assert creations.of(services.store, HERE, merged.number)["jira"].error == "sync-item-gone"


def test_a_private_item_says_nothing_to_what_it_takes_over(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """That the other might be written there was said of the other."""
    merged, kept = item(services, "Split payment"), item(services, "Pay in parts")
    with services.store.write(HERE):
        for record in (merged, kept):
            hidden = replace(record, place="C0HIDDEN", version=record.version + 1)
            records.put(services.store, HERE, ROOM, [hidden], "edited")
    two_ways(services)
    fake.add("1", NEXT, title=merged.content.title)
    linked(services, fake, merged, "1")
    SyncDesk(services, HERE, CHIEF, seen_by=EVERYTHING).allow("jira", "1")
    with services.store.write(HERE):
        follow(services, HERE, _merged(merged.number, kept.number))
    assert link(services, "1").is_ours == 0
