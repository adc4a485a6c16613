"""Which documents are about which ideas, all at once."""

from bot.links.store import LinkEnd
from bot.slack.visibility.audience import Audience
from bot.store import Store

_ROOMS = "('ideas', 'roadmap')"


def documents_of(store: Store, workspace: str, end: LinkEnd) -> list[int]:
    """The numbers of the documents that a thing is linked to, newest first; of an idea and its item on the roadmap
    alike."""
    same = "('ideas', 'roadmap')" if end.room in ("ideas", "roadmap") else "(:other)"
    rows = store.column(
        f"""
        SELECT item AS number FROM record_link
        WHERE workspace = :workspace AND room = 'documents' AND other_room IN {same} AND other_item = :item
        UNION SELECT other_item FROM record_link
        WHERE workspace = :workspace AND other_room = 'documents' AND room IN {same} AND item = :item
        """,  # noqa: S608 - ours
        workspace=workspace,
        item=end.item,
        **({} if end.room in ("ideas", "roadmap") else {"other": end.room}),
    )
    return sorted((int(one) for one in rows if one.isdigit()), reverse=True)


def ideas_with_documents(store: Store, workspace: str) -> dict[int, list[int]]:
    """The numbers of the documents about each idea or item of the roadmap, by its number."""
    rows = store.run(
        f"""
        SELECT item AS document, other_item AS idea FROM record_link
        WHERE workspace = :workspace AND room = 'documents' AND other_room IN {_ROOMS}
        UNION SELECT other_item, item FROM record_link
        WHERE workspace = :workspace AND other_room = 'documents' AND room IN {_ROOMS}
        """,  # noqa: S608 - ours
        workspace=workspace,
    )
    found: dict[int, list[int]] = {}
    for row in rows:
        if row["idea"].isdigit() and row["document"].isdigit():
            found.setdefault(int(row["idea"]), []).append(int(row["document"]))
    return found


def near_ideas(store: Store, workspace: str, audience: Audience) -> dict[int, str]:
    """The team of each idea that an audience sees and that stands next on the roadmap, nearer, or is done, by number:
    those of which `bot.documents.about.is_near` says so."""
    rows = store.run(
        f"""
        SELECT number, team FROM idea WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = ''
            AND (status IN ('in_progress', 'shipped') OR status = 'planned' AND horizon IN ('now', 'next'))
            AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return {row["number"]: row["team"] for row in rows}
