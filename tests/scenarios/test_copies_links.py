"""Beside a shared link stands what everybody in the conversation may see of its document; pages that people made; and
documents where there are no canvases."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest

from bot.clock import stamp
from bot.connectors import WIKIS
from bot.copies.copy import EDITED_OUTSIDE, GONE, SAME, DocumentCopy
from bot.copies.desk import CopyDesk
from bot.copies.store import copies
from bot.copies.wikis import CANVASES
from bot.documents.body import BodySection, write
from bot.documents.desk import ROOM
from bot.documents.document import Document
from bot.slack.visibility import store as visibility
from sandbox import CONNECTED, Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.copies.wiki import FakeWiki
from tests.pairs import Pair
from tests.scenarios.access_records import SHARED
from tests.scenarios.acts import newest, press, seen, send
from tests.scenarios.test_documents_story import typed
from tests.words import action_ids, words

PRIVATE = "C0PRICING"
URL = "https://www.notion.so/Dark-mode-7"


@pytest.fixture
def fake() -> Iterator[FakeWiki]:
    """A wiki that stands in for Notion."""
    made = FakeWiki()
    with patch.dict(WIKIS, {"notion": made.wiki()}, clear=True):
        yield made


def document(world: World, place: str = "", text: str = "Night readers.", owner: str = ENGLISH) -> int:
    """A document with a section."""
    said = Document("Dark mode", owner, language="en", body=write([BodySection("problem", "Problem", text)]))
    if place:
        with world.bot.services.store.write(world.workspace):
            visibility.record(world.bot.services.store, world.workspace, place)
    return CopyDesk(world.bot.services, world.workspace, owner).add(ROOM, said, place=place).number


def copied(world: World, number: int, **more: Any) -> DocumentCopy:
    """It has a copy at an address."""
    copy = replace(
        DocumentCopy(number, "notion", "S1", "7", "", URL, 1, {}, "", "", SAME, stamp(world.clock())), **more
    )
    with world.bot.services.store.write(world.workspace):
        copies.put(world.bot.services.store, world.workspace, copy)
    return copy


def shown(world: World, person: Person, channel: str, url: str = URL) -> list[dict[str, Any]]:
    """What stands beside a link that somebody posts."""
    said = person.say(channel, f"See {url}")

    def heard() -> bool:
        told = [one for one in world.slack.core.delivery.sent if one.name == "link_shared"]
        return any(one.payload["event"]["message_ts"] == said["ts"] and one.acknowledged for one in told)

    seen(world, heard)
    return list(person.messages(channel)[-1].get("attachments") or [])


@pytest.mark.parametrize("has_work_objects", [True, False])
def test_a_shared_link_shows_where_its_document_stands(world: World, has_work_objects: bool) -> None:
    """Its title, status, owner and gaps: as a Work Object where the workspace has it, else as blocks; also in a channel
    that the bot is not in, and however the address is written."""
    number, person = document(world), world.person(FRENCH)
    copied(world, number)
    world.slack.core.work_objects = has_work_objects
    for channel, url in ((CHANNEL, URL), (PRIVATE, f"{URL}?pvs=4#block")):
        (preview,) = shown(world, person, channel, url)
        said = str(preview)
        assert "Dark mode" in said
        assert "Draft" in said
        assert ("entity" in preview) is has_work_objects
        assert preview["app_unfurl_url"] == url
    world.slack.refusals.clear()
    assert shown(world, person, CHANNEL, "https://www.notion.so/Something-else") == []


def test_a_private_document_is_shown_in_its_own_channel_alone(world: World) -> None:
    """Everybody in a conversation reads what stands beside a link, so only its members' is shown there."""
    number, person = document(world, PRIVATE), world.person(FRENCH)
    copied(world, number)
    assert shown(world, person, CHANNEL) == []
    assert len(shown(world, person, PRIVATE)) == 1


def test_nothing_is_shown_where_another_company_reads(make_world: Worlds, pair: Pair, world_url: str) -> None:
    """Nobody has shared it with them, and nobody is asked."""
    world = make_world(world_url, pair.transport, organisation=CONNECTED)
    copied(world, document(world))
    assert shown(world, world.person(ENGLISH), SHARED) == []


def test_nothing_is_shown_of_what_was_deleted(world: World) -> None:
    """Nor of a copy that was forgotten."""
    number, person = document(world), world.person(SUPPORT)
    copied(world, number)
    CopyDesk(world.bot.services, world.workspace, ENGLISH).remove(ROOM, number)
    assert shown(world, person, CHANNEL) == []


def test_a_page_that_somebody_made_is_adopted_and_compared(world: World, fake: FakeWiki) -> None:
    """It counts as edited outside; of a page without our headings the whole text is shown, and nothing to take."""
    number, person = document(world), world.person(ENGLISH)
    url = fake.add("7", "## Problem\nEverybody reads at night.")
    assert "Notion" in words(typed(person, f"link {number} <{url}>"))
    seen(world, lambda: "copies.compare:notion" in action_ids(newest(world, person)))
    press(world, person, newest(world, person), "copies.compare:notion")
    seen(world, lambda: "copies.take:notion" in action_ids(newest(world, person)))
    both = words(newest(world, person))
    assert "Everybody reads at night" in both
    assert "Night readers" in both
    fake.edit("7", "## Problem\n", "")
    press(world, person, typed(person, str(number)), "copies.compare:notion")
    seen(world, lambda: "none of this document’s headings" in words(newest(world, person)))
    assert "copies.take:notion" not in action_ids(newest(world, person))
    assert fake.calls.count("update") == 0
    assert "isn’t in any wiki" in words(typed(person, f"link {number} https://elsewhere.example/7"))


