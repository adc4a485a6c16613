"""What follows of a change: KPIs that are linked, who is asked and when, and what was said at the end."""

from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.errors import UserError
from bot.goals.desk import END, RESULTS, ROOM, GoalDesk
from bot.goals.goal import CARRIED, Objective
from bot.goals.listeners import WEEKLY
from bot.inquiries import store
from bot.keyresults.result import bound, key_result, pack, unpack
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.listings.tree import children, parent_of
from bot.merge import FormBase
from bot.posts import Delivery
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from tests.goals.conftest import BEA, CHIEF, OWNER
from tests.shelves import HERE, Clock

NPS = replace(key_result("NPS"), start=32.0, target=45.0)
CALLS = replace(key_result("Calls"), start=1.0, target=5.0, owner=BEA)
SHARE = replace(key_result("Activation"), start=40.0, target=50.0)
SAID = Objective("Win back", OWNER, period="2027-Q1", results=tuple(map(pack, (NPS, CALLS, SHARE))))


def asked(services: Services, kind: str) -> list[tuple[str, str, str]]:
    """Who is asked from when, and what they answered."""
    found = store.about(services.store, HERE, kind, "1")
    return sorted((one.from_on, one.person, one.answer) for one in found)


def test_owners_are_asked_on_the_first_of_each_month(services: Services, desk: GoalDesk) -> None:
    """Each once for all of theirs, within the period; its owner once it is over. A draft asks nobody."""
    desk.add(ROOM, SAID)
    months = [("2027-02-01", BEA, ""), ("2027-02-01", OWNER, ""), ("2027-03-01", BEA, ""), ("2027-03-01", OWNER, "")]
    assert asked(services, RESULTS.kind) == months
    assert asked(services, END) == [("2027-04-01", OWNER, "")]
    desk.set_status(ROOM, 1, "draft")
    assert asked(services, RESULTS.kind) == asked(services, END) == []


def test_what_was_asked_stays_asked(services: Services, desk: GoalDesk, clock: Clock) -> None:
    """An edit in the middle of a month withdraws nobody's question, unless it is about what is gone."""
    desk.add(ROOM, SAID)
    clock.tick(days=75)  # 2027-02-06
    desk.edit(ROOM, 1, FormBase(1), replace(SAID, title="Win back shops"))
    assert ("2027-02-01", BEA, "") in asked(services, RESULTS.kind)
    desk.change_results(1, lambda known: [one for one in known if one.metric != "Calls"])
    assert [one for one in asked(services, RESULTS.kind) if one[1] == BEA] == []


def test_a_value_answers_and_stands_with_its_day(services: Services, desk: GoalDesk, clock: Clock) -> None:
    """Whoever owns a key result says what it is worth; others may not, and what is not known is an answer."""
    desk.add(ROOM, SAID)
    clock.tick(days=75)
    bea = GoalDesk(services, HERE, BEA)
    with pytest.raises(UserError):
        bea.enter(1, [replace(NPS, value=38.0, day="2027-02-06")])
    made = bea.enter(1, [replace(CALLS, value=3.0, day="2027-02-06")])
    assert [(one.value, one.day) for one in unpack(made.content.results)][1] == (3, "2027-02-06")
    assert ("2027-02-01", BEA, "entered") in asked(services, RESULTS.kind)
    assert ("2027-02-01", OWNER, "") in asked(services, RESULTS.kind)
    desk.enter(1, [], "unknown")
    assert ("2027-02-01", OWNER, "unknown") in asked(services, RESULTS.kind)
    for other in (GoalDesk(services, HERE, "U0ELSE"),):
        with pytest.raises(UserError):
            other.enter(1, [], "unknown")


def test_what_is_bound_is_worth_what_its_kpi_is(services: Services, desk: GoalDesk, kpi: Kpi, clock: Clock) -> None:
    """With its day and age; it is linked with it, by whatever name; late, archived and in another unit it says so."""
    desk.add(ROOM, SAID)
    (*_, free) = RESULTS.now(services, HERE, [unpack(SAID.results)])[0]
    assert (RESULTS.namesakes(services, HERE, unpack(SAID.results)), free.value) == ({SHARE.id: "Activation"}, None)
    made = desk.change_results(1, lambda known: [*known[:2], bound(known[2], kpi)])
    end = LinkEnd("goals", "1")
    assert [one.other.item for one in links.links(services.store, HERE, end)] == [kpi.id]
    now = RESULTS.now(services, HERE, [unpack(made.content.results)])[0][2]
    assert (now.value, now.day, now.kpi, now.is_late) == (42, "2026-11-22", "Activation", False)
    assert RESULTS.namesakes(services, HERE, unpack(made.content.results)) == {}
    assert now.way == pytest.approx(0.2)
    own = KpiDesk(services, HERE, CHIEF)
    own.edit(kpi.id, replace(kpi, name="Activated"), FormBase(own.kpi(kpi.id).changed_at))
    clock.tick(days=30)
    now = RESULTS.now(services, HERE, [unpack(made.content.results)])[0][2]
    assert (now.kpi, now.is_late) == ("Activated", True)
    own.archive(kpi.id)
    assert RESULTS.now(services, HERE, [unpack(made.content.results)])[0][2].why == "archived"
    strange = replace(unpack(made.content.results)[2], unit="number")
    assert RESULTS.now(services, HERE, [[strange]])[0][0].why == "unit"
    assert RESULTS.now(services, HERE, [[replace(strange, kpi="gone")]])[0][0].why == "archived"
    desk.change_results(1, lambda known: known[:2])
    assert links.links(services.store, HERE, end) == []


