"""What is read, judged, asked and frozen, on each engine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ballots import store as ballots
from bot.baselines.desk import BaselineDesk, compared
from bot.clock import stamp
from bot.deciding.facts import grounds
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.errors import UserError
from bot.feature_use import store as uses
from bot.feature_use.desk import UseDesk, judge_due, points
from bot.figures.comparison import FEW
from bot.figures.figure import BESIDE, NUMERATOR, ImpactFigure
from bot.ideas import exchange
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.impact.facts import FigureReader, figures, figures_of
from bot.impact_posts import store as posts
from bot.impact_posts.compose import KIND, as_seen, compose
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.insights.insight import ROOM as INSIGHTS
from bot.insights.insight import Insight
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.leadtime.journey import IMPORTED, REOPENED, UNCAPTURED
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.posts import Delivery, Offer
from bot.pulse.desk import SURVEY, PulseDesk, begin, open_round, planned_round, results, turn
from bot.records.desk import RecordDesk
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import IN_PROGRESS, SHIPPED, RoadmapItem
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING, Audience
from tests.impact.conftest import CHIEF, TEAM
from tests.shelves import HERE, Clock

PRIVATE = "G0PRIVATE"


def lived(services: Services, clock: Clock, title: str, place: str = "") -> int:
    """An idea that takes 40 days from captured to shipped; its number."""
    number = IdeaDesk(services, HERE, CHIEF).capture(Idea(0, title, place=place)).number
    own = RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    for days, said in ((10, {"horizon": "next"}), (10, {"status": IN_PROGRESS}), (20, {"status": SHIPPED})):
        clock.tick(days=days)
        own.move(number, **said)
    return number


def named(services: Services, reader: FigureReader, name: str) -> ImpactFigure:
    """The figure of a name."""
    return next(one for one in figures(services, reader) if one.name == name)


def test_lead_time_is_read_out_of_what_rooms_keep(services: Services, clock: Clock, reader: FigureReader) -> None:
    """A life on the roadmap counts with its stages; a file's, a reopened one and work that was never an idea do not;
    what was captured in private counts for those who were there alone."""
    wallet, taken_back = lived(services, clock, "Wallet"), lived(services, clock, "Archive")
    lived(services, clock, "Secret", PRIVATE)
    own = RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    own.move(taken_back, status=IN_PROGRESS)
    own.move(own.add(ROOM, RoadmapItem("Certificates")).number, status=SHIPPED)
    text = b"title,status,captured_at\nOld,shipped,2026-01-01\n"
    exchange.read(services, HERE, text, language="en", dry_run=False, audience=EVERYTHING)
    IdeaDesk(services, HERE, CHIEF).capture(Idea(0, "Tomorrow"))
    clock.tick(days=3)
    found = named(services, reader, "lead_time")
    rows = {row.title: row for row in found.rows if row.counts != BESIDE}
    waiting = {row.title: row.facts["age_days"] for row in found.rows if row.counts == BESIDE}
    assert {title: row.counts for title, row in rows.items()} == {
        "Wallet": NUMERATOR,
        "Archive": REOPENED,
        "Certificates": UNCAPTURED,
        "Old": IMPORTED,
    }
    said = rows["Wallet"].facts
    assert (rows["Wallet"].item, said["days"], said["decide_days"], said["start_days"], said["build_days"]) == (
        str(wallet), "40", "10", "10", "20",
    )  # fmt: skip
    assert waiting.keys() == {"Tomorrow", "Archive"}
    assert (waiting["Tomorrow"], found.value, found.numerator, found.denominator) == ("3", None, 1, 4)
    assert found.missing == {REOPENED: 1, UNCAPTURED: 1, IMPORTED: 1}
    last = (clock() - timedelta(days=60)).date().isoformat()
    then = figures_of(services, reader, "2026-11-01", last)[0]
    assert [(row.title, row.counts) for row in then.rows] == [("Wallet", NUMERATOR), ("Archive", BESIDE)]
    there = replace(reader, audience=Audience("U0NOBODY", lambda: [PRIVATE]))
    assert named(services, there, "lead_time").numerator == 2


def kpi(services: Services, name: str, *values: tuple[str, float], unit: str = "number") -> None:
    """A KPI with values by day."""
    own = KpiDesk(services, HERE, CHIEF)
    made = own.define(Kpi("", name, unit=unit, owner=CHIEF))
    for day, value in values:
        own.set_value(made.id, value, day)


def test_a_use_is_judged_once(services: Services, clock: Clock, reader: FigureReader) -> None:
    """As soon as its window is over and its values are there, and never again, whatever they are corrected to."""
    number = lived(services, clock, "Wallet")
    clock.tick(days=5)
    day = (clock() - timedelta(days=2)).date().isoformat()
    kpi(services, "Payers", (day, 30))
    kpi(services, "Shoppers", (day, 100))
    own = UseDesk(services, HERE, CHIEF)
    with pytest.raises(UserError) as error:
        own.measure(number, "Payers", "", 10, 25.0)
    assert error.value.field == "eligible"
    own.measure(number, "Payers", "Shoppers", 10, 25.0)
    assert named(services, reader, "features_used").missing == {"too_young": 1}
    clock.tick(days=14)
    judge_due(services)
    found = named(services, reader, "features_used")
    assert (found.numerator, found.denominator, found.text) == (1, 1, "1 of 1")
    kpi_desk = KpiDesk(services, HERE, CHIEF)
    kpi_desk.set_value(uses.uses(services.store, HERE)[number].kpi, 1, day)
    clock.tick(days=1)
    judge_due(services)
    assert named(services, reader, "features_used").numerator == 1
    with pytest.raises(UserError) as error:
        own.measure(number, "Payers", "Shoppers", 10, 99.0)
    assert error.value.key == "impact-use-error-judged"


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "UTC", "Pacific/Auckland"])
def test_a_value_is_of_its_own_day(services: Services, zone: str) -> None:
    """A day ends by the clock of the KPI's zone: the value of the 20th is of the 20th wherever that is."""
    own = KpiDesk(services, HERE, CHIEF)
    made = own.define(Kpi("", "Payers", owner=CHIEF, zone=zone))
    own.set_value(made.id, 30, "2026-11-20")
    assert [one.day for one in points(services, HERE, made.id)] == ["2026-11-20"]


