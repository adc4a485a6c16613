"""Browsing the glossary, in the order of its terms."""

from datetime import timedelta

from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, define, form, home, newest, press, send
from tests.words import action_ids, words


def test_the_glossary_is_browsed(world: World) -> None:
    """`/glossary list`, its menus, its pages, and the button on Home and in the help."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert "Define the first term" in words(ask(oliver, "list"))
    for n in range(23):
        define(world, oliver, f"term {n:02}", definition_en="Something.")
    define(world, oliver, "churn", definition_en="Customers who left.", context="Checkout", owner=ENGLISH)
    shown = ask(oliver, "list")
    assert "*churn* — Customers who left. (Checkout)" in words(shown)
    assert "*term 18*" in words(shown)
    assert "*term 19*" not in words(shown)
    press(world, oliver, shown, "glossary.list:next")
    assert "*term 22*" in words(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "glossary.list:previous")
    assert "*churn*" in words(newest(world, oliver))
    for menu, value in (("letter", "c"), ("team", "Checkout"), ("owner", ENGLISH)):
        shown = ask(oliver, "list")
        oliver.click(shown, f"glossary.list_{menu}", selected=value)
        world.settle()
        told = words(newest(world, oliver))
        assert "*churn*" in told, menu
        assert "*term 00*" not in told, menu
    assert "*churn*" in words(ask(amelie, "liste équipe:checkout"))
    assert "*churn*" in words(ask(amelie, "liste c"))
    assert "Aucun terme ne correspond" in words(ask(amelie, "liste x"))
    assert "glossary.list" in action_ids(ask(oliver, "help"))
    assert "glossary.list" in action_ids(home(world, oliver))


def test_a_part_of_a_name_finds_what_holds_it(world: World) -> None:
    """Whoever asks for "viable" is led to MVP, and nothing is wanted for it; nor is a misspelling that was
    recognised."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "MVP", expansion_en="minimum viable product", definition_en="The smallest thing.")
    assert "*MVP* — minimum viable product" in words(ask(oliver, "minimun viable product"))
    for line in ("viable", "viab"):
        shown = ask(oliver, line)
        press(world, oliver, shown, "glossary.open:0")
        assert "*MVP* — minimum viable product" in words(newest(world, oliver)), line
    assert "nobody asked" in words(ask(oliver, "wanted")).lower() or "viable" not in words(ask(oliver, "wanted"))


def test_whoever_may_not_edit_suggests(world: World) -> None:
    """Edit on somebody else's meaning opens a suggestion, which an editor decides; the meaning stays meanwhile."""
    oliver, amelie, helena = world.person(ENGLISH), world.person(FRENCH), world.person(ADMIN)
    define(world, oliver, "churn", definition_en="Customers who left.")
    press(world, amelie, ask(amelie, "churn"), "glossary.edit")
    view = form(world, amelie)
    assert view["title"]["text"] == "Proposer un changement"
    assert "glossary.delete" not in action_ids(view)
    send(world, amelie, definition_en="Customers who leave in a month.")
    assert "Customers who left." in words(ask(oliver, "churn"))
    helena.open_home()
    world.settle()
    assert "churn" in words(home(world, helena))
    press(world, helena, home(world, helena), "glossary.look")
    press(world, helena, form(world, helena), "glossary.accept")
    world.clock.ahead += timedelta(seconds=1)
    assert "Customers who leave in a month." in words(ask(oliver, "churn"))
