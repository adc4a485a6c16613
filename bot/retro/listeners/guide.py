"""What guides listen to: `/retro guide`, `/retro formats`, and the buttons of a guide."""

from bot.errors import UserError
from bot.retro import access
from bot.retro.blocks import guide as blocks
from bot.retro.desk import GuideDesk
from bot.retro.guide import ACTS, MINUTES, USUAL
from bot.slack.acting import once
from bot.slack.listen import Listeners
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


def act(request: Request) -> Answer:
    """A button of a guide: whatever is done, its channel is told."""
    id_, _, step = request.value.partition("/")
    done = str(request.action.get("action_id") or "").rpartition(".")[2]
    GuideDesk.of(request).act(id_, done, int(step) if step.isascii() and step.isdigit() else -1)
    return Answer()


OWN = {"guide": (guide, access.READ), "formats": (formats, access.READ)}


def register(on: Listeners) -> None:
    """Every button of a guide."""
    on.action("retro_guides.run", once(run), access.RUN)
    for name in ACTS:
        on.action(f"retro_guides.{name}", once(act), access.RUN)
