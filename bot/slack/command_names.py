"""What the slash commands are called: a workspace may rename them in its manifest.

Slack delivers no command that the app's own manifest does not name, so any that comes is one of ours. Which one says
the configuration, else the name itself: `/glossary-test`, `/acme-kpi`, `/glossaire`. What people type is remembered,
so that sentences name commands as they are called. See docs/decisions/0035-words-of-commands.md.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial

from bot.clock import stamp
from bot.services import Services
from bot.slack.store import learnt_commands, save_setting
from bot.text.fold import fold

SETTING = "commands"
_NAME = re.compile(r"/[^\s/`*~<>&]{1,32}")  # https://docs.slack.dev/interactivity/implementing-slash-commands
EVERYTHING = "/productops"  # what any other name is taken for


class CommandNames:
    """Our commands by what they are called."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._synonyms: dict[str, tuple[str, ...]] = {}
        self._called: dict[str, str] = {}
        self._configured = services.config.slack_commands
        self._note(self._configured)

    def add(self, name: str, synonyms: Sequence[str]) -> None:
        """A command that is listened to, and other words, folded, that workspaces may name it by."""
        self._synonyms[name] = (name[1:], *synonyms)

    def load(self) -> None:
        """Take up what was learnt before: of what two workspaces call a command the name that was typed last."""
        for learnt in learnt_commands(self._services.store, SETTING):
            self._note({name: called for name, called in learnt.items() if name not in self._configured})

    def ours(self, called: str) -> str:
        """Which of our commands a name is; empty where it does not say."""
        for name, other in self._configured.items():
            if other == called:
                return name
        if called in self._synonyms:
            return called
        whole = fold(called).replace(" ", "")
        parts = {*fold(called).split(), whole}
        exact = [name for name, known in self._synonyms.items() if parts & set(known)]
        found = exact or [
            name for name, known in self._synonyms.items() if whole.startswith(known) or whole.endswith(known)
        ]
        found = [name for name in found if name != EVERYTHING] or found
        return found[0] if len(found) == 1 else ""

    def learn(self, workspace: str, name: str, called: str) -> None:
        """A command was typed by a name: from now on sentences call it so."""
        if self._called.get(name, name) == called or name in self._configured or not _NAME.fullmatch(called):
            return
        self._note({name: called})
        store, at = self._services.store, stamp(self._services.clock())
        value = {"at": at, "names": dict(self._called)}
        store.later(workspace, partial(save_setting, store, workspace, SETTING, value))

    def _note(self, called: Mapping[str, str]) -> None:
        self._called |= {name: other for name, other in called.items() if _NAME.fullmatch(other)}
        self._services.texts.name_commands(self._called)
