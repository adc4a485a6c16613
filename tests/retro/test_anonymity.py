"""Nobody can be named by a card or a vote: not while it goes on by what people see, and by nothing at all after."""

import re

import pytest

from bot.app import people
from bot.ballots.store import pseudonym
from bot.boards.board import DAYS
from bot.posts import Delivery
from bot.retro.desk import BOARDS, ROOM
from bot.services import Services
from bot.store.personal import forget
from tests.decisions.making import BEA, CAL, CHIEF, OWNER
from tests.planting import columns_with, dump
from tests.retro.making import TEAM, begun, by, go, ids, key, write
from tests.shelves import HERE, Clock, emptied

_CHANCE = re.compile(r"\b[0-9a-f]{8}-[0-9a-f-]{27}\b|\b[0-9a-f]{12,}\b")


def whole(services: Services, first: str, second: str) -> tuple[int, list[str]]:
    """A retrospective from its start to its close, in which two people say one thing each and vote for it; and what
    stood for them meanwhile."""
    number = begun(services)
    for user, text in ((first, "One"), (second, "Two")):
        write(services, number, user, text)
    go(services, number, "group", "vote")
    known = ids(services, number)
    by(services, first).vote(number, [known["One"]] * 3)
    by(services, second).vote(number, [known["Two"]])
    names = [pseudonym(services.store, HERE, ROOM.name, str(number), one) for one in (first, second)]
    go(services, number, "discuss", "closed")
    return number, names


def test_after_the_close_no_table_tells_who_wrote_or_voted(services: Services) -> None:
    """Had they written and voted for what the other did, every row of every table would be the same."""
    number, names = whole(services, BEA, CAL)
    kept = dump(services.store, HERE)
    for name in names:
        assert name not in str(kept)
    assert services.store.column("SELECT writer FROM board_card WHERE workspace = :w", w=HERE) == ["", ""]
    for table, rows in kept.items():
        said = [row for row in rows if re.search(r"\bOne\b|\bTwo\b", row) or ids(services, number)["One"] in row]
        assert not [row for row in said if any(user in row for user in (BEA, CAL))], table
    assert by(services, BEA).own(number) == {}
    assert by(services, BEA).votes(number) == []
    emptied(services.store)
    whole(services, CAL, BEA)
    other = dump(services.store, HERE)
    assert bare(other) == bare(kept)


def bare(rows: dict[str, list[str]]) -> dict[str, list[str]]:
    """What tables have but for what chance drew and who there is."""
    known = {table: found for table, found in rows.items() if table not in ("person", "setting")}
    return {table: sorted(_CHANCE.sub("x", row) for row in found) for table, found in known.items()}


def test_what_lies_in_the_tables_has_neither_time_nor_order(services: Services) -> None:
    """Cards lie in the order of ids that chance drew, whoever wrote first; no column of theirs is a time."""
    number = begun(services)
    for turn in range(4):
        for user in (BEA, CAL, CHIEF):
            write(services, number, user, *(f"{user} {n}" for n in range(turn + 1)))
    rows = services.store.run("SELECT * FROM board_card WHERE workspace = :w", w=HERE)
    assert [row["card"] for row in rows] == sorted(row["card"] for row in rows)
    assert set(rows[0]) == {"workspace", "room", "board", "card", "heading", "text", "writer", "lead"}
    named = columns_with(services.store, HERE, BEA)
    assert not [one for one in named if one.startswith(("trail", "delivery", "ballot"))]


def test_nobody_sees_cards_before_they_are_revealed(services: Services) -> None:
    """Neither the card in the channel, nor a manager, nor whoever facilitates; each sees their own."""
    number = begun(services)
    write(services, number, BEA, "Secret")
    for user in (OWNER, CHIEF, CAL):
        desk = by(services, user)
        assert desk.groups(desk.record(ROOM, number)) == []
        assert desk.own(number) == {}
    assert by(services, BEA).own(number) == {"stop": ["Secret"]}
    assert "Secret" not in shown(services, number)


def shown(services: Services, number: int) -> str:
    """The card in the channel."""
    delivery = Delivery(HERE, "k", "retro.card", str(number), "", TEAM, "2026-11-23T09:00:00Z", language="en")
    post = BOARDS.compose(services, delivery)
    assert post is not None
    return str(post.blocks)


@pytest.mark.parametrize(("many", "says"), [(1, "only one person"), (3, "only 3 people"), (4, "4 people wrote")])
def test_with_three_or_fewer_it_says_that_it_is_not_anonymous(services: Services, many: int, says: str) -> None:
    """Before anybody writes it says from when it is; revealed, it counts."""
    number = begun(services)
    assert "with 3 people or fewer writing, it is *not anonymous*" in shown(services, number)
    for user in (OWNER, BEA, CAL, CHIEF)[:many]:
        write(services, number, user, f"{user} says")
    go(services, number, "group")
    assert says in shown(services, number)
    assert ("This is not anonymous" in shown(services, number)) == (many < 4)


def test_nobody_stays_known_who_closes_nothing(services: Services, clock: Clock) -> None:
    """After thirty days it closes by itself; what was never revealed is shown then, without names."""
    number = begun(services)
    write(services, number, BEA, "Left behind")
    due = services.store.column("SELECT due_at FROM delivery WHERE kind = 'retro.end' AND workspace = :w", w=HERE)
    assert due == ["2026-12-23T09:00:00Z"]
    assert DAYS == 30
    clock.tick(days=30)
    for _ in range(2):
        by(services, "").expire(number)
    assert by(services, OWNER).record(ROOM, number).status == "closed"
    assert services.store.column("SELECT writer FROM board_card WHERE workspace = :w", w=HERE) == [""]
    assert "Left behind" in shown(services, number)
    assert key(lambda: write(services, number, BEA, "More")) == "retro-error-closed"


def test_whoever_is_forgotten_takes_only_their_name(services: Services) -> None:
    """Their cards stay, as nobody's; their votes of an open round go; who is named in a card is someone."""
    number = begun(services)
    write(services, number, BEA, "Mine", f"Ask <@{CAL}>")
    write(services, number, OWNER, "Theirs")
    go(services, number, "group", "vote")
    by(services, BEA).vote(number, [ids(services, number)["Mine"]])
    with services.store.write(HERE):
        for user in (BEA, CAL):
            forget(services.store, HERE, user, people())
    assert by(services, BEA).own(number) == {}
    assert sorted(ids(services, number)) == ["Ask somebody", "Mine", "Theirs"]
    assert by(services, OWNER).counts(number)[1] == 0
    assert columns_with(services.store, HERE, BEA) == set()
