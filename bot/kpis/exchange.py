"""Files in and out: definitions and readings. An import is one transaction, so a file is taken whole or not at all."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial

from bot import toml
from bot.clock import stamp
from bot.connectors import CONNECTORS
from bot.connectors.connector import Connector
from bot.errors import UserError
from bot.feature import Exchange, Progress, Read
from bot.kpis import alerts, definitions, sheet
from bot.kpis.definitions import Definitions
from bot.kpis.desk import check_source, is_read_anew, later
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.sheet import ReadingSheet
from bot.kpis.store import collections, kpis, readings
from bot.kpis.store import definitions as kept
from bot.services import Services
from bot.sheets import NONE, Answers
from bot.text import csv

FILE = "file"  # the source of what a file brings
_CHUNK = 5000


def define(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    user: str = "",
    dry_run: bool = False,
    connectors: Mapping[str, Connector] = CONNECTORS,
) -> Definitions:
    """Import definitions. Raises UserError when the file is none of KPIs.

    `user` is who brings them, empty for the operator's command line; they may have any system asked.
    """
    store, now = services.store, services.clock()
    check = partial(check_source, environment=services.tools.environment, connectors=connectors)
    with store.write(workspace):
        existing = {kpi.id: kpi for kpi in kpis.everything(store, workspace)}
        plan = definitions.plan(
            csv.decode(data), toml.load, existing.values(), check, readings.kpis_with_readings(store, workspace)
        )
        if dry_run:
            return plan
        for kpi in plan.keep:
            old = existing.get(kpi.id)
            if old is None:
                new = replace(
                    kpi,
                    id=secrets.token_hex(8),
                    author=user,
                    owner=kpi.owner or user,
                    created_at=stamp(now),
                    changed_at=stamp(now),
                )
            else:
                new = replace(kpi, changed_at=later(old, now))
                if is_read_anew(old, new):
                    collections.drop(store, workspace, new.id)
            kpis.put(store, workspace, [new])
            kept.put(store, workspace, new, user, old)
    return plan


def take(
    services: Services,
    workspace: str,
    data: bytes,
    *,
    answers: Answers = NONE,
    kpi: Kpi | None = None,
    user: str = "",
    may: Callable[[Kpi], bool] = lambda _: True,
    dry_run: bool = False,
    progress: Progress = lambda *_: None,
) -> ReadingSheet:
    """Import readings. Raises UserError when the file is no list of them, QuestionError where it may be read in two
    ways and `answers` do not say which.

    `kpi` is whose readings they are where the lines do not say. `user` is who brings them, empty for the operator's
    command line; `may` says whether they may set the values of a KPI.
    """
    store, now = services.store, services.clock()
    with store.write(workspace):

        @cache
        def known(one: str) -> Mapping[str, float]:
            return readings.values(store, workspace, one)

        plan = sheet.plan(
            csv.decode(data),
            kpis.everything(store, workspace),
            lambda one: known(one.id),
            now=now,
            answers=answers,
            whole=kpi,
            may=may,
        )
        if dry_run:
            return plan
        at = stamp(now)
        brought = [Reading(one.kpi.id, one.period, one.value, at, FILE, user) for one in plan.keep]
        for start in range(0, len(brought), _CHUNK):
            chunk = brought[start : start + _CHUNK]
            readings.put(store, workspace, chunk)
            progress(start + len(chunk), len(brought))
        alerts.look(services, workspace, list({one.kpi.id: one.kpi for one in plan.keep}.values()))
    return plan


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
    return take(services, workspace, data, answers=answers, kpi=kpi, dry_run=dry_run, progress=progress)


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
READINGS = Exchange(read=read_readings, write=write_readings, of=readings_of, meant=readings_meant)
