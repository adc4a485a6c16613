"""Cards as they are kept: with neither a name nor a time, and in an order that chance makes."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.ballots.store import ballot, pseudonym
from bot.boards.board import BoardCard
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import insert

MIGRATIONS = (
    Migration(
        "cards-001",
        """
        CREATE TABLE board_card (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            board TEXT NOT NULL,
            card TEXT NOT NULL,
            heading TEXT NOT NULL,
            text TEXT NOT NULL,
            author TEXT NOT NULL,
            lead TEXT NOT NULL,
            PRIMARY KEY (workspace, room, board, card)
        )
        """,
    ),
)
TABLES = ("board_card",)
_WHERE = "workspace = :workspace AND room = :room AND board = :board"


def cards(store: Store, workspace: str, room: str, board: str) -> list[BoardCard]:
    """Every card of a board, in the order of their ids, which is chance."""
    rows = store.run(f"SELECT * FROM board_card WHERE {_WHERE} ORDER BY card", **_key(workspace, room, board))  # noqa: S608 - ours
    return [BoardCard(row["card"], row["heading"], row["text"], row["author"], row["lead"]) for row in rows]


def own(store: Store, workspace: str, room: str, board: str, person: str) -> list[BoardCard]:
    """What somebody wrote, while the round of the board is open; nothing afterwards, when that is not known."""
    found = ballot(store, workspace, room, board)
    if found is None or not found.is_open:
        return []
    author = pseudonym(store, workspace, room, board, person)
    return [one for one in cards(store, workspace, room, board) if one.author == author]


def write(store: Store, workspace: str, room: str, board: str, person: str, said: Mapping[str, Sequence[str]]) -> None:
    """Keep what somebody says now, by column, in place of what they said before; a card that stays says who stands with
    it. Inside `store.write`. Raises UserError "ballots-error-closed"."""
    author, before = pseudonym(store, workspace, room, board, person), own(store, workspace, room, board, person)
    wanted = {(column, text) for column, texts in said.items() for text in texts}
    gone = {one.id for one in before if (one.column, one.text) not in wanted}
    new = wanted - {(one.column, one.text) for one in before}
    rest = [one for one in cards(store, workspace, room, board) if one.id not in gone]
    made = [BoardCard(secrets.token_hex(8), column, text, author) for column, text in new]
    _put(store, workspace, room, board, [*_led(rest, gone), *made])


def _led(rest: Sequence[BoardCard], gone: Iterable[str]) -> list[BoardCard]:
    """Cards, those that stood with one that is gone with the first of theirs instead."""
    heirs: dict[str, str] = {}
    for one in rest:
        if one.lead in gone:
            heirs.setdefault(one.lead, one.id)
    lead = {one.id: heirs.get(one.lead, one.lead) for one in rest}
    return [
        BoardCard(one.id, one.column, one.text, one.author, "" if lead[one.id] == one.id else lead[one.id])
        for one in rest
    ]


def writers(store: Store, workspace: str, room: str, board: str) -> int:
    """How many people wrote cards, while that is known; 0 afterwards."""
    sql = f"SELECT count(DISTINCT author) FROM board_card WHERE {_WHERE} AND author <> ''"  # noqa: S608 - ours
    return int(store.column(sql, **_key(workspace, room, board))[0])


def lead(store: Store, workspace: str, room: str, board: str, leads: Mapping[str, str]) -> None:
    """Put cards with others, by id; alone where it is empty. Inside `store.write`."""
    rows = [{**_key(workspace, room, board), "card": card, "lead": other} for card, other in leads.items()]
    store.many(f"UPDATE board_card SET lead = :lead WHERE {_WHERE} AND card = :card", rows)  # noqa: S608 - ours


def remove(store: Store, workspace: str, room: str, board: str, card: str) -> None:
    """Take one card out. Inside `store.write`."""
    _put(store, workspace, room, board, _led([c for c in cards(store, workspace, room, board) if c.id != card], {card}))


def seal(store: Store, workspace: str, room: str, board: str) -> None:
    """Whose the cards were goes for good. Inside `store.write`."""
    known = cards(store, workspace, room, board)
    _put(store, workspace, room, board, [BoardCard(one.id, one.column, one.text, "", one.lead) for one in known])


def _put(store: Store, workspace: str, room: str, board: str, all_: Sequence[BoardCard]) -> None:
    """All cards of a board, written anew by chance: the order in which rows lie there would tell who came when."""
    key = _key(workspace, room, board)
    store.run(f"DELETE FROM board_card WHERE {_WHERE}", **key)  # noqa: S608 - ours
    rows = [
        {**key, "card": one.id, "heading": one.column, "text": one.text, "author": one.author, "lead": one.lead}
        for one in sorted(all_, key=lambda one: one.id)
    ]
    insert(store, "board_card", rows)


def _key(workspace: str, room: str, board: str) -> dict[str, Any]:
    return {"workspace": workspace, "room": room, "board": board}


def _forget(store: Store, workspace: str, person: str) -> None:
    """Which cards of open boards are somebody's goes: what they wrote stays, as what others wrote."""
    sql = "SELECT DISTINCT room, board FROM board_card WHERE workspace = :workspace AND author <> ''"
    for row in store.run(sql, workspace=workspace):
        board = (row["room"], row["board"])
        mine = {one.id for one in own(store, workspace, *board, person)}
        known = cards(store, workspace, *board)
        _put(
            store,
            workspace,
            *board,
            [BoardCard(c.id, c.column, c.text, "" if c.id in mine else c.author, c.lead) for c in known],
        )


PEOPLE = PersonColumns(ahead=_forget)
