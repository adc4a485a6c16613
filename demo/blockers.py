"""A past for the demo's organisation: what is in the way of its teams, the vote of last quarter, and that of this
one."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.blockers.blocker import RESOLVED, Blocker
from bot.blockers.desk import COMMITMENTS, POLLS, ROOM
from bot.commitments.desk import CommitmentDesk
from bot.polls.desk import PollDesk
from bot.services import Services
from demo.champions import CHANNEL
from demo.ideas import DESIGNER, SUPPORT
from demo.kpis import ZONE
from demo.week import Act, office
from demo.words import DEVELOPER, ENGLISH, FRENCH, LEAD
from sandbox import DEMO

_DUE = timedelta(days=20)
_BEFORE = timedelta(days=42)  # of the demo's past, which begins after it
_PAST = (
    (SUPPORT, Blocker("Support hears of releases from customers", "Twice in August.", "process", "named")),
    (FRENCH, Blocker("Nos entretiens clients dorment dans cinq outils", "", "tooling", "anonymous")),
    (DEVELOPER, Blocker("Staging is down every other week", "Testing moves to Fridays.", "environment", "named")),
    (ENGLISH, Blocker("Two teams release on the same day", "", "dependency", "named")),
)
_PAST_VOTES = (
    (SUPPORT, {1: 3}),
    (FRENCH, {2: 2, 1: 1}),
    (DEVELOPER, {3: 2, 1: 1}),
    (ENGLISH, {4: 1, 2: 1, 3: 1}),
    (LEAD, {1: 1, 2: 2}),
)
# Who took it on, what they did first, and how many days from now it is due.
_TAKEN = (
    (1, SUPPORT, "A note in #general two days before each release", -12),
    (2, DESIGNER, "Choisir avec la guilde un seul endroit pour les ranger", 9),
    (3, DEVELOPER, "Move staging to the new cluster", -1),
)
_BLOCKERS = (
    (DEVELOPER, Blocker("The sandbox has no data", "Every demo begins with an hour of typing.", "data", "named")),
    (FRENCH, Blocker("Les accès aux tableaux de bord se demandent par ticket", "", "process", "anonymous")),
    (ENGLISH, Blocker("Releases wait for one person", "Nobody else may approve them.", "people", "anonymous")),
    (SUPPORT, Blocker("Three tools say three different churns", "", "tooling", "named")),
    (LEAD, Blocker("Pricing has no owner since spring", "", "decision", "named")),
    (DEVELOPER, Blocker("No data in the sandbox for payments", "", "data", "named")),
)
_FIRST = len(_PAST)
_VOTES = ((DEVELOPER, {1: 2, 4: 1}), (FRENCH, {2: 3}), (SUPPORT, {4: 2, 1: 1}))


def acts(made: Services, opened: datetime, now: datetime) -> Iterator[Act]:
    """The vote of the quarter before the one that was `opened`, those who took its winners on, and that one is said to
    be resolved; the votes of that one, a day after it was opened."""
    closes = _quarter_before(opened, now)
    yield closes - timedelta(days=7), lambda: _suggest(made)
    yield closes - timedelta(days=6), lambda: _vote(made, _PAST_VOTES, 0)
    yield closes + timedelta(hours=8), lambda: None  # it has closed, and the result is posted
    yield closes + timedelta(days=1), lambda: _take(made, now)
    yield office(now, 1, "09:50"), lambda: _vote(made, _VOTES, _FIRST)
    yield office(now, 1, "15:20"), lambda: PollDesk(made, DEMO.id, SUPPORT).set_status(ROOM, 1, RESOLVED)


def _quarter_before(opened: datetime, now: datetime) -> datetime:
    """A working morning of the quarter before a moment's, of the demo's past or before it."""
    here = opened.astimezone(ZoneInfo(ZONE))
    begins = here.replace(month=(here.month - 1) // 3 * 3 + 1, day=1)
    return office(min(begins - timedelta(days=3), now - _BEFORE), 1, "09:10")


def _suggest(made: Services) -> None:
    for who, said in _PAST:
        PollDesk(made, DEMO.id, who).add(ROOM, said)
    PollDesk(made, DEMO.id, LEAD).open(POLLS, CHANNEL, ZONE)


def _vote(made: Services, votes: tuple[tuple[str, dict[int, int]], ...], first: int) -> None:
    for who, given in votes:
        PollDesk(made, DEMO.id, who).vote(POLLS, "", {str(first + number): count for number, count in given.items()})


def _take(made: Services, now: datetime) -> None:
    for number, owner, first_step, days in _TAKEN:
        due = (now + timedelta(days=days)).date().isoformat()
        CommitmentDesk(made, DEMO.id, LEAD).take(COMMITMENTS, number, owner=owner, first_step=first_step, due_on=due)


def fill(made: Services) -> None:
    """Six suggestions, two of them nobody's and two that look alike; one taken on; a vote that is open."""
    for who, said in _BLOCKERS:
        PollDesk(made, DEMO.id, who).add(ROOM, said)
    due = (made.clock() + _DUE).date().isoformat()
    CommitmentDesk(made, DEMO.id, LEAD).take(
        COMMITMENTS, _FIRST + 5, owner=LEAD, first_step="Propose an owner to the board", due_on=due
    )
    PollDesk(made, DEMO.id, LEAD).open(POLLS, CHANNEL, ZONE, days=14)
