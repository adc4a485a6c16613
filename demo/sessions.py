"""A past of listening: a session with who was there and what was noted, and the next one, planned every week."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import stamp
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.merge import FormBase
from bot.records.store import lists
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.services import Services
from bot.sessions.desk import ROOM, SessionDesk
from bot.sessions.plan import KIND, SessionPlan, week_of
from bot.sessions.session import InsightSession
from bot.slack.visibility.audience import EVERYTHING
from demo import week
from demo.ideas import DESIGNER, SUPPORT
from demo.kpis import ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH
from sandbox import DEMO

CHANNEL = "C0CHECKOUT"
_PAST = 8  # days ago
_RECORDINGS = (
    "https://www.loom.com/share/0f3c2b7a91de4c58 12:34",
    "https://vimeo.com/824804225 3:07",
    "https://us02web.zoom.us/rec/share/demo 41:20",
)
_NOTES = """- Ask for the card before the account, on phones first
- One screen less: try it with twenty shops
- Priya looks at why refunds take two days"""


def act(made: Services, now: datetime) -> week.Act:
    """What happened of it, on the afternoon of the last working day."""
    agenda = week.office(now, 1, "15:00")
    return agenda, lambda: _fill(made, agenda, now)


def _fill(made: Services, agenda: datetime, now: datetime) -> None:
    """The session of last week: what came before it was listened to, with recordings; and the next, whose agenda comes
    at a moment."""
    # An hour after it began: where the clocks went forward meanwhile, that is when it began.
    then = replace(made, clock=lambda: made.clock() - timedelta(days=_PAST, hours=-1))
    weeks = [stamp(then.clock() - timedelta(days=days)) for days in (14, 0)]
    known = lists.everything(made.store, DEMO.id, INSIGHTS, EVERYTHING)
    lately = [one for one in known if weeks[0] <= one.created_at < weeks[1]][-5:]
    for one, recording in zip(lately, _RECORDINGS, strict=False):
        said = replace(one.content, recording=f"{one.content.customer} {recording}")
        InsightDesk(then, DEMO.id, one.author).edit(INSIGHTS, one.number, FormBase(one.version), said)
    own, day = SessionDesk(then, DEMO.id, DESIGNER), then.clock().date()
    held = InsightSession(
        f"Insight session of {day.day} {day:%B}", "", DESIGNER, day.isoformat(), "15:00 (Paris)", "60", (CHANNEL,)
    )
    record = own.draft(held, [one.number for one in lately], week_of(day), "")
    with made.store.write(DEMO.id):
        own.announce(record.number)
    for person in (DESIGNER, ENGLISH, FRENCH, DEVELOPER, SUPPORT):
        SessionDesk(then, DEMO.id, person).attend(record.number, True)
    own.edit(ROOM, record.number, FormBase(1), replace(held, notes=_NOTES))
    _plan(made, agenda, now)


def _plan(made: Services, agenda: datetime, now: datetime) -> None:
    """The session is on the working day after now, and its agenda comes every week."""
    held = agenda
    while held <= now or held.weekday() > 4:
        held += timedelta(days=1)
    lead = (held - agenda) // timedelta(minutes=1)
    about = SessionPlan(lead, ZONE, (DESIGNER, SUPPORT, ENGLISH)).subject
    weekly = Cadence("week", agenda.isoweekday(), f"{agenda:%H:%M}", ZONE)
    begun = stamp(agenda - timedelta(hours=1))
    schedules.save(
        made.store,
        DEMO.id,
        Schedule("sessions", KIND, about, CHANNEL, weekly, "en", DESIGNER, False, begun, stamp(agenda)),
    )
