"""Whose token it is: what a workspace is spoken to with."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from slack_sdk import WebClient

from bot.clock import Clock
from bot.flights import SingleFlight
from bot.slack.cursor import every

_PAUSE = timedelta(minutes=1)  # before Slack is asked again whether it gave us a workspace
_SILENCE = timedelta(seconds=5)  # before it is asked again after it gave no answer: every delivery would wait for it
_PATIENCE_SECONDS = 2.0  # with Slack, in all: every delivery waits for it until Slack has said

TokenOf = Callable[[str], str]
"""The bot token of a workspace, by team id; raises UnservedError where there is none."""


class UnservedError(Exception):
    """There is no token for a workspace; the text is its team id."""


class ClientOf(Protocol):
    """Makes a Web API client of a workspace, which names the workspace in every call: a token of several workspaces
    wants `team_id`, any other ignores it (https://api.slack.com/enterprise/apps/changes-apis)."""

    def __call__(self, workspace: str, **options: Any) -> WebClient:
        """`options` are those of `bot.slack.limits.SlackClient`, in place of the bot's own. Raises UnservedError."""
        ...


class OneToken:
    """The configured token, for the workspaces that Slack says it is for: the one that installed the app, or those to
    which the organisation that installed it gave it.

    Slack is asked once, for all who wait for it; about a workspace that was not among them again a minute later at the
    earliest, after a silence of its some seconds later. What the SDK raises where Slack does not answer, it raises too.
    """

    def __init__(self, token: str, client: Callable[[], WebClient], clock: Clock, flights: SingleFlight) -> None:
        self._token = token
        self._client = client
        self._clock = clock
        self._flights = flights
        self._served: Sequence[str] = ()
        self._company = ""
        self._ask_at: datetime | None = None  # not before
        self._silence: Exception | None = None

    def __call__(self, workspace: str) -> str:
        """The token, where it is for this workspace; raises UnservedError elsewhere."""
        if workspace not in self._served and workspace not in self._ask():
            raise UnservedError(workspace)
        return self._token

    def company(self, workspace: str) -> str:
        """The company of workspaces that a workspace belongs to ("E…"), as Slack says of the installation: what people
        send may name their own. Empty where it is none, or not served."""
        try:
            self(workspace)
        except UnservedError:
            return ""
        return self._company

    def _ask(self) -> Sequence[str]:
        due = self._ask_at is None or self._clock() >= self._ask_at
        if due and not self._flights.answers({"auth.test": self._learn}, _PATIENCE_SECONDS):
            raise TimeoutError("Slack does not say whose the token is")
        if self._silence is not None:
            raise self._silence.with_traceback(None)
        return self._served

    def _learn(self) -> bool:
        try:
            client = self._client()
            own = client.auth_test()
            self._served, self._company = _workspaces(client, own), str(own.get("enterprise_id") or "")
        except Exception as error:
            self._silence, self._ask_at = error, self._clock() + _SILENCE
            return False
        self._silence, self._ask_at = None, self._clock() + _PAUSE
        return True


def served_workspaces(client: WebClient) -> list[str]:
    """The workspaces that a client's token is for, by team id.

    Where others name their workspace, an organisation's token names the organisation, and is asked on:
    https://docs.slack.dev/reference/methods/auth.test, https://docs.slack.dev/reference/methods/auth.teams.list.
    """
    return _workspaces(client, client.auth_test())


def _workspaces(client: WebClient, own: Any) -> list[str]:
    return organisation_workspaces(client) if own.get("is_enterprise_install") else [str(own["team_id"])]


def organisation_workspaces(client: WebClient) -> list[str]:
    """The workspaces that an organisation gave the app it installed."""
    return [str(team["id"]) for team in every(client.auth_teams_list, "teams")]
