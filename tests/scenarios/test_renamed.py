"""Commands that a workspace calls otherwise in its manifest, and the menu of everything."""

import re
from pathlib import Path

import pytest

from bot.app import build
from bot.check import MANIFEST
from tests.conftest import ADMIN, ENGLISH, FRENCH, World, Worlds
from tests.pairs import Pair
from tests.scenarios import kpis_acts
from tests.scenarios.acts import count, define, form, home, newest, press
from tests.scenarios.ideas_acts import buttons, put, rice, typed
from tests.words import words

NAMES = {
    "/glossary": "/glossaire",
    "/idea": "/idea-test",
    "/kpi": "/acme-kpi",
    "/roadmap": "/plans",
    "/productops": "/po",
}


def renamed(tmp_path: Path) -> Path:
    """Our manifest with other names for the commands."""
    text = MANIFEST.read_text(encoding="utf-8")
    for ours, called in NAMES.items():
        assert f"command: {ours}\n" in text
        text = text.replace(f"command: {ours}\n", f"command: {called}\n")
    path = tmp_path / "manifest.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def other(make_world: Worlds, pair: Pair, world_url: str, tmp_path: Path) -> World:
    """The bot where its commands are called otherwise."""
    return make_world(world_url, pair.transport, renamed(tmp_path))


def test_a_renamed_command_works_and_is_named_as_it_is_called(other: World) -> None:
    """What is typed under another name is answered, and every sentence names the command so, in help, errors, empty
    states and what is posted."""
    oliver, amelie = other.person(ENGLISH), other.person(FRENCH)
    shown = typed(oliver, "help", command="/glossaire")
    assert "`/glossaire list`" in words(shown)
    assert "`/glossary" not in words(shown)
    assert "`/acme-kpi ajouter activation`" in words(typed(amelie, command="/acme-kpi"))
    assert "`/acme-kpi edit activation`" in words(typed(oliver, "edit", command="/acme-kpi"))
    assert "type `/idea-test`" in words(typed(oliver, "list", command="/idea-test"))
    other.settle()
    # Learnt by now: another command, Home and the buttons call it so too.
    shown = typed(oliver, "digest", command="/idea-test")
    assert words(shown).startswith("Did you mean `/acme-kpi digest`?")
    press(other, oliver, shown, "meant")
    assert "channel" in {block["block_id"] for block in form(other, oliver)["blocks"]}
    assert "`/acme-kpi" in words(home(other, oliver))
    assert "`/glossary" not in words(home(other, amelie))


def test_what_was_learnt_is_known_to_the_next_process(other: World) -> None:
    """A start takes up what commands are called, before anybody has typed one."""
    other.person(ENGLISH).command("/acme-kpi", "help", channel="C0GENERAL")
    other.settle()
    again = build(other.bot.services.config)
    assert "`/acme-kpi" in again.services.texts.speak("en")("kpis-home-none")
    again.close()


def test_a_name_that_says_nothing_opens_the_menu(other: World) -> None:
    """Of a command whose name tells nothing, everything is offered, with what the operator can set."""
    shown = typed(other.person(ENGLISH), "", command="/po")
    assert "SLACK_COMMANDS" in words(shown)
    assert "`/po`" in words(shown)
    assert "meant:1" in buttons(shown)


def test_the_menu_of_everything(world: World) -> None:
    """`/productops` has each room's main things a press away, in the reader's language, and what waits for them."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "churn", definition_en="Customers who left.")
    put(world, "Dark mode", inputs=rice(7))
    kpis_acts.put(world, "Activation")
    found = {"churn": "Browse", "Dark mode": "Ranking", "Activation": "All KPIs", "Nothing is planned": "Roadmap"}
    for said, label in found.items():
        shown = typed(oliver, command="/productops")
        pressable = [
            one for block in shown["blocks"] for one in block.get("elements", []) if one.get("type") == "button"
        ]
        (action,) = {one["action_id"] for one in pressable if one["text"]["text"] == label}
        press(world, oliver, shown, action)
        assert said in words(newest(world, oliver)), label
    shown = typed(amelie, command="/productops")
    assert "Que voulez-vous faire" in words(shown)
    assert "Recueillir une idée" in words(shown)
    press(world, amelie, shown, "meant:0")
    assert "Pour vous" in words(newest(world, amelie))
    assert "`/kpi saisir activation 41,2`" in words(typed(amelie, "aide", command="/productops"))
    assert words(typed(oliver, "digest", command="/productops")).startswith("Did you mean `/kpi digest`?")
    assert "didn’t understand" in words(typed(oliver, "xyzzy", command="/productops"))
    assert count(world, "idea") == 1


PILLARS = {
    ADMIN: ["Alignment", "Planning and delivery", "Customers and figures", "Teams and practice"],
    FRENCH: ["Alignement", "Planification et livraison", "Clients et chiffres", "Équipes et pratiques"],
}
SERVE = (
    "/glossary /decision /raci /goals",
    "/idea /roadmap /prd",
    "/kpi /insight /impact /customer",
    "/champions /guild /blockers /onboarding /retro /tools",
)


@pytest.mark.parametrize("user", PILLARS)
def test_the_menu_and_the_help_of_everything_stand_by_pillar(world: World, user: str) -> None:
    """As Home names them, a title each, with the commands that serve it below; every command stands there once."""
    person = world.person(user)
    for text, begins in (("", "*/"), ("help", "*")):
        shown = typed(person, text, command="/productops")["blocks"]
        under: dict[str, list[str]] = {}
        for block in shown:
            said = (block.get("text") or {}).get("text", "")
            if block["type"] == "header":
                under[said] = []
            elif block["type"] == "divider":
                break
            elif block["type"] == "section" and under and said.startswith(begins):
                under[[*under][-1]].append(re.findall(r"/[a-z]+", said)[0])
        assert dict(zip(PILLARS[user], map(str.split, SERVE), strict=True)) == under, text
