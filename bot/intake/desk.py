"""What people do about feedback that comes and goes: have a source read or not, send an insight somewhere."""

from dataclasses import dataclass

from bot.clock import stamp
from bot.connectors.feedback import FeedbackDestination, FeedbackSource
from bot.errors import UserError
from bot.insights.insight import Insight
from bot.intake.store import sent, sources
from bot.intake.store.sent import FAILED, WAITING, Sending
from bot.records.record import Record
from bot.slack.acting import Actor
from bot.store.trail import Event


@dataclass(frozen=True)
class IntakeDesk(Actor):
    """Where one person says so."""

    def begin(self, source: FeedbackSource) -> None:
        """Have a source read from now on; one that is read already is read now."""
        now = stamp(self.services.clock())
        with self._writing():
            if not sources.begin(self.services.store, self.workspace, source.name, self.user, now):
                sources.hasten(self.services.store, self.workspace, source.name, now)
            self._note(Event("intake.started", subject=source.name))
            self.services.store.afterwards(self.services.bell.ring)

    def end(self, source: FeedbackSource) -> None:
        """Have a source read no more."""
        with self._writing():
            sources.end(self.services.store, self.workspace, source.name)
            self._note(Event("intake.stopped", subject=source.name))

    def send(self, destination: FeedbackDestination, record: Record[Insight]) -> Sending:
        """Have an insight sent, unless it was; how that stands. What was said in private goes nowhere. Raises
        UserError."""
        if record.gone_at:
            raise UserError("records-error-gone", number=record.number)
        if record.place:
            raise UserError("intake-error-private", number=record.number)
        now, store = stamp(self.services.clock()), self.services.store
        with self._writing():
            known = sent.get(store, self.workspace, destination.name, record.number)
            if known and known.state != FAILED:
                return known
            new = Sending(destination.name, record.number, WAITING, self.user, now, due_at=now)
            sent.put(store, self.workspace, new)
            self._note(Event("insights.sent", subject=str(record.number), after={"to": destination.name}))
        return new
