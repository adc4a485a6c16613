"""What sessions listen to: all that records do, `/insight session`, and who was there."""

import json
from collections.abc import Sequence

from bot.insights.insight import Insight
from bot.listings.home import home_lists
from bot.listings.listing import MOST
from bot.outcomes.listeners import outcome
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.rota.listeners import Rotation
from bot.schedule import words
from bot.schedule.store import schedules
from bot.sessions import access, blocks, store
from bot.sessions.desk import LENGTH, ROOM, ROTA, SessionClock, SessionDesk, agenda, lately, listened
from bot.sessions.plan import KIND
from bot.sessions.session import AGENDA, LEAST, WEEK, WEEKS, InsightSession, exposure
from bot.sessions.usage import USAGE
from bot.slack import blocks as kit
from bot.slack import groups, meant
from bot.slack.acting import once
from bot.slack.answering import open_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeRoom, Pillar
from bot.slack.listen import Handler, Listeners
from bot.slack.request import Answer, Request, reply, whole
from bot.slack.settings import chosen_several
from bot.slack.text import Mrkdwn, escape, is_person, say
from bot.text.verbs import is_number, means_all

SETTINGS = settings_part("sessions-title", access.SET, LENGTH)
_LAST_DAYS, _COMING = 180, 3


def _first(request: Request) -> InsightSession:
    minutes = LENGTH.now(request.services, request.workspace)
    return InsightSession("", owner=request.user, held_on=request.now[:10], minutes=minutes)


# -- the card ----------------------------------------------------------------------------------------------------------


def _buttons(request: Request, record: Record[InsightSession]) -> Sequence[Block]:
    if not ROOM.is_open(record):
        return []
    owner, clock = record.content.owner, SessionClock(request.services, request.workspace)
    is_past, was_there = clock.is_over(record.content), request.user in _there(request, record)
    return blocks.card_buttons(
        request.t,
        record,
        was_there=was_there,
        has_begun=was_there or clock.has_begun(record.content),
        leads=owner == request.user and not is_past,
        may_change=SessionDesk.of(request).may(ROOM, record),
        free=not is_past and not request.services.people.present(request.workspace, [owner], asks=True),
    )


def _beside(request: Request, record: Record[InsightSession]) -> Sequence[Block]:
    """What was on its agenda, and how many were there."""
    shown = blocks.agenda(request.t, agenda(request.services, request.workspace, record.number, request.audience))
    return [*shown, kit.context(say(request.t, "sessions-attended", count=len(_there(request, record))))]


def _there(request: Request, record: Record[InsightSession]) -> list[str]:
    return store.attendance(request.services.store, request.workspace, [record.number])[record.number]


LISTENERS: RecordListeners[InsightSession] = RecordListeners(
    ROOM,
    "/insight",
    USAGE,
    access.SESSIONS,
    buttons=_buttons,
    beside=_beside,
    said=(*AGENDA, WEEK),
    first=_first,
)
LINKED = LISTENERS.linked("session", "sessions", "seance", "seances")


def card_parts(request: Request, record: Record[Insight]) -> tuple[Sequence[Block], Sequence[Block]]:
    """What the card of an insight has besides: its recording, to press."""
    return (), [kit.context(one) for one in blocks.recording(request.t, record.content)]


def _attends(was_there: bool) -> Handler:
    def handler(request: Request) -> Answer:
        record = SessionDesk.of(request).attend(number_of(request.value), was_there)
        minutes = blocks.hours(request.t, listened(request.services, request.workspace)[request.user])
        done = request.t("sessions-attend-done" if was_there else "sessions-miss-done")
        note = Mrkdwn(f"{escape(done)} {minutes}")
        if request.view or request.on_card:
            return LISTENERS.answer(request, record, note)
        shown = blocks.counted(request.t, record, note, was_there=was_there)
        return result_answer(request, shown, note, request.t("sessions-title"))

    return handler


def ask_mark(request: Request) -> Answer:
    """Ask who was there."""
    own, number = SessionDesk.of(request), number_of(request.value)
    own.changeable(ROOM, number)
    return open_answer(request, blocks.mark_form(request.t, own.begun(number), request.back))


def save_mark(request: Request) -> Answer:
    """They were."""
    came, missed = (list(filter(is_person, chosen_several(request.values.get(name)))) for name in ("came", "missed"))
    record = SessionDesk.of(request).mark(whole(request.metadata.get("number")), came, missed)
    return LISTENERS.answer(request, record, request.t("records-saved"))


