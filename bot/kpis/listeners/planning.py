"""Scheduling digests, and what can be done with what is scheduled."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.kpis.blocks import card
from bot.kpis.blocks import schedules as blocks
from bot.kpis.blocks.schedules import PAGE, Carried, Given, Row
from bot.kpis.blocks.words import day
from bot.kpis.blocks.zones import find
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import presented, renewed
from bot.kpis.plans import Plans
from bot.kpis.store import kpis
from bot.kpis.subject import about
from bot.schedule.mends import mend
from bot.schedule.schedule import Outcome, Schedule
from bot.schedule.store import deliveries
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.places import check_place, zone_of
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import Mrkdwn, escape, mention, moment, say
from bot.text import Translator


def plans(request: Request) -> Plans:
    """Where this person hands in what they want posted."""
    return Plans(request.services, request.workspace, request.user, request.delivery)


def channel_link(channel: str) -> Mrkdwn:
    """A channel's name, shown by Slack; a private message's as its reader's."""
    return mention(channel) if channel[:1] in "UW" else Mrkdwn(f"<#{escape(channel)}>")


# -- the form ----------------------------------------------------------------------------------------------------------


def new(request: Request) -> Answer:
    """`/kpi schedule`, or the button: the form, with the conversation it was asked in."""
    known = kpis.everything(request.services.store, request.workspace)
    here = request.channel if request.channel[:1] in "CG" else ""

    def then() -> None:
        zone = zone_of(request)
        given = {"channel": here, "zone": zone, "owner": request.user}
        request.open(blocks.form(request.t, given, known, Carried(back=request.back, own_zone=zone)))

    return Answer(then=then)


def edit(request: Request) -> Answer:
    """The button of a row."""
    schedule = plans(request).schedule(request.value)
    carried = Carried(schedule.id, request.back, schedule.cadence.zone)
    given = blocks.given_by(schedule)
    view = blocks.form(request.t, given, _offered(request, given), carried)
    return Answer(then=lambda: request.open(view))


def _offered(request: Request, given: Given) -> list[Kpi]:
    """The KPIs to choose from: those in use, and of the chosen ones those archived since. Left out of the menu they
    would be chosen no more, and none chosen means all."""
    store, workspace = request.services.store, request.workspace
    wanted = blocks.chosen_kpis(given)
    gone = [kpi for kpi in kpis.archived(store, workspace) if kpi.id in wanted] if wanted else []
    return [*gone, *kpis.everything(store, workspace)]


def _carried(request: Request) -> Carried:
    told = request.metadata
    own_zone = find(str(told.get("own_zone") or "")) or "UTC"
    return Carried(str(told.get("schedule") or ""), str(told.get("back") or ""), own_zone)


def follow(request: Request) -> Answer:
    """Another cadence or zone was chosen: the fields follow."""
    view = blocks.form(request.t, request.values, _offered(request, request.values), _carried(request))
    return renewed(request, view)


def save(request: Request) -> Answer:
    """The form, submitted."""
    carried, values = _carried(request), request.values
    view = blocks.form(request.t, values, _offered(request, values), carried)
    if not blocks.fields(view) <= set(values):
        # Slack did not show the fields of what was chosen last: now it does.
        return Answer({"response_action": "update", "view": view})
    planned = blocks.read(values, request.user)
    check_place(request, planned.channel)
    wanted = (planned.subject, planned.channel, planned.cadence, planned.language, planned.owner)
    try:
        desk = plans(request)
        schedule = desk.edit(carried.schedule, *wanted) if carried.schedule else desk.make(*wanted)
    except RepeatedError:
        return Answer()
    text = _confirmed(request.t, schedule, desk, new=not carried.schedule)
    buttons = kit.actions(
        kit.button(request.t("kpis-schedule-send"), "kpis.send_now", schedule.id),
        kit.button(request.t("kpis-schedules"), "kpis.schedules", '{"new": true}'),
    )
    shown = [kit.section(text), buttons]
    if carried.back:
        return Answer(then=lambda: request.respond(shown, text))
    return Answer({"response_action": "update", "view": card.told(request.t, shown)})


def _confirmed(t: Translator, schedule: Schedule, desk: Plans, *, new: bool) -> Mrkdwn:
    where, when = channel_link(schedule.channel), said(t, schedule.cadence)
    if schedule.paused or not schedule.next_at:
        return say(t, "kpis-scheduled-paused", channel=where, when=when)
    first = datetime.fromisoformat(schedule.next_at).astimezone(ZoneInfo(schedule.cadence.zone))
    if new:
        return say(t, "kpis-scheduled", channel=where, when=when, first=day(t, first.date()))
    done = "-done" if desk.is_done(schedule) else ""
    every = schedule.cadence.every
    return say(t, f"kpis-schedule-kept{done}", channel=where, when=when, next=day(t, first.date()), every=every)


