"""KPIs and their readings as files, from Slack."""

import logging
from collections.abc import Mapping
from typing import Any

from bot.errors import UserError
from bot.kpis import exchange
from bot.kpis.blocks import files as blocks
from bot.kpis.listeners.show import desk, named, repeated
from bot.kpis.store import kpis
from bot.sheets import Outcome
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
    return Answer(then=lambda: _import(request, file, request.values.get("mode") != "keep"))


def _defines(file: Mapping[str, Any]) -> bool:
    return str(file.get("name") or "").lower().endswith(".toml")


def _import(request: Request, file: Mapping[str, Any], dry_run: bool) -> None:
    t, name = request.t, str(file.get("name") or "CSV")
    posted = request.direct_message(request.user, sentence(say(t, "kpis-import-reading", name=name)), name)
    channel, ts = str(posted["channel"]), str(posted["ts"])
    try:
        done = _take(request, file, dry_run)
    except Exception as error:
        _say(request, channel, ts, sentence(explain(request, error)), name)
        return
    _say(request, channel, ts, blocks.report(t, name, done, dry_run=dry_run), name)
    send(request, f"report-{name}.txt", "\n".join(done.told(t)), t("kpis-import-report"), ts)


def _take(request: Request, file: Mapping[str, Any], dry_run: bool) -> Outcome:
    services, workspace, own = request.services, request.workspace, desk(request)
    _ = own.manager  # asking Slack who the person is must not happen while other writers wait
    data = download(request, file)
    whose = str(request.values.get("kpi") or "")
    if _defines(file):
        return exchange.define(services, workspace, data, user=request.user, dry_run=dry_run)
    return exchange.take(
        services,
        workspace,
        data,
        language=request.t.language,
        kpi=own.kpi(whose) if whose else None,
        user=request.user,
        may=own.may_enter,
        dry_run=dry_run,
    )


def _say(request: Request, channel: str, ts: str, shown: list[Block], text: str) -> None:
    """The last word, in the place of "reading…"."""
    try:
        request.client.chat_update(channel=channel, ts=ts, **message(shown, text))
    except Exception as error:  # what became of the file must be heard
        log.info("the message of an import was not changed: %s", describe(error))
        request.direct_message(request.user, shown, text)
