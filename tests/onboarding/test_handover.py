"""What somebody who leaves answers for, and how it gets to somebody else."""

from contextlib import suppress
from dataclasses import replace

import pytest

from bot.decisions.desk import ROOM as DECISIONS
from bot.features import FEATURES
from bot.glossary.change import GlossaryDesk, ask_approval
from bot.glossary.store import meanings
from bot.glossary.term import Content
from bot.guild.room import ROOM as GUILD
from bot.handover.desk import GIVEN, REST, HandoverDesk, Heirs
from bot.handover.listeners import POSTS
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.inquiries import store as inquiries
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.kpis.store import kpis
from bot.meetings.meeting import Meeting
from bot.possessions.possession import Possession, of_records
from bot.records.desk import RecordDesk
from bot.records.store import records
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.visibility import store as visibility
from bot.store import trail
from bot.store.trail import TrailFilter
from tests.decisions.making import BEA, CAL, CHIEF, OWNER, PLAIN, wrong
from tests.shelves import HERE, Clock

PRIVATE = "C0PRICING"


@pytest.fixture
def services(services: Services) -> Services:
    """With what every room says that people answer for."""
    for feature in FEATURES:
        services.possessions.update({room.name: of_records(room) for room in feature.rooms})
        services.possessions.update({feature.name: feature.possessions} if feature.possessions else {})
    return services


def desk(services: Services) -> HandoverDesk:
    """Where CHIEF hands over."""
    return HandoverDesk(services, HERE, CHIEF)


def filled(services: Services) -> None:
    """OWNER answers for something of every kind, and BEA for something, too."""
    GlossaryDesk(services, HERE, OWNER).add(Content("MVP", definition_en="Small.", owner=OWNER))
    GlossaryDesk(services, HERE, OWNER).add(Content("RFC", definition_en="Ask.", owner=BEA))
    own = IdeaDesk(services, HERE, BEA)
    own.capture(Idea(0, "Dark mode", owner=OWNER))
    own.decide(own.capture(Idea(0, "Old mode", owner=OWNER)).number, "shipped")
    KpiDesk(services, HERE, OWNER).define(Kpi("", "Sign-ups", owner=OWNER, combine="sum"))
    RecordDesk(services, HERE, CHIEF).add(RIGHTS, Right("Pricing", OWNER, BEA))
    RecordDesk(services, HERE, CHIEF).add(RIGHTS, Right("Releases", BEA, OWNER))
    RecordDesk(services, HERE, OWNER).add(DECISIONS, PLAIN)
    RoadmapDesk(services, HERE, OWNER).add(ROADMAP, RoadmapItem("Refunds", owner=OWNER, horizon="now"))
    mondays = Cadence("week", 1, "09:00", "UTC")
    planned = Schedule("s1", "kpis.digest", "", "C0TEAM", mondays, "en", OWNER, False, "2026-11-23T09:00:00Z", "")
    with services.store.write(HERE):
        schedules.save(services.store, HERE, planned)


def private(services: Services, *people: str) -> int:
    """A decision of OWNER's, recorded where only these are."""
    with services.store.write(HERE):
        visibility.record(services.store, HERE, PRIVATE)
        for known in visibility.places(services.store, HERE, OWNER):
            visibility.save_members(services.store, HERE, known, people, "2026-11-23T09:00:00Z")
    said = replace(PLAIN, title="Secret <price>")
    return RecordDesk(services, HERE, OWNER).add(DECISIONS, said, place=PRIVATE).number


def owners(services: Services) -> dict[str, int]:
    """How many things of each room OWNER answers for."""
    return {room: len(things) for room, things in desk(services).possessions(OWNER).items()}


ALL = {"glossary": 1, "ideas": 1, "kpis": 1, "decisions": 1, "rights": 2, "roadmap": 1, "schedule": 1}


def test_all_of_it_is_found(services: Services) -> None:
    """Of every room; what is done, declined or somebody else's is not among it."""
    assert owners(services) == {}
    filled(services)
    assert owners(services) == ALL


