"""Somebody looks for words, or at what changed and what is missing."""

from datetime import timedelta

import pytest

from bot.glossary.change import GlossaryDesk
from bot.glossary.term import Content
from tests.conftest import ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import ask, define, newest, press
from tests.words import action_ids, words


def fill(world: World, count: int) -> None:
    """Terms T00, T01, … a minute apart, each about delivery."""
    desk = GlossaryDesk(world.bot.services, world.workspace, ENGLISH)
    for n in range(count):
        world.clock.ahead = timedelta(minutes=n)
        desk.add(Content(f"T{n:02}", definition_en=f"Delivery, step {n}."))
    world.clock.ahead = timedelta(minutes=count)


def terms(shown: str) -> list[str]:
    """The terms of a list, in order."""
    return [line[1:4] for line in shown.splitlines() if line.startswith("*T")]


def test_words_are_found_in_definitions_best_first(world: World) -> None:
    """A search reads both languages without accents, takes beginnings of words, and puts a name before a mention."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "lead time", definition_en="From the request to the delivery.")
    define(world, oliver, "delivery", definition_en="Handing it over.", definition_fr="La livraison à l’équipe.")
    define(world, oliver, "churn", definition_en="Customers who left.")
    found = words(ask(oliver, "search deliver"))
    assert found.index("*delivery*") < found.index("*lead time*")
    assert "churn" not in found
    assert "*delivery*" in words(ask(amelie, "chercher equipe"))
    both = ask(oliver, "search request delivery")
    assert "*lead time*" in words(both)
    assert "*delivery*" not in words(both)
    press(world, oliver, both, "glossary.open")
    assert "From the request to the delivery." in words(newest(world, oliver))


def test_a_search_that_finds_nothing_leads_on(world: World) -> None:
    """Nothing found, or nothing asked, is said with what to do next; no sign is read as an operator."""
    oliver = world.person(ENGLISH)
    nothing = ask(oliver, "search kanban")
    assert "“kanban”" in words(nothing)
    press(world, oliver, nothing, "glossary.add")
    modal = oliver.modal
    assert modal is not None
    assert "kanban" in words(modal)
    assert "Which words?" in words(ask(oliver, "search"))
    for typed in ("AND", '"', "a OR", "NEAR(a b)", "x* -y", "definition:z", "a=b", "' OR 1=1 --", "é & | !"):
        assert "Something went wrong" not in words(ask(oliver, f"search {typed}")), typed


@pytest.mark.parametrize(
    ("typed", "action", "order"),
    [("recent", "glossary.recent", 1), ("search delivery", "glossary.search", 0)],
    ids=["recent", "search"],
)
def test_long_lists_come_in_pages(world: World, typed: str, action: str, order: int) -> None:
    """Every entry is on exactly one page, and the pages take each other's place; what changed last comes first."""
    fill(world, 20)
    oliver = world.person(ENGLISH)
    answer = ask(oliver, typed)
    read = [terms(words(answer))]
    for page in (1, 2):
        press(world, oliver, answer, f"{action}:{page}")
        shown = newest(world, oliver)
        assert shown["ts"] == answer["ts"]
        read.append(terms(words(shown)))
    assert f"{action}:3" not in action_ids(shown)
    every = [term for page_ in read for term in page_]
    assert sorted(every) == [f"T{n:02}" for n in range(20)]
    if order:
        assert every == sorted(every, reverse=True)
    press(world, oliver, answer, f"{action}:1")
    assert terms(words(newest(world, oliver))) == read[1]


def test_recent_tells_when(world: World) -> None:
    """The list of changes gives the day of each, as the reader writes it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "OKR", expansion_en="Objectives and key results", definition_en="Aims.")
    speak = world.bot.services.texts.speak
    today = world.bot.services.clock().date()
    assert f"*OKR* — Objectives and key results ({speak('en').date(today)})" in words(ask(oliver, "recent"))
    assert speak("fr").date(today) in words(ask(amelie, "récents"))


def test_what_is_missing_is_counted_and_defined_from_the_list(world: World) -> None:
    """Every vain question counts once; the most wanted comes first, is defined from the list, and leaves it."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    ask(oliver, "PSP")
    for person in (oliver, amelie, marcus):
        ask(person, "S.C.A.")
    world.settle()
    listed = ask(oliver, "wanted")
    assert words(listed).index("*S.C.A.* — asked 3 times") < words(listed).index("*PSP* — asked once")
    assert "*PSP* — demandé une fois" in words(ask(amelie, "demandés"))
    press(world, oliver, listed, "glossary.add", "S.C.A.")
    assert "S.C.A." in words(oliver.modal)
    assert oliver.submit({"definition_en": "Strong customer authentication"}) == {}
    world.settle()
    left = words(ask(oliver, "wanted"))
    assert "PSP" in left
    assert "S.C.A." not in left
    assert "Strong customer authentication" in words(ask(marcus, "sca"))
