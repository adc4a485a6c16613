"""The messages that ideas were captured from."""

from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.slack.visibility.audience import Audience
from bot.store import Store


def of_message(store: Store, workspace: str, audience: Audience, message: str) -> list[Idea]:
    """The ideas that a message was captured as, of those an audience sees, merged and withdrawn ones too, in the order
    of their numbers. `message` is as `bot.slack.addresses.message_of` writes it."""
    numbers = store.column(
        f"""
        SELECT number FROM idea WHERE workspace = :workspace AND message = :message AND message <> ''
            AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        message=message,
        **audience.parameters,
    )
    return list(ideas.several(store, workspace, numbers).values())
