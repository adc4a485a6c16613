"""What a page of the installation says, and what Slack's refusals mean. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from bot.installations.installation import Installation

# What Slack says of a code that was used before, or is too old: https://docs.slack.dev/reference/methods/oauth.v2.access
_CODE = frozenset({"invalid_code", "code_already_used", "code_expired"})
# What it says of what the operator set.
_SETTINGS = frozenset({"bad_client_secret", "invalid_client_id", "bad_redirect_uri", "invalid_refresh_token"})
_SETTINGS |= {"oauth_authorization_url_mismatch", "client_id_not_found", "missing_client_secret"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended. Its sentences are `installations-KEY-title` and `installations-KEY-text`, filled with `values`; a
    page that says `again` offers to begin again."""

    status: HTTPStatus
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    again: bool = True
    installation: Installation | None = None


def refused(error: str) -> Outcome:
    """Slack gave no token, for a reason in its own word."""
    if error in _CODE:
        return EXPIRED
    if error in _SETTINGS:
        return Outcome(HTTPStatus.INTERNAL_SERVER_ERROR, "settings", again=False)
    return Outcome(HTTPStatus.BAD_GATEWAY, "refused", {"error": error})


def installed(installation: Installation, *, back: bool) -> Outcome:
    """It is there; `back` says that it was there before."""
    key = "organisation" if installation.is_org_wide else "back" if back else "done"
    values = {"name": installation.name or installation.team or installation.enterprise}
    return Outcome(HTTPStatus.OK, key, values, again=False, installation=installation)


DENIED = Outcome(HTTPStatus.FORBIDDEN, "denied")
EXPIRED = Outcome(HTTPStatus.BAD_REQUEST, "expired")
SILENT = Outcome(HTTPStatus.GATEWAY_TIMEOUT, "silent")
OTHER_APP = Outcome(HTTPStatus.CONFLICT, "other-app", again=False)
UNSAVED = Outcome(HTTPStatus.SERVICE_UNAVAILABLE, "unsaved")
LONG = Outcome(HTTPStatus.REQUEST_URI_TOO_LONG, "expired")
UNKNOWN = Outcome(HTTPStatus.NOT_FOUND, "unknown")
METHOD = Outcome(HTTPStatus.METHOD_NOT_ALLOWED, "method")
