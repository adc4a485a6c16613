"""Who asks through an agent: a person, by a token of theirs or by what Slack says of them, with the rights they have
now. Asked before every question; nothing is believed for longer."""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.agents import store
from bot.agents.desk import ALLOWED, PRIVATE, may_ask
from bot.agents.token import GROUPS, digest, named
from bot.clock import stamp
from bot.services import Services
from bot.slack.store.deliveries import first_time, was_seen
from bot.slack.tokens import UnservedError
from bot.store import absence

SLACKBOT, LOCAL = "slackbot", "local"  # agents that have no token
EVERY_QUESTION = frozenset(name for names in GROUPS.values() for name in names)
_TEAM, _USER = re.compile(r"T[A-Z0-9]{2,20}", re.ASCII), re.compile(r"[UW][A-Z0-9]{2,20}", re.ASCII)
_NOBODY = digest("")


class UnknownCallerError(Exception):
    """Nobody of ours asks. Why is not said outside: a wrong token, one that ended, and one of another workspace are
    alike."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks: `user` of `workspace`, through `agent` (the id of a token, SLACKBOT or LOCAL), these `questions`.
    `private` where they are told what they see in private conversations; `asked` is how many questions other processes
    have counted in this minute."""

    workspace: str
    user: str
    agent: str
    questions: frozenset[str] = EVERY_QUESTION
    private: bool = False
    asked: int = 0


class Callers:
    """Finds out who asks, from the store and from Slack: not in the event loop."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def by_token(self, text: str) -> Caller:
        """Whoever made a token, while it is good and they may. Raises UnknownCallerError."""
        said = named(text)
        if said is None:
            raise UnknownCallerError
        workspace, number = said
        now = stamp(self._services.clock())
        found = store.find(self._services.store, workspace, number, now[:16])
        token, kept, asked = found if found else (None, _NOBODY, 0)
        same = hmac.compare_digest(kept, digest(text))
        if token is None or not same or token.ends_at <= now:
            raise UnknownCallerError
        if ALLOWED.now(self._services, workspace) == "no":
            raise UnknownCallerError
        self._check(workspace, token.owner)
        return Caller(workspace, token.owner, token.id, token.questions, "private" in token.groups, asked)

    def by_slack(self, meta: Any) -> Caller:
        """Whom Slack says in `_meta.slack` of a request that it signed:
        https://docs.slack.dev/ai/slackbot-mcp-client. Raises UnknownCallerError."""
        said = meta if isinstance(meta, Mapping) else {}
        team, user, company = (str(said.get(name) or "") for name in ("team_id", "user_id", "enterprise_id"))
        if not (_TEAM.fullmatch(team) and _USER.fullmatch(user)):
            raise UnknownCallerError
        self._check(team, user)
        ours = self._services.people.company(team)
        if company and ours and company != ours:
            raise UnknownCallerError
        asked = store.paced(self._services.store, team, user, SLACKBOT, stamp(self._services.clock())[:16])
        private = PRIVATE.now(self._services, team) == "yes"
        return Caller(team, user, SLACKBOT, private=private, asked=asked)

    def _check(self, workspace: str, user: str) -> None:
        """Raise UnknownCallerError unless the workspace has the bot, and Slack has said of the person that they may."""
        config = self._services.config
        try:
            if config.slack_bot_token or config.uses_oauth:
                self._services.token(workspace)
        except UnservedError:
            raise UnknownCallerError from None
        if workspace in absence.workspaces(self._services.store):
            raise UnknownCallerError
        person = self._services.people.latest(workspace, user)
        if not self._services.people.is_known(workspace, user) or not may_ask(person):
            raise UnknownCallerError

    def seen(self, workspace: str, signature: str) -> bool:
        """Whether a signed question came before. That it came now is written later: who reads waits for no write."""
        kept, mark = self._services.store, f"agents {signature}"
        if was_seen(kept, workspace, mark):
            return True
        kept.later(workspace, partial(first_time, kept, workspace, mark, stamp(self._services.clock())))
        return False

    def count(self, caller: Caller, question: str) -> None:
        """A question was asked, by name; what it was about is not kept."""
        kept, now = self._services.store, stamp(self._services.clock())
        note = partial(store.count, kept, caller.workspace, caller.user, caller.agent, question, now)
        kept.later(caller.workspace, note)
