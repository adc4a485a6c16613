"""KPIs and their readings as files, from Slack."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.kpis import exchange
from bot.kpis.blocks import files as blocks
from bot.kpis.listeners.show import desk, named, repeated
from bot.kpis.store import kpis
from bot.sheets import NONE, Answers, QuestionError, SheetOutcome
from bot.slack import unclear
from bot.slack.blocks import Block, message
from bot.slack.files import download, send
from bot.slack.listen import describe, explain
from bot.slack.request import Answer, Request, reply, sentence
from bot.slack.text import say

log = logging.getLogger(__name__)


def export(request: Request) -> Answer:
    """`/kpi export`."""
    _refuse_nothing(request)
    text = request.t("kpis-export-coming")
    return reply(sentence(text), text, then=export_button(request).then)


def export_button(request: Request) -> Answer:
    """The same from a button."""
    _refuse_nothing(request)
    if repeated(request):
        return Answer()
    return Answer(then=lambda: _export(request))


def _refuse_nothing(request: Request) -> None:
    if not kpis.everything(request.services.store, request.workspace):
        raise UserError("kpis-error-export-empty")


def _export(request: Request) -> None:
    services, workspace, day = request.services, request.workspace, request.now[:10]
    send(request, f"kpis-{day}.toml", exchange.write(services, workspace), request.t("kpis-export-definitions"))
    send(
        request, f"readings-{day}.csv", exchange.write_readings(services, workspace), request.t("kpis-export-readings")
    )


def open_import(request: Request, name: str = "") -> Answer:
    """`/kpi import`, with the name of a KPI or without: the form with a file field."""
    own, kpi = desk(request), named(request, name)
    mine = [one for one in kpis.everything(request.services.store, request.workspace) if own.may_enter(one)]
    view = blocks.import_form(request.t, request.back, mine, kpi.id if kpi else "")
    return Answer(then=lambda: request.open(view))


def import_(request: Request) -> Answer:
    """The form, submitted: the file is read in the background and the report comes as a message."""
    files = request.values.get("file")
    if not isinstance(files, list) or not files or not isinstance(files[0], dict):
        raise UserError("kpis-import-no-file", field="file")
    file = files[0]
    # Definitions say what systems are asked for. Readings anybody brings of the KPIs whose values they may enter.
    if _defines(file) and not desk(request).manager:
        raise UserError("kpis-error-managers-only", field="file")
    if repeated(request):
        return Answer()
    brought = _Brought(file, str(request.values.get("kpi") or ""), request.values.get("mode") != "keep")
    return Answer(then=lambda: _import(request, brought))


def import_as(request: Request) -> Answer:
    """A button that says how the file is meant: it is imported so, once."""
    with request.services.store.write(request.workspace):
        pressed = unclear.answered(request)
    if pressed is None:
        return Answer()
    carried, answers = pressed
    file = carried.get("file")
    brought = _Brought(
        file if isinstance(file, dict) else {}, str(carried.get("kpi") or ""), bool(carried.get("dry_run")), answers
    )
    return Answer(then=lambda: _read(request, brought, request.channel, str(request.message.get("ts") or "")))


@dataclass(frozen=True)
class _Brought:
    """A file as somebody brought it: whose readings it has, by the id of the KPI, whether it is only tried, and what
    was answered where it may be read in two ways."""

    file: Mapping[str, Any]
    kpi: str
    dry_run: bool
    answers: Answers = NONE

    @property
    def name(self) -> str:
        """What the file is called."""
        return str(self.file.get("name") or "CSV")


def _defines(file: Mapping[str, Any]) -> bool:
    return str(file.get("name") or "").lower().endswith(".toml")


def _import(request: Request, brought: _Brought) -> None:
    reading = sentence(say(request.t, "kpis-import-reading", name=brought.name))
    posted = request.direct_message(request.user, reading, brought.name)
    _read(request, brought, str(posted["channel"]), str(posted["ts"]))


def _read(request: Request, brought: _Brought, channel: str, ts: str) -> None:
    """Take the file in and report, in the place of "reading…", or ask there how it is meant."""
    t, name = request.t, brought.name
    try:
        done = _take(request, brought)
    except QuestionError as error:
        more = {"kpi": brought.kpi, "dry_run": brought.dry_run}
        asked = unclear.question(t, error, "kpis.import_as", brought.file, brought.answers, more)
        _say(request, channel, ts, asked, name)
        return
    except Exception as error:
        _say(request, channel, ts, sentence(explain(request, error)), name)
        return
    _say(request, channel, ts, blocks.report(t, name, done, dry_run=brought.dry_run), name)
    send(request, f"report-{name}.txt", "\n".join(done.line_texts(t)), t("kpis-import-report"), ts)


def _take(request: Request, brought: _Brought) -> SheetOutcome:
    services, workspace, own = request.services, request.workspace, desk(request)
    _ = own.manager  # asking Slack who the person is must not happen while other writers wait
    data = download(request, brought.file)
    if _defines(brought.file):
        return exchange.define(services, workspace, data, user=request.user, dry_run=brought.dry_run)
    return exchange.take(
        services,
        workspace,
        data,
        answers=brought.answers,
        kpi=own.kpi(brought.kpi) if brought.kpi else None,
        user=request.user,
        may=own.may_enter,
        dry_run=brought.dry_run,
    )


def _say(request: Request, channel: str, ts: str, shown: list[Block], text: str) -> None:
    """The last word, in the place of "reading…"."""
    try:
        request.client.chat_update(channel=channel, ts=ts, **message(shown, text))
    except Exception as error:  # what became of the file must be heard
        log.info("the message of an import was not changed: %s", describe(error))
        request.direct_message(request.user, shown, text)
