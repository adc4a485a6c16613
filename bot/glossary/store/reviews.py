"""Meanings that somebody is to look at again."""

from bot.glossary.store.meanings import meaning_from
from bot.glossary.term import Meaning
from bot.slack.visibility.audience import Audience
from bot.store import Store


def due_for_review(
    store: Store, workspace: str, audience: Audience, user: str, until: str, limit: int, offset: int = 0
) -> list[Meaning]:
    """Meanings of this owner to review up to the day `until`, most overdue first."""
    rows = store.run(
        f"""
        SELECT * FROM meaning
        WHERE workspace = :workspace AND review_by <> '' AND review_by <= :until AND deleted_at = ''
            AND {audience.condition("meaning", "author")}
            AND (owner = :user OR owner = '' AND author = :user)
        ORDER BY review_by, term, id LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        workspace=workspace,
        user=user,
        until=until,
        limit=limit,
        offset=offset,
        **audience.parameters,
    )
    return [meaning_from(row) for row in rows]
