"""How many calls a round takes: what is read by the list of a board is read once, however much of it is linked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from bot.connectors.tracker import WorkItem, WorkRef
from bot.services import Services
from bot.sync import rounds
from bot.sync.store import links
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, linked, poll
from tests.sync.tracker import FakeTracker


def test_a_board_is_read_once(
    services: Services, fake: FakeTracker, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Boards are not cut in two where a batch ends, whatever order they were linked in; what is in none is."""
    asked: list[Sequence[WorkRef]] = []

    def look(tools: Tools, refs: Sequence[WorkRef]) -> Mapping[str, WorkItem]:
        asked.append(refs)
        return fake.read(tools, refs)

    record = item(services)
    for n in range(12):
        id_ = str(100 + n)
        fake.add(id_, ref=WorkRef(id_, ("A", "B", "", "")[n % 4]))
        linked(services, fake, record, id_)
    monkeypatch.setattr(rounds, "_BATCH", 2)
    monkeypatch.setitem(TRACKERS, fake.name, replace(TRACKERS[fake.name], read=look))
    poll(services, clock)
    within = [{ref.within for ref in refs} for refs in asked]
    assert sum("A" in each for each in within) == sum("B" in each for each in within) == 1
    assert max(len([ref for ref in refs if not ref.within]) for refs in asked) == 2
    assert sorted(ref.id for refs in asked for ref in refs) == [str(100 + n) for n in range(12)]
    assert {one.state for one in links.of_tracker(services.store, HERE, "jira")} == {links.OK}
