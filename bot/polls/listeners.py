"""`vote` and `top` after the command of a room, the form of votes, and the form that opens a poll."""

from collections import Counter
from dataclasses import dataclass

from bot.ballots import store as ballots
from bot.errors import UserError, UserErrors
from bot.inquiries.store.surveys import SurveyRound
from bot.polls import blocks
from bot.polls.desk import PollDesk, Polls
from bot.polls.poll import EACH, LONGEST
from bot.records.store import records
from bot.schedule.store import schedules
from bot.schedule.values import read_channel
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer, present, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.places import channel_of, check_place, is_elsewhere, zone_of
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean, say
from bot.text.fold import fold

_MENU = 100  # records that the menu of a vote offers


@dataclass(frozen=True)
class PollListeners:
    """Of a room: who `may` vote. It gives its RecordListeners `verbs`, and its HomeRoom `notes`."""

    polls: Polls
    may: Permission

    @property
    def verbs(self) -> dict[str, Verb]:
        """The words after the command of the room."""
        return {"vote": (self._typed, self.may), "rank": (self._top, self.may)}

    def register(self, on: Listeners) -> None:
        """Listen to the buttons and the forms."""
        name = self.polls.room.name
        on.action(f"{name}.vote", self._ask, self.may)
        on.options(f"{name}.votable", self._votable, self.may)
        on.view(f"{name}.vote", once(self._save), self.may)
        on.action(f"{name}.poll", self._ask_open, self.polls.may)
        on.view(f"{name}.poll", once(self._open), self.polls.may)

    def _state(self, request: Request) -> tuple[SurveyRound | None, bool, list[Block]]:
        """The poll that is open, whether the reader has voted in it, and how it stands."""
        poll, here = self.polls.survey.current(request.services, request.workspace), self.polls.room
        if poll is None:
            return None, False, []
        where = (request.services.store, request.workspace, here.name, poll.round)
        has_voted = bool(ballots.votes_of(*where, request.user))
        return poll, has_voted, blocks.state(request.t, here, poll, ballots.voters(*where), has_voted=has_voted)

    def notes(self, request: Request) -> list[Block]:
        """That a poll is open in which the reader has voted, with its button."""
        _, has_voted, shown = self._state(request)
        return shown if has_voted else []

    def waiting(self, request: Request, limit: int, offset: int) -> list[Block]:
        """The poll that is open, until the reader has voted in it; a list for Home."""
        poll, has_voted, _ = self._state(request)
        if poll is None or offset or has_voted:
            return []
        may = allowed(request.services, request.workspace, request.user, self.may)
        return [blocks.waiting(request.t, self.polls.room, poll)][:limit] if may else []

    def standing(self, request: Request) -> list[Block]:
        """How the open poll stands, then what the last one came to; nothing where there was none."""
        services, workspace, polls = request.services, request.workspace, self.polls
        shown = self._state(request)[-1]
        for one in polls.past(services, workspace)[:1]:
            found = polls.result(services, workspace, one)
            shown += polls.shown(services, request.t, workspace, found, request.audience)
        return shown

    def _typed(self, request: Request, rest: str) -> Answer | None:
        is_open = self.polls.survey.current(request.services, request.workspace)
        return self._ask(request) if is_open and not rest else self._top(request, rest)

    def _top(self, request: Request, rest: str) -> Answer | None:
        """How votes stand; for managers, while none is open, the way to open one."""
        if rest:
            return None
        services, workspace, t, name = request.services, request.workspace, request.t, self.polls.room.name
        shown = self.standing(request) or [kit.section(say(t, "ballots-never"))]
        if not self.polls.survey.current(services, workspace) and PollDesk.of(request).manager:
            planned = schedules.get(services.store, workspace, self.polls.only) is not None
            shown += blocks.managing(t, self.polls.room, self.polls.kinds[0], planned=planned)
        return reply(shown, t(f"{name}-poll-title"))

    def _ask(self, request: Request) -> Answer:
        """The form of votes, with those that this person gave."""
        own, polls = PollDesk.of(request), self.polls
        over = polls.of_round(request.services, request.workspace, request.value)
        if over and over.closed_at:
            return self._over(request, over)
        poll = own.open_poll(polls, request.value)
        stacks = polls.stacks.now(request.services, request.workspace) == "yes"
        given = own.given(polls, poll)
        return open_answer(request, blocks.form(request.t, polls.room, poll, given, request.back, stacks=stacks))

    def _over(self, request: Request, poll: SurveyRound) -> Answer:
        """A button that was left from before the close: what came of the poll, which its post says from now on."""
        services, workspace, t = request.services, request.workspace, request.t
        shown = self.polls.shown(services, t, workspace, self.polls.result(services, workspace, poll), request.audience)
        said = t("ballots-error-closed")

        def then() -> None:
            present(request, [kit.section(said), *shown], said, t(f"{self.polls.room.name}-poll-title"))
            self.polls.retell(services, workspace, poll)

        return Answer(then=then)

    def _votable(self, request: Request) -> Answer:
        """What can be voted for and has what is typed in it."""
        typed = fold(clean(str(request.body.get("value") or "")))
        known = [(blocks.named(one), one) for one in self.polls.offered(request.services, request.workspace)]
        fit = [kit.option(name, str(one.number)) for name, one in known if typed in fold(name)]
        return Answer({"options": fit[:_MENU]})

    def _save(self, request: Request) -> Answer:
        """The form of votes, submitted."""
        own, votes = PollDesk.of(request), self._read(request)
        poll = own.vote(self.polls, str(request.metadata.get("round") or ""), votes)
        said = say(request.t, "ballots-saved" if votes else "ballots-none", until=blocks.until(request.t, poll))
        title = request.t(f"{self.polls.room.name}-poll-title")
        return result_answer(request, [kit.section(said)], said, title)

    def _read(self, request: Request) -> dict[str, int]:
        """Votes by record. Raises UserErrors beside those that cannot be."""
        chosen = {f"vote{at}": str(request.values.get(f"vote{at}") or "") for at in range(EACH)}
        given = {field: int(one) for field, one in chosen.items() if one.isascii() and one.isdigit() and len(one) < 10}
        numbers, where = [*given.values()], (request.services.store, request.workspace, self.polls.room)
        there = {one.number for one in records.seen(*where, request.audience, numbers) if not one.place}
        wrong = [UserError("ballots-error-gone", field=field) for field, one in given.items() if one not in there]
        if self.polls.stacks.now(request.services, request.workspace) != "yes":
            again = [field for at, field in enumerate(given) if numbers[at] in numbers[:at]]
            wrong += [UserError("ballots-error-twice", field=field) for field in again]
        if wrong:
            raise UserErrors(wrong)
        return {str(number): count for number, count in Counter(numbers).items()}

    def _ask_open(self, request: Request) -> Answer:
        days = int(self.polls.days.now(request.services, request.workspace))
        channel = "" if is_elsewhere(request) else channel_of(request)
        return open_answer(request, blocks.opening(request.t, self.polls.room, channel, days, request.back))

    def _open(self, request: Request) -> Answer:
        """The form that opens a poll, submitted."""
        channel, days = read_channel(request.values), clean(str(request.values.get("days") or "")).strip()
        if not (days.isascii() and days.isdigit() and 0 < int(days) <= LONGEST):
            raise UserError("ballots-error-days", field="days", most=LONGEST)
        check_place(request, channel)
        poll = PollDesk.of(request).open(self.polls, channel, zone_of(request), days=int(days))
        said = say(request.t, "ballots-opened", until=blocks.until(request.t, poll))
        return result_answer(request, [kit.section(said)], said, request.t(f"{self.polls.room.name}-poll-title"))