# -- /insight session --------------------------------------------------------------------------------------------------


def session(request: Request, rest: str) -> Answer | None:
    """`/insight session`: the next and the last, and how long everyone has listened; `3`, `list`, `search …`."""
    if not rest:
        return reply([*_overview(request), *_hours(request)], request.t("sessions-title"))
    if is_number(rest):
        return LISTENERS.open(meant.pressed(request, rest))
    ask = LISTENERS.words.read(rest)
    if ask.verb == "help" and not ask.rest:
        return LISTENERS.help(request)
    carried = json.dumps({"words": "" if means_all(ask.rest) else ask.rest}, ensure_ascii=False)
    return LISTENERS.turn(meant.pressed(request, carried)) if ask.verb in ("list", "search") else None


def _overview(request: Request) -> list[Block]:
    clock = SessionClock(request.services, request.workspace)
    known = lately(request.services, request.workspace, _LAST_DAYS, request.audience)
    coming = [one for one in known if not clock.is_over(one.content)][::-1][:_COMING]
    last = next((one for one in known if clock.is_over(one.content)), None)
    there, room = _there(request, last) if last else [], ROOM.here(request.services, request.workspace)
    return blocks.overview(request.t, room, coming, _planned(request), last, KIND, was_there=request.user in there)


def _planned(request: Request) -> list[Mrkdwn]:
    """When agendas come next, and where."""
    found = [one for one in schedules.everything(request.services.store, request.workspace) if one.kind == KIND]
    return [
        say(
            request.t,
            "sessions-planned",
            when=words.clock(request.t, one.next_at, one.cadence.zone),
            channel=Mrkdwn(f"<#{one.channel}>"),
        )
        for one in found
        if one.next_at and not one.paused
    ][:_COMING]


def _hours(request: Request) -> list[Block]:
    """The reader's own, and those of teams: of user groups, the only teams whose people are known here."""
    minutes, t = listened(request.services, request.workspace), request.t
    known = groups.known(request.services, request.workspace)
    teams = exposure({known.name(group): people for group, people in known.people.items()}, minutes)
    note = "" if teams else t("sessions-teams-few", least=LEAST, weeks=WEEKS)
    if not known.people:
        note = t("slack-groups-scope") if known.lacks_scope else t("sessions-teams-none")
    own = kit.section(blocks.hours(t, minutes[request.user]))
    return [kit.divider(), own, *blocks.team_hours(t, teams, note)]


# -- Home --------------------------------------------------------------------------------------------------------------


def _coming(request: Request, limit: int, offset: int) -> Sequence[Record[InsightSession]]:
    clock = SessionClock(request.services, request.workspace)
    known = lately(request.services, request.workspace, 1, request.audience)[::-1]  # a day may go on elsewhere
    return [one for one in known if not clock.is_over(one.content)][offset : offset + limit]


def _leading(request: Request, limit: int, offset: int) -> Sequence[Record[InsightSession]]:
    mine = [one for one in _coming(request, MOST, 0) if one.content.owner == request.user]
    return mine[offset : offset + limit]


def _notes(request: Request) -> Sequence[Block]:
    """How long the reader has listened, where there are sessions."""
    planned = _planned(request)
    minutes = listened(request.services, request.workspace)
    own = [kit.context(blocks.hours(request.t, minutes[request.user]))] if minutes or planned else []
    return [*([kit.context(*planned)] if planned else []), *own]


HOME = HomeRoom(
    title="sessions-title",
    pillar=Pillar.DATA,
    purpose="sessions-purpose",
    for_you=home_lists(ROOM, {"leading": _leading}),
    lists=home_lists(ROOM, {"coming": _coming}),
    notes=_notes,
    buttons=lambda request: [kit.button(request.t("sessions-list"), "sessions.list", "{}")],
    rank=3,
)
VERBS = {"insights": {"session": (session, access.READ)}}


def register(on: Listeners) -> None:
    """Every button and form of sessions."""
    LISTENERS.register(on)
    on.action("sessions.attend", once(_attends(True)), access.ATTEND)
    on.action("sessions.miss", once(_attends(False)), access.ATTEND)
    on.action("sessions.mark", ask_mark, access.CHANGE)
    on.view("sessions.mark", once(save_mark), access.CHANGE)
    Rotation(ROTA, access.LEAD, access.PASS_ON).register(on, LISTENERS)
    on.action("sessions.outcome", outcome(ROOM), access.READ)
