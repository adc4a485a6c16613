"""The room of topics, and who hears what becomes of one."""

from bot.fields.field import Field
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.topics.topic import DROPPED, OPEN, TAKEN, DiscussionTopic
from bot.transitions import Transition, announce


def follow(desk: RecordDesk, old: Record[DiscussionTopic] | None, new: Record[DiscussionTopic], did: str) -> None:
    """Whoever follows the room is told what became of a topic, or that one is new."""
    if did != "imported":
        before, after = ("" if one is None or one.gone_at else one.status for one in (old, new))
        end = end_of(ROOM, new)
        announce(desk.services, desk.workspace, Transition(end, before, after, person=desk.user))


ROOM: Room[DiscussionTopic] = Room(
    name="topics",
    content=DiscussionTopic,
    fields=(
        Field("title", limit=150, required=True, titles="topic, sujet, titre"),
        Field("notes", "text", 2000, titles="about, description"),
        Field("owner", "person", hint=True, titles="presenter, speaker, qui presente", folded=True),
    ),
    statuses=(OPEN, TAKEN, DROPPED),
    closed=(TAKEN, DROPPED),
    news=follow,
)
