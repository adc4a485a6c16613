"""Where something comes from, when that is private; and hearing who came to a private place and who left it."""

import logging

from bot.errors import UserError
from bot.services import Services
from bot.slack.access import FACT
from bot.slack.listen import Listeners
from bot.slack.request import Request
from bot.slack.urgent import urgent
from bot.slack.visibility.membership import conversation, is_member
from bot.slack.visibility.store import forget_place

log = logging.getLogger(__name__)

_PRIVATE = ("privategroup", "mpdm-")  # what Slack calls a private channel, and how the name of a group message begins


def place_of(request: Request) -> str:
    """The private conversation that somebody is in, by id: what they capture there is its members'. Empty in a public
    channel, where there is no conversation, and in the one with the bot: what is handed in there is meant for all.

    A form carries the place it was opened from, as `place`.
    """
    channel, name = request.channel, request.channel_name
    if request.view or not channel:
        return str(request.metadata.get("place") or "")
    if channel.startswith("D"):
        own = channel == request.services.people.direct(request.workspace, request.user)
        return "" if own else channel
    private = name.startswith(_PRIVATE) if name else is_private(request.services, request.workspace, channel)
    return channel if private else ""


def is_private(services: Services, workspace: str, channel: str) -> bool:
    """Whether a channel is private, which it is where Slack does not say. Slack is asked."""
    try:
        found = urgent(services.client, workspace).conversations_info(channel=channel)["channel"]
    except Exception as error:
        log.info("a channel is taken for a private one: %s", type(error).__name__)
        return True
    return bool(found.get("is_private") or found.get("is_mpim"))


def check_placed(request: Request) -> None:
    """Raises UserError where a form says that it was opened in a private channel, and whoever sends it is not there:
    what is kept of it would be shown to its members as one of theirs. Of a direct message Slack tells a bot nothing."""
    place = str(request.metadata.get("place") or "")
    if place[:1] in ("C", "G") and is_member(request.services, request.workspace, place, request.user) is False:
        raise UserError("slack-not-yours")


def check_shown(request: Request, place: str, captor: str = "") -> None:
    """Raises UserError where what was captured in a private conversation would be shown to others: everybody in the
    conversation that somebody is in reads what is shared there."""
    if not conversation(request.services, request.workspace, request.channel).sees(place, captor):
        raise UserError("slack-private-share")


def register(on: Listeners) -> None:
    """What Slack tells of members."""
    on.event("member_joined_channel", _moved, FACT)
    on.event("member_left_channel", _moved, FACT)
    on.event("channel_left", _left, FACT)
    on.event("group_left", _left, FACT)


def _moved(request: Request) -> None:
    """Somebody came or left: Slack is asked anew before anybody is shown anything of that place, and when it is the bot
    that left, Slack does not say any more."""
    forget_place(request.services.store, request.workspace, request.channel, str(request.event.get("user") or ""))


def _left(request: Request) -> None:
    """The bot is no longer there."""
    forget_place(request.services.store, request.workspace, request.channel)
