"""What retrospectives listen to: `/retro`, the form that starts one, and all that a board does."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.actions.action import OPEN
from bot.actions.desk import ROOM as ACTIONS
from bot.actions.desk import of_things
from bot.boards.listeners import BoardListeners
from bot.boards.room import BoardRecords, of_channel
from bot.champions.teams import Team, teams
from bot.listings.home import home_lists
from bot.listings.listing import owned, without
from bot.records.access import RecordPermissions
from bot.records.blocks import show
from bot.records.desk import end_of
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.retro import access, blocks
from bot.retro.compose import view
from bot.retro.desk import BOARD, ROOM, VOTES
from bot.retro.retro import Retro
from bot.retro.usage import USAGE
from bot.rota.turn import next_in_turn
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.connect import check_people
from bot.slack.home import HomeRoom
from bot.slack.listen import Listeners
from bot.slack.places import channel_of, is_elsewhere
from bot.slack.request import Answer, Request, load, reply
from bot.slack.text import clean, is_person, say

SETTINGS = settings_part("retro-title", access.SET, VOTES)
BOARDS = BoardListeners(BOARD, access.READ, access.WRITE, access.MOVE, access.LEAD)


class RetroListeners(BoardRecords[Retro]):
    """A retrospective for whoever asks, and the form that starts one."""

    def card(self, request: Request, record: Record[Retro], *notes: str) -> list[Block]:
        """A retrospective as it is by now."""
        shown = blocks.card(request.t, BOARD, view(request.services, request.workspace, record, request.audience))
        return [*(kit.context(note) for note in notes), *shown]

    def write(self, request: Request, title: str, about: str = "") -> Answer:  # noqa: ARG002 - a record is its own
        """The form that starts one, with whoever it is the turn of."""
        channel, format_ = channel_of(request), str(load(request.value).get("format") or "")
        owner, current = _in_turn(request, channel), is_elsewhere(request)
        form = blocks.start_form(request.t, title, channel, owner, format_, {"back": request.back}, current=current)
        return open_answer(request, form)


def _team(request: Request, channel: str) -> Team | None:
    return next((one for one in teams(request.services, request.workspace) if channel and one.channel == channel), None)


def _in_turn(request: Request, channel: str) -> str:
    """Of the team of a channel, whoever facilitated longest ago; else whoever starts it."""
    team, known = _team(request, channel), of_channel(request, ROOM, channel)
    last = {one.content.owner: one.created_at for one in reversed(known)}
    return next_in_turn(team.people if team else [request.user], last)


def start(request: Request) -> Answer:
    """It is started in its channel, called by its team and day where nobody says otherwise."""
    said, t = {one: str(request.values.get(one) or "") for one in ("channel", "owner", "format", "title")}, request.t
    check_people(request.services, request.workspace, filter(is_person, [said["owner"]]), "owner")
    team, day = _team(request, said["channel"]), t.dated(date.fromisoformat(request.now[:10]), "d MMMM")
    named = t("retro-named-team", team=team.name, day=day) if team else t("retro-named", day=day)
    title, owner = clean(said["title"]) or named, said["owner"] or request.user
    return LISTENERS.begin(request, Retro(title, owner, said["format"], (said["channel"],), t.language))


def _started(request: Request, rest: str) -> Answer:
    return LISTENERS.here(request).write(request, rest)


def actions(request: Request, rest: str) -> Answer | None:
    """`/retro actions`: what is open of this channel, then what is the reader's own."""
    if rest:
        return None
    here = [end_of(ROOM, one) for one in of_channel(request, ROOM, request.channel)]
    found = of_things(request.services, request.workspace, here, request.audience)
    known = {"here": [one for one in found if one.status == OPEN], "mine": owned(ACTIONS, OPEN)(request, show.PAGE, 0)}
    shown: list[Block] = []
    for key, rows in known.items():
        if rows:
            shown += [kit.section(say(request.t, f"retro-actions-{key}")), *show.lines(request.t, ACTIONS, rows)]
    every = kit.button(request.t("actions-list"), "actions.list", "{}")
    none = kit.section(request.t("retro-actions-none"))
    return reply([*(shown or [none]), kit.actions(every)], request.t("actions-title"))


def _open(request: Request, limit: int, offset: int) -> Sequence[Record[Retro]]:
    where = (request.services.store, request.workspace, ROOM, request.audience)
    return lists.narrowed(*where, Narrow(), limit, offset)


def _mine(request: Request, limit: int, offset: int) -> Sequence[Record[Retro]]:
    """Those that the reader facilitates, of their team, or of a private channel of theirs."""
    own = {one.channel for one in teams(request.services, request.workspace) if request.user in one.people}
    rows = _open(request, 100, 0)
    found = [one for one in rows if one.place or one.content.owner == request.user or own & {*one.content.channels}]
    return found[offset : offset + limit]


LISTENERS = RetroListeners(
    ROOM, "/retro", USAGE, RecordPermissions(access.READ, access.START, access.MOVE, access.READ, access.READ)
)
OWN = {
    "start": (_started, access.START),
    "join": (LISTENERS.on_board(LISTENERS.open), access.READ),
    "add": (LISTENERS.on_board(BOARDS.ask_cards), access.WRITE),
    "vote": (LISTENERS.on_board(BOARDS.ask_votes), access.WRITE),
    "actions": (actions, access.READ),
}


LINKED = LISTENERS.linked("retro", "retros", "retrospective", "retrospectives")
HOME = HomeRoom(
    title="retro-title",
    for_you=[*home_lists(ROOM, {"mine": _mine}), *home_lists(ACTIONS, {"mine": owned(ACTIONS, OPEN)})],
    lists=home_lists(ROOM, {"open": without(_open, _mine)}),
    buttons=lambda request: [LISTENERS.new_button(request), kit.button(request.t("retro-list"), "retro.list", "{}")],
    rank=8,
)


def register(on: Listeners) -> None:
    """The command, and every button and form of retrospectives."""
    replace(LISTENERS, own=OWN).answer_command(on, "retros", "retrospective", "retrospectives")
    LISTENERS.listen(on)
    on.view("retro.start", once(start), access.START)
    BOARDS.register(on, LISTENERS)
