"""Work items that are made outside: once, whatever becomes of the answer, and linked."""

import pytest

from bot.connectors.source import SourceError
from bot.connectors.tracker import Tracker, WorkRefusalError
from bot.errors import UserError
from bot.roadmap.desk import RoadmapDesk
from bot.services import Services
from bot.sync.creating import MADE, mark_of
from bot.sync.desk import SyncDesk
from bot.sync.store import creations, links, states
from bot.sync.store.creations import FAILED, WAITING
from bot.sync.store.states import CONFLICT
from tests.decisions.making import CHIEF, people
from tests.shelves import HERE, Clock
from tests.sync.conftest import create, item, now, poll, send, two_ways
from tests.sync.tracker import BLOCKED, FakeTracker

SILENT = SourceError("source-http-silent", temporary=True, host="jira.example")


def _asked(services: Services, tracker: Tracker, **more: str) -> int:
    two_ways(services)
    record = item(services, **more)
    SyncDesk(services, HERE, CHIEF).create(record.number, tracker, "CHK")
    return record.number


def test_it_is_made_linked_and_told(services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock) -> None:
    """With its title and day; what else the item says goes there too, and nobody is asked about what we made."""
    number = _asked(services, tracker, target="2027-Q1")
    create(services)
    (link,) = links.of(services.store, HERE, number)
    assert fake.said(link.external_id, "due") == "2027-03-31"
    assert people(services, MADE) == [CHIEF]
    assert creations.of(services.store, HERE, number) == {}
    poll(services, clock)
    send(services)
    assert states.troubled(services.store, HERE, CONFLICT) == []
    assert now(services, number).content.target == "2027-Q1"


def test_a_lost_answer_makes_no_second_one(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock
) -> None:
    """It is looked for by its mark before anything is made again."""
    number = _asked(services, tracker)
    fake.after["create"] = [SILENT]
    create(services)
    assert links.of(services.store, HERE, number) == []
    assert creations.of(services.store, HERE, number)["jira"].state == WAITING
    clock.tick(minutes=11)
    create(services)
    (link,) = links.of(services.store, HERE, number)
    assert fake.marks == {mark_of(HERE, number): link.external_id}
    assert fake.calls.count("create") == 1


def test_what_is_changed_there_before_it_is_found_is_theirs(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock
) -> None:
    """The answer was lost, and somebody there went on: their day comes in, nothing of theirs is overwritten."""
    number = _asked(services, tracker, target="2027-Q1")
    fake.after["create"] = [SILENT]
    create(services)
    (id_,) = fake.items
    fake.change(id_, "due", "2027-05-10")
    fake.change(id_, "status", BLOCKED.id)
    clock.tick(minutes=11)
    create(services)
    send(services)
    poll(services, clock)
    assert (now(services, number).content.target, fake.said(id_, "due")) == ("2027-05", "2027-05-10")
    assert fake.said(id_, "status") == BLOCKED.id
    assert [one.field for one in states.troubled(services.store, HERE, CONFLICT)] == ["status"]


def test_what_both_changed_before_it_is_found_is_asked_about(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock
) -> None:
    """Each to another day than was sent."""
    number = _asked(services, tracker, target="2027-Q1")
    fake.after["create"] = [SILENT]
    create(services)
    (id_,) = fake.items
    fake.change(id_, "due", "2027-05-10")
    RoadmapDesk(services, HERE, CHIEF).move(number, target="2027-09")
    clock.tick(minutes=11)
    create(services)
    send(services)
    assert (now(services, number).content.target, fake.said(id_, "due")) == ("2027-09", "2027-05-10")
    assert [one.field for one in states.troubled(services.store, HERE, CONFLICT)] == ["due"]


def test_what_is_changed_here_before_it_is_found_goes_there(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock
) -> None:
    """Nobody there touched it: it gets what the item says by now."""
    number = _asked(services, tracker, target="2027-Q1")
    fake.after["create"] = [SILENT]
    create(services)
    (id_,) = fake.items
    RoadmapDesk(services, HERE, CHIEF).move(number, target="2027-09")
    clock.tick(minutes=11)
    create(services)
    send(services)
    assert fake.said(id_, "due") == "2027-09-30"
    assert states.troubled(services.store, HERE, CONFLICT) == []


def test_made_once_unlinked_and_asked_for_again_the_two_meet_anew(
    services: Services, fake: FakeTracker, tracker: Tracker
) -> None:
    """What was made then is found by its mark; whatever differs is a question."""
    number = _asked(services, tracker, target="2027-Q1")
    create(services)
    (link,) = links.of(services.store, HERE, number)
    SyncDesk(services, HERE, CHIEF).unlink(tracker.name, link.external_id)
    fake.change(link.external_id, "due", "2027-05-10")
    SyncDesk(services, HERE, CHIEF).create(number, tracker, "CHK")
    create(services)
    send(services)
    assert fake.said(link.external_id, "due") == "2027-05-10"
    assert [one.field for one in states.troubled(services.store, HERE, CONFLICT)] == ["due"]


def test_what_the_tool_refuses_is_told_and_can_be_asked_again(
    services: Services, fake: FakeTracker, tracker: Tracker
) -> None:
    """Not tried by itself: a required field does not fill itself in."""
    number = _asked(services, tracker)
    fake.before["create"] = [WorkRefusalError("source-http-refused", host="jira.example", status=400)]
    create(services)
    assert creations.of(services.store, HERE, number)["jira"].state == FAILED
    assert people(services, MADE) == [CHIEF]
    SyncDesk(services, HERE, CHIEF).create(number, tracker, "OPS")
    create(services)
    assert len(links.of(services.store, HERE, number)) == 1


def test_an_item_that_is_there_is_not_made_again(services: Services, fake: FakeTracker, tracker: Tracker) -> None:
    """Whoever asks twice gets one."""
    number = _asked(services, tracker)
    SyncDesk(services, HERE, CHIEF).create(number, tracker, "OPS")
    create(services)
    assert len(fake.items) == 1
    with pytest.raises(UserError) as error:
        SyncDesk(services, HERE, CHIEF).create(number, tracker, "CHK")
    assert error.value.key == "sync-error-there"
