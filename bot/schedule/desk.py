"""The one place where planned posts change: rights, and each press counted once."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.clock import stamp
from bot.errors import UserError
from bot.lazy import lazy
from bot.posts import Delivery, Offer, Plan
from bot.schedule import outbox
from bot.schedule.cadence import Cadence, period
from bot.schedule.notices import HEIR
from bot.schedule.schedule import Schedule, key, next_at
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.access import Role
from bot.slack.acting import Actor
from bot.slack.auditing import audit, difference
from bot.slack.permissions import allowed
from bot.store.trail import Event


@dataclass(frozen=True)
class ScheduleContent:
    """What somebody decides of a schedule; the parts are those of a `Schedule`."""

    subject: str
    channel: str
    cadence: Cadence
    language: str
    owner: str


def _said(schedule: Schedule | None) -> dict[str, Any]:
    """What the record of who did what has of a schedule."""
    if schedule is None:
        return {}
    said = {name: getattr(schedule, name) for name in ("id", "channel", "language", "owner", "paused")}
    return {**said, "cadence": asdict(schedule.cadence)}


def tell_change(
    services: Services, workspace: str, user: str, did: str, old: Schedule | None, new: Schedule | None
) -> None:
    """Tell the record of who did what what somebody did to a schedule. Inside `store.write`."""
    if known := new or old:
        before, after = difference(_said(old), _said(new))
        audit(services, workspace, Event(f"schedule.{did}", user, known.kind, before, after, known.channel))


@dataclass(frozen=True)
class ScheduleDesk(Actor):
    """Where one person hands in what they want posted, of the kinds that `plans` names. `delivery` names the Slack
    delivery: it has one effect."""

    plans: Mapping[str, Plan] = field(default_factory=dict)

    @lazy
    def _may(self) -> dict[str, bool]:
        return {}  # by kind, as far as it was asked

    def plan(self, kind: str) -> Plan:
        """What a kind of post offers to be planned. Raises UserError for one that offers nothing."""
        if kind not in self.plans:
            raise UserError("schedule-error-none")
        return self.plans[kind]

    def all(self, kind: str = "") -> list[Schedule]:
        """Everything planned, oldest first; of one kind where it is given."""
        wanted = [kind] if kind else list(self.plans)
        return [one for one in schedules.everything(self.services.store, self.workspace) if one.kind in wanted]

    def may_plan(self, kind: str) -> bool:
        """Whether this person plans posts of a kind."""
        may = self.plan(kind).may
        if kind not in self._may:
            self._may[kind] = allowed(self.services, self.workspace, self.user, may)
        return self._may[kind]

    def may_change(self, schedule: Schedule) -> bool:
        """Its owner and the product-ops managers change a schedule, and those whom its kind names."""
        if self.manager or (bool(self.user) and schedule.owner == self.user):
            return True
        return Role.MEMBER not in self.plan(schedule.kind).may.roles and self.may_plan(schedule.kind)

    def may_post(self, delivery: Delivery) -> bool:
        """Whether this person may have something posted after all that did not come out: who answers for it by now, and
        the managers. Of a planned post that was taken away, nobody else does."""
        if self.manager:
            return True
        schedule = schedules.get(self.services.store, self.workspace, delivery.schedule) if delivery.schedule else None
        if schedule is not None and schedule.kind in self.plans:
            return self.may_change(schedule)
        planned = bool(delivery.schedule) and delivery.kind in self.plans
        return bool(self.user) and not planned and delivery.owner == self.user

    def _prepare(self) -> None:
        super()._prepare()
        for kind in self.plans:
            self.may_plan(kind)

    def schedule(self, id_: str) -> Schedule:
        """A schedule this person may change. Raises UserError."""
        found = schedules.get(self.services.store, self.workspace, id_)
        if found is None or found.kind not in self.plans:
            raise UserError("schedule-error-none")
        if not self.may_change(found):
            raise UserError("schedule-error-rights")
        return found

    def check_may_plan(self, kind: str) -> None:
        """Raises UserError where this person plans no posts of a kind, or where the workspace has the only one."""
        plan = self.plan(kind)
        if not self.may_plan(kind):
            raise UserError(plan.may.refusal)
        if plan.only and schedules.get(self.services.store, self.workspace, plan.only) is not None:
            raise UserError("schedule-error-only")

    def offered(self, kind: str = "") -> list[str]:
        """The kinds of post, of all or of one, that this person may plan now."""
        there = {one.kind for one in self.all(kind)}
        wanted = [kind] if kind else list(self.plans)
        return [one for one in wanted if self.may_plan(one) and not (self.plans[one].only and one in there)]

    def make(self, kind: str, content: ScheduleContent) -> Schedule:
        """Plan a post. Raises UserError."""
        now = self.services.clock()
        with self._writing():
            self.check_may_plan(kind)
            new = Schedule(
                id=self.plan(kind).only or secrets.token_hex(8),
                kind=kind,
                paused=False,
                created_at=stamp(now),
                next_at=next_at(content.cadence, now),
                **vars(content),
            )
            schedules.save(self.services.store, self.workspace, new)
            self._audit("planned", None, new)
        return new

    def edit(self, id_: str, content: ScheduleContent) -> Schedule:
        """Change a schedule. What it has posted already it does not post again."""
        with self._writing():
            old = self.schedule(id_)
            new = replace(old, **vars(content))
            if (new.cadence, new.channel) != (old.cadence, old.channel):
                new = replace(new, next_at=self._coming(new))
            schedules.save(self.services.store, self.workspace, new)
            self._audit("edited", old, new)
        return new

    def pause(self, id_: str, paused: bool) -> Schedule:
        """Pause a schedule, or let it go on."""
        with self._writing():
            old = self.schedule(id_)
            coming = self._coming(old)
            schedules.pause(self.services.store, self.workspace, id_, paused, coming)
            new = replace(old, paused=paused, next_at=coming)
            self._audit("paused" if paused else "resumed", old, new)
        return new

    def is_done(self, schedule: Schedule) -> bool:
        """Whether a schedule would come sooner, had its present period not been posted where it posts."""
        return schedule.next_at != next_at(schedule.cadence, self.services.clock())

    def _coming(self, schedule: Schedule) -> str:
        """When it comes next: a period that was posted there, however it was scheduled then, is not posted again."""
        coming = next_at(schedule.cadence, self.services.clock())
        while coming:
            at = datetime.fromisoformat(coming)
            name = key(self.workspace, schedule.id, period(schedule.cadence, at), schedule.channel, "")
            if deliveries.get(self.services.store, self.workspace, name) is None:
                break
            coming = next_at(schedule.cadence, at)
        return coming

    def hand_over(self, id_: str, owner: str) -> Schedule:
        """Let somebody else answer for a schedule, who hears of it."""
        if not owner:
            raise UserError("schedule-error-heir", field="owner")
        with self._writing():
            old = self.schedule(id_)
            schedules.hand_over(self.services.store, self.workspace, id_, owner)
            self._audit("handed_over", old, replace(old, owner=owner))
            if owner != self.user:
                at = stamp(self.services.clock())
                outbox.offer(self.services, self.workspace, Offer(HEIR, id_, at, owner, owner=self.user))
        return replace(old, owner=owner)

    def remove(self, id_: str) -> Schedule:
        """Take a schedule away."""
        with self._writing():
            old = self.schedule(id_)
            schedules.remove(self.services.store, self.workspace, id_)
            self._audit("deleted", old, None)
        return old

    def _audit(self, did: str, old: Schedule | None, new: Schedule | None) -> None:
        tell_change(self.services, self.workspace, self.user, did, old, new)

    def draft(self, schedule: Schedule, channel: str, once: str = "") -> Delivery:
        """What a schedule would post now in a channel, by hand of this person; the same `once` is one post."""
        now = stamp(self.services.clock())
        return Delivery(
            workspace=self.workspace,
            key=key(self.workspace, f"{schedule.id} {once}", "", channel, ""),
            kind=schedule.kind,
            subject=schedule.subject,
            period=now[:10],
            channel=channel,
            due_at=now,
            language=schedule.language,
            owner=self.user,
        )

    def post_now(self, schedule: Schedule, channel: str, once: str) -> Delivery:
        """Have a schedule's post come now, besides those that come by themselves."""
        delivery = self.draft(schedule, channel, once)
        with self.services.store.write(self.workspace):
            deliveries.put_all(self.services.store, [(delivery, "due")], self.services.clock())
            audit(self.services, self.workspace, Event("schedule.posted", self.user, schedule.kind, where=channel))
        self.services.bell.ring()
        return delivery
