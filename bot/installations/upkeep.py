"""What is done for tokens at each tick of the schedule."""

from collections.abc import Callable, Sequence

from bot.installations.rotation import TokenRotation
from bot.installations.tokens import InstalledTokens
from bot.installations.vault import vault_of
from bot.services import Services
from bot.slack.limits import RateLimits, SlackClient

_SECONDS = 10  # for a renewal: four of them, the most that are asked for, end within a claim
_Chore = Callable[[Services], None]


def token_chores(services: Services) -> Sequence[_Chore]:
    """Renewing those that end, and asking organisations which workspaces they gave the app; nothing where there is one
    configured token."""
    tokens, config = services.token, services.config
    if not isinstance(tokens, InstalledTokens):
        return ()
    client = SlackClient(limits=RateLimits(), patience=0, base_url=config.slack_api_url, timeout=_SECONDS)
    rotation = TokenRotation(
        services.store,
        vault_of(config),
        client,
        config.slack_client_id,
        config.slack_client_secret,
        services.clock,
    )
    return (lambda _: rotation.renew(), lambda _: tokens.list_again())
