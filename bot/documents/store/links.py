"""Which documents are about which ideas, all at once."""

from collections.abc import Sequence

from bot.documents.document import ARCHIVED
from bot.links.store import LinkEnd
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names

_ROOMS = "('ideas', 'roadmap')"
_AT_ONCE = 400  # documents in one statement
Followed = tuple[str, str, str]  # a template, a language and a version, folded


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


def followed(store: Store, workspace: str, audience: Audience, numbers: Sequence[int]) -> dict[int, Followed]:
    """What each of some documents follows, of those that an audience sees, neither gone nor archived. No text is
    read."""
    found: dict[int, Followed] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        some = list_parameters(numbers[start : start + _AT_ONCE])
        rows = store.run(
            f"""
            SELECT record.number, template.value AS template, language.value AS language, follows.value AS follows
            FROM record {" ".join(map(_mark, ("template", "language", "follows")))}
            WHERE record.workspace = :workspace AND record.room = 'documents' AND record.gone_at = ''
                AND record.status <> :archived AND record.number IN ({parameter_names(some)})
                AND {audience.condition("record", "author")}
            """,  # noqa: S608 - ours
            workspace=workspace,
            archived=ARCHIVED,
            **some,
            **audience.parameters,
        )
        found |= {row["number"]: (row["template"], row["language"], row["follows"]) for row in rows}
    return found


def _mark(name: str) -> str:
    return f"""LEFT JOIN record_mark AS {name} ON {name}.workspace = record.workspace AND {name}.room = record.room
        AND {name}.number = record.number AND {name}.name = '{name}'"""
