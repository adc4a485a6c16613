"""Who is champion of a team, who may say so, and what champions hear each month, wherever they are."""

from datetime import UTC, datetime

import pytest

from bot.champions.coverage import stray_teams
from bot.champions.desk import CHAMPIONS, GAPS, NEWS, VACANCIES
from bot.champions.listeners import WEEKLY
from bot.champions.team import ENDED, Champion
from bot.champions.teams import active, team_of, teams
from bot.clock import stamp
from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.inquiries.brief import KIND, Briefing
from bot.merge import FormBase
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.services import Services
from bot.sessions import store as attendances
from bot.sessions.desk import ROOM as SESSIONS
from bot.sessions.session import InsightSession
from bot.slack import store as slack_store
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING
from bot.vacancies.listeners import VacancyDesk
from bot.vacancies.vacancy import flaws
from tests.decisions.making import BEA, CAL, CHIEF, EVERYBODY, OWNER, offered, wrong
from tests.shelves import HERE, Clock

ZONES = {OWNER: "America/New_York", BEA: "Europe/Paris", CAL: "Pacific/Auckland", CHIEF: "Pacific/Honolulu"}


def by(services: Services, user: str) -> VacancyDesk:
    """Where somebody hands in what they did."""
    return VacancyDesk(services, HERE, user)


def add(services: Services, title: str = "Growth", user: str = CHIEF, **said: object) -> int:
    """Add a team; its number."""
    return by(services, user).add(CHAMPIONS, Champion(title, **said)).number  # type: ignore[arg-type]


def now(services: Services, number: int) -> Champion:
    """What a team says."""
    return by(services, CHIEF).record(CHAMPIONS, number).content


def told(services: Services, person: str, key: str = "one") -> str:
    """What somebody reads in their message of the day; empty for nothing."""
    at = stamp(services.clock())
    post = Briefing({**VACANCIES.inquiries, **GAPS.inquiries}, [NEWS]).compose(
        services, Delivery(HERE, key + person, KIND, "", at[:10], person, at)
    )
    return str(post.blocks) if post else ""


def test_a_member_proposes_and_a_manager_confirms(services: Services, clock: Clock) -> None:
    """Whom a member names is proposed; the manager reads of it, and whoever was confirmed is champion from that day."""
    number = add(services, user=OWNER, owner=BEA)
    assert (now(services, number).owner, now(services, number).candidate) == ("", BEA)
    assert f"<@{BEA}> volunteers as champion of *Growth*" in told(services, CHIEF)
    clock.tick(days=1)
    by(services, CHIEF).confirm(CHAMPIONS, number, True)
    assert now(services, number) == Champion("Growth", BEA, since="2026-11-24")
    assert told(services, CHIEF, "again") == ""
    clock.tick(days=1)
    assert "its champion" in told(services, BEA)


def test_a_manager_names_one_at_once(services: Services) -> None:
    """Nobody needs to confirm what they would confirm themselves."""
    assert now(services, add(services, owner=BEA)).owner == BEA
    other = add(services, "Checkout")
    by(services, CHIEF).volunteer(CHAMPIONS, other)
    assert now(services, other).owner == CHIEF


def test_the_champion_confirms_who_takes_over(services: Services) -> None:
    """And may decline, of which the volunteer hears; whoever else comes meanwhile is told who was first."""
    number = add(services, owner=OWNER, backup=BEA)
    by(services, BEA).volunteer(CHAMPIONS, number)
    assert "volunteers" in told(services, OWNER)
    assert wrong(lambda: by(services, CAL).volunteer(CHAMPIONS, number)) == [("", "champions-error-claimed")]
    assert wrong(lambda: by(services, CAL).confirm(CHAMPIONS, number, True)) == [("", "records-error-rights")]
    by(services, OWNER).confirm(CHAMPIONS, number, False)
    assert "It was declined this time." in told(services, BEA)
    assert wrong(lambda: by(services, OWNER).confirm(CHAMPIONS, number, True)) == [("", "champions-error-nobody")]
    by(services, BEA).volunteer(CHAMPIONS, number)
    by(services, OWNER).confirm(CHAMPIONS, number, True)
    assert (now(services, number).owner, now(services, number).backup) == (BEA, "")


