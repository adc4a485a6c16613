"""What the card of a document has of its own: gaps, template, a page of the sections, what becomes of it next."""

from collections.abc import Mapping, Sequence

from bot.documents import access, body
from bot.documents.about import IDEAS
from bot.documents.blocks import gaps, lists, page
from bot.documents.completeness.checks import missing, open_questions
from bot.documents.desk import ROOM
from bot.documents.document import APPROVED, DRAFT, REVIEW, SHIPPED, Document, is_open
from bot.documents.facts import facts_of
from bot.documents.store import templates
from bot.documents.store.approvals import approved
from bot.documents.store.links import documents_of
from bot.documents.template import Template
from bot.kpis.now import value_now
from bot.links.neighbours import pack
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.desk import desk, end_of
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.item import ROOM as ROADMAP
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.permissions import allowed
from bot.slack.request import Request
from bot.slack.text import say

_OF_IDEA = 5  # documents on the card of an idea
PLANNED = (IDEAS, ROADMAP.name)  # rooms whose things documents begin with


def of_thing(request: Request, end: LinkEnd, title: str = "") -> list[Block]:
    """The documents that a thing is linked to, for its card; on that of an idea or an item the button that begins
    one."""
    store, workspace, t = request.services.store, request.workspace, request.t
    if not allowed(request.services, workspace, request.user, access.READ):
        return []
    found = records.seen(store, workspace, ROOM, request.audience, documents_of(store, workspace, end))
    shown = [show.line(t, ROOM, one) for one in found[:_OF_IDEA]]
    return [*shown, *([kit.actions(lists.new_button(t, pack(end), title))] if end.room in PLANNED else [])]


def buttons(request: Request, record: Record[Document]) -> Sequence[Block]:
    """What becomes of a document next, for whoever may say so."""
    if record.status == REVIEW and request.user == record.content.approver:
        own = page.approval(request.t, record.number)
    else:
        own = page.sending(request.t, record.number) if _is_theirs_to_send(request, record) else []
    return [*own, page.file(request.t, record.number)]


def _is_theirs_to_send(request: Request, record: Record[Document]) -> bool:
    again = record.status == APPROVED and _changed_since(request, record)
    return (record.status == DRAFT or bool(again)) and desk(request).may(ROOM, record)


def _changed_since(request: Request, record: Record[Document]) -> str:
    """When a document was approved whose text is another one now, as a UTC stamp; empty where it is the same."""
    if record.status not in (APPROVED, SHIPPED):
        return ""
    text, at = approved(request.services.store, request.workspace, record.number)
    return at if text != record.content.body else ""


def beside(request: Request, record: Record[Document], number: int = 0) -> Sequence[Block]:
    """What is missing, the template, and the page of the sections of a number, from 0."""
    if record.gone_at:
        return []
    t, services, workspace, said = request.t, request.services, request.workspace, record.content
    facts, known = facts_of(services, workspace, record), list(body.read(said.body).values())
    lacks = gaps.summary(t, record.number, missing(facts), facts.titles) if is_open(record) else []
    if at := _changed_since(request, record):
        lacks.append(kit.context(say(t, "documents-changed", day=t.date(at))))
    present = templates.present(services.store, workspace, said.language).get(said.template)
    version = present.version if present and is_open(record) and desk(request).may(ROOM, record) else ""
    follows = page.follows(t, record.number, facts.template, said.template, said.follows, version)
    more: Mapping[str, Sequence[Block]] = {
        "questions": page.questions(_decidable(request, record, open_questions(facts))),
        "metric": _metric_now(request, facts.metric.name if facts.metric else ""),
    }
    return [*lacks, *follows, *page.sections(t, record.number, known, facts.template, number, more)]


def _decidable(request: Request, record: Record[Document], asked: Sequence[str]) -> list[tuple[str, Block]]:
    """The open questions, each with the button that records what was decided."""
    decisions, end = request.services.linked.get("decisions"), end_of(ROOM, record)
    found: list[tuple[str, Block]] = []
    for at, question in enumerate(asked):
        offered = decisions.offer(request, end, question.partition("\n")[0]) if decisions else None
        if offered:
            action, value = f"{offered['action_id']}:{at}", str(offered.get("value", ""))
            found.append((question, kit.button(request.t("documents-decide"), action, value)))
    return found


def _metric_now(request: Request, name: str) -> list[Block]:
    """What the KPI is worth today, which the text may not say any more."""
    now = value_now(request.services, request.workspace, request.t, name)
    return [kit.context(say(request.t, "documents-metric-now", kpi=name, value=now))] if now else []


def template_of(request: Request, said: Document) -> Template | None:
    """The version of the template that a document follows; None where nobody has it any more."""
    where = (request.services.store, request.workspace)
    return templates.version(*where, said.template, said.language, said.follows)


def page_of(request: Request, record: Record[Document], key: str) -> int:
    """The page that a section stands on, as nearly as what stands beside sections lets it be told."""
    known, template = body.read(record.content.body).values(), template_of(request, record.content)
    every = page.pages(page.section(request.t, record.number, one, template, 0) for one in known)
    wanted = f"documents.section:{key}"
    places = (
        at for at, blocks in enumerate(every) for one in blocks if one.get("accessory", {}).get("action_id") == wanted
    )
    return next(places, 0)
