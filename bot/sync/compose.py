"""What somebody hears of what they asked for: a work item was made, or why it was not."""

from bot.connectors import TRACKERS
from bot.posts import Delivery, Kind, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.slack.text import escape, say
from bot.sync.blocks.card import named, reason
from bot.sync.creating import MADE
from bot.sync.store import creations, links
from bot.text import Translator


def made(services: Services, delivery: Delivery) -> Post | None:
    """A work item is there, or why it is not."""
    name, _, number = delivery.subject.partition(" ")
    tracker, workspace = TRACKERS.get(name), delivery.workspace
    if tracker is None:
        return None
    t = translator(services, workspace, delivery.channel)
    link = next((one for one in links.of(services.store, workspace, int(number)) if one.tracker == name), None)
    asked = creations.of(services.store, workspace, int(number)).get(name)
    if link is not None:
        text = say(t, "sync-made", work=named(link), system=tracker.label, number=int(number))
    elif asked is not None and asked.state == creations.FAILED:
        text = say(t, "sync-unmade", system=tracker.label, why=escape(reason(t, asked.error, asked.args)))
    else:
        return None
    return Post([kit.section(text)], text)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("sync-title")


POSTS = {MADE: Kind(made, _title, report=False)}
