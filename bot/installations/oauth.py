"""Installing by OAuth v2: somebody is sent to Slack with a state that works once, and comes back with a code for a
token.

https://docs.slack.dev/authentication/installing-with-oauth, docs/decisions/0057-installing-for-many.md
"""

import logging
import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urljoin

from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.installations import outcome
from bot.installations.greeting import greet
from bot.installations.installation import Installation, State, TokenPair
from bot.installations.looking import forget_token
from bot.installations.outcome import InstallOutcome
from bot.installations.presence import settle
from bot.installations.store import attempts, installations
from bot.installations.vault import VaultError, vault_of
from bot.services import Services
from bot.slack.limits import LIMITED, TROUBLES, RateLimits, SlackAwayError, SlackClient
from bot.slack.listen import describe
from bot.slack.scopes import missing, requested
from bot.store import StoreError, absence, trail
from bot.store.trail import Event

log = logging.getLogger(__name__)

INSTALL, START, REDIRECT = "/slack/install", "/slack/install/start", "/slack/oauth_redirect"
MINUTES = 10  # from the button to the return
_SECONDS = 8  # Slack is waited for
_WORD = re.compile(r"[a-z_]{1,60}")  # how Slack names an error
_APP_OF_TOKEN = re.compile(r"xapp-\d+-(A[A-Z0-9]+)-")


class Installer:
    """Sends people to Slack, and keeps what they come back with."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._store = services.store
        self._config = services.config
        self._vault = vault_of(services.config)
        self._scopes = requested(over_http=not services.config.socket_mode)

    @property
    def redirect(self) -> str:
        """Where Slack sends people back to."""
        return f"{self._config.public_url}{REDIRECT}"

    def begin(self, browser: str) -> str:
        """Where somebody is sent, whose browser carries this secret."""
        state = secrets.token_urlsafe(32)
        ends_at = stamp(self._services.clock() + timedelta(minutes=MINUTES))
        attempts.begin(self._store, state, browser, ends_at)
        asked = {"client_id": self._config.slack_client_id, "scope": self._scopes, "user_scope": "", "state": state}
        page = urljoin(self._config.slack_api_url, "../oauth/v2/authorize")
        return f"{page}?{urlencode({**asked, 'redirect_uri': self.redirect})}"

    def finish(self, query: Mapping[str, str], browser: str) -> InstallOutcome:
        """What came of it. Whatever goes wrong is an outcome; no code, state or token is in it, nor in the log."""
        try:
            return self._finish(query, browser)
        except StoreError as error:
            log.warning("an installation was not kept: %s", error)
            return outcome.UNSAVED
        except Exception as error:
            reference = secrets.token_hex(4)
            log.error("an installation failed, reference %s", reference, exc_info=error)
            return InstallOutcome(HTTPStatus.INTERNAL_SERVER_ERROR, "unexpected", {"reference": reference})

    def _finish(self, query: Mapping[str, str], browser: str) -> InstallOutcome:
        begun = attempts.take(self._store, query.get("state", ""), browser, stamp(self._services.clock()))
        if said_no := query.get("error"):
            if said_no == "access_denied":
                return outcome.DENIED
            # It is the browser that says so: nothing of it is a failure of ours.
            return replace(outcome.refused(_word(said_no)), status=HTTPStatus.BAD_REQUEST)
        if not begun or not query.get("code"):
            return outcome.EXPIRED
        client = SlackClient(limits=RateLimits(), patience=0, base_url=self._config.slack_api_url, timeout=_SECONDS)
        try:
            said = client.oauth_v2_access(
                client_id=self._config.slack_client_id,
                client_secret=self._config.slack_client_secret,
                code=query["code"],
                redirect_uri=self.redirect,
            )
        except SlackAwayError as error:
            log.warning("Slack gave no token: %s", describe(error))
            return outcome.SILENT
        except SlackApiError as error:
            word = _word(str(error.response.get("error")))
            log.warning("Slack gave no token: %s", word)
            return outcome.SILENT if word in LIMITED | TROUBLES else outcome.refused(word)
        return self._keep(said.data)

    def _keep(self, said: Any) -> InstallOutcome:
        made = _installation(said, stamp(self._services.clock()), self._ends_at(said))
        if made is None:
            log.warning("Slack gave no bot token, or did not say for whom")
            return outcome.refused("no_bot_token")
        app = self._app()
        if app and made.app != app:
            log.warning("an installation is refused: it is of app %s, and the bot is %s", made.app, app)
            return outcome.OTHER_APP
        if lacks := missing(made.scopes):
            log.warning("installed without %s: some things will not work", ", ".join(lacks))
        back, greeted = self._store.retry(lambda: self._save(made))
        settle(self._services)
        forget_token(self._services, made.team or made.enterprise)
        log.info("installed in %s", made.team or made.enterprise)
        return outcome.installed(made, back=back, greeted=greeted)

    def _save(self, made: Installation) -> tuple[bool, bool]:
        """Keep it with what comes of it; whether it is back after it was gone, and whether the installer is greeted."""
        store, at, greeted = self._store, made.installed_at, False
        with store.write(made.team or made.enterprise):
            earlier = installations.find(store, *made.key)
            installations.save(store, self._vault, made)
            if made.team:
                absence.come_back(store, made.team)
                scopes = {"scopes": list(made.scopes)}
                trail.tell(store, made.team, at, Event("installations.installed", made.installer, after=scopes))
                greeted = greet(self._services, made.team, made.installer)
            store.afterwards(self._services.bell.ring)
        return earlier is not None and earlier.state is State.SUSPENDED, greeted

    def _app(self) -> str:
        """The id of the app that the bot is, as far as it can be known: its app-level token names it, and so does what
        was installed before with the same client id."""
        if found := _APP_OF_TOKEN.match(self._config.slack_app_token):
            return found[1]
        for one in installations.every(self._store):
            try:
                return one.open(self._vault).app
            except VaultError:
                continue
        return ""

    def _ends_at(self, said: Mapping[str, Any]) -> str:
        seconds = said.get("expires_in")
        return stamp(self._services.clock() + timedelta(seconds=int(seconds))) if seconds else ""


def _installation(said: Mapping[str, Any], at: str, ends_at: str) -> Installation | None:
    """What Slack answered; None where it is no bot's, or for nobody. Of an organisation the team that Slack may name
    beside it is left out: https://github.com/slackapi/python-slack-sdk/issues/1639"""
    team, enterprise, installer = ((said.get(name) or {}) for name in ("team", "enterprise", "authed_user"))
    whole = bool(said.get("is_enterprise_install"))
    where = enterprise if whole else team
    if not (said.get("access_token") and where.get("id")) or said.get("token_type") != "bot":
        return None
    return Installation(
        enterprise=str(enterprise.get("id") or ""),
        team="" if whole else str(team["id"]),
        name=str(where.get("name") or ""),
        app=str(said.get("app_id") or ""),
        bot_user=str(said.get("bot_user_id") or ""),
        installer=str(installer.get("id") or ""),
        scopes=tuple(filter(None, str(said.get("scope") or "").split(","))),
        pair=TokenPair(str(said["access_token"]), str(said.get("refresh_token") or ""), ends_at),
        installed_at=at,
    )


def _word(error: str) -> str:
    return error if _WORD.fullmatch(error) else "unknown_error"
