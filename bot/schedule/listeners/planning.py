"""Planning posts of any kind, and what can be done with what is planned."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.errors import Mistakes
from bot.lazy import lazy
from bot.posts import Kinds, Plan, PlanFacts, Values
from bot.schedule.blocks import form as forms
from bot.schedule.blocks import listing as lists
from bot.schedule.blocks import outcome
from bot.schedule.blocks.form import ScheduleFormState
from bot.schedule.blocks.listing import PAGE, SchedulePage, ScheduleRow
from bot.schedule.blocks.notices import pressed_text
from bot.schedule.cadence import Cadence
from bot.schedule.desk import ScheduleContent, ScheduleDesk
from bot.schedule.notices import title
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.schedule.values import given_by, one_of, read_cadence, read_channel, read_language, report_cadence
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal, present_answer, renew, renew_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.listen import explain
from bot.slack.places import channel_of, check_place, is_elsewhere, zone_of
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator
from bot.text.zones import find


@dataclass(frozen=True)
class Planning:
    """What people do with planned posts of some kinds: a room's own after its command, all of them elsewhere."""

    kinds: Kinds

    @lazy
    def plans(self) -> Mapping[str, Plan]:
        """What these kinds offer to be planned, by kind."""
        return {name: kind.plan for name, kind in self.kinds.items() if kind.plan is not None}

    def desk(self, request: Request) -> ScheduleDesk:
        """Where this person hands in what they want posted."""
        return ScheduleDesk(request.services, request.workspace, request.user, request.delivery, self.plans)

    def _kind(self, name: str = "") -> str:
        """The kind that is named; where none is, the only one there is, else empty."""
        return name or (next(iter(self.plans)) if len(self.plans) == 1 else "")

    def _title(self, request: Request, t: Translator, schedule: Schedule) -> str:
        return title(request.services, self.kinds, t, request.workspace, schedule.kind, schedule.subject)

    def called(self, request: Request, schedule: Schedule) -> Mrkdwn:
        """What a planned post is called, and where it comes."""
        return lists.called(request.t, self._title(request, request.t, schedule), schedule)

    def _preview(self, kind: str) -> str:
        return self.plans[kind].preview or "schedule.preview"

    # -- the form ------------------------------------------------------------------------------------------------------

    def new(self, request: Request) -> Answer:
        """A command, or the button: the form, with the conversation it was asked in."""
        kind = self._kind(request.value)
        self.desk(request).check_may_plan(kind)

        def then() -> None:
            zone = zone_of(request)
            given = {"channel": channel_of(request), "zone": zone, "owner": request.user}
            carried = ScheduleFormState(kind, back=request.back, own_zone=zone, current=is_elsewhere(request))
            request.open(self._form(request, given, carried))

        return Answer(then=then)

    def edit(self, request: Request) -> Answer:
        """The button of a row."""
        schedule = self.desk(request).schedule(request.value)
        facts = self._facts(request, schedule)
        given = {
            "channel": schedule.channel,
            "language": schedule.language,
            "owner": schedule.owner,
            **given_by(schedule.cadence, facts.covers),
            **facts.values,
        }
        carried = ScheduleFormState(schedule.kind, schedule.id, request.back, schedule.cadence.zone)
        view = self._form(request, given, carried)
        return Answer(then=lambda: request.open(view))

    def _facts(self, request: Request, schedule: Schedule) -> PlanFacts:
        return self.desk(request).plan(schedule.kind).facts(request.t, schedule.subject)

    def _form(self, request: Request, given: Values, carried: ScheduleFormState) -> Block:
        plan, t = self.desk(request).plan(carried.kind), request.t
        own = plan.fields(request.services, request.workspace, t, given)
        return forms.form(t, plan, own, given, carried)

    def _carried(self, request: Request) -> ScheduleFormState:
        kept = {name: str(request.metadata.get(name) or "") for name in ("kind", "schedule", "back", "own_zone")}
        carried = ScheduleFormState(**kept, current=bool(request.metadata.get("current")))
        return replace(carried, kind=self._kind(carried.kind), own_zone=find(carried.own_zone) or "UTC")

    def follow(self, request: Request) -> Answer:
        """Another cadence or zone was chosen: the fields follow."""
        return renew_answer(request, self._form(request, request.values, self._carried(request)))

    def save(self, request: Request) -> Answer:
        """The form, submitted."""
        carried, desk = self._carried(request), self.desk(request)
        new = not carried.schedule
        known = ""
        if not new:
            old = desk.schedule(carried.schedule)
            carried, known = replace(carried, kind=old.kind), old.channel
        view = self._form(request, request.values, carried)
        if not forms.fields(view) <= set(request.values):
            # Slack did not show the fields of what was chosen last: now it does.
            return Answer({"response_action": "update", "view": view})
        content = self._content(request, desk.plan(carried.kind))
        check_place(request, content.channel, known=known)
        try:
            schedule = desk.make(carried.kind, content) if new else desk.edit(carried.schedule, content)
        except RepeatedError:
            return Answer()
        t, done = request.t, not new and desk.is_done(schedule)
        text = outcome.saved_line(t, schedule, self._facts(request, schedule), new=new, done=done)
        post = kit.button(t("schedule-post-now"), self._preview(schedule.kind), schedule.id)
        return _confirmed(request, [kit.section(text), kit.actions(post, lists.list_button(t, carried.kind))], text)

    def _content(self, request: Request, plan: Plan) -> ScheduleContent:
        """What was asked for. Raises UserError beside the field, for every field at once."""
        values, wrong = request.values, Mistakes()
        every = one_of(values, "every", plan.every, plan.usual)
        channel = wrong.of(lambda: read_channel(values), "")
        cadence = wrong.of(lambda: read_cadence(values, every), Cadence(every, 0, "", ""))
        covers = report_cadence(values, every) if plan.covers else ""
        subject = wrong.of(lambda: plan.subject(request.services, request.workspace, values, covers), "")
        wrong.tell()
        owner = str(values.get("owner") or "") or request.user
        return ScheduleContent(subject, channel, cadence, read_language(values), owner)

    # -- the list ------------------------------------------------------------------------------------------------------

    def listing(self, request: Request, page: int = 0, kind: str = "") -> list[Block]:
        """A page of what is planned, of one kind or of all."""
        desk, t, kind = self.desk(request), request.t, self._kind(kind)
        known = desk.all(kind)
        page = min(page, max(0, (len(known) - 1) // PAGE))
        own = known[page * PAGE : (page + 1) * PAGE]
        last = deliveries.last(request.services.store, request.workspace, [one.id for one in own])
        rows = [
            ScheduleRow(
                one,
                self._title(request, t, one),
                self._facts(request, one),
                last=outcome.outcome(t, one, last[one.id], self.plans[one.kind].empty) if one.id in last else "",
                next_at=outcome.coming(t, one),
                may_change=desk.may_change(one),
                preview=self._preview(one.kind),
            )
            for one in own
        ]
        shown = SchedulePage(
            kind,
            page,
            more=len(known) > (page + 1) * PAGE,
            others=bool(kind) and schedules.count(request.services.store, request.workspace) > len(known),
            offered=[(name, f"{self.plans[name].words}new") for name in desk.offered(kind)],
        )
        words = desk.plan(kind).words if kind else "schedule-"
        return lists.listing(t, rows, shown, f"{words}list", f"{words}none")

    def open_list(self, request: Request) -> Answer:
        """A button that shows what is planned, or another page of it."""
        carried = load(request.value)
        shown = self.listing(request, whole(carried.get("page")), str(carried.get("kind") or ""))
        return _shown(request, shown, replace="page" in carried)

    # -- what can be done with one -------------------------------------------------------------------------------------

    def more(self, request: Request) -> Answer:
        """Something was chosen under the three dots of a row: "pause:ID", with the kind that is listed behind it."""
        act, wanted, listed = (*selected_value(request).split(":"), "", "")[:3]
        desk, t = self.desk(request), request.t
        schedule = desk.schedule(wanted)
        if act in ("pause", "resume"):
            return self._acted(request, schedule, listed, lambda: desk.pause(wanted, act == "pause"))
        called = self.called(request, schedule)
        if act == "hand_over":
            view = forms.hand_over(t, called, schedule.id, request.back)
        else:
            place = {"view": str(request.view.get("id") or ""), "back": request.back, "whispered": request.whispered}
            carried = {**place, "schedule": schedule.id, "kind": listed}
            view = forms.ask_delete(t, desk.plan(schedule.kind), called, carried)
        return Answer(then=lambda: request.open(view))

    def _acted(self, request: Request, schedule: Schedule, listed: str, act: Callable[[], Schedule]) -> Answer:
        try:
            act()
        except RepeatedError:
            return Answer()
        ids = [one.id for one in self.desk(request).all(self._kind(listed))]
        page = ids.index(schedule.id) // PAGE if schedule.id in ids else 0
        return _shown(request, self.listing(request, page, listed), replace=True)

    def delete(self, request: Request) -> Answer:
        """The question, answered with yes: the schedule is gone, also from the list it was in."""
        carried = request.metadata
        try:
            self.desk(request).remove(str(carried.get("schedule") or ""))
        except RepeatedError:
            return Answer()

        def then() -> None:
            shown, text = self.listing(request, kind=str(carried.get("kind") or "")), request.t("schedule-manage")
            if carried.get("view"):
                renew(request, str(carried["view"]), answer_modal(request.t, text, shown))
            else:
                request.respond(shown, text, replace=bool(carried.get("whispered")))

        return Answer(then=then)

    def hand_over(self, request: Request) -> Answer:
        """The form, submitted."""
        wanted, heir = str(request.metadata.get("schedule") or ""), str(request.values.get("owner") or "")
        try:
            schedule = self.desk(request).hand_over(wanted, heir)
        except RepeatedError:
            return Answer()
        text = say(request.t, "schedule-handed-over", who=mention(schedule.owner))
        return _confirmed(request, [kit.section(text)], text)

    # -- now -----------------------------------------------------------------------------------------------------------

    def preview(self, request: Request) -> Answer:
        """What a schedule would post now, for the eyes of who asks."""
        desk, t = self.desk(request), request.t
        schedule = desk.schedule(request.value)
        called = self.called(request, schedule)
        carried = {"schedule": schedule.id, "once": secrets.token_hex(8), "back": request.back}
        waiting = forms.preview(t, called, carried, [], note=t("schedule-preview-composing"))

        def then() -> None:
            view = str(request.open(waiting)["id"])
            try:
                post = self.kinds[schedule.kind].compose(request.services, desk.draft(schedule, schedule.channel))
                shown, note = (list(post.blocks), "") if post else ([], t("schedule-preview-nothing"))
            except Exception as error:
                shown, note = [], explain(request, error)
            renew(request, view, forms.preview(t, called, carried, shown, schedule.channel, note))

        return Answer(then=then)

    def post_now(self, request: Request) -> Answer:
        """Post it: the ledger does so once, however often the form is sent."""
        desk, carried = self.desk(request), request.metadata
        schedule = desk.schedule(str(carried.get("schedule") or ""))
        channel = read_channel(request.values)
        check_place(request, channel, known=schedule.channel)
        posted = desk.post_now(schedule, channel, str(carried.get("once") or ""))
        text = pressed_text(request.t, posted, again=True)
        return _confirmed(request, [kit.section(text)], text)


def _shown(request: Request, blocks: list[Block], *, replace: bool) -> Answer:
    text = request.t("schedule-manage")
    return present_answer(request, blocks, text, text, replace=replace)


def _confirmed(request: Request, blocks: list[Block], text: str) -> Answer:
    """What was done, where the form was opened: in the conversation, or in the form's place."""
    if request.back:
        return Answer(then=lambda: request.respond(blocks, text))
    view = answer_modal(request.t, request.t("schedule-manage"), blocks)
    return Answer({"response_action": "update", "view": view})
