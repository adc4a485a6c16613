"""A token that Slack does not take while another is being asked for is no uninstalled app."""

import pytest

from bot.clock import stamp
from bot.installations import presence
from bot.installations.rotation import AGAIN, CLAIM
from bot.installations.store import installations, renewals
from tests.oauth.conftest import TOKEN, Office
from tests.shelves import HERE


@pytest.fixture
def revoked(office: Office) -> Office:
    """The app is installed, with tokens that end; of the one it has Slack says that it is revoked, as of two that were
    given since one was lost on its way."""
    office.install(refresh_token="xoxe-1", expires_in=43200)
    office.gone[TOKEN] = "token_revoked"
    return office


def is_served(office: Office) -> bool:
    """Whether the workspace is still served."""
    return installations.served(office.services.store) == [HERE]


@pytest.mark.parametrize("trouble", ["", "SlackAwayError"])
def test_a_renewal_that_is_under_way_is_waited_for(revoked: Office, trouble: str) -> None:
    """The event that Slack sends of such a token, and the hourly look, change nothing: were the app gone, the renewal
    would find that out."""
    store, clock = revoked.services.store, revoked.clock
    row = installations.find(store, "", HERE)
    assert row is not None
    claimed = renewals.claim(store, row, stamp(clock() + CLAIM))
    assert claimed is not None
    if trouble:
        renewals.not_renewed(store, claimed, trouble, stamp(clock() + AGAIN))
    clock.tick(seconds=10)
    revoked.hear("tokens_revoked")
    presence.sweep(revoked.services)
    assert is_served(revoked)


def test_a_refresh_token_that_is_dead_too_is_an_end(revoked: Office) -> None:
    """The same event and the same look, when Slack has refused the refresh token."""
    store, clock = revoked.services.store, revoked.clock
    row = installations.find(store, "", HERE)
    assert row is not None
    renewals.not_renewed(store, row, "invalid_refresh_token", stamp(clock() + AGAIN))
    presence.sweep(revoked.services)
    assert not is_served(revoked)
