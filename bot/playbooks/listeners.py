"""What playbooks listen to: all that records do, `/onboarding playbooks`, and making one's own of one that ships."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.playbooks import access, blocks
from bot.playbooks.desk import PLAYBOOKS, playbooks, role_title, roles, step_text, steps_of
from bot.playbooks.playbook import Playbook, read_steps, written
from bot.playbooks.usage import USAGE
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.slack import meant
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, reply
from bot.text.verbs import is_number, means_all


def _beside(request: Request, record: Record[Playbook]) -> Sequence[Block]:
    """Its steps as a plan shows them."""
    return blocks.days(request.t, [(one, one.text) for one in read_steps(record.content.steps)])


LISTENERS: RecordListeners[Playbook] = RecordListeners(
    PLAYBOOKS, "/onboarding", USAGE, access.PLAYBOOKS, beside=_beside
)


def typed(request: Request, rest: str) -> Answer | None:
    """`/onboarding playbooks`: those there are; `3`, `add`, `list`, `help`."""
    if not rest:
        return reply(_overview(request), request.t("playbooks-title"))
    if is_number(rest):
        return LISTENERS.open(meant.pressed(request, rest.lstrip("#")))
    ask = LISTENERS.words.read(rest)
    if ask.verb == "help":
        return LISTENERS.help(request)
    if ask.verb == "list":
        return LISTENERS.turn(meant.pressed(request, "{}")) if means_all(ask.rest) else None
    if ask.verb != "add":
        return None
    if not desk(request).manager:
        raise UserError(access.WRITE.refusal)
    return LISTENERS.write(request, ask.rest)


def _overview(request: Request) -> list[Block]:
    known = playbooks(request.services, request.workspace, request.t)
    numbers = [int(one.name) for one in known if one.version]
    own = records.seen(request.services.store, request.workspace, PLAYBOOKS, request.audience, numbers)
    ships = {one.name: (one.title, len(one.steps)) for one in known if not one.version}
    rows = show.lines(request.t, PLAYBOOKS.here(request.services, request.workspace), own)
    return blocks.overview(request.t, rows, ships, desk(request).manager)


def _role(request: Request) -> str:
    if request.value not in roles():
        raise UserError("playbooks-error-none", number=request.value[:20])
    return request.value


def open_shipped(request: Request) -> Answer:
    """One that ships."""
    t, role = request.t, _role(request)
    steps = [(one, step_text(t, one.key, one.text)) for one in steps_of(role)]
    shown = blocks.ships(t, role, role_title(t, role), steps, desk(request).manager)
    return present_answer(request, shown, role_title(t, role), t("playbooks-title"))


def ours(request: Request) -> Answer:
    """The form of a new one, with what ships in the reader's language."""
    t, role = request.t, _role(request)
    text = written([(one, step_text(t, one.key, one.text)) for one in steps_of(role)], t.language)
    begun = replace(LISTENERS, first=lambda _: Playbook("", request.user, text))
    return begun.write(request, role_title(t, role))


VERBS = {"onboarding": {"playbooks": (typed, access.READ)}}


def register(on: Listeners) -> None:
    """Every button and form of playbooks."""
    LISTENERS.register(on)
    on.action("playbooks.ships", open_shipped, access.READ)
    on.action("playbooks.ours", ours, access.WRITE)
