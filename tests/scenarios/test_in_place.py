"""A card that was acted on is replaced, with a line of what was done and the way back: terms and KPIs."""

from collections.abc import Mapping
from typing import Any

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios import kpis_acts
from tests.scenarios.acts import ask, define, form, home, newest, press, send
from tests.scenarios.kpis_acts import day, modern, plain, put
from tests.words import action_ids, words


def whispered(world: World, person: Person) -> list[Mapping[str, Any]]:
    """What the bot showed this person alone in a channel."""
    world.settle()
    return [message for message in person.messages(CHANNEL) if message["ephemeral"]]


def test_a_term_that_is_missing_becomes_the_term(world: World) -> None:
    """Defining a term from the answer that it is missing shows it in the place of that answer; so does asking for it
    say so there."""
    oliver = world.person(ENGLISH)
    missing = ask(oliver, "WIP")
    press(world, oliver, missing, "glossary.add")
    send(world, oliver, definition_en="Work under way.")
    (only,) = whispered(world, oliver)
    assert "*WIP* is in the glossary." in words(only)
    press(world, oliver, ask(oliver, "RFC"), "glossary.ask")
    assert len(whispered(world, oliver)) == 2
    assert "glossary.ask" not in action_ids(newest(world, oliver))
    assert "RFC" in words(newest(world, oliver))


def test_a_term_stays_one_card(world: World) -> None:
    """Editing and deleting from a card leave one, which offers the way back; taken, it is the card again."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    card = ask(oliver, "WIP")
    before = len(whispered(world, oliver))
    press(world, oliver, card, "glossary.edit")
    send(world, oliver, definition_en="Work in progress.")
    assert "Work in progress." in words(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "glossary.edit")
    press(world, oliver, form(world, oliver), "glossary.delete")
    oliver.close()
    assert "glossary.undo" in action_ids(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "glossary.undo")
    assert "Work in progress." in words(newest(world, oliver))
    assert len(whispered(world, oliver)) == before


def test_a_list_opened_on_home_is_read_there(world: World) -> None:
    """What changed lately opens in a form, its pages turn in it, and a term of it opens there."""
    amelie = world.person(FRENCH)
    for n in range(12):
        define(world, amelie, f"T{n}", definition_fr="Un mot.")
    press(world, amelie, home(world, amelie), "glossary.recent")
    press(world, amelie, form(world, amelie), "glossary.recent:1")
    assert "glossary.recent:0" in action_ids(form(world, amelie))
    rows = [block["accessory"]["value"] for block in form(world, amelie)["blocks"] if "accessory" in block]
    press(world, amelie, form(world, amelie), "glossary.open", rows[0])
    assert "Un mot." in words(form(world, amelie))


def test_a_kpi_stays_one_card(world: World) -> None:
    """A value, an edit and putting it out of use leave one card, with the way back from each."""
    modern(world)
    oliver = world.person(ENGLISH)
    put(world, "Trials", combine="sum")
    card = kpis_acts.typed(oliver, "trials")
    before = len(whispered(world, oliver))
    press(world, oliver, card, "kpis.set")
    send(world, oliver, value="12", period=day(world, 1))
    assert "Saved: Trials 12 for" in plain(words(newest(world, oliver)))
    press(world, oliver, newest(world, oliver), "kpis.undo")
    assert "Undone: Trials has no value" in plain(words(newest(world, oliver)))
    for choice, answers in (("edit", {"name": "Trial starts"}), ("archive", {})):
        shown = dict(newest(world, oliver))
        oliver.click(shown, "kpis.more", selected=f"{choice}:{kpi_id(world)}")
        world.settle()
        send(world, oliver, **answers)
    assert "kpis.restore" in action_ids(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "kpis.restore")
    assert "Trial starts" in words(newest(world, oliver))
    assert len(whispered(world, oliver)) == before


def kpi_id(world: World) -> str:
    """The one KPI there is."""
    (row,) = world.bot.services.store.run("SELECT id FROM kpi")
    return str(row["id"])
