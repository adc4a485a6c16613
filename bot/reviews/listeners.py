"""`review 12`, its button and its form; and what stands on the card."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.reviews import blocks
from bot.reviews.blocks import RESULTS, VERDICTS
from bot.reviews.desk import ReviewDesk, Reviews
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request
from bot.slack.text import clean


@dataclass(frozen=True)
class ReviewListeners:
    """What a room with reviews listens to; `may` says who answers one. It gives its RecordListeners `verbs`, `buttons`
    and `beside`."""

    reviews: Reviews
    may: Permission

    @property
    def verbs(self) -> dict[str, Verb]:
        """The word after the command of the room."""
        return {"review": (Numbered(self.ask), self.may)}

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the button and the form; `listeners` are the room's, which show what came of it."""
        name = f"{self.reviews.room.name}.review"
        on.action(name, self.ask, self.may)
        on.view(name, once(partial(self._save, listeners)), self.may)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """The button, once a review is due, for whoever may."""
        if record.status != self.reviews.status or not desk(request).may(self.reviews.room, record):
            return []
        asked = self.reviews.of(request.services, request.workspace, record)
        is_due = any(not one.answer and one.from_on <= request.now[:10] for one in asked)
        return [blocks.button(request.t, self.reviews.room, str(record.number))] if is_due else []

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What was found."""
        return blocks.reviews(
            request.t, self.reviews.room, self.reviews.of(request.services, request.workspace, record)
        )

    def ask(self, request: Request) -> Answer:
        """The form: of the review that a button names, else of the next."""
        number, _, day = request.value.partition("/")
        record, asked = ReviewDesk.of(request).planned(self.reviews, number_of(number), day)
        outcome = self.reviews.outcome(request.services, request.workspace, request.t, record.content)
        return open_answer(
            request, blocks.form(request.t, self.reviews.room, record, outcome, asked.slot, request.back)
        )

    def _save(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        typed = {name: clean(str(request.values.get(name) or "")) for name in ("result", "verdict", "actual", "lesson")}
        for name, known in (("result", RESULTS), ("verdict", VERDICTS)):
            if typed[name] not in known:
                raise UserError("records-error-choice", field=name)
        number, day = number_of(request.metadata.get("number")), str(request.metadata.get("day") or "")
        record = ReviewDesk.of(request).review(self.reviews, number, day, **typed)
        thanks = request.t(f"{self.reviews.room.name}-reviewed-thanks")
        return listeners.here(request).answer(request, record, thanks)
