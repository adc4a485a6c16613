"""Turns schedules that are due into deliveries: the latest period of each, and a word about those left out."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.clock import stamp
from bot.posts import Delivery, Kinds, Place
from bot.schedule import notices
from bot.schedule.cadence import due, period
from bot.schedule.schedule import GRACE, Schedule, key, next_at
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.listen import describe

log = logging.getLogger(__name__)

BATCH = 500  # schedules in one transaction
_BROKEN = timedelta(hours=1)  # before a schedule is looked at again that could not be read


@dataclass(frozen=True, slots=True)
class _Step:
    """What one schedule comes to: its periods, oldest first, with their moments; when it is due next; where it goes;
    whether its newest period is posted however late."""

    schedule: Schedule
    periods: Sequence[tuple[str, datetime]]
    next_at: str
    places: Sequence[Place] = field(default_factory=list)
    late: bool = False


def plan(services: Services, kinds: Kinds) -> int:
    """Put in every delivery that is due by now, in any workspace; returns how many schedules were due.

    Two replicas may do it at once: each schedule is moved on by one of them.
    """
    many = 0
    while found := schedules.due(services.store, stamp(services.clock()), BATCH):
        now = services.clock()
        steps = defaultdict(list)
        for workspace, schedule in found:
            steps[workspace].append(_step(services, kinds, workspace, schedule, now))
        for workspace, ready in steps.items():
            services.store.retry(partial(_write, services, workspace, ready, now))
        many += len(found)
    return many


def _step(services: Services, kinds: Kinds, workspace: str, schedule: Schedule, now: datetime) -> _Step:
    at = datetime.fromisoformat(schedule.next_at)
    try:
        periods = due(schedule.cadence, at - timedelta(seconds=1), now)
        # A zone's rules may have changed since the moment was counted: it is due all the same.
        periods = periods or [(period(schedule.cadence, at), at)]
        coming, late = next_at(schedule.cadence, now), schedule.kind in kinds and not kinds[schedule.kind].report
        return _Step(schedule, periods, coming, _places(services, kinds, workspace, schedule), late)
    except Exception:
        log.exception("schedule %s cannot be read", schedule.id)
        return _Step(schedule, [], stamp(now + _BROKEN))


def _places(services: Services, kinds: Kinds, workspace: str, schedule: Schedule) -> list[Place]:
    kind = kinds.get(schedule.kind)
    more: Sequence[Place] = ()
    if kind is not None and kind.places is not None:
        try:
            more = kind.places(services, workspace, schedule.subject)
        except Exception as error:
            log.warning("schedule %s goes to its channel alone: %s", schedule.id, describe(error))
    return list(dict.fromkeys([Place(schedule.channel), *more]))


def _write(services: Services, workspace: str, steps: Sequence[_Step], now: datetime) -> None:
    store = services.store
    left: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with store.write(workspace):
        for step in steps:
            if not schedules.move(store, workspace, step.schedule, step.next_at) or not step.periods:
                continue
            newest, at = step.periods[-1]
            comes = step.late or now - at <= GRACE
            older = step.periods[:-1] if comes else step.periods
            for place in step.places:
                if comes:
                    deliveries.put(store, _delivery(workspace, step.schedule, newest, at, place), "due", now)
                skipped = [
                    name
                    for name, when in older
                    if deliveries.put(store, _delivery(workspace, step.schedule, name, when, place), "skipped", now)
                ]
                if skipped:
                    left[step.schedule.owner].append(_left(step.schedule, place.channel, skipped))
        for owner, what in left.items():
            notices.tell_left(store, workspace, owner, what, stamp(now))


def _delivery(workspace: str, schedule: Schedule, period_: str, at: datetime, place: Place) -> Delivery:
    return Delivery(
        workspace=workspace,
        key=key(workspace, schedule.id, period_, place.channel, place.thread),
        kind=schedule.kind,
        subject=schedule.subject,
        period=period_,
        channel=place.channel,
        thread=place.thread,
        due_at=stamp(at),
        schedule=schedule.id,
        language=schedule.language,
        owner=schedule.owner,
    )


def _left(schedule: Schedule, place: str, periods: Sequence[str]) -> dict[str, Any]:
    about = {"kind": schedule.kind, "subject": schedule.subject, "channel": place}
    return {**about, "times": len(periods), "first": periods[0], "last": periods[-1]}
