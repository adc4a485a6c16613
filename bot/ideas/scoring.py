"""Scoring ideas, in the open and in blind rounds.

What a round makes people wait for is offered in the same transaction: nobody is asked by a round that was not kept, and
no round whose last answer is kept stays open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.activity import tell_act
from bot.errors import Mistakes, UserError, UserErrors
from bot.ideas import deadlines, outbox
from bot.ideas.actor import IdeaActor
from bot.ideas.counting import framework, whole
from bot.ideas.idea import TOGETHER, Idea
from bot.ideas.store import ideas, rounds, scores
from bot.ideas.store.rounds import DEADLINE, Round
from bot.ideas.store.scores import IdeaScore
from bot.slack.visibility.membership import is_member
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

        In a blind round nothing else changes until it is revealed, which the last answer does; in the open the idea's
        standing follows at once.
        """
        store = self.services.store
        if round_:
            self.check_asked(number, round_)
        with self._writing("ideas.scoring", number=number):
            idea = self.open_idea(number)
            method = framework(self.services, self.workspace, name)
            if method.version != version:
                raise RedefinedError
            asked = self.asked(number)
            if not round_ and asked is not None and asked.framework == name:
                raise AskedError
            values = {one.name: one.check(inputs[one.name]) for one in method.inputs if one.name in inputs}
            if round_:
                self._open_round(number, round_)
                if method.score(values) is None:
                    blanks = [one.name for one in method.inputs if one.name not in values]
                    raise UserErrors(UserError("ideas-error-incomplete", field=f"{name}.{one}") for one in blanks)
            answer = IdeaScore(number, name, version, round_, self.user, values, reason, self.now)
            scores.put(store, self.workspace, [answer])
            tell_act(self.services, self.workspace, self.user, "ideas.scored", str(number))
            return self._count(idea, round_) if round_ else self._stand(idea, method)

    def unscore(self, number: int, name: str) -> Idea:
        """Take this person's score in the open back; an idea that nobody scores any more is new again."""
        store = self.services.store
        with self._writing():
            idea, method = self.open_idea(number), framework(self.services, self.workspace, name)
            if not scores.remove(store, self.workspace, number, name, 0, self.user):
                return idea
            idea = self._stand(idea, method)
            if idea.status == "scored" and not scores.frameworks_of(store, self.workspace, number):
                idea = replace(idea, status="new", changed_at=self.now)
                ideas.put(store, self.workspace, [idea])
                self._record(number, "status", "scored", "new")
            return idea

    def _count(self, idea: Idea, round_: int) -> Idea:
        """An answer came in: once everybody who was asked by name has answered, the round is revealed."""
        store = self.services.store
        one = self._open_round(idea.number, round_)
        asked = set(rounds.asked_people(store, self.workspace, one.idea, one.round))
        given = {a.person for a in scores.answers(store, self.workspace, one.idea, one.framework, one.round)}
        if asked and not one.channel and asked <= given:
            return self._close(idea, one)
        outbox.count(self.services, self.workspace, one, str(len(given)))
        return idea

    def ask(
        self,
        number: int,
        name: str,
        people: Sequence[str],
        channel: str,
        deadline: str = "",
        zone: str = "UTC",
    ) -> Round:
        """Open a round of blind scoring, which is revealed at its `deadline` (a UTC stamp), if it has one; `zone` is
        the asker's. The earlier rounds are kept."""
        return self.ask_together([number], name, people, channel, deadline, zone)[0]

    def ask_together(
        self,
        numbers: Sequence[int],
        name: str,
        people: Sequence[str],
        channel: str,
        deadline: str = "",
        zone: str = "UTC",
    ) -> list[Round]:
        """The same for several ideas, all or none: whoever is asked reads of all of them in one message, and each is
        revealed by itself. Raises UserErrors beside `ideas`, one for each that cannot be asked for."""
        store, found = self.services.store, list(dict.fromkeys(numbers))
        if not 0 < len(found) <= TOGETHER:
            raise UserError("ideas-error-together", field="ideas", limit=TOGETHER)
        with self._writing():
            method = framework(self.services, self.workspace, name)
            earlier = self._askable(found)
            batch = f"{found[0]}/{earlier[found[0]] + 1}" if len(found) > 1 else ""
            new = [
                Round(
                    idea=number,
                    round=earlier[number] + 1,
                    framework=name,
                    version=method.version,
                    asker=self.user,
                    channel=channel,
                    ts="",
                    opened_at=self.now,
                    deadline=deadline,
                    batch=batch,
                )
                for number in found
            ]
            for one in new:
                rounds.open_round(store, self.workspace, one, people)
                deadlines.plan(self.services, self.workspace, one, zone)
            outbox.ask(self.services, self.workspace, new[0], people)
        return new

    def _askable(self, numbers: Sequence[int]) -> dict[int, int]:
        """How many rounds each of these ideas has had. Raises UserErrors where one is gone, or has one open."""
        wrong, earlier = Mistakes(), dict[int, int]()
        for number in numbers:
            try:
                self.open_idea(number)
            except UserError as error:
                wrong.found.append(UserError(error.key, field="ideas", **error.args_))
                continue
            known = rounds.rounds(self.services.store, self.workspace, number)
            earlier[number] = len(known)
            if any(one.open for one in known):
                wrong.found.append(UserError("ideas-error-round-open", field="ideas", number=number))
        wrong.tell()
        return earlier

    def asked(self, number: int) -> Round | None:
        """The open round that asks this person: by name, or through a channel, whose members are not known here."""
        store = self.services.store
        found = (r for r in rounds.rounds(store, self.workspace, number) if r.open)
        return next(
            (r for r in found if r.channel or self.user in rounds.asked_people(store, self.workspace, number, r.round)),
            None,
        )

    def check_asked(self, number: int, round_: int) -> None:
        """Raises UserError where a round asks others: by name, or a channel that this person is not in. A form says of
        itself which round it is about. Slack is asked; where it does not say who is in the channel, nobody is refused.
        """
        self.open_idea(number)
        one = self._open_round(number, round_)
        if self.user in rounds.asked_people(self.services.store, self.workspace, number, round_):
            return
        if not one.channel or is_member(self.services, self.workspace, one.channel, self.user) is False:
            raise UserError("ideas-error-not-asked")

    def reveal(self, number: int, round_: int) -> Idea:
        """Show a round to everybody who took part. Its asker and managers may."""
        with self._writing():
            idea = self.open_idea(number)
            one = rounds.get(self.services.store, self.workspace, number, round_)
            if one is None:
                raise UserError("ideas-error-none", number=number)
            self.check_reveal(one)
            return self._close(idea, one, self.user)

    def check_reveal(self, one: Round) -> None:
        """Raises UserError unless this person asked, or is a manager."""
        if self.user != one.asker and not self.manager:
            raise UserError("ideas-error-reveal-rights")

    def expire(self, number: int, round_: int) -> None:
        """The deadline of a round has come: what has come in is shown, unless somebody revealed it before, or the idea
        is no longer there to be judged."""
        with self._writing(once=False):
            idea = self.idea(number)
            one = rounds.get(self.services.store, self.workspace, number, round_)
            if one is not None and one.open and not idea.gone:
                self._close(idea, one, DEADLINE)

    def _close(self, idea: Idea, one: Round, by: str = "") -> Idea:
        """Reveal a round; `by` is a person, DEADLINE, or empty when the last answer came in."""
        store = self.services.store
        if not rounds.close(store, self.workspace, one.idea, one.round, by, self.now):
            raise UserError("ideas-error-revealed")
        method = framework(self.services, self.workspace, one.framework)
        found = sorted(
            method.formula(a.inputs) for a in whole(self.services, self.workspace, one.idea, one.round, method)
        )
        values = ", ".join(plain(round(score, 2)) for score in found)
        actor = self if by == self.user else replace(self, user="")  # nobody's doing
        actor._record(one.idea, "revealed", "", f"{one.round} · {one.framework.upper()}: {values}")
        deadlines.drop(self.services, self.workspace, one.idea, one.round)
        given = scores.answers(store, self.workspace, one.idea, one.framework, one.round)
        outbox.reveal(self.services, self.workspace, replace(one, revealed_by=by), [a.person for a in given])
        return actor._stand(idea, method)

    def _open_round(self, number: int, round_: int) -> Round:
        one = rounds.get(self.services.store, self.workspace, number, round_)
        if one is None:
            raise UserError("ideas-error-none", number=number)
        if not one.open:
            raise UserError("ideas-error-closed")
        return one
