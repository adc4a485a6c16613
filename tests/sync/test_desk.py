"""What people do about links: link and unlink, settle, allow, and say who is who."""

from dataclasses import replace

import pytest

from bot.connectors.tracker import Tracker, WorkPerson
from bot.errors import UserError
from bot.inquiries.brief import KIND
from bot.records.store import records
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.store import trail
from bot.sync.blocks import card
from bot.sync.desk import SyncDesk
from bot.sync.level import READ, TWO_WAYS, Terms
from bot.sync.listeners.standing import news
from bot.sync.store import links, meanings, states
from bot.sync.store.states import CONFLICT, QUIET, UNCLEAR
from tests.decisions.making import BEA, CHIEF, people
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, link, linked, now, poll, send, state, two_ways
from tests.sync.tracker import ADA, BLOCKED, DOING, NEXT, STATUSES, TRIAGE, FakeTracker


def desk(services: Services, user: str = CHIEF) -> SyncDesk:
    """Where somebody says so."""
    return SyncDesk(services, HERE, user, seen_by=EVERYTHING)


def _conflict(services: Services, fake: FakeTracker, clock: Clock) -> int:
    """An item in progress here and blocked there, which agreed before; its number."""
    record = item(services, owner=BEA)
    fake.add("412", NEXT, title=record.content.title)
    linked(services, fake, record, "412")
    two_ways(services)
    poll(services, clock)
    RoadmapDesk(services, HERE, CHIEF).move(record.number, status="in_progress")
    fake.change("412", "status", BLOCKED.id)
    poll(services, clock)
    assert state(services, "412", "status").state == CONFLICT
    return record.number


@pytest.mark.parametrize("ours", [True, False])
def test_a_settled_conflict_goes_out_or_in(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock, ours: bool
) -> None:
    """Both say what was chosen, and nobody is asked again."""
    number = _conflict(services, fake, clock)
    turn = state(services, "412", "status").turn
    desk(services).settle(tracker, "412", "status", turn, ours=ours)
    assert now(services, number).changed_by == CHIEF  # who chose, not nobody
    send(services)
    poll(services, clock)
    assert state(services, "412", "status").state == QUIET
    assert now(services, number).status == ("in_progress" if ours else "blocked")
    assert fake.said("412", "status") == (DOING.id if ours else BLOCKED.id)


