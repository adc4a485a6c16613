"""What a workspace, or a whole organisation, gave the bot when it was installed there. No I/O.

Four cases are kept apart: a workspace; a workspace of an organisation (Enterprise Grid); several of these, each with a
token of its own; the organisation as a whole, with one token for the workspaces that it gives the app to. That there is
an `enterprise` says nothing of which (docs/decisions/0021-tenancy.md).
"""

from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How an installation stands: ACTIVE; SUSPENDED, where Slack said that the app was uninstalled or its tokens
    revoked: nothing is sent, and all is kept until the day that it is purged."""

    ACTIVE = "active"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class TokenPair:
    """A bot token, and what it is renewed with.

    `token` begins with xoxb-, or xoxe.xoxb- where the app rotates its tokens; `refresh` begins with xoxe-, and is empty
    where it does not, as is then `ends_at`, a UTC stamp. https://docs.slack.dev/authentication/using-token-rotation
    """

    token: str = field(repr=False)
    refresh: str = field(default="", repr=False)
    ends_at: str = ""

    @property
    def rotates(self) -> bool:
        """Whether it ends and has to be renewed."""
        return bool(self.refresh)


@dataclass(frozen=True, slots=True)
class Installation:
    """One row for each (enterprise, team). `team` is empty where a whole organisation installed the app, whatever team
    id Slack named beside it; `enterprise` is empty outside organisations. `scopes` are those that were granted; `app`
    and `bot_user` ids of Slack's ("A…", "U…"); `installer` is the person who did it. Stamps are UTC."""

    enterprise: str
    team: str
    name: str  # of the workspace or the organisation, as Slack said
    app: str
    bot_user: str
    installer: str
    scopes: tuple[str, ...]
    pair: TokenPair
    installed_at: str
    state: State = State.ACTIVE
    changed_at: str = ""  # when it got into this state

    @property
    def is_org_wide(self) -> bool:
        """Whether it is for all workspaces that an organisation gives the app to."""
        return bool(self.enterprise) and not self.team

    @property
    def key(self) -> tuple[str, str]:
        """What there is one row of."""
        return self.enterprise, self.team
