"""A past for the demo's organisation: who is champion of which team, and the guild where they meet."""

from datetime import date, timedelta

from bot.champions.desk import CHAMPIONS, GAPS
from bot.champions.team import Champion
from bot.clock import stamp
from bot.guild.room import MEETINGS, ROOM
from bot.meetings.meeting import Meeting
from bot.meetings.plan import MeetingPlan
from bot.posts import Delivery
from bot.records.desk import RecordDesk
from bot.replies.listeners import ReplyDesk
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.topics.room import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from bot.vacancies.listeners import VacancyDesk
from demo.ideas import DESIGNER, SUPPORT
from demo.kpis import ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

CHANNEL = "C0PRODUCTOPS"
_AHEAD, _BEHIND = 9, -19  # days to the next meeting, to the last
_NOTES = """Discovery debt: questions we answered with a guess, and never went back to
We write the customer’s problem above every ticket
Un glossaire par équipe, ou un seul ? Un seul."""
_TEAMS = (
    Champion("Checkout", FRENCH, ENGLISH, (FRENCH, ENGLISH, DEVELOPER, "S0SUPPORT"), ("C0CHECKOUT",), "2026-02-02"),
    Champion("Mobile", ENGLISH, "", (ENGLISH, "S0DESIGN"), ("C0MOBILE",), "2026-05-18"),
    Champion("Data platform", people=(DEVELOPER, ENGLISH), channels=("C0DATA",)),
)
_TOPICS = (
    (
        FRENCH,
        DiscussionTopic("Pricing pages: what did we learn?", "Two markets, one page.", DESIGNER),
        (ENGLISH, SUPPORT),
    ),
    (DEVELOPER, DiscussionTopic("Fewer dashboards", "Nobody opens half of them."), (LEAD,)),
    (DESIGNER, DiscussionTopic("Écrire des définitions que l’on lit"), ()),
)


def found(made: Services) -> None:
    """Teams, of which one is looking for a champion; the others hear what theirs lacks this month."""
    lead, month = RecordDesk(made, DEMO.id, LEAD), made.clock().date().isoformat()[:7]
    for team in _TEAMS:
        lead.add(CHAMPIONS, team)
    GAPS.round.plan(made, Delivery(DEMO.id, "", "", "", month, "", stamp(made.clock())))


def _working_day(today: date, days: int) -> str:
    day = today + timedelta(days=days)
    return (day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0)).isoformat()


def fill(made: Services) -> None:
    """Somebody volunteers; meetings are planned; the last one has notes, the next who comes and what it may talk of."""
    VacancyDesk(made, DEMO.id, DEVELOPER).volunteer(CHAMPIONS, len(_TEAMS))
    for number, (who, topic, voters) in enumerate(_TOPICS, 1):
        RecordDesk(made, DEMO.id, who).add(TOPICS, topic)
        for voter in voters:
            ReplyDesk(made, DEMO.id, voter).say(TOPICS, number, "vote")
    today, how = made.clock().date(), ("15:00", (CHANNEL,), ZONE, "60", ("https://meet.example/guild",))
    meeting = Meeting("Product guild", "", ENGLISH, _working_day(today, _AHEAD), *how)
    number = RecordDesk(made, DEMO.id, ENGLISH).add(ROOM, meeting).number
    for person, answer in ((ENGLISH, "yes"), (FRENCH, "yes"), (SUPPORT, "maybe"), (DEVELOPER, "no")):
        ReplyDesk(made, DEMO.id, person).say(ROOM, number, answer)
    past = Meeting("Product guild", _NOTES, FRENCH, _working_day(today, _BEHIND), *how)
    RecordDesk(made, DEMO.id, FRENCH).add(ROOM, past)
    monthly, about = Cadence("month", 2, "10:00", ZONE, nth=1), MeetingPlan(14, "15:00", ZONE, (FRENCH, ENGLISH, LEAD))
    begun, coming = stamp(made.clock()), next_at(monthly, made.clock() + timedelta(days=_AHEAD))
    plan = Schedule("guild", MEETINGS.kind, about.subject, CHANNEL, monthly, "en", ENGLISH, False, begun, coming)
    schedules.save(made.store, DEMO.id, plan)
