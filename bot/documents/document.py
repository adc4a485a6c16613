"""The rules of documents: what one says, what becomes of it. No I/O."""

from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field
from bot.records.record import Record, Room
from bot.slack.text import is_person

DRAFT, REVIEW, APPROVED, SHIPPED, ARCHIVED = "draft", "review", "approved", "shipped", "archived"
STATUSES = (DRAFT, REVIEW, APPROVED, SHIPPED, ARCHIVED)
OPEN = (DRAFT, REVIEW)  # people still write in it
_MOVES = {
    DRAFT: (DRAFT, REVIEW, ARCHIVED),
    REVIEW: (REVIEW, DRAFT, ARCHIVED),
    APPROVED: (APPROVED, SHIPPED, DRAFT, REVIEW, ARCHIVED),
    SHIPPED: (SHIPPED, APPROVED, ARCHIVED),
    ARCHIVED: (ARCHIVED, DRAFT),
}  # by a menu: it is approved with a button of its own
BODY = 120_000  # characters of all sections


@dataclass(frozen=True, slots=True)
class Document:
    """What people write of a document.

    `owner` answers for it and `approver` is the one person who approves it, user ids; `kpi` is the name of one of ours,
    which it is to move. It follows the version `follows` of the `template` of that key, in a `language`. `body` is all
    its sections in markdown, as `bot.documents.body` reads it.
    """

    title: str
    owner: str = ""
    approver: str = ""
    team: str = ""
    kpi: str = ""
    links: tuple[str, ...] = ()
    template: str = ""
    follows: str = ""
    language: str = ""
    body: str = ""


def checked(document: Document) -> Document:
    """Raises UserError where somebody would approve what they answer for."""
    if document.approver and document.approver == document.owner:
        raise UserError("documents-error-approver", field="approver")
    if document.approver and not is_person(document.approver):
        raise UserError("documents-error-approver-name", field="approver")
    return document


def is_open(record: Record[Any]) -> bool:
    """Whether people still write in it."""
    return record.status in OPEN and not record.gone_at


ROOM: Room[Document] = Room(
    name="documents",
    content=Document,
    fields=(
        Field("title", limit=150, required=True, titles="document, name, titre, nom"),
        Field("owner", "person", required=True, titles="author, responsible, responsable"),
        Field("approver", "person", hint=True, titles="approved by, approbateur"),
        Field("team", limit=60, narrows=True, in_line=True, titles="squad, equipe"),
        Field("kpi", limit=80, hint=True, suggests="documents.kpi", titles="metric, indicateur"),
        Field("links", "links", 500, hint=True, folded=True, titles="url, plan, lien"),
        Field("template", limit=60, narrows=True, in_menu=False, hidden=True, titles="kind, modele"),
        Field("follows", limit=20, narrows=True, in_menu=False, hidden=True, titles="template version"),
        Field("language", limit=5, narrows=True, in_menu=False, hidden=True, titles="langue"),
        Field("body", "text", BODY, hidden=True, titles="text, texte"),
    ),
    statuses=STATUSES,
    closed=(ARCHIVED,),
    checked=checked,
    moves=lambda record: _MOVES[record.status],
)
