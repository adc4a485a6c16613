"""Which documents are about which ideas, all at once."""

from bot.links.store import LinkEnd
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
