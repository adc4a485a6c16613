"""Scheduling digests, and what can be done with what is scheduled."""

from collections.abc import Callable, Sequence

from bot.kpis.blocks import card, planned
from bot.kpis.blocks import schedules as blocks
from bot.kpis.blocks.choice import chosen_kpis
from bot.kpis.blocks.schedules import PAGE, ScheduleFormState, ScheduleRow
from bot.kpis.blocks.zones import find
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import chosen, presented, renew, renewed
from bot.kpis.plans import Plans
from bot.kpis.store import kpis
from bot.kpis.subject import about
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.blocks import Block
from bot.slack.places import channel_of, check_place, is_elsewhere, zone_of
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import Mrkdwn, escape, mention, say


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

    def then() -> None:
        zone = zone_of(request)
        given = {"channel": channel_of(request), "zone": zone, "owner": request.user}
        carried = ScheduleFormState(back=request.back, own_zone=zone, current=is_elsewhere(request))
        request.open(blocks.form(request.t, given, known, carried))

    return Answer(then=then)


def edit(request: Request) -> Answer:
    """The button of a row."""
    schedule = plans(request).schedule(request.value)
    carried = ScheduleFormState(schedule.id, request.back, schedule.cadence.zone)
    given = blocks.given_by(schedule)
    view = blocks.form(request.t, given, offered(request, chosen_kpis(given)), carried)
    return Answer(then=lambda: request.open(view))


def offered(request: Request, wanted: Sequence[str]) -> list[Kpi]:
    """The KPIs to choose from: those in use, and of the chosen ones those archived since. Left out of the menu they
    would be chosen no more, and none chosen means all."""
    store, workspace = request.services.store, request.workspace
    gone = [kpi for kpi in kpis.archived(store, workspace) if kpi.id in wanted] if wanted else []
    return [*gone, *kpis.everything(store, workspace)]


def _carried(request: Request) -> ScheduleFormState:
    told = request.metadata
    own_zone = find(str(told.get("own_zone") or "")) or "UTC"
    return ScheduleFormState(
        str(told.get("schedule") or ""), str(told.get("back") or ""), own_zone, bool(told.get("current"))
    )


def follow(request: Request) -> Answer:
    """Another cadence or zone was chosen: the fields follow."""
    known = offered(request, chosen_kpis(request.values))
    view = blocks.form(request.t, request.values, known, _carried(request))
    return renewed(request, view)


def save(request: Request) -> Answer:
    """The form, submitted."""
    carried, values = _carried(request), request.values
    known = offered(request, chosen_kpis(values))
    view = blocks.form(request.t, values, known, carried)
    if not blocks.fields(view) <= set(values):
        # Slack did not show the fields of what was chosen last: now it does.
        return Answer({"response_action": "update", "view": view})
    wanted = blocks.read(values, request.user, known)
    check_place(request, wanted.channel)
    what = (wanted.subject, wanted.channel, wanted.cadence, wanted.language, wanted.owner)
    desk, new_ = plans(request), not carried.schedule
    try:
        schedule = desk.make(*what) if new_ else desk.edit(carried.schedule, *what)
    except RepeatedError:
        return Answer()
    done = not new_ and desk.is_done(schedule)
    text = planned.saved(request.t, schedule, channel_link(schedule.channel), new=new_, done=done)
    buttons = kit.actions(
        kit.button(request.t("kpis-schedule-send"), "kpis.send_now", schedule.id),
        kit.button(request.t("kpis-schedules"), "kpis.schedules", '{"new": true}'),
    )
    shown = [kit.section(text), buttons]
    if carried.back:
        return Answer(then=lambda: request.respond(shown, text))
    return Answer({"response_action": "update", "view": card.answer_modal(request.t, shown)})


# -- the list ----------------------------------------------------------------------------------------------------------


def listing(request: Request, page: int) -> list[Block]:
    """A page of the schedules."""
    desk, t = plans(request), request.t
    known = desk.all()
    page = min(page, max(0, (len(known) - 1) // PAGE))
    own = known[page * PAGE : (page + 1) * PAGE]
    last = deliveries.last(request.services.store, request.workspace, [one.id for one in own])
    rows = [
        ScheduleRow(
            one,
            last=planned.outcome(t, one, last[one.id]) if one.id in last else "",
            next_at=planned.coming(t, one),
            kpis=len(about(one.subject)["kpis"]),
            may_change=desk.may_change(one),
        )
        for one in own
    ]
    return blocks.listing(t, rows, page, len(known) > (page + 1) * PAGE)


def open_list(request: Request) -> Answer:
    """A button that shows the schedules, or another page of them."""
    carried = load(request.value)
    shown = listing(request, whole(carried.get("page")))
    replace = "page" in carried
    return presented(request, shown, request.t("kpis-schedules"), replace=replace)


# -- what can be done with one -----------------------------------------------------------------------------------------


def more(request: Request) -> Answer:
    """Something was chosen under the three dots of a schedule."""
    act, _, wanted = chosen(request).partition(":")
    desk = plans(request)
    schedule = desk.schedule(wanted)
    if act in ("pause", "resume"):
        return _acted(request, schedule, lambda: desk.pause(wanted, act == "pause"))
    if act == "hand_over":
        view = blocks.hand_over(request.t, schedule, request.back)
    else:
        place = {"view": str(request.view.get("id") or ""), "back": request.back, "whispered": request.whispered}
        view = blocks.ask_delete(request.t, schedule, place)
    return Answer(then=lambda: request.open(view))


def _acted(request: Request, schedule: Schedule, act: Callable[[], Schedule]) -> Answer:
    try:
        act()
    except RepeatedError:
        return Answer()
    return presented(request, listing(request, _page(request, schedule)), request.t("kpis-schedules"), replace=True)


def _page(request: Request, schedule: Schedule) -> int:
    """The page of the list that a schedule is on."""
    ids = [one.id for one in plans(request).all()]
    return ids.index(schedule.id) // PAGE if schedule.id in ids else 0


def delete(request: Request) -> Answer:
    """The question, answered with yes: the schedule is gone, also from the list it was in."""
    told = request.metadata
    try:
        plans(request).remove(str(told.get("schedule") or ""))
    except RepeatedError:
        return Answer()

    def then() -> None:
        shown, text = listing(request, 0), request.t("kpis-schedules")
        if told.get("view"):
            renew(request, str(told["view"]), card.answer_modal(request.t, shown))
        else:
            request.respond(shown, text, replace=bool(told.get("whispered")))

    return Answer(then=then)


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
    return Answer({"response_action": "update", "view": card.answer_modal(request.t, [kit.section(text)])}, then)


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
