"""Scoring ideas, in the open and in blind rounds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.errors import UserError, UserErrors
from bot.ideas.actor import IdeaActor
from bot.ideas.counting import framework, whole
from bot.ideas.idea import Idea
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import Round
from bot.ideas.store.scores import IdeaScore
from bot.text.numbers import plain


class RedefinedError(Exception):
    """The framework's definition changed after the form was opened."""


class AskedError(Exception):
    """This person is asked to score the idea in private: an open score would show what nobody is to see yet."""


@dataclass(frozen=True)
class ScoringDesk(IdeaActor):
    """Where one person scores, asks others to, and reveals."""

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
            (r for r in found if r.channel or self.user in rounds.asked_people(store, self.workspace, number, r.round)),
            None,
        )

    def complete(self, one: Round) -> bool:
        """Whether everybody who was asked by name has answered."""
        store = self.services.store
        asked = set(rounds.asked_people(store, self.workspace, one.idea, one.round))
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

    def _refuse_closed(self, number: int, round_: int) -> None:
        one = rounds.get(self.services.store, self.workspace, number, round_)
        if one is None:
            raise UserError("ideas-error-none", number=number)
        if not one.open:
            raise UserError("ideas-error-closed")
