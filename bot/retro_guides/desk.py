"""What people do with a guide: they run it in a channel, pause it, skip a phase, stop it."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.clock import stamp
from bot.errors import UserError
from bot.posts import Offer
from bot.records.desk import RecordDesk
from bot.retro_guides import guide as rules
from bot.retro_guides import store
from bot.retro_guides.guide import ENDED, PAUSED, RUNNING, RetroGuide
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services

PROMPT, NOTE = "retro_guides.prompt", "retro_guides.note"


def plan(services: Services, workspace: str, guide: RetroGuide) -> None:
    """Keep a guide, and have its next prompt posted when it is due. Inside `store.write`."""
    store.put(services.store, workspace, guide)
    if guide.state == RUNNING:
        about = Offer(PROMPT, guide.id, str(guide.turn), guide.channel, language=guide.language, owner=guide.owner)
        deliveries.offer(services.store, workspace, about, stamp(guide.due_at))
        services.store.afterwards(services.bell.ring)


class GuideDesk(RecordDesk):
    """Where one person hands in what they do with a guide."""

    def run(self, channel: str, minutes: int, language: str) -> RetroGuide:
        """Begin in a channel, now. Raises UserError where a guide runs there, or there is none of that length."""
        if minutes not in rules.MINUTES:
            raise UserError("retro-guide-error-minutes")
        with self._writing():
            if store.open_in(self.services.store, self.workspace, channel):
                raise UserError("retro-guide-error-running")
            new = RetroGuide(secrets.token_hex(8), channel, self.user, language, minutes, self.services.clock())
            plan(self.services, self.workspace, new)
        return new

    def pause(self, id_: str) -> None:
        """No prompt comes until it goes on; paused already, nothing happens."""
        self._change(id_, "paused", RUNNING, rules.paused)

    def resume(self, id_: str) -> None:
        """It goes on with what is left of the phase."""
        self._change(id_, "resumed", PAUSED, rules.resumed)

    def skip(self, id_: str, step: int) -> None:
        """The next phase begins now. Raises UserError where it is not in the one that somebody saw any more."""
        with self._writing():
            guide = self._open(id_)
            if guide.step != step:
                raise UserError("retro-guide-error-moved")
            plan(self.services, self.workspace, rules.planned(guide, self.services.clock()))

    def stop(self, id_: str) -> None:
        """No prompt comes any more."""
        self._change(id_, "stopped", "", lambda guide, _: replace(guide, state=ENDED, turn=guide.turn + 1))

    def _open(self, id_: str) -> RetroGuide:
        found = store.get(self.services.store, self.workspace, id_)
        if found is None or found.state == ENDED:
            raise UserError("retro-guide-error-over")
        return found

    def _change(self, id_: str, did: str, state: str, change: Callable[[RetroGuide, datetime], RetroGuide]) -> None:
        """Change a guide that is in a state, whichever where it is empty, and tell its channel."""
        with self._writing():
            guide = self._open(id_)
            if state in ("", guide.state):
                new = change(guide, self.services.clock())
                plan(self.services, self.workspace, new)
                told = Offer(NOTE, f"{id_} {did}", str(new.turn), guide.channel, "", guide.language, self.user)
                outbox.offer(self.services, self.workspace, told)
