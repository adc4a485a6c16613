"""One record in the place of another, in every room that has such."""

from dataclasses import replace
from typing import Any

import pytest

from bot.records.record import Room
from bot.services import Services
from bot.succession.desk import SUPERSEDED, SuccessionDesk, successor
from tests.records.making import MANAGER, STRANGER
from tests.records.test_rooms import CONTENTS, key_of
from tests.shelves import HERE

ROOMS = {name: one for name, one in CONTENTS.items() if SUPERSEDED in one[0].statuses}
every_room = pytest.mark.parametrize(("room_of", "content"), ROOMS.values(), ids=ROOMS)


def test_there_are_such_rooms() -> None:
    """The stories below are about something."""
    assert "decisions" in ROOMS


def several(services: Services, room: Room[Any], content: Any) -> SuccessionDesk:
    """Where a manager hands in what they did to three such records."""
    desk = SuccessionDesk(services, HERE, MANAGER)
    for n in range(3):
        desk.add(room, replace(content, title=f"Version {n + 1}"))
    return desk


@every_room
def test_a_successor_is_found(services: Services, room_of: Room[Any], content: Any) -> None:
    """What was superseded says by what, in its history too, and is what it was by no menu."""
    desk = several(services, room_of, content)
    old = desk.supersede(room_of, 1, 2)
    assert (old.status, successor(services, HERE, room_of, 1)) == (SUPERSEDED, 2)
    assert successor(services, HERE, room_of, 2) == 0
    assert desk.versions(room_of, 1)[-1].why == "#2 Version 2"


@every_room
def test_nothing_takes_its_own_place(services: Services, room_of: Room[Any], content: Any) -> None:
    """Neither at once nor by way of others; nor does what is not in force, or gone."""
    desk, name = several(services, room_of, content), room_of.name
    assert key_of(lambda: desk.supersede(room_of, 1, 1)) == f"{name}-error-itself"
    desk.supersede(room_of, 1, 2)
    assert key_of(lambda: desk.supersede(room_of, 3, 1)) == f"{name}-error-closed"
    desk.supersede(room_of, 2, 3)
    in_force = next(one for one in room_of.next_statuses(desk.record(room_of, 1)) if one not in room_of.closed)
    desk.set_status(room_of, 1, in_force)
    assert key_of(lambda: desk.supersede(room_of, 3, 1)) == f"{name}-error-loop"
    assert desk.record(room_of, 2).status == SUPERSEDED
    desk.remove(room_of, 3)
    assert key_of(lambda: desk.supersede(room_of, 1, 3)) == f"{name}-error-closed"


@every_room
def test_only_who_may_change_it_supersedes_it(services: Services, room_of: Room[Any], content: Any) -> None:
    """Somebody else is told so, and nothing changes."""
    desk = several(services, room_of, content)
    stranger = SuccessionDesk(services, HERE, STRANGER)
    assert key_of(lambda: stranger.supersede(room_of, 1, 2)) == "records-error-rights"
    assert successor(services, HERE, room_of, 1) == 0
    assert desk.record(room_of, 1).status != SUPERSEDED
