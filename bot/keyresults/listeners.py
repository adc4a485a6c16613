"""The forms of key results and of their values, and what stands of them on cards: of their record, of other things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.fields.form import FormState, form, typed
from bot.inquiries.brief import today_of
from bot.keyresults import blocks
from bot.keyresults.desk import KeyResults, ResultDesk
from bot.keyresults.result import NAME, KeyResult, bound, pack, unpack, with_result
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.listings.suggestions import suggestions
from bot.records.access import RecordPermissions
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.text.verbs import is_number

_BESIDE = 5  # records on the card of another thing


def _today(request: Request) -> str:
    """The ISO day that it is where somebody is."""
    return today_of(request.services, request.workspace, request.user).isoformat()


@dataclass(frozen=True)
class ResultListeners:
    """Of a room with a `desk`: who `may` change its records, and who `enters` what key results are worth. It gives its
    RecordListeners `buttons`, `beside`, `reads` and the handler of a word, `ask_values`, and other rooms `summary`."""

    desk: type[ResultDesk]
    may: RecordPermissions
    enters: Permission

    @property
    def of(self) -> KeyResults:
        """The key results of the room."""
        return self.desk.results

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons and the forms; `listeners` are the room's, which show what came of it."""
        name, change = self.of.room.name, self.may.change

        def told(act: Callable[[Request], Record[Any]], note: str) -> Handler:
            return once(lambda request: listeners.answer(request, act(request), request.t(note)))

        on.action(f"{name}.result_new", self._ask, change)
        on.action(f"{name}.result", self._ask, change)
        on.action(f"{name}.bind", told(self._bind, "keyresults-bound"), change)
        on.action(f"{name}.result_remove", told(self._remove, "keyresults-removed"), change)
        on.view(f"{name}-result.save", told(self._save, "keyresults-saved"), change)
        on.options(f"{name}.kpi", self._measures, self.may.write)
        on.action(f"{name}.enter", self.ask_values, self.enters)
        on.action(f"{name}.unknown", told(self._not_known, "keyresults-unknown-said"), self.enters)
        on.view(f"{name}.values", once(partial(self._save_values, listeners)), self.enters)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What a person may do: add a key result, and say what some are worth."""
        own = self.desk.of(request)
        may, enters = own.may(self.of.room, record), bool(own.theirs(record))
        return blocks.buttons(request.t, self.of, record.number, may=may, enters=enters)

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """The key results, and how far they have come."""
        of, known = self.of, unpack(record.content.results)
        may = not record.gone_at and self.desk.of(request).may(of.room, record)
        (now,) = of.now(request.services, request.workspace, [known])
        same = of.namesakes(request.services, request.workspace, known) if may else {}
        return blocks.results(request.t, of, record, now, same, may)

    def summary(self, request: Request, end: LinkEnd, near: Sequence[LinkEnd]) -> Sequence[Block]:
        """The records that a thing is linked to (`near`), and those of the KPI that it is or names, for its card."""
        of, services, workspace = self.of, request.services, request.workspace
        if not allowed(services, workspace, request.user, self.may.read):
            return []
        kpi = self._measure_of(request, end)
        far = LinkEnd(of.about, kpi)
        if kpi and far != end:
            near = [*near, *(link.beyond(far) for link in links.links(services.store, workspace, far))]
        numbers = list(dict.fromkeys(int(one.item) for one in near if one.room == of.room.name and is_number(one.item)))
        found = records.seen(services.store, workspace, of.room, request.audience, numbers) if numbers else []
        active = [one for one in found if one.status == of.status]
        shown, more = active[:_BESIDE], len(active) - _BESIDE
        about = [[one for one in unpack(each.content.results) if not kpi or one.kpi == kpi] for each in shown]
        return blocks.on_card(request.t, of, shown, of.now(services, workspace, about), more)

    def _measure_of(self, request: Request, end: LinkEnd) -> str:
        """The id of the KPI that a thing is, or names."""
        rooms = {one.name: one for one in self.of.naming}
        if end.room not in rooms:
            return end.item if end.room == self.of.about else ""
        found = records.get(request.services.store, request.workspace, rooms[end.room], int(end.item))
        kpi = self._named(request, found.content.kpi) if found else None
        return kpi.id if kpi else ""

    def _named(self, request: Request, name: str) -> Any:
        return self.of.named(request.services.store, request.workspace, name) if name else None

    def reads(self, request: Request, before: Any, said: Any) -> Any:
        """What the form of a record says, with the key results that were typed as lines added to those it had."""
        added = self.of.read_lines(said.key_results, (request.t.language,))
        return replace(said, results=tuple(map(pack, [*unpack(before.results), *added])))

    def _ask(self, request: Request) -> Answer:
        """The form; it carries the key result as it was, so that nobody overwrites what another wrote meanwhile."""
        of, (number, _, id_) = self.of, request.value.partition("/")
        fields, record = of.form, self.desk.of(request).changeable(of.room, number_of(number))
        if not id_:
            state = FormState(back=request.back, about=str(record.number))
            return open_answer(request, form(request.t, fields, fields.of(day=_today(request)), state))
        one = next((one for one in unpack(record.content.results) if one.id == id_), None)
        if one is None:
            raise UserError("keyresults-error-none", number=record.number)
        kpi = of.get(request.services.store, request.workspace, one.kpi) if one.kpi else None
        state = FormState(record.number, back=request.back, about=pack(one))
        view = form(request.t, fields, of.texts_of(request.t, one, kpi.name if kpi else ""), state)
        return open_answer(request, blocks.with_remove(request.t, of, view, request.value))

    def _save(self, request: Request) -> Record[Any]:
        of, state = self.of, FormState.unpack(request.metadata)
        before, fields = next(iter(unpack([state.about])), None) if state.number else None, of.form
        said = typed(fields, request.values, of.texts_of(request.t, before) if before else fields.of())
        new = of.read_form(said, before, self._named(request, said.kpi), request.t.language, _today(request))

        def change(known: list[KeyResult]) -> list[KeyResult]:
            if before and before not in known:
                raise UserError("keyresults-error-overtaken", field="metric", metric=before.metric)
            return with_result(known, new)

        return self.desk.of(request).change_results(state.number or number_of(state.about), change)

    def _bind(self, request: Request) -> Record[Any]:
        """Have a key result read from the KPI that is called as it is."""
        number, _, id_ = request.value.partition("/")

        def change(known: list[KeyResult]) -> list[KeyResult]:
            for one in known:
                if one.id == id_ and (kpi := self._named(request, one.metric)):
                    return with_result(known, bound(one, kpi))
            raise UserError("keyresults-error-none", number=number)

        return self.desk.of(request).change_results(number_of(number), change)

    def _remove(self, request: Request) -> Record[Any]:
        number, _, id_ = request.value.partition("/")
        own = self.desk.of(request)
        return own.change_results(number_of(number), lambda had: [one for one in had if one.id != id_])

    def _measures(self, request: Request) -> Answer:
        """The KPIs that a key result may be bound to, of those that have what is typed."""
        known = self.of.everything(request.services.store, request.workspace)
        names = [one.name for one in known if one.direction != "band"]
        found = suggestions(request, names, NAME).body or {}
        return Answer({"options": [one for one in found["options"] if one["value"] in names]})

    def ask_values(self, request: Request) -> Answer:
        """The form of values, of those that this person may say. Raises UserError where there are none."""
        of, own = self.of, self.desk.of(request)
        record = own.record(of.room, number_of(request.value))
        theirs = own.theirs(record)
        if not theirs and not own.may(of.room, record):
            raise UserError("records-error-rights", number=record.number)
        if record.gone_at or not theirs:
            raise UserError("keyresults-error-no-values", number=record.number)
        (known,) = of.now(request.services, request.workspace, [theirs])
        return open_answer(request, blocks.values_form(request.t, of, record, known, _today(request), request.back))

    def _save_values(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        of, own, number = self.of, self.desk.of(request), number_of(request.metadata.get("number"))
        day = clean(str(request.values.get("day") or ""))[:10]
        if not "" < day <= _today(request):
            raise UserError("keyresults-error-day", field="day")
        theirs = own.theirs(own.record(of.room, number))
        said = {one: clean(str(request.values.get(f"value:{one.id}") or "")).strip() for one in theirs}
        new = [replace(self._valued(one, text, request), day=day) for one, text in said.items() if text]
        record = own.enter(number, new, "entered" if new else "unknown")
        return listeners.answer(request, record, request.t("keyresults-entered" if new else "keyresults-unknown-said"))

    def _valued(self, one: KeyResult, text: str, request: Request) -> KeyResult:
        try:
            return self.of.with_figures(one, {"value": text}, languages=(request.t.language,))
        except UserError as error:
            raise UserError(error.key, field=f"value:{one.id}", **error.args_) from None

    def _not_known(self, request: Request) -> Record[Any]:
        return self.desk.of(request).enter(number_of(request.value), [], "unknown")