def test_it_goes_to_one_or_to_several(services: Services) -> None:
    """By each room's own rules and versions; nobody stands in for themself; and a second time there is nothing left."""
    filled(services)
    heirs = Heirs(BEA, {"kpis": CAL, "rights": BEA})
    planned = desk(services).rehearse(OWNER, heirs)
    assert owners(services) == ALL
    done = desk(services).hand_over(OWNER, heirs)
    assert done == planned
    assert sum(done.goes.values()) == 8
    assert owners(services) == {}
    store = services.store
    (kpi,) = kpis.of_person(store, HERE, CAL, 9)
    assert kpi.owner == CAL
    assert [one.title for one in ideas.owned(store, HERE, desk(services)._audience, BEA)] == ["Dark mode"]
    first, second = (records.get(store, HERE, RIGHTS, number) for number in (1, 2))
    assert first is not None
    assert second is not None
    assert (first.content.owner, first.content.backup, first.version) == (BEA, "", 2)
    assert (second.content.owner, second.content.backup) == (BEA, "")
    assert [one.person for one in records.versions(store, HERE, DECISIONS, 1)] == [OWNER, CHIEF]
    assert schedules.get(store, HERE, "s1").owner == BEA  # type: ignore[union-attr]
    assert desk(services).hand_over(OWNER, heirs).goes == {}


def test_a_term_keeps_its_words_and_its_approval(services: Services) -> None:
    """A manager is no glossary editor: who answers for it changes, and nothing waits for an editor."""
    ask_approval(services, HERE, True)
    made = GlossaryDesk(services, HERE, "U0ADMIN").add(Content("MVP", definition_en="Small.", owner=OWNER)).meaning
    desk(services).hand_over(OWNER, Heirs(BEA, {}))
    now = meanings.get(services.store, HERE, made.id)
    assert now is not None
    assert (now.content.owner, now.approved, now.version, now.changed_by) == (BEA, True, 2, CHIEF)


def test_what_a_room_refuses_stays_and_is_told(services: Services) -> None:
    """BEA is consulted on the decision: who decides is not asked for their view. The rest goes."""
    filled(services)
    old = records.get(services.store, HERE, DECISIONS, 1)
    assert old is not None
    with services.store.write(HERE):
        named = replace(old, content=replace(old.content, consulted=(BEA,)), version=2)
        records.put(services.store, HERE, DECISIONS, [named], "edited")
    planned = desk(services).rehearse(OWNER, Heirs(BEA, {}))
    assert [(room, title) for room, title, _ in planned.stays] == [("decisions", f"#1 {PLAIN.title}")]
    desk(services).hand_over(OWNER, Heirs(BEA, {}))
    assert owners(services) == {"decisions": 1}


def test_all_of_it_or_nothing(services: Services) -> None:
    """A room that fails undoes what went before, the audit log and the messages with it."""
    filled(services)

    def refuse(_: str) -> None:
        raise RuntimeError("the disk is full")

    services.possessions["zzz"] = lambda *_: [Possession("last", refuse)]
    with pytest.raises(RuntimeError):
        desk(services).hand_over(OWNER, Heirs(BEA, {}))
    del services.possessions["zzz"]
    assert owners(services) == ALL
    assert [one for one in events(services) if one.startswith("handover")] == []


