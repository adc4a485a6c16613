"""The one place where the schedules of digests change: rights, and each press counted once."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import stamp
from bot.errors import UserError
from bot.posts import Offer
from bot.schedule.cadence import Cadence, period
from bot.schedule.schedule import Schedule, key, next_at
from bot.schedule.store import deliveries, schedules
from bot.slack.acting import Actor

KIND = "kpis.digest"


@dataclass(frozen=True)
class Plans(Actor):
    """Where one person hands in what they want posted. `delivery` names the Slack delivery: it has one effect."""

    def all(self) -> list[Schedule]:
        """Every schedule of a digest, oldest first."""
        return schedules.of_kind(self.services.store, self.workspace, KIND)

    def may_change(self, schedule: Schedule) -> bool:
        """Its owner and the product-ops managers change a schedule."""
        return self.manager or (bool(self.user) and schedule.owner == self.user)

    def schedule(self, id_: str) -> Schedule:
        """A schedule this person may change. Raises UserError."""
        found = schedules.get(self.services.store, self.workspace, id_)
        if found is None or found.kind != KIND:
            raise UserError("kpis-error-schedule-none")
        if not self.may_change(found):
            raise UserError("kpis-error-schedule-rights")
        return found

    def make(self, subject: str, channel: str, cadence: Cadence, language: str, owner: str) -> Schedule:
        """Schedule a digest. Anyone may."""
        now = self.services.clock()
        with self._writing():
            new = Schedule(
                id=secrets.token_hex(8),
                kind=KIND,
                subject=subject,
                channel=channel,
                cadence=cadence,
                language=language,
                owner=owner or self.user,
                paused=False,
                created_at=stamp(now),
                next_at=next_at(cadence, now),
            )
            schedules.save(self.services.store, self.workspace, new)
        return new

    def edit(self, id_: str, subject: str, channel: str, cadence: Cadence, language: str, owner: str) -> Schedule:
        """Change a schedule. What it has posted already it does not post again."""
        with self._writing():
            old = self.schedule(id_)
            new = replace(
                old, subject=subject, channel=channel, cadence=cadence, language=language, owner=owner or old.owner
            )
            if (cadence, channel) != (old.cadence, old.channel):
                new = replace(new, next_at=self._coming(new))
            schedules.save(self.services.store, self.workspace, new)
        return new

    def pause(self, id_: str, paused: bool) -> Schedule:
        """Pause a schedule, or let it go on."""
        with self._writing():
            old = self.schedule(id_)
            coming = self._coming(old)
            schedules.pause(self.services.store, self.workspace, id_, paused, coming)
        return replace(old, paused=paused, next_at=coming)

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
        """Let somebody else answer for a schedule."""
        if not owner:
            raise UserError("kpis-error-heir", field="owner")
        with self._writing():
            old = self.schedule(id_)
            schedules.hand_over(self.services.store, self.workspace, id_, owner)
        return replace(old, owner=owner)

    def remove(self, id_: str) -> Schedule:
        """Take a schedule away."""
        with self._writing():
            old = self.schedule(id_)
            schedules.remove(self.services.store, self.workspace, id_)
        return old

    def post(self, offer: Offer) -> str:
        """Have a digest posted that somebody has seen the preview of; returns the delivery's key. Anyone may."""
        key = deliveries.offer(self.services.store, self.workspace, offer, stamp(self.services.clock()))
        self.services.bell.ring()
        return key
