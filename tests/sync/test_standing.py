"""`/roadmap sync`: how each tool stands, with the items that somebody is to look at."""

import json
from dataclasses import replace

import pytest

from bot.records.store import records
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.sync.blocks import card
from bot.sync.listeners.standing import overview
from bot.sync.store import links, states
from bot.sync.values import DUE
from tests.decisions.making import BEA, CHIEF
from tests.shelves import HERE, Clock
from tests.sync.conftest import item, linked, poll, send, two_ways
from tests.sync.tracker import BLOCKED, DOING, NEXT, TRIAGE, FakeTracker


def _shown(services: Services, audience: Audience = EVERYTHING, language: str = "en") -> str:
    t = services.texts.speak(language)
    return json.dumps(overview(services, HERE, t, audience, may_manage=True), ensure_ascii=False)


def _troubled(services: Services, fake: FakeTracker, clock: Clock, place: str = "") -> list[int]:
    """One that is refused, one that nobody understands, one in conflict and one that is gone; their numbers."""
    found = []
    for n in range(4):
        record = item(services, f"Item of {n}")
        if place:
            with services.store.write(HERE):
                record = replace(record, place=place, version=record.version + 1)
                records.put(services.store, HERE, ROOM, [record], "edited")
        fake.add(str(n), NEXT, title=record.content.title)
        linked(services, fake, record, str(n))
        found.append(record.number)
    two_ways(services)
    poll(services, clock)
    own = RoadmapDesk(services, HERE, CHIEF, seen_by=EVERYTHING)
    fake.refused = {("status", DOING.id)}
    own.move(found[0], status="in_progress")
    send(services)
    own.move(found[2], status="in_progress")
    fake.change("1", "status", TRIAGE.id)
    fake.change("2", "status", BLOCKED.id)
    del fake.items["3"]
    clock.tick(days=2)
    poll(services, clock)
    return found


@pytest.mark.parametrize(("language", "refused"), [("en", "Jira refused our value"), ("fr", "a refusé notre valeur")])
def test_every_item_that_somebody_is_to_look_at_is_named_and_opens(
    services: Services, fake: FakeTracker, clock: Clock, language: str, refused: str
) -> None:
    """Each with what is in the way; conflicts are counted, with the button that shows them."""
    found = _troubled(services, fake, clock)
    shown = _shown(services, language=language)
    assert refused in shown
    assert "Nice to have" in shown
    for number in (found[0], found[1], found[3]):
        assert f"#{number} Item of" in shown
        assert f'"value": "{number}"' in shown
    assert "sync.conflicts" in shown


@pytest.mark.parametrize(("language", "gone"), [("en", "isn’t in Jira any more"), ("fr", "Introuvable dans Jira")])
def test_what_is_gone_is_all_that_is_said_of_it(
    services: Services, fake: FakeTracker, clock: Clock, language: str, gone: str
) -> None:
    """What was refused or differed can be mended no more: neither the list nor the card asks for it. Should the work
    item come back, both do again."""
    found = _troubled(services, fake, clock)
    there = {name: fake.items.pop(name) for name in ("0", "2")}
    clock.tick(days=2)
    poll(services, clock)
    t = services.texts.speak(language)
    shown = _shown(services, language=language)
    assert shown.count(gone) == 3
    assert shown.count(f"#{found[0]} Item of") == 1
    assert "sync.conflicts" not in shown
    for name in there:
        (link,) = links.several(services.store, HERE, fake.name, [name]).values()
        known = states.of(services.store, HERE, fake.name, name)
        on_it = {"leads": True, "is_ours": True, "may_change": True, "sends": True}
        told = json.dumps(card.on_card(t, fake, link, known, **on_it), ensure_ascii=False)  # type: ignore[arg-type]
        assert gone in told
        assert "sync.keep" not in told
        assert "sync.again" not in told
    fake.items |= there
    clock.tick(days=2)
    poll(services, clock)
    shown = _shown(services, language=language)
    assert shown.count(gone) == 1
    assert "sync.conflicts" in shown


def test_nobody_reads_of_items_that_are_not_shown_to_them(services: Services, fake: FakeTracker, clock: Clock) -> None:
    """Neither by title nor by conflict."""
    _troubled(services, fake, clock, place="C0HIDDEN")
    shown = _shown(services, Audience(BEA, tuple))
    assert "Item of" not in shown
    assert "sync.conflicts" not in shown


def test_a_tool_without_links_takes_one_line(services: Services, fake: FakeTracker) -> None:
    """It says so, and its settings stand beside it."""
    t = services.texts.speak("en")
    blocks = overview(services, HERE, t, EVERYTHING, may_manage=True)
    assert [one["type"] for one in blocks] == ["section", "context"]
    assert blocks[0]["text"]["text"] == "*Jira* · No links yet"
    assert blocks[0]["accessory"]["value"] == "jira"
    assert "accessory" not in overview(services, HERE, t, EVERYTHING, may_manage=False)[0]


@pytest.mark.parametrize(("language", "month"), [("en", "March 2027"), ("fr", "mars 2027")])
def test_a_target_is_a_month_in_words(services: Services, language: str, month: str) -> None:
    """As on the card of the item."""
    t = services.texts.speak(language)
    assert card.ours_words(t, DUE, "2027-03") == month
