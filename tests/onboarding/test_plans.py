"""A plan from the invitation to its end, who is told what, and what is known of whom."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from bot.activity import tell_act
from bot.app import people
from bot.courses.course import ASKED, DECLINED, DONE, OVER, RUNNING, STOPPED, asked_days
from bot.courses.store import CourseTables
from bot.inquiries import store as inquiries
from bot.inquiries.brief import today_of
from bot.onboarding.desk import BUDDY as NOTE
from bot.onboarding.desk import COURSES, STARTERS, TABLES, OnboardingDesk, PlanPeople, weeks_left
from bot.playbooks.desk import PLAYBOOKS, find, playbooks
from bot.playbooks.playbook import Playbook
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.slack.store import save_setting
from bot.store import Store
from bot.store.personal import forget
from tests.decisions.making import CHIEF, wrong
from tests.onboarding.making import BUDDY, LEADER, NEWCOMER, agreed, briefed, does, in_zone, own, put_up, steps
from tests.patience import PATIENCE
from tests.shelves import HERE, Clock


def key(act: object) -> str:
    """Why an act is refused."""
    ((_, why),) = wrong(act)  # type: ignore[arg-type]
    return why


def rows(services: Services, table: str) -> int:
    """How many rows a table of the workspace has."""
    found = services.store.column(f"SELECT count(*) FROM {table} WHERE workspace = :workspace", workspace=HERE)
    return int(found[0])


def test_somebody_is_asked_before_anything_begins(services: Services, clock: Clock) -> None:
    """The first message says who put the plan up, who sees what and how to stop; the buddy and the manager read nothing
    until the person says yes, and then each what is theirs."""
    plan = put_up(services)
    first = briefed(services, NEWCOMER)
    assert f"<@{CHIEF}> suggests a plan" in first
    assert "stop it any time with /onboarding" in first
    assert f"<@{LEADER}> sees which steps are done" in first
    assert briefed(services, LEADER) == briefed(services, BUDDY) == ""
    does(services, "rights.read", "pricing")
    assert not steps(services, plan)["rights"].done
    assert OnboardingDesk(services, HERE, NEWCOMER).answer(plan.number, agrees=True).state == RUNNING
    clock.tick(days=1)
    assert "4 steps are open" not in briefed(services, LEADER)
    assert "3 steps are open" in briefed(services, NEWCOMER)
    clock.tick(days=1)
    assert "You’re the buddy of" in briefed(services, BUDDY)


def test_no_is_an_answer(services: Services, clock: Clock) -> None:
    """Nobody asks again; the manager reads of it, and another plan may begin."""
    plan = put_up(services)
    desk = OnboardingDesk(services, HERE, NEWCOMER)
    assert desk.answer(plan.number, agrees=False).state == DECLINED
    assert desk.answer(plan.number, agrees=False).state == DECLINED
    assert key(lambda: desk.answer(plan.number, agrees=True)) == "onboarding-error-ended"
    clock.tick(days=1)
    assert briefed(services, NEWCOMER) == ""
    assert "prefers to start without a plan" in briefed(services, LEADER)
    assert put_up(services).number == plan.number + 1


def test_who_may_put_one_up(services: Services) -> None:
    """Everybody their own, product-ops managers anybody's, and every member where the workspace says so."""
    assert put_up(services, by=NEWCOMER).state == RUNNING
    assert key(lambda: put_up(services, by=LEADER, person=CHIEF)) == "enrolment-error-starter"
    save_setting(services.store, HERE, STARTERS.name, "members")
    assert put_up(services, by=LEADER, person=CHIEF).state == ASKED


def test_one_plan_at_a_time(services: Services) -> None:
    """Two managers who put one up for the same person: the second is told, and learns nothing more."""
    plan = put_up(services)
    assert key(lambda: put_up(services)) == "enrolment-error-twice"
    assert key(lambda: own(services, CHIEF).plan(plan.number)) == "onboarding-error-none"