# -- the list ----------------------------------------------------------------------------------------------------------


def listing(request: Request, page: int) -> list[Block]:
    """A page of the schedules."""
    desk, t = plans(request), request.t
    known = desk.all()
    page = min(page, max(0, (len(known) - 1) // PAGE))
    own = known[page * PAGE : (page + 1) * PAGE]
    last = deliveries.last(request.services.store, request.workspace, [one.id for one in own])
    rows = [
        Row(
            one,
            last=outcome(t, one, last[one.id]) if one.id in last else "",
            next_at=moment(t, one.next_at) if one.next_at else "",
            kpis=len(about(one.subject)["kpis"]),
            may_change=desk.may_change(one),
        )
        for one in own
    ]
    return blocks.listing(t, rows, page, len(known) > (page + 1) * PAGE)


def outcome(t: Translator, schedule: Schedule, last: Outcome) -> Mrkdwn:
    """What became of the last post of a schedule, with the mend where it failed."""
    when = moment(t, last.at)
    if last.state in ("failed", "unknown"):
        return say(t, f"kpis-last-{last.state}", when=when, why=mend(t, last.error, schedule.channel))
    if last.state in ("posted", "empty", "skipped"):
        return say(t, f"kpis-last-{last.state}", when=when)
    return say(t, "kpis-last-under-way")


def open_list(request: Request) -> Answer:
    """A button that shows the schedules, or another page of them."""
    carried = load(request.value)
    shown = listing(request, whole(carried.get("page")))
    replace = "page" in carried
    return presented(request, shown, request.t("kpis-schedules"), replace=replace)


# -- what can be done with one -----------------------------------------------------------------------------------------


def pause(request: Request) -> Answer:
    """Pause a schedule."""
    return _acted(request, lambda desk: desk.pause(request.value, True))


def resume(request: Request) -> Answer:
    """Let a schedule go on."""
    return _acted(request, lambda desk: desk.pause(request.value, False))


def delete(request: Request) -> Answer:
    """Take a schedule away."""
    return _acted(request, lambda desk: desk.remove(request.value))


def _acted(request: Request, act: Callable[[Plans], Schedule]) -> Answer:
    try:
        act(plans(request))
    except RepeatedError:
        return Answer()
    shown = listing(request, 0)
    return presented(request, shown, request.t("kpis-schedules"), replace=True)


def send_now(request: Request) -> Answer:
    """Post a schedule's digest now, besides what it posts by itself."""
    desk = plans(request)
    schedule = desk.schedule(request.value)
    try:
        desk.send_now(schedule.id, asked=request.channel or request.user)
    except RepeatedError:
        return Answer()
    text = say(request.t, "kpis-on-its-way", channel=channel_link(schedule.channel))
    return Answer(then=lambda: request.tell(text))


def open_hand_over(request: Request) -> Answer:
    """Ask who looks after a schedule from now on."""
    view = blocks.hand_over(request.t, plans(request).schedule(request.value), request.back)
    return Answer(then=lambda: request.open(view))


def hand_over(request: Request) -> Answer:
    """The form, submitted; the new owner hears of it."""
    try:
        schedule = plans(request).hand_over(
            str(request.metadata.get("schedule") or ""), str(request.values.get("owner") or "")
        )
    except RepeatedError:
        return Answer()
    text = say(request.t, "kpis-handed-over", who=mention(schedule.owner))

    def then() -> None:
        if request.back:
            request.respond([kit.section(text)], text)
        if schedule.owner != request.user:
            _tell_heir(request, schedule)

    if request.back:
        return Answer(then=then)
    return Answer({"response_action": "update", "view": card.told(request.t, [kit.section(text)])}, then)


def _tell_heir(request: Request, schedule: Schedule) -> None:
    t = request.translator_for(schedule.owner)
    text = say(
        t,
        "kpis-inherited",
        who=mention(request.user),
        channel=channel_link(schedule.channel),
        when=said(t, schedule.cadence),
    )
    buttons = kit.actions(kit.button(t("kpis-schedules"), "kpis.schedules", '{"new": true}'))
    request.direct_message(schedule.owner, [kit.section(text), buttons], text)
