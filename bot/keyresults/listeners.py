"""What a room with key results listens to: adding one, changing it, having it read from a KPI, saying its value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.fields.form import FormState, form, typed
from bot.inquiries.inquiry import zone_or_utc
from bot.keyresults import blocks
from bot.keyresults.desk import KeyResults, ResultDesk, result_of
from bot.keyresults.form import FORM, read_form, texts_of
from bot.keyresults.now import results_now
from bot.keyresults.progress import ResultNow
from bot.keyresults.reading import read_lines, with_figures
from bot.keyresults.result import KeyResult, bound, pack, unpack, with_result
from bot.kpis.kpi import NAME_LIMIT
from bot.kpis.store import kpis
from bot.listings.suggestions import suggestions
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners, Verb
from bot.slack.meant import numbered
from bot.slack.request import Answer, Request
from bot.slack.text import clean

_FIELD = "value:"  # before the id of a key result, in the form of values


@dataclass(frozen=True)
class ResultListeners:
    """What a room gives its RecordListeners of its key results: `verbs`, `buttons`, `beside`, and how the form `reads`
    those typed in lines. `read` says who reads KPIs for it, `change` who changes one, `enter` who gives its
    value."""

    results: KeyResults
    read: Permission
    change: Permission
    enter: Permission

    @property
    def verbs(self) -> dict[str, Verb]:
        """The word after the command of the room."""
        return {"set": (numbered(self.ask_values), self.enter)}

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the buttons and forms; `listeners` are the room's, which show what came of it."""
        name = self.results.room.name

        def told(act: Callable[[Request], tuple[Record[Any], str]]) -> Handler:
            def handler(request: Request) -> Answer:
                record, note = act(request)
                return listeners.here(request).answer(request, record, request.t(note))

            return once(handler)

        on.action(f"{name}.result_new", self._new, self.change)
        on.action(f"{name}.result", self._edit, self.change)
        on.action(f"{name}.bind", told(self._bind), self.change)
        on.action(f"{name}.result_remove", told(self._remove), self.change)
        on.view(f"{FORM.name}.save", told(self._save), self.change)
        on.options(f"{name}.kpi", self._kpis, self.read)
        on.action(f"{name}.enter", self.ask_values, self.enter)
        on.action(f"{name}.unknown", told(self._unknown), self.enter)
        on.view(f"{name}.values", told(self._enter), self.enter)

    def reads(self, request: Request, before: Any, said: Any) -> Any:
        """The content of the room's form, with the key results that were typed as lines added to those it had."""
        added = read_lines(said.key_results, request.t.language)
        return replace(said, results=tuple(map(pack, [*unpack(before.results), *added])))

    def now(self, request: Request, record: Record[Any]) -> list[ResultNow]:
        """The key results of a record as they stand."""
        return results_now(request.services, request.workspace, unpack(record.content.results))

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What a person may do on the card of a record."""
        own, room = ResultDesk.of(request), self.results.room
        enters = any(own.may_enter(self.results, record, one) for one in unpack(record.content.results))
        may = own.may(room, record)
        return blocks.buttons(request.t, room, str(record.number), may=may, enters=enters)

    def beside(self, request: Request, record: Record[Any]) -> list[Block]:
        """The key results, and how far they have come."""
        may = ResultDesk.of(request).may(self.results.room, record) and not record.gone_at
        return blocks.results(request.t, self.results.room, record, self.now(request, record), may=may)

    def _new(self, request: Request) -> Answer:
        return self._form(request, number_of(request.value), None)

    def _edit(self, request: Request) -> Answer:
        number, _, id_ = request.value.partition("/")
        record = ResultDesk.of(request).changeable(self.results.room, number_of(number))
        return self._form(request, record.number, result_of(record, id_))

    def _form(self, request: Request, number: int, one: KeyResult | None) -> Answer:
        """The form; it carries the key result as it was, so that nobody overwrites what another wrote meanwhile."""
        ResultDesk.of(request).changeable(self.results.room, number)
        kpi = kpis.get(request.services.store, request.workspace, one.kpi) if one and one.kpi else None
        said = texts_of(request.t, one, kpi.name if kpi else "") if one else FORM.of(day=_today(request))
        state = FormState(number, back=request.back, about=pack(one) if one else "")
        view = form(request.t, FORM, said, state)
        if one:
            view = blocks.with_remove(request.t, self.results.room, view, f"{number}/{one.id}")
        return open_answer(request, view)

    def _save(self, request: Request) -> tuple[Record[Any], str]:
        state = FormState.unpack(request.metadata)
        before = next(iter(unpack([state.about])), None)
        said = typed(FORM, request.values, texts_of(request.t, before, "") if before else FORM.of())
        kpi = kpis.by_name(request.services.store, request.workspace, said.kpi) if said.kpi else None
        new = read_form(said, before, kpi, request.t.language, _today(request))

        def change(known: list[KeyResult]) -> list[KeyResult]:
            if before and before not in known:
                raise UserError("goals-error-overtaken", field="metric", metric=before.metric)
            return with_result(known, new)

        record = ResultDesk.of(request).change_results(self.results, state.number, change)
        return record, "goals-result-saved"

    def _bind(self, request: Request) -> tuple[Record[Any], str]:
        """Have a key result read from the KPI that is called as it is."""
        number, _, id_ = request.value.partition("/")

        def change(known: list[KeyResult]) -> list[KeyResult]:
            for one in known:
                if one.id == id_ and (kpi := kpis.by_name(request.services.store, request.workspace, one.metric)):
                    return with_result(known, bound(one, kpi))
            raise UserError("goals-error-result", number=number[:9])

        return ResultDesk.of(request).change_results(self.results, number_of(number), change), "goals-result-bound"

    def _remove(self, request: Request) -> tuple[Record[Any], str]:
        number, _, id_ = request.value.partition("/")

        def change(known: list[KeyResult]) -> list[KeyResult]:
            return [one for one in known if one.id != id_]

        return ResultDesk.of(request).change_results(self.results, number_of(number), change), "goals-result-removed"

    def _kpis(self, request: Request) -> Answer:
        """The KPIs that a key result may be bound to, of those that have what is typed."""
        known = kpis.everything(request.services.store, request.workspace)
        names = [one.name for one in known if one.direction != "band"]
        found = suggestions(request, names, NAME_LIMIT).body or {}
        return Answer({"options": [one for one in found["options"] if one["value"] in names]})

    # -- values --------------------------------------------------------------------------------------------------------

    def ask_values(self, request: Request) -> Answer:
        """The form of values, of those that this person may say. Raises UserError where there are none."""
        own = ResultDesk.of(request)
        record = own.record(self.results.room, number_of(request.value))
        theirs = self._theirs(request, record)
        if not theirs and not own.may(self.results.room, record):
            raise UserError("records-error-rights", number=record.number)
        if record.gone_at or not theirs:
            raise UserError("goals-error-no-values", number=record.number)
        view = blocks.values_form(request.t, self.results.room, record, theirs, _today(request), request.back)
        return open_answer(request, view)

    def _theirs(self, request: Request, record: Record[Any]) -> list[ResultNow]:
        own = ResultDesk.of(request)
        return [now for now in self.now(request, record) if own.may_enter(self.results, record, now.result)]

    def _enter(self, request: Request) -> tuple[Record[Any], str]:
        own, number = ResultDesk.of(request), number_of(request.metadata.get("number"))
        day = clean(str(request.values.get("day") or ""))[:10]
        if not day or day > _today(request):
            raise UserError("goals-error-day", field="day")
        theirs = self._theirs(request, own.record(self.results.room, number))
        said = {now.result: self._typed(request, now.result) for now in theirs}
        new = [replace(_valued(one, text, request.t.language), day=day) for one, text in said.items() if text]
        if not new:
            return own.enter(self.results, number, [], "unknown"), "goals-unknown-said"
        return own.enter(self.results, number, new), "goals-entered"

    def _typed(self, request: Request, one: KeyResult) -> str:
        return clean(str(request.values.get(f"{_FIELD}{one.id}") or "")).strip()

    def _unknown(self, request: Request) -> tuple[Record[Any], str]:
        return ResultDesk.of(request).enter(self.results, number_of(request.value), [], "unknown"), "goals-unknown-said"


def _today(request: Request) -> str:
    """The ISO day that it is where somebody is."""
    zone = zone_or_utc(request.services.people.get(request.workspace, request.user).zone)
    return request.services.clock().astimezone(zone).date().isoformat()


def _valued(one: KeyResult, text: str, language: str) -> KeyResult:
    measure = None if one.start is None and one.target is None else one.measure
    try:
        return with_figures(one, {"value": text}, measure, (language,))
    except UserError as error:
        raise UserError(error.key, field=f"{_FIELD}{one.id}", **error.args_) from None
