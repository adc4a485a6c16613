"""Prompts beside the bot's messages, in the reader's language: questions that have an answer here.

Where an app has an agent view, Slack shows up to four of them over the Messages tab; elsewhere it refuses them, and the
tab works without. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
"""

import logging

from bot.asking.rooms import Rooms
from bot.slack.listen import describe
from bot.slack.questions import Asker
from bot.slack.request import Answer, Request

log = logging.getLogger(__name__)

MOST = 4  # that Slack shows
_CHANNEL = "slack#/types/channel_id"
_MESSAGE = "slack#/types/message_context"


def offer(request: Request, place: str, looks_at: str) -> None:
    """Set the prompts of a conversation with the bot; `looks_at` is the channel that is open beside it. Not worth an
    error to the reader: they asked for nothing."""
    try:
        with request.glance("asking.prompts"):
            rooms = Rooms(Asker(request, request.audience, looks_at=looks_at))
            asked = [*rooms.examples(MOST - 1), request.t("asking-prompt-help")]
        prompts = [{"title": one, "message": one} for one in asked]
        client = request.services.client(request.workspace)
        client.assistant_threads_setSuggestedPrompts(
            channel_id=place, prompts=prompts, title=request.t("asking-prompts")
        )
    except Exception as error:  # no agent view here, or no scope for it
        log.info("no prompts were offered: %s", describe(error))


def on_context(request: Request) -> Answer:
    """Somebody looks at something else beside the bot: what fits it is offered."""
    place = request.channel or request.services.people.direct(request.workspace, request.user)
    if not place:
        return Answer()
    return Answer(then=lambda: offer(request, place, channel_looked_at(request)))


def channel_looked_at(request: Request) -> str:
    """The first channel among what is open, which is in order of relevance; empty where there is none."""
    context = request.event.get("context")
    entities = context.get("entities") if isinstance(context, dict) else None
    for one in entities if isinstance(entities, list) else ():
        value = one.get("value") if isinstance(one, dict) else None
        if isinstance(value, str) and one.get("type") == _CHANNEL:
            return value
        if isinstance(value, dict) and one.get("type") == _MESSAGE:
            return str(value.get("channel_id") or "")
    return ""
