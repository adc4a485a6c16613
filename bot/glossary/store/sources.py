"""The messages that meanings were defined from."""

from bot.glossary.store.meanings import meaning_from
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.fold import fold


def of_message(store: Store, workspace: str, audience: Audience, message: str) -> list[Meaning]:
    """The living meanings that a message is the source of, of those an audience sees, in the order of their terms.
    `message` is as `bot.slack.addresses.message_of` writes it."""
    rows = store.run(
        f"""
        SELECT * FROM meaning WHERE workspace = :workspace AND message = :message AND message <> ''
            AND deleted_at = '' AND {audience.condition("meaning", "author")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        message=message,
        **audience.parameters,
    )
    return sorted(map(meaning_from, rows), key=lambda one: (fold(one.term), one.created_at, one.id))
