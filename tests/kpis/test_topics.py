"""What stands behind the values of a digest, in its thread."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.clock import stamp
from bot.connectors.connector import Connector, Tools
from bot.connectors.source import SourceError, Span, Topic
from bot.kpis.subject import subject
from bot.kpis.topics import KIND, follow, topics
from bot.posts import Delivery, Place
from bot.schedule.cadence import Cadence
from bot.schedule.store import schedules
from bot.services import Services
from tests.kpis.keeping import OWNER, Source, fetched
from tests.kpis.showing import schedule
from tests.shelves import HERE


class Desk:
    """A support desk that says what tickets were about, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Span] = []

    def topics(self, _: Tools, given: Mapping[str, str], span: Span) -> list[Topic]:
        """What a connector does."""
        self.asked.append(span)
        if given["query"] == "down":
            raise SourceError("kpis-source-broken")
        return [Topic("Login <fails>", 14), *(Topic(f"Topic {n}", 1) for n in range(9))]

    def connectors(self) -> dict[str, Connector]:
        """The desk, in the place of the usual source."""
        known = Source().connectors()
        return {**known, "sql": replace(known["sql"], topics=self.topics)}


@pytest.fixture
def desk() -> Desk:
    """The support desk."""
    return Desk()


def digest(services: Services, *ids: str, every: str = "week", language: str = "en", thread: str = "") -> Delivery:
    """A digest that is due now, a Monday."""
    return Delivery(
        HERE,
        "key",
        "kpis.digest",
        subject(ids, every, "Support"),
        "2026-W48",
        "C0PRODUCT",
        stamp(services.clock()),
        language=language,
        thread=thread,
        owner=OWNER,
    )


def test_what_tickets_were_about_follows_in_the_thread(services: Services, desk: Desk) -> None:
    """The last whole week, in the KPI's zone; the five most frequent, in the digest's language."""
    kpi = fetched(services, "open", "Tickets", zone="Europe/Paris")
    asked = digest(services, kpi.id)
    (offer,) = follow(services, asked, Place("C0PRODUCT", "1700.1"), desk.connectors())
    assert (offer.kind, offer.channel, offer.thread, offer.language) == (KIND, "C0PRODUCT", "1700.1", "en")
    post = topics(services, asked, desk.connectors())
    assert post is not None
    said = post.blocks[0]["text"]["text"]
    assert said.startswith(
        "*What people wrote about*, 16–22 Nov 2026 (Tickets)\n•  Login &lt;fails&gt;: 14 tickets, usually 14\n"
    )
    assert said.count("•") == 5
    assert {span.since for span in desk.asked} == {"2026-11-16", "2026-11-09", "2026-11-02", "2026-10-26", "2026-10-19"}
    (span,) = [one for one in desk.asked if one.since == "2026-11-16"]
    assert (span.grain, span.zone) == ("week", "Europe/Paris")
    assert stamp(span.now) == "2026-11-22T23:00:00Z"
    french = topics(services, digest(services, kpi.id, language="fr"), desk.connectors())
    assert french is not None
    assert "16–22 nov. 2026" in french.blocks[0]["text"]["text"]


def test_weeks_from_sunday_are_told_of_as_such(services: Services, desk: Desk) -> None:
    """The days that the KPI's own value is of."""
    kpi = fetched(services, "open", "Tickets", grain="sunday_week")
    assert topics(services, digest(services, kpi.id), desk.connectors()) is not None
    told = max(desk.asked, key=lambda span: span.since)
    assert (told.since, told.grain, stamp(told.now)) == ("2026-11-15", "sunday_week", "2026-11-22T00:00:00Z")


@pytest.mark.parametrize(
    ("zone", "due", "posted", "first"),
    [
        ("UTC", "2026-11-16T09:00:00Z", "2026-11-23T09:00:00Z", "2026-11-09"),
        ("Asia/Tokyo", "2026-11-22T21:00:00Z", "2026-11-22T21:00:30Z", "2026-11-16"),
    ],
)
def test_the_thread_tells_of_the_week_that_the_digest_does(
    services: Services, desk: Desk, zone: str, due: str, posted: str, first: str
) -> None:
    """A digest that was due a week ago and is caught up today; and one by a clock on which it is Monday already."""
    kpi = fetched(services, "open", "Tickets")
    with services.store.write(HERE):
        schedules.save(services.store, HERE, schedule(cadence=Cadence("week", 1, "06:00", zone)))
    late = replace(digest(services, kpi.id), due_at=due, schedule=schedule().id)
    (offer,) = follow(services, late, Place("C0PRODUCT", "1700.1"), desk.connectors())
    answer = replace(digest(services), subject=offer.subject, due_at=posted)
    assert topics(services, answer, desk.connectors()) is not None
    assert max(span.since for span in desk.asked) == first


def test_a_digest_in_a_thread_is_followed_there(services: Services, desk: Desk) -> None:
    """Slack has no threads within threads."""
    kpi = fetched(services, "open")
    (offer,) = follow(services, digest(services, kpi.id, thread="1600.5"), Place("C1", "1700.1"), desk.connectors())
    assert offer.thread == "1600.5"


def test_where_nothing_is_known_nothing_follows(services: Services, desk: Desk) -> None:
    """No KPI from such a source: no post; one that fails is left out, and with it alone there is nothing to post."""
    kpi = fetched(services, "down")
    assert follow(services, digest(services, kpi.id), Place("C1", "1.1"), Source().connectors()) == ()
    assert topics(services, digest(services, kpi.id), desk.connectors()) is None
    well = fetched(services, "open", "Well")
    post = topics(services, digest(services, kpi.id, well.id, every="day"), desk.connectors())
    assert post is not None
    assert len(post.blocks) == 1
    assert desk.asked[-1].grain == "day"
