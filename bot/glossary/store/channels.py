"""Where meanings are used: which of several a channel means."""

from collections.abc import Iterable

from bot.glossary.term import Meaning
from bot.store import Store


def uses(store: Store, workspace: str, channel: str, meanings: Iterable[Meaning]) -> dict[str, int]:
    """How often each of these meanings was shared in or defined from a channel, by meaning id."""
    wanted = {meaning.id for meaning in meanings}
    if not channel or len(wanted) < 2:
        return {}  # nothing to put in order
    rows = store.run(
        "SELECT meaning, uses FROM meaning_channel WHERE workspace = :workspace AND channel = :channel",
        workspace=workspace,
        channel=channel,
    )
    return {row["meaning"]: row["uses"] for row in rows if row["meaning"] in wanted}


def count_use(store: Store, workspace: str, channel: str, meaning: str) -> None:
    """Count that a meaning was shared in or defined from a channel."""
    with store.write(workspace):
        store.run(
            """
            INSERT INTO meaning_channel (workspace, channel, meaning, uses) VALUES (:workspace, :channel, :meaning, 1)
            ON CONFLICT (workspace, channel, meaning) DO UPDATE SET uses = meaning_channel.uses + 1
            """,
            workspace=workspace,
            channel=channel,
            meaning=meaning,
        )
