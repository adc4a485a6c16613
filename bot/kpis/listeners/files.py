"""KPIs and their readings as files, from Slack."""

from bot.errors import UserError
from bot.imports.run import ImportRun
from bot.kpis import access, exchange
from bot.kpis.kpi import Kpi
from bot.kpis.listeners.show import desk, named
from bot.kpis.store import kpis
from bot.slack.blocks import Block, option
from bot.slack.file_brought import FileBrought
from bot.slack.files import file_answer, send_export
from bot.slack.imports import Import
from bot.slack.request import Answer, Request


def export(request: Request) -> Answer:
    """`/kpi export`, and the button."""
    t = request.t
    if not kpis.everything(request.services.store, request.workspace):
        raise UserError("kpis-error-export-empty")
    return file_answer(request, t("kpis-export-coming"), t("kpis-title"), lambda: _export(request))


def _export(request: Request) -> None:
    services, workspace, day = request.services, request.workspace, request.now[:10]
    definitions, readings = exchange.write(services, workspace), exchange.write_readings(services, workspace)
    send_export(request, "kpis", f"kpis-{day}.toml", definitions, request.t("kpis-export-definitions"))
    send_export(request, "kpis", f"readings-{day}.csv", readings, request.t("kpis-export-readings"))


def _check(request: Request, brought: FileBrought) -> None:
    """Definitions say what systems are asked for. Readings anybody brings of the KPIs whose values they may enter."""
    if _defines(brought) and not desk(request).manager:
        raise UserError("kpis-error-managers-only", field="file")
    _own(request)


def _defines(brought: FileBrought) -> bool:
    return brought.name.lower().endswith(".toml")


def _own(request: Request) -> list[Kpi]:
    """The KPIs whose values this person may bring. Raises UserError where there is none, and they may bring no
    definitions either."""
    own, everything = desk(request), kpis.everything(request.services.store, request.workspace)
    found = [one for one in everything if own.may_enter(one)]
    if not found and not own.manager:
        raise UserError("kpis-error-import-none", field="file")
    return found


def _choices(request: Request) -> list[Block]:
    return [option(one.name, one.id) for one in _own(request)]


def _take(request: Request, brought: FileBrought, data: bytes, run: ImportRun) -> None:
    services, workspace, own = request.services, request.workspace, desk(request)
    _manager = own.manager  # asking Slack who the person is must not happen while other writers wait
    if _defines(brought):
        exchange.define(services, workspace, data, user=request.user, dry_run=brought.dry_run, run=run)
        return
    exchange.take(
        services,
        workspace,
        data,
        answers=brought.answers,
        kpi=own.kpi(brought.choice) if brought.choice else None,
        user=request.user,
        may=own.may_enter,
        may_source=own.manager,
        dry_run=brought.dry_run,
        run=run,
    )


def _discard(request: Request, run: ImportRun) -> None:
    exchange.discard(request.services, request.workspace, run)


IMPORT = Import(
    "kpis", access.IMPORT, _take, _discard, ("csv", "toml", "text"), _choices, _check, fields=exchange.MATCHED
)


def open_import(request: Request, name: str = "") -> Answer:
    """`/kpi import`, with the name of a KPI or without: the form with a file field."""
    kpi = named(request, name)
    return IMPORT.open(request, kpi.id if kpi else "")
