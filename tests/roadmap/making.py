"""What people do on the roadmap, and what is there afterwards."""

from bot.ideas.store import ideas
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from tests.ideas.making import CAPTOR
from tests.shelves import HERE


def desk(services: Services, user: str = CAPTOR, delivery: str = "") -> RoadmapDesk:
    """Where somebody hands in what they did."""
    return RoadmapDesk(services, HERE, user, delivery)


def item(services: Services, number: int) -> Record[RoadmapItem] | None:
    """The item of a number, gone or not."""
    return records.get(services.store, HERE, ROOM, number)


def there(services: Services, number: int) -> Record[RoadmapItem]:
    """An item that is on the roadmap."""
    found = item(services, number)
    assert found is not None
    assert not found.gone_at
    return found


def idea_place(services: Services, number: int) -> tuple[str, str, str]:
    """Status, horizon and quarter of an idea."""
    found = ideas.get(services.store, HERE, number)
    assert found is not None
    return found.status, found.horizon, found.quarter
