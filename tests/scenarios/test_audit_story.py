"""The audit log, from what people do to what their managers read and take out."""

import json
from dataclasses import dataclass

import pytest

from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import define, form, newest, press, received, send
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who reads the log, and what it says to them."""

    user: str
    word: str
    setting: str
    term: str
    file: str


STORIES = (
    Story(
        ENGLISH,
        "audit",
        "changed the setting “Rank ideas by”: RICE → ICE.",
        "added the term “DAM”.",
        "exported the glossary.",
    ),
    Story(
        FRENCH,
        "journal",
        "a changé le réglage « L’espace classe selon » : RICE → ICE.",
        "a ajouté le terme « DAM ».",
        "a exporté le glossaire.",
    ),
)


def said(shown: object) -> str:
    """The words of a message, with plain spaces."""
    return words(shown).replace("\u00a0", " ").replace("\u202f", " ")  # type: ignore[arg-type]


def opened(world: World, person: Person, word: str) -> dict[str, object]:
    """The log, as the command answers."""
    shown = person.command("/productops", word, channel=CHANNEL)
    assert shown is not None
    world.settle()
    return newest(world, person)


@pytest.mark.every_pair
def test_who_did_what_is_read_narrowed_and_taken_out(world: World) -> None:
    """An administrator changes a setting, somebody defines a term and takes the glossary out; managers read that in
    their language, the last first, narrow it, and take it out as JSON Lines. Nobody else does."""
    helena, marcus = world.person(ADMIN), world.person(SUPPORT)
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ENGLISH, FRENCH])
    helena.command("/idea", "settings", channel=CHANNEL)
    form(world, helena)
    send(world, helena, framework="ice")
    define(world, marcus, "DAM", definition_en="Digital asset management.")
    marcus.command("/glossary", "export", channel=CHANNEL)
    assert "DAM" in received(world, "glossary-")
    for story in STORIES:
        person = world.person(story.user)
        log = opened(world, person, story.word)
        found = [said(log).find(text) for text in (story.file, story.term, story.setting)]
        assert -1 not in found, said(log)
        assert found == sorted(found), "the last first"
        assert f"<@{SUPPORT}>" in str(log)
        person.click(log, "audit.kind", selected="glossary")
        world.settle()
        narrow = newest(world, person)
        assert story.term in said(narrow)
        assert story.setting not in said(narrow)
        press(world, person, narrow, "audit.export")
        exported = [json.loads(line) for line in received(world, "audit-").splitlines()]
        assert [one["action"] for one in exported] == ["glossary.added", "glossary.exported"]
        assert exported[0]["actor"] == {"type": "user", "id": SUPPORT}
        assert exported[0]["after"]["definition_en"] == "Digital asset management."
    refused = marcus.command("/productops", "audit", channel=CHANNEL)
    assert "product-ops managers" in said(refused)
    assert "audit.export" not in action_ids(newest(world, marcus))