def test_an_insight_is_evidence_for_those_who_see_it(services: Services, reader: FigureReader) -> None:
    """A decision on an insight of a private conversation, or on one that was taken out, shows others nothing; a review
    that judges nothing leaves the one before as it was."""
    decided = Decision("Wallet first", CHIEF, "Checkout", "research")
    made = DecisionDesk(services, HERE, CHIEF).add(DECISIONS, decided)
    insight = RecordDesk(services, HERE, CHIEF).add(INSIGHTS, Insight("They ask for it", "Checkout"), place=PRIVATE)
    ends = LinkEnd(INSIGHTS.name, str(insight.number)), LinkEnd(DECISIONS.name, str(made.number))
    with services.store.write(HERE):
        links.link(services.store, HERE, Link(ends[0], "supports", ends[1]))
        for day, answer in (("2026-11-20", "worse"), ("2026-11-21", "too_early")):
            found = Inquiry(f"{DECISIONS.name}.review", str(made.number), day, CHIEF, day, day, f"{day}T09:00:00Z")
            inquiries.add_inquiry(services.store, HERE, replace(found, answer=answer))
    there = Audience("U0NOBODY", lambda: [PRIVATE])
    for audience, is_shown in ((reader.audience, False), (there, True)):
        (one,) = grounds(services, HERE, audience)
        assert (one.is_on_data, one.found) == (is_shown, "worse")


def opened(services: Services, clock: Clock) -> str:
    """The pulse is on, and its first round open; its name."""
    save_setting(services.store, HERE, "impact.pulse", "on")
    with services.store.write(HERE):
        begin(services, HERE)
    coming = planned_round(services, HERE)
    assert coming is not None
    clock.tick(days=20)
    turn(services)
    now = open_round(services, HERE)
    assert now == coming
    return now.round


def test_a_pulse_is_asked_in_private_and_stays_as_sums(
    services: Services, clock: Clock, team: tuple[str, ...], reader: FigureReader
) -> None:
    """Everybody in a team is asked once; an answer may be changed while it is open; afterwards nobody can say whose it
    was, and the next round is planned."""
    name = opened(services, clock)
    turn(services)
    asked = inquiries.about(services.store, HERE, SURVEY.kind, name)
    assert sorted(one.person for one in asked) == sorted(team)
    for person, band in zip(team, ("0", "1", "3", "3", "6"), strict=False):
        PulseDesk(services, HERE, person).answer(name, band)
    PulseDesk(services, HERE, team[0]).answer(name, "11")
    with pytest.raises(UserError):
        PulseDesk(services, HERE, CHIEF).answer(name, "0")
    with services.store.write(HERE):
        for one in inquiries.about(services.store, HERE, SURVEY.kind, name):
            inquiries.save_inquiry(services.store, HERE, replace(one, told_on=one.from_on))
    clock.tick(days=12)
    turn(services)
    (found,) = results(services, HERE, "2026-01-01", "2026-12-31")
    assert (found.asked, found.answered, found.band) == (8, 5, "3")
    assert dict(found.counts) == {"1": 1, "3": 2, "6": 1, "11": 1}
    assert services.store.column("SELECT salt FROM ballot") == [""]
    assert services.store.column("SELECT DISTINCT voter FROM ballot_vote") == [""]
    kept = [*services.store.run("SELECT answer, said FROM inquiry WHERE answer <> ''")]
    assert kept == [{"answer": "answered", "said": "{}"}] * 5
    figure = named(services, reader, "time_to_agree")
    assert (figure.value, figure.numerator, figure.denominator, figure.missing["unanswered"]) == (3.0, 5, 8, 3)
    assert not {one for row in figure.rows for one in row.facts.values()} & {*TEAM}
    assert planned_round(services, HERE) is not None


