"""Is it really gone? Everybody who took part in the vote is asked, and their answers are counted by nobody's name.

Which of them wanted it is not known: votes are nobody's once a poll is closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from bot.ballots import store as ballots
from bot.blockers.blocker import RESOLVED, ROOM, Blocker
from bot.clock import stamp
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry, morning
from bot.inquiries.survey import free_days
from bot.posts import NOWHERE, Offer
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services

GONE, THERE = "gone", "there"
KIND, BALLOT, END = "blockers.confirm.survey", "blockers.confirm", "blockers.confirmed"
_ANSWER_DAYS = 7


@dataclass(frozen=True, slots=True)
class ConfirmationOutcome:
    """How many people were asked whether a blocker is gone, and how many said that it is and that it is still there:
    zero each while it `is_open`."""

    asked: int
    gone: int
    there: int
    is_open: bool

    @property
    def is_confirmed(self) -> bool:
        """Whether more said that it is gone than that it is there."""
        return not self.is_open and self.gone > self.there


def ask(desk: RecordDesk, record: Record[Blocker], people: Sequence[str]) -> None:
    """Ask these people whether a blocker is gone, each once they have rested from the last survey. Inside
    `store.write`."""
    services, workspace, now = desk.services, desk.workspace, desk.services.clock()
    item = f"{record.number}/{record.version}"
    if not people or not ballots.open_ballot(services.store, workspace, BALLOT, item, 1):
        return
    days = free_days(services.store, workspace, people, now.date())
    due = {one: (day, _after(day, _ANSWER_DAYS), stamp(now)) for one, day in days.items()}
    brief.ask(services, workspace, [Inquiry(KIND, item, one, one, *when) for one, when in due.items()])
    ends = morning(_after(max(days.values()), _ANSWER_DAYS + 1), ZoneInfo("UTC"))
    offer = Offer(END, item, item, NOWHERE, owner=record.content.owner)
    deliveries.offer(services.store, workspace, offer, stamp(ends.astimezone(UTC)))


def _after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def outcome(services: Services, workspace: str, number: int, since: str = "") -> ConfirmationOutcome | None:
    """What the last question about a blocker came to, or of those since a UTC stamp the first; None where nobody was
    asked."""
    versions = records.versions(services.store, workspace, ROOM, number)
    ended = [one for one in versions if (one.did, one.status) == ("status", RESOLVED) and one.at >= since]
    for one in ended[:1] if since else ended[::-1][:1]:
        where = (services.store, workspace, BALLOT, item := f"{number}/{one.version}")
        if found := ballots.ballot(*where):
            said = {} if found.is_open else ballots.counts(*where)
            asked = len(inquiries.about(services.store, workspace, KIND, item))
            return ConfirmationOutcome(asked, said.get(GONE, 0), said.get(THERE, 0), found.is_open)
    return None
