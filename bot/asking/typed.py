"""What was typed after a command that the command itself does not know."""

from bot.asking import blocks
from bot.asking.rooms import Rooms
from bot.slack.questions import Asker, Shown
from bot.slack.request import Answer, Request, reply
from bot.slack.text import escape
from bot.text import Translator
from bot.text.questions import Question


def answer(request: Request, text: str) -> Answer | None:
    """The answer to what was typed after a command, for whoever typed it; None where it asks nothing we understand.
    After a command without words of its own, that of another may be written."""
    rooms, command = Rooms(Asker(request, request.audience)), str(request.body.get("command") or "")
    own = command in rooms.words
    asked = rooms.read(escape(text), command if own else "")
    if any(one.kind in ("none", "help") or (own and one.kind == "command") for one in asked):
        return None
    answers = [shown for one in asked if (shown := _shown(request.t, rooms, one)) is not None]
    return reply(*blocks.together(answers)) if answers else None


def _shown(t: Translator, rooms: Rooms, one: Question) -> Shown | None:
    if one.kind != "command":
        return rooms.answer(one)
    line = f"{one.text} {one.rest}".strip()
    return rooms.view(line) or blocks.command(t, line)
