"""What people hear of what they have asked for: a source was read for the first time, an insight was sent."""

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES
from bot.intake import blocks
from bot.intake.collect import TAKEN
from bot.intake.posting import ARRIVED
from bot.intake.store import sent
from bot.posts import Delivery, Kind, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.text import Translator


def taken(services: Services, delivery: Delivery) -> Post | None:
    """What a source had is here."""
    name, _, count = delivery.subject.partition(" ")
    source = FEEDBACK_SOURCES.get(name)
    if source is None:
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    return Post(blocks.taken(t, source, int(count)), t("intake-title"))


def arrived(services: Services, delivery: Delivery) -> Post | None:
    """An insight is where it was sent, or why it is not."""
    name, _, number = delivery.subject.partition(" ")
    destination = FEEDBACK_DESTINATIONS.get(name)
    sending = sent.get(services.store, delivery.workspace, name, int(number))
    if destination is None or sending is None or sending.state == sent.WAITING:
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    text = blocks.arrived(t, destination, sending)
    return Post([kit.section(text)], text)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("intake-title")


POSTS = {TAKEN: Kind(taken, _title, report=False), ARRIVED: Kind(arrived, _title, report=False)}
