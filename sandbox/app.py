"""An app as Slack keeps it: its manifest, its secrets, who installed it, and the way to it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from sandbox.delivery import Delivery
from sandbox.grants import Grants
from sandbox.manifest import Manifest
from sandbox.people import BotAccount, bot_account
from sandbox.signed_http import SignedHttp
from sandbox.socket_mode import SocketMode
from sandbox.wire import Refusal

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass
class App:
    """One app, in as many workspaces as installed it.

    `redirect_urls` are those that the manifest names, unless somebody names others. An address of this machine is taken
    besides, as its port is another each time.
    """

    account: BotAccount
    manifest: Manifest
    grants: Grants
    delivery: Delivery
    app_token: str
    signing_secret: str
    client_id: str
    client_secret: str
    redirect_urls: tuple[str, ...]

    def may_redirect(self, address: str) -> bool:
        """Whether people may be sent back there: an address that was registered, or one below it."""
        registered = any(address == one or address.startswith(f"{one.rstrip('/')}/") for one in self.redirect_urls)
        place = urlsplit(address)
        return registered or (place.scheme == "http" and place.hostname in LOOPBACK)


def new_app(
    manifest: Manifest, clock: Callable[[], float], refuse: Callable[[Refusal], None], *, number: int = 0
) -> App:
    """Register an app, with fresh secrets; `number` counts those of a sandbox from 0."""
    account = bot_account(manifest.bot_name, number)
    signing_secret = secrets.token_hex(16)
    return App(
        account=account,
        manifest=manifest,
        grants=Grants(clock, rotates=manifest.rotates_tokens),
        delivery=Delivery(SocketMode(account.app_id), SignedHttp(signing_secret), refuse),
        app_token=f"xapp-1-sandbox-{secrets.token_hex(12)}",
        signing_secret=signing_secret,
        client_id=f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}",
        client_secret=secrets.token_hex(16),
        redirect_urls=manifest.redirect_urls,
    )
