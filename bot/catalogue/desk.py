"""Where managers say what the company needs tools for."""

from dataclasses import dataclass

from bot.clock import stamp
from bot.errors import UserError
from bot.needs import store
from bot.needs.need import Need, new_need
from bot.slack.acting import Actor
from bot.store.trail import Event

LONGEST = 300  # characters of a reason


@dataclass(frozen=True)
class NeedDesk(Actor):
    """Where one person says what the company needs tools for."""

    def need(self, key: str) -> Need:
        """A need by its key. Raises UserError."""
        found = store.needs(self.services.store, self.workspace).get(key)
        if found is None:
            raise UserError("tools-error-need")
        return found

    def add(self, name: str) -> Need:
        """A need of the company's own. Raises UserError."""
        with self._writing():
            need = new_need(name, store.needs(self.services.store, self.workspace))
            self._save(need, "tools.need_added")
        return need

    def say(self, key: str, preferred: int, waived: str) -> Need:
        """Which tool is the default for a need, 0 for none; why several are fine, empty where one is to be enough."""
        if len(waived) > LONGEST:
            raise UserError("records-error-long", field="waived", limit=LONGEST, length=len(waived))
        with self._writing():
            old = self.need(key)
            need = Need(key, old.name, preferred, waived)
            if need != old:
                self._save(need, "tools.need_changed")
        return need

    def _save(self, need: Need, did: str) -> None:
        now = stamp(self.services.clock())
        store.save(self.services.store, self.workspace, need, self.user, now)
        self._note(Event(did, subject=need.name or need.key))
