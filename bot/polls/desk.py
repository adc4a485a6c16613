"""Where a poll opens, takes votes and closes. What somebody votes for is kept by `bot.ballots` alone, that they did
with the question that they were asked."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from bot.ballots import store as ballots
from bot.clock import stamp
from bot.errors import UserError
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.store import surveys
from bot.inquiries.store.surveys import SurveyRound
from bot.inquiries.survey import Survey
from bot.links import store as links
from bot.periods import period_of
from bot.polls import blocks
from bot.polls.poll import EACH, PollResult, closing, winners
from bot.posts import Ask, Delivery, Kind, Offer, Plan, Post
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule import outbox
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.request import spoken
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import conversation
from bot.store.trail import Event
from bot.succession.desk import SUPERSEDES, successor
from bot.text import Translator

VOTED, NONE = "voted", "none"  # what is kept of whoever took part: that they did, or that they gave no vote
_REMINDERS = (-2,)  # days before the close, on which whoever has not voted is asked once more


@dataclass(frozen=True)
class Polls:
    """Of a room: once a quarter everybody has EACH votes on its records. `people` says who is asked, `offered` what can
    be voted for, `wins` which status a winner comes to, by the one it has, and `closed` what else follows of the
    winners, inside the transaction of the close; `more` stands below a winner: a block, by its Translator. `may` says
    who opens one, `days` for how long, and `stacks` whether all votes of one person may go to one record."""

    room: Room[Any]
    people: Callable[[Services, str], Sequence[str]]
    offered: Callable[[Services, str], Sequence[Record[Any]]]
    wins: Mapping[str, str]
    closed: Callable[[RecordDesk, Sequence[Record[Any]]], None]
    more: Callable[[Translator, Record[Any]], Block | None]
    may: Permission
    days: Choice
    stacks: Choice

    @property
    def survey(self) -> Survey:
        """Who is asked, and when: again on a day before the close."""
        return Survey(self.room.name, lambda services, workspace, _: self.people(services, workspace), _REMINDERS)

    @property
    def kinds(self) -> tuple[str, str]:
        """What is posted: that a poll is open, and its result."""
        return f"{self.room.name}.poll", f"{self.room.name}.result"

    @property
    def only(self) -> str:
        """The one schedule of a workspace that opens polls."""
        return f"quarterly-{self.room.name}"

    @property
    def posts(self) -> dict[str, Kind]:
        """The posts, as `Feature.posts` has them."""
        said = (f"{self.room.name}-poll-plan-", ("quarter",), "quarter")
        plan = Plan(*said, empty=f"{self.room.name}-poll-plan-had", may=self.may, only=self.only)
        opened, result = self.kinds
        return {
            opened: Kind(self._open, self._title, plan=plan, report=False),
            result: Kind(self._result, self._title, report=False),
        }

    @property
    def inquiries(self) -> dict[str, Ask]:
        """What is asked, as `Feature.inquiries` has it."""
        return {self.survey.kind: self._question}

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.room.name}-poll-title")

    def past(self, services: Services, workspace: str) -> list[SurveyRound]:
        """Every poll that is closed, the newest first."""
        return [one for one in self.survey.rounds(services, workspace) if one.closed_at]

    def result(self, services: Services, workspace: str, poll: SurveyRound) -> PollResult:
        """What a poll came to."""
        where = (services.store, workspace, self.room.name, poll.round)
        votes = {int(item): count for item, count in ballots.counts(*where).items() if item.isdigit()}
        return PollResult(poll, ballots.voters(*where), votes, *winners(votes))

    def participants(self, services: Services, workspace: str, round_: str) -> list[str]:
        """Everybody who gave votes in a round. What they voted for is not known."""
        asked = self.survey.about(services, workspace, round_)
        return [one.person for one in asked if one.answer == VOTED and one.person]

    def last_with(self, services: Services, workspace: str, number: int) -> list[str]:
        """Everybody who took part in the last poll in which a record had votes."""
        for poll in self.past(services, workspace):
            if self.result(services, workspace, poll).votes.get(number):
                return self.participants(services, workspace, poll.round)
        return []

    def count_together(self, desk: RecordDesk, record: Record[Any], is_merged: bool) -> None:
        """The votes of a record count for the one in whose place it is, in the poll that is open; where it is not
        merged any more they are its own again, in every poll. Inside `store.write`."""
        services, workspace, end = desk.services, desk.workspace, end_of(self.room, record)
        poll, kept = self.survey.current(services, workspace), services.store
        if is_merged and poll:
            other = successor(services, workspace, self.room, record.number)
            ballots.merge(kept, workspace, self.room.name, poll.round, end.item, str(other))
        if not is_merged:
            for one in links.links(kept, workspace, end):
                if one.kind == SUPERSEDES and one.other == end:
                    links.unlink(kept, workspace, one)
            for known in self.survey.rounds(services, workspace):
                ballots.take_apart(kept, workspace, self.room.name, known.round, end.item)

    def made(
        self, services: Services, workspace: str, channel: str, zone: str, language: str, cause: str, days: int = 0
    ) -> SurveyRound:
        """A poll that opens now, for so many days, else for as many as the workspace says; it is kept nowhere yet."""
        now = services.clock()
        ends = closing(now, zone, days or int(self.days.now(services, workspace)))
        begun = (self.room.name, period_of("quarter", now, zone), stamp(now), stamp(ends))
        return SurveyRound(*begun, cause=cause, channel=channel, zone=zone, language=language)

    def shown(self, services: Services, t: Translator, workspace: str, found: PollResult, readers: Any) -> list[Block]:
        """A result, for readers."""
        seen = records.seen(services.store, workspace, self.room, readers, [*found.top, *found.tied])
        more = {one.number: block for one in seen if (block := self.more(t, one))}
        return blocks.result(t, self.room, found, {one.number: one for one in seen}, more)

    def _open(self, services: Services, delivery: Delivery) -> Post | None:
        """That a poll is open: the one that somebody opened, else the one that is planned, which opens now. Only shown,
        it opens nothing."""
        workspace, poll = delivery.workspace, self._of(services, delivery)
        if poll is None or poll.closed_at:
            return None
        return self._asked(spoken(services, workspace, delivery.language), poll)

    def _asked(self, t: Translator, poll: SurveyRound) -> Post:
        return Post(blocks.opened(t, self.room, poll), t(f"{self.room.name}-poll-title"))

    def _of(self, services: Services, delivery: Delivery) -> SurveyRound | None:
        kept, workspace, key = services.store, delivery.workspace, delivery.key
        if delivery.subject:
            return self.of_round(services, workspace, delivery.subject)
        planned = schedules.get(kept, workspace, delivery.schedule or self.only)
        said = (delivery.channel, planned.cadence.zone if planned else "UTC", delivery.language, key)
        if deliveries.get(kept, workspace, key) is None:
            return self.made(services, workspace, *said)
        with suppress(UserError):  # this quarter has had its poll
            PollDesk(services, workspace, delivery.owner, seen_by=EVERYTHING).open(self, *said)
        return next((one for one in self.survey.rounds(services, workspace) if one.cause == key), None)

    def of_round(self, services: Services, workspace: str, round_: str) -> SurveyRound | None:
        """The poll of a quarter; None where there is none."""
        return next((one for one in self.survey.rounds(services, workspace) if one.round == round_), None)

    def _result(self, services: Services, delivery: Delivery) -> Post | None:
        """The poll closes, and this is what it came to; so says, where it stands, the post that it is open."""
        poll = PollDesk(services, delivery.workspace, "", seen_by=EVERYTHING).close(self, delivery.subject)
        return self.retell(services, delivery.workspace, poll) if poll else None

    def retell(self, services: Services, workspace: str, poll: SurveyRound) -> Post:
        """What a poll that is closed came to, as its channel reads it; the post that it is open says so by now. Raises
        where Slack is in trouble."""
        t, readers = spoken(services, workspace, poll.language), conversation(services, workspace, poll.channel)
        shown = self.shown(services, t, workspace, self.result(services, workspace, poll), readers)
        post = Post(shown, t(f"{self.room.name}-poll-title"))
        opened = Offer(self.kinds[0], poll.round, poll.round, poll.channel)
        outbox.renew(services, workspace, poll.cause or opened, lambda _: post)
        return post

    def _question(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """What somebody is asked, while the poll is open."""
        poll = self.survey.current(services, workspace)
        return self._asked(t, poll) if poll and poll.round == asked.item else None


class PollDesk(RecordDesk):
    """Where one person opens a poll, and votes."""

    def open(
        self, polls: Polls, channel: str, zone: str, language: str = "", cause: str = "", days: int = 0
    ) -> SurveyRound:
        """Open the poll of this quarter: people are asked once they have rested from the last survey, and the result
        comes on its day. Raises UserError where the quarter has had one, or there is nothing to vote for."""
        here, name = (self.services, self.workspace), polls.room.name
        new = polls.made(*here, channel, zone, language, cause, days)
        if not polls.offered(*here):
            raise UserError(f"{name}-poll-none")
        asked = polls.survey.days(*here, new)
        with self._writing():
            begun = (self.services.store, self.workspace, name, new.round, EACH)
            if polls.survey.current(*here) or not ballots.open_ballot(*begun):
                raise UserError(f"{name}-error-round", quarter=new.round)
            polls.survey.begin(*here, new, asked)
            self._note(Event(f"{name}.opened", subject=new.round, where=channel))
            opened, result = polls.kinds
            about = (new.round, new.round, channel)
            if not cause:
                outbox.offer(*here, Offer(opened, *about, language=language, owner=self.user))
            ends = Offer(result, *about, language=language, owner=self.user)
            deliveries.offer(self.services.store, self.workspace, ends, new.ends_at)
        return new

    def open_poll(self, polls: Polls, round_: str) -> SurveyRound:
        """The poll of a quarter, while it takes votes. Raises UserError."""
        found = polls.survey.current(self.services, self.workspace)
        if found is None or found.round != (round_ or found.round):
            raise UserError("ballots-error-closed")
        return found

    def given(self, polls: Polls, poll: SurveyRound) -> list[Record[Any]]:
        """What this person has voted for, a record for each vote."""
        votes = ballots.votes_of(self.services.store, self.workspace, polls.room.name, poll.round, self.user)
        known = records.several(self.services.store, self.workspace, polls.room, [int(item) for item in votes])
        return [one for number, one in known.items() for _ in range(votes[str(number)])]

    def vote(self, polls: Polls, round_: str, votes: Mapping[str, int]) -> SurveyRound:
        """This person's votes by record, in the place of those they gave before. Raises UserError."""
        kept, workspace, now = self.services.store, self.workspace, stamp(self.services.clock())
        with self._writing():
            found = self.open_poll(polls, round_)
            ballots.cast(kept, workspace, polls.room.name, found.round, self.user, votes)
            asked = inquiries.one(kept, workspace, polls.survey.kind, found.round, self.user)
            new = asked or polls.survey.question(self.services, found, self.user, now[:10])
            took = replace(new, answer=VOTED if votes else NONE, at=now)
            inquiries.save_inquiry(kept, workspace, took)
        return found

    def close(self, polls: Polls, round_: str) -> SurveyRound | None:
        """The poll of a quarter, closed by now, with all that follows, once; None where it still takes votes."""
        kept, workspace, now = self.services.store, self.workspace, stamp(self.services.clock())
        with kept.write(workspace):
            found = polls.of_round(self.services, workspace, round_)
            if found is None or found.closed_at or found.is_open(now):
                return found if found and found.closed_at else None
            ballots.close(kept, workspace, polls.room.name, round_)
            closed = replace(found, closed_at=now)
            surveys.save(kept, workspace, closed)
            inquiries.withdraw(kept, workspace, polls.survey.kind, round_)
            self._win(polls, polls.result(self.services, workspace, closed))
        return closed

    def _win(self, polls: Polls, found: PollResult) -> None:
        t = spoken(self.services, self.workspace)
        why = t(f"{polls.room.name}-won", quarter=blocks.quarter(t, found.poll.round))
        top = []
        for old in records.seen(self.services.store, self.workspace, polls.room, EVERYTHING, found.top):
            new = replace(old, status=polls.wins.get(old.status, old.status))
            top.append(old if new == old else self._keep(polls.room, old, new, "status", why))
        polls.closed(self, top)
