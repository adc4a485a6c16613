"""A tool that writes what it is given in its own way: what it says then counts, and nobody writes in circles."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

from bot.connectors import TRACKERS
from bot.connectors.tracker import TITLE
from bot.merge import FormBase
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.services import Services
from bot.sync.store.states import QUIET
from tests.decisions.making import CHIEF
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, linked, now, poll, send, state, two_ways
from tests.sync.tracker import TODO, FakeTracker


def test_other_quotes_are_no_conflict(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Written once; ours stays as it was typed, and theirs as the tool has it."""
    record = item(services)
    fake.add("412", TODO, title="One price")
    linked(services, fake, record, "412")
    two_ways(services, title="both")
    poll(services, clock)

    def write(tools: Any, work: Any, field: str, value: str) -> Any:
        fake.history.append((work.ref.id, field, value))
        fake.items["412"] = replace(fake.items["412"], title=value.replace("'", "’"))
        return fake.items["412"]

    with patch.dict(TRACKERS, {"jira": replace(TRACKERS["jira"], write=write)}):
        known = now(services, record.number)
        RoadmapDesk(services, HERE, CHIEF).edit(
            ROOM, known.number, FormBase(known.version), replace(known.content, title="Ada's price")
        )
        for _ in range(3):
            send(services)
            poll(services, clock)
    assert fake.history == [("412", TITLE, "Ada's price")]
    assert state(services, "412", TITLE).state == QUIET
    assert (now(services, record.number).content.title, fake.items["412"].title) == ("Ada's price", "Ada’s price")
