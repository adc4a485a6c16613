"""What a workspace decides, in one form."""

from bot.app import people
from bot.features import FEATURES
from bot.slack.settings import LANGUAGE, ROLES
from bot.slack.store import setting_changes
from bot.store.personal import forget
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import kpis_acts
from tests.scenarios.acts import form, home, newest, press, send
from tests.scenarios.ideas_acts import fields, filled, typed
from tests.words import action_ids, words

EVERYTHING = [
    "language",
    "managers",
    "approval",
    "editors",
    "weekly",
    "framework",
    "criteria.1.label",
    "anew",
    "definers",
]


def opened(world: World, person: Person, command: str = "/idea", word: str = "settings") -> None:
    """Open the form with a word after a command."""
    assert person.command(command, word, channel=CHANNEL) is None
    form(world, person)


def test_every_command_opens_the_settings(world: World) -> None:
    """One word after any command opens the one form, in either language; saving it says in a line what was changed,
    where it was typed."""
    helena = world.person(ADMIN)
    for command, word in (
        ("/glossary", "settings"),
        ("/idea", "Réglages"),
        ("/kpi", "paramètres"),
        ("/roadmap", "settings"),
    ):
        opened(world, helena, command, word)
        assert [name for name in fields(form(world, helena)) if name in EVERYTHING] == EVERYTHING
        helena.close()
    opened(world, helena)
    send(world, helena, framework="ice", editors=[FRENCH])
    answer = newest(world, helena)
    assert answer["ephemeral"]
    assert words(answer) == "Settings saved: Glossary editors, Rank ideas by."
    opened(world, helena)
    send(world, helena)
    assert newest(world, helena)["ts"] == answer["ts"], "nothing was changed, and nothing is said of it"


def test_nobody_else_opens_them(world: World) -> None:
    """Whoever may change nothing has no button, and is told in words who may."""
    marcus = world.person(SUPPORT)
    assert "settings.open" not in action_ids(home(world, marcus))
    assert "glossary editors can open the settings" in words(typed(marcus, "settings"))
    assert "home.help" in action_ids(marcus.home)


def test_everything_wrong_is_said_at_once(world: World) -> None:
    """Fields of several rooms that are wrong are each told beside the field, and nothing is kept."""
    helena = world.person(ADMIN)
    opened(world, helena)
    errors = helena.submit(
        {"weekly": "C0DESIGN", "criteria.1.weight": "heavy", "framework": "ice", "managers": [FRENCH]}
    )
    assert set(errors) == {"weekly", "criteria.1.weight"}
    helena.close()
    opened(world, helena)
    assert filled(form(world, helena))["framework"] == "rice"
    helena.close()
    press(world, helena, home(world, helena), "settings.open")
    press(world, helena, form(world, helena), "settings.changes")
    assert "Nobody has changed anything yet." in words(form(world, helena))


def test_two_who_name_people_at_once(world: World) -> None:
    """Managers named in two forms that were open together are all managers: nobody is asked, nobody is lost."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    opened(world, helena)
    send(world, helena, managers=[FRENCH])
    for person in (helena, amelie):
        opened(world, person)
    send(world, helena, managers=[FRENCH, SUPPORT])
    send(world, amelie, managers=[FRENCH, DEVELOPER])
    for user in (FRENCH, SUPPORT, DEVELOPER):
        assert "settings.open" in action_ids(home(world, world.person(user)))


def test_who_changed_what(world: World) -> None:
    """The form leads to what was changed, by whom and when, the last first; a reader sees the parts that they may
    change, and a person who is forgotten is not named there any more."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    opened(world, helena)
    send(world, helena, language="fr", editors=[FRENCH, ENGLISH], framework="ice")
    opened(world, amelie, "/glossary")
    send(world, amelie, approval="editors")
    opened(world, helena)
    press(world, helena, form(world, helena), "settings.changes")
    said = words(form(world, helena)).splitlines()
    assert f"<@{FRENCH}>: *Who decides what is in the glossary*, from Anyone adds definitions" in said[0]
    assert any(f"*Glossary editors*, from – to <@{FRENCH}> <@{ENGLISH}>" in line for line in said)
    assert any("*Workspace language*, from English to French" in line for line in said)
    helena.close()
    helena.close()
    opened(world, amelie, "/glossary")
    press(world, amelie, form(world, amelie), "settings.changes")
    assert "Langue" not in words(form(world, amelie))
    store = world.bot.services.store
    forget(store, world.workspace, FRENCH, people())
    assert setting_changes(store, world.workspace)
    assert FRENCH not in str(setting_changes(store, world.workspace))


def test_no_two_rooms_have_one_field(world: World) -> None:
    """What one room reads of the form is no other room's."""
    parts = [LANGUAGE, ROLES, *(feature.settings for feature in FEATURES if feature.settings)]
    names = [name for part in parts for name in part.now(world.bot.services, world.workspace)]
    assert len(set(names)) == len(names)
    assert len(form_blocks(world)) <= 100


def form_blocks(world: World) -> list[object]:
    """The blocks of the whole form."""
    helena = world.person(ADMIN)
    opened(world, helena)
    return list(form(world, helena)["blocks"])


def test_managers_keep_kpis_to_themselves(world: World) -> None:
    """Where managers say so, others are told before a form opens, and one that was open is refused."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    kpis_acts.form_from(world, oliver, "add Activation")
    opened(world, helena)
    send(world, helena, definers="managers")
    errors = oliver.submit({"name": "Activation", "combine": "last"})
    assert errors["name"] == "Only product-ops managers can add KPIs here. Ask one of them."
    oliver.close()
    assert "Only product-ops managers can add KPIs here." in words(kpis_acts.typed(oliver, "add Churn"))
    assert kpis_acts.form_from(world, helena, "add Churn")
