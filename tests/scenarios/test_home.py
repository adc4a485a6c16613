"""The Home tab: what waits for the reader first, nothing lost however much there is."""

import os
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import PAGE, ROWS, HomeList, HomeRoom, fixed_title
from bot.slack.request import Request
from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, define, form, form_from, home, press, send
from tests.scenarios.ideas_acts import ask_people, lines, put, rice
from tests.words import action_ids, words

MANY = int(os.environ.get("ROWS_OF_A_TABLE", "10000"))
TITLES = tuple(
    f"home-{one}"
    for one in ("list-empty", "help", "all", "open", "back", "more", "browse", "data", "process", "scaling")
)
GENERATED = ("message",)  # columns that the database fills by itself


def rows(many: int, name: str) -> HomeList:
    """A list of so many long rows."""

    def read(_: Request, limit: int, offset: int) -> Sequence[Block]:
        return [kit.section(f"{name} row {n} " + "x" * 2000) for n in range(many)][offset : offset + limit]

    return HomeList(name, fixed_title("home-help"), read)


def made_up(number: int) -> HomeRoom:
    """A room that would fill Home by itself."""

    def notes(_: Request) -> Sequence[Block]:
        return [kit.context("&" * 2000)] * 3

    def buttons(_: Request) -> Sequence[Block]:
        return [kit.button("Do" * 30, f"home.help:{n}") for n in range(5)]

    for_you = [rows(60, f"you{number}.{n}") for n in range(4)]
    lists = [rows(60, f"room{number}.{n}") for n in range(6)]
    return HomeRoom(TITLES[number], for_you, lists, notes=notes, buttons=buttons)


def test_ten_rooms_that_want_it_all(world: World) -> None:
    """Ten rooms with far more than fits: Slack takes it, settings stand first, and every list has its button, there or
    on the page of its room, which leads through all of its pages."""
    opened: Any = world.bot.listeners.registered["event", "app_home_opened"].handler
    opened.__self__._rooms = [made_up(n) for n in range(10)]
    helena = world.person(ADMIN)
    shown = home(world, helena)
    assert len(shown["blocks"]) <= 100
    assert action_ids(shown)[:2] == ["settings.open", "home.help"]
    for number in range(10):
        assert {f"home.all:you{number}.{n}" for n in range(4)} <= set(action_ids(shown))
    for title in TITLES:
        press(world, helena, home(world, helena), f"home.page:{title}")
        shown = helena.home or {}
        assert len(shown["blocks"]) <= 100
        for name in (*(f"you{TITLES.index(title)}.{n}" for n in range(4)), f"room{TITLES.index(title)}.5"):
            assert f"home.all:{name}" in action_ids(shown)
    press(world, helena, shown, "home.all:room9.5")
    assert read(world, helena, 3) == [f"room9.5 row {n}" for n in range(60)]


def read(world: World, person: Person, pages: int) -> list[str]:
    """The rows of a list, page by page."""
    found = []
    for page in range(pages):
        view = form(world, person)
        assert len(view["blocks"]) <= PAGE + 2
        found += [" ".join(line.split(" ")[:3]) for line in lines(view, "room9")]
        if page < pages - 1:
            press(world, person, view, f"home.all:{page + 1}")
    assert "home.all:3" not in action_ids(form(world, person))
    return found


def multiply(world: World, table: str, **varied: str) -> None:
    """Write the one row of a table many times, with these columns as SQL of its number `n.n`."""
    store = world.bot.services.store
    names = [name for name in store.run(f"SELECT * FROM {table} LIMIT 1")[0] if name not in GENERATED]
    columns = ", ".join(varied.get(name, f"one.{name}") for name in names)
    with store.write(world.workspace):
        store.run(
            f"""
            WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n.n + 1 FROM n WHERE n.n < :many)
            INSERT INTO {table} ({", ".join(names)})
            SELECT {columns} FROM (SELECT * FROM {table} LIMIT 1) AS one CROSS JOIN n
            """,
            many=MANY,
        )


def numbered(column: str) -> str:
    """A text column that differs from row to row."""
    return f"one.{column} || '-' || CAST(n.n AS TEXT)"


