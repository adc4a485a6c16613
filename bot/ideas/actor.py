"""One person at work on ideas: which they see and may decide, and what is written down of it."""

from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.ideas.counting import counted
from bot.ideas.followers import tell_followers
from bot.ideas.frameworks import Framework
from bot.ideas.idea import Idea, IdeaEvent, may_decide
from bot.ideas.ranking import combine
from bot.ideas.store import events, ideas, scores
from bot.lazy import lazy
from bot.slack.acting import Actor
from bot.slack.auditing import audit, cut_long
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event

# What becomes of an idea, as its history calls it and as the record of who did what does.
_AUDITED = {
    "edited": "edited",
    "status": "decided",
    "reason": "explained",
    "merged": "merged",
    "withdrawn": "withdrawn",
    "restored": "restored",
    "published": "published",
}


@dataclass(frozen=True)
class IdeaActor(Actor):
    """Finds ideas, and writes down what becomes of them.

    Of an idea they may not see a person hears what anybody hears of one that is not there. `seen_by` is this person
    unless it is given.
    """

    seen_by: Audience | None = None

    @lazy
    def audience(self) -> Audience:
        """Who is to see the ideas that are found."""
        return self.seen_by or reader(self.services, self.workspace, self.user)

    def _prepare(self) -> None:
        super()._prepare()
        _ = self.audience.places  # who is in a private channel

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

    def survivor(self, idea: Idea) -> Idea:
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

    def _record(self, number: int, did: str, before: str, after: str, reason: str = "", was: Idea | None = None) -> int:
        change = IdeaEvent(number, self.now, self.user, did, before, after, reason)
        entry = events.record(self.services.store, self.workspace, [change])
        tell_followers(self.services, self.workspace, [change], was={number: was} if was else {})
        self._audit(change)
        return entry

    def _audit(self, change: IdeaEvent) -> None:
        verb = _AUDITED.get(change.did)
        if verb is None or change.after == "scored":  # which follows of scores, and nobody decides
            return
        idea = ideas.get(self.services.store, self.workspace, change.idea)
        before, after = (cut_long(text) or None for text in (change.before, change.after))
        event = Event(f"ideas.{verb}", self.user, str(change.idea), before, after)
        audit(self.services, self.workspace, event, place=idea.place if idea else "")

    def _refuse_stranger(self, idea: Idea) -> None:
        if not may_decide(idea, self.user, self.manager):
            raise UserError("ideas-error-rights", number=idea.number)
