"""Cards as they are kept: with neither a name nor a time, and in an order that chance makes."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from bot.ballots import store as ballots
from bot.cards.card import BoardCard
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
            writer TEXT NOT NULL,
            lead TEXT NOT NULL,
            PRIMARY KEY (workspace, room, board, card)
        )
        """,
    ),
)
TABLES = ("board_card",)
_WHERE = "workspace = :workspace AND room = :room AND board = :board"

Board = tuple[str, str, str]
"""What cards stand on: a workspace, a room, and a name of its own. So is called the round of votes (`bot.ballots`) in
which pseudonyms stand for people."""


def _key(board: Board) -> dict[str, str]:
    return dict(zip(("workspace", "room", "board"), board, strict=True))


def cards(store: Store, board: Board) -> list[BoardCard]:
    """Every card of a board, in the order of their ids, which is chance."""
    rows = store.run(f"SELECT * FROM board_card WHERE {_WHERE} ORDER BY card", **_key(board))  # noqa: S608 - ours
    return [BoardCard(row["card"], row["heading"], row["text"], row["writer"], row["lead"]) for row in rows]


def own(store: Store, board: Board, person: str) -> list[BoardCard]:
    """What somebody wrote, while it is open; nothing afterwards, when that is not known."""
    found = ballots.ballot(store, *board)
    author = ballots.pseudonym(store, *board, person) if found and found.is_open else ""
    return [one for one in cards(store, board) if author and one.author == author]


def write(store: Store, board: Board, person: str, said: Mapping[str, Sequence[str]]) -> None:
    """Keep what somebody says now, by column, in place of what they said before; a card that stays says who stands with
    it. Inside `store.write`. Raises UserError "ballots-error-closed"."""
    author = ballots.pseudonym(store, *board, person)
    wanted = {(column, text) for column, texts in said.items() for text in texts}
    before = {(one.column, one.text): one.id for one in own(store, board, person)}
    rest = _without(store, board, {id_ for one, id_ in before.items() if one not in wanted})
    made = [BoardCard(secrets.token_hex(8), *one, author) for one in wanted - before.keys()]
    put(store, board, [*rest, *made])


def remove(store: Store, board: Board, card: str) -> bool:
    """Take one card out; False where there is none of that id. Inside `store.write`."""
    rest = _without(store, board, {card})
    if len(rest) == len(cards(store, board)):
        return False
    put(store, board, rest)
    return True


def _without(store: Store, board: Board, gone: Collection[str]) -> list[BoardCard]:
    """All cards but some. What stood with one of these stands with the first of its group now, and so do its votes."""
    known = cards(store, board)
    heirs = {one.lead: one.id for one in reversed(known) if one.lead in gone and one.id not in gone}
    for one in known:
        if one.id in gone and (heir := heirs.get(one.lead or one.id, one.lead)):
            ballots.merge(store, *board, one.id, heir)
    rest = [replace(one, lead=heirs.get(one.lead, one.lead)) for one in known if one.id not in gone]
    return [replace(one, lead="" if one.lead == one.id else one.lead) for one in rest]


def put(store: Store, board: Board, all_: Sequence[BoardCard]) -> None:
    """Keep all of its cards, written anew by chance: the order in which rows lie there would tell who came when. Inside
    `store.write`."""
    store.run(f"DELETE FROM board_card WHERE {_WHERE}", **_key(board))  # noqa: S608 - ours
    rows = [
        {**_key(board), "card": one.id, "heading": one.column, "text": one.text, "writer": one.author, "lead": one.lead}
        for one in sorted(all_, key=lambda one: one.id)
    ]
    insert(store, "board_card", rows)


def _forget(store: Store, workspace: str, person: str) -> None:
    """Which cards of open boards are somebody's goes: what they wrote stays, as what others wrote."""
    sql = "SELECT DISTINCT room, board FROM board_card WHERE workspace = :workspace AND writer <> ''"
    for row in store.run(sql, workspace=workspace):
        board = workspace, row["room"], row["board"]
        mine, known = own(store, board, person), cards(store, board)
        put(store, board, [replace(one, author="") if one in mine else one for one in known])


PEOPLE = PersonColumns(ahead=_forget)
