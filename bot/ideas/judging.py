"""Scoring ideas, in the open and in blind rounds, and where that puts them."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.ideas.counting import counted, framework, whole
from bot.ideas.frameworks import Framework
from bot.ideas.idea import Idea, IdeaEvent, may_decide
from bot.ideas.ranking import combine
from bot.ideas.store import events, ideas, rounds, scores
from bot.ideas.store.rounds import Round
from bot.ideas.store.scores import IdeaScore
from bot.slack.acting import Actor
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.text.numbers import plain


class RedefinedError(Exception):
    """The framework's definition changed after the form was opened."""


class AskedError(Exception):
    """This person is asked to score the idea in private: an open score would show what nobody is to see yet."""


@dataclass(frozen=True)
class ScoringActor(Actor):
    """Where one person scores, asks others to, and reveals. Of an idea they may not see they hear what anybody hears
    of one that is not there. `seen_by` is this person unless it is given."""

    seen_by: Audience | None = None

    @cached_property
    def audience(self) -> Audience:
        """Who is to see the ideas that are found."""
        return self.seen_by or reader(self.services, self.workspace, self.user)

    @contextmanager
    def _writing(self, *, once: bool = True) -> Iterator[None]:
        _ = self.audience.places  # nor must asking Slack who is in a private channel
        with super()._writing(once=once):
            yield

    @property
    def now(self) -> str:
        """The present, as the store keeps time."""
        return stamp(self.services.clock())

    def idea(self, number: int) -> Idea:
        """The idea. Raises UserError when there is none."""
        found = ideas.get(self.services.store, self.workspace, number)
        if found is None or not self.audience.sees(found.place, found.captor):
            raise UserError("ideas-error-none", number=number)
        return found

    def kept(self, idea: Idea) -> Idea:
        """The idea itself, or the one that is left of it after mergers."""
        while idea.merged_into:
            idea = self.idea(idea.merged_into)
        return idea

    def open_idea(self, number: int) -> Idea:
        """The idea, when it is neither merged into another nor withdrawn. Raises UserError."""
        found = self.idea(number)
        if found.merged_into:
            raise UserError("ideas-error-merged", number=number, into=found.merged_into)
        if found.withdrawn_at:
            raise UserError("ideas-error-withdrawn", number=number)
        return found

    def score(
        self, number: int, name: str, version: int, inputs: Mapping[str, float], reason: str = "", round_: int = 0
    ) -> Idea:
        """Keep this person's values; blanks are left out. Raises RedefinedError when the definition is not `version`,
        AskedError when they are asked for the same in private.

        In a blind round nothing else changes until it is revealed; in the open the idea's standing follows at once.
        """
        store = self.services.store
        with self._writing():
            idea = self.open_idea(number)
            method = framework(self.services, self.workspace, name)
            if method.version != version:
                raise RedefinedError
            asked = self.asked(number)
            if not round_ and asked is not None and asked.framework == name:
                raise AskedError
            values = {one.name: one.check(inputs[one.name]) for one in method.inputs if one.name in inputs}
            if round_:
                self._refuse_closed(number, round_)
                if method.score(values) is None:
                    blanks = [one.name for one in method.inputs if one.name not in values]
                    raise UserErrors(UserError("ideas-error-incomplete", field=f"{name}.{one}") for one in blanks)
            answer = IdeaScore(number, name, version, round_, self.user, values, reason, self.now)
            scores.put(store, self.workspace, [answer])
            if not round_:
                idea = self._stand(idea, method)
        return idea

    def ask(self, number: int, name: str, people: Sequence[str], channel: str, deadline: str = "") -> Round:
        """Open a round of blind scoring; the earlier rounds are kept."""
        store = self.services.store
        with self._writing():
            self.open_idea(number)
            method = framework(self.services, self.workspace, name)
            earlier = rounds.rounds(store, self.workspace, number)
            if any(r.open for r in earlier):
                raise UserError("ideas-error-round-open", number=number)
            new = Round(number, len(earlier) + 1, name, method.version, self.user, channel, "", self.now, deadline)
            rounds.open_round(store, self.workspace, new, people)
        return new

    def asked(self, number: int) -> Round | None:
        """The open round that asks this person: by name, or through a channel, whose members are not known here."""
        store = self.services.store
        found = (r for r in rounds.rounds(store, self.workspace, number) if r.open)
        return next(
            (r for r in found if r.channel or self.user in rounds.asked(store, self.workspace, number, r.round)), None
        )

    def complete(self, one: Round) -> bool:
        """Whether everybody who was asked by name has answered."""
        store = self.services.store
        asked = set(rounds.asked(store, self.workspace, one.idea, one.round))
        given = {a.person for a in scores.answers(store, self.workspace, one.idea, one.framework, one.round)}
        return bool(asked) and not one.channel and asked <= given

    def reveal(self, number: int, round_: int, *, by_itself: bool = False, by: str = "") -> Idea:
        """Show a round. Its asker and managers may; `by_itself` when the last answer came in; `by` is DEADLINE when
        nobody did in time."""
        by_itself = by_itself or bool(by)
        store = self.services.store
        with self._writing(once=not by_itself):  # the last answer has used its delivery up
            idea = self.open_idea(number)
            one = rounds.get(store, self.workspace, number, round_)
            if one is None:
                raise UserError("ideas-error-none", number=number)
            if not by_itself and self.user != one.asker and not self.manager:
                raise UserError("ideas-error-reveal-rights")
            if not rounds.close(store, self.workspace, number, round_, by if by_itself else self.user, self.now):
                raise UserError("ideas-error-revealed")
            method = framework(self.services, self.workspace, one.framework)
            found = sorted(
                method.formula(a.inputs) for a in whole(self.services, self.workspace, number, round_, method)
            )
            values = ", ".join(plain(round(score, 2)) for score in found)
            actor = replace(self, user="") if by_itself else self
            actor._record(number, "revealed", "", f"{round_} · {one.framework.upper()}: {values}")
            return actor._stand(idea, method)

    def _stand(self, idea: Idea, method: Framework) -> Idea:
        """Count anew where an idea stands."""
        store = self.services.store
        _, given = counted(self.services, self.workspace, idea.number, method)
        standing = combine(method, idea.number, [a.inputs for a in given])
        scores.stand(store, self.workspace, method.name, idea.number, standing)
        if standing is not None and idea.status == "new":
            new = replace(idea, status="scored", changed_at=self.now)
            ideas.put(store, self.workspace, [new])
            self._record(idea.number, "status", "new", "scored")
            return new
        return idea

    def _record(self, number: int, did: str, before: str, after: str, reason: str = "") -> None:
        change = IdeaEvent(number, self.now, self.user, did, before, after, reason)
        events.record(self.services.store, self.workspace, [change])

    def _refuse_stranger(self, idea: Idea) -> None:
        if not may_decide(idea, self.user, self.manager):
            raise UserError("ideas-error-rights", number=idea.number)

    def _refuse_closed(self, number: int, round_: int) -> None:
        one = rounds.get(self.services.store, self.workspace, number, round_)
        if one is None:
            raise UserError("ideas-error-none", number=number)
        if not one.open:
            raise UserError("ideas-error-closed")
