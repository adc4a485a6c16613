"""What requests about records carry, and where what they do is handed in."""

from bot.errors import UserError
from bot.records.desk import RecordDesk
from bot.slack.acting import RepeatedError
from bot.slack.listen import Handler
from bot.slack.request import Answer, Request


def number_of(text: object) -> int:
    """The number of a record that was typed or is carried by a button. Raises UserError."""
    bare = str(text or "").strip().lstrip("#")
    if not (bare.isascii() and bare.isdigit() and len(bare) < 10):
        raise UserError("records-error-number", text=bare[:20])
    return int(bare)


def desk(request: Request) -> RecordDesk:
    """Where this person hands in what they did."""
    return RecordDesk(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)


def once(handler: Handler) -> Handler:
    """A handler that says nothing to a delivery that has had its effect."""

    def answer(request: Request) -> Answer | None:
        try:
            return handler(request)
        except RepeatedError:
            return Answer()

    return answer
