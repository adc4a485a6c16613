"""The ranking: one order, how sure it is, and ways to see a part of it."""

import re
from itertools import pairwise

from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import Shown, form, home, newest, posts, press
from tests.scenarios.ideas_acts import buttons, decide, put, rice, typed
from tests.words import action_ids, words


def choose(world: World, person: Person, place: Shown, menu: str, value: str) -> Shown:
    """Choose in a menu of a list; the list that takes its place."""
    person.click(dict(place), f"ideas.list_{menu}", selected=value)
    world.settle()
    return person.modal or newest(world, person)


def ranked(shown: Shown) -> list[str]:
    """The ideas of a page of the ranking, in order, as `1st, nearly certain #4`."""
    found = re.findall(r"^\*(#\d+) [^\n]*\*\n(?:[^:\n]*: )?([^\n]*?)\. ", words(shown), re.MULTILINE)
    return [f"{place} {number}" for number, place in found]


def unscored(shown: Shown) -> list[int]:
    """The numbers of the ideas that stand unscored on a page."""
    said = words(shown).splitlines()
    return [
        int(line[2:].split()[0]) for line, below in pairwise(said) if line.startswith("*#") and not below[:1].isdigit()
    ]


def test_the_best_come_first_with_how_sure_that_is(world: World) -> None:
    """Ideas are ranked by score; words say which places each could take; equal scores share a rank; a list pages
    nobody and is for its reader alone."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for title, reach in (("Small", 1), ("Great <!channel>", 1_000_000), ("Middling", 500), ("Equal", 500)):
        put(world, title, inputs=rice(reach))
    shown = typed(oliver, "list")
    assert ranked(shown) == [
        "1st, nearly certain #2",
        "2nd or 3rd, a toss-up with #4 #3",
        "2nd or 3rd, a toss-up with #3 #4",
        "4th, nearly certain #1",
    ]
    for sentence in (
        "*RICE*: 4 scored ideas, best first",
        "1,000,000: 1st, nearly certain. Scored.",
        "How sure is each place?",
        "Great &lt;!channel&gt;",
    ):
        assert sentence in words(shown)
    shown = typed(amelie, "liste")
    assert ranked(shown) == [
        "1re, presque à coup sûr #2",
        "2e ou 3e, au coude à coude avec #4 #3",
        "2e ou 3e, au coude à coude avec #3 #4",
        "4e, presque à coup sûr #1",
    ]
    for sentence in (
        "*RICE*\u00a0: 4 idées évaluées, les meilleures d’abord",
        "1\u202f000\u202f000\u00a0: 1re, presque à coup sûr. Évaluée.",
        "Une place est-elle sûre",
    ):
        assert " ".join(sentence.split()) in " ".join(words(shown).split())
    press(world, amelie, shown, "ideas.open", "3")
    assert "*#3 Middling*" in words(newest(world, amelie))
    assert posts(world) == []


def test_nothing_is_said_when_there_is_nothing(world: World) -> None:
    """A workspace without ideas reads how to begin; one that filters everything away, that nothing is left."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert "No ideas here yet. To capture one" in words(typed(oliver, "list"))
    assert "*RICE*\u00a0: aucune idée n’est encore évaluée" in words(typed(amelie, "liste"))
    put(world, "Dark mode", inputs=rice(1))
    shown = words(typed(oliver, "list tag:night"))
    assert "Dark mode" not in shown
    assert "Tag night\n" in shown
    assert "Team" not in shown


def test_what_nobody_scored_comes_after_the_ranking(world: World) -> None:
    """Unscored ideas follow the last of the ranking on its page while there is room, then on pages of their own, each
    once; a blank is no last place."""
    oliver = world.person(ENGLISH)
    for n in range(12):
        put(world, f"Scored {n}", inputs=rice(100 * (n + 1)))
    for n in range(11):
        put(world, f"Unscored {n}")
    pages = [typed(oliver, "list")]
    while f"ideas.list:{len(pages)}" in action_ids(pages[-1]):
        press(world, oliver, pages[-1], f"ideas.list:{len(pages)}")
        pages.append(newest(world, oliver))
        assert pages[-1]["ts"] == pages[0]["ts"], "pages take each other's place"
    numbers = [[int(place.split("#")[-1]) for place in ranked(page)] for page in pages]
    assert numbers == [list(range(12, 2, -1)), [2, 1], []]
    assert [unscored(page) for page in pages] == [[], list(range(23, 15, -1)), [15, 14, 13]]
    assert "Not scored yet" in words(pages[1])
    press(world, oliver, pages[2], "ideas.list:1")
    assert unscored(newest(world, oliver)) == list(range(23, 15, -1))


def fill(world: World) -> None:
    """Ideas of two teams, two tags and several statuses."""
    put(world, "One", inputs=rice(1), team="Checkout", tags=("mobile",))
    put(world, "Two", inputs=rice(2), team="Checkout", tags=("web",))
    put(world, "Three", inputs=rice(3), team="Applis Mobiles", tags=("mobile", "night-mode"))
    put(world, "Four", inputs=rice(4), team="Checkout", tags=("mobile",))
    oliver = world.person(ENGLISH)
    decide(world, oliver, 4, status="shipped")
    decide(world, oliver, 2, status="planned", horizon="now")