def test_what_is_wrong_stands_beside_its_field(services: Services) -> None:
    """A buddy of oneself, a day nobody remembers, none at all, and somebody who has left."""
    chosen = find(playbooks(services, HERE, services.texts.speak("en")), "designer")
    assert chosen is not None
    desk = OnboardingDesk(services, HERE, CHIEF)
    same = PlanPeople(NEWCOMER, NEWCOMER, NEWCOMER)
    assert wrong(lambda: desk.start(chosen, same, "1999-01-01")) == [
        ("manager", "enrolment-error-oneself"),
        ("buddy", "enrolment-error-oneself"),
        ("start_on", "enrolment-error-start"),
    ]
    for day in ("", "tomorrow", "9999-99-99", "2026-11-23T09:00"):
        assert wrong(partial(desk.start, chosen, PlanPeople(NEWCOMER), day)) == [("start_on", "records-error-day")]
    services.people.learn(HERE, {"id": BUDDY, "real_name": "Cal", "deleted": True})
    found = wrong(lambda: desk.start(chosen, PlanPeople(NEWCOMER, "", BUDDY), "2026-11-23"))
    assert found == [("buddy", "enrolment-error-gone")]
    assert rows(services, "onboarding_plan") == 0


def test_a_step_ticks_by_what_people_do(services: Services) -> None:
    """Five terms, each once, however often it is looked up; the same with an idea, by the way."""
    plan = agreed(services)
    does(services, "glossary.read", "mvp", "mvp", "rice", "arr", "ndr")
    assert not steps(services, plan)["terms"].done
    assert rows(services, "onboarding_act") == 4
    does(services, "glossary.read", "wsjf")
    assert (steps(services, plan)["terms"].done, steps(services, plan)["terms"].how) == (True, "bot")
    assert rows(services, "onboarding_act") == 0
    does(services, "insights.added", "1")
    found = steps(services, plan)
    assert (found["insight"].done, found["insights"].done) == (True, False)


def test_by_hand_and_back(services: Services) -> None:
    """What somebody ticks themself is theirs to take back; a step that is none changes nothing."""
    plan = agreed(services)
    own(services).tick(plan.number, "buddy", done=True)
    own(services).tick(plan.number, "no such step", done=True)
    assert (steps(services, plan)["buddy"].done, steps(services, plan)["buddy"].how) == (True, "hand")
    own(services).tick(plan.number, "buddy", done=False)
    assert not steps(services, plan)["buddy"].done


def test_only_the_person_sees_what_they_did(services: Services) -> None:
    """Their manager sees the plan and changes nothing; for everybody else, product-ops managers too, there is none."""
    plan = agreed(services)
    assert own(services, LEADER).plan(plan.number) == plan
    for user in (CHIEF, BUDDY, "U0ADMIN"):
        assert key(lambda user=user: own(services, user).plan(plan.number)) == "onboarding-error-none"
        assert key(lambda user=user: own(services, user).stop(plan.number)) == "onboarding-error-not-yours"
    assert key(lambda: own(services, LEADER).tick(plan.number, "buddy", done=True)) == "onboarding-error-not-yours"
    assert rows(services, "trail") == 0


def test_nothing_is_kept_of_anybody_else(services: Services) -> None:
    """Whoever has no plan may look up what they like; of whoever has one, only what a step asks for is counted."""
    agreed(services)
    does(services, "glossary.read", "mvp", "rice", person=LEADER)
    does(services, "documents.added", "7")
    assert rows(services, "onboarding_act") == 0


@pytest.mark.parametrize("how", ["stopped", "done", "over", "left"])
def test_at_the_end_it_is_forgotten_how(services: Services, clock: Clock, how: str) -> None:
    """However a plan ends, nothing more is told of it, what was done for its steps is dropped, and how they were
    ticked; the rest goes 90 days later."""
    plan = agreed(services)
    does(services, "glossary.read", "mvp")
    does(services, "rights.read", "")
    ends = {"stopped": STOPPED, "done": DONE, "over": OVER, "left": OVER}
    if how == "stopped":
        own(services).stop(plan.number)
    elif how == "done":
        for one in steps(services, plan):
            own(services).tick(plan.number, one, done=True)
    elif how == "over":
        clock.tick(days=110)
    else:
        services.people.learn(HERE, {"id": NEWCOMER, "real_name": "Owner", "deleted": True})
        assert services.store.settle(PATIENCE)
    OnboardingDesk.upkeep(services)
    found = TABLES.get(services.store, HERE, plan.number)
    assert found is not None
    assert found.state == ends[how]
    assert {one.how for one in steps(services, plan).values()} == {""}
    assert rows(services, "onboarding_act") == 0
    for kind in (COURSES.kinds[1], NOTE):
        assert inquiries.about(services.store, HERE, kind, str(plan.number)) == []
    clock.tick(days=91)
    OnboardingDesk.upkeep(services)
    assert rows(services, "onboarding_plan") == rows(services, "onboarding_step") == 0


