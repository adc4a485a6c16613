"""Asking the sources of KPIs: all at once, each failing on its own, what they answer kept.

A source that answers late is not waited for, and what it answers is kept all the same. Each system has threads of its
own, so that one that hangs takes none from the others.
"""

import logging
from collections.abc import Hashable, Iterable, Mapping, Sequence
from concurrent.futures import Future, wait
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.connectors.http import Progress
from bot.connectors.source import Point, ShippedIdea, SourceError, Span
from bot.ideas.store import ideas
from bot.kpis import alerts, pipelines
from bot.kpis.kpi import ROWS_LEFT, Collection, Kpi
from bot.kpis.points import Taken, read_points
from bot.kpis.store import collections, kpis, readings
from bot.periods import end, period_of, start
from bot.services import Services

log = logging.getLogger(__name__)

_FIRST_DAYS, _AGAIN_DAYS = 731, 35  # how far back a source is asked: at first, and later, so that corrections show
_EVERY = {"hour": timedelta(hours=1)}
_ELSE_EVERY = timedelta(hours=4)
_SETTLING = timedelta(minutes=5)  # what a source gets, once a period is over, to know all of it
_AGAIN = timedelta(minutes=5)  # after a first failure, twice that after the second, and so on
_LEASE = timedelta(minutes=10)  # longer than any source may take
_AT_ONCE = 20  # KPIs a tick takes on, so that people who want a digest find threads free


@dataclass(frozen=True)
class _Asking:
    """One question to one source, and the KPIs that its answer is for."""

    connector: Connector
    settings: Mapping[str, str]
    span: Span
    kpis: Sequence[Kpi]
    progress: Progress = field(default_factory=Progress)


@dataclass(frozen=True)
class Begun:
    """A question that is under way."""

    kpi: str
    answer: Future[dict[str, Collection]]
    progress: Progress

    def wait(self, seconds: float) -> bool:
        """Wait for the answer to be kept; returns whether it is."""
        return not wait([self.answer], timeout=seconds).not_done


@dataclass(frozen=True)
class Collector:
    """Asks the sources of KPIs, in the lanes of `services.asking`."""

    connectors: Mapping[str, Connector] = field(default_factory=lambda: CONNECTORS)

    def refresh(
        self, services: Services, workspace: str, asked: Sequence[Kpi], budget_seconds: float
    ) -> dict[str, Collection]:
        """Ask the sources of these KPIs and wait for them, for `budget_seconds` together; returns how it went by KPI.

        KPIs that people fill in are left out. A source that has not answered by then is told as slow.
        """
        earlier = collections.everything(services.store, workspace)
        started = self._start(services, workspace, asked, earlier)
        done, late = wait(started, timeout=budget_seconds)
        went: dict[str, Collection] = {}
        for one in done:
            went.update(one.result())
        for one in late:
            went.update(_late(services, workspace, started[one], earlier, round(budget_seconds)))
        return went

    def begin(self, services: Services, workspace: str, kpi: Kpi) -> "Begun":
        """Have the source of a new KPI asked for all the history it has, which may take minutes."""
        now = services.clock()
        # So that the schedule does not ask the same meanwhile. Where another replica was faster, both ask.
        collections.lease(services.store, workspace, [kpi.id], stamp(now), stamp(now + _LEASE))
        started = self._start(services, workspace, [kpi], collections.everything(services.store, workspace))
        return next(Begun(kpi.id, answer, question.progress) for answer, question in started.items())

    def chore(self, services: Services) -> None:
        """Have the sources asked whose turn it is, in any workspace; no replica asks what another has taken on."""
        now = services.clock()
        able = [name for name, connector in self.connectors.items() if connector.fetch is not None]
        by_workspace: dict[str, list[str]] = {}
        for workspace, kpi in collections.due(services.store, able, stamp(now), _AT_ONCE):
            by_workspace.setdefault(workspace, []).append(kpi)
        for workspace, ids in by_workspace.items():
            held = collections.lease(services.store, workspace, ids, stamp(now), stamp(now + _LEASE))
            taken = kpis.several(services.store, workspace, held)
            self._start(services, workspace, taken, collections.everything(services.store, workspace))

    def attempt(self, services: Services, workspace: str, kpi: Kpi, budget_seconds: float) -> Taken:
        """What the source of a KPI gives now; nothing is kept. Raises SourceError."""
        connector = self.connectors[kpi.source]
        if connector.fetch is None:
            return Taken([])
        now = services.clock()
        span = _span(services, workspace, kpi, now, _since(kpi, now, None))
        own = lane(connector, kpi.settings)
        answer = services.asking.submit(own, connector.fetch, services.tools, kpi.settings, span)
        try:
            points = answer.result(budget_seconds)
        except TimeoutError:
            raise SourceError("kpis-source-slow", temporary=True, seconds=round(budget_seconds)) from None
        return read_points(kpi, points, now, _known(services, workspace, kpi))

    def _start(
        self, services: Services, workspace: str, asked: Iterable[Kpi], earlier: Mapping[str, Collection]
    ) -> dict[Future[dict[str, Collection]], _Asking]:
        questions = self._questions(services, workspace, asked, earlier)
        return {
            services.asking.submit(lane(one.connector, one.settings), _ask, services, workspace, one): one
            for one in questions
        }

    def _questions(
        self, services: Services, workspace: str, asked: Iterable[Kpi], earlier: Mapping[str, Collection]
    ) -> list[_Asking]:
        """One question for all KPIs that would ask the same."""
        now = services.clock()
        same: dict[Hashable, list[Kpi]] = {}
        for kpi in asked:
            connector = self.connectors[kpi.source]
            if connector.fetch is not None:
                # A midnight is a day, but by the hour.
                periods = (kpi.grain, kpi.zone) if connector.by_period else (kpi.grain == "hour",)
                same.setdefault((kpi.source, periods, tuple(sorted(kpi.settings.items()))), []).append(kpi)
        return [
            _Asking(
                self.connectors[of[0].source],
                dict(of[0].settings),
                _span(services, workspace, of[0], now, min(_since(k, now, earlier.get(k.id)) for k in of)),
                of,
            )
            for of in same.values()
        ]