PARTS = [
    ("list", [3, 2, 1]),
    ("list rice", [3, 2, 1]),
    ("list ICE", []),
    ("list team:checkout", [2, 1]),
    ("list team:CHECKOUT tag:mobile", [1]),
    ('list team:"applis mobiles"', [3]),
    ("liste équipe:« Applis mobiles »", [3]),
    ("liste equipe:checkout tag:web", [2]),
    ('list tag:"Night mode"', [3]),
    ("list tag:#mobile", [3, 1]),
    ("list shipped", [4]),
    ("liste livrée", [4]),
    ("list status:planned", [2]),
    ("liste statut:planifiée", [2]),
    ("liste méthode:rice statut:évaluée", [3, 1]),
    ("list status:shipped tag:mobile team:checkout rice", [4]),
    ("list team:nobody", []),
    ("list team:" + "x" * 500, []),
]


def test_a_part_of_the_ranking(world: World) -> None:
    """Framework, status, team and tag narrow the list, in both languages' words, whatever the case or accents."""
    fill(world)
    for asked, found in PARTS:
        shown = typed(world.person(ENGLISH), asked)
        assert [int(place.split("#")[-1]) for place in ranked(shown)] == found, asked


def test_what_no_list_can_be_narrowed_by(world: World) -> None:
    """An unknown status or framework is answered with those there are."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert "Statuses are: " in words(typed(oliver, "list status:soon"))
    assert "Les statuts sont" in words(typed(amelie, "liste statut:bientôt"))
    assert "Frameworks are: RICE, WSJF, ICE, Our criteria." in words(typed(oliver, "list framework:kano"))
    assert "Les méthodes sont" in words(typed(amelie, "liste méthode:kano"))


def test_the_menus_keep_what_was_typed(world: World) -> None:
    """Choosing a framework or a status in the list keeps the other, the team and the tag, and begins at the first."""
    fill(world)
    for n in range(12):
        put(world, f"More {n}", inputs=rice(10 + n), team="Checkout", tags=("mobile",))
    amelie = world.person(FRENCH)
    shown: Shown = typed(amelie, "liste équipe:checkout tag:mobile")
    assert "Équipe checkout, Étiquette mobile" in words(shown)
    press(world, amelie, shown, "ideas.list:1")
    shown = newest(world, amelie)
    assert [place.split("#")[-1] for place in ranked(shown)] == ["6", "5", "1"]
    shown = choose(world, amelie, shown, "status", "shipped")
    assert [place.split("#")[-1] for place in ranked(shown)] == ["4"]
    assert "Équipe checkout, Étiquette mobile" in words(shown)
    shown = choose(world, amelie, shown, "framework", "wsjf")
    assert "*WSJF*\u00a0: aucune idée" in words(shown)
    assert unscored(shown) == [4]
    shown = choose(world, amelie, choose(world, amelie, shown, "framework", "rice"), "status", "any")
    assert len(ranked(shown)) == 10
    assert "Équipe checkout, Étiquette mobile" in words(shown)
    press(world, amelie, shown, "ideas.list:1")
    assert [place.split("#")[-1] for place in ranked(newest(world, amelie))] == ["6", "5", "1"]


def test_the_ranking_from_the_home_tab(world: World) -> None:
    """It opens over the tab, turns and narrows there, and leads to each idea."""
    oliver = world.person(ENGLISH)
    for n in range(12):
        put(world, f"Idea {n}", inputs=rice(n + 1))
    decide(world, oliver, 12, status="planned", horizon="now")
    press(world, oliver, home(world, oliver), "ideas.list")
    shown: Shown = form(world, oliver)
    assert len(ranked(shown)) == 10
    press(world, oliver, shown, "ideas.list:1")
    assert [place.split("#")[-1] for place in ranked(form(world, oliver))] == ["2", "1"]
    shown = choose(world, oliver, form(world, oliver), "status", "planned")
    assert [place.split("#")[-1] for place in ranked(shown)] == ["12"]
    press(world, oliver, shown, "ideas.open", "12")
    assert "*#12 Idea 11*" in words(oliver.modal)
    assert "ideas.decide" in buttons(form(world, oliver))
    assert posts(world) == []


def test_a_list_keeps_up(world: World) -> None:
    """Turning a page of an old list shows the ideas as they are now; a page beyond the end is empty, not an error."""
    oliver, priya = world.person(ENGLISH), world.person(DEVELOPER)
    for n in range(11):
        put(world, f"Idea {n}", ENGLISH, inputs=rice(n + 1))
    old = typed(priya, "list", CHANNEL)
    for number in (1, 2, 3):
        decide(world, oliver, number, status="declined")
    press(world, priya, old, "ideas.list:1")
    shown = newest(world, priya)
    assert ranked(shown) == []
    press(world, priya, shown, "ideas.list:0")
    assert len(ranked(newest(world, priya))) == 8
