"""Reading the tools: what was moved there is seen here, once, and a tool that falters loses nothing."""

from datetime import timedelta

from bot.clock import stamp
from bot.connectors.source import SourceError
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.services import Services
from bot.sync import rounds
from bot.sync.store import connections, links
from bot.sync.store.links import GONE, OK
from bot.sync.store.states import CONFLICT, QUIET, UNCLEAR
from tests.decisions.making import CHIEF
from tests.intake.conftest import work
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, link, linked, now, poll, send, state, two_ways
from tests.sync.tracker import BEA, DOING, DONE, NEXT, TODO, TRIAGE, FakeTracker


def test_what_is_moved_outside_is_seen_here(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """It comes with the next round, says where it is from, and is not sent back."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    two_ways(services)
    poll(services, clock)
    fake.change("412", "status", DOING.id)
    fake.change("412", "due", "2027-03-20")
    poll(services, clock)
    moved = now(services, record.number)
    assert (moved.status, moved.content.target, moved.changed_by) == ("in_progress", "2027-03", "")
    assert RoadmapDesk(services, HERE, CHIEF).versions(ROOM, record.number)[-1].why == "In Jira, CHK-412"
    version, calls = moved.version, len(fake.history)
    for _ in range(3):
        send(services)
        poll(services, clock)
    assert (now(services, record.number).version, len(fake.history)) == (version, calls)


def test_reading_alone_writes_nothing_outside(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """As long as nobody has said otherwise, the tool is read and never written."""
    record = item(services)
    fake.add("412", NEXT)
    linked(services, fake, record, "412")
    RoadmapDesk(services, HERE, CHIEF).move(record.number, horizon="later", target="2027-Q2")
    poll(services, clock)
    send(services)
    assert "write" not in fake.calls
    assert now(services, record.number).content.horizon == "later"


def test_a_first_meeting_overwrites_nothing(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """What only one side says is filled in; where both say something else, somebody is asked; titles stay."""
    record = item(services, owner=CHIEF)
    fake.add("412", DONE, due="2027-01-31")
    linked(services, fake, record, "412")
    poll(services, clock)
    found = now(services, record.number)
    assert (found.status, found.content.target, found.content.title) == ("planned", "2027-01", "One price")
    assert state(services, "412", "status").state == CONFLICT
    assert state(services, "412", "title").state == QUIET


def test_what_nobody_understands_is_told_and_not_guessed(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """A status that means nothing here, and a person whom nobody knows."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    poll(services, clock)
    fake.change("412", "status", TRIAGE.id)
    fake.change("412", "owner", BEA.id)
    poll(services, clock)
    assert now(services, record.number).version == record.version
    assert {state(services, "412", name).state for name in ("status", "owner")} == {UNCLEAR}
    fake.change("412", "status", DOING.id)
    poll(services, clock)
    assert now(services, record.number).status == "in_progress"
    assert state(services, "412", "status").state == QUIET


def test_what_is_gone_is_said_and_may_come_back(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """A deleted work item is noticed within a day, and read again where it is restored; one that moved is followed."""
    record = item(services)
    there = fake.add("412", TODO)
    linked(services, fake, record, "412")
    poll(services, clock)
    del fake.items["412"]
    clock.tick(days=1)
    poll(services, clock)
    assert link(services, "412").state == GONE
    fake.add("412", DOING, key="OPS-7", url=there.url.replace("CHK-412", "OPS-7"))
    clock.tick(days=1)
    poll(services, clock)
    assert (link(services, "412").state, link(services, "412").key) == (OK, "OPS-7")
    assert now(services, record.number).status == "in_progress"


def test_only_the_first_work_item_of_an_item_leads(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """The others are read: one of several that is done ships nothing, and nothing is written to them."""
    record = item(services)
    fake.add("1", TODO)
    fake.add("2", TODO)
    linked(services, fake, record, "1")
    clock.tick()
    linked(services, fake, record, "2")
    two_ways(services)
    poll(services, clock)
    fake.change("2", "status", DONE.id)
    poll(services, clock)
    assert now(services, record.number).status == "planned"
    fake.change("1", "status", DOING.id)
    poll(services, clock)
    send(services)
    assert now(services, record.number).status == "in_progress"
    assert fake.said("2", "status") == DONE.id
    assert link(services, "2").status_id == DONE.id


def test_a_tool_that_says_wait_is_left_alone(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Until the moment it named, whoever asks; then what was missed comes."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    poll(services, clock)
    until = clock() + timedelta(hours=2)
    busy = SourceError("source-http-busy-until", temporary=True, host="jira.example", until=stamp(until))
    fake.before["changes"] = [busy]
    poll(services, clock)
    fake.change("412", "status", DOING.id)
    asked = len(fake.calls)
    rounds.hasten(services, "jira", ["412"])
    poll(services, clock)
    assert len(fake.calls) == asked
    assert connections.get(services.store, HERE, "jira").error == "source-http-busy-until"
    clock.tick(hours=2)
    poll(services, clock)
    assert now(services, record.number).status == "in_progress"
    assert connections.get(services.store, HERE, "jira").error == ""


def test_a_round_that_breaks_in_the_middle_is_done_again(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """The bookmark stays where it was until all that changed was kept."""
    records = [item(services, f"Item {n}") for n in range(3)]
    for n, record in enumerate(records):
        fake.add(str(n), TODO)
        linked(services, fake, record, str(n))
    poll(services, clock)
    for n in range(3):
        fake.change(str(n), "status", DOING.id)
    fake.after["read"] = [SourceError("source-http-silent", temporary=True, host="jira.example")]
    poll(services, clock)
    assert {now(services, one.number).status for one in records} == {"planned"}
    poll(services, clock)
    assert {now(services, one.number).status for one in records} == {"in_progress"}


def test_a_webhook_has_it_read_at_once(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Only where the work item is linked."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    poll(services, clock)
    fake.change("412", "status", DOING.id)
    rounds.hasten(services, "jira", ["999"])
    work(services, rounds.chore)
    assert now(services, record.number).status == "planned"
    rounds.hasten(services, "jira", ["412"])
    work(services, rounds.chore)
    assert now(services, record.number).status == "in_progress"


def test_two_replicas_do_not_read_the_same_round(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Who takes it on first has it; the other goes home."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    at = stamp(services.clock())
    until = stamp(services.clock() + timedelta(minutes=10))
    assert connections.lease(services.store, HERE, "jira", at, until)
    assert not connections.lease(services.store, HERE, "jira", at, until)
    work(services, rounds.chore)
    assert "changes" not in fake.calls


def test_what_was_read_before_something_was_written_is_not_kept(
    services: Services, fake: FakeTracker, clock: Clock
) -> None:
    """A slow answer does not take back what was moved here and written outside in the meantime."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")
    two_ways(services)
    poll(services, clock)

    def meanwhile() -> None:
        RoadmapDesk(services, HERE, CHIEF).move(record.number, status="in_progress")
        send(services)
        assert fake.said("412", "status") == DOING.id

    fake.change("412", "title", "Another title")
    fake.meanwhile["read"] = [meanwhile]
    poll(services, clock)
    assert now(services, record.number).status == "in_progress"
    assert fake.said("412", "status") == DOING.id
    assert not [one for one in links.of(services.store, HERE, record.number) if one.status_id != DOING.id]


def test_what_a_tool_says_while_it_is_read_is_read_next(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """A change that the round had passed already does not wait for the round after the pause."""
    record = item(services)
    fake.add("412", TODO)
    linked(services, fake, record, "412")

    def meanwhile() -> None:
        fake.change("412", "status", DOING.id)
        rounds.hasten(services, "jira", ["412"])

    fake.meanwhile["read"] = [meanwhile]
    work(services, rounds.chore)
    assert now(services, record.number).status == "planned"
    work(services, rounds.chore)
    assert now(services, record.number).status == "in_progress"
