"""What people tried with insights and customers, and what they then read."""

from itertools import product

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import form, newest, press, send
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.scenarios.test_insights_triage import log
from tests.words import words


@pytest.mark.parametrize(
    ("user", "line"),
    [
        (FRENCH, "chercher exports"),
        (FRENCH, "que disent les clients des exports ?"),
        (ENGLISH, "search exports"),
        (ENGLISH, "what do customers say about exports?"),
    ],
)
def test_a_plural_finds_the_singular(world: World, user: str, line: str) -> None:
    """Whoever asks about exports reads of one export, in a search as in an answer."""
    person = world.person(user)
    log(world, person, "Veut exporter ses ventes")
    assert "Veut exporter ses ventes" in words(typed(person, line, "/insight"))


def test_an_answer_without_insights_says_so(world: World) -> None:
    """In a sentence that names what was asked about."""
    said = words(typed(world.person(FRENCH), "que disent les clients des prix ?", "/insight"))
    assert "Aucun retour client sur «\u00a0prix\u00a0» parmi ceux que vous pouvez voir." in said


def test_a_customer_is_shown_by_name(world: World) -> None:
    """Typed after the command, whatever its spelling; a new one of a near name is said to be perhaps the same, and one
    of the same name is refused beside the field."""
    oliver = world.person(ENGLISH)
    for name in ("Harbour Foods", "Harbour Food"):
        oliver.command("/customer", name, channel=CHANNEL)
        form(world, oliver)
        send(world, oliver, title=name)
    added = words(newest(world, oliver))
    assert "This may be #1, Harbour Foods." in added
    assert "Harbour Foods" in words(typed(oliver, "harbour FOODS", "/customer"))
    press(world, oliver, typed(oliver, "help", "/customer"), "customers.new")
    form(world, oliver)
    assert "#1" in str(oliver.submit({"title": "harbour foods"})["title"])


@pytest.mark.parametrize("line", ["tri facturation", "liste domaine:tarifs"])
def test_what_narrows_is_named_as_it_is_typed(world: World, line: str) -> None:
    """In the reader's language, where the label has several words too."""
    person = world.person(FRENCH)
    log(world, person, "Un seul prix", "Paiement")
    said = words(typed(person, line, "/insight"))
    assert "domaine:" in said
    assert "area:" not in said


def spoke(world: World, person: Person, customer: str, stance: str, **said: str) -> None:
    """A customer speaks for or against the only idea; nobody, where no name is given."""
    person.command("/insight", "One price please", channel=CHANNEL)
    opened = form(world, person)
    if customer:
        person.options(opened, "customers.pick", customer, "customer")
    send(world, person, area="Pricing", **({"customer": customer} if customer else {}), **said)
    press(world, person, newest(world, person), f"insights.say:{stance}")


CARDS = (
    (
        ENGLISH,
        (("", "supports"),),
        "one insight, customer not known, logged ",
        "No confidence to suggest. So far it’s",
    ),
    (FRENCH, (("Acme", "supports"),), "un retour d’un client, consigné le ", "50\u00a0%.* Un client la soutient."),
    (
        ENGLISH,
        (("Acme", "supports"), ("Apex", "contradicts"), ("Bolt", "contradicts")),
        "3 insights from 3 customers, the latest logged ",
        "One customer supports it. But 2 of 3 customers speak against it, so nothing is suggested instead of 50%.",
    ),
    (
        FRENCH,
        (("Acme", "contradicts"),),
        "un retour d’un client",
        "Pas de confiance à suggérer. C’est encore une opinion",
    ),
)


@pytest.mark.parametrize(("user", "said", "evidence", "why"), CARDS)
def test_the_card_says_what_it_rests_on(
    world: World, user: str, said: tuple[tuple[str, str], ...], evidence: str, why: str
) -> None:
    """How many, of whom, and what becomes of the figure; nobody's support is less than somebody's. What nobody quoted
    has no bar before it."""
    person = world.person(user)
    ideas.put(world, "One price", SUPPORT)
    for customer, stance in said:
        spoke(world, person, customer, stance)
    card = words(typed(person, "1", "/idea")).replace("*", "")
    assert evidence in card
    assert why.replace("*", "") in card
    assert ">One price please" not in card.replace("&gt;", ">")


