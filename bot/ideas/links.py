"""What a web address is called where people read it: the ticket, the page, else the site and the last part. Pure."""

import re
from urllib.parse import unquote, urlsplit

_LABEL = 60  # characters
_TICKET = re.compile(r"[A-Z][A-Z0-9]{1,9}-\d{1,6}")  # as Jira, Linear, YouTrack and Shortcut write them
_NUMBERED = re.compile(r"/([^/]+)/([^/]+)/(?:-/)?(?:issues|pull|pulls|merge_requests|discussions)/(\d+)$")
_ID = re.compile(r"[0-9a-f]{16,}|[0-9a-fA-F-]{32,}|\d+")  # a part that says nothing to a reader
_ENDING = re.compile(r"\.(?:html?|php|aspx?)$")


def label(url: str) -> str:
    """What to call a web address.

    >>> label("https://tracker.example/browse/CHK-412"), label("https://github.com/acme/shop/issues/12")
    ('CHK-412', 'acme/shop#12')
    >>> label("https://help.example/en/articles/dark-mode?x=1"), label("https://www.example.com/")
    ('help.example · dark mode', 'example.com')
    """
    parts = urlsplit(url)
    host, path = (parts.hostname or url).removeprefix("www."), unquote(parts.path).rstrip("/")
    last = path.rsplit("/", 1)[-1]
    ticket = next((one for one in reversed(path.split("/")) if _TICKET.fullmatch(one)), "")
    if ticket:
        return ticket
    numbered = _NUMBERED.search(path)
    if numbered:
        return f"{numbered[1]}/{numbered[2]}#{numbered[3]}"[:_LABEL]
    said = _said(last) or _said(path.rsplit("/", 2)[-2] if path.count("/") > 1 else "")
    return f"{host} · {said}"[:_LABEL] if said else host[:_LABEL]


def _said(part: str) -> str:
    """A part of a path in words, without the id that many sites put behind or before them."""
    words = re.split(r"[-_+\s]+", _ENDING.sub("", part))
    while len(words) > 1 and _ID.fullmatch(words[-1]):
        words.pop()
    while len(words) > 1 and _ID.fullmatch(words[0]):
        words.pop(0)
    text = " ".join(words).strip()
    return "" if _ID.fullmatch(text) or len(text) < 2 else text
