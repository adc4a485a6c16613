"""Asking many people one thing: in parts, each in a transaction of its own, and each person once they have rested.

A survey of whatever room leaves people in peace for a while; whoever comes to be asked later, is.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.clock import stamp
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.services import Services
from bot.store import Store

REST_DAYS = 14
AT_ONCE = 100  # people who are asked in one transaction
_KIND = ".survey"  # what the kind of such a question ends with, whichever room asks


def free_days(kept: Store, workspace: str, people: Sequence[str], today: date) -> dict[str, str]:
    """The ISO day from which each of some people may be told of another survey: today, or once they have rested from
    the last, of whatever room, that they were told of or are to be."""
    last, first = inquiries.asked_last(kept, workspace, _KIND), today.isoformat()
    rest, each = timedelta(days=REST_DAYS + 1), dict.fromkeys(people)
    again = {one: (date.fromisoformat(last[one]) + rest).isoformat() for one in each if one in last}
    return {one: max(first, again.get(one, "")) for one in each}


@dataclass(frozen=True)
class Survey:
    """Of a room: `people` says who is asked in a round, `reminders` after how many days each is once more, and how many
    before the end: a negative number."""

    room: str
    people: Callable[[Services, str, SurveyRound], Sequence[str]]
    reminders: Sequence[int]

    @property
    def kind(self) -> str:
        """What people are asked."""
        return f"{self.room}{_KIND}"

    def rounds(self, services: Services, workspace: str) -> list[SurveyRound]:
        """Every round, the newest first."""
        return surveys.rounds(services.store, workspace, self.room)

    def current(self, services: Services, workspace: str) -> SurveyRound | None:
        """The round that is open now."""
        now = stamp(services.clock())
        return next((one for one in self.rounds(services, workspace) if one.is_open(now)), None)

    def about(self, services: Services, workspace: str, round_: str) -> list[Inquiry]:
        """What was asked in a round, answered or not."""
        return inquiries.about(services.store, workspace, self.kind, round_)

    def question(self, services: Services, one: SurveyRound, person: str, day: str) -> Inquiry:
        """What somebody is asked from an ISO day on."""
        first, last = date.fromisoformat(day), date.fromisoformat(one.until)
        each = [(first if days > 0 else last) + timedelta(days=days) for days in self.reminders]
        again = ",".join(sorted(on.isoformat() for on in each if first < on <= last))
        return Inquiry(self.kind, one.round, person, person, day, one.until, stamp(services.clock()), again)

    def days(self, services: Services, workspace: str, one: SurveyRound) -> dict[str, str]:
        """Those who are still to be asked in a round, each with the ISO day from which they may be."""
        asked = {each.slot for each in self.about(services, workspace, one.round)}
        left = [who for who in self.people(services, workspace, one) if who not in asked]
        return free_days(services.store, workspace, left, services.clock().date())

    def begin(self, services: Services, workspace: str, new: SurveyRound, days: Mapping[str, str]) -> bool:
        """Keep a new round, and ask the first of those who are to be, by their days; False where there was one of that
        period. Inside `store.write`."""
        is_new = surveys.add_round(services.store, workspace, new)
        self._ask(services, workspace, new, list(days.items())[: AT_ONCE if is_new else 0])
        return is_new

    def ask_rest(self, services: Services) -> None:
        """Once a day, ask whoever was not asked yet in an open round: whom the beginning left for later, and who came
        after; nobody whom it would reach after the end. A chore."""
        now = stamp(services.clock())
        for workspace, one in surveys.due(services.store, self.room, now):
            days = list(self.days(services, workspace, one).items())
            for at in range(0, len(days), AT_ONCE):
                with services.store.write(workspace):
                    self._ask(services, workspace, one, days[at : at + AT_ONCE])
            with services.store.write(workspace):
                surveys.mark(services.store, workspace, one, now[:10])

    def _ask(self, services: Services, workspace: str, one: SurveyRound, days: Sequence[tuple[str, str]]) -> None:
        due = [(who, day) for who, day in days if day <= one.until]
        brief.ask(services, workspace, [self.question(services, one, *each) for each in due])