def test_a_second_copy_is_refused_before_anything_is_chosen(world: World, fake: FakeWiki) -> None:
    """Whoever has one made in a wiki that has one hears so at once, rather than at the end of a form."""
    number, person = document(world), world.person(ENGLISH)
    copied(world, number, url=fake.add("7", "## Problem"))
    assert "already has a copy" in words(typed(person, f"export {number} notion"))


@pytest.mark.parametrize(
    ("who", "above", "stays"),
    [(ENGLISH, "Title and introduction", "change them here"), (FRENCH, "Titre et introduction", "changez-les ici")],
)
def test_an_edit_above_the_sections_is_shown(world: World, fake: FakeWiki, who: str, above: str, stays: str) -> None:
    """Where somebody changed the introduction alone, that is what is shown, and nothing of it can be taken over."""
    number, person = document(world, owner=who), world.person(who)
    CopyDesk(world.bot.services, world.workspace, who).export(number, WIKIS["notion"], "S1")

    def made() -> bool:
        world.tick()
        world.settle()
        found = copies.get(world.bot.services.store, world.workspace, number, "notion")
        return found is not None and bool(found.page) and not found.wanted

    seen(world, made)
    ((id_, page),) = fake.pages.items()
    fake.edit(id_, page.text.partition("## ")[0], "Ask Marcus before you believe this.\n\n")
    copied(world, number, page=id_, url=page.url, state=EDITED_OUTSIDE, remote_digest="other")
    press(world, person, typed(person, str(number)), "copies.compare:notion")
    seen(world, lambda: above in words(newest(world, person)))
    both = newest(world, person)
    assert "Ask Marcus" in words(both)
    assert stays in words(both)
    assert "Night readers" not in words(both)
    assert {"copies.keep:notion", "copies.leave:notion"} <= set(action_ids(both))
    assert "copies.take:notion" not in action_ids(both)


def told(world: World, person: Person, said: str) -> dict[str, Any]:
    """What a wiki was heard to say: it may come before the card that it is about, for Slack keeps no order."""
    found = [dict[str, Any]()]

    def comes() -> bool:
        found[0] = next((one for one in person.messages(CHANNEL)[::-1] if said in words(one)), {})
        return bool(found[0])

    seen(world, comes)
    return found[0]


def test_a_card_looks_again_and_tells_what_changed(world: World, fake: FakeWiki) -> None:
    """Whoever opens it hears at once what is known, and then what the wiki says."""
    number, person = document(world), world.person(ENGLISH)
    url = fake.add("7", "Edited")
    copied(world, number, url=url, checked_at="2026-01-01T00:00:00Z", remote_digest="other")
    shown_first = words(typed(person, str(number)))
    assert "same as here" in shown_first or "document is newer" in shown_first
    told(world, person, "edited there")
    fake.pages.clear()
    copied(world, number, url=url, checked_at="2026-01-01T00:00:00Z", state=EDITED_OUTSIDE)
    typed(person, str(number))
    gone = told(world, person, "the page is gone")
    found = copies.get(world.bot.services.store, world.workspace, number, "notion")
    assert found is not None
    assert found.state == GONE
    press(world, person, gone, "copies.forget:notion")
    assert copies.of(world.bot.services.store, world.workspace, number) == {}


def test_a_workspace_without_canvases_gets_its_parts_in_a_message(world: World) -> None:
    """Section by section, to everybody in the channel, in as many messages as it takes; nothing is cut."""
    number, person = document(world, text="A line of it.\n" * 200), world.person(ENGLISH)
    with patch.dict(CANVASES, clear=True):
        answer = typed(person, f"export {number} canvas")
        assert "no canvases" in words(answer)
        press(world, person, answer, "copies.parts")
    said = [one for one in world.person(SUPPORT).messages(CHANNEL) if "A line of it" in words(one)]
    assert sum(words(one).count("A line of it") for one in said) == 200


@pytest.mark.parametrize(
    ("who", "plan", "scope", "why"),
    [
        (ENGLISH, "off", True, "can’t use canvases"),
        (FRENCH, "off", True, "pas accès aux canevas"),
        (ENGLISH, "free", True, "already"),
        (FRENCH, "free", True, "déjà"),
        (ENGLISH, "paid", False, "canvases:"),
        (FRENCH, "paid", False, "canvases:"),
    ],
)
def test_a_canvas_that_slack_refuses_becomes_a_message(
    make_world: Worlds, pair: Pair, world_url: str, who: str, plan: str, *, scope: bool, why: str
) -> None:
    """Switched off, taken on the free plan, or not allowed to the bot: whoever asked hears why, and posts the document
    in a channel instead, with its sections."""
    world = make_world(world_url, pair.transport, optional_scopes=scope)
    number, person = document(world, owner=who), world.person(who)
    world.slack.core.canvases.add("Theirs", "x", CHANNEL)
    world.slack.core.canvases.plan = plan
    typed_out = "export" if who == ENGLISH else "exporter"
    assert person.command("/prd", f"{typed_out} {number} canvas", channel=CHANNEL) is None
    world.settle()
    send(world, person, **{"place-canvas": CHANNEL})
    heard = world.slack.core.workspace.direct(person.id).id

    def offers() -> list[dict[str, Any]]:
        world.tick()
        world.settle()
        return [one for one in person.messages(heard) if "copies.parts" in action_ids(one)]

    seen(world, offers)
    assert why in words(offers()[-1])
    press(world, person, offers()[-1], "copies.parts")
    send(world, person, channel=CHANNEL)
    seen(world, lambda: any("Night readers" in words(one) for one in world.person(SUPPORT).messages(CHANNEL)))
    world.slack.refusals.clear()
