"""Files in and out: definitions and readings. All of a file is seen at once; what others brought meanwhile stays."""

import secrets
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial

from bot import toml
from bot.clock import stamp
from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.errors import UserError
from bot.feature import Exchange, Progress, Read
from bot.imports import store as import_store
from bot.imports.run import PART, ImportRun
from bot.kpis import alerts, definitions, sheet
from bot.kpis.definitions import Definitions
from bot.kpis.desk import check_source, is_read_anew, later
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.sheet import Brought, ReadingSheet
from bot.kpis.store import arrivals, collections, kpis, readings
from bot.kpis.store import definitions as versions
from bot.services import Services
from bot.sheets import NONE, Answers, Line, MatchedFields
from bot.slack.visibility.audience import IMPORT_PLACE
from bot.store import Store
from bot.text.encoding import decode
from bot.text.fold import key

FILE = "file"  # the source of what a file brings


def define(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    user: str = "",
    dry_run: bool = False,
    connectors: Mapping[str, Connector] = CONNECTORS,
    run: ImportRun | None = None,
) -> Definitions:
    """Import definitions. Raises UserError when the file is none of KPIs.

    `user` is who brings them, empty for the operator's command line; they may have any system asked.
    """
    store, now = services.store, services.clock()
    check = partial(check_source, environment=services.tools.environment, connectors=connectors)
    run = run or ImportRun(services, workspace, "kpis", person=user)
    with run.alive():
        existing = {kpi.id: kpi for kpi in kpis.everything(store, workspace)}
        filled = readings.kpis_with_readings(store, workspace)
        plan = definitions.plan(decode(data), toml.load, existing.values(), check, filled)
    if dry_run:
        run.tried(plan)
        return plan
    with run.last(plan) as close:
        done = _define(store, workspace, plan, existing, user, now)
        close(done)
    return done


def _define(
    store: Store, workspace: str, plan: Definitions, existing: Mapping[str, Kpi], user: str, now: datetime
) -> Definitions:
    """Write what a file defines, but for what others have defined since it was read."""
    there = kpis.everything(store, workspace)
    by_id, taken = {kpi.id: kpi for kpi in there}, {key(kpi.name) for kpi in there}
    told: dict[str, str] = {}
    kept: list[tuple[Kpi, Kpi | None]] = []
    for kpi in plan.keep:
        old = existing.get(kpi.id)
        if old is None and key(kpi.name) in taken:
            told[kpi.name] = "sheet-meanwhile"
        elif old is None:
            at = stamp(now)
            new = replace(
                kpi, id=secrets.token_hex(8), author=user, owner=kpi.owner or user, created_at=at, changed_at=at
            )
            kept.append((new, None))
        elif by_id.get(old.id) != old:
            told[kpi.name] = "sheet-overtaken"
        else:
            kept.append((replace(kpi, changed_at=later(old, now)), old))
    for new, old in kept:
        if old is not None and is_read_anew(old, new):
            collections.drop(store, workspace, new.id)
    kpis.put(store, workspace, [new for new, _ in kept])
    versions.put_many(store, workspace, kept, user)
    return plan.without(told)


def take(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    answers: Answers = NONE,
    kpi: Kpi | None = None,
    user: str = "",
    may: Callable[[Kpi], bool] = lambda _: True,
    may_source: bool = False,
    dry_run: bool = False,
    progress: Progress = lambda *_: None,
    connectors: Collection[str] = CONNECTORS,
    run: ImportRun | None = None,
) -> ReadingSheet:
    """Import readings. Raises UserError when the file is no list of them, QuestionError where it may be read in two
    ways and `answers` do not say which.

    `kpi` is whose readings they are where the lines do not say. `user` is who brings them, empty for the operator's
    command line; `may` says whether they may set the values of a KPI, `may_source` whether the file is believed where
    a value came from and when.
    """
    store, now = services.store, services.clock()
    run = run or ImportRun(services, workspace, "kpis", progress, person=user)

    @cache
    def known(one: str) -> Mapping[str, float]:
        return readings.values(store, workspace, one)

    with run.alive():
        plan = sheet.plan(
            decode(data),
            kpis.everything(store, workspace),
            lambda one: known(one.id),
            now=now,
            answers=answers,
            whole=kpi,
            may=may,
            matching=import_store.matching(store, workspace, "kpis"),
            sources=(*connectors, "manual", FILE) if may_source else (),
        )
    return run.take(
        plan,
        lambda planned: _Arrival(services, workspace, user, planned),
        lambda: discard(services, workspace, run),
        dry_run=dry_run,
    )


