"""A tool says that something changed, and it is seen here before the next round."""

from dataclasses import replace
from functools import partial
from unittest.mock import patch

from bot.connectors import TRACKERS
from bot.connectors.asana import ASANA
from bot.services import Services
from bot.sync import rounds
from bot.webhooks.receiver import Receiver
from tests.intake.conftest import work
from tests.shelves import Clock
from tests.sync.conftest import fake as fake
from tests.sync.conftest import item, link, linked, poll
from tests.sync.conftest import services as services
from tests.sync.tracker import DOING, TODO, FakeTracker
from tests.webhooks.test_receiver import PUBLIC, Site, by_asana, front

BODY = b'{"events": [{"action": "changed", "resource": {"gid": "412", "resource_type": "task"}}]}'


def test_what_a_tool_says_is_read_at_once(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Of what is linked; what nobody signed, or nobody linked, has nothing read."""
    caller = replace(TRACKERS[fake.name], webhook=ASANA.webhook)
    given = {"ASANA_WEBHOOK_SECRET": "second-of-asana"}
    with patch.dict(TRACKERS, {fake.name: caller}):
        fake.add("412", TODO)
        linked(services, fake, item(services), "412")
        poll(services, clock)
        fake.change("412", "status", DOING.id)
        work(services, rounds.chore)
        assert link(services, "412").status_id == TODO.id
        site = Site()
        site.front = front(Receiver(TRACKERS, given, PUBLIC, partial(rounds.hasten, services)))
        other = BODY.replace(b"412", b"413")
        for body, headers in ((BODY, {}), (BODY, by_asana(BODY, "another")), (other, by_asana(other))):
            site.ask(f"/trackers/{fake.name}", body, headers)
        work(services, rounds.chore)
        assert link(services, "412").status_id == TODO.id
        assert site.ask(f"/trackers/{fake.name}", BODY, by_asana(BODY)) == 200
        work(services, rounds.chore)
        assert link(services, "412").status_id == DOING.id
