"""A past for the demo's organisation: who is champion of which team, and the guild where they meet."""

from datetime import timedelta

from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.clock import stamp
from bot.guild.room import MEETINGS, ROOM
from bot.meetings.meeting import Meeting
from bot.meetings.plan import MeetingPlan
from bot.records.desk import RecordDesk
from bot.replies.listeners import ReplyDesk
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.topics.topic import ROOM as TOPICS
from bot.topics.topic import DiscussionTopic
from bot.volunteers.desk import VolunteerDesk
from demo.ideas import DESIGNER, SUPPORT
from demo.kpis import ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

CHANNEL = "C0PRODUCTOPS"
_AHEAD = timedelta(days=9)  # to the next meeting
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


def fill(made: Services) -> None:
    """Teams, of which one is looking for a champion, and somebody volunteers; meetings that are planned, and the next
    one with who comes and what it may talk of."""
    lead = RecordDesk(made, DEMO.id, LEAD)
    for team in _TEAMS:
        lead.add(CHAMPIONS, team)
    VolunteerDesk(made, DEMO.id, DEVELOPER).volunteer(CHAMPIONS, len(_TEAMS))
    for number, (who, topic, voters) in enumerate(_TOPICS, 1):
        RecordDesk(made, DEMO.id, who).add(TOPICS, topic)
        for voter in voters:
            ReplyDesk(made, DEMO.id, voter).say(TOPICS, number, "vote", bool)
    day = (made.clock() + _AHEAD).date().isoformat()
    meeting = Meeting(
        "Product guild", "", ENGLISH, day, "15:00", (CHANNEL,), ZONE, "60", ("https://meet.example/guild",)
    )
    RecordDesk(made, DEMO.id, ENGLISH).add(ROOM, meeting)
    for person, answer in ((ENGLISH, "yes"), (FRENCH, "yes"), (SUPPORT, "maybe"), (DEVELOPER, "no")):
        ReplyDesk(made, DEMO.id, person).say(ROOM, 1, answer, bool)
    monthly, about = Cadence("month", 2, "10:00", ZONE, nth=1), MeetingPlan(14, "15:00", ZONE, (FRENCH, ENGLISH, LEAD))
    begun, coming = stamp(made.clock()), next_at(monthly, made.clock() + _AHEAD)
    plan = Schedule("guild", MEETINGS.kind, about.subject, CHANNEL, monthly, "en", ENGLISH, False, begun, coming)
    schedules.save(made.store, DEMO.id, plan)
