"""A key of TOKEN_KEYS is missing: how many installations that takes down is seen, and the others go on."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.installations.store import installations
from bot.installations.tokens import InstalledTokens
from bot.installations.upkeep import token_chores
from bot.installations.vault import vault_of
from bot.probes import Probes
from bot.services import Services
from bot.slack.limits import RateLimits, SlackClient
from bot.slack.tokens import UnservedError
from bot.telemetry.metrics import INSTALLATIONS
from tests.oauth.conftest import Office

LOST, READ, GONE = "T1LOST", "T2READ", "T3GONE"
ANOTHER = {"b": b"\2" * 32}


@pytest.fixture
def without(front: Office) -> Services:
    """The bot after a restart without the key of the first of three workspaces; the third took the bot away."""
    front.install(team=LOST, access_token=f"xoxb-{LOST}")
    front.services = _restarted(front.services, ANOTHER)
    for team in (READ, GONE):
        front.install(team=team, access_token=f"xoxb-{team}")
    front.gone[f"xoxb-{GONE}"] = "account_inactive"
    front.hear("app_uninstalled", GONE)
    return front.services


def _restarted(services: Services, keys: Mapping[str, bytes]) -> Services:
    config = replace(services.config, token_keys=keys)

    def client(token: str, **_: object) -> SlackClient:
        return SlackClient(limits=RateLimits(), patience=0, base_url=config.slack_api_url, token=token, timeout=5)

    tokens = InstalledTokens(services.store, vault_of(config), client, services.clock, services.flights)
    return replace(services, config=config, token=tokens, client=lambda workspace, **_: client(tokens(workspace)))


def counted(services: Services) -> dict[str, float]:
    """What the metric says after a tick's chores."""
    for chore in token_chores(services):
        chore(services)
    return {one.labels["state"]: one.value for one in next(iter(INSTALLATIONS.collect())).samples}


def test_installations_that_nobody_can_read_are_counted(without: Services) -> None:
    """Beside those at work and those that were uninstalled; none any more once the key is back."""
    assert counted(without) == {"active": 1, "suspended": 1, "unreadable": 1}
    back = _restarted(without, {**ANOTHER, "a": bytes(32)})
    assert counted(back) == {"active": 2, "suspended": 1, "unreadable": 0}


@pytest.mark.parametrize("others", [1, 0])
def test_ready_however_many_cannot_be_read(without: Services, front: Office, others: int) -> None:
    """Slack is asked for a workspace whose token can be read, and for none where there is none: that is no silence of
    Slack's, and the page where the app is installed anew has to be reached."""
    if not others:
        installations.suspend(without.store, "", READ, stamp(without.clock()))
    with pytest.raises(UnservedError):
        without.token(LOST)
    reach, before = Probes(without, [], {})._reach, len(front.slack.asked)
    for _ in range(3):
        reach.ask()
    assert reach.trouble == ""
    asked = [one.headers["authorization"] for one in front.slack.asked[before:]]
    assert asked == [f"Bearer xoxb-{READ}"] * 3 * others
