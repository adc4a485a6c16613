"""Documents as files of markdown: one, or all of them in a zip."""

import re
from collections.abc import Callable

from bot.documents import body
from bot.documents.desk import ROOM, DocumentDesk
from bot.documents.document import Document
from bot.documents.listeners.card import template_of
from bot.records.desk import desk, number_of
from bot.records.record import Record
from bot.records.store import lists
from bot.slack.files import file_answer, send_export
from bot.slack.meant import pressed
from bot.slack.request import Answer, Request
from bot.text.archive import pack
from bot.text.fold import fold
from bot.text.verbs import is_number

_MENTION = re.compile(r"<@(?P<person>[UW][A-Z0-9]+)(?:\|[^>\n]*)?>")


def file_name(number: int, title: str) -> str:
    """`0050-dark-mode.md`: safe wherever it is put."""
    return f"{number:04}-{re.sub(r'[^a-z0-9]+', '-', fold(title)).strip('-')[:60] or 'document'}.md"


def markdown(request: Request, record: Record[Document]) -> str:
    """A document as others read it: who answers for it and where it stands, then its sections."""
    t, said, name = request.t, record.content, _name(request)
    template = template_of(request, said)
    known = {
        "documents-field-status": t(f"documents-status-{record.status}"),
        "documents-field-owner": name(said.owner),
        "documents-field-approver": name(said.approver),
        "documents-field-team": said.team,
        "documents-field-kpi": said.kpi,
        "documents-field-template": f"{template.title if template else said.template} {said.follows}".strip(),
        "documents-field-about": _about(request, record),
        "documents-field-links": " ".join(said.links),
    }
    head = "\n".join(
        f"- {t('documents-file-line', field=t(key), value=value)}" for key, value in known.items() if value
    )
    text = _MENTION.sub(lambda found: name(found["person"]), body.plain(said.body))
    return f"# {body.in_line(said.title)}\n\n{head}\n\n{text}\n"


def _name(request: Request) -> Callable[[str], str]:
    people = request.services.people
    return lambda user: people.get(request.workspace, user).name if user else ""


def _about(request: Request, record: Record[Document]) -> str:
    """Its idea, as "#42 Dark mode", where everybody who reads the document sees that."""
    idea = DocumentDesk.of(request).subject(record).idea
    return f"#{idea.number} {idea.title}" if idea else ""


def one(request: Request) -> Answer:
    """The document whose button was pressed, as a file."""
    record = desk(request).record(ROOM, number_of(request.value))
    t = request.t

    def make() -> None:
        name = file_name(record.number, record.content.title)
        send_export(request, ROOM.name, name, markdown(request, record), t("documents-file-ready"))

    return file_answer(request, t("records-export-coming"), t("documents-file"), make)


def every(request: Request) -> Answer:
    """All that somebody sees, a file each, in one zip."""
    t = request.t

    def make() -> None:
        store, workspace = request.services.store, request.workspace
        found = lists.everything(store, workspace, ROOM, request.audience)
        files = {file_name(each.number, each.content.title): markdown(request, each).encode() for each in found}
        send_export(request, ROOM.name, f"documents-{request.now[:10]}.zip", pack(files), t("documents-files-ready"))

    return file_answer(request, t("records-export-coming"), t("documents-file"), make)


def typed(request: Request, rest: str) -> Answer | None:
    """`export`, `export 50`, `export 50 markdown`."""
    number, _, form = rest.partition(" ")
    if fold(form or "markdown") not in ("markdown", "md"):
        return None
    if not number or fold(number) in ("markdown", "md"):
        return every(request)
    return one(pressed(request, number.lstrip("#"))) if is_number(number) else None
