"""The one place where an idea changes: rights, history, scores and standings together, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.activity import tell_act
from bot.clock import stamp
from bot.errors import UserError
from bot.ideas import changes, frameworks, outbox
from bot.ideas.actor import IdeaActor
from bot.ideas.counting import CRITERIA, FRAMEWORK, criteria, framework
from bot.ideas.followers import ROOM
from bot.ideas.frameworks import Criterion
from bot.ideas.idea import (
    CHOSEN,
    CUSTOMER_LIMIT,
    DONE,
    HEARD,
    HORIZONS,
    SETS,
    STATUSES,
    CustomerVote,
    Evidence,
    Idea,
    IdeaEvent,
    absorbed,
    checked,
    written,
)
from bot.ideas.idea import quarter as typed_quarter
from bot.ideas.likeness import looks_like
from bot.ideas.scoring import ScoringDesk
from bot.ideas.store import events, ideas, rounds, scores, sources, support, versions, words
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.merge import Fields, FieldVersion, FormBase, merge_form
from bot.slack.addresses import message_of
from bot.slack.store import save_setting, setting
from bot.slack.text import is_person
from bot.store.trail import Event
from bot.text.fold import fold


def check_decision(status: str, horizon: str) -> None:
    """Raise UserError beside what is missing of a decision."""
    if status not in CHOSEN:
        raise UserError("ideas-error-status", field="status")
    if status == "planned" and horizon not in HORIZONS:
        raise UserError("ideas-error-horizon", field="status")


_TWICE = 60  # seconds within which one person means the same words once
_NEWEST = 20  # ideas of theirs that are looked at: who captures more meanwhile is a program


class CapturedError(Exception):
    """A message was captured before, or the same person has `just` captured the same: `idea` is what became of it."""

    def __init__(self, idea: Idea, *, just: bool = False) -> None:
        super().__init__(idea.number)
        self.idea = idea
        self.just = just


@dataclass(frozen=True)
class IdeaDesk(IdeaActor):
    """Where one person hands in what they did. `delivery` names the Slack delivery, so that it has one effect."""

    @property
    def scoring(self) -> ScoringDesk:
        """Where the same person scores."""
        return ScoringDesk(self.services, self.workspace, self.user, self.delivery, self.seen_by)

    def of_message(self, source: str) -> tuple[Idea, Idea] | None:
        """The idea that a message was captured as, by the message's address, and what became of it, which are mostly
        one: of several the first that is not withdrawn, else the last. None where nobody captured the message."""
        message = message_of(source)
        found = sources.of_message(self.services.store, self.workspace, self.audience, message) if message else []
        known = [(one, self.survivor(one)) for one in found]
        return next((pair for pair in known if not pair[1].withdrawn_at), known[-1] if known else None)

    def capture(self, idea: Idea, votes: bool = True, *, again: bool = True) -> Idea:
        """Put an idea in, under a number of its own; who captures it votes for it. Anyone may. Raises CapturedError
        where the message it is from is an idea already, or they have just captured the same, unless it is to be one
        `again`."""
        store, now = self.services.store, self.now
        idea = checked(idea)
        with self._writing():
            before = None if again else self.of_message(idea.source)
            if before is not None and not before[1].withdrawn_at:
                raise CapturedError(before[1])
            twin = None if again else self._twin(idea)
            if twin is not None:
                raise CapturedError(twin, just=True)
            number = ideas.next_number(store, self.workspace)
            new = replace(idea, number=number, captor=self.user, created_at=now, changed_at=now)
            ideas.put(store, self.workspace, [new])
            words.put_words(store, self.workspace, [new], new=True)
            events.record(store, self.workspace, [IdeaEvent(number, now, self.user, "captured", "", new.title)])
            if new.status != "new":
                self._record(number, "status", "new", changes.place(new))
            if votes:
                support.vote(store, self.workspace, number, self.user)
            tell_act(self.services, self.workspace, self.user, "ideas.added", str(number))
        return new

    def _twin(self, idea: Idea) -> Idea | None:
        """What this person has captured within the last seconds in the same words: they pressed twice."""
        since = stamp(self.services.clock() - timedelta(seconds=_TWICE))
        known = ideas.captured_since(self.services.store, self.workspace, self.user, since, idea, _NEWEST)
        return next((one for one in known if fold(one.title) == fold(idea.title)), None)

    def capture_several(self, several: Sequence[Idea]) -> list[Idea]:
        """Put ideas in, all or none; who captures them votes for each. What they have just captured stays one."""
        with self._writing():
            inner = replace(self, delivery="")
            return [inner._twin(one) or inner.capture(one) for one in several]

    def withdraw_several(self, numbers: Sequence[int]) -> int:
        """Withdraw those of some ideas that this person captured, and that are not gone or decided meanwhile. Returns
        how many."""
        with self._writing():
            inner, known = replace(self, delivery=""), [self.idea(number) for number in numbers]
            mine = [
                one for one in known if one.captor == self.user and not one.gone and one.status in ("new", "scored")
            ]
            for one in mine:
                inner.withdraw(one.number)
        return len(mine)

    def alike(self, idea: Idea) -> list[Idea]:
        """Ideas that say nearly the same, nearest first."""
        near = words.near_titles(self.services.store, self.workspace, self.audience, idea)
        return list(ideas.several(self.services.store, self.workspace, looks_like(idea.title, near)).values())

    def edit(self, number: int, content: Idea, opened: FormBase) -> tuple[Idea, Mapping[str, FieldVersion]]:
        """Change what an idea says, by the form that was opened on it; the captor, the owner and managers may. Returns
        it with what somebody else wrote since then, by field, which stays. Raises OvertakenError where somebody else
        has changed the same field to something else."""
        content = checked(content)
        store = self.services.store
        with self._writing():
            old = self.open_idea(number)
            self._refuse_stranger(old)
            known = versions.versions(store, self.workspace, old)
            done = merge_form(opened, _typed(opened, content, known), old, known, SETS)
            new = old
            if done.mine:
                new = checked(replace(old, **{name: done.values[name] for name in done.mine}, changed_at=self.now))
                ideas.put(store, self.workspace, [new])
                words.put_words(store, self.workspace, [new])
                versions.keep(store, self.workspace, [(old, new)], self.user)
                before, after = (changes.said(one, done.mine) for one in (old, new))
                self._record(number, "edited", before, after, was=old)
        return new, done.changes

    def decide(self, number: int, status: str, horizon: str = "", quarter: str = "", reason: str = "") -> Idea:
        """Change an idea's status. The captor, the owner and managers may."""
        check_decision(status, horizon)
        with self._writing():
            old = self.open_idea(number)
            self._refuse_stranger(old)
            kept = (horizon, quarter) if status == "planned" else (old.horizon, quarter or old.quarter)
            return self._become(old, status, *kept, reason)

    def follow(self, number: int, status: str, horizon: str, quarter: str, reason: str = "") -> Idea:
        """An idea is what the roadmap says of it, whoever says so there. Inside `store.write`."""
        return self._become(self.idea(number), status, horizon, quarter, reason)

    def _become(self, old: Idea, status: str, horizon: str, quarter: str, reason: str) -> Idea:
        number, new = old.number, replace(old, status=status, horizon=horizon, quarter=quarter, changed_at=self.now)
        moved, more = changes.place(new) != changes.place(old), reason not in ("", self.why(number))
        if moved or more:
            ideas.put(self.services.store, self.workspace, [new])
            # What only says more is no change of status, from which times are measured.
            before, did = (changes.place(old), "status") if moved else ("", "reason")
            entry = self._record(number, did, before, changes.place(new), reason)
            if status in HEARD and (more or status != old.status):
                self._tell(new, entry, status if status != old.status else "reason")
        return new

    def undecide(self, number: int, decided: str, status: str, horizon: str, quarter: str) -> Idea:
        """Take a decision back, to what stood before it. The captor, the owner and managers may. Raises UserError where
        something else than `decided`, as `changes.place` writes it, stands by now."""
        with self._writing():
            old = self.open_idea(number)
            self._refuse_stranger(old)
            if status not in STATUSES or horizon not in ("", *HORIZONS) or changes.place(old) != decided:
                raise UserError("ideas-error-undo", number=number)
            target = typed_quarter(quarter)
            new = replace(old, status=status, horizon=horizon, quarter=target, changed_at=self.now)
            ideas.put(self.services.store, self.workspace, [new])
            entry = self._record(number, "status", decided, changes.place(new))
            if old.status in HEARD:
                self._tell(new, entry, "undone")
        return new

    def why(self, number: int) -> str:
        """The last reason that was given for what becomes of an idea, or an empty text."""
        entries = events.history(self.services.store, self.workspace, number)
        return next((one.reason for one in reversed(entries) if one.did in ("status", "reason")), "")

    def merge(self, number: int, into: int) -> Idea:
        """Two ideas turn out to be one: votes, evidence, links and tags follow. Returns the one that is kept."""
        store = self.services.store
        if number == into:
            raise UserError("ideas-error-merge-self", field="into")
        with self._writing():
            merged, kept = self.open_idea(number), self.open_idea(into)
            self._refuse_stranger(merged)
            if merged.place != kept.place:  # what one of them says would be shown to those who see the other
                raise UserError("ideas-error-merge-place", field="into", number=number, into=into)
            if merged.source:
                shown = Evidence(merged.source, merged.title, merged.captor, merged.created_at)
                support.add_evidence(store, self.workspace, number, shown)
            new = replace(absorbed(kept, merged), changed_at=self.now)
            support.move_support(store, self.workspace, number, into)
            links.move(store, self.workspace, *(LinkEnd(ROOM, str(one)) for one in (number, into)))
            gone = replace(merged, merged_into=into, changed_at=self.now)
            ideas.put(store, self.workspace, [new, gone])
            words.put_words(store, self.workspace, [new])
            versions.keep(store, self.workspace, [(kept, new)], self.user)
            for name in scores.frameworks_of(store, self.workspace, number):
                scores.stand(store, self.workspace, name, number, None)
            entry = self._record(number, "merged", "", f"#{into}")
            self._tell(gone, entry, "merged")
            self._recount(number, entry)
            self._record(into, "absorbed", "", f"#{number}", was=kept)
        return new

    def withdraw(self, number: int) -> Idea:
        """Take an idea out of every list and ranking; all that is known of it is kept. The captor, the owner and
        managers may. An open round takes no more answers, until the idea is restored."""
        store = self.services.store
        with self._writing():
            old = self.open_idea(number)
            self._refuse_stranger(old)
            new = replace(old, withdrawn_at=self.now, changed_at=self.now)
            ideas.put(store, self.workspace, [new])
            for name in scores.frameworks_of(store, self.workspace, number):
                scores.stand(store, self.workspace, name, number, None)
            entry = self._record(number, "withdrawn", "", "")
            self._tell(new, entry, "withdrawn")
            self._recount(number, entry)
        return new

    def restore(self, number: int) -> Idea:
        """Bring a withdrawn idea back as it was: status, scores, votes, rounds."""
        store = self.services.store
        with self._writing():
            old = self.idea(number)
            self._refuse_stranger(old)
            if not old.withdrawn_at:
                raise UserError("ideas-error-restored", number=number)
            new = replace(old, withdrawn_at="", changed_at=self.now)
            ideas.put(store, self.workspace, [new])
            self._recount(number, self._record(number, "restored", "", ""))
            for name in scores.scored_frameworks(store, self.workspace, number):
                new = self._stand(new, framework(self.services, self.workspace, name))
            for one in rounds.rounds(store, self.workspace, number):
                if one.open and one.deadline and one.deadline <= self.now:  # it came meanwhile
                    self.scoring.expire(number, one.round)
        return self.idea(number)

    def _tell(self, idea: Idea, entry: int, became: str) -> None:
        """Whoever captured an idea hears what became of it, by the line of its history."""
        outbox.fate(self.services, self.workspace, idea, entry, became, self.user)

    def _recount(self, number: int, entry: int) -> None:
        """Whoever has an idea scored sees in their count what became of it, by the line of its history."""
        for one in rounds.rounds(self.services.store, self.workspace, number):
            if one.open:
                outbox.count(self.services, self.workspace, one, f"entry {entry}")

    def publish(self, number: int) -> Idea:
        """Show an idea that was captured in a private conversation to everybody. The captor, the owner and managers
        may, of those who see it."""
        with self._writing():
            old = self.open_idea(number)
            self._refuse_stranger(old)
            new = replace(old, place="", changed_at=self.now)
            if old.place:
                ideas.put(self.services.store, self.workspace, [new])
                self._record(number, "published", "", "")
        return new

    def vote(self, number: int) -> bool:
        """Vote; False where this person has voted already. Raises UserError where an idea takes no votes."""
        with self._writing("ideas.voting", number=number):
            self._votable(number)
            tell_act(self.services, self.workspace, self.user, "ideas.voted", str(number))
            return support.vote(self.services.store, self.workspace, number, self.user)

    def unvote(self, number: int) -> bool:
        """Take the vote back; False where there is none."""
        with self._writing("ideas.voting", number=number):
            self._votable(number)
            return support.unvote(self.services.store, self.workspace, number, self.user)

    def vote_for(self, number: int, customer: str) -> None:
        """Vote on behalf of a customer, who has one vote. Raises UserError."""
        name = " ".join(customer.split())
        if not fold(name) or len(name) > CUSTOMER_LIMIT:
            raise UserError("ideas-error-customer", field="customer", limit=CUSTOMER_LIMIT)
        with self._writing():
            self._votable(number)
            if not support.vote_for(
                self.services.store, self.workspace, number, CustomerVote(name, self.user, self.now)
            ):
                raise UserError("ideas-error-customer-voted", field="customer", customer=name, number=number)

    def unvote_for(self, number: int, customer: str) -> bool:
        """Take the vote of a customer back: whoever gave it, and who may decide on the idea; False where there is
        none."""
        with self._writing():
            idea, store = self._votable(number), self.services.store
            given = support.customer_votes(store, self.workspace, number)
            if self.user not in [one.person for one in given if one.customer == customer]:
                self._refuse_stranger(idea)
            self._note(Event("ideas.unvoted", subject=str(number)), idea.place)
            return support.unvote_for(store, self.workspace, number, customer)

    def _votable(self, number: int) -> Idea:
        idea = self.open_idea(number)
        if idea.status in DONE:
            raise UserError(f"ideas-error-votes-{idea.status}", number=number)
        return idea

    def add_evidence(self, number: int, url: str, note: str) -> None:
        """Keep something that speaks for an idea. Anyone may."""
        with self._writing():
            self.open_idea(number)
            support.add_evidence(self.services.store, self.workspace, number, Evidence(url, note, self.user, self.now))

    def redefine(self, written: Sequence[Criterion], *, anew: bool = False) -> int:
        """Give the workspace's framework new criteria, and count the standings anew; `anew` when none of them means
        what it meant. Returns how many ideas left the ranking, since nobody has answered what is asked now.

        A label or a weight leaves the answers as they are; another scale, direction or set of criteria is a new
        definition. Inside `store.write`.
        """
        store = self.services.store
        old, version = criteria(self.services, self.workspace)
        kept = setting(store, self.workspace, CRITERIA, None) or {}
        last = int(kept.get("last") or frameworks.last_key(old))
        new = frameworks.rekeyed(old, written, last, anew=anew)
        if new == old:
            return 0
        version += not frameworks.same_meaning(new, old)
        last = max(last, frameworks.last_key(new))
        save_setting(
            store, self.workspace, CRITERIA, {"criteria": frameworks.to_json(new), "version": version, "last": last}
        )
        method, left = frameworks.weighted_by(new, version), 0
        for number in scores.scored_ideas(store, self.workspace, "weighted"):
            idea = ideas.get(store, self.workspace, number)
            if idea is not None and not idea.gone:
                stood = "weighted" in scores.frameworks_of(store, self.workspace, number)
                self._stand(idea, method)
                left += stood and "weighted" not in scores.frameworks_of(store, self.workspace, number)
        return left

    def use(self, name: str) -> None:
        """Choose what the workspace ranks by."""
        save_setting(
            self.services.store, self.workspace, FRAMEWORK, framework(self.services, self.workspace, name).name
        )


def _typed(opened: FormBase, content: Idea, known: Sequence[FieldVersion]) -> Fields:
    """What was typed into a form. An owner whom a file named in words is nobody Slack could show in it."""
    base = opened.fields({one.version: one.fields for one in known}.get)
    hidden = str((base or {}).get("owner", ""))
    return written(replace(content, owner=content.owner or ("" if is_person(hidden) else hidden)))
