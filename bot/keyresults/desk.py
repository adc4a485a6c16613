"""The key results of a room: how people type them, what they are worth, and where one person hands in what they say.

A line is one: "Activation rate: 40% → 55%", "NPS from 32 to 45", « NPS de 32 à 45 ». Figures are read as targets of
KPIs are. What one person types is read in their language; what a file says, whose language nobody knows, in both, and
where these read different values it is refused.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from types import SimpleNamespace
from typing import Any, ClassVar

from bot.clock import stamp
from bot.errors import UserError
from bot.fields.field import Field, tidy_value
from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry, reminding
from bot.keyresults import result as rules
from bot.keyresults.result import FIGURES, METRIC, NAME, TYPED, KeyResult, Measure, ResultNow, key_result, unpack
from bot.lazy import lazy
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room, tidy
from bot.services import Services
from bot.slack.text import is_person
from bot.store import Store
from bot.text import Translator
from bot.text.fold import key
from bot.text.locales import LOCALES

BOTH = tuple(LOCALES)
MEASURED = "measured"  # of the link from a record to the KPI that a key result of it is bound to
Standing = tuple[Record[Any], list[ResultNow]]
Change = Callable[[list[KeyResult]], Sequence[KeyResult]]
_OF_LINES = {f"keyresults-error-{one}": f"keyresults-error-line-{one}" for one in ("figure", "units")}
_BULLET = re.compile(r"^(?:[-*•–]|\(?[0-9]{1,2}[.)]|(?:kr|rc)\s?[0-9]*\s?[:.])\s+", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:→|⇒|->|=>|–>)\s*")
_METRIC, _FIGURE = r"(?P<metric>\W*\w.*?)", r"[^\s\w]?\s?[-−+]?[0-9][0-9.,\s\u202f\u00a0]*(?:\s?[^\s\d→]{1,8})?"
_START, _TARGET = rf"(?P<start>{_FIGURE})", rf"(?P<target>{_FIGURE})"
_WITH_ARROW = re.compile(rf"{_METRIC}[\s:,–—-]+(?:(?:from|de)\s+)?{_START}→(?P<target>.*\d.*)", re.IGNORECASE)
_WITHOUT = [
    re.compile(rf"{_METRIC}{shape}", re.IGNORECASE)
    for shape in (
        rf"[\s:,–—-]+from\s+{_START}\s+to\s+{_TARGET}\.?",
        rf"[\s:,–—-]+de\s+{_START}\s+à\s+{_TARGET}\.?",
        rf"\s?:\s?{_TARGET}",
        "",  # a metric alone
    )
]


@dataclass(frozen=True)
class KeyResults:
    """Of a room, whose records hold them in "results" and take lines of them in "key_results"; they count while a
    record has a `status`, and `kind` is what people are asked of those whose values they type. They follow KPIs, of the
    room that links call `about`, and what there is of these is handed over: `amount` reads a figure, in the unit of a
    measure unless it names another, by the language: the value, what is in its unit, and whether it named it; `said` is
    a value in words, `exact` all its digits; `get` finds one by its id, `named` by its name, `everything` is those in
    use, `worth` what some are by their ids (`kpi`, `value`, `day`, `is_late`). `naming` are rooms whose records name
    one in "kpi"."""

    room: Room[Any]
    status: str
    kind: str
    about: str
    amount: Callable[[str, Measure, str], tuple[float, Measure, bool]]
    said: Callable[[Translator, Measure, float], str]
    exact: Callable[[Translator, Measure, float], str]
    get: Callable[[Store, str, str], Measure | None]
    named: Callable[[Store, str, str], Measure | None]
    everything: Callable[[Store, str], Sequence[Measure]]
    worth: Callable[[Services, str, Iterable[str]], Mapping[str, Any]]
    naming: Sequence[Room[Any]] = ()

    def read_lines(self, text: str, languages: Sequence[str]) -> list[KeyResult]:
        """The key results of some lines. Raises UserError beside where they are typed, with the line in question."""
        found = []
        for line in text.splitlines():
            said = _BULLET.sub("", line.strip())
            try:
                found += [self._read_line(said, languages)] if said else []
            except UserError as error:
                key_ = _OF_LINES.get(error.key, error.key)
                raise UserError(key_, field=TYPED, **{**error.args_, "line": said[:60]}) from None
        return found

    def _read_line(self, line: str, languages: Sequence[str]) -> KeyResult:
        if len(line) > 2 * METRIC:
            raise UserError("keyresults-error-long", limit=METRIC)
        said, arrows = _ARROW.subn("→", line)
        shapes = [_WITH_ARROW] if arrows else _WITHOUT
        found = next((match for one in shapes if (match := one.fullmatch(said))), None)
        if found is None or arrows > 1:
            raise UserError("keyresults-error-line", line=line[:60])
        metric, *_ = found.groups()
        if len(metric) > METRIC:
            raise UserError("keyresults-error-long", limit=METRIC)
        return self.with_figures(key_result(metric.strip()), found.groupdict(), None, languages)

    def with_figures(
        self, result: KeyResult, typed: Mapping[str, str], kpi: Measure | None = None, languages: Sequence[str] = BOTH
    ) -> KeyResult:
        """A key result with the figures that were typed, by FIGURES; what is empty is taken out, what is not named
        stays. They are in the unit of a KPI where there is one, else in that of the figures that stay, else in the one
        that any of them names. Raises UserError beside the figure."""
        stays, plain = [name for name in FIGURES if name not in typed], key_result("")
        fixed = kpi or (result if result.says(stays) else None)
        read: dict[str, float | None] = {name: getattr(result, name) for name in stays}
        unit, is_settled = fixed or (result if result.says() else plain), fixed is not None
        for name in FIGURES:
            if text := typed.get(name, "").strip():
                value, named = self._read(name, text, fixed or plain, languages)
                if named and is_settled and (named.unit, named.detail) != (unit.unit, unit.detail):
                    raise UserError("keyresults-error-units", field=name, text=text[:40])
                read[name], unit, is_settled = value, named or unit, is_settled or named is not None
        figures = {name: read.get(name) for name in FIGURES}
        return replace(result, unit=unit.unit, detail=unit.detail, **figures)  # type: ignore[arg-type]  # by name

    def _read(self, name: str, text: str, unit: Measure, languages: Sequence[str]) -> tuple[float, Measure | None]:
        """A figure, and the unit that it names, None for none."""
        found = []
        for language in languages:
            try:
                value, of, is_named = self.amount(text, unit, language)
            except UserError:
                continue
            found.append((value, of if is_named else None))
        if not found or any(value != found[0][0] for value, _ in found):
            raise UserError("keyresults-error-open" if found else "keyresults-error-figure", field=name, text=text[:40])
        return found[0]

    @lazy
    def form(self) -> Room[Any]:
        """The fields of one, as a room of texts: `kpi` is a name, `day` an ISO day, `owner` a user id."""
        fields = (
            Field("metric", limit=METRIC, required=True, hint=True),
            Field("start", limit=40, hint=True),
            Field("target", limit=40),
            Field("kpi", limit=NAME, suggests=f"{self.room.name}.kpi", hint=True),
            Field("value", limit=40, hint=True),
            Field("day", "day"),
            Field("owner", "person"),
        )
        return Room(name=f"{self.room.name}-result", content=SimpleNamespace, fields=fields)

    def texts_of(self, t: Translator, one: KeyResult, kpi: str = "") -> Any:
        """A key result as its form shows it, every digit of its figures; `kpi` is what its KPI is called."""
        figures = {name: self.exact(t, one, getattr(one, name)) for name in FIGURES if one.says([name])}
        return self.form.of(metric=one.metric, kpi=kpi, day=one.day, owner=one.owner, **figures)

    def read_form(self, said: Any, before: KeyResult | None, kpi: Measure, language: str, today: str) -> KeyResult:
        """What the form comes to; one bound to a KPI keeps no value of its own. Raises UserError beside a field."""
        tidied = self.form.of(**{one.name: tidy_value(one, getattr(said, one.name)) for one in self.form.fields})
        if tidied.kpi and kpi is None:
            raise UserError("keyresults-error-kpi", field="kpi", name=tidied.kpi)
        typed = {name: "" if kpi and name == "value" else getattr(tidied, name) for name in FIGURES}
        new = replace(before or key_result(tidied.metric), metric=tidied.metric, owner=tidied.owner, kpi="")
        new = self.with_figures(new, typed, kpi, (language,))
        if kpi:
            return rules.bound(new, kpi)
        if new.value is not None and not "" < tidied.day <= today:
            raise UserError("keyresults-error-day", field="day")
        return replace(new, day=tidied.day if new.value is not None else "")

    def now(self, services: Services, workspace: str, several: Iterable[Sequence[KeyResult]]) -> list[list[ResultNow]]:
        """Each as it stands, of one record after the other; some statements for all."""
        rows = list(several)
        bound = [one.kpi for results in rows for one in results if one.kpi]
        known, today = self.worth(services, workspace, bound), services.clock().date()
        return [[self._now(one, known, today) for one in results] for results in rows]

    def _now(self, one: KeyResult, known: Mapping[str, Any], today: date) -> ResultNow:
        if not one.kpi:
            late = one.value is not None and (today - date.fromisoformat(one.day)).days > rules.OLD_DAYS
            return ResultNow(one, one, one.value, one.day, is_late=late)
        of = known.get(one.kpi)
        if of is None:
            return ResultNow(one, one, why="archived")
        is_same = (of.kpi.unit, of.kpi.detail) == (one.unit, one.detail)
        why = "unit" if not is_same else "archived" if of.kpi.archived_at else ""
        return ResultNow(one, of.kpi, of.value, of.day, of.kpi.name, of.is_late, why)

    def namesakes(self, services: Services, workspace: str, results: Sequence[KeyResult]) -> dict[str, str]:
        """The names of KPIs that are called as key results are and fit them, by the id of the key result."""
        free = {key(one.metric): one for one in results if not one.kpi}
        found = self.everything(services.store, workspace) if free else []
        alike = [(free[key(kpi.name)], kpi) for kpi in found if key(kpi.name) in free and kpi.direction != "band"]
        return {one.id: kpi.name for one, kpi in alike if rules.is_in(one, kpi)}

    def standing(self, services: Services, workspace: str, found: Sequence[Record[Any]]) -> list[Standing]:
        """Some records, each with its key results as they stand."""
        known = self.now(services, workspace, [unpack(one.content.results) for one in found])
        return list(zip(found, known, strict=True))

    def link(self, desk: RecordDesk, record: Record[Any]) -> None:
        """Link a record with the KPIs that its key results are bound to, and with no others. Inside `store.write`."""
        bound = {one.kpi for one in unpack(record.content.results) if one.kpi and not record.gone_at}
        others, at = [LinkEnd(self.about, one) for one in sorted(bound)], stamp(desk.services.clock())
        links.relink(desk.services.store, desk.workspace, end_of(self.room, record), MEASURED, others, desk.user, at)

    def asked(self, record: Record[Any], days: Sequence[date], now: str) -> Iterator[Inquiry]:
        """Asking on some days everybody whose key results are bound to no KPI, each about the first of theirs."""
        said = record.content
        owners = {one.owner or said.owner: one.id for one in unpack(said.results)[::-1] if not one.kpi}
        for day, (person, id_) in product(days, owners.items()):
            if is_person(person):
                yield reminding(self.kind, str(record.number), f"{day}/{id_}", person, day, now)


class ResultDesk(RecordDesk):
    """Where one person hands in what they say of the key results of a room, which names them."""

    results: ClassVar[KeyResults]

    def theirs(self, record: Record[Any]) -> list[KeyResult]:
        """The key results of which this person may say what they are worth: those that are bound to no KPI and theirs,
        all of these where they may change the record."""
        may = self.may(self.results.room, record)
        return [one for one in unpack(record.content.results) if not one.kpi and (may or self.user == one.owner)]

    def change_results(self, number: int, change: Change) -> Record[Any]:
        """Keep what becomes of the key results of a record."""
        with self._writing():
            return self._changed(self.changeable(self.results.room, number), change)

    def _changed(self, old: Record[Any], change: Change) -> Record[Any]:
        room, rows = self.results.room, tuple(map(rules.pack, change(unpack(old.content.results))))
        content = tidy(room, replace(old.content, results=rows))
        return old if content == old.content else self._keep(room, old, replace(old, content=content), "edited")

    def enter(self, number: int, new: Sequence[KeyResult], answer: str = "entered") -> Record[Any]:
        """What key results are worth, each with its day; who was asked about them has answered. Raises UserError where
        somebody may not say so."""
        kept, now = self.services.store, stamp(self.services.clock())
        said = {one.id: {name: getattr(one, name) for name in ("value", "day", "unit", "detail")} for one in new}
        with self._writing():
            old = self.record(self.results.room, number)
            theirs = {one.id for one in self.theirs(old)}
            if old.gone_at or not theirs or not {*said} <= theirs:
                raise UserError("records-error-rights", number=number)
            for one in store.about(kept, self.workspace, self.results.kind, str(number)):
                if not one.answer and one.person == self.user and one.from_on <= now[:10]:
                    store.save_inquiry(kept, self.workspace, replace(one, answer=answer, at=now))
            return self._changed(old, lambda had: [replace(one, **said.get(one.id, {})) for one in had])
