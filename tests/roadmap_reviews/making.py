"""What the tests of roadmap reviews begin with: items, a review of them, and what is posted and asked of it."""

from typing import Any

from bot.clock import stamp
from bot.inquiries import store as inquiries
from bot.posts import Delivery, Place, Post
from bot.records.record import Record
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap_reviews.compose import INQUIRIES, POSTS
from bot.roadmap_reviews.desk import RoadmapReviewDesk
from bot.roadmap_reviews.review import RoadmapReview
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.visibility.membership import reader
from tests.shelves import ADMIN, HERE, Clock
from tests.words import words

ANN, BEN, CHIEF, CHANNEL = "U0ANN", "U0BEN", "U0CHIEF", "C0PRODUCT"
EVERYBODY = (ANN, BEN, CHIEF, ADMIN)
WHY = "Roadmap review"


def item(services: Services, title: str = "Dark mode", owner: str = ANN, place: str = "", **said: Any) -> int:
    """An item of its own; its number."""
    content = RoadmapItem(title, owner=owner, **{"horizon": "next", **said})
    return RoadmapDesk(services, HERE, owner or CHIEF).add(ROOM, content, place=place).number


def there(services: Services, number: int) -> Record[RoadmapItem]:
    """An item as it is now."""
    return RoadmapDesk(services, HERE, CHIEF).item(number)


def move(services: Services, number: int, **said: Any) -> None:
    """A product-ops manager moves an item."""
    RoadmapDesk(services, HERE, CHIEF).move(number, **said)


def desk(services: Services, user: str = CHIEF, delivery: str = "") -> RoadmapReviewDesk:
    """Where somebody opens, answers and closes reviews."""
    return RoadmapReviewDesk(services, HERE, user, delivery, seen_by=reader(services, HERE, user))


def open_review(services: Services, **how: str) -> RoadmapReview:
    """A review opens now."""
    return desk(services).open(CHANNEL, how.pop("zone", "Europe/Paris"), **how)


def answer(services: Services, number: int, verdict: str, user: str = ANN, review: int = 1, **said: str) -> None:
    """Somebody says something of an item."""
    desk(services, user).answer(review, number, verdict, WHY, said)


def asked(services: Services, kind: str = "items") -> dict[str, str]:
    """What everybody reads who is asked, by user id."""
    found = {}
    name = f"roadmap_reviews.{kind}"
    for user in EVERYBODY:
        for one in inquiries.unanswered(services.store, HERE, user, "2099-01-01", name):
            if post := INQUIRIES[name](services, services.texts.speak("en"), HERE, one, False):
                found[user] = words({"blocks": post.blocks})
    return found


def post(services: Services, clock: Clock) -> list[str]:
    """Everything that reviews have due by now is composed, each as the ledger would: what it says."""
    return [words({"blocks": one.blocks}) for one in posts(services, clock)]


def posts(services: Services, clock: Clock) -> list[Post]:
    """The same as messages."""
    found = []
    while ready := [
        one for one in deliveries.ready(services.store, clock(), 50) if one.delivery.kind.startswith("roadmap_reviews")
    ]:
        for entry in ready:
            made = composed(services, entry.delivery)
            state = "posted" if made else "empty"
            services.store.run(
                "UPDATE delivery SET state = :state, ready_at = '', ts = '1.0', place = channel WHERE key = :key",
                state=state,
                key=entry.delivery.key,
            )
            found += [made] if made else []
            kind = POSTS[entry.delivery.kind]
            if made and kind.follow:
                for offer in kind.follow(services, entry.delivery, Place(entry.delivery.channel, "1.0")):
                    deliveries.offer(services.store, HERE, offer, stamp(clock()))
    return found


def composed(services: Services, delivery: Delivery) -> Post | None:
    """What a delivery says."""
    return POSTS[delivery.kind].compose(services, delivery)


def a_month_later(services: Services, clock: Clock) -> None:
    """The first review is posted and closed, and a month goes by."""
    clock.tick(days=3)
    post(services, clock)
    desk(services).close(1)
    post(services, clock)
    clock.tick(days=25)