def test_what_is_archived_is_not_linked(world: World) -> None:
    """It would not count: the answer says so, and how to mend it."""
    oliver = world.person(ENGLISH)
    ideas.put(world, "One price", SUPPORT)
    log(world, oliver, "One price for all")
    press(world, oliver, typed(oliver, "triage", "/insight"), "insights.archive", "1")
    assert "wouldn’t count" in words(typed(oliver, "link 1 idea 1", "/insight"))
    assert "Customer evidence" not in words(typed(oliver, "1", "/idea"))


def test_only_what_it_is_about_is_offered(world: World) -> None:
    """An idea with one word of it is no answer, nor one that is done."""
    oliver = world.person(ENGLISH)
    for title in ("Export orders as a spreadsheet", "One sign-in for all shops"):
        ideas.put(world, title, SUPPORT)
    log(world, oliver, "One of our orders came late")
    assert "Is it about one of these?" not in words(newest(world, oliver))
    log(world, oliver, "Export of orders to a spreadsheet fails")
    assert "Export orders as a spreadsheet" in words(newest(world, oliver))


UNFINISHED = (
    (FRENCH, "lier 3 idee", "lier 12 idée 7"),
    (ENGLISH, "link 3", "link 12 idea 7"),
    (ENGLISH, "12 idea 7", "link 12 idea 7"),
    (ENGLISH, "link 3 thing 4", "link 12 idea 7"),
)


def test_an_unfinished_link_is_no_record(world: World) -> None:
    """How it is typed is said, in every room of records."""
    for command, (user, line, usage) in product(("/insight", "/customer", "/decision"), UNFINISHED):
        person = world.person(user)
        assert usage in words(typed(person, line, command)), command
        assert person.modal is None


def test_what_was_archived_comes_back(world: World) -> None:
    """In triage, with the button beside what was done."""
    oliver = world.person(ENGLISH)
    log(world, oliver, "One price for all")
    press(world, oliver, typed(oliver, "triage", "/insight"), "insights.archive", "1")
    left = newest(world, oliver, CHECKOUT)
    assert "#1: Archived." in words(left)
    press(world, oliver, left, "insights.unarchive", "1")
    assert "One price for all" in words(newest(world, oliver, CHECKOUT))


def test_logged_twice_the_first_is_named(world: World) -> None:
    """In the same words by the same person; another's are their own."""
    oliver = world.person(ENGLISH)
    for person, again in ((oliver, False), (oliver, True), (world.person(SUPPORT), False)):
        log(world, person, "One price for all")
        assert ("You already logged this as #1." in words(newest(world, person))) is again


def test_a_customer_is_not_merged_with_itself(world: World) -> None:
    """It is not offered; those alike are told apart by number and segment."""
    oliver = world.person(ENGLISH)
    for name, segment in (("Acme", "Retail"), ("Acme GmbH", "")):
        oliver.command("/customer", name, channel=CHANNEL)
        form(world, oliver)
        send(world, oliver, title=name, segment=segment)
    press(world, oliver, typed(oliver, "2", "/customer"), "customers.merge")
    offered = oliver.options(form(world, oliver), "customers.pick_number", "Acme", "into")
    assert [one["text"]["text"] for one in offered] == ["#1 Acme (Retail)"]


def test_a_row_says_whose_and_of_what(world: World) -> None:
    """Beside its status; customers have their segment, and no menu of names."""
    oliver = world.person(ENGLISH)
    oliver.command("/customer", "Acme", channel=CHANNEL)
    form(world, oliver)
    send(world, oliver, title="Acme", segment="Retail")
    ideas.put(world, "One price", SUPPORT)
    spoke(world, oliver, "Acme", "supports")
    assert "Linked · Pricing · Acme" in words(typed(oliver, "list", "/insight"))
    customers = words(typed(oliver, "list", "/customer"))
    assert "Active · Retail" in customers
    assert "Name: any" not in customers
    assert "Other names: any" not in customers
