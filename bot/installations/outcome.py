"""What a page of the installation says, and what Slack's refusals mean. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.installations.installation import Installation

# What Slack says of a code that was used before, or is too old: https://docs.slack.dev/reference/methods/oauth.v2.access
CODE_ERRORS = frozenset({"invalid_code", "code_already_used", "code_expired"})
# What it says of what the operator set.
_SETTINGS = frozenset({"bad_client_secret", "invalid_client_id", "bad_redirect_uri", "invalid_refresh_token"})
_SETTINGS |= {"oauth_authorization_url_mismatch", "client_id_not_found", "missing_client_secret"}


@dataclass(frozen=True, slots=True)
class InstallOutcome:
    """How it ended, with the HTTP status of its page. Its sentences are `installations-KEY-title` and
    `installations-KEY-text`, filled with `values`; a page that says `again` offers to begin again."""

    status: int
    key: str
    values: Mapping[str, str] = field(default_factory=dict)
    again: bool = True
    installation: Installation | None = None


def refused(error: str) -> InstallOutcome:
    """Slack gave no token, for a reason in its own word."""
    if error in CODE_ERRORS:
        return EXPIRED
    if error in _SETTINGS:
        return InstallOutcome(500, "settings", again=False)
    return InstallOutcome(502, "refused", {"error": error})


def installed(installation: Installation, *, back: bool, greeted: bool) -> InstallOutcome:
    """It is there: `back` after it was gone, or for the first time, and then the installer is `greeted`."""
    key = "organisation" if installation.is_org_wide else "back" if back else "done" if greeted else "renewed"
    values = {"name": installation.name or installation.team or installation.enterprise}
    return InstallOutcome(200, key, values, again=False, installation=installation)


DENIED = InstallOutcome(403, "denied")
EXPIRED = InstallOutcome(400, "expired")
SILENT = InstallOutcome(504, "silent")
OTHER_APP = InstallOutcome(409, "other-app", again=False)
UNSAVED = InstallOutcome(503, "unsaved")
LONG = InstallOutcome(414, "expired")
UNKNOWN = InstallOutcome(404, "unknown")
METHOD = InstallOutcome(405, "method")
