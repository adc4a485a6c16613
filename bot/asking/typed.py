"""What was typed after a command that the command itself does not know."""

from collections.abc import Sequence

from bot.asking import blocks
from bot.asking.names import spellings
from bot.asking.rooms import Rooms
from bot.asking.spelling import ordinary
from bot.slack.questions import Asker, Shown
from bot.slack.request import Answer, Request, reply
from bot.slack.text import escape
from bot.text import Translator
from bot.text.fold import fold, key
from bot.text.questions import Question

_TERM = 3  # words that may be a term


def answer(request: Request, text: str) -> Answer | None:
    """The answer to what was typed after a command, for whoever typed it; None where it asks nothing we understand.
    After a command without words of its own, that of another may be written."""
    rooms, command = Rooms(Asker(request, request.audience)), str(request.body.get("command") or "")
    own = command in rooms.words
    asked = rooms.read(escape(text), command if own else "")
    if any(one.kind in ("none", "help") or (own and one.kind == "command") for one in asked):
        return None
    if command == "/glossary" and _is_term(rooms, text, asked):
        return None
    answers = [shown for one in asked if (shown := _shown(request.t, rooms, one)) is not None]
    return reply(*blocks.together(answers)) if answers else None


def _is_term(rooms: Rooms, text: str, asked: Sequence[Question]) -> bool:
    """Whether a few words are rather a term of their own: "churn canvas" has the name of one, and a word beside it that
    nobody asks with; of several that name nothing, such a word is enough, unless all of them are the name of what was
    `asked`, mistyped: "minimun viable product"."""
    words = fold(text).split()
    if len(words) > _TERM or "?" in text:
        return False
    runs = [(first, last) for first in range(len(words)) for last in range(first + 1, len(words) + 1)]
    keys = {(first, last): list(map(key, spellings(words[first:last]))) for first, last in runs}
    named = rooms.find([one for said in keys.values() for one in said])
    known = [run for run, said in keys.items() if not named.keys().isdisjoint(said)]
    if not known and (len(words) == 1 or not {one.about for one in asked}.isdisjoint(rooms.near(key(text)))):
        return False
    first, last = max(known, key=lambda run: run[1] - run[0], default=(0, 0))
    return not all(map(ordinary, [*words[:first], *words[last:]]))


def _shown(t: Translator, rooms: Rooms, one: Question) -> Shown | None:
    if one.kind != "command":
        return rooms.answer(one)
    line = f"{one.text} {one.rest}".strip()
    return rooms.view(line) or blocks.command(t, line)
