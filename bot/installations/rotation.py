"""Renewing bot tokens that end, in the background, long before they do.

Slack revokes a refresh token "after a short grace period" once it was used, and keeps two access tokens of an
installation alive (https://docs.slack.dev/authentication/using-token-rotation): an answer that was lost is asked for
again with the same refresh token; where that is refused, once with the one before. See
docs/decisions/0056-installations-and-tokens.md.
"""

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock import Clock, stamp
from bot.installations.installation import Installation, TokenPair
from bot.installations.store import renewals
from bot.installations.store.installations import SealedInstallation
from bot.installations.vault import Vault, VaultError
from bot.slack.limits import LIMITED, TROUBLES, retry_after
from bot.store import Store
from bot.telemetry.metrics import TOKEN_ENDS, TOKEN_RENEWALS

log = logging.getLogger(__name__)

BEFORE = timedelta(hours=4)  # of the twelve hours that a token lives: a third is left to try again in
ALARM = timedelta(hours=3)  # what is not renewed by then has failed for an hour
CLAIM = timedelta(minutes=1)  # longer than Slack is waited for
AGAIN = timedelta(seconds=30)  # after Slack gave no answer
AGAIN_REFUSED = timedelta(minutes=30)  # after it refused: nothing but a new installation is likely to help
_FAR = timedelta(hours=1)  # no claim and no pause is longer: what ends later was written before the clock was put back
_AHEAD = timedelta(minutes=5)  # that the clocks of two replicas may differ
_LIFE = timedelta(hours=12)  # where Slack does not say: https://docs.slack.dev/authentication/using-token-rotation
_MOST_SECONDS = 10**7  # what is said to be longer is no time
_AT_ONCE = 4
_MOST = 100  # in one round, some 30 s apart: of 10,000 installations 9 end in that time
DEAD = frozenset({"invalid_refresh_token", "token_revoked", "token_expired", "invalid_grant"})
_OURS = frozenset({"invalid_client_id", "bad_client_secret", "invalid_client", "oauth_authorization_url_mismatch"})
ANOTHERS = (
    "another_installation"  # our word, where an answer of Slack's is about another installation than was asked for
)
UNREADABLE = "unreadable"  # where nobody can decrypt the refresh token
FINAL = DEAD | {ANOTHERS, UNREADABLE}  # what time does not mend


class _RefusedError(Exception):
    """Slack gives no pair; `word` says why, `again` when it may be asked again."""

    def __init__(self, word: str, again: timedelta) -> None:
        super().__init__(word)
        self.word, self.again = word, again


class _SilenceError(_RefusedError):
    """Slack does not say: it may have given one."""