def test_thousands_of_everything(world: World) -> None:
    """An editor who is to review thousands of terms (10,000, and 50,000 in `make soak`), decide as many proposals and
    score as many ideas, in a workspace that misses as many terms, reads the first of each, with a button to the others,
    and finds the settings."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, approval="editors")
    define(world, helena, "NPS", definition_en="Would you?", review_by="2020-01-01")
    ask(oliver, "Missing")
    form_from(world, oliver, "add WIP")
    send(world, oliver, definition_en="Work under way.")
    put(world, "Dark mode", ADMIN, rice(5))
    ask_people(world, oliver, 1, ADMIN)
    multiply(world, "meaning", id=numbered("id"), term=numbered("term"))
    multiply(world, "proposal", id=numbered("id"))
    multiply(world, "wanted", key=numbered("key"))
    multiply(world, "idea", number="one.number + n.n")
    multiply(world, "idea_standing", idea="one.idea + n.n")
    for table in ("idea_round", "idea_asked"):
        multiply(world, table, idea="one.idea + n.n")
    KpiDesk(world.bot.services, world.workspace, ADMIN).define(Kpi("", "Activation", owner=ADMIN))
    multiply(world, "kpi", **{column: numbered(column) for column in ("id", "name", "name_key")})
    with world.bot.services.store.write(world.workspace):
        world.bot.services.store.run("ANALYZE")  # as every server does by itself before long
    shown = home(world, helena)
    assert len(shown["blocks"]) <= 100
    assert action_ids(shown)[:2] == ["settings.open", "home.help"]
    for action in ("glossary.edit", "glossary.look", "ideas.answer", "kpis.open"):
        assert action_ids(shown).count(action) >= ROWS
    named = {"glossary.due", "glossary.proposals", "ideas.waiting", "kpis.care", "glossary.wanted", "ideas.mine"}
    assert {f"home.all:{name}" for name in named} <= set(action_ids(shown))
    press(world, helena, shown, "home.all:ideas.waiting")
    assert action_ids(form(world, helena)).count("ideas.answer") == PAGE


def test_what_waits_for_a_reader_comes_first(world: World) -> None:
    """A score, a KPI and a value stand before the rooms, those of the reader alone; for somebody else nothing waits,
    and it says so."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode", ENGLISH)
    ask_people(world, oliver, 1, FRENCH)
    desk = KpiDesk(world.bot.services, world.workspace, ENGLISH)
    desk.define(Kpi("", "Activation", owner=FRENCH))
    desk.define(Kpi("", "Churn", owner=ENGLISH, contributors=(FRENCH,)))
    said = words(home(world, amelie))
    order = [
        "Pour vous",
        "Activation",
        "Valeurs à saisir par vous",
        "Churn",
        "En attente de votre évaluation",
        "Glossaire",
    ]
    assert [said.index(one) for one in order] == sorted(said.index(one) for one in order)
    press(world, amelie, amelie.home or {}, "kpis.set")
    send(world, amelie, value="3")
    assert "Valeurs à saisir par vous" not in words(amelie.home)
    assert "Nothing is waiting for you." in words(home(world, priya))


def test_home_begins_with_what_is_the_readers(world: World) -> None:
    """Somebody opens Home: a greeting, what waits for them, the KPIs that need attention, what is being built, the
    glossary with a button for missing terms; at the end the rooms with nothing to show, such as ideas."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "NPS", definition_en="Would you?")
    ask(oliver, "Missing")
    put(world, "Dark mode", ENGLISH, team="Mobile", status="in_progress")
    desk = KpiDesk(world.bot.services, world.workspace, ENGLISH)
    late = desk.define(Kpi("", "Churn", owner=ENGLISH, target=3, direction="down"))
    yesterday = (world.bot.services.clock() - timedelta(days=1)).date().isoformat()
    desk.set_value(late.id, 9, yesterday)
    said = words(home(world, amelie))
    order = ["Bonjour Amélie Laurent.", "Pour vous", "Indicateurs", "Churn", "feuille de route", "Dark mode"]
    order += ["Glossaire", "Termes à définir", "Planification et livraison", "Idées"]
    assert [said.index(one) for one in order] == sorted(said.index(one) for one in order)
    assert "*Missing*" not in said
    press(world, amelie, amelie.home or {}, "roadmap.team:all")
    assert "Dark mode" in words(form(world, amelie))


def test_a_room_with_nothing_to_show_has_a_page(world: World) -> None:
    """A room without anything to show is a name under its pillar; pressed, its page takes the place of Home, and what
    is done there comes back to it. Every room is named where one browses; opening Home shows the first page again."""
    oliver = world.person(ENGLISH)
    shown = home(world, oliver)
    assert words(shown).index("Alignment") < words(shown).index("Goals")
    assert "goals.new" not in action_ids(shown)
    press(world, oliver, shown, "home.page:goals-title")
    assert [one["text"]["text"] for one in (oliver.home or {})["blocks"] if one["type"] == "header"] == ["Goals"]
    press(world, oliver, oliver.home or {}, "goals.new")
    form(world, oliver)
    send(world, oliver, title="Fewer failed payments", key_results="NPS: 32 → 45")
    assert "Fewer failed payments" in words(oliver.home)
    assert action_ids(oliver.home)[0] == "home.page:", "still the page of goals"
    press(world, oliver, oliver.home or {}, "home.page:")
    assert "Hello Oliver" in words(oliver.home)
    press(world, oliver, oliver.home or {}, "home.page:browse")
    assert {"home.page:ideas-home-title", "home.page:goals-title"} <= set(action_ids(oliver.home))
    assert "For you" in words(home(world, oliver))


def test_help_is_on_home(world: World) -> None:
    """Every command with what it does, and the shortcuts of a message, in the reader's language."""
    amelie = world.person(FRENCH)
    press(world, amelie, home(world, amelie), "home.help")
    said = words(form(world, amelie))
    for line in ("`/glossary MVP`", "`/kpi bilan`", "`/roadmap Checkout`", "*Keep this as…*", "*Score this idea*"):
        assert line in said