def test_of_a_few_answers_nothing_stays(services: Services, clock: Clock, team: tuple[str, ...]) -> None:
    """Below five, not even the sums; what comes after the end is told so."""
    name = opened(services, clock)
    for person in team[:4]:
        PulseDesk(services, HERE, person).answer(name, "6")
    clock.tick(days=12)
    turn(services)
    (found,) = results(services, HERE, "2026-01-01", "2026-12-31")
    assert (found.answered, found.band, dict(found.counts)) == (4, "", {})
    with pytest.raises(UserError) as error:
        PulseDesk(services, HERE, team[0]).answer(name, "0")
    assert error.value.key == "impact-pulse-error-closed"
    assert not ballots.votes_of(services.store, HERE, SURVEY.room, name, team[0])


def test_a_pulse_that_is_turned_off_asks_nobody(services: Services, clock: Clock, team: tuple[str, ...]) -> None:
    """What was planned passes without a word, and nothing is planned after it."""
    save_setting(services.store, HERE, "impact.pulse", "on")
    with services.store.write(HERE):
        begin(services, HERE)
    save_setting(services.store, HERE, "impact.pulse", "off")
    clock.tick(days=60)
    turn(services)
    assert team
    assert services.store.column("SELECT item FROM inquiry") == []
    assert (results(services, HERE, "", "2027-12-31"), planned_round(services, HERE)) == ([], None)


def test_what_was_published_stays(services: Services, clock: Clock, reader: FigureReader) -> None:
    """The post of a month tells the months before it; composed again it says the same, whatever became of things since;
    somebody else reads no title that they may not see; what is only shown is not kept."""
    lived(services, clock, "Secret", PRIVATE)
    number = lived(services, clock, "Wallet")
    clock.tick(days=40)
    offer = Offer(KIND, "", "2027-03", PRIVATE, owner=CHIEF)
    with services.store.write(HERE):
        deliveries.offer(services.store, HERE, offer, stamp(clock()))
    entry = deliveries.offered(services.store, HERE, offer)
    assert entry is not None
    first = compose(services, entry.delivery)
    assert first is not None
    RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING).move(number, status=IN_PROGRESS)
    again = compose(services, entry.delivery)
    assert again is not None
    assert again.blocks == first.blocks
    kept = posts.published(services.store, HERE, 1)
    assert {row.title for row in kept[0].rows} == {"Secret", "Wallet"}
    assert {row.title for row in as_seen(services, HERE, reader.audience, kept)[0].rows} == {"", "Wallet"}
    RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING).remove(ROOM, number)
    assert {row.title for row in as_seen(services, HERE, EVERYTHING, kept)[0].rows} == {"Secret", ""}
    shown = Delivery(HERE, "shown", KIND, "", "2027-03", PRIVATE, stamp(clock()))
    assert compose(services, shown) is not None
    assert posts.published(services.store, HERE, 2) == []


def test_a_baseline_is_a_period_that_is_over(services: Services, clock: Clock, reader: FigureReader) -> None:
    """It is at least four weeks long, frozen, and compared with as many of the last days at most."""
    own = BaselineDesk(services, HERE, CHIEF)
    for since, until in (
        ("2026-11-01", "2026-11-23"),
        ("2026-11-01", "2026-11-20"),
        ("", ""),
        ("2026-10-01", "2026-09-01"),
    ):
        with pytest.raises(UserError):
            own.set_baseline(reader.t, "lead_time", since, until)
    own.set_baseline(reader.t, "lead_time", "2026-10-01", "2026-10-31")
    clock.tick(days=90)
    (found,) = compared(services, reader.t, HERE)
    assert (found.before.since, found.before.until) == ("2026-10-01", "2026-10-31")
    assert (found.after.since, found.after.until) == ("2027-01-22", "2027-02-21")
    assert found.verdict == FEW


def test_a_post_tells_of_the_month_before_by_the_calendar_of_its_plan(services: Services) -> None:
    """On 1 December in Auckland it is still November in Greenwich: the post tells of November all the same."""
    due = Delivery(HERE, "shown", KIND, "", "2026-12", PRIVATE, "2026-11-30T21:00:00Z", language="en")
    shown = compose(services, due)
    assert shown is not None
    assert "2 Jun 2026 – 30 Nov 2026" in shown.blocks[0]["text"]["text"]
    weekly = compose(services, replace(due, period="2026-W49", due_at="2026-12-01T08:00:00Z"))
    assert weekly is not None
    assert weekly.blocks[0] == shown.blocks[0], "whose period is no month tells of the month before it is due"
