"""Ideas on the Home tab, and as a file."""

import csv
import io

from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import Shown, direct, form, home, press, received, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    ask_people,
    buttons,
    decide,
    more,
    put,
    rice,
    score,
    typed,
)
from tests.words import words


def part(shown: str, start: str, end: str = "\0") -> str:
    """What a Home tab says between two headings."""
    assert start in shown, shown
    return shown.split(start)[1].split(end)[0]


def test_home_before_the_first_idea(world: World) -> None:
    """A new workspace reads how to begin, and has no ranking to open."""
    assert "No ideas yet. Type `/idea` and its title" in words(home(world, world.person(ENGLISH)))
    shown = home(world, world.person(FRENCH))
    assert "Pas encore d’idée. Tapez `/idea` et son titre" in words(shown)
    assert "ideas.list" not in buttons(shown)


def test_home_says_what_became_of_my_ideas(world: World) -> None:
    """One's own ideas with their status, the last changed first, and the five best of everybody's, as they are now."""
    oliver, amelie, helena = (world.person(user) for user in (ENGLISH, FRENCH, ADMIN))
    for n in range(7):
        put(world, f"Idea {n}", ENGLISH, rice(n + 1))
    put(world, "Mode <sombre>", FRENCH)
    shown = words(home(world, amelie))
    mine = part(shown, "*Vos idées et leur statut*", "*Les cinq premières selon RICE*")
    assert "*#8 Mode &lt;sombre&gt;*\nNouvelle" in mine
    assert mine.count("*#") == 1
    top = part(shown, "*Les cinq premières selon RICE*")
    assert [line.split("*#")[1][0] for line in top.splitlines() if "*#" in line] == ["7", "6", "5", "4", "3"]
    assert "*\n1re, " in top
    assert part(words(home(world, oliver)), "*Your ideas and their status*", "*Top five").count("*#") == 5
    decide(world, helena, 8, status="planned", horizon="next", quarter="Q2 2027")
    decide(world, helena, 7, status="shipped")
    shown = words(home(world, amelie))
    assert "Planifiée ensuite" in part(shown, "*Vos idées", "*Les cinq")
    assert "#7 " not in part(shown, "*Les cinq premières")
    assert "*#7 Idea 6*\nShipped" in part(words(home(world, oliver)), "*Your ideas", "*Top five")


def test_home_says_what_waits_for_my_score(world: World) -> None:
    """Who is asked by name finds it on their Home tab, answers there, and it is gone at once; the thanks come in
    private."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    put(world, "Night theme", ENGLISH)
    ask_people(world, oliver, 1, FRENCH, DEVELOPER)
    ask_people(world, oliver, 2, FRENCH, framework="ice")
    shown = home(world, amelie)
    waiting = part(words(shown), "*En attente de votre évaluation*", "Recueillir une idée")
    assert "*#1 Dark mode*, selon RICE" in waiting
    assert "*#2 Night theme*, selon ICE" in waiting
    assert "Waiting for your score" not in words(home(world, oliver))
    value = next(b["accessory"]["value"] for b in shown["blocks"] if "#1" in str(b) and "accessory" in b)
    press(world, amelie, shown, "ideas.answer", value)
    form(world, amelie)
    send(world, amelie, **RICE)
    assert "#1 Dark mode" not in part(words(amelie.home), "*En attente de votre évaluation*", "Recueillir une idée")
    assert "Merci\u00a0: votre note pour *#1 Dark mode* est enregistrée." in told(world, amelie)[-1]
    assert "1 of 2 answered." in "\n".join(told(world, oliver))


def first_row(shown: Shown) -> str:
    """The block of the first idea on a Home tab."""
    return next(str(b["block_id"]) for b in shown["blocks"] if b.get("accessory", {}).get("action_id") == "ideas.open")


def test_home_refreshes_with_what_is_done_there(world: World) -> None:
    """Scoring, deciding and merging an idea opened from the Home tab show on it when the form is closed."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    press(world, oliver, home(world, oliver), "ideas.open", "1")
    press(world, oliver, form(world, oliver), "ideas.score")
    form(world, oliver)
    send(world, oliver, **RICE)
    assert "*RICE 400*" in words(oliver.modal)
    assert "Top five" in words(oliver.home)
    oliver.close(clear=True)
    shown = home(world, oliver)
    oliver.click(shown, "ideas.open", block_id=first_row(shown))
    world.settle()
    press(world, oliver, form(world, oliver), "ideas.decide")
    form(world, oliver)
    send(world, oliver, status="declined", reason="No.")
    assert "*#1 Dark mode*\nDeclined" in words(oliver.home)
    assert "Top five" not in words(oliver.home)


def test_home_is_shown_again_where_something_changed(world: World) -> None:
    """What only opens a form, and each letter that is typed into a menu of one, leaves Slack's limits to those who
    change something."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH)
    put(world, "Light mode", ENGLISH)
    shown = home(world, oliver)
    world.slack.core.calls.clear()
    oliver.click(shown, "ideas.open", block_id=first_row(shown))
    world.settle()
    more(world, oliver, form(world, oliver), "merge")
    assert oliver.options(form(world, oliver), "ideas.pick", "mode")
    world.settle()
    assert [args["user_id"] for method, args in world.slack.calls if method == "views.publish"] == []


def test_the_export_is_a_spreadsheet(world: World) -> None:
    """Every idea with its status, scores and votes, safe to open in a spreadsheet; to the asker alone."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(
        world,
        "=cmd()",
        ENGLISH,
        team="Équipe; A",
        description='+1 "x"\n-2',
        tags=("mobile",),
        links=("https://a.example",),
    )
    score(world, oliver, 1, RICE | {"rice.reach": "1,500,000", "rice.effort": "0.5"})
    put(world, "Mode sombre", FRENCH)
    decide(world, amelie, 2, status="planned", horizon="next", quarter="T2 2027")
    assert "Je vous envoie le fichier" in words(typed(amelie, "exporter"))
    exported = received(world, "ideas-")
    rows = list(csv.DictReader(io.StringIO(exported.removeprefix("\ufeff"))))
    assert [(row["title"], row["status"]) for row in rows] == [("'=cmd()", "scored"), ("Mode sombre", "planned")]
    first, second = rows
    assert (first["rice_reach"], first["rice_effort"], first["rice_score"]) == ("1500000", "0.5", "4800000")
    assert (first["team"], first["links"], first["tags"]) == ("Équipe; A", "https://a.example", "mobile")
    assert first["description"].startswith("'+1")
    assert (second["horizon"], second["quarter"], second["rice_reach"]) == ("next", "2027-Q2", "")
    assert "Toutes les idées, avec leurs notes." in "\n".join(m["text"] for m in amelie.messages(direct(world, amelie)))


def test_home_of_somebody_who_captured_nothing(world: World) -> None:
    """The Home tab of somebody who did nothing shows the ranking and nothing of theirs."""
    put(world, "Dark mode", ENGLISH, rice(1))
    shown = words(home(world, world.person(SUPPORT)))
    assert "Your ideas" not in shown
    assert "Top five by RICE" in shown
