"""The first minutes of a workspace, and its Home tab."""

import re
from concurrent.futures import ThreadPoolExecutor

from tests.conftest import ADMIN, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import ask, count, define, direct, edit, form, home, newest, press, send, told
from tests.scenarios.ideas_acts import fields
from tests.words import action_ids, words


def test_whoever_opens_the_bot_first_is_greeted_alone(world: World) -> None:
    """The first to open the bot reads what to do first, in order, of every room; nobody else ever does, nor they a
    second time. It promises no number of steps, nor that nobody else reads a direct message."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    home(world, helena)
    (greeting,) = told(world, helena)
    assert f"Welcome, <@{ADMIN}>!" in greeting
    numbered = [int(n) for n in re.findall(r"\*(\d)\.\*", greeting)]
    assert numbered == list(range(1, len(numbered) + 1))
    for said in ("/glossary MVP", "/idea", "/roadmap", "KPI", "Settings"):
        assert said in greeting
    assert not re.search(r"[Ff]our|only you can see", greeting)
    home(world, helena)
    home(world, oliver)
    assert len(told(world, helena)) == 1
    assert told(world, oliver) == []


def test_the_messages_tab_greets_as_well(world: World) -> None:
    """Somebody who opens the messages tab first is greeted there, in their language, and the Home tab can wait."""
    amelie = world.person(FRENCH)
    amelie.open_messages_tab()
    world.slack.wait(lambda: amelie.messages(direct(world, amelie)))
    (greeting,) = told(world, amelie)
    assert "Bienvenue" in greeting
    assert "Voici par où commencer" in greeting
    assert amelie.home is None


def test_two_who_open_it_at_once_are_one_first(world: World) -> None:
    """Of people who open the bot in the same moment, one is greeted."""
    people = [world.person(user) for user in (ADMIN, ENGLISH, FRENCH, SUPPORT)]
    with ThreadPoolExecutor(4) as at_once:
        list(at_once.map(lambda person: person.open_home(), people))
    assert sum(len(told(world, person)) for person in people) == 1


def test_the_starter_glossary_fills_an_empty_one_once(world: World) -> None:
    """The greeting's button adds some sixty terms in two languages; pressed again, it adds nothing."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    home(world, helena)
    greeting = newest(world, helena, direct(world, helena))
    press(world, helena, greeting, "glossary.starter")
    added = count(world, "meaning")
    assert added >= 60
    assert f"{added} definitions from the starter glossary were added." in words(
        newest(world, helena, direct(world, helena))
    )
    press(world, helena, greeting, "glossary.starter")
    assert "nothing was added" in words(newest(world, helena, direct(world, helena)))
    assert count(world, "meaning") == added
    assert "Produit minimum viable" in words(ask(amelie, "mvp"))


def test_home_offers_the_starter_glossary_to_an_empty_one(world: World) -> None:
    """An empty glossary offers a start on the Home tab, and shows it filled to whoever took it."""
    oliver = world.person(ENGLISH)
    shown = home(world, oliver)
    assert "No terms yet." in words(shown)
    press(world, oliver, shown, "glossary.starter")
    assert "from the starter glossary were added" in words(oliver.modal)
    assert "No terms yet." not in words(oliver.home)
    assert "glossary.starter" not in action_ids(oliver.home)


def test_what_a_workspace_defined_itself_stays(world: World) -> None:
    """The starter glossary stands beside what was defined before, and changes none of it."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    define(world, oliver, "MVP", expansion_en="Most valuable player", definition_en="Our own.")
    home(world, helena)
    press(world, helena, newest(world, helena, direct(world, helena)), "glossary.starter")
    both = words(ask(oliver, "mvp"))
    assert "Our own." in both
    assert "minimum viable product" in both.lower()


def test_anyone_begins_an_empty_glossary(world: World) -> None:
    """Whoever was greeted may fill an empty glossary; once there is something in it, that is for editors."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, amelie, "NPS", definition_fr="L’écart des notes.")
    home(world, oliver)
    greeting = newest(world, oliver, direct(world, oliver))
    press(world, oliver, greeting, "glossary.starter")
    assert "Only glossary editors can do this." in told(world, oliver)[-1]
    press(world, amelie, edit(world, amelie, "NPS"), "glossary.delete")
    press(world, oliver, greeting, "glossary.starter")
    assert "from the starter glossary were added" in told(world, oliver)[-1]


def test_home_has_settings_for_those_who_may(world: World) -> None:
    """Editors find the settings of the glossary, administrators all of them, others no button."""
    helena, amelie, oliver = (world.person(user) for user in (ADMIN, FRENCH, ENGLISH))
    define(world, oliver, "NPS", definition_en="Would you recommend us?")
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, editors=[FRENCH])
    buttons = {person.id: set(action_ids(home(world, person))) for person in (helena, amelie, oliver)}
    for user in (ADMIN, FRENCH):
        assert {"settings.open", "glossary.import"} <= buttons[user]
    press(world, helena, helena.home or {}, "settings.open")
    assert {"language", "managers", "editors", "criteria.1.label"} <= set(fields(form(world, helena)))
    press(world, amelie, amelie.home or {}, "settings.open")
    assert fields(form(world, amelie)) == ["approval", "editors", "weekly"]
    assert {"glossary.add", "glossary.export"} <= buttons[ENGLISH]
    assert not buttons[ENGLISH] & {"settings.open", "glossary.import"}


def test_a_settings_form_gives_no_right(world: World) -> None:
    """Settings submitted by somebody who may no longer change nothing, and say who may."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    for editors in ([FRENCH], []):
        press(world, helena, home(world, helena), "settings.open")
        form(world, helena)
        if not editors:
            press(world, amelie, home(world, amelie), "settings.open")
        send(world, helena, editors=editors)
    errors = amelie.submit({"approval": "editors"})
    assert list(errors) == ["approval"]
    assert "Seuls les éditeurs du glossaire" in errors["approval"]
    press(world, helena, home(world, helena), "settings.open")
    chosen = form(world, helena)["state"]["values"]["approval"]["value"]["selected_option"]["value"]
    assert chosen == "open"


def test_only_administrators_choose_the_language(world: World) -> None:
    """An administrator who is one no longer has their open form refused, in plain words."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    press(world, helena, home(world, helena), "settings.open")
    helena.change(is_admin=False, is_owner=False)
    world.slack.wait(lambda: world.slack.deliveries[-1].acknowledged)
    errors = helena.submit({"language": "fr"})
    assert "Only owners and administrators of this Slack workspace" in errors["language"]
    assert "settings.open" not in action_ids(home(world, helena))
    assert "settings.open" not in action_ids(home(world, oliver))


def test_home_shows_what_matters_first(world: World) -> None:
    """First what the reader is to review, then what waits for them; what is wanted is folded into a button."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, approval="editors", editors=[ADMIN])
    for n in range(9):
        define(world, helena, f"T{n}" + "&" * 70, definition_en="x", review_by="2020-01-01")
        ask(oliver, f"Missing {n}" + "<" * 60)
    define(world, oliver, "WIP", definition_en="Work under way.")
    shown = home(world, helena)
    headings = ("*Yours to review*", "*Proposals waiting for you*", "Missing terms")
    places = [words(shown).index(heading) for heading in headings]
    assert places == sorted(places)
    buttons = action_ids(shown)
    assert {"glossary.edit", "glossary.look", "glossary.add", "glossary.export", "settings.open"} <= set(buttons)
