"""A question about a record, as the person reads it who is asked."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.records.record import Record, Room
from bot.records.store import records
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, bare
from bot.slack.visibility.membership import reader
from bot.text import Translator


def question(
    room: Room[Any],
    fits: Callable[[Record[Any], Inquiry], bool],
    shown: Callable[[Translator, Record[Any]], Sequence[Block]],
) -> Ask:
    """How somebody is asked about a record that they see ("12", or a version of it, "12/5"), while the inquiry fits it:
    with what is `shown`, whose first block is what notifications say."""

    def ask(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        readers = reader(services, workspace, asked.person)
        for record in records.seen(services.store, workspace, room, readers, [int(asked.item.partition("/")[0])]):
            if fits(record, asked):
                blocks = list(shown(t, record))
                return Post(blocks, bare(Mrkdwn(blocks[0]["text"]["text"])))
        return None

    return ask
