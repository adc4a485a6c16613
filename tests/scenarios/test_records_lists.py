"""Lists of records are narrowed by what is typed and by what is chosen above them, and both say the same."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.champions.desk import CHAMPIONS
from bot.decisions.decision import PROPOSED, Decision
from bot.decisions.desk import ROOM, DecisionDesk
from bot.goals.desk import ROOM as GOALS
from bot.records.desk import RecordDesk
from bot.records.record import Room
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.tools.desk import ROOM as TOOLS
from bot.topics.room import ROOM as TOPICS
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import newest
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import words


@pytest.fixture
def filled(world: World) -> World:
    """Four decisions of three people on two topics, one of them asked about, and a right."""
    desk = DecisionDesk(world.bot.services, world.workspace, ADMIN)
    desk.add(ROOM, Decision("Three tiers", ENGLISH, "Pricing", "opinion"))
    desk.add(ROOM, Decision("Yearly plans", DEVELOPER, "Pricing", "constraint"))
    desk.add(ROOM, Decision("Guest checkout", DEVELOPER, "Élan page", "opinion", consulted=(ENGLISH,)))
    desk.add(ROOM, Decision("One currency", DEVELOPER, "Pricing", "opinion"))
    desk.set_status(ROOM, 4, "reversed")
    desk.add(RIGHTS, Right("Pricing", ENGLISH, DEVELOPER))
    for user in (ENGLISH, DEVELOPER, FRENCH):
        world.bot.services.people.get(world.workspace, user)
    world.settle()
    return world


def titles(answer: Mapping[str, Any]) -> list[str]:
    """Which of the decisions a list shows."""
    said = words(answer)
    return [one for one in ("Three tiers", "Yearly plans", "Guest checkout", "One currency") if one in said]


def menus(answer: Mapping[str, Any]) -> list[str]:
    """What is chosen in the menus above a list."""
    row = next(block for block in answer["blocks"] if block["type"] == "actions")
    return [one["initial_option"]["text"]["text"] for one in row["elements"] if one["type"] == "static_select"]


NARROWED: Mapping[str, list[str]] = {
    "list": ["Three tiers", "Yearly plans", "Guest checkout"],
    "list status:reversed": ["One currency"],
    "list statut:annulée": ["One currency"],
    "list topic:pricing": ["Three tiers", "Yearly plans"],
    "list topic:pri status:any": ["Three tiers", "Yearly plans", "One currency"],
    "liste sujet:« élan page »": ["Guest checkout"],
    "list theme:elan page": ["Guest checkout"],
    "list evidence:constraint": ["Yearly plans"],
    "liste preuve:contrainte": ["Yearly plans"],
    "list person:{english}": ["Three tiers", "Guest checkout"],
    "liste de @{english}": ["Three tiers", "Guest checkout"],
    "list by <@{id}>": ["Three tiers", "Guest checkout"],
    "liste personne:moi": ["Three tiers", "Guest checkout"],
    "list person:me topic:pricing": ["Three tiers"],
    "list tiers": ["Three tiers"],
    "search currency": ["One currency"],
    "list tiers evidence:opinion": ["Three tiers"],
    "list tiers evidence:constraint": [],
    "list title:currency": ["One currency"],
}


def test_what_is_typed_narrows_a_list(filled: World) -> None:
    """In the words of both languages, as the room calls its fields, whatever the order; words search as ever."""
    person = filled.person(ENGLISH)
    name = filled.bot.services.people.get(filled.workspace, ENGLISH).name
    for asked, found in NARROWED.items():
        assert titles(typed(person, asked.format(english=name, id=ENGLISH))) == found, asked


MISTYPED = (
    (ENGLISH, "list colour:red", "can’t narrow this list by “colour:”. You can use status:, person:, topic:"),
    (ENGLISH, "list status:gone", "There’s no status:gone. Choose from: Proposed, Decided, Rejected"),
    (ENGLISH, "list topic:parking", "There’s no topic:parking. Choose from: élan page, pricing"),
    (ENGLISH, "list person:@Nobody", "don’t know anyone called “Nobody”"),
    (FRENCH, "liste couleur:rouge", "Essayez statut:, personne:, sujet:, preuve:"),
    (FRENCH, "liste statut:perdue", "statut:perdue n’existe pas. Au choix\u00a0: Proposée, Décidée"),
)


def test_what_nobody_knows_is_told_with_what_there_is(filled: World) -> None:
    """Whoever mistypes a key or a value reads which there are."""
    for user, asked, told in MISTYPED:
        assert told.casefold() in words(typed(filled.person(user), asked)).casefold()


def test_the_menus_say_what_was_typed(filled: World) -> None:
    """And the other way round: what is chosen above the list narrows what was typed, page by page; See all ends it."""
    person = filled.person(ENGLISH)
    answer = dict(typed(person, "list topic:pricing person:me"))
    assert menus(answer) == ["Current", "Pricing", "Evidence: any", "Can it be undone?: any"]
    person.click(answer, "decisions.narrow", selected="any")
    answer = newest(filled, person, CHECKOUT)
    assert (titles(answer), menus(answer)[:2]) == (["Three tiers"], ["All statuses", "Pricing"])
    person.click(answer, "decisions.narrow:topic", selected="elan page")
    answer = newest(filled, person, CHECKOUT)
    assert (titles(answer), menus(answer)[1]) == (["Guest checkout"], "Élan page")
    person.click(answer, "decisions.narrow:topic", selected="-")
    assert titles(newest(filled, person, CHECKOUT)) == ["Three tiers", "Guest checkout"]
    person.click(newest(filled, person, CHECKOUT), "decisions.list")
    assert titles(newest(filled, person, CHECKOUT)) == ["Three tiers", "Yearly plans", "Guest checkout"]


def test_rights_are_narrowed_too(filled: World) -> None:
    """By the statuses of their own."""
    person = filled.person(ENGLISH)
    assert "Pricing" in words(typed(person, "list person:me", "/raci"))
    assert "Pricing" not in words(typed(person, f"list status:{PROPOSED}", "/raci"))
    assert "Choose from: In force, Proposed, Ended" in words(typed(person, "list status:old", "/raci"))


TWINS: Mapping[str, tuple[Room[Any], str, str, str]] = {
    "/tools": (TOOLS, "Google Sheets", "Gogle sheets, free", "Google Docs"),
    "/champions": (CHAMPIONS, "Growth", "Growht", "Payments"),
    "/goals": (GOALS, "Win back small shops", "Small shops come back", "Cheaper hosting"),
    "/guild topic": (TOPICS, "Pricing pages", "Pricing page", "Interview notes"),
}


def test_a_second_of_nearly_the_same_name_says_so(world: World) -> None:
    """Its card names the first, in the reader's language; that of one with another name does not."""
    desk = RecordDesk(world.bot.services, world.workspace, ADMIN)
    for command, (room, *titles) in TWINS.items():
        for title in titles:
            desk.add(room, room.of(title=title))
        name, _, verb = command.partition(" ")
        shown = {}
        for user in (ADMIN, FRENCH):
            person = world.person(user)
            for number in (1, 2, 3):
                answer = person.command(name, f"{verb} {number}".strip(), channel=CHANNEL)
                shown[user, number] = words(answer if answer is not None else newest(world, person))
        assert f"Looks like #1 {titles[0]}. If it’s the same" in shown[ADMIN, 2]
        assert f"Ressemble à #1 {titles[0]}. Si c’est" in shown[FRENCH, 2]
        assert "Looks like" not in shown[ADMIN, 3]


def test_what_is_private_is_nobody_elses_twin(world: World) -> None:
    """Whoever is not in its channel reads of no first, and is offered it by no button."""
    world.slack.core.workspace.conversations["C0PRICING"].members.add(BOT_USER_ID)
    desk = RecordDesk(world.bot.services, world.workspace, ADMIN)
    desk.add(TOOLS, TOOLS.of(title="Figma for the pilot"), place="C0PRICING")
    desk.add(TOOLS, TOOLS.of(title="Figma for pilots"))
    for user, is_shown in ((ADMIN, True), (ENGLISH, False)):
        person = world.person(user)
        for asked in ("2", "delete Figma", "edit pilot"):
            assert ("Figma for the pilot" in words(typed(person, asked, "/tools"))) is is_shown, asked
