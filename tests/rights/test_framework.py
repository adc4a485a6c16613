"""RACI, or DACI: the same fields under other names, of rights and of decisions."""

from dataclasses import replace
from typing import Any

import pytest

from bot.decisions.desk import ROOM
from bot.records.record import Room, tidy
from bot.rights.desk import RIGHTS
from bot.services import Services
from bot.slack.store import save_setting
from tests.decisions.making import CAL, PLAIN
from tests.shelves import HERE

PARTS = ["owner", "responsible", "consulted", "informed"]


@pytest.mark.parametrize("room", [ROOM, RIGHTS], ids=lambda room: room.name)
def test_a_workspace_calls_the_parts_as_it_likes(services: Services, room: Room[Any]) -> None:
    """RACI until it says otherwise."""
    assert room.here(services, HERE) is room
    with services.store.write(HERE):
        save_setting(services.store, HERE, "decisions.framework", "daci")
    daci = {one.name: one.label for one in room.here(services, HERE).fields if one.label}
    assert daci == {name: f"decisions-daci-{name}" for name in PARTS}


def test_what_is_called_otherwise_is_still_there(services: Services) -> None:
    """Nothing that was written is lost by it."""
    with services.store.write(HERE):
        save_setting(services.store, HERE, "decisions.framework", "daci")
    assert tidy(ROOM.here(services, HERE), replace(PLAIN, consulted=(CAL,))).consulted == (CAL,)
