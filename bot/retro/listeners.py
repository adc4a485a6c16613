"""`/retro`, the form that starts one, and Home. A channel has one at a time, and no file brings one."""

from collections.abc import Sequence
from functools import partial

from bot.actions.action import OPEN, TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.actions.desk import of_things
from bot.boards.board import FEW
from bot.champions.teams import Team, teams
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.listings.home import home_lists, mine
from bot.listings.listing import lately, owned, without
from bot.outcomes.listeners import outcome
from bot.records.access import RecordPermissions
from bot.records.desk import end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store.lists import ANY
from bot.retro import access, blocks
from bot.retro.desk import BOARDS, GUIDES, ROOM, VOTES, RetroDesk
from bot.retro.retro import Retro
from bot.retro.usage import USAGE
from bot.rota.turn import next_in_turn
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.connect import check_people
from bot.slack.home import HomeRoom
from bot.slack.listen import Handler, Listeners
from bot.slack.places import channel_of, check_place, is_elsewhere
from bot.slack.request import Answer, Request, load, reply
from bot.slack.text import clean, is_person
from bot.slack.visibility.membership import members
from bot.slack.visibility.places import is_private
from bot.text.verbs import is_number

SETTINGS = settings_part("retro-title", access.SET, VOTES)
_OPEN, _OWN_ACTIONS = lately(ROOM, ""), owned(ACTIONS, OPEN)


def _of_channel(request: Request, channel: str, status: str = ANY) -> list[Record[Retro]]:
    return RetroDesk.of(request).of_channel(channel, status) if channel else []


def _open_here(request: Request) -> Record[Retro] | None:
    """What is open in the channel that somebody is in, else the only one that is open where they see it."""
    found = _of_channel(request, request.channel, "") or _OPEN(request, 2, 0)
    return found[0] if len(found) == 1 else None


class RetroListeners(RecordListeners[Retro]):
    """What every room listens to, but for what would write a retrospective without its channel."""

    def card(self, request: Request, record: Record[Retro], *notes: str) -> list[Block]:
        """A retrospective as it is by now."""
        return [*map(kit.context, notes), *BOARDS.card(RetroDesk.of(request), request.t, record)]

    def write(self, request: Request, title: str, about: str = "") -> Answer:  # noqa: ARG002 - a record is its own
        """The form that starts one, with whoever it is the turn of."""
        channel, format_ = channel_of(request), str(load(request.value).get("format") or "")
        owner, current = _in_turn(request, channel), is_elsewhere(request)
        form = blocks.start(request.t, title, channel, owner, format_, {"back": request.back}, current=current)
        return open_answer(request, form)


def _team(request: Request, channel: str) -> Team | None:
    return next((one for one in teams(request.services, request.workspace) if channel and one.channel == channel), None)


def _in_turn(request: Request, channel: str) -> str:
    """Of the team of a channel, whoever facilitated longest ago; else whoever starts it."""
    team, known = _team(request, channel), _of_channel(request, channel)
    last = {one.content.owner: one.created_at for one in reversed(known)}
    return next_in_turn(team.people if team else [request.user], last)


def start(request: Request) -> Answer:
    """It is started in its channel, called by its team and day where nobody says otherwise: privately where that is
    private, and it says so where few are there."""
    said, t = {one: str(request.values.get(one) or "") for one in ("channel", "owner", "format", "title")}, request.t
    services, workspace, channel = request.services, request.workspace, said["channel"]
    check_people(services, workspace, filter(is_person, [said["owner"]]), "owner", gone=False)
    team, day = _team(request, channel), t.dated(today_of(services, workspace, request.user), "d MMMM")
    named = t("retro-named-team", team=team.name, day=day) if team else t("retro-named", day=day)
    check_place(request, channel)
    there = members(services, workspace, channel) or set()
    few = "yes" if 1 < len(there) <= FEW + 1 else ""  # the bot is there, too
    title, owner = clean(said["title"]) or named, said["owner"] or request.user
    place = channel if is_private(services, workspace, channel) else ""
    new = Retro(title, owner, said["format"], (channel,), t.language, few=few)
    record = RetroDesk.of(request).add(ROOM, new, place=place)
    return LISTENERS.answer(request, record, t("retro-started"), replace=False)


