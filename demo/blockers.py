"""A past for the demo's organisation: what is in the way of its teams, and the vote of this quarter."""

from datetime import timedelta

from bot.blockers.blocker import Blocker
from bot.blockers.desk import FOLLOWUPS, POLLS, ROOM
from bot.followups.desk import FollowupDesk
from bot.polls.desk import PollDesk
from bot.services import Services
from demo.champions import CHANNEL
from demo.ideas import SUPPORT
from demo.kpis import ZONE
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

_DUE = timedelta(days=20)
_BLOCKERS = (
    (DEVELOPER, Blocker("The sandbox has no data", "Every demo begins with an hour of typing.", "data", "named")),
    (FRENCH, Blocker("Les accès aux tableaux de bord se demandent par ticket", "", "process", "anonymous")),
    (ENGLISH, Blocker("Releases wait for one person", "Nobody else may approve them.", "people", "anonymous")),
    (SUPPORT, Blocker("Three tools say three different churns", "", "tooling", "named")),
    (LEAD, Blocker("Pricing has no owner since spring", "", "decision", "named")),
    (DEVELOPER, Blocker("No data in the sandbox for payments", "", "data", "named")),
)
_VOTES = ((DEVELOPER, {"1": 2, "4": 1}), (FRENCH, {"2": 3}), (SUPPORT, {"4": 2, "1": 1}))


def fill(made: Services) -> None:
    """Six suggestions, two of them nobody's and two that look alike; one taken on; a vote that is open."""
    for who, said in _BLOCKERS:
        PollDesk(made, DEMO.id, who).add(ROOM, said)
    due = (made.clock() + _DUE).date().isoformat()
    FollowupDesk(made, DEMO.id, LEAD).take(
        FOLLOWUPS, 5, owner=LEAD, first_step="Propose an owner to the board", due_on=due
    )
    PollDesk(made, DEMO.id, LEAD).open(POLLS, CHANNEL, ZONE, days=14)
    for who, votes in _VOTES:
        PollDesk(made, DEMO.id, who).vote(POLLS, "", votes)
