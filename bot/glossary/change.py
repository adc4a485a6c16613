"""The one place where a meaning changes: rights, approval, versions and the wanted list together, or not at all."""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.glossary import outbox
from bot.glossary.store import channels, meanings, proposals, sources, wanted
from bot.glossary.store.proposals import Proposal
from bot.glossary.term import SETS, Content, Meaning, MeaningVersion, checked, from_json, may_change, to_json
from bot.lazy import lazy
from bot.merge import Fields, FieldVersion, FormBase, Merge, OvertakenError, merge, merge_form
from bot.services import Services
from bot.slack.access import Role
from bot.slack.addresses import message_of
from bot.slack.auditing import audit, difference
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holds
from bot.slack.store import save_setting, setting
from bot.slack.store.deliveries import first_time
from bot.slack.text import is_person
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.store.trail import Event
from bot.text.fold import key

EDITOR = Role.EDITOR
_APPROVAL = "glossary.approval"
_MINE = 100  # proposals of one person to look through


@dataclass(frozen=True)
class MeaningOutcome:
    """What became of a change.

    `did` is "added", "changed", "approved", "published", "deleted", "restored", "unchanged", or "repeated" for a
    delivery that had its effect before. With a `proposal`, nothing has changed yet.
    `meanwhile` is what somebody else wrote since the form was opened, by field, where it stays.
    """

    did: str
    meaning: Meaning
    proposal: Proposal | None = None
    meanwhile: Mapping[str, FieldVersion] = field(default_factory=dict)


def is_editor(services: Services, workspace: str, user: str) -> bool:
    """Whether this person may change any meaning and decide proposals."""
    return holds(services, workspace, user, EDITOR)


def needs_approval(services: Services, workspace: str) -> bool:
    """Whether the workspace wants changes by others than editors to wait for one."""
    return bool(setting(services.store, workspace, _APPROVAL, False))


def ask_approval(services: Services, workspace: str, wanted_: bool) -> None:
    """Switch approval on or off."""
    save_setting(services.store, workspace, _APPROVAL, wanted_)


