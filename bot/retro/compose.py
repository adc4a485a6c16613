"""What is posted of a retrospective: its card, renewed as it goes on, and a line in its thread for each phase."""

from bot.actions.action import DROPPED, OPEN
from bot.actions.desk import ROOM as ACTIONS
from bot.actions.desk import of_things
from bot.links import store as links
from bot.posts import Delivery, Kind, Post
from bot.records.desk import end_of
from bot.records.record import Record
from bot.records.store import records
from bot.retro import blocks
from bot.retro.blocks import RetroView
from bot.retro.desk import BOARD, CARD, NOTE, ROOM
from bot.retro.retro import CARRIED, Retro
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.text import say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator


def view(services: Services, workspace: str, record: Record[Retro], audience: Audience) -> RetroView:
    """A retrospective as an audience sees it by now."""
    end, here = end_of(ROOM, record), (services, workspace)
    found = [one.other for one in links.links(services.store, workspace, end) if one.kind == CARRIED]
    before = records.seen(services.store, workspace, ACTIONS, audience, [int(one.item) for one in found])
    agreed = [one for one in of_things(services, workspace, [end], audience) if one.status != DROPPED]
    groups, each = BOARD.groups(services, workspace, record), BOARD.votes_each(*here, record.number)
    voters = BOARD.voters(services, workspace, record.number)
    return RetroView(record, groups, [one for one in before if one.status == OPEN], agreed, each, voters)


def _read(services: Services, delivery: Delivery) -> tuple[Translator, Audience, Record[Retro] | None]:
    readers = conversation(services, delivery.workspace, delivery.channel)
    number = int(delivery.subject.partition(" ")[0])
    found = records.seen(services.store, delivery.workspace, ROOM, readers, [number])
    return services.texts.speak(delivery.language), readers, found[0] if found else None


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The card in its channel, where nobody is notified of being named."""
    t, readers, record = _read(services, delivery)
    if record is None:
        return None

    def name(user: str) -> str:
        return services.people.get(delivery.workspace, user).name

    shown = blocks.card(t, BOARD, view(services, delivery.workspace, record, readers), name)
    return Post(shown, t("retro-card-text", title=record.content.title))


def note(services: Services, delivery: Delivery) -> Post | None:
    """What is to be done now, unless that is something else already."""
    t, _, record = _read(services, delivery)
    what = delivery.subject.partition(" ")[2]
    if record is None or what not in ("lead", record.status):
        return None
    each = BOARD.votes_each(services, delivery.workspace, record.number)
    text = say(
        t, f"retro-note-{what}", who=services.people.get(delivery.workspace, record.content.owner).name, count=each
    )
    return Post([kit.section(text)], text)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("retro-title")


POSTS = {**CARD.posts(compose, _title), NOTE: Kind(note, _title, report=False), **BOARD.posts}