def test_a_conflict_says_who_changed_ours_and_when(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Whoever changed something else of it since is not who."""
    record = item(services, owner=BEA)
    fake.add("412", NEXT, title=record.content.title)
    linked(services, fake, record, "412")
    two_ways(services)
    poll(services, clock)
    clock.tick(minutes=1)
    RoadmapDesk(services, HERE, BEA).move(record.number, status="in_progress")
    at = now(services, record.number).changed_at
    clock.tick(minutes=1)
    RoadmapDesk(services, HERE, CHIEF).move(record.number, target="2027-03")
    fake.change("412", "status", BLOCKED.id)
    poll(services, clock)
    found = state(services, "412", "status")
    assert (found.state, found.person, found.changed_at) == (CONFLICT, BEA, at)
    assert found.at > at


def test_two_that_have_just_met_and_differ_were_changed_by_nobody(
    services: Services, fake: FakeTracker, tracker: Tracker
) -> None:
    """Whoever linked them wrote neither."""
    record = item(services)
    fake.add("412", DOING, title=record.content.title)
    linked(services, fake, record, "412")
    found = state(services, "412", "status")
    assert (found.state, found.person, found.changed_at) == (CONFLICT, "", "")
    shown = str(card.conflict(services.texts.speak("en"), tracker, link(services, "412"), found, may_change=True))
    assert "differs here and in Jira" in shown
    assert "Planned: next\\n" in shown


def test_what_changed_since_it_was_shown_is_not_settled(
    services: Services, fake: FakeTracker, tracker: Tracker, clock: Clock
) -> None:
    """Whoever presses an old button hears that."""
    _conflict(services, fake, clock)
    turn = state(services, "412", "status").turn
    fake.change("412", "status", NEXT.id)
    fake.change("412", "status", STATUSES[4].id)
    poll(services, clock)
    with pytest.raises(UserError) as error:
        desk(services).settle(tracker, "412", "status", turn, ours=True)
    assert error.value.key == "sync-error-settled"


def test_the_owner_hears_of_a_conflict_once(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """In the message of their day."""
    _conflict(services, fake, clock)
    poll(services, clock)
    assert people(services, KIND) == [BEA]
    at = state(services, "412", "status").at
    post = news(services, HERE, BEA, at, "9999")
    assert post is not None
    assert "CHK-412" in str(post.blocks)
    assert news(services, HERE, BEA, "9998", "9999") is None
    assert news(services, HERE, CHIEF, at, "9999") is None


def test_a_work_item_is_linked_once(services: Services, fake: FakeTracker, tracker: Tracker) -> None:
    """Twice with one item, or with two, is told."""
    one, two = item(services), item(services, "Another")
    work = fake.add("412", NEXT)
    desk(services).link(one.number, tracker, work, STATUSES)
    for number, key in ((one.number, "sync-error-twice"), (two.number, "sync-error-taken")):
        with pytest.raises(UserError) as error:
            desk(services).link(number, tracker, work, STATUSES)
        assert error.value.key == key
    desk(services).unlink("jira", "412")
    desk(services).link(two.number, tracker, work, STATUSES)
    assert link(services, "412").item == two.number


def test_nothing_of_a_private_item_leaves_before_somebody_presses(
    services: Services, fake: FakeTracker, clock: Clock
) -> None:
    """It is read; then what differs is written."""
    record = item(services)
    with services.store.write(HERE):
        hidden = replace(record, place="C0HIDDEN", version=record.version + 1)
        records.put(services.store, HERE, ROOM, [hidden], "edited")
    fake.add("412", NEXT, title=record.content.title)
    linked(services, fake, hidden, "412")
    two_ways(services)
    poll(services, clock)
    fake.change("412", "due", "2027-02-10")
    poll(services, clock)
    own = RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    assert own.item(record.number).content.target == "2027-02"
    own.move(record.number, status="in_progress")
    send(services)
    assert "write" not in fake.calls
    desk(services).allow("jira", "412")
    send(services)
    assert fake.said("412", "status") == DOING.id


def test_who_somebody_is_is_asked_once(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Whoever says so has every item of theirs follow."""
    first, second = item(services), item(services, "Another")
    for n, record in enumerate((first, second)):
        fake.add(str(n), NEXT, owner=WorkPerson(ADA.id, ADA.name))
        linked(services, fake, record, str(n))
    poll(services, clock)
    assert state(services, "0", "owner").state == UNCLEAR
    desk(services).know("jira", WorkPerson(ADA.id, ADA.name), BEA, first.number)
    send(services)
    assert {now(services, one.number).content.owner for one in (first, second)} == {BEA}
    assert meanings.person_of(services.store, HERE, "jira", BEA) == ADA.id


def test_a_status_that_is_mapped_later_is_understood_at_once(
    services: Services, fake: FakeTracker, clock: Clock
) -> None:
    """And what it means is what managers say."""
    record = item(services)
    fake.add("412", NEXT)
    linked(services, fake, record, "412")
    poll(services, clock)
    fake.change("412", "status", TRIAGE.id)
    poll(services, clock)
    assert state(services, "412", "status").state == UNCLEAR
    desk(services).connect("jira", Terms(READ), {TRIAGE.id: "planned:later"})
    send(services)
    assert now(services, record.number).content.horizon == "later"
    assert states.totals(services.store, HERE) == {}


def test_who_leads_is_unlinked_and_the_next_leads(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """As two that have just met."""
    record = item(services)
    for id_, status in (("1", NEXT), ("2", DOING)):
        fake.add(id_, status)
        linked(services, fake, record, id_)
        clock.tick()
    desk(services).unlink("jira", "1")
    send(services)
    assert [one.external_id for one in links.of(services.store, HERE, record.number)] == ["2"]
    assert state(services, "2", "status").state == CONFLICT


def test_what_is_linked_and_agreed_is_in_the_audit_log(services: Services, fake: FakeTracker, tracker: Tracker) -> None:
    """With the tool and the work item, and of what is agreed what changed alone; of a private item only its number."""
    record, hidden = item(services), item(services, "Hidden")
    with services.store.write(HERE):
        kept = replace(hidden, place="C0HIDDEN", version=hidden.version + 1)
        records.put(services.store, HERE, ROOM, [kept], "edited")
    own = desk(services)
    own.link(record.number, tracker, fake.add("412", NEXT), STATUSES)
    own.link(hidden.number, tracker, fake.add("413", NEXT), STATUSES)
    own.allow("jira", "413")
    own.unlink("jira", "412")
    own.create(record.number, tracker, "CHK")
    own.know("jira", WorkPerson(ADA.id, ADA.name), BEA, record.number)
    own.connect("jira", Terms(TWO_WAYS), {TRIAGE.id: "planned:later"})
    told = [
        line.event for line in reversed(trail.newest(services.store, HERE, 20)) if line.event.did.startswith("sync.")
    ]
    work, one, other = {"to": "jira", "work": "CHK-412"}, str(record.number), str(hidden.number)
    assert [(event.did, event.who, event.subject, event.after) for event in told] == [
        ("sync.linked", CHIEF, one, work),
        ("sync.linked", CHIEF, other, None),
        ("sync.allowed", CHIEF, other, None),
        ("sync.unlinked", CHIEF, one, work),
        ("sync.created", CHIEF, one, {"to": "jira"}),
        ("sync.named", CHIEF, one, {"to": "jira"}),
        ("sync.connected", CHIEF, "jira", {"level": "two_ways", "statuses": {TRIAGE.name: "planned:later"}}),
    ]
    assert told[-1].before == {"level": "read"}
