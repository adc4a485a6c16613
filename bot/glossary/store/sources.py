"""The messages that meanings were defined from."""

from bot.glossary.store.meanings import meaning_from
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import Audience
from bot.store import Store


def of_message(store: Store, workspace: str, audience: Audience, message: str) -> list[Meaning]:
    """The living meanings that a message is the source of, of those an audience sees, oldest first. `message` is as
    `bot.slack.addresses.message_of` writes it."""
    rows = store.run(
        f"""
        SELECT * FROM meaning WHERE workspace = :workspace AND message = :message AND message <> ''
            AND deleted_at = '' AND {audience.condition("meaning", "author")} ORDER BY created_at, id
        """,  # noqa: S608 - ours
        workspace=workspace,
        message=message,
        **audience.parameters,
    )
    return [meaning_from(row) for row in rows]
