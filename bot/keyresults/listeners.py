"""What a room with key results listens to: adding one, changing it, having it read from a KPI, saying its value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.fields.form import FormState, form, typed
from bot.inquiries.inquiry import zone_or_utc
from bot.keyresults import blocks
from bot.keyresults.desk import Change, KeyResults, ResultDesk, result_of
from bot.keyresults.form import FORM, read_form, texts_of
from bot.keyresults.now import namesakes, results_now
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

Done = tuple[Record[Any], str]  # a record, and the key of what is said of it


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

        def told(act: Callable[[Request], Done]) -> Handler:
            def handler(request: Request) -> Answer:
                record, note = act(request)
                return listeners.here(request).answer(request, record, request.t(note))

            return once(handler)

        on.action("goals.result_new", self._form, self.change)
        on.action("goals.result", self._form, self.change)
        on.action("goals.bind", told(self._bind), self.change)
        on.action("goals.result_remove", told(self._remove), self.change)
        on.view(f"{FORM.name}.save", told(self._save), self.change)
        on.options("goals.kpi", self._kpis, self.read)
        on.action("goals.enter", self.ask_values, self.enter)
        on.action("goals.unknown", told(self._unknown), self.enter)
        on.view("goals.values", told(self._enter), self.enter)

    def reads(self, request: Request, before: Any, said: Any) -> Any:
        """The content of the room's form, with the key results that were typed as lines added to those it had."""
        added = read_lines(said.key_results, (request.t.language,))
        return replace(said, results=tuple(map(pack, [*unpack(before.results), *added])))

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What a person may do on the card of a record."""
        own = ResultDesk.of(request)
        enters = any(own.may_enter(self.results, record, one) for one in unpack(record.content.results))
        return blocks.buttons(request.t, str(record.number), may=own.may(self.results.room, record), enters=enters)

    def beside(self, request: Request, record: Record[Any]) -> list[Block]:
        """The key results, and how far they have come."""
        services, workspace, known = request.services, request.workspace, unpack(record.content.results)
        may = not record.gone_at and ResultDesk.of(request).may(self.results.room, record)
        alike = namesakes(services, workspace, known) if may else {}
        (shown,) = results_now(services, workspace, [known])
        return blocks.results(request.t, record, shown, alike, may=may)

    # -- one of them ---------------------------------------------------------------------------------------------------

    def _form(self, request: Request) -> Answer:
        """The form; it carries the key result as it was, so that nobody overwrites what another wrote meanwhile."""
        number, _, id_ = request.value.partition("/")
        record = ResultDesk.of(request).changeable(self.results.room, number_of(number))
        if not id_:
            state = FormState(record.number, back=request.back)
            return open_answer(request, form(request.t, FORM, FORM.of(day=_today(request)), state))
        one = result_of(record, id_)
        kpi = kpis.get(request.services.store, request.workspace, one.kpi) if one.kpi else None
        said, state = texts_of(request.t, one, kpi.name if kpi else ""), FormState(record.number, back=request.back)
        view = form(request.t, FORM, said, replace(state, about=pack(one)))
        return open_answer(request, blocks.with_remove(request.t, view, request.value))

    def _save(self, request: Request) -> Done:
        state = FormState.unpack(request.metadata)
        before = next(iter(unpack([state.about])), None)
        said = typed(FORM, request.values, texts_of(request.t, before, "") if before else FORM.of())
        kpi = kpis.by_name(request.services.store, request.workspace, said.kpi) if said.kpi else None
        new = read_form(said, before, kpi, request.t.language, _today(request))

        def change(known: list[KeyResult]) -> list[KeyResult]:
            if before and before not in known:
                raise UserError("goals-error-overtaken", field="metric", metric=before.metric)
            return with_result(known, new)

        return ResultDesk.of(request).change_results(self.results, state.number, change), "goals-result-saved"

    def _changed(self, request: Request, change: Callable[[list[KeyResult], str], Sequence[KeyResult]]) -> Record[Any]:
        """What a button makes of the key result that it names."""
        number, _, id_ = request.value.partition("/")
        changed: Change = lambda known: change(known, id_)  # noqa: E731
        return ResultDesk.of(request).change_results(self.results, number_of(number), changed)

    def _bind(self, request: Request) -> Done:
        """Have a key result read from the KPI that is called as it is."""

        def change(known: list[KeyResult], id_: str) -> list[KeyResult]:
            for one in known:
                if one.id == id_ and (kpi := kpis.by_name(request.services.store, request.workspace, one.metric)):
                    return with_result(known, bound(one, kpi))
            raise UserError("goals-error-result", number=request.value.partition("/")[0])

        return self._changed(request, change), "goals-result-bound"

    def _remove(self, request: Request) -> Done:
        left = self._changed(request, lambda known, id_: [one for one in known if one.id != id_])
        return left, "goals-result-removed"

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
        theirs = self._theirs(own, record)
        if not theirs and not own.may(self.results.room, record):
            raise UserError("records-error-rights", number=record.number)
        if record.gone_at or not theirs:
            raise UserError("goals-error-no-values", number=record.number)
        (known,) = results_now(request.services, request.workspace, [theirs])
        room = self.results.room
        return open_answer(request, blocks.values_form(request.t, room, record, known, _today(request), request.back))

    def _theirs(self, own: ResultDesk, record: Record[Any]) -> list[KeyResult]:
        return [one for one in unpack(record.content.results) if own.may_enter(self.results, record, one)]

    def _enter(self, request: Request) -> Done:
        own, number = ResultDesk.of(request), number_of(request.metadata.get("number"))
        day = clean(str(request.values.get("day") or ""))[:10]
        if not "" < day <= _today(request):
            raise UserError("goals-error-day", field="day")
        theirs = self._theirs(own, own.record(self.results.room, number))
        said = {one: clean(str(request.values.get(f"value:{one.id}") or "")).strip() for one in theirs}
        new = [replace(_valued(one, text, request.t.language), day=day) for one, text in said.items() if text]
        return (own.enter(self.results, number, new), "goals-entered") if new else self._not_known(own, number)

    def _unknown(self, request: Request) -> Done:
        return self._not_known(ResultDesk.of(request), number_of(request.value))

    def _not_known(self, own: ResultDesk, number: int) -> Done:
        return own.enter(self.results, number, [], "unknown"), "goals-unknown-said"


def _today(request: Request) -> str:
    """The ISO day that it is where somebody is."""
    zone = zone_or_utc(request.services.people.get(request.workspace, request.user).zone)
    return request.services.clock().astimezone(zone).date().isoformat()


def _valued(one: KeyResult, text: str, language: str) -> KeyResult:
    try:
        return with_figures(one, {"value": text}, languages=(language,))
    except UserError as error:
        raise UserError(error.key, field=f"value:{one.id}", **error.args_) from None
