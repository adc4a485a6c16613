"""What guides listen to: `/retro guide`, `/retro formats`, and the buttons of a guide."""

from collections.abc import Callable

from bot.errors import UserError
from bot.retro_guides import access, blocks
from bot.retro_guides.desk import GuideDesk
from bot.retro_guides.guide import MINUTES, USUAL
from bot.slack.acting import once
from bot.slack.listen import Handler, Listeners
from bot.slack.places import channel_of
from bot.slack.request import Answer, Request, reply
from bot.slack.sharing import ask_first
from bot.slack.text import say


def guide(request: Request, rest: str) -> Answer | None:
    """`/retro guide 60`: what happens when in a meeting of that length, to read first and then to run."""
    said = rest.removesuffix("min").strip()
    if said and not (said.isascii() and said.isdigit()):
        return None
    minutes = int(said[:4]) if said else USUAL
    if minutes not in MINUTES:
        raise UserError("retro-guide-error-minutes")
    return reply(blocks.plan(request.t, minutes), request.t("retro-guide-title"))


def formats(request: Request, rest: str) -> Answer | None:
    """`/retro formats`: all of them."""
    return None if rest else reply(blocks.formats(request.t), request.t("retro-formats-title"))


def run(request: Request) -> Answer:
    """It begins in the channel where the button is."""
    channel = channel_of(request)
    if not channel:
        raise UserError("retro-guide-error-where")
    question = ask_first(request, "retro_guides.run", request.value)
    if question is not None:
        return question
    minutes = int(request.value) if request.value in map(str, MINUTES) else 0
    GuideDesk.of(request).run(channel, minutes, request.t.language)
    text = say(request.t, "retro-guide-begun")
    return Answer(then=lambda: request.tell(text))


def _on(act: Callable[[GuideDesk, str, int], None]) -> Handler:
    def handler(request: Request) -> Answer:
        id_, _, step = request.value.partition("/")
        act(GuideDesk.of(request), id_, int(step) if step.isascii() and step.isdigit() else -1)
        return Answer()

    return once(handler)


VERBS = {"retro": {"guide": (guide, access.READ), "formats": (formats, access.READ)}}


def register(on: Listeners) -> None:
    """Every button of a guide."""
    on.action("retro_guides.run", once(run), access.RUN)
    on.action("retro_guides.pause", _on(lambda desk, id_, _: desk.pause(id_)), access.RUN)
    on.action("retro_guides.resume", _on(lambda desk, id_, _: desk.resume(id_)), access.RUN)
    on.action("retro_guides.skip", _on(lambda desk, id_, step: desk.skip(id_, step)), access.RUN)
    on.action("retro_guides.stop", _on(lambda desk, id_, _: desk.stop(id_)), access.RUN)