class TokenRotation:
    """Renews what is about to end. One replica asks for each installation, whichever claims it first."""

    def __init__(
        self, store: Store, vault: Vault, client: WebClient, client_id: str, secret: str, clock: Clock
    ) -> None:
        """`client` needs no token; a call of it has to end within `CLAIM`."""
        self._store = store
        self._vault = vault
        self._client = client
        self._app = {"client_id": client_id, "client_secret": secret}
        self._clock = clock
        self._alarmed: set[tuple[str, str]] = set()
        self._told_of_app = ""
        self._silences = 0  # of Slack's in this round

    def renew(self) -> None:
        """Look once at what is about to end, and renew it. Raises StoreError."""
        now = self._clock()
        due = renewals.ending(
            self._store,
            stamp(now),
            stamp(now + BEFORE),
            ahead=stamp(now + _AHEAD),
            far=stamp(now + _FAR),
            limit=_MOST,
        )
        self._silences = 0
        if due:
            with ThreadPoolExecutor(min(_AT_ONCE, len(due)), thread_name_prefix="renewing") as threads:
                list(threads.map(self._renew, due))
        ends_at = renewals.first_end(self._store)
        TOKEN_ENDS.set((_moment(ends_at) - self._clock()).total_seconds() if ends_at else float("nan"))

    def _renew(self, one: SealedInstallation) -> None:
        if self._silences >= _AT_ONCE:
            return  # Slack is away: the next round asks again, and other chores wait for this one
        claimed = renewals.claim(self._store, one, stamp(self._clock() + CLAIM))
        if claimed is None:
            return  # another replica does it
        try:
            installation = claimed.open(self._vault)
            pair = self._pair(claimed, installation)
        except VaultError as error:
            log.debug("%s", error)
            self._failed(claimed, UNREADABLE, AGAIN_REFUSED)
        except _RefusedError as error:
            self._silences += isinstance(error, _SilenceError)
            self._failed(claimed, error.word, error.again)
        else:
            self._kept(claimed, installation.pair, pair)

    def _kept(self, claimed: SealedInstallation, before: TokenPair, pair: TokenPair) -> None:
        if renewals.renewed(self._store, self._vault, claimed, pair, before, stamp(self._clock())) is None:
            TOKEN_RENEWALS.labels("superseded").inc()
            log.info("the token of %s was renewed or installed elsewhere meanwhile", claimed.whose)
            return
        TOKEN_RENEWALS.labels("renewed").inc()
        self._alarmed.discard(claimed.key)
        self._told_of_app = ""
        if claimed.trouble:
            log.info("the token of %s is renewed", claimed.whose)

    def _pair(self, claimed: SealedInstallation, installation: Installation) -> TokenPair:
        """A new pair. Raises _RefusedError, and VaultError."""
        try:
            return self._ask(installation, installation.pair.refresh)
        except _RefusedError as error:
            previous = claimed.open_previous(self._vault)
            if error.word not in DEAD or previous is None or not previous.rotates:
                raise
            try:  # two replicas may have been given one each, of which this store holds the one that does not count
                return self._ask(installation, previous.refresh)
            except _RefusedError:
                raise error from None

    def _ask(self, installation: Installation, refresh: str) -> TokenPair:
        """The pair that a refresh token gives; where there is no answer it is asked for once more at once: Slack may
        have given it, and nobody says how long its grace period is."""
        try:
            return self._ask_once(installation, refresh)
        except _SilenceError:
            return self._ask_once(installation, refresh)

    def _ask_once(self, installation: Installation, refresh: str) -> TokenPair:
        began = self._clock()
        try:
            said = self._client.oauth_v2_access(**self._app, grant_type="refresh_token", refresh_token=refresh)
        except SlackApiError as error:
            word = str(error.response.get("error"))
            if word in LIMITED:
                seconds = min(timedelta(seconds=retry_after(error.response.headers)), AGAIN_REFUSED)
                raise _RefusedError(word, seconds) from None
            if word in TROUBLES:
                raise _SilenceError(word, AGAIN) from None
            raise _RefusedError(word, AGAIN_REFUSED if word in DEAD else AGAIN) from None
        except Exception as error:  # no answer, or none that can be read
            raise _SilenceError(type(error).__name__, AGAIN) from None
        if not is_about(said, installation) or not (said.get("access_token") and said.get("refresh_token")):
            raise _RefusedError(ANOTHERS, AGAIN_REFUSED)
        return TokenPair(str(said["access_token"]), str(said["refresh_token"]), stamp(began + _life(said)))

    def _failed(self, claimed: SealedInstallation, word: str, again: timedelta) -> None:
        """Keep why there is no new pair, and say it once."""
        TOKEN_RENEWALS.labels("refused" if word in FINAL else "failed").inc()
        now = self._clock()
        trouble = claimed.trouble if claimed.trouble in FINAL or word in LIMITED else word
        is_news = renewals.not_renewed(self._store, claimed, trouble, stamp(now + again))
        if word in _OURS:
            if self._told_of_app != word:
                self._told_of_app = word
                log.error("Slack renews no token (%s): look at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET", word)
        elif is_news and word in FINAL:
            log.error(
                "the token of %s cannot be renewed (%s), and ends at %s: the app has to be installed there again",
                claimed.whose,
                word,
                claimed.ends_at,
            )
        elif is_news:
            log.warning("the token of %s could not be renewed (%s); it is tried again", claimed.whose, word)
        is_late = _moment(claimed.ends_at) - now < ALARM and trouble not in FINAL
        if is_late and claimed.key not in self._alarmed:
            self._alarmed.add(claimed.key)
            log.error(
                "the token of %s ends at %s, and is not renewed so far (%s)", claimed.whose, claimed.ends_at, word
            )


def is_about(said: Any, installation: Installation) -> bool:
    """Whether an answer of Slack's is about an installation: its app, and its workspace or organisation. Of a workspace
    the organisation does not matter: it may have joined one since. What Slack leaves out is not about another."""
    team, enterprise = said.get("team") or {}, said.get("enterprise") or {}
    whole = installation.is_org_wide
    named, ours = (enterprise, installation.enterprise) if whole else (team, installation.team)
    return bool(named.get("id", ours) == ours and said.get("app_id", installation.app) == installation.app)


def _life(said: Any) -> timedelta:
    seconds = said.get("expires_in")
    return timedelta(seconds=seconds) if isinstance(seconds, int) and 0 < seconds <= _MOST_SECONDS else _LIFE


def _moment(ends_at: str) -> datetime:
    return datetime.fromisoformat(ends_at).astimezone(UTC)
