"""`/retro`, the form that starts one, and Home. A channel has one at a time, and no file brings one."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.actions.action import OPEN, TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.actions.desk import of_things
from bot.champions.teams import Team, teams
from bot.errors import UserError
from bot.inquiries.brief import today_of
from bot.listings.home import home_lists, mine
from bot.listings.listing import owned, without
from bot.records.access import RecordPermissions
from bot.records.desk import RecordDesk, desk, end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import ANY, Narrow
from bot.retro import access, blocks
from bot.retro.blocks import forms
from bot.retro.board import FEW
from bot.retro.compose import view
from bot.retro.desk import ROOM, VOTES, of_channel
from bot.retro.listeners import guide
from bot.retro.listeners.phases import ASK
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


def _of_channel(request: Request, channel: str, status: str = ANY) -> list[Record[Retro]]:
    return of_channel(request.services, request.workspace, request.audience, channel, status) if channel else []


def _open_here(request: Request) -> Record[Retro] | None:
    """What is open in the channel that somebody is in, else the only one that is open where they see it."""
    found = _of_channel(request, request.channel, "") or _open(request, 2, 0)
    return found[0] if len(found) == 1 else None


class RetroListeners(RecordListeners[Retro]):
    """What every room listens to, but for what would write a retrospective without its channel."""

    def card(self, request: Request, record: Record[Retro], *notes: str) -> list[Block]:
        """A retrospective as it is by now."""
        shown, may_move = view(request.services, request.workspace, record, request.audience), desk(request).may
        card = blocks.card(request.t, shown, reader=request.user, may_move=may_move(ROOM, record))
        return [*(kit.context(note) for note in notes), *card]

    def typed(self, request: Request) -> Answer:
        """What was typed after the command; with nothing, what is open in the channel, else its help."""
        found = None if clean(request.text).strip() else _open_here(request)
        return reply(self.card(request, found), found.content.title) if found else super().typed(request)

    def write(self, request: Request, title: str, about: str = "") -> Answer:  # noqa: ARG002 - a record is its own
        """The form that starts one, with whoever it is the turn of."""
        channel, format_ = channel_of(request), str(load(request.value).get("format") or "")
        owner, current = _in_turn(request, channel), is_elsewhere(request)
        form = forms.start(request.t, title, channel, owner, format_, {"back": request.back}, current=current)
        return open_answer(request, form)

    def listen(self, on: Listeners) -> None:
        """The buttons of records that these have, too."""
        on.action("retro.new", self.new, access.START)
        on.action("retro.open", self.open, access.READ)
        on.action("retro.list", self.turn, access.READ)
        on.action("retro.narrow", self.narrow, access.READ)


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
    check_people(services, workspace, filter(is_person, [said["owner"]]), "owner")
    team, day = _team(request, channel), t.dated(today_of(services, workspace, request.user), "d MMMM")
    named = t("retro-named-team", team=team.name, day=day) if team else t("retro-named", day=day)
    check_place(request, channel)
    there = members(services, workspace, channel) or set()
    few = "yes" if 1 < len(there) <= FEW + 1 else ""  # the bot is there, too
    title, owner = clean(said["title"]) or named, said["owner"] or request.user
    place = channel if is_private(services, workspace, channel) else ""
    new = Retro(title, owner, said["format"], (channel,), t.language, few=few)
    record = RecordDesk.of(request).add(ROOM, new, place=place)
    return LISTENERS.answer(request, record, t("retro-started"), replace=False)


def _started(request: Request, rest: str) -> Answer:
    return LISTENERS.write(request, rest)


def _on(handler: Handler) -> Callable[[Request, str], Answer | None]:
    """What a word after the command does to a number, as a button does; without one, to what is open in the channel."""

    def answer(request: Request, rest: str) -> Answer | None:
        if rest and not is_number(rest):
            return None
        found = None if rest else _open_here(request)
        if not rest and found is None:
            raise UserError("retro-error-none-here")
        return handler(meant.pressed(request, str(found.number if found else number_of(rest))))

    return answer


def _actions_here(request: Request, limit: int, offset: int) -> Sequence[Record[TeamAction]]:
    """What is to do of what came of the channel's retrospectives."""
    here = [end_of(ROOM, one) for one in _of_channel(request, request.channel)]
    found = of_things(request.services, request.workspace, here, request.audience)
    return [one for one in found if one.status == OPEN][offset : offset + limit]


def _open(request: Request, limit: int, offset: int) -> Sequence[Record[Retro]]:
    where = (request.services.store, request.workspace, ROOM, request.audience)
    return lists.narrowed(*where, Narrow(), limit, offset)


def _mine(request: Request, limit: int, offset: int) -> Sequence[Record[Retro]]:
    """Those that the reader facilitates, of their team, or of a private channel of theirs."""
    own = {one.channel for one in teams(request.services, request.workspace) if request.user in one.people}
    rows = _open(request, 100, 0)
    found = [one for one in rows if one.place or one.content.owner == request.user or own & {*one.content.channels}]
    return found[offset : offset + limit]


def _home_buttons(request: Request) -> list[Block]:
    new = kit.button(request.t("retro-form-add"), "retro.new", style="primary")
    return [new, kit.button(request.t("retro-list"), "retro.list", "{}")]


_OWN_ACTIONS = owned(ACTIONS, OPEN)
MAY = RecordPermissions(access.READ, access.START, access.MOVE, access.READ, access.READ)
LISTENERS = RetroListeners(ROOM, "/retro", USAGE, MAY, verbs=("help", "list", "search", "show"))
OWN = {
    "start": (_started, access.START),
    "join": (_on(LISTENERS.open), access.READ),
    "add": (_on(ASK["write"]), access.WRITE),
    "vote": (_on(ASK["vote"]), access.WRITE),
    "actions": (mine(ACTIONS, {"here": _actions_here, "mine": without(_OWN_ACTIONS, _actions_here)}), access.READ),
    **guide.OWN,
}
LINKED = LISTENERS.linked("retro", "retros", "retrospective", "retrospectives")
HOME = HomeRoom(
    title="retro-title",
    for_you=[*home_lists(ROOM, {"mine": _mine}), *home_lists(ACTIONS, {"mine": _OWN_ACTIONS})],
    lists=home_lists(ROOM, {"open": without(_open, _mine)}),
    buttons=_home_buttons,
    rank=8,
)


def register(on: Listeners) -> None:
    """The command, its form, and the buttons that records have."""
    replace(LISTENERS, own=OWN).answer_command(on, "retros", "retrospective", "retrospectives")
    LISTENERS.listen(on)
    on.view("retro.start", once(start), access.START)
