"""What a room tells a channel of its week, in the language of the workspace; nothing of a week that was quiet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.clock import stamp
from bot.listings.listing import late
from bot.posts import Delivery, Kind, Plan, Post
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.roundup.blocks import ROWS, week
from bot.schedule import outbox
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator


@dataclass(frozen=True)
class Week:
    """A week of a workspace that ends at `due`, as those in a channel, the `readers`, see it."""

    services: Services
    workspace: str
    readers: Audience
    due: datetime


Records = Sequence[Record[Any]]
Rows = Callable[[Room[Any], Week], Records]
_ALL = 10_000  # records: what is not shown is counted
Name = Callable[[str], str]
"""Who somebody is, whom a post does not notify."""


def came(status: str) -> Rows:
    """What came to a status in the week, last first."""

    def rows(room: Room[Any], week_: Week) -> Records:
        narrow = lists.Narrow(status, since=stamp(week_.due - timedelta(days=7)))
        return lists.narrowed(week_.services.store, week_.workspace, room, week_.readers, narrow, _ALL)

    return rows


def overdue(kind: str, status: str) -> Rows:
    """What an inquiry of a kind is overdue about, while it has a status, longest overdue first."""

    def rows(room: Room[Any], week_: Week) -> Records:
        day = week_.due.date().isoformat()
        return late(week_.services, week_.workspace, room, week_.readers, kind, status, day)

    return rows


@dataclass(frozen=True)
class Roundup:
    """A room's weekly post: `lists` by the names that their headings go by, in their order, and `more`, blocks of the
    room's own, by what the lists hold; where all are empty there is no post. `beside` says what stands below rows, by
    their numbers. Besides what `bot.roundup.blocks` names, the room says the sentences of a Plan as `{room}-plan-…`."""

    room: Room[Any]
    lists: Mapping[str, Rows]
    more: Callable[[Translator, Week, Mapping[str, Records]], Sequence[Block]] = lambda *_: ()
    beside: Callable[[Translator, Week, Records, Name], Mapping[int, Sequence[Block]]] = lambda *_: {}

    @property
    def posts(self) -> dict[str, Kind]:
        """The kind of post, as `Feature.posts` has it."""
        plan = Plan(f"{self.room.name}-plan-", every=("week",))
        return {f"{self.room.name}.weekly": Kind(self.compose, self._title, plan=plan)}

    def compose(self, services: Services, delivery: Delivery) -> Post | None:
        """The week before a delivery was due; None where there is nothing to say of it."""
        workspace = delivery.workspace
        t = outbox.spoken(services, delivery)
        readers = conversation(services, workspace, delivery.channel)
        before = Week(services, workspace, readers, datetime.fromisoformat(delivery.due_at))
        found = {name: rows(self.room, before) for name, rows in self.lists.items()}
        more = self.more(t, before, found)
        if not (any(found.values()) or more):
            return None

        def name(user: str) -> str:  # nobody is notified by a post that comes every week
            return services.people.get(workspace, user).name

        room = self.room.here(services, workspace)
        rows = {one.number: one for each in found.values() for one in each[:ROWS]}
        beside = self.beside(t, before, [*rows.values()], name)
        return Post(week(t, room, found, more, name, beside), t(f"{self.room.name}-weekly-text"))

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.room.name}-weekly-text")
