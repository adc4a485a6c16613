"""What is done for tokens at each tick of the schedule."""

from collections.abc import Callable, Sequence

from bot.installations.installation import State
from bot.installations.rotation import TokenRotation
from bot.installations.store import installations
from bot.installations.tokens import InstalledTokens
from bot.installations.vault import Vault, vault_of
from bot.services import Services
from bot.slack.limits import RateLimits, SlackClient
from bot.store import Store
from bot.telemetry.metrics import INSTALLATIONS

_SECONDS = 10  # for a renewal: four of them, the most that are asked for, end within a claim
_Chore = Callable[[Services], None]


def token_chores(services: Services) -> Sequence[_Chore]:
    """Renewing those that end, asking organisations which workspaces they gave the app, and counting installations;
    nothing where there is one configured token."""
    tokens, config = services.token, services.config
    if not isinstance(tokens, InstalledTokens):
        return ()
    client = SlackClient(limits=RateLimits(), patience=0, base_url=config.slack_api_url, timeout=_SECONDS)
    vault = vault_of(config)
    rotation = TokenRotation(
        services.store,
        vault,
        client,
        config.slack_client_id,
        config.slack_client_secret,
        services.clock,
    )
    return (
        lambda _: rotation.renew(),
        lambda _: tokens.list_again(),
        lambda _: _count(services.store, vault),
    )


def _count(store: Store, vault: Vault) -> None:
    """Have the metric say how installations stand, as this replica with its keys sees them."""
    found = dict.fromkeys(("active", "suspended", "unreadable"), 0)
    for row in installations.every(store):
        found["suspended" if row.state is State.SUSPENDED else "active" if row.opens(vault) else "unreadable"] += 1
    for state, count in found.items():
        INSTALLATIONS.labels(state).set(count)
