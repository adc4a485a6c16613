"""Where people ask in words of their own: a mention, a message to the bot, the prompts beside it."""

import logging
from threading import Thread
from typing import Any

from bot.asking import blocks
from bot.asking.access import ASK, WRITE
from bot.asking.classifier import classifier
from bot.asking.guesses import guesses
from bot.asking.manners import thanks
from bot.asking.message import read_message
from bot.asking.prompts import offer, on_context
from bot.asking.rooms import Rooms
from bot.slack import blocks as kit
from bot.slack.connect import channels
from bot.slack.listen import Listeners
from bot.slack.message import spoken
from bot.slack.native_support import send
from bot.slack.questions import Asker, Shown
from bot.slack.request import Answer, Request
from bot.slack.store.deliveries import first_delivery
from bot.slack.text import clean
from bot.slack.visibility.membership import conversation
from bot.text.questions import Question

log = logging.getLogger(__name__)

EXAMPLES = 5  # one of each room that has any
_GUESSES = 3
_SLACKBOT = "USLACKBOT"
_SPOKEN = frozenset({"", "file_share", "thread_broadcast", "me_message"})  # subtypes of what a person says


def register(on: Listeners) -> None:
    """Mentions, messages to the bot, and what is offered beside it."""
    # Half a second, before anybody asks.
    Thread(target=classifier, name="examples", daemon=True).start()
    on.event("app_mention", mentioned, ASK)
    on.event("message", written, WRITE)
    on.event("app_context_changed", on_context, WRITE)
    on.action(blocks.TRY, tried, ASK)


def mentioned(request: Request) -> Answer:
    """One answer in the thread, however often Slack delivers it; what was edited is not asked anew."""
    if not _is_said(request):
        return Answer()
    return Answer(then=lambda: _answer_mention(request) if _is_first(request) else None)


def written(request: Request) -> Answer:
    """A message to the bot is answered beside it. What else is a message is nothing to answer."""
    if request.event.get("channel_type") != "im" or not _is_said(request):
        return Answer()
    return Answer(then=lambda: _answer_message(request) if _is_first(request) else None)


def tried(request: Request) -> Answer:
    """The button of an example: it is asked."""
    rooms = Rooms(Asker(request, request.audience))

    def then() -> None:
        answers, text = blocks.together(_answers(request, rooms, clean(request.value)))
        if request.channel.startswith("D"):
            request.direct_message(request.user, answers, text)
        else:
            request.respond(answers, text)

    return Answer(then=then)


def _is_said(request: Request) -> bool:
    """Whether a person said it, just now: no program, none of Slack's own, and nothing that was changed since."""
    event = request.event
    by_program = event.get("bot_id") or event.get("bot_profile") or request.user == _SLACKBOT
    changed = event.get("edited") or event.get("hidden") or str(event.get("subtype") or "") not in _SPOKEN
    return bool(request.user and request.channel and event.get("ts") and not by_program and not changed)


def _is_first(request: Request) -> bool:
    # A message is named by its place: a mention in a direct message may come as two events.
    said = f"asked {request.channel} {request.event.get('ts')}"
    return first_delivery(request.services.store, request.workspace, said, request.now)


def _answer_mention(request: Request) -> None:
    readers = conversation(request.services, request.workspace, request.channel)
    rooms = Rooms(Asker(request, readers, shared=True))
    answers = _answers(request, rooms, _text(request))
    told, own = [one for one in answers if not one.private], [one for one in answers if one.private]
    thread = str(request.event.get("thread_ts") or request.event.get("ts") or "")
    place: dict[str, Any] = {"channel": request.channel, "thread_ts": thread}
    shared = bool(request.body.get("is_ext_shared_channel"))
    if shared and request.channel not in channels(request.services, request.workspace):
        # Another company reads along: the answer is for whoever asked.
        told, own = [], answers
    if told:
        _post(request, told, place)
    if own:
        # Outside a thread it stands beside the question, where nobody has to open anything to see it.
        beside = place if request.event.get("thread_ts") or told else {"channel": request.channel}
        _whisper(request, own, beside)


def _answer_message(request: Request) -> None:
    text, thread = _text(request), request.event.get("thread_ts")
    place = {"channel": request.channel, **({"thread_ts": thread} if thread else {})}
    if not text.strip():
        key = "asking-file" if request.event.get("files") else "asking-empty"
        _post(request, [blocks.sentence(request.t, key)], place)
        return
    _post(request, _answers(request, Rooms(Asker(request, request.audience)), text), place)


def _text(request: Request) -> str:
    return clean(spoken(request.event))


def _answers(request: Request, rooms: Rooms, text: str) -> list[Shown]:
    """What is answered to a text, at least one sentence."""
    t, asked = request.t, rooms.read(text)
    if asked == [Question("none")] and thanks(read_message(text).clauses):
        return [blocks.sentence(t, "asking-welcome")]
    found = []
    for one in asked:
        if one.kind == "command":
            line = f"{one.text} {one.rest}".strip()
            found.append(rooms.view(line) or blocks.command(t, line))
        elif one.kind == "help":
            found.append(blocks.help_(t, rooms.examples(EXAMPLES)))
        else:
            shown = rooms.answer(one)
            way = rooms.way(one.about.name) if one.kind == "meaning" and one.about else None
            found += [blocks.with_way(t, shown, way) if way else shown] if shown is not None else []
    if found:
        return found
    near = guesses(text, rooms.guesses)[:_GUESSES]
    return [blocks.guessed(t, near) if near else blocks.unclear(t, rooms.examples(EXAMPLES))]


def _post(request: Request, answers: list[Shown], place: dict[str, Any]) -> None:
    quiet: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}
    message, client = kit.message(*blocks.together(answers)), request.client
    send(request.services, request.workspace, message, lambda fit: client.chat_postMessage(**place, **quiet, **fit))


def _whisper(request: Request, answers: list[Shown], place: dict[str, Any]) -> None:
    message, client, user = kit.message(*blocks.together(answers)), request.client, request.user
    send(request.services, request.workspace, message, lambda fit: client.chat_postEphemeral(**place, user=user, **fit))


def opened(request: Request) -> None:
    """Somebody opened the Messages tab: prompts in their language, where their Slack shows any."""
    offer(request, request.channel, "")