def test_whoever_steps_back_leaves_the_team_vacant(services: Services) -> None:
    """Whoever is nothing to it cannot."""
    number = add(services, owner=OWNER)
    assert wrong(lambda: by(services, CAL).step_back(CHAMPIONS, number)) == [("", "champions-error-not-yours")]
    by(services, OWNER).step_back(CHAMPIONS, number)
    assert now(services, number) == Champion("Growth")
    by(services, CHIEF).set_status(CHAMPIONS, number, ENDED)
    assert wrong(lambda: by(services, OWNER).volunteer(CHAMPIONS, number)) == [("", "records-error-gone")]


def test_a_name_is_of_one_team(services: Services) -> None:
    """In any spelling; a champion is no backup, and a name no person."""
    number = add(services)
    assert wrong(lambda: add(services, "growth ")) == [("title", "champions-error-twice")]
    assert wrong(lambda: add(services, "Other", owner=BEA, backup=BEA)) == [("backup", "champions-error-backup")]
    assert wrong(lambda: add(services, "Other", owner="Bea")) == [("owner", "champions-error-person")]
    by(services, CHIEF).set_status(CHAMPIONS, number, ENDED)
    assert add(services) != number


def test_what_teams_lack(services: Services) -> None:
    """A champion, one who is still there, a backup, and one for not too many teams; vacant teams are of nobody."""
    for title, owner in (("A", ""), ("B", OWNER), ("C", OWNER), ("D", BEA)):
        add(services, title, owner=owner, backup=CAL if owner else "")
    known = [by(services, CHIEF).record(CHAMPIONS, n) for n in (1, 2, 3, 4)]
    assert flaws(known, lambda user: user == BEA, 1) == {
        1: [("vacant", 0), ("backup", 0)],
        2: [("many", 2)],
        3: [("many", 2)],
        4: [("gone", 0)],
    }


def test_names_that_no_team_has(services: Services) -> None:
    """Those of ideas stand out, in the rooms that use them, and go once there is such a team."""
    IdeaDesk(services, HERE, OWNER).capture(Idea(0, "Dark mode", team="Payments"))
    add(services)
    known = [one.name for one in teams(services, HERE)]
    assert stray_teams(services, HERE, EVERYTHING, known) == {"Payments": ["ideas"]}
    add(services, "payments")
    assert stray_teams(services, HERE, EVERYTHING, [one.name for one in teams(services, HERE)]) == {}


def test_who_is_in_a_team_is_known_by_user_groups(services: Services) -> None:
    """As Slack said last."""
    save_setting(services.store, HERE, "groups", {"names": {"S1": "growth"}, "people": {"S1": [OWNER, BEA]}, "at": "x"})
    number = add(services, owner=CAL, people=(CHIEF,))
    found = team_of(services, HERE, CHIEF)
    assert found is not None
    assert (found.number, found.people) == (number, (CAL, CHIEF))
    assert team_of(services, HERE, BEA) is None


def _session(services: Services, *people: str) -> None:
    today = services.clock().date().isoformat()
    number = (
        RecordDesk(services, HERE, CHIEF).add(SESSIONS, InsightSession("One", held_on=today, starts="07:00")).number
    )
    with services.store.write(HERE):
        attendances.attend(services.store, HERE, number, people, stamp(services.clock()))


def test_gaps_are_counted_and_never_name_anybody(services: Services) -> None:
    """Ideas without a score, terms without a definition, fewer listeners than are ever counted; three at most. Of a
    small team nobody is told how many listened."""
    IdeaDesk(services, HERE, OWNER).capture(Idea(0, "Dark mode", team="GROWTH"))
    IdeaDesk(services, HERE, OWNER).capture(Idea(0, "Other", team="Checkout"))
    GlossaryDesk(services, HERE, CHIEF).add(Content("MVP", expansion_en="Minimum viable product", context="Growth"))
    add(services, owner=OWNER, people=(BEA, CAL))
    add(services, "Small", owner=BEA)
    growth, small = active(services, HERE)
    found = {one.name: one.count for one in GAPS.of(services, HERE, growth, EVERYTHING, "2026-12")}
    assert found == {"terms": 1, "scores": 1, "sessions": 3}
    _session(services, OWNER, BEA)
    assert "sessions" in {one.name for one in GAPS.of(services, HERE, growth, EVERYTHING, "2026-12")}
    _session(services, CAL)
    assert "sessions" not in {one.name for one in GAPS.of(services, HERE, growth, EVERYTHING, "2026-12")}
    assert GAPS.of(services, HERE, small, EVERYTHING, "2026-12") == []
    IdeaDesk(services, HERE, CHIEF).decide(1, "planned", "now")
    names = {month: [one.name for one in GAPS.of(services, HERE, growth, EVERYTHING, month)] for month in MONTHS}
    assert {len(each) for each in names.values()} == {3}
    assert {each[0] for each in names.values()} == {"documents", "terms", "scores"}


