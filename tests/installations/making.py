"""Installations, and a Slack that renews tokens as Slack does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.installations.installation import Installation, TokenPair
from bot.installations.vault import Vault
from tests.shelves import BEGINNING

CLIENT_ID, SECRET = "12.34", "hush"
KEYS = {"one": bytes(range(32)), "two": b"\2" * 32}
LIFE = timedelta(hours=12)


def vault(*names: str, app: str = CLIENT_ID) -> Vault:
    """A vault with some of the keys, the first of which seals."""
    return Vault({name: KEYS[name] for name in names or ("one",)}, app)


def installation(team: str = "T1", enterprise: str = "", **others: Any) -> Installation:
    """What Slack gave with an installation, whose token names its workspace."""
    name = team or enterprise
    given = {
        "name": f"{name} Ltd",
        "app": "A1",
        "bot_user": f"UBOT{name}",
        "installer": "U1",
        "scopes": ("chat:write", "commands"),
        "pair": TokenPair(f"xoxb-{name}"),
        "installed_at": stamp(BEGINNING),
    }
    return Installation(enterprise, team, **{**given, **others})


def refused(error: str, **headers: str) -> SlackApiError:
    """What the SDK raises where Slack answers with an error."""
    answer = _Answer({"ok": False, "error": error})
    answer.headers = headers
    return SlackApiError("no", answer)  # type: ignore[no-untyped-call]


class _Answer(dict[str, Any]):
    status_code = 200
    headers: dict[str, str]


@dataclass
class RenewingSlack:
    """oauth.v2.access and auth.teams.list. A refresh token that was used works on for `grace`; of the access tokens of
    one installation the newest two are alive. `during` is called in each call, before Slack does anything; `answers`
    after, and may change the answer or raise."""

    clock: Callable[[], datetime]
    grace: timedelta = timedelta(seconds=30)
    calls: int = 0
    teams: list[str] = field(default_factory=list)
    during: Callable[[], object] = lambda: None
    answers: Callable[[dict[str, Any]], dict[str, Any]] = lambda said: said
    alive: dict[str, list[str]] = field(default_factory=dict)
    _refresh: dict[str, tuple[Installation, datetime]] = field(default_factory=dict)
    _given_to: dict[str, int] = field(default_factory=dict)

    def install(self, made: Installation) -> Installation:
        """Give an installation its first pair."""
        return replace(made, pair=self._given(made))

    def oauth_v2_access(self, **asked: str) -> dict[str, Any]:
        """Renew."""
        self.calls += 1
        self.during()
        if (asked["client_id"], asked["client_secret"]) != (CLIENT_ID, SECRET):
            raise refused("bad_client_secret")
        assert asked["grant_type"] == "refresh_token"
        made, until = self._refresh.get(asked["refresh_token"], (None, self.clock()))
        if made is None or self.clock() > until:
            raise refused("invalid_refresh_token")
        self._refresh[asked["refresh_token"]] = (made, min(until, self.clock() + self.grace))
        pair = self._given(made)
        said = {
            "ok": True,
            "access_token": pair.token,
            "refresh_token": pair.refresh,
            "expires_in": int(LIFE.total_seconds()),
            "app_id": made.app,
            "team": {"id": made.team} if made.team else None,
            "enterprise": {"id": made.enterprise} if made.enterprise else None,
            "is_enterprise_install": made.is_org_wide,
        }
        return self.answers(said)

    def forget(self, pair: TokenPair) -> None:
        """Take a pair no more."""
        self._refresh.pop(pair.refresh)
        for tokens in self.alive.values():
            if pair.token in tokens:
                tokens.remove(pair.token)

    def allow(self, refresh: str) -> None:
        """Take a refresh token that was used, after all."""
        made, _ = self._refresh[refresh]
        self._refresh[refresh] = (made, datetime.max.replace(tzinfo=UTC))

    def auth_teams_list(self, **_: Any) -> dict[str, Any]:
        """The workspaces an organisation gave the app."""
        self.calls += 1
        self.during()
        return self.answers({"ok": True, "teams": [{"id": team} for team in self.teams]})

    def _given(self, made: Installation) -> TokenPair:
        whose = made.team or made.enterprise
        number = self._given_to[whose] = self._given_to.get(whose, 0) + 1
        pair = TokenPair(f"xoxe.xoxb-{whose}-{number}", f"xoxe-{whose}-{number}", stamp(self.clock() + LIFE))
        self._refresh[pair.refresh] = (made, datetime.max.replace(tzinfo=UTC))
        self.alive[whose] = [*self.alive.get(whose, []), pair.token][-2:]
        return pair
