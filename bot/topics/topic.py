"""What people may talk of: topics, and which are wanted most. No I/O."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.records.record import Record

OPEN, TAKEN, DROPPED = "open", "taken", "dropped"
MOST = 3  # of a meeting that took up none
VOTE = "vote"


@dataclass(frozen=True, slots=True)
class DiscussionTopic:
    """What people write of a topic; `owner` would present it, empty for nobody yet."""

    title: str
    notes: str = ""
    owner: str = ""


def by_votes(
    topics: Sequence[Record[DiscussionTopic]], votes: Mapping[int, Mapping[str, str]]
) -> list[Record[DiscussionTopic]]:
    """The most wanted first, of those alike the one that waits longest. `votes` are by number and person."""
    return sorted(topics, key=lambda one: (-len(votes.get(one.number, ())), one.number))
