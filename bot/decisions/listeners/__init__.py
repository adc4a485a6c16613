"""What decisions listen to: all that records do, and what they share with other rooms."""

from dataclasses import replace

from bot.asking.rooms import Rooms
from bot.decisions import access
from bot.decisions.decision import REVERSED
from bot.decisions.desk import ROOM
from bot.decisions.exchange import MADR
from bot.decisions.listeners.home import MINE
from bot.decisions.listeners.rooms import AS_DECISION, ASKING, DECISION_LISTENERS, REVIEWING, SUCCESSION
from bot.listings.suggestions import suggestions
from bot.records.store import lists
from bot.rights.desk import standing
from bot.rights.question import DECIDES
from bot.slack.keep import opens
from bot.slack.listen import Listeners
from bot.slack.meant import Numbered
from bot.slack.questions import Asker
from bot.slack.request import Answer, Request, reply
from bot.text.questions import Question

_TOPIC = 4  # words of a topic


def _who(request: Request, topic: str) -> Answer | None:
    """`/decision who pricing`: what the room answers that knows who decides; a sentence that begins so is a title."""
    if len(topic.split()) > _TOPIC:
        return None
    shown = Rooms(Asker(request, request.audience)).answer(Question(DECIDES, text=topic))
    return reply(shown.blocks, shown.text) if shown else None


def _reverse(request: Request) -> Answer:
    return DECISION_LISTENERS.here(request).ask_status(request, REVERSED)


def _topics(request: Request) -> Answer:
    """The topics that somebody holds a right to, then those that were decided on."""
    where = (request.services.store, request.workspace, ROOM, request.audience)
    rights = standing(request.services, request.workspace, request.audience)
    known = [*(one.content.title for one in rights), *lists.spelt(*where, "topic").values()]
    return suggestions(request, known, limit=60)


DECISIONS = replace(
    DECISION_LISTENERS,
    documents=MADR.documents,
    own={
        **REVIEWING.verbs,
        **SUCCESSION.verbs,
        "export": (MADR.export, access.EXPORT),
        "who": (_who, access.READ),
        "mine": (MINE, access.READ),
        "reverse": (Numbered(_reverse), access.CHANGE),
    },
)


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of decisions."""
    DECISIONS.answer_command(on, "decisions", "decide", "decider")
    DECISIONS.register(on)
    for part in (ASKING, REVIEWING, SUCCESSION):
        part.register(on, DECISIONS)
    on.options("decisions.pick", _topics, access.READ)
    on.shortcut("decisions.new", lambda request: DECISIONS.here(request).new(request), access.WRITE)
    on.shortcut("decisions.keep", opens(AS_DECISION), access.WRITE)
