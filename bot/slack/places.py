"""Whether the bot can post in a channel, told beside the field where it was chosen; and the zone a person is in."""

import logging

from slack_sdk.errors import SlackApiError

from bot.errors import UserError
from bot.slack.listen import describe
from bot.slack.request import Request
from bot.slack.sharing import check_agreement, says_shared
from bot.slack.urgent import urgent
from bot.slack.visibility.membership import is_member
from bot.text.zone_names import known_zones

log = logging.getLogger(__name__)


def check_place(request: Request, channel: str, field: str = "channel", *, known: str = "") -> None:
    """Raises UserError, beside `field`, where the bot is not in a channel or the channel is archived; it names the
    button of the form that was sent, to be pressed again. Nor may it be a private one that the person is not in, unless
    it is the one that was `known`. A channel that another company reads is asked about first.

    Where Slack does not say, the channel is taken as it is: a post that fails is told to its owner anyway.
    https://docs.slack.dev/reference/methods/conversations.info
    """
    if channel.startswith("D") and channel != known:
        _check_member(request, channel, field)
    button = str((request.view.get("submit") or {}).get("text") or request.t("slack-save"))
    try:
        client = urgent(request.services.client, request.workspace)
        found = client.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        # A private channel that the bot is not in is one it has never heard of.
        if error.response.get("error") == "channel_not_found":
            raise UserError("slack-not-member", field=field, button=button) from None
        log.info("a channel was taken unseen: %s", describe(error))
        return
    except Exception as error:
        log.info("a channel was taken unseen: %s", describe(error))
        return
    if found.get("is_archived"):
        raise UserError("slack-archived", field=field)
    if not (found.get("is_member") or found.get("is_im")):
        raise UserError("slack-not-member", field=field, button=button)
    person = request.services.people.get(request.workspace, request.user)
    few = found.get("is_private") or found.get("is_mpim") or person.is_guest or person.is_stranger
    if few and channel != known:
        _check_member(request, channel, field)
    if says_shared(found):
        check_agreement(request, channel, field)


def _check_member(request: Request, channel: str, field: str) -> None:
    if is_member(request.services, request.workspace, channel, request.user) is False:
        raise UserError("slack-not-yours", field=field)


def channel_of(request: Request) -> str:
    """The channel somebody is in, empty for a conversation with the bot and where Slack does not say."""
    return request.channel if request.channel[:1] in ("C", "G") else ""


def is_elsewhere(request: Request) -> bool:
    """Whether only Slack knows which conversation they are looking at, as from a global shortcut. A form opened from a
    private message, the Home tab or another form must not choose that one: it is the one with the bot."""
    return not request.channel and not request.view


def zone_of(request: Request) -> str:
    """The IANA zone of a person's Slack, UTC where Slack does not say. It asks Slack, whom a form may wait for."""
    try:
        client = urgent(request.services.client, request.workspace)
        zone = str(client.users_info(user=request.user)["user"].get("tz") or "")
    except Exception as error:
        log.info("no zone of a person (%s); using UTC", describe(error))
        return "UTC"
    return zone if zone in known_zones() else "UTC"
