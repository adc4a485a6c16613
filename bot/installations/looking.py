"""Whether an installation still stands: Slack is asked with its token, and one whose token is gone is suspended."""

import logging

from slack_sdk.errors import SlackApiError

from bot.clock import stamp
from bot.installations.installation import State
from bot.installations.rotation import FINAL
from bot.installations.store import installations
from bot.installations.store.installations import SealedInstallation
from bot.installations.tokens import InstalledTokens
from bot.installations.vault import VaultError, vault_of
from bot.services import Services
from bot.slack.limits import RateLimits, SlackClient
from bot.slack.listen import describe

log = logging.getLogger(__name__)

_GONE = frozenset({"account_inactive", "token_revoked", "invalid_auth", "not_authed"})  # of a token, for good
_SECONDS = 2  # Slack is waited for, which may itself be waiting for three
_TRIES = 3
_MOST = 100  # looked at in one round


def forget_token(services: Services, whose: str) -> None:
    """Have the token of a workspace, or those of an organisation, read anew."""
    if isinstance(services.token, InstalledTokens):
        services.token.forget(whose)


def look(services: Services, row: SealedInstallation, at: str = "") -> None:
    """Suspend an installation whose token Slack does not take any more; where Slack does not say, one that was made
    before `at`, a UTC stamp. One that was made anew meanwhile is looked at again. While a token is being renewed the
    one before it may be revoked already."""
    store = services.store
    for _ in range(_TRIES):
        works = _works(services, row)
        if works or (works is None and at < row.installed_at):
            log.info("the installation of %s stands", row.team or row.enterprise)
            return
        if row.trouble not in FINAL and stamp(services.clock()) < row.renew_after:
            log.info("the token of %s is being renewed: that says whether its installation stands", row.whose)
            return
        with store.write(row.team or row.enterprise):
            now = installations.find(store, *row.key)
            if now is None:
                return
            if now.version == row.version:
                if installations.suspend(store, *row.key, stamp(services.clock())):
                    log.warning("the bot was uninstalled in %s", row.team or row.enterprise)
                break
        row = now
    forget_token(services, row.team or row.enterprise)


def look_over(services: Services) -> None:
    """Look at the installations whose tokens could not be renewed: what Slack said of them may not have arrived."""
    troubled = [
        one for one in installations.every(services.store) if one.trouble in FINAL and one.state is State.ACTIVE
    ]
    for row in troubled[:_MOST]:
        look(services, row)


def _works(services: Services, row: SealedInstallation) -> bool | None:
    """Whether Slack takes the token of an installation; None where it does not say."""
    url = services.config.slack_api_url
    try:
        token = row.open(vault_of(services.config)).pair.token
        SlackClient(limits=RateLimits(), patience=0, within=_SECONDS, base_url=url, token=token).auth_test()
    except SlackApiError as error:
        return False if error.response.get("error") in _GONE else None
    except (VaultError, OSError) as error:
        log.info("nobody can say whether the token of %s works: %s", row.team or row.enterprise, describe(error))
        return None
    return True
