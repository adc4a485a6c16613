"""Which addresses are Slack's: what a form carries of one is a claim. Pure."""

import re
from urllib.parse import urlsplit

_HOSTS = (".slack.com", ".slack-gov.com")  # https://docs.slack.dev/govslack


def is_slacks(url: str, api_url: str) -> bool:
    """Whether an address is Slack's, where `api_url` is that of the Web API: of the local Slack, all is on its host."""
    try:
        parts, own = urlsplit(url), urlsplit(api_url)
    except ValueError:
        return False
    if not parts.hostname or parts.username:
        return False
    if (parts.scheme, parts.netloc) == (own.scheme, own.netloc):
        return True
    return parts.scheme == "https" and parts.hostname.endswith(_HOSTS)


_MESSAGE = re.compile(r"https://[^/]+/archives/([CDG][A-Z0-9]+/p[0-9]+)(?:[?#].*)?")


def message_of(url: str) -> str:
    """The message that an address is of, as "C024BE91L/p1355517523000005", whatever host and thread it names; empty for
    any other address."""
    found = _MESSAGE.fullmatch(url)
    return found[1] if found else ""
