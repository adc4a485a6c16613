"""Writing outside: what was moved here is moved there, once, whatever becomes of the answers."""

from bot.connectors.source import SourceError
from bot.roadmap.desk import RoadmapDesk
from bot.services import Services
from bot.sync.merge import Pair
from bot.sync.store.states import CONFLICT, QUIET, REFUSED, UNCLEAR, WAITING
from tests.decisions.making import BEA, CHIEF
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, link, linked, now, poll, send, state, two_ways
from tests.sync.tracker import ADA as ADA_THERE
from tests.sync.tracker import BLOCKED, DOING, DONE, NEXT, TODO, FakeTracker

SILENT = SourceError("source-http-silent", temporary=True, host="jira.example")


def _in_step(services: Services, fake: FakeTracker, clock: Clock, **directions: str) -> int:
    """An item and a work item that agree; its number."""
    record = item(services)
    fake.add("412", NEXT, title=record.content.title)
    linked(services, fake, record, "412")
    two_ways(services, **directions)
    poll(services, clock)
    return record.number


def test_what_is_moved_here_is_moved_there(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Its status by the table, its target as the last day of it."""
    number = _in_step(services, fake, clock)
    RoadmapDesk(services, HERE, CHIEF).move(number, status="blocked", target="2027-Q1")
    send(services)
    assert (fake.said("412", "status"), fake.said("412", "due")) == (BLOCKED.id, "2027-03-31")
    assert {state(services, "412", name).state for name in ("status", "due")} == {QUIET}
    version = now(services, number).version
    poll(services, clock)
    assert now(services, number).version == version


def test_a_lost_answer_is_looked_up_and_not_written_again(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """The tool has done it: when it is read again that is seen, and nobody is asked."""
    number = _in_step(services, fake, clock)
    RoadmapDesk(services, HERE, CHIEF).move(number, status="in_progress")
    fake.after["write"] = [SILENT]
    send(services)
    assert state(services, "412", "status").state == WAITING
    assert state(services, "412", "status").error == "source-http-silent"
    clock.tick(minutes=5)
    send(services)
    assert state(services, "412", "status").state == QUIET
    assert fake.history == [("412", "status", DOING.id)]


def test_moved_on_after_a_lost_answer_it_is_no_conflict(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """What the tool says is what we wrote ourselves, so what was moved here since goes out."""
    number = _in_step(services, fake, clock)
    desk = RoadmapDesk(services, HERE, CHIEF)
    desk.move(number, status="in_progress")
    fake.after["write"] = [SILENT]
    send(services)
    desk.move(number, status="shipped")
    poll(services, clock)
    assert state(services, "412", "status").state == WAITING
    send(services)
    assert fake.said("412", "status") == DONE.id
    assert state(services, "412", "status").state == QUIET


def test_a_failing_tool_is_tried_again_later_and_later(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """What waits is kept, and arrives."""
    number = _in_step(services, fake, clock)
    RoadmapDesk(services, HERE, CHIEF).move(number, status="in_progress")
    fake.before["write"] = [SILENT, SILENT]
    send(services)
    send(services)
    assert fake.calls.count("write") == 1
    clock.tick(minutes=5)
    send(services)
    clock.tick(minutes=5)
    send(services)
    assert fake.calls.count("write") == 2
    clock.tick(minutes=5)
    send(services)
    assert fake.said("412", "status") == DOING.id


def test_what_a_workflow_refuses_is_told_and_not_tried_again(
    services: Services, fake: FakeTracker, clock: Clock
) -> None:
    """Until either side says something else."""
    number = _in_step(services, fake, clock)
    fake.refused.add(("status", DONE.id))
    RoadmapDesk(services, HERE, CHIEF).move(number, status="shipped")
    send(services)
    assert state(services, "412", "status").state == REFUSED
    assert state(services, "412", "status").error == "source-http-refused"
    calls = fake.calls.count("write")
    poll(services, clock)
    send(services)
    assert fake.calls.count("write") == calls
    RoadmapDesk(services, HERE, CHIEF).move(number, status="in_progress")
    send(services)
    assert fake.said("412", "status") == DOING.id
    assert state(services, "412", "status").state == QUIET


def test_both_changed_is_a_conflict_and_nothing_is_written(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Also where the other change comes to light only when ours is about to be written."""
    number = _in_step(services, fake, clock)
    RoadmapDesk(services, HERE, CHIEF).move(number, status="in_progress")
    fake.change("412", "status", BLOCKED.id)
    send(services)
    found = state(services, "412", "status")
    assert (found.state, found.person) == (CONFLICT, CHIEF)
    assert found.seen == Pair("in_progress", BLOCKED.id)
    assert "write" not in fake.calls
    assert now(services, number).status == "in_progress"
    fake.change("412", "status", DOING.id)  # they come to agree by themselves
    poll(services, clock)
    assert state(services, "412", "status").state == QUIET


def test_an_owner_goes_out_by_e_mail_alone(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Of whom Slack tells no e-mail nobody guesses by the name: it is told."""
    number = _in_step(services, fake, clock, owner="both")
    record = now(services, number)
    RoadmapDesk(services, HERE, "").bring(number, {"owner": BEA})
    send(services)
    found = state(services, "412", "owner")
    assert (found.state, found.error) == (UNCLEAR, "sync-unplaced-owner")
    assert fake.items["412"].owner is None
    assert record.content.owner == ""
    assert ADA_THERE.name == "Ada Lovelace"


def test_a_field_that_a_tool_cannot_change_only_comes_in(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Nothing waits for ever."""
    number = _in_step(services, fake, clock, title="both")
    RoadmapDesk(services, HERE, "").bring(number, {"title": "Another"})
    send(services)
    assert fake.said("412", "title") == "Another"
    assert link(services, "412").title == "Another"
    assert fake.said("412", "status") != TODO.id