@dataclass(frozen=True)
class GlossaryDesk:
    """Where one person hands in changes. `delivery` names the Slack delivery, so that it has one effect."""

    services: Services
    workspace: str
    user: str
    delivery: str = ""
    channel: str = ""
    seen_by: Audience | None = None  # this person unless it is given

    @lazy
    def audience(self) -> Audience:
        """Who is to see the meanings that are found."""
        return self.seen_by or reader(self.services, self.workspace, self.user)

    @lazy
    def editor(self) -> bool:
        """Whether the person is a glossary editor now; a form that opened earlier may have known otherwise."""
        return is_editor(self.services, self.workspace, self.user)

    @lazy
    def manager(self) -> bool:
        """Whether the person is a product-ops manager now."""
        return holds(self.services, self.workspace, self.user, PRODUCT_OPS_MANAGER)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        # Asking Slack who the person is, and where, must not happen while other writers wait.
        _ = self.editor, self.audience.places
        with self.services.store.write(self.workspace):
            yield

    @property
    def _now(self) -> str:
        return stamp(self.services.clock())

    def meaning(self, meaning: str) -> Meaning:
        """The meaning, deleted or not. Raises UserError when there is none, or none that this person sees."""
        found = meanings.get(self.services.store, self.workspace, meaning)
        if found is None or not self.audience.sees(found.place, found.author):
            raise UserError("glossary-error-gone")
        return found

    def of_message(self, source: str) -> list[Meaning]:
        """What was defined from a message, by its address, in the order of the terms."""
        message = message_of(source)
        return sources.of_message(self.services.store, self.workspace, self.audience, message) if message else []

    def add(self, content: Content, place: str = "", *, again: bool = True) -> MeaningOutcome:
        """Define a term, or give it another meaning; in a private conversation (`place`) for its members. Anyone
        may. Unless it is `again`, one message defines a term once."""
        content, now, who = checked(content), self._now, self.user
        new = Meaning(secrets.token_hex(8), content, self.editor, who, now, who, now, 1, place=place)
        with self._writing():
            if self._repeated():
                return self._before(self._twin(content, place) or new)
            if self._twin(content, place):
                raise UserError("glossary-error-twin", field="term", term=content.term)
            for one in () if again else self.of_message(content.source):
                if key(one.term) == key(content.term):
                    raise UserError("glossary-error-message", field="term", term=one.term)
            return self._hand_in("added", new, 0)

    def edit(self, meaning: str, opened: FormBase, content: Content, *, suggest: bool = False) -> MeaningOutcome:
        """Change a meaning, by the form that was opened on it; with `suggest` propose that to the editors, which anyone
        may. Raises OvertakenError where somebody else has changed the same field to something else."""
        content = checked(content)
        with self._writing():
            old = self.meaning(meaning)
            if self._repeated():
                return self._before(old)
            suggest = suggest and not old.place and not may_change(old, self.user, self.editor)
            if not suggest:
                self._refuse_stranger(old)
            if old.deleted_at:
                raise UserError("glossary-error-deleted", term=old.term)
            versions = _states(meanings.versions(self.services.store, self.workspace, meaning), old)
            done = merge_form(opened, _typed(opened, content, versions), old, versions, SETS)
            if not done.mine:
                return MeaningOutcome("unchanged", old, meanwhile=done.changes)
            new = self._next(old, content=checked(from_json(done.values)))
            made = self._propose if suggest else self._hand_in
            return replace(made("changed", new, old.version), meanwhile=done.changes)

    def hand_over(self, meaning: str, owner: str) -> MeaningOutcome:
        """Let somebody else answer for a meaning, whose words and approval stay; the product-ops managers may."""
        _ = self.manager
        with self._writing():
            old = self.meaning(meaning)
            if not self.manager:
                self._refuse_stranger(old)
            if old.deleted_at or old.content.owner == owner:
                return MeaningOutcome("unchanged", old)
            new = self._next(old, content=checked(replace(old.content, owner=owner)))
            return self._keep("changed", replace(new, approved=old.approved))

    def delete(self, meaning: str) -> MeaningOutcome:
        """Take a meaning out of the glossary; `restore` brings it back."""
        with self._writing():
            old = self.meaning(meaning)
            if self._repeated() or old.deleted_at:
                return self._before(old)
            self._refuse_stranger(old)
            return self._hand_in("deleted", self._next(old, deleted_at=self._now), old.version)

    def restore(self, meaning: str, version: int) -> MeaningOutcome:
        """Bring back what a meaning was at `version`, and the meaning itself when it was deleted."""
        with self._writing():
            old = self.meaning(meaning)
            if self._repeated():
                return self._before(old)
            self._refuse_stranger(old)
            was = [v for v in meanings.versions(self.services.store, self.workspace, meaning) if v.version == version]
            if not was:
                raise UserError("glossary-error-gone")
            if was[0].content == old.content and not old.deleted_at:
                return MeaningOutcome("unchanged", old)
            return self._hand_in("restored", self._next(old, content=was[0].content, deleted_at=""), old.version)

    def publish(self, meaning: str) -> MeaningOutcome:
        """Show what was captured in a private conversation to everybody. The author, the owner and editors may, of
        those who see it; editors alone where the workspace wants that."""
        with self._writing():
            old = self.meaning(meaning)
            if self._repeated():
                return self._before(old)
            self._refuse_stranger(old)
            if not old.place:
                return self._before(old)
            if old.deleted_at:
                raise UserError("glossary-error-deleted", term=old.term)
            if needs_approval(self.services, self.workspace) and not self.editor:
                raise UserError("glossary-error-publish", term=old.term)
            return self._keep("published", replace(self._next(old), place=""))

    def approve(self, meaning: str) -> MeaningOutcome:
        """Vouch for a meaning as it is. Editors only."""
        with self._writing():
            old = self.meaning(meaning)
            self._refuse_layman()
            if old.deleted_at:
                raise UserError("glossary-error-deleted", term=old.term)
            if self._repeated() or old.approved:
                return MeaningOutcome("repeated", old)
            return self._keep("approved", self._next(old))

    def accept(self, proposal: Proposal, shown: int) -> MeaningOutcome:
        """Carry out a proposal that an editor saw against version `shown`. Raises OvertakenError where what they saw is
        no longer what would come of it."""
        store = self.services.store
        with self._writing():
            self._refuse_layman()
            old = meanings.get(store, self.workspace, proposal.meaning)
            if old is not None and self._repeated():
                return self._before(old)
            now = self._now
            if old is None:
                new = Meaning(proposal.meaning, proposal.content, True, proposal.person, now, proposal.person, now, 1)
            else:
                content = checked(self._seen(proposal, old, shown))
                deleted = now if proposal.did == "deleted" else ""
                new = replace(self._next(old, content=content, deleted_at=deleted), changed_by=proposal.person)
            if not proposals.decide(store, self.workspace, proposal.id, "approved", self.user, now):
                raise UserError("glossary-error-decided")
            outbox.decide(self.services, self.workspace, proposal)
            return self._keep(proposal.did, replace(new, approved=True), proposal.channel)

    def _seen(self, proposal: Proposal, old: Meaning, shown: int) -> Content:
        """What becomes of a meaning whose version `shown` an editor saw beside a proposal."""
        known = meanings.versions(self.services.store, self.workspace, old.id)
        seen = next((one for one in known if one.version == shown), None)
        if seen is None or (shown != old.version and (old.deleted_at or "deleted" in (proposal.did, seen.did))):
            raise OvertakenError(old, old.version, Merge(to_json(old.content)))
        approved = becomes(proposal, known, seen.content)
        found = merge(to_json(seen.content), to_json(approved), to_json(old.content), SETS)
        if found.conflicts:
            raise OvertakenError(old, old.version, found)
        return from_json(found.values)

    def decline(self, proposal: Proposal, reason: str) -> None:
        """Turn a proposal down."""
        store = self.services.store
        with self._writing():
            self._refuse_layman()
            if self._repeated():
                return
            if not proposals.decide(store, self.workspace, proposal.id, "declined", self.user, self._now, reason):
                raise UserError("glossary-error-decided")
            outbox.decide(self.services, self.workspace, proposal)
            audit(self.services, self.workspace, Event("glossary.declined", self.user, proposal.content.term))

    def _next(self, old: Meaning, content: Content | None = None, deleted_at: str = "") -> Meaning:
        # What an editor writes is approved; what others write waits to be, whatever it replaces.
        return replace(
            old,
            content=content or old.content,
            approved=self.editor,
            changed_by=self.user,
            changed_at=self._now,
            version=old.version + 1,
            deleted_at=deleted_at,
        )

    def _hand_in(self, did: str, meaning: Meaning, base: int) -> MeaningOutcome:
        """Do it, or propose it where the workspace wants that: of what its members alone see nobody else decides."""
        if self.editor or meaning.place or not needs_approval(self.services, self.workspace):
            return self._keep(did, meaning, self.channel)
        return self._propose(did, meaning, base)

    def _propose(self, did: str, meaning: Meaning, base: int) -> MeaningOutcome:
        proposal = Proposal(
            secrets.token_hex(8), did, meaning.id, base, meaning.content, self.channel, self.user, self._now
        )
        proposals.add(self.services.store, self.workspace, proposal)
        outbox.propose(self.services, self.workspace, proposal)
        self._audit("proposed", meaning)
        return MeaningOutcome(did, meaning, proposal)

    def _keep(self, did: str, meaning: Meaning, channel: str = "") -> MeaningOutcome:
        store = self.services.store
        self._audit(did, meaning, meanings.get(store, self.workspace, meaning.id))
        meanings.put(store, self.workspace, [(meaning, did)])
        if channel and did == "added":
            channels.count_use(store, self.workspace, channel, meaning.id)
        # What a few see leaves the others waiting.
        if not (meaning.deleted_at or meaning.place):
            waiting = wanted.settle(store, self.workspace, meaning.content.keys())
            outbox.answer(self.services, self.workspace, meaning, [one for one in waiting if one != self.user])
        return MeaningOutcome(did, meaning)

    def _audit(self, did: str, meaning: Meaning, old: Meaning | None = None) -> None:
        place = meaning.place or (old.place if old else "")
        was, now = (to_json(one.content) if one and not one.deleted_at else {} for one in (old, meaning))
        before, after = (None, None) if did == "proposed" else difference(was, now)
        event = Event(f"glossary.{did}", self.user, meaning.id if place else meaning.term, before, after)
        audit(self.services, self.workspace, event, place=place)

    def _repeated(self) -> bool:
        return bool(self.delivery) and not first_time(self.services.store, self.workspace, self.delivery, self._now)

    def _before(self, meaning: Meaning) -> MeaningOutcome:
        """What a delivery that comes again has done already: a change, or a proposal that still waits."""
        for waiting in proposals.waiting(self.services.store, self.workspace, _MINE, self.user):
            if waiting.meaning == meaning.id or (waiting.did == "added" and waiting.content == meaning.content):
                return MeaningOutcome("repeated", meaning, waiting)
        return MeaningOutcome("repeated", meaning)

    def _refuse_stranger(self, meaning: Meaning) -> None:
        if not may_change(meaning, self.user, self.editor):
            raise UserError("glossary-error-rights", term=meaning.term)

    def _refuse_layman(self) -> None:
        if not self.editor:
            raise UserError("glossary-error-editors-only")

    def _twin(self, content: Content, place: str) -> Meaning | None:
        """The meaning that says this already, to the same people or to everybody."""
        for other in meanings.find(self.services.store, self.workspace, self.audience, key(content.term)):
            if _said(other.content) == _said(content) and other.place in ("", place):
                return other
        return None


def _said(content: Content) -> Content:
    return replace(content, owner="", source="", review_by="", aliases=())


def becomes(proposal: Proposal, known: Sequence[MeaningVersion], now: Content) -> Content:
    """What a proposal makes of a meaning that says something by `now`: what others wrote since stays, but where the
    proposal says something else. `known` are its versions."""
    said = {one.version: to_json(one.content) for one in known}
    return from_json(merge(said.get(proposal.base), to_json(proposal.content), to_json(now), SETS).values)


def _states(known: Sequence[MeaningVersion], now: Meaning) -> list[FieldVersion]:
    before = [one for one in known if one.version < now.version]
    states = [FieldVersion(one.version, one.person, one.at, to_json(one.content)) for one in before]
    return [*states, FieldVersion(now.version, now.changed_by, now.changed_at, to_json(now.content))]


def _typed(opened: FormBase, content: Content, versions: Sequence[FieldVersion]) -> Fields:
    """What was typed into a form. An owner whom a file named in words is nobody Slack could show in it."""
    base = opened.fields({one.version: one.fields for one in versions}.get)
    hidden = str((base or {}).get("owner", ""))
    return to_json(replace(content, owner=content.owner or ("" if is_person(hidden) else hidden)))