def chore(services: Services) -> None:
    """What the schedule does for KPIs at each tick."""
    Collector().chore(services)


def next_due(kpi: Kpi, now: datetime, failures: int, *, temporary: bool = True) -> datetime:
    """When to ask again: every few hours, every hour for what is read by the hour, and soon after a period is over.

    A source that failed is asked again after 5 minutes, then 10, and so on up to the usual; one that will go on failing
    until somebody mends it, at the usual time.
    """
    usual = now + _EVERY.get(kpi.grain, _ELSE_EVERY)
    if failures:
        return min(usual, now + _AGAIN * 2 ** min(failures - 1, 10)) if temporary else usual
    over = end(kpi.grain, period_of(kpi.grain, now, kpi.zone), kpi.zone) + _SETTLING
    return min(usual, over)


def _since(kpi: Kpi, now: datetime, earlier: Collection | None) -> str:
    """The first day to ask for. It begins a period: a source that adds up from it must not add up half of one."""
    if earlier is None or not earlier.succeeded_at:
        moment = now - timedelta(days=_FIRST_DAYS)
    else:
        moment = min(now - timedelta(days=_AGAIN_DAYS), datetime.fromisoformat(earlier.succeeded_at))
    grain = "day" if kpi.grain == "hour" else kpi.grain
    begins = start(grain, period_of(grain, moment, kpi.zone), kpi.zone)
    return begins.astimezone(ZoneInfo(kpi.zone)).date().isoformat()


def lane(connector: Connector, settings: Mapping[str, str]) -> str:
    """The lane of `services.asking` in which the system behind some settings is asked."""
    return f"{connector.name} {connector.lane(settings)}"


def _span(services: Services, workspace: str, kpi: Kpi, now: datetime, since: str) -> Span:
    def shipped() -> list[ShippedIdea]:
        return [
            ShippedIdea(idea.links, idea.created_at, at) for idea, at in ideas.shipped_ideas(services.store, workspace)
        ]

    return Span(since, now, kpi.grain, kpi.zone, shipped)


