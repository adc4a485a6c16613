"""Decisions as files: `/decision export` as CSV, `/decision export markdown` as one zip of MADR files."""

import io
import zipfile

from bot.decisions.desk import ROOM, successor
from bot.decisions.madr import file_name, markdown
from bot.records.files import export as export_csv
from bot.records.store import lists
from bot.services import Services
from bot.slack.files import file_answer, send
from bot.slack.request import Answer, Request
from bot.slack.visibility.audience import Audience
from bot.text.fold import fold

_MARKDOWN = ("markdown", "madr", "adr", "md", "zip")


def export(request: Request, rest: str) -> Answer | None:
    """`/decision export`, and `/decision export markdown`."""
    if not rest:
        return export_csv(request, ROOM)
    if fold(rest) not in _MARKDOWN:
        return None
    t = request.t

    def make() -> None:
        data = archive(request.services, request.workspace, request.audience)
        send(request, f"decisions-{request.now[:10]}.zip", data, t("decisions-export-ready"))

    return file_answer(request, t("records-export-coming"), t("records-export"), make)


def archive(services: Services, workspace: str, audience: Audience) -> bytes:
    """Every decision that an audience sees, a markdown file each, in one zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for record in lists.everything(services.store, workspace, ROOM, audience):
            by = successor(services, workspace, record.number)
            name = file_name(record)
            kept.writestr(name, markdown(record, lambda user: services.people.get(workspace, user).name, by))
    return out.getvalue()
