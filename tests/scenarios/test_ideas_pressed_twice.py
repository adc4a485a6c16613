"""What somebody means once is one idea, however often they press."""

from datetime import timedelta

from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import count, form, newest, press, send
from tests.scenarios.ideas_acts import put, typed
from tests.words import words


def test_a_line_typed_twice_is_one_idea(world: World) -> None:
    """The same line again within seconds leads to the idea it became; from somebody else, or later, it is another."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    typed(oliver, "Dark mode")
    shown = words(typed(oliver, "add dark  MODE"))
    assert "You captured this a moment ago: *#1*." in shown
    assert "*#1 Dark mode*" in shown
    assert count(world, "idea") == 1
    assert "Vous venez de recueillir cette idée" not in words(typed(amelie, "Dark mode"))
    assert "Vous venez de recueillir cette idée" in words(typed(amelie, "Dark mode"))
    assert count(world, "idea") == 2
    world.clock.ahead += timedelta(seconds=61)
    assert "Captured as *#3*." in words(typed(oliver, "Dark mode"))
    press(world, oliver, newest(world, oliver), "ideas.withdraw")
    assert "Captured as *#4*." in words(typed(oliver, "Dark mode")), "what was withdrawn is not what they mean"


def test_anyway_pressed_twice_is_one_idea(world: World) -> None:
    """Two presses of the button under a mistyped command capture one idea; both lead to it."""
    oliver = world.person(ENGLISH)
    for asked in (typed(oliver, "lits"), typed(oliver, "lits")):
        press(world, oliver, asked, "ideas.anyway")
    assert count(world, "idea") == 1
    assert "*#1 lits*" in words(newest(world, oliver))


def test_a_form_sent_twice_is_one_idea(world: World) -> None:
    """Two forms with the same words, and two previews of several lines, become one idea each."""
    oliver = world.person(ENGLISH)
    for _ in range(2):
        typed(oliver, "")
        press(world, oliver, newest(world, oliver), "ideas.new")
        form(world, oliver)
        send(world, oliver, title="Dark mode", description="At night.")
    assert "You captured this a moment ago: *#1*." in words(newest(world, oliver))
    assert count(world, "idea") == 1
    for _ in range(2):
        oliver.command("/idea", "Zebra crossing\nExport to PDF", channel=CHANNEL)
        form(world, oliver)
        send(world, oliver)
    assert count(world, "idea") == 3
    typed(oliver, "")
    press(world, oliver, newest(world, oliver), "ideas.new")
    form(world, oliver)
    send(world, oliver, title="Dark mode", description="By day.")
    assert count(world, "idea") == 4, "another description is another thought"


def test_the_list_of_ones_own(world: World) -> None:
    """*list mine* shows what the reader captured or owns, in both languages, and says so; *list search* looks for what
    follows it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    put(world, "Zebra crossing", FRENCH)
    put(world, "Export to PDF", FRENCH, owner=ENGLISH)
    for line in ("list mine", "list my ideas", "mine", "my ideas"):
        shown = words(typed(oliver, line))
        assert "#1 Dark mode" in shown, line
        assert "#3 Export to PDF" in shown, line
        assert "#2 " not in shown, line
        assert "Yours" in shown, line
    for line in ("liste moi", "liste mes idées", "mes idées", "liste les miennes"):
        shown = words(typed(amelie, line))
        assert "#2 Zebra crossing" in shown, line
        assert "#1 " not in shown, line
        assert "Les vôtres" in shown, line
    press(world, oliver, typed(oliver, "list mine"), "ideas.list:clear")
    assert "#2 Zebra crossing" in words(newest(world, oliver))
    oliver.click(typed(oliver, "list mine"), "ideas.list_framework", selected="ice")
    world.settle()
    assert "#2 " not in words(newest(world, oliver))
    for person, line in ((oliver, "list search zebra"), (amelie, "liste chercher zebra")):
        shown = words(typed(person, line))
        assert "#2 Zebra crossing" in shown
        assert "#1 " not in shown
    assert count(world, "idea") == 3
