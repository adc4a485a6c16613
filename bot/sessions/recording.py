"""The recording of what a customer said: what it is called, where it is, and from which moment. Pure."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from bot.ideas.links import label

_URL = re.compile(r"https?://[^\s<>|]+")
_OFFSET = re.compile(r"(?:\b(?:at|from|à|dès)\s+)?(?<![\d:])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?![\d:])")
# Hosts whose addresses take a moment, by the part of the address that says it, as their own *share at* makes them.
_QUERY, _FRAGMENT = ("youtube.com", "youtu.be", "loom.com", "drive.google.com"), ("vimeo.com",)


@dataclass(frozen=True, slots=True)
class Recording:
    """Where something was recorded: `title` is never empty, `url` is where nobody said, `seconds` is None for from the
    beginning."""

    title: str
    url: str = ""
    seconds: int | None = None

    @property
    def address(self) -> str:
        """Where it plays from its moment, where the host's addresses can say it."""
        if self.seconds is None:
            return self.url
        parts = urlsplit(self.url)
        if _is_of(parts.hostname, _QUERY):
            query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "t"]
            return parts._replace(query=urlencode([*query, ("t", self.seconds)])).geturl()
        if _is_of(parts.hostname, _FRAGMENT):
            return parts._replace(fragment=f"t={self.seconds}s").geturl()
        return self.url

    @property
    def clock(self) -> str:
        """The moment as players show it, `12:34` or `1:02:03`; empty for from the beginning."""
        if self.seconds is None:
            return ""
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def read_recording(text: str) -> Recording | None:
    """What was typed as one: a title, an address, a moment, each where it is there; None for nothing.

    >>> read_recording("Bakery interview https://www.loom.com/share/a1 12:34")
    Recording(title='Bakery interview', url='https://www.loom.com/share/a1', seconds=754)
    """
    found = _URL.search(text)
    rest = text.replace(found[0], " ", 1) if found else text
    url = _playable(found[0]) if found else ""
    at = _OFFSET.search(rest)
    seconds = int(at[1] or 0) * 3600 + int(at[2]) * 60 + int(at[3]) if at else None
    title = " ".join((f"{rest[: at.start()]} {rest[at.end() :]}" if at else rest).split())
    title = title.strip(" ,;:@(–—-") or (label(url) if url else "")
    return Recording(title or "–", url, seconds) if title or at else None


def _playable(url: str) -> str:
    """An address without the sign behind it; empty for what is none, as of a host with half a bracket."""
    try:
        return url.rstrip(".,;:)") if urlsplit(url).hostname else ""
    except ValueError:
        return ""


def _is_of(host: str | None, known: tuple[str, ...]) -> bool:
    return any(host == one or (host or "").endswith(f".{one}") for one in known)