def _now(request: Request) -> Answer:
    """What is open in the channel, else the help."""
    found = _open_here(request)
    return reply(LISTENERS.card(request, found), found.content.title) if found else LISTENERS.help(request)


def _on(handler: Handler, request: Request, rest: str) -> Answer | None:
    """What a word after the command does to a number, as a button does; without one, to what is open in the channel."""
    if rest and not is_number(rest):
        return None
    found = None if rest else _open_here(request)
    if not rest and found is None:
        raise UserError("retro-error-none-here")
    return handler(meant.pressed(request, str(found.number if found else number_of(rest))))


def _actions_here(request: Request, limit: int, offset: int) -> Sequence[Record[TeamAction]]:
    """What is to do of what came of the channel's retrospectives."""
    here = [end_of(ROOM, one) for one in _of_channel(request, request.channel)]
    found = of_things(request.services, request.workspace, here, request.audience)
    return [one for one in found if one.status == OPEN][offset : offset + limit]


def _mine(request: Request, limit: int, offset: int) -> Sequence[Record[Retro]]:
    """Those that the reader facilitates, of their team, or of a private channel of theirs."""
    own = {one.channel for one in teams(request.services, request.workspace) if request.user in one.people}
    known = ((one, one.content) for one in _OPEN(request, 100, 0))
    found = [one for one, said in known if one.place or said.owner == request.user or own & {*said.channels}]
    return found[offset : offset + limit]


def _home_buttons(request: Request) -> list[Block]:
    new = kit.button(request.t("retro-form-add"), "retro.new", style="primary")
    return [new, kit.button(request.t("retro-list"), "retro.list", "{}")]


def _formats(request: Request, rest: str) -> Answer | None:
    return None if rest else reply(blocks.formats(request.t), request.t("retro-formats-title"))


_TODO = mine(ACTIONS, {"here": _actions_here, "mine": without(_OWN_ACTIONS, _actions_here)})
LISTENERS: RetroListeners = RetroListeners(
    ROOM,
    "/retro",
    USAGE,
    RecordPermissions(access.READ, access.START, access.MOVE, access.READ, access.READ),
    own={
        "start": (lambda request, rest: LISTENERS.write(request, rest), access.START),
        "join": (lambda request, rest: _on(LISTENERS.open, request, rest), access.READ),
        "add": (partial(_on, partial(BOARDS.form, "write")), access.WRITE),
        "vote": (partial(_on, partial(BOARDS.form, "vote")), access.WRITE),
        "actions": (_TODO, access.READ),
        "guide": (GUIDES.typed, access.READ),
        "formats": (_formats, access.READ),
    },
    verbs=("help", "list", "search", "show"),
    alone=_now,
)
LINKED = LISTENERS.linked("retro", "retros", "retrospective", "retrospectives")
HOME = HomeRoom(
    title="retro-title",
    for_you=[*home_lists(ROOM, {"mine": _mine}), *home_lists(ACTIONS, {"mine": _OWN_ACTIONS})],
    lists=home_lists(ROOM, {"open": without(_OPEN, _mine)}),
    buttons=_home_buttons,
    rank=8,
)


def register(on: Listeners) -> None:
    """The command, its form, the buttons of records that these have too, all of boards and of guides."""
    LISTENERS.answer_command(on, "retros", "retrospective", "retrospectives")
    on.action("retro.new", LISTENERS.new, access.START)
    on.action("retro.open", LISTENERS.open, access.READ)
    on.action("retro.list", LISTENERS.turn, access.READ)
    on.action("retro.narrow", LISTENERS.narrow, access.READ)
    BOARDS.register(on, LISTENERS)
    GUIDES.register(on)
    on.view("retro.start", once(start), access.START)
    on.action("retro.outcome", outcome(ROOM, BOARDS.topics, "actions.new", "retro-outcome-hint"), access.READ)