class _Arrival:
    """Planned values on their way in."""

    changes = 1

    def __init__(self, services: Services, workspace: str, user: str, plan: ReadingSheet) -> None:
        self._services, self._store, self._workspace, self._user = services, services.store, workspace, user
        self._plan = plan
        self._now = stamp(services.clock())
        self._told: dict[int, Line] = {}
        self.added = sorted(plan.keep, key=lambda one: one.kpi.id)  # so that parts show KPIs whole
        self._left = Counter(one.kpi.id for one in plan.keep)  # values of each that are not to be shown yet
        self.changed: Sequence[Brought] = ()

    def prepare(self, added: Sequence[Brought], changed: Sequence[Brought], place: str) -> None:
        """Nothing of a value takes time."""

    def add(self, records: Sequence[Brought], place: str) -> None:
        """Values, also those in whose place there is another."""
        brought = [
            (
                Reading(
                    one.kpi.id,
                    one.period,
                    one.value,
                    one.collected_at or self._now,
                    one.source or FILE,
                    self._user,
                ),
                one.before,
            )
            for one in records
        ]
        arrivals.put(self._store, self._workspace, place or IMPORT_PLACE, brought)
        if not place:
            self.show(records, IMPORT_PLACE)

    def change(self, records: Sequence[Brought]) -> None:
        """A value is never changed: it has versions."""

    def lines(self, records: Sequence[Brought]) -> list[int]:
        """Where they come from."""
        return [number for one in records for number in one.lines]

    def show(self, records: Sequence[Brought], place: str) -> None:
        """The values at a place of every KPI that these are the last of, but for those of which others have brought
        another meanwhile."""
        self._left.subtract(one.kpi.id for one in records)
        for kpi in dict.fromkeys(one.kpi.id for one in records):
            if not self._left[kpi]:
                self._tell_overtaken(kpi, arrivals.show(self._store, self._workspace, place, kpi))

    def _tell_overtaken(self, kpi: str, periods: set[str]) -> None:
        for one in self._plan.keep if periods else ():
            if one.kpi.id == kpi and one.period in periods:
                name = f"{one.kpi.name}, {one.period}"
                self._told |= {number: Line(number, name, "refused", "sheet-overtaken") for number in one.lines}

    def done(self) -> ReadingSheet:
        """Have the owners hear of what is news."""
        done = self._plan.without(self._told) if self._told else self._plan
        alerts.look(self._services, self._workspace, list({one.kpi.id: one.kpi for one in done.keep}.values()))
        return done


def discard(services: Services, workspace: str, run: ImportRun) -> None:
    """Throw away what runs of an import left behind."""
    while arrivals.any_left(services.store, workspace, run.places):
        with run.part():
            arrivals.throw_away(services.store, workspace, run.places, 10 * PART)


def read(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,  # noqa: ARG001 - TOML writes numbers in one way
    dry_run: bool,
    progress: Progress,
) -> Definitions:
    """Definitions, brought by the operator."""
    done = define(services, workspace, data, dry_run=dry_run)
    progress(len(done.keep), len(done.keep))
    return done


def write(services: Services, workspace: str) -> str:
    """The definition of every KPI in use, as a file."""
    return definitions.write(kpis.everything(services.store, workspace))


def read_readings(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    language: str,  # noqa: ARG001 - a file is read by its columns
    dry_run: bool,
    progress: Progress,
    name: str = "",
    answers: Answers = NONE,
) -> ReadingSheet:
    """Readings, brought by the operator; of the KPI named `name` where the lines name none."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    if name and kpi is None:
        raise UserError("kpis-import-unknown", name=name)
    return take(
        services, workspace, data, answers=answers, kpi=kpi, may_source=True, dry_run=dry_run, progress=progress
    )


def write_readings(services: Services, workspace: str) -> str:
    """The newest reading of every period of every KPI in use, as a file."""
    known = {kpi.id: kpi for kpi in kpis.everything(services.store, workspace)}
    histories = readings.history(services.store, workspace, dict.fromkeys(known, ""))
    return sheet.write((known[kpi], reading) for kpi, history in histories.items() for reading in history)


def readings_of(name: str) -> Read:
    """Takes in a file of readings of one KPI."""
    return partial(read_readings, name=name)


def readings_meant(answers: Answers) -> Exchange:
    """The same, told how what may be read in two ways is meant."""
    read = partial(read_readings, answers=answers)
    return replace(READINGS, read=read, of=lambda name: partial(read, name=name))


DEFINITIONS = Exchange(read=read, write=write)
MATCHED = MatchedFields("kpis", sheet.COLUMNS)
READINGS = Exchange(read=read_readings, write=write_readings, of=readings_of, meant=readings_meant, fields=MATCHED)
