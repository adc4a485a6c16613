"""When a record is looked at again, and what was found. A review takes no word of the record back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import records
from bot.reviews import blocks
from bot.reviews.blocks import ReviewOutcome
from bot.services import Services
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.store.trail import Event
from bot.text import Translator

AGAIN_DAYS = 7  # after which whoever has not answered is asked once more, and it is overdue
LATER_DAYS = 30  # after which one that came too early is asked again
TOO_EARLY, REVERSE = "too_early", "reverse"  # of what may be answered


@dataclass(frozen=True)
class Reviews:
    """Of a room: its records are looked at again while they have a `status`; a verdict may leave them `reversed`.
    `outcome` says what was expected of one and what came of it: `outcome(services, workspace, t, content)`."""

    room: Room[Any]
    status: str
    reversed: str
    outcome: Callable[[Services, str, Translator, Any], ReviewOutcome]

    @property
    def kind(self) -> str:
        """What the inquiries are called."""
        return f"{self.room.name}.review"

    @property
    def inquiries(self) -> dict[str, Ask]:
        """How they are asked, as `Feature.inquiries` has it."""
        return {self.kind: self._question}

    def look_at(self, services: Services, workspace: str, record: Record[Any], day: str) -> None:
        """Have the owner asked on an ISO day, and once more a week later; never where it is empty. What was planned
        before is not. Inside `store.write`."""
        item, now = str(record.number), stamp(services.clock())
        store.withdraw(services.store, workspace, self.kind, item)
        if day:
            again, owner = _after(day, AGAIN_DAYS), record.content.owner
            brief.ask(services, workspace, [Inquiry(self.kind, item, day, owner, day, again, now, remind_on=again)])

    def of(self, services: Services, workspace: str, record: Record[Any]) -> list[Inquiry]:
        """Every review of a record, also those to come."""
        return store.about(services.store, workspace, self.kind, str(record.number))

    def _question(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """Whether it worked, until that is answered."""
        readers = reader(services, workspace, asked.person)
        for record in records.seen(services.store, workspace, self.room, readers, [int(asked.item)]):
            if record.status == self.status:
                outcome = self.outcome(services, workspace, t, record.content)
                shown = blocks.question(t, self.room, record, outcome, f"{asked.item}/{asked.slot}")
                return Post(shown, say(t, f"{self.room.name}-review-ask", title=show.title(record)))
        return None


class ReviewDesk(RecordDesk):
    """Where one person hands in what they found."""

    def planned(self, reviews: Reviews, number: int, day: str = "") -> tuple[Record[Any], Inquiry]:
        """A record and its review of a day, of the next where none is given. Raises UserError where it has none that
        waits for an answer."""
        record = self.changeable(reviews.room, number)
        asked = [one for one in reviews.of(self.services, self.workspace, record) if day in ("", one.slot)]
        waiting = [one for one in asked if not one.answer]
        if record.status != reviews.status or not waiting:
            raise UserError(f"{reviews.room.name}-error-reviewed", number=number)
        return record, waiting[0]

    def review(self, reviews: Reviews, number: int, day: str, result: str, verdict: str, **said: str) -> Record[Any]:
        """What was found on the review of a day. One that came too early is looked at again; what is to be reversed
        is."""
        with self._writing():
            now = self.services.clock()
            old, asked = self.planned(reviews, number, day)
            answer = replace(asked, answer=result, said={"verdict": verdict, **said})
            store.save_inquiry(self.services.store, self.workspace, replace(answer, person=self.user, at=stamp(now)))
            event = Event(
                f"{reviews.room.name}.reviewed", "", str(number), None, {"result": result, "verdict": verdict}
            )
            self._note(event, old.place)
            if result == TOO_EARLY:
                reviews.look_at(self.services, self.workspace, old, _after(now.date().isoformat(), LATER_DAYS))
            elif verdict == REVERSE:
                new = replace(old, status=reviews.reversed)
                return self._keep(reviews.room, old, new, "status", said.get("lesson", ""))
        return old


def _after(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
