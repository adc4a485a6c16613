"""What somebody hears of what they asked for: a copy is there or up to date, was edited meanwhile, or why it is not."""

from bot.copies.blocks import card
from bot.copies.copy import EDITED_OUTSIDE, state_now
from bot.copies.store import copies as store
from bot.copies.upkeep import DONE
from bot.copies.wikis import CANVAS, wikis
from bot.documents.desk import ROOM
from bot.posts import Delivery, Kind, Post
from bot.records.store import records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.slack.text import say
from bot.text import Translator


def done(services: Services, delivery: Delivery) -> Post | None:
    """What became of it."""
    name, _, said = delivery.subject.partition(" ")
    number, workspace = int(said), delivery.workspace
    wiki = wikis(services, workspace).get(name)
    copy = store.get(services.store, workspace, number, name)
    record = records.get(services.store, workspace, ROOM, number)
    if wiki is None or copy is None or record is None:
        return None
    t = translator(services, workspace, delivery.channel)
    state = state_now(copy, record.version)
    heading = say(t, "copies-of", number=number, title=record.content.title)
    row = [kit.button(t("records-open"), "documents.open", str(number))]
    if state == EDITED_OUTSIDE:
        row.insert(0, kit.button(t("copies-compare"), f"copies.compare:{name}", card.pressed(copy)))
    if name == CANVAS and not copy.page:
        row.insert(0, kit.button(t("copies-parts-post"), "copies.parts", str(number)))
    text = card.standing(t, wiki, copy, state)
    return Post([kit.section(heading), kit.section(text), kit.actions(*row)], heading)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("copies-title")


POSTS = {DONE: Kind(done, _title, report=False)}
