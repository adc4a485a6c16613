"""What people hear of evidence that they had sent."""

from bot.attachments import blocks
from bot.attachments.posting import ARRIVED
from bot.attachments.store import attachments as store
from bot.attachments.store.attachments import DRAFT, WAITING
from bot.posts import Delivery, Kind, Post
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.sync.store import links
from bot.text import Translator


def arrived(services: Services, delivery: Delivery) -> Post | None:
    """It is there, or why it is not."""
    tracker, _, external_id = delivery.subject.partition(" ")
    known = store.get(services.store, delivery.workspace, tracker, external_id)
    link = links.get(services.store, delivery.workspace, tracker, external_id)
    if known is None or link is None or known.state in (DRAFT, WAITING):
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    text = blocks.arrived(t, link, known)
    return Post([kit.section(text)], text)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("attachments-title")


POSTS = {ARRIVED: Kind(arrived, _title, report=False)}
