"""Cards as they are kept: with neither a name nor a time, and in an order that chance makes; and where guides stand."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from bot.ballots import store as ballots
from bot.clock import stamp
from bot.retro.board import BoardCard
from bot.retro.guide import ENDED, RetroGuide
from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import insert, upsert

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
    Migration(
        "meeting-guides-001",
        """
        CREATE TABLE retro_guide (
            workspace TEXT NOT NULL,
            id TEXT NOT NULL,
            channel TEXT NOT NULL,
            owner TEXT NOT NULL,
            language TEXT NOT NULL,
            minutes BIGINT NOT NULL,
            due_at TEXT NOT NULL,
            step BIGINT NOT NULL,
            turn BIGINT NOT NULL,
            state TEXT NOT NULL,
            remaining BIGINT NOT NULL,
            PRIMARY KEY (workspace, id)
        );
        CREATE INDEX retro_guide_channel ON retro_guide (workspace, channel, state)
        """,
    ),
)
TABLES = ("board_card", "retro_guide")
_WHERE = "workspace = :workspace AND room = 'retro' AND board = :board"


def round_of(workspace: str, number: int) -> tuple[str, str, str]:
    """The round of votes of a retrospective, in which pseudonyms stand for people."""
    return workspace, "retro", str(number)


def cards(store: Store, workspace: str, number: int) -> list[BoardCard]:
    """Every card of a retrospective, in the order of their ids, which is chance."""
    sql = f"SELECT * FROM board_card WHERE {_WHERE} ORDER BY card"  # noqa: S608 - ours
    rows = store.run(sql, workspace=workspace, board=str(number))
    return [BoardCard(row["card"], row["heading"], row["text"], row["writer"], row["lead"]) for row in rows]


def own(store: Store, workspace: str, number: int, person: str) -> list[BoardCard]:
    """What somebody wrote, while it is open; nothing afterwards, when that is not known."""
    found = ballots.ballot(store, *round_of(workspace, number))
    author = ballots.pseudonym(store, *round_of(workspace, number), person) if found and found.is_open else ""
    return [one for one in cards(store, workspace, number) if author and one.author == author]


def write(store: Store, workspace: str, number: int, person: str, said: Mapping[str, Sequence[str]]) -> None:
    """Keep what somebody says now, by column, in place of what they said before; a card that stays says who stands with
    it. Inside `store.write`. Raises UserError "ballots-error-closed"."""
    author = ballots.pseudonym(store, *round_of(workspace, number), person)
    wanted = {(column, text) for column, texts in said.items() for text in texts}
    before = {(one.column, one.text): one.id for one in own(store, workspace, number, person)}
    rest = _without(store, workspace, number, {id_ for one, id_ in before.items() if one not in wanted})
    made = [BoardCard(secrets.token_hex(8), *one, author) for one in wanted - before.keys()]
    _put(store, workspace, number, [*rest, *made])


def remove(store: Store, workspace: str, number: int, card: str) -> bool:
    """Take one card out; False where there is none of that id. Inside `store.write`."""
    rest = _without(store, workspace, number, {card})
    if len(rest) == len(cards(store, workspace, number)):
        return False
    _put(store, workspace, number, rest)
    return True


def _without(store: Store, workspace: str, number: int, gone: Collection[str]) -> list[BoardCard]:
    """All cards but some. What stood with one of these stands with the first of its group now, and so do its votes."""
    known = cards(store, workspace, number)
    heirs: dict[str, str] = {}
    for one in known:
        if one.lead in gone and one.id not in gone:
            heirs.setdefault(one.lead, one.id)
    for one in known:
        if one.id in gone and (heir := heirs.get(one.lead or one.id, one.lead)):
            ballots.merge(store, *round_of(workspace, number), one.id, heir)
    rest = [replace(one, lead=heirs.get(one.lead, one.lead)) for one in known if one.id not in gone]
    return [replace(one, lead="" if one.lead == one.id else one.lead) for one in rest]


def writers(store: Store, workspace: str, number: int) -> int:
    """How many people wrote cards, while that is known; 0 afterwards."""
    return len({one.author for one in cards(store, workspace, number)} - {""})


def lead(store: Store, workspace: str, number: int, leads: Mapping[str, str]) -> None:
    """Put cards with others, by id; alone where it is empty. Inside `store.write`."""
    known = cards(store, workspace, number)
    _put(store, workspace, number, [replace(one, lead=leads.get(one.id, one.lead)) for one in known])


def close(store: Store, workspace: str, number: int) -> None:
    """Whose the cards and the votes were goes for good. Inside `store.write`."""
    _put(store, workspace, number, [replace(one, author="") for one in cards(store, workspace, number)])
    ballots.close(store, *round_of(workspace, number))


def _put(store: Store, workspace: str, number: int, all_: Sequence[BoardCard]) -> None:
    """All of its cards, written anew by chance: the order in which rows lie there would tell who came when."""
    key = {"workspace": workspace, "board": str(number)}
    store.run(f"DELETE FROM board_card WHERE {_WHERE}", **key)  # noqa: S608 - ours
    rows = [
        {**key, "room": "retro", "card": one.id, "heading": one.column}
        | {"text": one.text, "writer": one.author, "lead": one.lead}
        for one in sorted(all_, key=lambda one: one.id)
    ]
    insert(store, "board_card", rows)


def _forget(store: Store, workspace: str, person: str) -> None:
    """Which cards of open retrospectives are somebody's goes: what they wrote stays, as what others wrote."""
    sql = "SELECT DISTINCT board FROM board_card WHERE workspace = :workspace AND writer <> ''"
    for number in map(int, filter(str.isdigit, map(str, store.column(sql, workspace=workspace)))):
        mine = own(store, workspace, number, person)
        known = cards(store, workspace, number)
        _put(store, workspace, number, [replace(one, author="") if one in mine else one for one in known])


PEOPLE = PersonColumns(empty=("retro_guide.owner",), ahead=_forget)


def put_guide(store: Store, workspace: str, guide: RetroGuide) -> None:
    """Keep a guide as it now is. Inside `store.write`."""
    row = {"workspace": workspace, **asdict(guide), "due_at": stamp(guide.due_at)}
    upsert(store, "retro_guide", ("workspace", "id"), [row])


def guide(store: Store, workspace: str, id_: str = "", channel: str = "") -> RetroGuide | None:
    """A guide, or the one that is not over in a channel; None where there is none."""
    where = "workspace = :workspace AND (id = :id OR channel = :channel AND state <> :ended)"
    sql = f"SELECT * FROM retro_guide WHERE {where}"  # noqa: S608 - ours
    for row in store.run(sql, workspace=workspace, id=id_, channel=channel, ended=ENDED):
        said = {name: value for name, value in row.items() if name != "workspace"}
        return RetroGuide(**{**said, "due_at": datetime.fromisoformat(row["due_at"])})
    return None
