"""Whose token it is, where many workspaces installed the app: each has its own, or that of its organisation.

What is read of the store is believed for some seconds: so long, at most, goes a replica on with what another changed.
While the store does not answer, what was read last is believed. Slack is asked about one thing alone: which workspaces
an organisation gave the app, once a minute at most where somebody waits for it; while it does not say, those that are
known go on. See docs/decisions/0056-installations-and-tokens.md.
"""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import Clock, ago, stamp
from bot.flights import SingleFlight
from bot.installations.installation import Installation
from bot.installations.store import grants, installations
from bot.installations.store.installations import SealedInstallation
from bot.installations.vault import Vault, VaultError
from bot.slack.cursor import every
from bot.slack.tokens import UnservedError
from bot.store import Store, StoreError, UnavailableError

log = logging.getLogger(__name__)

BELIEVED_SECONDS = 5.0
_PAUSE_SECONDS = 60  # before an organisation's workspaces are asked for again
_LISTED_SECONDS = 600  # before they are when nobody waits
_ROUND = 10  # of them at each tick, some 30 s apart
_ORGANISATIONS = 4  # asked at once for the sake of one workspace that nobody knows
_PATIENCE_SECONDS = 1.0  # with the store, and with Slack: a delivery waits for it, and Slack for three
_MOST = 50_000

ClientWith = Callable[[str], WebClient]
"""Makes a Web API client with a token, for calls that are about no workspace."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of a workspace, and until when it is believed, in seconds of a clock that nobody sets."""

    until: float
    installation: Installation | None


class InstalledTokens:
    """The tokens of all workspaces that installed the app, or were given it."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        client: ClientWith,
        clock: Clock,
        flights: SingleFlight,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._vault = vault
        self._client = client
        self._clock = clock
        self._flights = flights
        self._seconds = seconds
        self._read: dict[str, _Read] = {}
        self._ask_at: dict[str, float] = {}  # by organisation: not before
        self._unreadable: set[tuple[str, str]] = set()
        self._unanswered: dict[str, str] = {}  # why, as it was logged; by organisation
        self._forgotten = 0  # times; what was read before is not believed after

    def __call__(self, workspace: str) -> str:
        """The bot token of a workspace. Raises UnservedError where there is none, also of one that is suspended, or
        whose token nobody can decrypt."""
        return self.installation(workspace).pair.token

    def installation(self, workspace: str) -> Installation:
        """The installation that serves a workspace. Raises UnservedError, and StoreError where nobody can say."""
        found = self._known(workspace)
        if found is None and workspace.startswith("T") and self._ask_organisations():
            self.forget(workspace)
            found = self._known(workspace)
        if found is None:
            raise UnservedError(workspace)
        return found

    def company(self, workspace: str) -> str:
        """The organisation ("E…") that a workspace belongs to, as Slack said when the app was installed; empty where
        it is none, or not served."""
        try:
            return self.installation(workspace).enterprise
        except UnservedError:
            return ""

    def workspaces(self) -> list[str]:
        """All that are served, by team id."""
        return installations.served(self._store)

    def forget(self, whose: str) -> None:
        """Believe nothing any more of what was read of a workspace, or of an organisation ("E…") and all of its."""
        self._forgotten += 1
        if whose.startswith("T"):
            self._read.pop(whose, None)
        else:
            self._read.clear()

    def list_workspaces(self, organisation: SealedInstallation) -> None:
        """Ask Slack which workspaces an organisation gave the app. Raises what the SDK does, VaultError, StoreError."""
        asked_at = stamp(self._clock())
        client = self._client(organisation.open(self._vault).pair.token)
        teams = [str(team["id"]) for team in every(client.auth_teams_list, "teams")]
        grants.list_grants(self._store, organisation.enterprise, teams, asked_at)
        self.forget(organisation.enterprise)

    def list_again(self) -> None:
        """Ask some of the organisations that have not been asked for long: an event of Slack's may have been missed."""
        for one in self._due(_LISTED_SECONDS)[:_ROUND]:
            self._ask(one)

    def _known(self, workspace: str) -> Installation | None:
        read = self._read.get(workspace)
        if read is not None and self._seconds() < read.until:
            return read.installation
        forgotten = self._forgotten
        try:
            with self._store.patience(_PATIENCE_SECONDS):
                row = installations.serving(self._store, workspace)
        except UnavailableError:
            if read is None:
                raise
            return read.installation
        found = None if row is None else self._opened(row)
        if forgotten == self._forgotten:
            if len(self._read) >= _MOST:
                self._read.clear()
            self._read[workspace] = _Read(self._seconds() + BELIEVED_SECONDS, found)
        return found

    def _opened(self, row: SealedInstallation) -> Installation | None:
        """With its token; None, and a line in the log, where nobody can decrypt it."""
        try:
            found = row.open(self._vault)
        except VaultError as error:
            if row.key not in self._unreadable:
                self._unreadable.add(row.key)
                log.error(
                    "the token of %s cannot be read, nothing is sent there: %s", row.team or row.enterprise, error
                )
            return None
        self._unreadable.discard(row.key)
        return found

    def _ask_organisations(self) -> bool:
        """Ask some of those that have not been asked for a while which workspaces they gave the app; whether any said
        so."""
        due = self._due(_PAUSE_SECONDS)[:_ORGANISATIONS]
        questions = {("auth.teams.list", one.enterprise): partial(self._ask, one) for one in due}
        return any(self._flights.answers(questions, _PATIENCE_SECONDS).values())

    def _due(self, seconds: int) -> list[SealedInstallation]:
        """The organisations that no replica has asked for so many seconds, nor this one in vain for a minute."""
        before, now = ago(self._clock, seconds=seconds), stamp(self._clock())
        return [
            one
            for one in installations.organisations(self._store)
            if not before < one.listed_at <= now and self._seconds() >= self._ask_at.get(one.enterprise, -math.inf)
        ]

    def _ask(self, organisation: SealedInstallation) -> bool:
        self._ask_at[organisation.enterprise] = self._seconds() + _PAUSE_SECONDS
        if self._opened(organisation) is None:
            return False
        try:
            self.list_workspaces(organisation)
        except StoreError:
            raise
        except SlackApiError as error:
            return self._unsaid(organisation, str(error.response.get("error")))
        except Exception as error:  # no answer, or none that can be read
            return self._unsaid(organisation, type(error).__name__)
        self._unanswered.pop(organisation.enterprise, None)
        return True

    def _unsaid(self, organisation: SealedInstallation, why: str) -> bool:
        if self._unanswered.get(organisation.enterprise) != why:  # it is asked again every minute
            self._unanswered[organisation.enterprise] = why
            log.warning("Slack does not say which workspaces %s gave the app (%s)", organisation.whose, why)
        return False
