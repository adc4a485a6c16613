"""What decisions listen to: all that records do, and what is their own."""

from dataclasses import replace

from bot.asking.rooms import Rooms
from bot.decisions import access
from bot.decisions.decision import REVERSED
from bot.decisions.listeners import acts, files, home
from bot.decisions.listeners.rooms import AS_DECISION, DECISION_LISTENERS, SUCCESSION
from bot.rights.question import DECIDES
from bot.slack import meant
from bot.slack.access import Permission
from bot.slack.keep import opens
from bot.slack.listen import Handler, Listeners, Verb
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


def _own(may: Permission, handler: Handler) -> Verb:
    return meant.numbered(handler), may


DECISIONS = replace(
    DECISION_LISTENERS,
    documents=files.documents,
    own={
        **SUCCESSION.verbs,
        "export": (files.export, access.EXPORT),
        "who": (_who, access.READ),
        "mine": (home.mine, access.READ),
        "review": _own(access.CHANGE, acts.review),
        "reverse": _own(access.CHANGE, lambda request: DECISION_LISTENERS.here(request).ask_status(request, REVERSED)),
    },
)


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of decisions."""
    DECISIONS.answer_command(on, "decisions", "decide", "decider")
    DECISIONS.register(on)
    on.shortcut("decisions.new", lambda request: DECISIONS.here(request).new(request), access.WRITE)
    on.shortcut("decisions.keep", opens(AS_DECISION), access.WRITE)
    SUCCESSION.register(on, DECISIONS)
    acts.register(on)