def test_a_value_that_somebody_typed_gets_old(services: Services, clock: Clock) -> None:
    """After a month and a half."""
    one = replace(NPS, value=38.0, day="2026-11-20")
    assert not RESULTS.now(services, HERE, [[one]])[0][0].is_late
    clock.tick(days=60)
    assert RESULTS.now(services, HERE, [[one]])[0][0].is_late


def test_the_end_is_said_once(services: Services, desk: GoalDesk, clock: Clock) -> None:
    """Carried on, it is for the next quarter, with questions of its own; achieved, nobody is asked any more."""
    desk.add(ROOM, SAID)
    clock.tick(days=140)
    with pytest.raises(UserError):
        desk.end(1, "2027-Q1", "nonsense")
    assert desk.end(1, "2027-Q1", CARRIED).content.period == "2027-Q2"
    assert ("2027-04-01", OWNER, CARRIED) in asked(services, END)
    assert ("2027-07-01", OWNER, "") in asked(services, END)
    with pytest.raises(UserError) as late:
        desk.end(1, "2027-Q1", "missed")
    assert late.value.key == "goals-error-ended"
    assert desk.end(1, "2027-Q2", "achieved").status == "achieved"
    assert [one for one in asked(services, END) if not one[2]] == []


def test_objectives_serve_others_and_never_themselves(services: Services, desk: GoalDesk) -> None:
    """By number or by title; a circle is refused; what a reader does not see is not shown."""
    desk.add(ROOM, Objective("Company"))
    own = desk.add(ROOM, Objective("Team", parent="company"))
    desk.add(ROOM, Objective("Person", parent="#2"), place="D0SECRET")
    where = (services.store, HERE, ROOM)
    found = parent_of(*where, EVERYTHING, own)
    assert found is not None
    assert found.number == 1
    assert [one.number for one in children(*where, EVERYTHING, own, 5)] == [3]
    assert children(*where, Audience(CHIEF, tuple), own, 5) == []
    for parent in ("1", "Company", "3"):
        with pytest.raises(UserError) as refused:
            desk.edit(ROOM, 1, FormBase(1), Objective("Company", parent=parent))
        assert (refused.value.key, refused.value.field) == ("goals-error-parent", "parent")


def test_two_people_add_key_results_at_once(services: Services, desk: GoalDesk) -> None:
    """Both stand; an edit of one that is gone is told."""
    desk.add(ROOM, SAID)
    mine = replace(SAID, results=(*SAID.results, pack(key_result("Pilots"))))
    GoalDesk(services, HERE, CHIEF).edit(ROOM, 1, FormBase(1), replace(SAID, results=SAID.results[:2]))
    made = desk.edit(ROOM, 1, FormBase(1), mine)
    assert [one.metric for one in unpack(made.content.results)] == ["NPS", "Calls", "Pilots"]


def test_the_week_names_what_needs_attention(services: Services, desk: GoalDesk, clock: Clock) -> None:
    """Behind the time that is gone, without a value, over; nothing of a week in which all is well."""

    def posted() -> str:
        delivery = Delivery(HERE, "k", "goals.weekly", "", "2026-W48", "C0TEAM", stamp(services.clock()), language="en")
        post = WEEKLY.compose(services, delivery)
        return str(post.blocks) if post else ""

    well = replace(NPS, value=44.0, day="2026-11-20")
    desk.add(ROOM, Objective("Well", OWNER, period="2026-Q4", results=(pack(well),)))
    assert posted() == ""
    desk.add(ROOM, Objective("Slow", OWNER, period="2026-Q4", results=(pack(replace(well, value=33.0)),)))
    desk.add(ROOM, Objective("Unknown", OWNER, period="2026-Q4", results=(pack(NPS),)))
    desk.add(ROOM, Objective("Secret", OWNER, period="2026-Q4", results=(pack(NPS),)), place="D0SECRET")
    shown = posted()
    assert shown.index("*Behind:*") < shown.index("Slow") < shown.index("Without a value") < shown.index("Unknown")
    assert "further from" not in shown
    assert shown.count("*NPS:* 33 on 20 Nov 2026") == 1, "its key results stand below an objective"
    assert "<@" not in shown, "a post of every week notifies nobody"
    assert "Well" not in shown
    assert "Secret" not in shown
    for n in range(6):
        desk.add(ROOM, Objective(f"Slow {n}", OWNER, period="2026-Q4", results=(pack(replace(well, value=33.0)),)))
    assert "and one more" in posted(), "six are shown, and how many follow"
    clock.tick(days=60)
    assert "Period over" in posted()
