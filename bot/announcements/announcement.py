"""Posting a record where people follow it: in the language of the workspace, and nobody in a group is notified.

A room says its sentences itself: `{room}-made-text`, with a `title`, is what notifications say, and
`{room}-error-private` why a channel may not be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.posts import Delivery, Kind, Offer, Post
from bot.records.blocks import show
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule import outbox
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.groups import without_mentions
from bot.slack.request import spoken
from bot.slack.visibility.membership import conversation


@dataclass(frozen=True)
class Announcements:
    """Of a room: its records are posted in channels."""

    room: Room[Any]

    @property
    def kind(self) -> str:
        """The kind of post."""
        return f"{self.room.name}.made"

    @property
    def posts(self) -> dict[str, Kind]:
        """The post, as `Feature.posts` has it."""
        return {self.kind: Kind(self._compose, lambda _, t, *__: t(f"{self.room.name}-title"), report=False)}

    def check(self, desk: RecordDesk, record: Record[Any], field: str) -> None:
        """Raises UserError beside a field of channels where one of them may not see what was captured in private."""
        for channel in getattr(record.content, field):
            if not conversation(desk.services, desk.workspace, channel).sees(record.place, record.author):
                raise UserError(f"{self.room.name}-error-private", field=field)

    def post(self, desk: RecordDesk, record: Record[Any], channels: Iterable[str]) -> None:
        """Post a record in each of these channels, as it is by then. Inside `store.write`."""
        about = (self.kind, str(record.number), str(record.version))
        offers = (Offer(*about, channel, owner=desk.user) for channel in dict.fromkeys(channels))
        outbox.offer(desk.services, desk.workspace, *offers)

    def _compose(self, services: Services, delivery: Delivery) -> Post | None:
        """A record; None where those in the channel may not see it."""
        workspace, room = delivery.workspace, self.room.here(services, delivery.workspace)
        readers = conversation(services, workspace, delivery.channel)
        for record in records.seen(services.store, workspace, room, readers, [int(delivery.subject)]):
            t = spoken(services, workspace)
            open_ = kit.button(t("records-open"), f"{room.name}.open", delivery.subject)
            shown = without_mentions(services, workspace, show.describe(t, room, record))
            return Post([*shown, kit.actions(open_)], t(f"{room.name}-made-text", title=record.content.title))
        return None
