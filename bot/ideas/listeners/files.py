"""The ideas as a spreadsheet file, from Slack."""

from bot.ideas import access
from bot.ideas.exchange import MATCHED, discard, read, write
from bot.imports.run import ImportRun
from bot.slack.file_brought import FileBrought
from bot.slack.files import file_answer, send_export
from bot.slack.imports import Import
from bot.slack.request import Answer, Request, workspace_language


def export(request: Request) -> Answer:
    """`/idea export`, and the button."""
    t = request.t
    return file_answer(request, t("ideas-export-coming"), t("ideas-title"), lambda: _export(request))


def _export(request: Request) -> None:
    name = f"ideas-{request.now[:10]}.csv"
    data = write(request.services, request.workspace, request.audience)
    send_export(request, "ideas", name, data, request.t("ideas-export-ready"))


def _take(request: Request, brought: FileBrought, data: bytes, run: ImportRun) -> None:
    services, workspace = request.services, request.workspace
    language = workspace_language(services, workspace)
    read(
        services,
        workspace,
        data,
        language=language,
        dry_run=brought.dry_run,
        answers=brought.answers,
        user=request.user,
        audience=request.audience,
        run=run,
    )


def _discard(request: Request, run: ImportRun) -> None:
    discard(request.services, request.workspace, run)


IMPORT = Import("ideas", access.IMPORT, _take, _discard, alike="leave", fields=MATCHED)
