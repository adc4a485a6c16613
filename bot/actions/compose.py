"""What is posted and asked of actions: their owners on the day, and the week in a channel."""

from bot.actions.action import DONE, OPEN, TeamAction
from bot.actions.desk import DUE, ROOM
from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import records
from bot.roundup.roundup import Roundup, came, overdue
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.text import Translator


def due(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """Whether it is done, while that is asked of the same person."""
    readers = reader(services, workspace, asked.person)
    for record in records.seen(services.store, workspace, ROOM, readers, [int(asked.item)]):
        if record.status == OPEN and record.content.owner == asked.person:
            return Post(question(t, record), say(t, "actions-due-text", title=record.content.title))
    return None


def question(t: Translator, record: Record[TeamAction]) -> list[Block]:
    """What the owner reads, with the ways to answer."""
    number, said = str(record.number), record.content
    asked = say(t, "actions-due", title=show.title(record), step=said.first_step, day=t.date(said.due_on))
    row = [
        kit.button(t("actions-done"), "actions.done", number, style="primary"),
        kit.button(t("actions-later"), "actions.edit", number),
        kit.button(t("records-open"), "actions.open", number),
    ]
    return [kit.section(asked), kit.actions(*row)]


WEEKLY = Roundup(ROOM, {"overdue": overdue(DUE, OPEN), "done": came(DONE), "open": came(OPEN)})
INQUIRIES = {DUE: due}
