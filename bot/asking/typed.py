"""What was typed after a command that the command itself does not know."""

from bot.asking.blocks import together
from bot.asking.rooms import Rooms
from bot.slack.questions import Asker
from bot.slack.request import Answer, Request, reply
from bot.slack.text import escape


def answer(request: Request, text: str) -> Answer | None:
    """The answer to what was typed after a command, for whoever typed it; None where it asks nothing we understand."""
    rooms = Rooms(Asker(request, request.audience))
    asked = rooms.read(escape(text), str(request.body.get("command") or ""))
    if any(one.kind in ("command", "none", "help") for one in asked):
        return None
    answers = [shown for shown in map(rooms.answer, asked) if shown is not None]
    return reply(*together(answers)) if answers else None
