"""Telling whoever posted a digest by hand that it is there, where they do not see it come."""

import logging

from bot.kpis.subject import about
from bot.posts import Delivery
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.listen import describe
from bot.slack.request import translator
from bot.slack.text import Mrkdwn, escape, is_person, link, mention, say

log = logging.getLogger(__name__)


def tell_poster(services: Services, delivery: Delivery) -> None:
    """Let them know once it is posted, where they were when they pressed Post, or in private where the bot cannot
    whisper there. Who posts into the channel they are in sees it come, and hears nothing."""
    asked = about(delivery.subject)["asked"]
    if not asked:
        return
    t = translator(services, delivery.workspace, delivery.owner)
    address = _address(services, delivery)
    digest = link(address, t("kpis-posted-digest")) if address else t("kpis-posted-digest")
    where = mention(delivery.channel) if is_person(delivery.channel) else Mrkdwn(f"<#{escape(delivery.channel)}>")
    text = say(t, "kpis-posted-thread" if delivery.thread else "kpis-posted", digest=digest, channel=where)
    client = services.client(delivery.workspace)
    if asked[:1] in ("C", "G"):
        try:
            client.chat_postEphemeral(channel=asked, user=delivery.owner, **kit.message([kit.section(text)], text))
            return
        except Exception as error:  # the bot is not in that conversation, or they have left it
            log.info("told in private instead: %s", describe(error))
    client.chat_postMessage(channel=delivery.owner, **kit.message([kit.section(text)], text))


def _address(services: Services, delivery: Delivery) -> str:
    """The address of what was posted; empty where Slack does not say, and the sentence does without."""
    entry = deliveries.get(services.store, delivery.workspace, delivery.key)
    if entry is None or not entry.ts:
        return ""
    try:
        answer = services.client(delivery.workspace).chat_getPermalink(channel=entry.place, message_ts=entry.ts)
        return str(answer["permalink"])
    except Exception as error:
        log.info("no address of a digest: %s", describe(error))
        return ""
