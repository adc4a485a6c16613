"""Evidence goes into the issue as it was seen, once, and again when it has changed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.attachments.compose import POSTS
from bot.attachments.desk import AttachmentDesk, digest_of, unpacked
from bot.attachments.posting import chore
from bot.attachments.store import attachments as store
from bot.attachments.store.attachments import FAILED, SENT, WAITING, WorkAttachment
from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.errors import UserError
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import Insight
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.store import kpis, readings
from bot.links import neighbours
from bot.links.store import Link, LinkEnd, link
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.acting import RepeatedError
from bot.slack.store import save_setting
from bot.sync.level import Terms
from bot.sync.store import connections, links
from bot.sync.store.connections import SyncConnection
from bot.sync.store.links import SyncLink
from tests.attachments.conftest import FIGMA, HOTJAR, item, linked
from tests.connectors.jira import JiraServer
from tests.connectors.server import Reply
from tests.decisions.making import CHIEF, OWNER
from tests.intake.conftest import work
from tests.shelves import HERE, Clock

ID = "10412"


@pytest.fixture
def record(services: Services) -> Record[RoadmapItem]:
    """An item with links, that is linked to an issue."""
    made = item(services, links=(FIGMA, HOTJAR, "https://example.com/other"))
    linked(services, made)
    return made


def desk(services: Services, delivery: str = "", user: str = OWNER) -> AttachmentDesk:
    """Where somebody puts evidence somewhere."""
    return AttachmentDesk(services, HERE, user, delivery)


def seen(services: Services, record: Record[RoadmapItem]) -> tuple[str, str]:
    """What somebody is shown before it leaves, and what their button says of it."""
    kept = desk(services).draft(record.number, "jira", ID)
    return unpacked(kept.draft).text, digest_of(kept.draft)


def put(services: Services, record: Record[RoadmapItem]) -> str:
    """Look, send, and see to what comes of it; what was seen."""
    text, digest = seen(services, record)
    desk(services).send(record.number, "jira", ID, digest)
    work(services, chore)
    return text


def standing(services: Services) -> WorkAttachment:
    """How it stands."""
    found = store.get(services.store, HERE, "jira", ID)
    assert found is not None
    return found


def relink(services: Services, record: Record[RoadmapItem]) -> None:
    """One of its links goes."""
    content = replace(record.content, links=(HOTJAR,))
    RecordDesk(services, HERE, CHIEF).edit(ROOM, record.number, FormBase(record.version), content)


def comments(jira: JiraServer) -> list[str]:
    """What the bot wrote on the issue."""
    one = jira.jira.board.find(ID)
    assert one is not None
    said = [comment["body"]["content"] for comment in jira.jira.board.of(one).comments]
    return ["\n".join(part["text"] for row in rows for part in row["content"]) for rows in said]


def remote_links(jira: JiraServer) -> list[Any]:
    """What the issue is linked to."""
    one = jira.jira.board.find(ID)
    assert one is not None
    return list(jira.jira.board.of(one).links.values())


def heard(services: Services) -> list[str]:
    """What people hear."""
    found = deliveries.ready(services.store, services.clock(), 10)
    made = [POSTS[one.delivery.kind].compose(services, one.delivery) for one in found if one.delivery.kind in POSTS]
    return [post.text for post in made if post]


def insights(services: Services, record: Record[RoadmapItem]) -> None:
    """Three customers for it and one against it, one of whom spoke in private."""
    for customer, stance, place in (
        ("Bakeries & Co", "supports", ""),
        ("Mills Ltd", "supports", ""),
        ("Secret Corp", "supports", "C0PRIVATE"),
        ("Bakeries & Co", "contradicts", ""),
    ):
        desk_ = InsightDesk(services, HERE, CHIEF)
        made = desk_.add(INSIGHTS, Insight(f"{customer} {stance}", "Pricing", customer), place=place)
        desk_.say(made.number, LinkEnd(ROOM.name, str(record.number)), stance)


def test_what_is_known_goes_into_the_issue_as_it_was_seen(
    services: Services, jira: JiraServer, record: Record[RoadmapItem]
) -> None:
    """Customers are counted and not named, what was said in private counts for nothing; links have their titles.
    Whoever sent it hears of it."""
    insights(services, record)
    text = put(services, record)
    assert text.splitlines() == [
        "Evidence from Product Ops, 23 Nov 2026",
        "3 insights from 2 customers",
        "2 for, 1 against; the newest is from 23 Nov 2026",
        f"Basket flow (Figma): {FIGMA}",
        f"Hotjar recordings 456: {HOTJAR}",
    ]
    (comment,) = comments(jira)
    assert "Basket flow (Figma)\nHotjar recordings 456\nProduct Ops" in comment
    for secret in ("Bakeries", "Secret", OWNER, CHIEF, "example.com"):
        assert secret not in str(jira.server.asked[-2:])
    (shown,) = remote_links(jira)
    assert (shown["object"]["title"], shown["object"]["summary"]) == ("Split payment", "3 insights from 2 customers")
    assert (standing(services).state, standing(services).sent_at) == (SENT, "2026-11-23T09:00:00Z")
    assert heard(services) == [f"The evidence for #{record.number} is in <{linked_url(services)}|CHK-412> now."]


def linked_url(services: Services) -> str:
    """Where the issue is seen."""
    found = links.get(services.store, HERE, "jira", ID)
    assert found is not None
    return found.url


def test_the_kpi_with_its_day_and_the_decision(services: Services, jira: JiraServer) -> None:
    """As they were when it was sent; a decision that was reversed or is private is none."""
    kpi = Kpi("k1", "Checkout conversion", unit="percent", grain="week", target=4.0, owner=OWNER)
    made = item(services, kpi="Checkout conversion")
    linked(services, made)
    end = LinkEnd(ROOM.name, str(made.number))
    with services.store.write(HERE):
        kpis.put(services.store, HERE, [kpi])
        readings.put(services.store, HERE, [Reading("k1", "2026-W46", 3.4, "2026-11-20T00:00:00Z", "manual")])
    records_desk = RecordDesk(services, HERE, CHIEF)
    for title, place in (("Two cards at once", ""), ("Secret", "C0PRIVATE")):
        decided = records_desk.add(DECISIONS, Decision(title, CHIEF, "Payment", "expert"), place=place)
        with services.store.write(HERE):
            link(services.store, HERE, Link(LinkEnd("decisions", str(decided.number)), neighbours.ABOUT, end))
    text = put(services, made)
    assert text.splitlines()[1:] == [
        "Checkout conversion: 3.4% on 15 Nov 2026 (target 4%)",
        "Decision #1 – Two cards at once",
    ]


def test_again_it_is_updated(services: Services, jira: JiraServer, record: Record[RoadmapItem], clock: Clock) -> None:
    """One comment and one link, however often."""
    put(services, record)
    clock.tick(days=1)
    relink(services, record)
    put(services, record)
    (comment,) = comments(jira)
    assert "24 Nov 2026" in comment
    assert "Figma" not in comment
    assert len(remote_links(jira)) == 1


def test_in_the_language_of_the_workspace(services: Services, jira: JiraServer, record: Record[RoadmapItem]) -> None:
    """Whoever presses the button, the issue is read by all."""
    with services.store.write(HERE):
        save_setting(services.store, HERE, "language", "fr")
    insights(services, record)
    text = put(services, record)
    assert text.splitlines()[:3] == [
        "Preuves venues de Product Ops, 23 nov. 2026",
        "3 retours de 2 clients",
        "2 pour, 1 contre\u00a0; le plus récent est du 23 nov. 2026",
    ]


@pytest.mark.parametrize("end", ["remotelink", "comment"])
def test_a_lost_answer_makes_no_double(
    services: Services, jira: JiraServer, record: Record[RoadmapItem], clock: Clock, end: str
) -> None:
    """The server did it and hung up; the next try finds it. Nobody hears of that."""
    jira.lose("POST", end)
    put(services, record)
    assert (standing(services).state, standing(services).failures) == (WAITING, 1)
    assert heard(services) == []
    clock.tick(minutes=6)
    work(services, chore)
    assert standing(services).state == SENT
    assert (len(comments(jira)), len(remote_links(jira))) == (1, 1)
    assert len(heard(services)) == 1


def test_a_process_that_ends_leaves_it_to_the_next(
    services: Services, jira: JiraServer, record: Record[RoadmapItem], clock: Clock
) -> None:
    """Not at once: whoever took it on may still be at it."""
    _, digest = seen(services, record)
    desk(services).send(record.number, "jira", ID, digest)
    now, until = services.clock(), services.clock() + timedelta(minutes=10)
    assert store.lease(services.store, HERE, "jira", ID, _stamp(now), _stamp(until))
    work(services, chore)
    assert comments(jira) == []
    clock.tick(minutes=11)
    work(services, chore)
    assert len(comments(jira)) == 1


def _stamp(when: Any) -> str:
    return str(when.strftime("%Y-%m-%dT%H:%M:%SZ"))


def test_what_was_sent_meanwhile_is_sent_too(
    services: Services, jira: JiraServer, record: Record[RoadmapItem], clock: Clock
) -> None:
    """Somebody sends it anew while it is on its way: the last word stands, and nobody writes beside the other."""
    _, digest = seen(services, record)
    desk(services).send(record.number, "jira", ID, digest)

    def meanwhile(asked: Any) -> None:
        if asked.method == "POST" and asked.path.endswith("/comment") and not again:
            again.append(True)
            relink(services, record)
            _, newer = seen(services, record)
            desk(services, user=CHIEF).send(record.number, "jira", ID, newer)
            work_begun = store.due(services.store, ["jira"], _stamp(services.clock()), 10)
            assert work_begun == []

    again: list[bool] = []
    jira.jira.trouble = meanwhile
    work(services, chore)
    assert standing(services).state == WAITING
    work(services, chore)
    assert standing(services).state == SENT
    (comment,) = comments(jira)
    assert "Figma" not in comment


@pytest.mark.parametrize(
    ("reply", "state", "says"),
    [
        (Reply(403, {"errorMessages": ["You may not comment"]}), FAILED, "You may not comment"),
        (Reply(404, {"errorMessages": ["Gone"]}), FAILED, "no longer shows me CHK-412"),
        (Reply(401, {}), FAILED, "JIRA_API_TOKEN"),
        (Reply(200, b"<html>"), FAILED, "127.0.0.1"),
        (Reply(503, b""), WAITING, ""),
        (Reply(429, b"", {"Retry-After": "3900"}), WAITING, ""),
    ],
)
def test_what_is_in_the_way_is_told(
    services: Services, jira: JiraServer, record: Record[RoadmapItem], reply: Reply, state: str, says: str
) -> None:
    """At once where people mend it; what passes is tried again, six times at most."""
    _, digest = seen(services, record)
    desk(services).send(record.number, "jira", ID, digest)
    jira.answers("GET" if reply.status == 200 else "POST", "comment", reply)
    work(services, chore)
    assert standing(services).state == state
    found = heard(services)
    assert len(found) == (state == FAILED)
    assert all("isn’t in" in one and says in one for one in found)


def test_after_six_tries_somebody_hears_of_it(
    services: Services, jira: JiraServer, record: Record[RoadmapItem], clock: Clock
) -> None:
    """And may send it again."""
    jira.answers("POST", "remotelink", Reply(503, b""))
    put(services, record)
    for _ in range(5):
        clock.tick(days=1)
        work(services, chore)
    assert standing(services).state == FAILED
    assert len(heard(services)) == 1
    jira.jira.trouble = lambda _: None
    put(services, record)
    assert standing(services).state == SENT


def test_what_is_private_stays_here(services: Services, jira: JiraServer, clock: Clock) -> None:
    """Neither seen nor sent, and the mend is told; nor where it became so, or its link went, on the way."""
    private = item(services, place="C0PRIVATE", links=(FIGMA,))
    linked(services, private, "CHK-398")
    with pytest.raises(UserError, match="attachments-error-private"):
        desk(services, user=CHIEF).draft(private.number, "jira", "10398")
    made = item(services, links=(FIGMA,))
    link_ = linked(services, made)
    _, digest = seen(services, made)
    desk(services).send(made.number, "jira", ID, digest)
    with services.store.write(HERE):
        links.remove(services.store, HERE, link_)
    work(services, chore)
    assert standing(services).error == "attachments-gone"
    assert comments(jira) == []


@pytest.mark.parametrize("why", ["removed", "unlinked", "off", "other"])
def test_where_nothing_may_go(services: Services, record: Record[RoadmapItem], why: str) -> None:
    """An item that was taken out, a link that went, a tool that is switched off, another item's issue."""
    number = record.number
    if why == "removed":
        RoadmapDesk(services, HERE, CHIEF).remove(ROOM, number)
    if why == "off":
        with services.store.write(HERE):
            connections.put(services.store, HERE, SyncConnection("jira", Terms("off")))
    if why == "other":
        number = item(services).number
    external = "1" if why == "unlinked" else ID
    with pytest.raises(UserError):
        desk(services).draft(number, "jira", external)


