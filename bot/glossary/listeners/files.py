"""Export, import and the starter glossary, from Slack."""

from bot.errors import UserError
from bot.glossary import access
from bot.glossary.change import is_editor, needs_approval
from bot.glossary.exchange import MATCHED, discard, take, write
from bot.glossary.exchange import starter as add_starter
from bot.glossary.store import meanings
from bot.imports.run import ImportRun
from bot.slack.file_brought import FileBrought
from bot.slack.files import file_answer, send_export
from bot.slack.imports import Import
from bot.slack.request import Answer, Request, workspace_language
from bot.slack.text import say
from bot.text.encoding import decode


def export(request: Request) -> Answer:
    """`/glossary export`, and the button on Home."""
    t = request.t
    return file_answer(request, t("glossary-export-coming"), t("glossary-export"), lambda: _export(request))


def _export(request: Request) -> None:
    name = f"glossary-{request.now[:10]}.csv"
    services, workspace, audience = request.services, request.workspace, request.audience
    count = meanings.count(services.store, workspace, audience)
    data = write(services, workspace, audience)
    send_export(request, "glossary", name, data, request.t("glossary-export-ready", count=count))


def _refuse_layman(request: Request) -> None:
    if not is_editor(request.services, request.workspace, request.user):
        raise UserError("glossary-error-editors-only")


def _take(request: Request, brought: FileBrought, data: bytes, run: ImportRun) -> None:
    services, workspace = request.services, request.workspace
    take(
        services,
        workspace,
        decode(data),
        user=request.user,
        trusted=True,
        language=workspace_language(services, workspace),
        dry_run=brought.dry_run,
        answers=brought.answers,
        audience=request.audience,
        run=run,
    )


def _discard(request: Request, run: ImportRun) -> None:
    discard(request.services, request.workspace, run)


IMPORT = Import("glossary", access.IMPORT, _take, _discard, alike="beside", fields=MATCHED)


def starter(request: Request) -> Answer:
    """Add the starter glossary. Anyone may begin an empty one, as anyone may define."""
    services, workspace = request.services, request.workspace
    if not request.first_delivery():
        return Answer()
    if meanings.count(services.store, workspace, request.audience) or needs_approval(services, workspace):
        _refuse_layman(request)
    done = add_starter(services, workspace, request.user, request.audience)
    text = say(request.t, "glossary-starter-done", count=done.count("added"))

    return Answer(then=lambda: request.tell(text))
