"""oauth.v2.*, apps.uninstall: what an app does with its client id and secret."""

from __future__ import annotations

import hmac

from sandbox.core import Core
from sandbox.grants import TOKEN_SECONDS, Grant
from sandbox.lifecycle import GONE, emit_later, fall_back, install, uninstall
from sandbox.methods.method import Method
from sandbox.wire import Json, Refused, as_text


def access(core: Core, args: Json) -> Json:
    """Exchange a code, or a refresh token, for a token: https://docs.slack.dev/reference/methods/oauth.v2.access."""
    own = _own(core, args)
    grants = own[0].app.grants
    kind = as_text(args.get("grant_type")) or "authorization_code"
    if kind == "refresh_token":
        return _token(own, grants.refresh(as_text(args.get("refresh_token"))))
    if kind != "authorization_code":
        raise Refused("invalid_grant_type")
    grant = grants.exchange(as_text(args.get("code")), as_text(args.get("redirect_uri")))
    install(own, grant)
    return {**_token(own, grant), "authed_user": {"id": grant.installer}}


def exchange(core: Core, args: Json) -> Json:
    """Exchange a token without an end: https://docs.slack.dev/reference/methods/oauth.v2.exchange."""
    own = _own(core, args)
    return _token(own, own[0].app.grants.rotate(as_text(args.get("token"))))


def apps_uninstall(core: Core, args: Json) -> Json:
    """Remove the app from where the token is for: https://docs.slack.dev/reference/methods/apps.uninstall."""
    if _own(core, args)[0].app is not core.app:
        raise Refused("client_id_token_mismatch")
    served = uninstall(core)
    emit_later(core, GONE)
    fall_back(served)
    return {}


def _own(core: Core, args: Json) -> list[Core]:
    """The workspaces of the app whose client id and secret these are."""
    own = [one for one in core.every if one.app.client_id == as_text(args.get("client_id"))]
    if not own:
        raise Refused("invalid_client_id")
    if not hmac.compare_digest(as_text(args.get("client_secret")).encode(), own[0].app.client_secret.encode()):
        raise Refused("bad_client_secret")
    return own


def _token(own: list[Core], grant: Grant) -> Json:
    served = [one for one in own if one.workspace.id == grant.team or (grant.org_wide and one.grant is grant)]
    core = served[0] if served else own[0]
    company = core.workspace.enterprise
    newest = grant.tokens[-1]
    answer: Json = {
        "access_token": newest.text,
        "token_type": "bot",
        "scope": ",".join(grant.scopes),
        "bot_user_id": core.bot_user,
        "app_id": core.app.account.app_id,
        "team": None if grant.org_wide else {"id": core.workspace.id, "name": core.workspace.name},
        "enterprise": company and {"id": company.id, "name": company.name},
        "is_enterprise_install": grant.org_wide,
    }
    if newest.refresh:
        answer |= {"refresh_token": newest.refresh, "expires_in": TOKEN_SECONDS}
    return answer


METHODS = (
    Method("oauth.v2.access", access, takes_token=False),
    Method("oauth.v2.exchange", exchange, takes_token=False),
    Method("apps.uninstall", apps_uninstall),
)