def test_many_things_go_some_at_a_time(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Others write in between. What breaks off leaves the rest where it was, to be handed over again; whoever gets
    things reads of those in one sentence."""
    filled(services)
    monkeypatch.setattr("bot.handover.desk._SLICE", 3)

    def refuse(_: str) -> None:
        raise RuntimeError("the disk is full")

    services.possessions["zzz"] = lambda *_: [Possession("last", refuse)]
    with pytest.raises(RuntimeError):
        desk(services).hand_over(OWNER, Heirs(BEA, {}))
    del services.possessions["zzz"]
    assert sum(owners(services).values()) == 2
    assert events(services).count("handover.done") == 2
    (told,) = inquiries.unanswered(services.store, HERE, BEA, "9999", GIVEN)
    assert told.said["count"] == "6"
    assert sum(desk(services).hand_over(OWNER, Heirs(BEA, {})).goes.values()) == 2
    assert owners(services) == {}


def test_what_was_begun_goes_on_by_itself(services: Services, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process ends half-way; another does the rest, once, and whoever began it reads so. Whoever gets things reads
    of all of them in one sentence; where the second process ends too, a third goes on."""
    filled(services)
    monkeypatch.setattr("bot.handover.desk._SLICE", 3)
    deaths = [1, 2]  # at the last thing, each time

    def die(_: str) -> None:
        if deaths:
            raise RuntimeError(f"process {deaths.pop(0)} ends")
        services.possessions["audit"] = lambda *_: []

    services.possessions["audit"] = lambda *_: [Possession("last", die)]
    with pytest.raises(RuntimeError):
        desk(services).hand_over(OWNER, Heirs(BEA, {"kpis": CAL}))
    assert sum(owners(services).values()) == 3
    posts = []
    for _ in range(4):
        for entry in [one for one in deliveries.claim(services.store, clock(), 60, 99) if one.delivery.kind == REST]:
            with suppress(RuntimeError):
                posts.append(POSTS[REST].compose(services, entry.delivery))
        clock.tick(minutes=3)
    (post,) = filter(None, posts)
    assert "interrupted" in post.text
    assert owners(services) == {}
    assert events(services).count("handover.done") == 3
    for heir, count in ((BEA, "8"), (CAL, "1")):
        (told,) = inquiries.unanswered(services.store, HERE, heir, "9999", GIVEN)
        assert told.said["count"] == count
    rights = [records.versions(services.store, HERE, RIGHTS, n) for n in (1, 2)]
    assert [len(versions) for versions in rights] == [2, 2]


def test_a_meeting_of_the_past_is_nobodys_to_hand_over(services: Services) -> None:
    """Who hosted it did; one to come goes to somebody who can."""
    host = RecordDesk(services, HERE, OWNER)
    host.add(GUILD, Meeting("Past", owner=OWNER, held_on="2026-11-02", starts="15:00"))
    host.add(GUILD, Meeting("Ahead", owner=OWNER, held_on="2026-12-14", starts="15:00"))
    assert [one.title for one in desk(services).possessions(OWNER)["guild"]] == ["#2 Ahead"]


def events(services: Services) -> list[str]:
    """What the audit log says was done."""
    return [line.event.did for line in trail.newest(services.store, HERE, 50, only=TrailFilter())]


def test_it_is_in_the_record_of_who_did_what(services: Services) -> None:
    """Once for all of it, with counts and no titles; each room tells its own besides."""
    filled(services)
    desk(services).hand_over(OWNER, Heirs(BEA, {}))
    (done,) = [line.event for line in trail.newest(services.store, HERE, 50) if line.event.did == "handover.done"]
    assert (done.who, done.subject, done.after) == (CHIEF, OWNER, ALL)
    assert {"glossary.changed", "rights.edited", "schedule.handed_over"} <= {*events(services)}


@pytest.mark.parametrize(("members", "goes"), [((OWNER, BEA), True), ((OWNER,), False), ((OWNER, CHIEF), False)])
def test_what_is_private_goes_to_those_who_see_it(services: Services, members: tuple[str, ...], goes: bool) -> None:
    """A manager who is not there is told a number; one who is, a title. Nobody comes to see what they did not."""
    number = private(services, *members)
    (one,) = desk(services).possessions(OWNER)["decisions"]
    assert desk(services).sees(one) is (CHIEF in members)
    done = desk(services).hand_over(OWNER, Heirs(BEA, {}))
    assert sum(done.goes.values()) == int(goes)
    assert done.unseen == int(not goes and CHIEF not in members)
    assert len(done.stays) == int(CHIEF in members)
    now = records.get(services.store, HERE, DECISIONS, number)
    assert now is not None
    assert now.content.owner == (BEA if goes else OWNER)
    told = str([line.event for line in trail.newest(services.store, HERE, 50)])
    assert "Secret" not in told
    assert PRIVATE not in told


def test_heirs_are_people_who_stay(services: Services) -> None:
    """Neither whoever leaves nor somebody who has left; beside the field of each."""
    services.people.learn(HERE, {"id": CAL, "real_name": "Cal", "deleted": True})
    found = wrong(lambda: desk(services).check(OWNER, Heirs(OWNER, {"kpis": CAL, "ideas": BEA})))
    assert found == [("all", "handover-error-heir"), ("kpis", "handover-error-heir")]