def test_a_plan_that_began_late_tells_of_it_once(services: Services, clock: Clock) -> None:
    """All that is past in one message, the latest day first; then each day on its day."""
    started = date(2026, 11, 23).replace(day=10).isoformat()
    plan = agreed(services, day=started)
    days = asked_days(plan, (1, 7, 30), today_of(services, HERE, NEWCOMER))
    assert days == {7: "2026-11-23", 30: "2026-12-09"}
    text = briefed(services, NEWCOMER)
    assert "Day 14 of your first 90 days" in text
    assert text.index("recorded customer interviews") < text.index("Say hello to your buddy")
    clock.tick(days=1)
    assert briefed(services, NEWCOMER) == ""


def test_a_weekend_is_not_a_day_to_begin(services: Services, clock: Clock) -> None:
    """Somebody who starts on a Saturday reads of it on Monday morning, where they are."""
    plan = put_up(services, day="2026-11-28")
    (offered,) = services.store.run(
        "SELECT due_at FROM delivery WHERE workspace = :workspace AND kind = :kind",
        workspace=HERE,
        kind="inquiries.brief",
    )
    assert offered["due_at"] == "2026-11-30T09:00:00Z"
    clock.tick(days=7)
    assert "suggests a plan" in briefed(services, NEWCOMER)
    assert plan.state == ASKED


@pytest.mark.parametrize(
    ("zone", "due"),
    [
        ("Pacific/Auckland", "2027-03-22T20:00:00Z"),
        ("America/Los_Angeles", "2027-03-23T16:00:00Z"),
        ("Europe/Paris", "2027-03-23T08:00:00Z"),
        ("Asia/Kolkata", "2027-03-23T03:30:00Z"),
    ],
)
def test_days_are_mornings_where_people_are(services: Services, clock: Clock, zone: str, due: str) -> None:
    """At nine, in four zones, and after a clock change between the start and the day: day 30 of a plan of
    February 22."""
    in_zone(services, NEWCOMER, zone)
    clock.tick(days=91, hours=3)  # February 22
    agreed(services, day="2027-02-22")
    rows_ = services.store.run(
        "SELECT due_at FROM delivery WHERE workspace = :workspace AND channel = :person ORDER BY due_at",
        workspace=HERE,
        person=NEWCOMER,
    )
    assert due in [row["due_at"] for row in rows_]


def test_the_buddy_reads_of_a_week_once(services: Services, clock: Clock) -> None:
    """And after a holiday of three weeks of the one that it is, not of those that passed; never of what is done."""
    plan = agreed(services)
    assert list(weeks_left(plan, date(2026, 11, 23)))[:2] == [1, 2]
    does(services, "rights.read", "")
    clock.tick(days=22)
    text = briefed(services, BUDDY)
    assert text.count("Week ") == 1
    assert "Week 4" in text
    assert "done" not in text
    assert "of 17" not in text


def test_who_stands_by_somebody_changes(services: Services, clock: Clock) -> None:
    """The person chooses both, their manager the buddy alone, and nobody else anything. A new buddy first reads who
    they are to, a new manager that there is a plan; whoever was it before reads no more of it, and sees it no more."""
    plan = agreed(services)
    clock.tick(days=10)
    newcomer, leader, third = (OnboardingDesk(services, HERE, who) for who in (NEWCOMER, LEADER, CHIEF))
    assert leader.accompany(plan.number, "U0EVIL", "U0DEV").manager == LEADER
    assert "You’re the buddy of" in briefed(services, "U0DEV")
    assert newcomer.accompany(plan.number, CHIEF, "U0DEV").manager == CHIEF
    clock.tick(days=1)
    assert "with you as manager" in briefed(services, CHIEF)
    clock.tick(days=6)
    assert "Week 3" in briefed(services, "U0DEV")
    assert briefed(services, BUDDY) == ""
    assert key(lambda: leader.accompany(plan.number, "", "")) == "onboarding-error-none"
    assert key(lambda: own(services, LEADER).plan(plan.number)) == "onboarding-error-none"
    assert wrong(lambda: newcomer.accompany(plan.number, NEWCOMER, "")) == [("manager", "enrolment-error-oneself")]
    assert third.accompany(plan.number, "", "").buddy == ""
    clock.tick(days=7)
    assert briefed(services, "U0DEV") == ""
    own(services).stop(plan.number)
    assert key(lambda: newcomer.accompany(plan.number, CHIEF, "")) == "onboarding-error-ended"