MONTHS = ("2026-09", "2026-10", "2026-11", "2026-12")


@pytest.fixture
def everywhere(services: Services, clock: Clock) -> Services:
    """Four teams whose champions are in four zones, on an October day; the clocks of two change before November."""
    clock.now = datetime(2026, 10, 20, 9, tzinfo=UTC)
    for user in EVERYBODY:
        slack_store.save_person(
            services.store,
            HERE,
            id=user,
            name=user,
            locale="en-GB",
            is_admin=0,
            zone=ZONES.get(user, "UTC"),
            fetched_at="2026-10-20T08:00:00Z",
        )
    for user in ZONES:
        add(services, user.title(), owner=user)
    return services


def _wake(services: Services) -> Delivery:
    ((channel, _, at),) = offered(services, "champions.gaps.month")[-1:]
    month = "2026-11" if at < "2026-11-01" else "2026-12"
    return Delivery(HERE, "wake", "champions.gaps.month", "", month, channel, at)


def test_a_month_begins_in_the_morning_of_each(everywhere: Services, clock: Clock) -> None:
    """November 1 is a Sunday on which American clocks go back: each is told on Monday, at nine of their own, once; the
    next month is planned with it, however often that is done."""
    assert [at for *_, at in offered(everywhere, "champions.gaps.month")] == ["2026-10-31T00:00:00Z"]
    clock.now = datetime(2026, 10, 31, tzinfo=UTC)
    wake = _wake(everywhere)
    for _ in range(2):
        assert GAPS.round.plan(everywhere, wake) is None
    due = {who: at for who, _, at in offered(everywhere, KIND) if at > "2026-10-31"}
    assert due == {
        OWNER: "2026-11-02T14:00:00Z",
        BEA: "2026-11-02T08:00:00Z",
        CAL: "2026-11-01T20:00:00Z",
        CHIEF: "2026-11-02T19:00:00Z",
    }
    assert [at for *_, at in offered(everywhere, "champions.gaps.month")] == [
        "2026-10-31T00:00:00Z",
        "2026-11-30T00:00:00Z",
    ]


def test_whoever_stands_in_hears_where_the_champion_has_left(everywhere: Services, clock: Clock) -> None:
    """A team of nobody asks nobody; one that was silenced is silent; what was not read of a month is asked no more."""
    slack_store.save_person(
        everywhere.store, HERE, id=BEA, name=BEA, locale="en", is_admin=0, is_gone=1, fetched_at="2026-10-20T08:00:00Z"
    )
    by(everywhere, CHIEF).edit(CHAMPIONS, 2, FormBase(1), Champion(BEA.title(), BEA, OWNER))
    clock.now = datetime(2026, 10, 31, tzinfo=UTC)
    save_setting(everywhere.store, HERE, "champions.monthly", "no")
    GAPS.round.plan(everywhere, _wake(everywhere))
    assert not [at for *_, at in offered(everywhere, KIND) if at > "2026-10-31"]
    save_setting(everywhere.store, HERE, "champions.monthly", "yes")
    clock.now = datetime(2026, 11, 30, tzinfo=UTC)
    GAPS.round.plan(everywhere, _wake(everywhere))
    assert {who for who, _, at in offered(everywhere, KIND) if at > "2026-11-30"} == {OWNER, CAL, CHIEF}


def test_a_team_stands_once_in_the_week(services: Services, clock: Clock) -> None:
    """One that is new and has no champion is looking for one, which matters more."""
    add(services)
    add(services, "Checkout", owner=OWNER)
    at = stamp(services.clock())
    post = WEEKLY.compose(services, Delivery(HERE, "week", "champions.weekly", "", "2026-W48", "C0TEAM", at))
    said = str(post.blocks if post else "")
    assert (said.count("*#1 Growth*"), said.count("*#2 Checkout*")) == (1, 1)
    assert said.index("looking for a champion") < said.index("Growth") < said.index("New or changed")
    assert said.index("New or changed") < said.index("Checkout")
