"""The card of a retrospective in its channel."""

from bot.actions.carrying import beside
from bot.posts import Delivery, Post
from bot.records.desk import end_of
from bot.records.record import Record
from bot.records.store import records
from bot.retro import blocks
from bot.retro.blocks import RetroView
from bot.retro.desk import BOARD, ROOM
from bot.retro.retro import Retro
from bot.services import Services
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation
from bot.standing.card import spoken


def view(services: Services, workspace: str, record: Record[Retro], audience: Audience) -> RetroView:
    """A retrospective as an audience sees it by now."""
    actions = beside(services, workspace, end_of(ROOM, record), audience)
    groups = BOARD.groups(services, workspace, record)
    each, voters = (ask(services, workspace, record.number) for ask in (BOARD.votes_each, BOARD.voters))
    return RetroView(record, groups, actions, each, voters)


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The card as it is by now; nobody is notified of being named."""
    workspace, t = delivery.workspace, spoken(services, delivery)
    readers = conversation(services, workspace, delivery.channel)

    def name(user: str) -> str:
        return services.people.get(workspace, user).name

    for record in records.seen(services.store, workspace, ROOM, readers, [int(delivery.subject)]):
        shown = blocks.card(t, BOARD, view(services, workspace, record, readers), name)
        return Post(shown, t("retro-card-text", title=record.content.title))
    return None


POSTS = BOARD.posts(compose)
