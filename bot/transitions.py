"""What becomes of a thing in one room, told to the rooms that follow it, inside the transaction that writes it.

The room that tells knows nobody who listens: `Feature.follows` says which rooms a feature follows.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.links.store import LinkEnd
from bot.services import Services


@dataclass(frozen=True, slots=True)
class Transition:
    """A thing was `before` and is `after`, words of its room: "planned" and "shipped". `other` is the thing that it
    became part of ("merged") or speaks of ("supports"). Nobody is asked of what came `by_file`."""

    end: LinkEnd
    before: str
    after: str
    other: LinkEnd | None = None
    by_file: bool = False


Follower = Callable[[Services, str, Transition], None]
"""What follows in a workspace of what became of a thing. It may be refused with a UserError."""


def announce(services: Services, workspace: str, transition: Transition) -> None:
    """Tell those who follow a room what became of a thing of it. Inside `store.write`."""
    if transition.before != transition.after:
        for follow in services.follows.get(transition.end.room, ()):
            follow(services, workspace, transition)
