"""The news of a room for one person.

A room says its sentences itself: `{room}-digest` with a `count`, `{room}-became` with `what`, and
`{room}-became-{what}` for each status and field that people hear of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.posts import Post
from bot.records.blocks import show
from bot.records.record import Record, RecordVersion, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.groups import groups_of
from bot.slack.request import translator
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.text import Translator

_MOST = 20  # records that somebody reads of in a day


@dataclass(frozen=True)
class RoomNews:
    """Of a room: people hear of every status that a record comes to but those that are `quiet`; while it is in
    `status`, of what changes in `fields`."""

    room: Room[Any]
    quiet: Sequence[str]
    status: str
    fields: Sequence[str]

    def __call__(self, services: Services, workspace: str, person: str, since: str, until: str) -> Post | None:
        """What became of records that name somebody between two UTC stamps, but not by themselves; as `Feature.news`
        has it."""
        room, readers = self.room.here(services, workspace), reader(services, workspace, person)
        named, found = dict[int, Record[Any]](), []
        for who in (person, *groups_of(services, workspace, person)):
            narrow = lists.Narrow(lists.ANY, who, since)
            known = lists.narrowed(services.store, workspace, room, readers, narrow, _MOST)
            named |= {one.number: one for one in known}
        for record in sorted(named.values(), key=lambda one: (one.changed_at, one.number), reverse=True)[:_MOST]:
            versions = records.versions(services.store, workspace, room, record.number)
            if became := self.changes(versions, since, until, person):
                found.append((record, became))
        if not found:
            return None
        t = translator(services, workspace, person)
        return Post(digest(t, room, found), say(t, f"{room.name}-digest", count=len(found)))

    def changes(self, versions: Sequence[RecordVersion[Any]], since: str, until: str, person: str) -> list[str]:
        """Statuses and fields that somebody hears of, each once, oldest first. `versions` are all of a record, oldest
        first."""
        found = []
        for before, now in zip([None, *versions], versions, strict=False):
            if not since <= now.at < until or now.person == person:
                continue
            if now.status not in self.quiet and (before is None or before.status != now.status):
                found.append(now.status)
            elif before is not None and now.status == self.status:
                was, is_ = before.content, now.content
                found += [name for name in self.fields if getattr(was, name) != getattr(is_, name)]
        return list(dict.fromkeys(found))


def digest(t: Translator, room: Room[Any], news: Sequence[tuple[Record[Any], Sequence[str]]]) -> list[Block]:
    """What became of records, by record."""
    blocks: list[Block] = [kit.section(say(t, f"{room.name}-digest", count=len(news)))]
    for record, became in news:
        what = ", ".join(t(f"{room.name}-became-{one}") for one in became)
        blocks += [show.line(t, room, record), kit.context(say(t, f"{room.name}-became", what=what))]
    return blocks
