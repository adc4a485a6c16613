"""The words of a message as a person reads them: whoever and whatever it mentions has a name. Everything that reads a
message, a mention or a direct message reads it here."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.clock import stamp
from bot.services import Services
from bot.slack.message import markup
from bot.slack.people import Person
from bot.slack.request import Request
from bot.slack.text import TAG, clean, is_person, plain
from bot.slack.urgent import urgent

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1.0  # for all names together: it happens inside Slack's three seconds
_ASKED = 12  # people, and as many channels, that Slack is asked to name
# What stands for whatever has no name, by how its tag begins: Fluent keys.
_NAMELESS = {"@": "slack-somebody", "#": "slack-a-channel", "!subteam^": "slack-a-group", "!team^": "slack-a-workspace"}
_BARE = re.compile(r"^https?://(?:www\.)?|/$")


@dataclass(frozen=True)
class MessageWords:
    """What a message says, fit to keep; `links` are the web addresses that its words do not show."""

    text: str
    links: tuple[str, ...] = ()


def read(request: Request, message: Mapping[str, Any]) -> MessageWords:
    """The words of a message, or of an event with one, for this person. Slack is asked for a second for the names that
    nobody knows yet; what then has none is *somebody* or *a channel* in their language."""
    said = markup(message)
    text = clean(plain(said, _names(request, said)))
    return MessageWords(text, tuple(url for url in dict.fromkeys(_hidden(said)) if url not in text))


def _hidden(said: str) -> Iterator[str]:
    """The addresses behind other words."""
    for inside in TAG.findall(said):
        url, _, label = plain(inside).partition("|")
        if url.startswith(("http://", "https://")) and label and _BARE.sub("", label) != _BARE.sub("", url):
            yield url


def _names(request: Request, said: str) -> dict[str, str]:
    """What stands for each tag without words of its own."""
    parts = {inside: label for inside, _, label in (tag.partition("|") for tag in TAG.findall(said))}
    wanted = [inside for inside, label in parts.items() if not label or label == inside[1:]]
    people = [one[1:] for one in wanted if one[:1] == "@" and is_person(one[1:])]
    channels = [one[1:] for one in wanted if one[:1] == "#"]
    known = _known(request.services, request.workspace, people, channels) if people or channels else {}
    return {one: known.get(one) or _nameless(request, one) for one in wanted if _is_named(one)}


def _is_named(inside: str) -> bool:
    return inside.startswith(("!date^", *_NAMELESS))


def _nameless(request: Request, inside: str) -> str:
    if inside.startswith("!date^"):
        seconds = inside.split("^")[1]
        at = datetime.fromtimestamp(int(seconds) if seconds.isdecimal() and len(seconds) < 11 else 0, UTC)
        return request.t.date(stamp(at))
    return request.t(next(key for sign, key in _NAMELESS.items() if inside.startswith(sign)))


def _known(services: Services, workspace: str, people: list[str], channels: list[str]) -> dict[str, str]:
    """Names by tag, of those that are known here or that Slack says in time."""
    strange = [user for user in people if not services.people.is_known(workspace, user)]
    asked = {
        ("conversations.info", workspace, channel): partial(_channel_name, services, workspace, channel)
        for channel in channels[:_ASKED]
    }
    questions: dict[tuple[str, str, str], Callable[[], Person | str | None]] = {
        **asked,
        **services.people.questions(workspace, strange[:_ASKED]),
    }
    answers = services.flights.answers(questions, _PATIENCE_SECONDS) if questions else {}
    met = [one for one in answers.values() if isinstance(one, Person)]
    met += [services.people.get(workspace, user) for user in people if user not in strange]
    named = {f"@{one.id}": f"@{one.name}" for one in met if one.name != one.id}
    said = {channel: answers.get(("conversations.info", workspace, channel)) for channel in channels}
    return named | {f"#{channel}": name for channel, name in said.items() if isinstance(name, str)}


def _channel_name(services: Services, workspace: str, channel: str) -> str:
    """A public channel's name; an empty text for another, whose name is its members'."""
    try:
        found = urgent(services.client, workspace).conversations_info(channel=channel)["channel"]
    except Exception as error:
        log.info("a channel has no name here: %s", type(error).__name__)
        return ""
    hidden = found.get("is_private") or found.get("is_mpim") or found.get("is_im")
    return f"#{found['name']}" if found.get("name") and not hidden else ""
