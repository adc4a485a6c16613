"""Sessions of no company, posted as the schedule does."""

from dataclasses import replace

from bot.clock import stamp
from bot.inquiries.brief import KIND as BRIEF
from bot.inquiries.brief import Briefing
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS, Insight
from bot.links.store import LinkEnd
from bot.posts import Delivery, Place, Post
from bot.records.record import Record
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.sessions.compose import INQUIRIES, compose, follow
from bot.sessions.desk import of_week
from bot.sessions.plan import KIND, SessionPlan, read_plan, week_of
from bot.sessions.session import InsightSession
from tests.decisions.making import CHIEF
from tests.shelves import HERE

TEAM = "C0TEAM"
SAID = Insight("Buyers want one price", "Pricing", "Bakeries & Co", verbatim="Which tier is for us?")


def log(desk: InsightDesk, title: str, customer: str, idea: str = "", place: str = "") -> int:
    """Log an insight, for an idea where one is named."""
    number = desk.add(INSIGHTS, replace(SAID, title=title, customer=customer), place=place).number
    if idea:
        desk.say(number, LinkEnd("ideas", idea), SUPPORTS)
    return number


def plan(services: Services, *people: str, lead: int = 0, channel: str = TEAM) -> str:
    """Plan a session on Mondays at nine, led by these in turn; what a delivery of it is about."""
    subject = SessionPlan(lead, "UTC", people).subject
    mondays = Cadence("week", 1, "09:00", "UTC")
    made = Schedule(f"s{channel}", KIND, subject, channel, mondays, "en", CHIEF, False, stamp(services.clock()), "")
    schedules.save(services.store, HERE, made)
    return subject


def delivered(services: Services, subject: str = "", channel: str = TEAM, name: str = "") -> Delivery:
    """A delivery of now, in the ledger."""
    now = stamp(services.clock())
    made = Delivery(HERE, name or f"{channel} {now}", KIND, subject, now[:10], channel, now, language="en", owner=CHIEF)
    deliveries.put_all(services.store, [(made, "due")], services.clock())
    return made


def post(services: Services, subject: str = "", channel: str = TEAM) -> Post | None:
    """Compose the agenda of now, and have it be there."""
    made = delivered(services, subject, channel)
    found = compose(services, made)
    with services.store.write(HERE):
        follow(services, made, Place(channel, "1.1"))
    return found


def standing(services: Services, subject: str = "", channel: str = TEAM) -> Record[InsightSession]:
    """The session of this week."""
    at = read_plan(subject).starts(delivered(services, subject, channel, name="looked up"))
    found = of_week(services, HERE, channel, week_of(at))
    assert found is not None
    return found


def told(services: Services, person: str) -> str:
    """What somebody reads in their message of the day; empty for nothing."""
    now = services.clock()
    delivery = Delivery(HERE, f"{person} {stamp(now)}", BRIEF, "", now.date().isoformat(), person, stamp(now))
    made = Briefing(INQUIRIES, []).compose(services, delivery)
    return str(made.blocks) if made else ""
