"""The time zone a person's Slack is in."""

import logging

from bot.kpis.blocks.zones import find
from bot.slack.listen import describe
from bot.slack.request import Request

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 1  # a form waits for it, and Slack for the form


def zone_of(request: Request) -> str:
    """The person's zone, UTC where Slack does not say. It asks Slack: call it after the acknowledgement."""
    client = request.services.client(timeout=_PATIENCE_SECONDS, retry_handlers=[])
    try:
        return find(str(client.users_info(user=request.user)["user"].get("tz") or "")) or "UTC"
    except Exception as error:
        log.info("no zone of a person (%s); using UTC", describe(error))
        return "UTC"
