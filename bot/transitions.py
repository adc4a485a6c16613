"""What becomes of a thing in one room, told to the rooms that follow it, inside the transaction that writes it.

The room that tells knows nobody who listens: `Feature.follows` says which rooms a feature follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.links.store import LinkEnd
from bot.services import Services


@dataclass(frozen=True, slots=True)
class Transition:
    """A thing was `before` and is `after`, words of its room: "planned" and "shipped"; where these are the same, it
    says something else, or is seen by others, and `was` is what it said in the fields that changed. `other` is the
    thing that it became part of ("merged") or speaks of ("supports"). `person` did it, empty for nobody, and said
    `why`. Nobody is asked of what came `by_file`."""

    end: LinkEnd
    before: str
    after: str
    other: LinkEnd | None = None
    by_file: bool = False
    person: str = ""
    why: str = ""
    was: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_move(self) -> bool:
        """Whether it is something else than before."""
        return self.before != self.after


Follower = Callable[[Services, str, Transition], None]
"""What follows in a workspace of what became of a thing. It may be refused with a UserError."""


def announce(services: Services, workspace: str, transition: Transition) -> None:
    """Tell those who follow a room what became of a thing of it. Inside `store.write`."""
    for follow in services.follows.get(transition.end.room, ()):
        follow(services, workspace, transition)
