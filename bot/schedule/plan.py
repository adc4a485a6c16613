"""Turns schedules that are due into deliveries: the latest period of each, and a word about those left out."""

import logging
import math
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from typing import Any

from bot.clock import stamp
from bot.posts import Delivery, Kinds, Place
from bot.schedule import notices
from bot.schedule.cadence import due, period
from bot.schedule.schedule import GRACE, Schedule, key, next_at
from bot.schedule.store import deliveries, restorations, schedules
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


def plan(services: Services, kinds: Kinds, seconds: float = math.inf) -> int:
    """Put in every delivery that is due by now, in any workspace, or those of as many workspaces as `seconds` suffice
    for, one at least; returns how many schedules those were.

    Two replicas may do it at once: each schedule is moved on by one of them.
    """
    many, ends = 0, time.monotonic() + seconds
    while found := schedules.due(services.store, stamp(services.clock()), BATCH):
        now = services.clock()
        steps = defaultdict(list)
        for workspace, schedule in found:
            steps[workspace].append(_step(services, kinds, workspace, schedule, now))
        for workspace, ready in steps.items():
            services.store.retry(partial(_write, services, workspace, ready, now))
            many += len(ready)
            if time.monotonic() >= ends:
                return many
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
    with store.write(workspace):
        moved = schedules.move(store, workspace, [(step.schedule, step.next_at) for step in steps])
        mine = [step for step in steps if step.schedule.id in moved and step.periods]
        due_, skipped = _deliveries(workspace, mine, now)
        new = deliveries.put_all(store, [*((one, "due") for one in due_), *((one, "skipped") for one in skipped)], now)
        left: dict[str, list[dict[str, Any]]] = defaultdict(list)
        # What fell due before the store was put back from a copy was most likely posted: nobody knows that it was not.
        back = restorations.latest(store) if skipped else None
        gone = [one for one in skipped if one.key in new and not (back and one.due_at <= back.at)]
        for _, periods in groupby(gone, _where):
            out = list(periods)
            left[out[0].owner].append(_left(out))
        for owner, what in left.items():
            notices.tell_left(store, workspace, owner, what, stamp(now))


def _where(delivery: Delivery) -> tuple[str, str, str]:
    return delivery.schedule, delivery.channel, delivery.thread


def _deliveries(workspace: str, steps: Sequence[_Step], now: datetime) -> tuple[list[Delivery], list[Delivery]]:
    """What schedules have due now, and what they leave out: the periods of each place, oldest first."""
    coming, skipped = [], []
    for step in steps:
        newest, at = step.periods[-1]
        comes = step.late or now - at <= GRACE
        for place in step.places:
            if comes:
                coming.append(_delivery(workspace, step.schedule, newest, at, place))
            for name, when in step.periods[:-1] if comes else step.periods:
                skipped.append(_delivery(workspace, step.schedule, name, when, place))
    return coming, skipped


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


def _left(out: Sequence[Delivery]) -> dict[str, Any]:
    about = {"kind": out[0].kind, "subject": out[0].subject, "channel": out[0].channel}
    return {**about, "times": len(out), "first": out[0].period, "last": out[-1].period}
