"""What was logged in a private channel is its members', wherever insights are read; names leave for managers alone."""

import csv
import io
import json

import pytest

from bot.exchange.out import write
from bot.insights.desk import INSIGHTS
from bot.slack.request import Request
from bot.slack.visibility.membership import conversation
from sandbox import Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import form, home, press, received, send
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import words

PRICING = "C0PRICING"  # Amélie and Helena are in it
SECRET = "Kestrel pays too much"


def log(world: World, person: Person, text: str, customer: str, channel: str = CHECKOUT) -> None:
    """Log an insight by the command."""
    assert person.command("/insight", text, channel=channel) is None
    person.options(form(world, person), "customers.pick", customer, "customer")
    send(world, person, area="Billing", customer=customer)


@pytest.fixture
def amelie(world: World) -> Person:
    """Whoever logged something about an idea where few are."""
    person = world.person(FRENCH)
    person.invite_bot(PRICING)
    ideas.put(world, "One price", SUPPORT)
    log(world, person, SECRET, "Kestrel Foods", PRICING)
    typed(person, "link 1 idea 1", "/insight")
    return person


ASKED = (
    ("/idea", "1"),
    ("/insight", "1"),
    ("/insight", "list status:any"),
    ("/insight", "search kestrel"),
    ("/insight", "triage"),
    ("/customer", "list"),
    ("/customer", "1"),
    ("/productops", "what do customers say about billing?"),
    ("/productops", "What did Kestrel Foods say?"),
)


def test_others_read_nothing_of_it(world: World, amelie: Person) -> None:
    """Neither the insight, nor that there is one, nor of whom; whoever logged it reads it."""
    log(world, amelie, "Kestrel asks again", "Kestrel Foods", PRICING)
    for command, line in ASKED:
        theirs = words(typed(world.person(ENGLISH), line, command))
        assert "Kestrel pays" not in theirs, line
        assert "Kestrel asks" not in theirs, line
        # Whoever asks, named them.
        assert "Kestrel Foods" not in theirs.replace("Nothing that Kestrel Foods said", ""), line
        assert "1 for" not in theirs, line
        assert "Kestrel" in words(typed(amelie, line, command)), line


def test_it_stands_in_nobodys_home(world: World, amelie: Person) -> None:
    """Nor does a name that was typed there stand in a menu of others."""
    log(world, amelie, "Kestrel asks again", "Kestrel Foods", PRICING)
    oliver = world.person(ENGLISH)
    assert "Kestrel" not in words(home(world, oliver))
    oliver.command("/insight", "Something else", channel=CHECKOUT)
    offered = oliver.options(form(world, oliver), "customers.pick", "kest", "customer")
    assert [one["value"] for one in offered] == ["kest"]


def test_a_file_has_what_its_reader_sees(world: World, amelie: Person) -> None:
    """Nobody's private insights; for a manager who says what, for others what was said."""
    log(world, amelie, "Bakeries ask for one bill", "Bakeries & Co")
    rows = {}
    for user in (ADMIN, ENGLISH):
        person = world.person(user)
        typed(person, "export", "/insight")
        world.settle()
        exported = received(world, "insights-")
        rows[user] = list(csv.DictReader(io.StringIO(exported.removeprefix("\ufeff"))))
    assert [row["title"] for row in rows[ENGLISH]] == ["Bakeries ask for one bill"]
    assert [row["customer"] for row in rows[ADMIN]] == ["Kestrel Foods", "Bakeries & Co"]  # she is in the channel
    assert not {"customer", "contact"} & rows[ENGLISH][0].keys()
    assert "Bakeries & Co" not in json.dumps(rows[ENGLISH])


def test_a_channel_is_told_what_all_in_it_see(world: World, amelie: Person) -> None:
    """What its members logged is in what is written for it, and in nothing for another."""
    assert amelie
    services, workspace = world.bot.services, world.workspace
    assert SECRET in write(services, workspace, INSIGHTS, conversation(services, workspace, PRICING))
    assert SECRET not in write(services, workspace, INSIGHTS, conversation(services, workspace, CHECKOUT))
    assert SECRET not in write(services, workspace, INSIGHTS, Request(services, workspace, ENGLISH, {}).audience)


def test_merged_into_a_private_name_a_customer_does_not_tell_it(world: World, amelie: Person) -> None:
    """Most come from one customer, who is called so among few: others read that, and not the name."""
    for n in range(4):
        log(world, amelie, f"Acme asks again {n}", "Acme")
        typed(amelie, f"link {n + 2} idea 1", "/insight")
    press(world, amelie, typed(amelie, "2", "/customer"), "customers.merge")
    amelie.options(form(world, amelie), "customers.pick_number", "Kestrel", "into")
    send(world, amelie, into="1")
    theirs = words(typed(world.person(ENGLISH), "1", "/idea"))
    assert "Most of these come from one customer" in theirs
    assert "Kestrel" not in theirs
    assert "Kestrel Foods" in words(typed(amelie, "1", "/idea"))
    oliver = world.person(ENGLISH)
    assert oliver.command("/customer", "history 2", channel=CHECKOUT) is None
    assert "Kestrel" not in words(form(world, oliver))
