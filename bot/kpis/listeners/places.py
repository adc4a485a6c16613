"""Whether the bot can post in a channel, told beside the field where it was chosen."""

import logging

from slack_sdk.errors import SlackApiError

from bot.errors import UserError
from bot.slack.listen import describe
from bot.slack.request import Request

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1  # it happens inside Slack's three seconds


def check_place(request: Request, channel: str) -> None:
    """Raises UserError where the bot is not in a channel, or the channel is archived.

    Where Slack does not say, the channel is taken as it is: a post that fails is told to its owner anyway.
    https://docs.slack.dev/reference/methods/conversations.info
    """
    client = request.services.client(timeout=_PATIENCE_SECONDS, retry_handlers=[])
    try:
        found = client.conversations_info(channel=channel)["channel"]
    except SlackApiError as error:
        # A private channel that the bot is not in is one it has never heard of.
        if error.response.get("error") == "channel_not_found":
            raise UserError("kpis-error-not-member", field="channel") from None
        log.info("a channel was taken unseen: %s", describe(error))
        return
    except Exception as error:
        log.info("a channel was taken unseen: %s", describe(error))
        return
    if found.get("is_archived"):
        raise UserError("kpis-error-channel-archived", field="channel")
    if not (found.get("is_member") or found.get("is_im")):
        raise UserError("kpis-error-not-member", field="channel")
