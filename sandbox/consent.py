"""What an app asks of whoever installs it, and what becomes of the answer: no page, no network.

Reference: https://docs.slack.dev/authentication/installing-with-oauth
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from sandbox.core import Core
from sandbox.grants import Grant, scopes_in
from sandbox.wire import Refused


@dataclass(frozen=True)
class Consent:
    """A request to install, read from the address of /oauth/v2/authorize.

    `core` is the app in the workspace that is offered first; `redirect_uri` is None where the address names none, and
    then people go back to `home`, or to the first that the app registered.
    """

    core: Core
    scopes: tuple[str, ...]
    redirect_uri: str | None
    state: str | None
    home: str = ""

    @property
    def optional(self) -> tuple[str, ...]:
        """The scopes that the installer may leave out."""
        return tuple(one for one in self.scopes if one in self.core.manifest.optional_scopes)

    def back(self, **answer: str) -> str:
        """The address that a browser is sent to; the state comes back as it went, or not at all."""
        target = self.redirect_uri or self.home or next(iter(self.core.app.redirect_urls), "")
        if not target:
            raise Refused("bad_redirect_uri", "the app names no redirect URL")
        parts = urlsplit(target)
        state = {"state": self.state} if self.state is not None else {}
        query = urlencode([*parse_qsl(parts.query, keep_blank_values=True), *answer.items(), *state.items()])
        return urlunsplit(parts._replace(query=query))


def consent_of(cores: Sequence[Core], query: Mapping[str, str]) -> Consent:
    """Read a request to install; Refused as Slack's page refuses it. `cores` are those of every app."""
    own = [one for one in cores if one.app.client_id == query.get("client_id")]
    if not own:
        raise Refused("invalid_client_id")
    app, scopes = own[0].app, scopes_in(query.get("scope", ""))
    if not scopes:
        raise Refused("no_scopes")
    if unknown := [one for one in scopes if one not in app.manifest.declared_scopes]:
        raise Refused("invalid_scope", f"the manifest does not have {', '.join(unknown)}")
    address = query.get("redirect_uri") or None
    if address is not None and not app.may_redirect(address):
        raise Refused("bad_redirect_uri", f"{address} is none of {', '.join(app.redirect_urls) or 'none registered'}")
    wanted = query.get("team", "")
    core = next((one for one in own if one.workspace.id == wanted), own[0])
    return Consent(core, scopes, address, query.get("state"))


def allow(consent: Consent, core: Core, user: str, *, whole: bool, without: Sequence[str] = ()) -> str:
    """Grant what was asked for, in a workspace or the `whole` company; return where the browser goes.

    `without` are the optional scopes that the installer leaves out. Refused where they may not install it.
    """
    workspace = core.workspace
    member = workspace.members.get(user)
    if member is None or member.team or member.is_gone:
        raise Refused("access_denied", f"nobody of {workspace.id} has the id {user}")
    if whole:
        _check_whole(core, user)
    unwilling = set(without).intersection(consent.optional)
    scopes = tuple(one for one in consent.scopes if one not in unwilling)
    team = "" if whole else workspace.id
    grant = Grant(team, workspace.enterprise_id or "", scopes, installer=user)
    return consent.back(code=core.app.grants.code(grant, consent.redirect_uri))


def cancel(consent: Consent) -> str:
    """Say no; return where the browser goes."""
    return consent.back(error="access_denied")


def _check_whole(core: Core, user: str) -> None:
    if core.workspace.enterprise is None:
        raise Refused("access_denied", f"{core.workspace.id} belongs to no organisation")
    if not core.manifest.for_companies:
        raise Refused("invalid_team_for_non_distributed_app", "the manifest does not have org_deploy_enabled")
    if not core.workspace.members[user].is_admin:
        raise Refused("access_denied", f"{user} does not administer the organisation")