def _ask(services: Services, workspace: str, question: _Asking) -> dict[str, Collection]:
    """Ask, and keep the answer; returns how it went by KPI, and raises nothing."""
    points: list[Point] = []
    failed: SourceError | None = None
    try:
        if question.connector.fetch is not None:
            with services.tools.http.watched(question.progress):
                points = question.connector.fetch(services.tools, question.settings, question.span)
    except SourceError as error:
        failed = error
    except Exception:
        log.exception("the source %s broke", question.connector.name)
        failed = SourceError("kpis-source-broken", temporary=True)
    try:
        went = _keep(services, workspace, question, points, failed)
    except Exception:
        log.exception("what the source %s answered could not be kept", question.connector.name)
        now = stamp(services.clock())
        return {kpi.id: Collection(kpi.id, now, "", "kpis-source-broken") for kpi in question.kpis}
    try:
        pipelines.look(services, workspace, [kpi for kpi in question.kpis if kpi.id in went])
        alerts.look(services, workspace, [kpi for kpi in question.kpis if kpi.id in went])
    except Exception:
        log.exception("pipelines and alerts could not be looked for")
    return went


def _keep(
    services: Services, workspace: str, question: _Asking, points: Sequence[Point], failed: SourceError | None
) -> dict[str, Collection]:
    store, now = services.store, services.clock()
    went: dict[str, Collection] = {}
    with store.write(workspace):
        for kpi in question.kpis:
            if not _is_still(services, workspace, kpi):
                continue  # this is the answer to another question
            wrong: SourceError | None = failed
            left: Sequence[SourceError] = ()
            try:
                if failed is None:
                    taken = read_points(kpi, points, now, _known(services, workspace, kpi))
                    left = taken.left
                    readings.put(store, workspace, taken.readings)
            except SourceError as error:
                wrong = error
            went[kpi.id] = _record(services, workspace, kpi, wrong, now, left)
    return went


def _known(services: Services, workspace: str, kpi: Kpi) -> Sequence[float]:
    """The values of a percentage, beside which new ones look like shares or not."""
    if kpi.unit != "percent" or not kpi.id:
        return ()
    return list(readings.values(services.store, workspace, kpi.id).values())


def why_left(left: Sequence[SourceError]) -> dict[str, str | int | float]:
    """The arguments of ROWS_LEFT: how many rows were left out, and why the first was."""
    return {**left[0].args_, "rows": len(left), "why": left[0].key}


def _record(
    services: Services,
    workspace: str,
    kpi: Kpi,
    wrong: SourceError | None,
    now: datetime,
    left: Sequence[SourceError] = (),
) -> Collection:
    store = services.store
    if wrong is not None:
        earlier = collections.get(store, workspace, kpi.id)
        done = Collection(kpi.id, stamp(now), earlier.succeeded_at if earlier else "", wrong.key, wrong.args_)
    elif left:
        done = Collection(kpi.id, stamp(now), stamp(now), ROWS_LEFT, why_left(left))
    else:
        done = Collection(kpi.id, stamp(now), stamp(now))
    failures = collections.failures(store, workspace, kpi.id) + 1 if wrong else 0
    due = next_due(kpi, now, failures, temporary=wrong is None or wrong.temporary)
    collections.put(store, workspace, done, failures, stamp(due))
    return done


def _late(
    services: Services, workspace: str, question: _Asking, earlier: Mapping[str, Collection], seconds: int
) -> dict[str, Collection]:
    """Record that nobody waits for an answer any more; one that comes later takes the place of this record."""
    store, now = services.store, services.clock()
    slow = SourceError("kpis-source-slow", temporary=True, seconds=seconds)
    went: dict[str, Collection] = {}
    with store.write(workspace):
        for kpi in question.kpis:
            done = collections.get(store, workspace, kpi.id)
            if done is not None and done != earlier.get(kpi.id):
                went[kpi.id] = done  # it came in the meantime
            elif _is_still(services, workspace, kpi):
                went[kpi.id] = _record(services, workspace, kpi, slow, now)
    return went


def _is_still(services: Services, workspace: str, kpi: Kpi) -> bool:
    """Whether a KPI asks what it asked; it may have been changed or archived meanwhile."""
    kept = kpis.get(services.store, workspace, kpi.id)
    return kept is not None and _question(kept) == _question(kpi)


def _question(kpi: Kpi) -> tuple[object, ...]:
    return kpi.source, dict(kpi.settings), kpi.grain, kpi.zone, kpi.archived_at, kpi.combine, kpi.scale
