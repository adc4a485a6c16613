"""What became of the blockers that won, by quarter: for whoever asks what all of it has changed."""

from dataclasses import dataclass

from bot.blockers.blocker import REOPENED, RESOLVED
from bot.blockers.desk import CONFIRMATIONS, POLLS, ROOM
from bot.records.store import records
from bot.services import Services


@dataclass(frozen=True, slots=True)
class QuarterClosure:
    """Of the blockers that won the vote of a `quarter` ("2026-Q4"), in which so many `voters` took part: how many there
    were, how many were resolved before they won again, of how many that was confirmed, and how many were reopened."""

    quarter: str
    voters: int
    top: int
    resolved: int
    confirmed: int
    reopened: int


def closures(services: Services, workspace: str) -> list[QuarterClosure]:
    """What became of the winners of every vote, the newest first. A blocker that won in two quarters counts in both, in
    each with what became of it until the next."""
    results = [POLLS.result(services, workspace, one) for one in POLLS.past(services, workspace)]
    found, ends = [], dict[int, str]()
    for one in results:
        since, told = one.poll.closed_at, [0, 0, 0]
        for number in one.top:
            versions = records.versions(services.store, workspace, ROOM, number)
            until = ends.get(number, "~")
            became = [v.status for v in versions if since <= v.at < until and v.did in ("status", "edited")]
            if RESOLVED in became:
                later = became[became.index(RESOLVED) :]
                outcome = CONFIRMATIONS.outcome(services, workspace, number, since)
                told[0] += 1
                told[1] += bool(outcome and outcome.is_confirmed)
                told[2] += REOPENED in later or bool(until != "~" and later[-1] == RESOLVED)
        found.append(QuarterClosure(one.poll.round, one.voters, len(one.top), *told))
        ends |= dict.fromkeys(one.top, since)
    return found
