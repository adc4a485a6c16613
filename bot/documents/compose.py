"""What people are told of documents in their message of the day: one waits for their approval, gaps are old."""

from bot.documents import nudge
from bot.documents.blocks import gaps, page
from bot.documents.desk import APPROVE, ROOM
from bot.documents.document import REVIEW, Document, is_open
from bot.documents.facts import facts_of
from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.text import mention, say
from bot.slack.visibility.membership import reader
from bot.text import Translator

_GAPS = 5


def _record(services: Services, workspace: str, asked: Inquiry) -> Record[Document] | None:
    readers = reader(services, workspace, asked.person)
    found = records.seen(services.store, workspace, ROOM, readers, [int(asked.item)])
    return found[0] if found else None


def approval(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """A document that waits for somebody's approval."""
    record = _record(services, workspace, asked)
    if record is None or record.status != REVIEW or record.content.approver != asked.person:
        return None
    text = say(t, "documents-approval-asked", who=mention(record.content.owner), title=show.title(record))
    row = [*page.approval(t, record.number), kit.button(t("records-open"), "documents.open", str(record.number))]
    return Post([kit.section(text), kit.actions(*row)], t("documents-approval-text", title=record.content.title))


def old_gaps(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What has been missing for a week from a document of theirs."""
    record = _record(services, workspace, asked)
    if record is None or not is_open(record) or record.content.owner != asked.person:
        return None
    found = nudge.old_gaps(services, workspace, record)
    if not found:
        return None
    titles = facts_of(services, workspace, record).titles
    heading = kit.section(say(t, "documents-old-gaps", title=show.title(record), count=len(found)))
    lines = [] if short else [kit.section(kit.markdown_list(gaps.text(t, one, titles) for one in found[:_GAPS]))]
    check = kit.button(t("documents-check"), "documents.check", str(record.number), style="primary")
    text = t("documents-old-gaps-text", title=record.content.title, count=len(found))
    return Post([heading, *lines, kit.actions(check)], text)


INQUIRIES: dict[str, Ask] = {APPROVE: approval, nudge.KIND: old_gaps}
