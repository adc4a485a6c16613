"""Home within the blocks that Slack takes, whatever the rooms want to show."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.slack import blocks as kit
from bot.slack.home import ROOMS, ROWS, ListRows, Pillar, RoomRows
from bot.slack.home_layout import browse_blocks, fair_shares, home_blocks, room_blocks
from bot.slack.parts import VIEW_BLOCKS
from bot.text import Translator
from tests.shelves import law
from tests.words import action_ids

counts = st.lists(st.tuples(st.integers(1, ROWS), st.booleans()), max_size=9)
rooms_of = st.lists(st.tuples(counts, counts, st.integers(0, 2), st.integers(0, 4)), max_size=ROOMS)


def listed(room: str, sizes: Sequence[tuple[int, bool]]) -> list[ListRows]:
    """Lists with so many rows, each of which says whose it is."""
    return [
        ListRows(f"{room}.{n}", f"List {room}.{n}", [kit.context(f"{room}.{n} row {row}") for row in range(size)], more)
        for n, (size, more) in enumerate(sizes)
    ]


def made(sizes: Sequence[tuple[Any, Any, int, int]]) -> list[RoomRows]:
    """Rooms with what was drawn."""
    return [
        RoomRows(
            f"Room {n}",
            listed(f"you{n}", for_you),
            listed(f"room{n}", lists),
            [kit.context("A note")] * notes,
            [kit.button("Do", f"do:{n}.{button}") for button in range(buttons)],
            f"room{n}",
            [*Pillar][n % len(Pillar)],
        )
        for n, (for_you, lists, notes, buttons) in enumerate(sizes)
    ]


def shown_rows(blocks: Sequence[Mapping[str, Any]], name: str) -> list[str]:
    """The rows of a list that stand on Home, in order."""
    texts = [block["elements"][0]["text"] for block in blocks if block["type"] == "context"]
    return [text for text in texts if text.startswith(f"{name} row ")]


@law
@given(rooms_of)
def test_nothing_is_cut_without_a_button(t: Translator, sizes: list[tuple[Any, Any, int, int]]) -> None:
    """Settings and help come first and no more stands there than Slack takes. What waits for the reader and is not
    shown whole has a button that shows it; a room is shown whole, or has a button that leads to it."""
    rooms = made(sizes)
    blocks = home_blocks(t, rooms, settings=True)
    assert len(blocks) <= VIEW_BLOCKS
    assert kit.home(blocks)["blocks"] == blocks
    pressable = action_ids({"blocks": blocks})
    assert pressable[:3] == ["settings.open", "home.help", "home.page:browse"]
    for one in (found for room in rooms for found in room.for_you):
        assert is_shown(blocks, one) or f"home.all:{one.name}" in pressable
    for room in rooms:
        there = {button["action_id"] for button in room.buttons} <= set(pressable)
        if there and all(is_shown(blocks, one) or f"home.all:{one.name}" in pressable for one in room.lists):
            continue
        assert f"home.page:{room.name}" in pressable


def is_shown(blocks: Sequence[Mapping[str, Any]], one: ListRows) -> bool:
    """Whether all of a list stands on Home; what stands there are its first rows, in order."""
    rows = shown_rows(blocks, one.name)
    assert rows == [f"{one.name} row {n}" for n in range(len(rows))]
    return len(rows) == len(one.rows) and not one.more


@law
@given(rooms_of)
def test_what_fits_is_shown(t: Translator, sizes: list[tuple[Any, Any, int, int]]) -> None:
    """A reader of three small rooms misses nothing: there are lists in full, and the rooms that have none by name."""
    rooms = made([(for_you[:1], lists[:1], notes, buttons) for for_you, lists, notes, buttons in sizes[:3]])
    blocks = home_blocks(t, rooms, settings=False)
    pressable = action_ids({"blocks": blocks})
    for room in rooms:
        for one in (*room.for_you, *room.lists):
            assert len(shown_rows(blocks, one.name)) == len(one.rows)
        own, shows = {button["action_id"] for button in room.buttons}, room.notes or room.lists
        assert own <= set(pressable) if shows else not own & set(pressable)
        assert (f"home.page:{room.name}" in pressable) is bool(own and not shows)
    assert "settings.open" not in pressable


def test_where_there_is_much_rooms_are_lines(t: Translator) -> None:
    """Twenty rooms with lists are a line each under their pillars, which says how much there is; a room without any is
    named among them."""
    rooms = made([([], [(2, False), (ROWS, True)], 1, 3)] * (ROOMS - 1) + [([], [], 0, 2)])
    blocks = home_blocks(t, rooms, settings=True)
    headers = [block["text"]["text"] for block in blocks if block["type"] == "header"]
    assert headers == [t("home-for-you"), *(t(pillar.value) for pillar in Pillar)]
    lines = [block["text"]["text"] for block in blocks if block["type"] == "section"]
    assert lines[0] == "*Room 0*\nList room0.0 (2) · List room0.1 (5+)"
    assert len(lines) == ROOMS - 1
    assert "home.page:room19" in action_ids({"blocks": blocks})
    assert len(blocks) < 35


@law
@given(rooms_of)
def test_a_room_alone_shows_what_it_has(t: Translator, sizes: list[tuple[Any, Any, int, int]]) -> None:
    """A room on a page of its own has all of its buttons and lists; every room has a line where all are named."""
    rooms = made(sizes)
    for room in rooms:
        blocks = room_blocks(t, room, settings=True)
        assert len(blocks) <= VIEW_BLOCKS
        pressable = action_ids({"blocks": blocks})
        assert pressable[0] == "home.page:"
        assert {button["action_id"] for button in room.buttons} <= set(pressable)
        for one in (*room.for_you, *room.lists):
            whole = len(shown_rows(blocks, one.name)) == len(one.rows) and not one.more
            assert whole or f"home.all:{one.name}" in pressable
    named = action_ids({"blocks": browse_blocks(t, rooms, settings=False)})
    assert sorted(named) == sorted(["home.page:", "home.help", *(f"home.page:{room.name}" for room in rooms)])


@law
@given(st.integers(-5, 200), st.lists(st.integers(0, 60), max_size=14))
def test_shares_are_fair(blocks: int, wanted: list[int]) -> None:
    """Nobody gets more than they want, all that is there is given out, and who gets less than another wanted no more
    or shares the rest with it."""
    shares = fair_shares(blocks, wanted)
    assert all(share <= want for share, want in zip(shares, wanted, strict=True))
    assert sum(shares) == min(max(0, blocks), sum(wanted))
    for mine, want in zip(shares, wanted, strict=True):
        assert mine == want or mine >= max(shares) - 1
