"""Where a round of the pulse is planned, asks, takes answers and closes. Who said what is kept by `bot.ballots` alone,
and while it is open; that somebody answered with the question that they were asked."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.ballots import store as ballots
from bot.champions.teams import surveyed
from bot.clock import stamp
from bot.errors import UserError
from bot.figures.figure import LEAST
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.inquiries.survey import Survey
from bot.pulse.round import BANDS, PulseDates, PulseResult, coming
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.choices import Choice

ON = Choice("impact.pulse", ("off", "on"))
WHOM = Choice("impact.whom", ("people", "champions"), said="impact-whom-which")
ANSWERED = "answered"  # all that is kept of an answer with the question


def is_on(services: Services, workspace: str) -> bool:
    """Whether there is a pulse here."""
    return ON.now(services, workspace) == "on"


def _people(services: Services, workspace: str, _: SurveyRound) -> list[str]:
    return surveyed(services, workspace, WHOM.now(services, workspace)) if is_on(services, workspace) else []


SURVEY = Survey("pulse", _people, reminders=(7,))


def begin(services: Services, workspace: str) -> None:
    """Plan the next round, where there is a pulse. Inside `store.write`."""
    if is_on(services, workspace):
        one = coming(services.clock().date())
        before = (date.fromisoformat(one.opens_on) - timedelta(days=1)).isoformat()  # nobody is asked earlier
        days = (f"{one.opens_on}T00:00:00Z", f"{one.closes_on}T23:59:59Z")
        surveys.add_round(services.store, workspace, SurveyRound(SURVEY.room, one.round, *days, asked_on=before))


def turn(services: Services) -> None:
    """Close what is over, and ask whoever was not asked yet in what is open. A chore."""
    for workspace, one in surveys.ended(services.store, SURVEY.room, stamp(services.clock())):
        _close(services, workspace, one)
    SURVEY.ask_rest(services)


def _close(services: Services, workspace: str, one: SurveyRound) -> None:
    """Close a round for good, and plan the next; of one with fewer than LEAST answers none stays."""
    kept = services.store
    with kept.write(workspace):
        told = [each for each in SURVEY.about(services, workspace, one.round) if each.told_on or each.answer]
        if ballots.ballot(kept, workspace, SURVEY.room, one.round):
            ballots.close(kept, workspace, SURVEY.room, one.round, least=LEAST)
        inquiries.withdraw(kept, workspace, SURVEY.kind, one.round)
        surveys.save(kept, workspace, replace(one, asked=len(told), closed_at=stamp(services.clock())))
        begin(services, workspace)


def dates(one: SurveyRound) -> PulseDates:
    """When a round is open."""
    return PulseDates(one.round, one.begun_at[:10], one.until)


def open_round(services: Services, workspace: str) -> PulseDates | None:
    """The round that takes answers now."""
    now = stamp(services.clock())
    known = (one for one in SURVEY.rounds(services, workspace) if one.is_open(now) and one.begun_at <= now)
    return next(map(dates, known), None)


def planned_round(services: Services, workspace: str) -> PulseDates | None:
    """The next one, where there is a pulse."""
    now = stamp(services.clock())
    known = (one for one in SURVEY.rounds(services, workspace) if one.begun_at > now)
    return next(map(dates, known), None) if is_on(services, workspace) else None


def results(services: Services, workspace: str, since: str, until: str) -> list[PulseResult]:
    """What the rounds came to that asked anybody and ended from one ISO day to another, both within, the first
    first."""
    found = []
    for one in reversed(SURVEY.rounds(services, workspace)):
        if one.closed_at and one.asked and since <= one.until <= until:
            where = (services.store, workspace, SURVEY.room, one.round)
            found.append(PulseResult(dates(one), one.asked, ballots.voters(*where), ballots.counts(*where)))
    return found


@dataclass(frozen=True)
class PulseDesk(Actor):
    """Where one person answers."""

    def asked(self, round_: str) -> Inquiry:
        """The question to this person in the round that is open. Raises UserError."""
        one = open_round(self.services, self.workspace)
        if one is None or one.round != round_:
            raise UserError("impact-pulse-error-closed")
        found = inquiries.one(self.services.store, self.workspace, SURVEY.kind, round_, self.user)
        if found is None:
            raise UserError("impact-pulse-error-asked")
        return found

    def answer(self, round_: str, band: str) -> None:
        """This person's answer, in the place of the one before. Raises UserError."""
        if band not in BANDS:
            raise UserError("records-error-choice")
        kept = self.services.store
        with self._writing():
            asked = self.asked(round_)
            ballots.open_ballot(kept, self.workspace, SURVEY.room, round_, 1)
            ballots.cast(kept, self.workspace, SURVEY.room, round_, self.user, {band: 1})
            took = replace(asked, answer=ANSWERED, at=stamp(self.services.clock()))
            inquiries.save_inquiry(kept, self.workspace, took)
