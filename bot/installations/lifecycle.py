"""What Slack says becomes of installations: uninstalled, tokens revoked, an organisation gave or took back a workspace.

Such events come late, twice, in any order, and about an installation that was made anew since. So none is believed: it
is a reason to ask Slack how it stands now. Only where Slack does not say is it taken at its word, if it is newer than
what is known. See docs/decisions/0057-installing-for-many.md.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from slack_bolt import BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware
from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.installations.installation import State
from bot.installations.looking import forget_token, look
from bot.installations.presence import settle
from bot.installations.store import grants, installations
from bot.installations.store.installations import SealedInstallation
from bot.installations.tokens import InstalledTokens
from bot.installations.vault import VaultError
from bot.services import Services
from bot.slack.listen import describe
from bot.store import StoreError

log = logging.getLogger(__name__)

GRANTED, TAKEN = "team_access_granted", "team_access_revoked"
KINDS = ("app_uninstalled", "tokens_revoked", GRANTED, TAKEN)


class LifecycleEntrance(Middleware):
    """Such events come in here, before anybody asks whether their workspace is served."""

    def __init__(self, services: Services) -> None:
        self._lifecycle = Lifecycle(services)

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], Any]) -> BoltResponse | None:  # noqa: ARG002 - Bolt's names
        """The answer to one of them; anything else goes on."""
        if req.body.get("type") != "event_callback" or _part(req.body, "event").get("type") not in KINDS:
            answer: BoltResponse | None = next()
            return answer
        try:
            self._lifecycle.hear(req.body)
        except StoreError as error:  # Slack says it again
            log.warning("an event about an installation was not taken: %s", error)
            return BoltResponse(status=503)
        return BoltResponse(status=200)


class Lifecycle:
    """Listens for all workspaces and organisations, also for those that are not served any more."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.store

    def hear(self, body: Mapping[str, Any]) -> None:
        """Act on an event. Raises StoreError; Slack then says it again."""
        event = _part(body, "event")
        kind, at = str(event.get("type")), _moment(body) or stamp(self._services.clock())
        if kind == "tokens_revoked" and not _part(event, "tokens").get("bot"):
            return  # of people alone: the bot keeps none of theirs
        if kind in (GRANTED, TAKEN):
            self._turn(kind, _enterprise(body), _teams(event), at)
        else:
            for row in self._meant(body):
                look(self._services, row, at)
        settle(self._services)

    def _meant(self, body: Mapping[str, Any]) -> Sequence[SealedInstallation]:
        """The active installations that an event may be about: of its workspace, and of its organisation."""
        enterprise, team = _enterprise(body), str(body.get("team_id") or "")
        found = [installations.find(self._store, enterprise, team)] if team.startswith("T") else []
        if enterprise:
            found.append(installations.find(self._store, enterprise, ""))
        if team.startswith("T") and not any(found):  # of an organisation that it joined, or left, since
            found = [row for row in installations.every(self._store) if row.team == team]
        return [row for row in found if row is not None and row.state is State.ACTIVE]

    def _turn(self, kind: str, enterprise: str, teams: Sequence[str], at: str) -> None:
        """An organisation gave the bot to workspaces, or took it back: which it has now is Slack's to say."""
        row = installations.find(self._store, enterprise, "") if enterprise else None
        if row is None:
            log.info("an event is about an organisation that did not install the bot")
            return
        try:
            if isinstance(self._services.token, InstalledTokens):
                self._services.token.list_workspaces(row)
        except (SlackApiError, VaultError, OSError) as error:
            log.warning("Slack does not say which workspaces it is in: %s", describe(error))
            (grants.grant if kind == GRANTED else grants.take_back)(self._store, enterprise, teams, at)
        forget_token(self._services, enterprise)


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = body.get(name)
    return part if isinstance(part, Mapping) else {}


def _enterprise(body: Mapping[str, Any]) -> str:
    """The organisation that an event names; Slack says it beside the event or in what it authorises."""
    authorized = body.get("authorizations")
    first = authorized[0] if isinstance(authorized, list) and authorized else None
    for part in (body, first):
        if isinstance(part, Mapping) and isinstance(part.get("enterprise_id"), str):
            return str(part["enterprise_id"])
    return ""


def _teams(event: Mapping[str, Any]) -> list[str]:
    teams = event.get("team_ids")
    return [one for one in teams if isinstance(one, str)] if isinstance(teams, list) else []


def _moment(body: Mapping[str, Any]) -> str:
    """When it happened, a UTC stamp; empty where it does not say."""
    at = body.get("event_time")
    return stamp(datetime.fromtimestamp(at, UTC)) if isinstance(at, int) and 0 < at < 2**32 else ""
