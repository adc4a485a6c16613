"""The countdown as it is told, on the day that somebody reads it; nothing once it was decided."""

from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.posts import Post
from bot.records.store import records
from bot.renewals import blocks
from bot.renewals.desk import KIND, asked_people, standing
from bot.services import Services
from bot.slack.visibility.membership import reader
from bot.text import Translator
from bot.tools.desk import ROOM


def ask(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What becomes of a contract; that its deadline was missed, where it was."""
    today, readers = today_of(services, workspace, asked.person), reader(services, workspace, asked.person)
    for record in records.seen(services.store, workspace, ROOM, readers, [int(asked.item)]):
        found = standing(services, workspace, record, today)
        is_asked = asked.person in asked_people(services, workspace, record.content)
        if found and found.is_open and is_asked and asked.slot.startswith(found.renewal.slot):
            has_left = record.content.owner not in ("", asked.person)
            return Post(*blocks.question(t, found, today, has_left=has_left, short=short))
    return None


INQUIRIES = {KIND: ask}
