"""Six months of the demo's organisation: what it shipped and who uses that, how long agreeing took, and what that is
compared with."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.ballots import store as ballots
from bot.baselines.desk import BaselineDesk
from bot.champions.teams import everybody
from bot.clock import stamp, utc_now
from bot.feature_use.desk import UseDesk, judge_due
from bot.figures.figure import LEAST
from bot.ideas import exchange
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.impact_posts.compose import KIND
from bot.inquiries import store as inquiries
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import definitions, kpis, readings
from bot.merge import FormBase
from bot.periods import end, period_of, step
from bot.pulse.desk import ANSWERED, SURVEY
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import IN_PROGRESS, SHIPPED
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING
from demo.champions import CHANNEL
from demo.ideas import SUPPORT
from demo.kpis import ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO


@dataclass(frozen=True)
class _Shipped:
    """An idea that was shipped: how many days ago it was captured, planned, begun, ready and shipped, `ready` 0 where
    nobody said; the KPI of its use with the share of those eligible that it comes to, and the one that is wanted."""

    who: str
    team: str
    title: str
    captured: int
    planned: int
    begun: int
    ready: int
    shipped: int
    kpi: str = ""
    reached: float = 0.0
    wanted: float = 0.0


_WEEKS = 26
_ELIGIBLE = "Weekly shoppers"
_PAST = (
    _Shipped(FRENCH, "Checkout", "Gift cards in the basket", 175, 160, 142, 128, 122, "Gift-card payers", 0.09, 5),
    _Shipped(
        ENGLISH, "Mobile", "Order status on the lock screen", 172, 139, 118, 0, 108, "Lock-screen readers", 0.31, 25
    ),
    _Shipped(DEVELOPER, "Data platform", "Retry failed exports by themselves", 168, 161, 150, 146, 139),
    _Shipped(
        FRENCH, "Checkout", "Adresse complétée pendant la saisie", 181, 170, 158, 131, 126, "Address helpers", 0.42, 50
    ),
    _Shipped(ENGLISH, "Mobile", "Sort the catalogue by stock", 178, 166, 140, 0, 112),
    _Shipped(FRENCH, "Checkout", "One-click reorder", 120, 104, 88, 72, 66, "Reorders in one click", 0.22, 15),
    _Shipped(ENGLISH, "Mobile", "Face recognition at sign-in", 96, 90, 71, 60, 52, "Face sign-ins", 0.55, 40),
    _Shipped(DEVELOPER, "Data platform", "Exports in the customer’s time zone", 84, 80, 64, 0, 44),
    _Shipped(FRENCH, "Checkout", "Mémoriser le mode de livraison", 75, 71, 55, 48, 41, "Delivery modes kept", 0.04, 20),
    _Shipped(ENGLISH, "Mobile", "Search as you type", 61, 58, 40, 25, 20),
)
_BROUGHT = "title,status,captured_at\nPrint the invoice,shipped,2026-01-12\nDark receipts,shipped,2026-02-03\n"
_PULSES = (
    (95, {"1": 1, "3": 3, "6": 2, "11": 1}, 9),
    (46, {"0": 1, "1": 3, "3": 2, "6": 1}, 9),
)  # days ago, answers, asked


def fill(made: Services) -> None:
    """Ideas that went all the way, two that a file brought, one that was taken back; KPIs of who uses them; two rounds
    of the pulse, and one that is open; a baseline; and the post of every month, planned."""
    exchange.read(
        made, DEMO.id, _BROUGHT.encode(), language="en", dry_run=False, progress=lambda *_: None, audience=EVERYTHING
    )
    _kpi(made, _ELIGIBLE, 1.0)
    for past in _PAST:
        _happened(made, past)
    judge_due(made)
    taken_back = _lived(made, replace(_PAST[7], title="Exports as one archive", shipped=38))
    _roadmap(made, 30, DEVELOPER).move(taken_back, status=IN_PROGRESS, why="It was too large for some.")
    _pulses(made)
    today = utc_now().date()
    baseline = (_day(today, 150), _day(today, 75))
    BaselineDesk(made, DEMO.id, LEAD).set_baseline(made.texts.speak("en"), "lead_time", *baseline)
    monthly = Cadence("month", 2, "10:00", ZONE, nth=1)
    begun = stamp(made.clock())
    plan = Schedule("impact", KIND, "", CHANNEL, monthly, "en", LEAD, False, begun, next_at(monthly, made.clock()))
    schedules.save(made.store, DEMO.id, plan)


def _day(today: date, ago: int) -> str:
    return (today - timedelta(days=ago)).isoformat()


def _ago(made: Services, days: float) -> Services:
    return replace(made, clock=lambda: utc_now() - timedelta(days=days))


def _roadmap(made: Services, days: float, who: str) -> RoadmapDesk:
    return RoadmapDesk(_ago(made, days), DEMO.id, who)


def _lived(made: Services, past: _Shipped) -> int:
    """An idea from captured to shipped; its number."""
    idea = Idea(0, past.title, team=past.team, owner=past.who)
    number = IdeaDesk(_ago(made, past.captured), DEMO.id, past.who).capture(idea).number
    _roadmap(made, past.planned, past.who).move(number, horizon="next")
    _roadmap(made, past.begun, past.who).move(number, status=IN_PROGRESS)
    if past.ready:
        own = _roadmap(made, past.ready, past.who)
        record = own.item(number)
        said = replace(record.content, ready_on=own.services.clock().date().isoformat())
        own.edit(ROOM, number, FormBase(record.version), said)
    _roadmap(made, past.shipped, past.who).move(number, status=SHIPPED)
    return number


def _happened(made: Services, past: _Shipped) -> None:
    number = _lived(made, past)
    if past.kpi:
        _kpi(made, past.kpi, past.reached, past.team)
        UseDesk(_ago(made, past.shipped - 1), DEMO.id, past.who).measure(number, past.kpi, _ELIGIBLE, 30, past.wanted)


def _kpi(made: Services, name: str, part: float, team: str = "") -> None:
    """A KPI of a team by week, a part of those who could. Without a target, for what is wanted is said of the item."""
    at = stamp(_ago(made, 190).clock())
    kpi = Kpi(
        name.lower().replace(" ", "-"), name, grain="week", fresh_hours=24 * 365, zone=ZONE, owner=LEAD, author=LEAD
    )
    kpi = replace(kpi, team=team, combine="mean", created_at=at, changed_at=at)
    chance, last = random.Random(len(name)), period_of("week", utc_now(), ZONE)  # noqa: S311 - for show
    found = []
    for n in range(_WEEKS, 0, -1):
        period = step("week", last, -n)
        value = round(42_000 * part * (1 + chance.gauss(0, 0.03)))
        known = stamp(end("week", period, ZONE) + timedelta(hours=9))
        found.append(Reading(kpi.id, period, float(value), known, "manual", LEAD))
    with made.store.write(DEMO.id):
        kpis.put(made.store, DEMO.id, [kpi])
        definitions.put(made.store, DEMO.id, kpi, LEAD)
        readings.put(made.store, DEMO.id, found)


def _pulses(made: Services) -> None:
    """Two that are over, kept as sums, and one that waits for answers."""
    save_setting(made.store, DEMO.id, "impact.pulse", "on")
    today = utc_now().date()
    with made.store.write(DEMO.id):
        for at, (ago, counts, asked) in enumerate(_PULSES, 1):
            first, last = _day(today, ago), _day(today, ago - 13)
            name = f"{first[:4]}-{at}"
            ends, closed = f"{last}T23:59:59Z", f"{_day(today, ago - 14)}T00:00:30Z"
            one = SurveyRound(SURVEY.room, name, f"{first}T00:00:00Z", ends, asked=asked, closed_at=closed)
            surveys.add_round(made.store, DEMO.id, one)
            ballots.open_ballot(made.store, DEMO.id, SURVEY.room, name, 1)
            bands = [band for band, many in counts.items() for _ in range(many)]
            for n, band in enumerate(bands):
                ballots.cast(made.store, DEMO.id, SURVEY.room, name, f"somebody {n}", {band: 1})
            ballots.close(made.store, DEMO.id, SURVEY.room, name, least=LEAST)
        _open(made, today)


def _open(made: Services, today: date) -> None:
    begun, ends = f"{_day(today, 3)}T00:00:00Z", f"{_day(today, -10)}T23:59:59Z"
    one = SurveyRound(SURVEY.room, f"{today:%Y-%m}", begun, ends, asked_on="2999-01-01")  # nobody is asked anew
    surveys.add_round(made.store, DEMO.id, one)
    people = dict.fromkeys((*everybody(made, DEMO.id), LEAD, SUPPORT))
    for who in people:
        question = replace(SURVEY.question(made, one, who, begun[:10]), told_on=begun[:10], remind_on="")
        inquiries.add_inquiry(made.store, DEMO.id, question)
    ballots.open_ballot(made.store, DEMO.id, SURVEY.room, one.round, 1)
    for who, band in ((DEVELOPER, "3"), (SUPPORT, "6")):
        ballots.cast(made.store, DEMO.id, SURVEY.room, one.round, who, {band: 1})
        asked = inquiries.one(made.store, DEMO.id, SURVEY.kind, one.round, who)
        if asked:
            inquiries.save_inquiry(made.store, DEMO.id, replace(asked, answer=ANSWERED))