def test_a_plan_keeps_the_version_it_began_with(services: Services) -> None:
    """A playbook of the workspace's own takes the place of the one that ships; whoever began before goes on."""
    ships = agreed(services)
    desk = RecordDesk(services, HERE, CHIEF)
    number = desk.add(PLAYBOOKS, Playbook("Designer", "", "1 do Draw = 1 idea")).number
    assert "buddy" in steps(services, ships)
    known = playbooks(services, HERE, services.texts.speak("en"))
    assert [one.name for one in known].count("designer") == 0
    mine = OnboardingDesk(services, HERE, LEADER).start(known[0], PlanPeople(LEADER), "2026-11-23")
    assert (mine.playbook, mine.role, mine.version) == (str(number), "Designer", 1)
    assert [one.text for one in steps(services, mine).values()] == ["Draw"]
    assert key(lambda: desk.add(PLAYBOOKS, Playbook("designer", "", "1 do Draw"))) == "playbooks-error-twice"
    does(services, "ideas.added", "9", person=LEADER)
    assert TABLES.get(services.store, HERE, mine.number).state == DONE  # type: ignore[union-attr]


def test_whoever_is_forgotten_is_gone(services: Services) -> None:
    """Their plan with them; somebody else's plan only loses its manager."""
    plan = agreed(services)
    with services.store.write(HERE):
        forget(services.store, HERE, LEADER, people())
    assert TABLES.get(services.store, HERE, plan.number).manager == ""  # type: ignore[union-attr]
    with services.store.write(HERE):
        forget(services.store, HERE, NEWCOMER, people())
    assert rows(services, "onboarding_plan") == rows(services, "onboarding_step") == 0


def test_everything_comes_in_one_message(services: Services, clock: Clock) -> None:
    """Somebody who is new, another's buddy and a third one's manager reads of all of it at once, and no more that
    day."""
    agreed(services)
    known = playbooks(services, HERE, services.texts.speak("en"))
    for person, manager, buddy in ((LEADER, NEWCOMER, ""), (BUDDY, "", NEWCOMER)):
        own_ = OnboardingDesk(services, HERE, person)
        own_.start(known[0], PlanPeople(person, manager, buddy), services.clock().date().isoformat())
    clock.tick(days=2)
    text = briefed(services, NEWCOMER, "first")
    assert "3 things for you today" in text
    assert "with you as manager" in text
    assert "You’re the buddy of" in text
    assert briefed(services, NEWCOMER, "second") == ""


def test_looking_up_reads_nothing_more(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has no plan pays for a look at a set: the store is asked once in half a minute, for everybody."""
    agreed(services)
    asked: list[str] = []
    known = TABLES.running

    def noted(_: CourseTables, kept: Store, workspace: str) -> frozenset[str]:
        asked.append(workspace)
        return known(kept, workspace)

    monkeypatch.setattr(CourseTables, "running", noted)
    for n in range(100):
        tell_act(replace(services, activity=[OnboardingDesk.heard]), HERE, LEADER, "glossary.read", str(n))
    assert len(asked) == 1


def test_what_was_rolled_back_was_not_done(services: Services) -> None:
    """A score that was not kept after all ticks nothing."""
    plan = agreed(services, role="support")

    def fails() -> None:
        with services.store.write(HERE):
            OnboardingDesk.heard(services, HERE, NEWCOMER, "rights.read", "")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    assert services.store.settle(PATIENCE)
    assert not steps(services, plan)["rights"].done


def test_a_role_that_a_workspace_renames_is_found(services: Services) -> None:
    """Its own playbook by number, by name in any case, and by what else people call the role."""
    RecordDesk(services, HERE, CHIEF).add(PLAYBOOKS, Playbook("Développeur back", "", "1 do Run it"))
    known = playbooks(services, HERE, services.texts.speak("fr"))
    assert [one.title for one in known][:2] == ["Développeur back", "Tout le monde"]
    for typed in ("#1", "1", "DEVELOPPEUR BACK"):
        found = find(known, typed)
        assert found is not None
        assert found.title == "Développeur back"
    assert find(known, "dev").name == "engineer"  # type: ignore[union-attr]
    assert find(known, "<!channel>") is find(known, "x" * 4000) is find(known, "") is None
