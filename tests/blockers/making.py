"""What the tests of blockers are made of."""

from bot.blockers.blocker import Blocker
from bot.blockers.desk import COMMITMENTS, POLLS, ROOM
from bot.commitments.desk import CommitmentDesk
from bot.inquiries.store.surveys import SurveyRound
from bot.polls.desk import PollDesk
from bot.posts import Delivery
from bot.records.record import Record
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.shelves import HERE, Clock

CHIEF = "U0CHIEF"
PEOPLE = ("U0ADA", "U0BEA", "U0CAT", "U0DAN", "U0EVE")
ADA, BEA, CAT, DAN, EVE = PEOPLE
CHANNEL = "C0CHECKOUT"


def suggest(
    services: Services, title: str, user: str = ADA, shown: str = "named", place: str = "", source: str = ""
) -> Record[Blocker]:
    """A blocker."""
    return PollDesk(services, HERE, user).add(
        ROOM, Blocker(title, category="data", shown=shown), place=place, source=source
    )


def opened(services: Services, zone: str = "Europe/Paris", days: int = 7) -> SurveyRound:
    """A poll that CHIEF opens."""
    return PollDesk(services, HERE, CHIEF).open(POLLS, CHANNEL, zone, days=days)


def vote(services: Services, user: str, **votes: int) -> None:
    """Give votes: `n1=2` are two for blocker 1."""
    found = POLLS.survey.current(services, HERE)
    given = {name.removeprefix("n"): count for name, count in votes.items()}
    PollDesk(services, HERE, user).vote(POLLS, found.round if found else "", given)


def closed(services: Services, clock: Clock, days: int = 8) -> SurveyRound:
    """The poll, once its day has come."""
    poll = POLLS.survey.current(services, HERE)
    assert poll is not None
    clock.tick(days=days)
    done = PollDesk(services, HERE, "", seen_by=EVERYTHING).close(POLLS, poll.round)
    assert done is not None
    return done


def taken(services: Services, number: int, owner: str = EVE, due_on: str = "2027-01-15") -> Record[Blocker]:
    """A blocker that somebody took on."""
    said = {"owner": owner, "first_step": "Ask for access", "due_on": due_on}
    return CommitmentDesk(services, HERE, owner).take(COMMITMENTS, number, **said)


def record(services: Services, number: int) -> Record[Blocker]:
    """A blocker as it is."""
    return PollDesk(services, HERE, CHIEF, seen_by=EVERYTHING).record(ROOM, number)


def delivery(kind: str, subject: str, channel: str = CHANNEL, key: str = "k") -> Delivery:
    """A delivery of the ledger."""
    return Delivery(HERE, key, kind, subject, subject, channel, "2026-12-01T09:00:00Z", language="en")