def test_nothing_is_known(services: Services) -> None:
    """Then nothing is put anywhere, and what to do is told."""
    made = item(services)
    linked(services, made)
    with pytest.raises(UserError, match="attachments-error-nothing"):
        desk(services).draft(made.number, "jira", ID)


def test_only_what_was_seen_leaves(services: Services, jira: JiraServer, record: Record[RoadmapItem]) -> None:
    """Of two who look the first is asked to look again; one delivery has one effect."""
    _, first = seen(services, record)
    insights(services, record)
    _, second = seen(services, record)
    with pytest.raises(UserError, match="attachments-error-changed"):
        desk(services).send(record.number, "jira", ID, first)
    desk(services, "delivery").send(record.number, "jira", ID, second)
    with pytest.raises(RepeatedError):
        desk(services, "delivery").send(record.number, "jira", ID, second)


def test_of_another_workspace_nothing_is_read(services: Services, record: Record[RoadmapItem]) -> None:
    """Each has its own marks and rows."""
    put(services, record)
    assert store.get(services.store, "T0ELSEWHERE", "jira", ID) is None
    assert unpacked(standing(services).shown).mark.startswith(f"product-ops/{HERE}/")


def test_links_say_what_they_are(record: Record[RoadmapItem], services: Services) -> None:
    """A link of an item that leads to no tool we know of stays out."""
    found: SyncLink | None = links.get(services.store, HERE, "jira", ID)
    assert found is not None
    assert "example.com" not in seen(services, record)[0]
