"""Somebody defines a term."""

import pytest

from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import ask, define, direct, edit, form, form_from, home, newest, press, send, told, values
from tests.words import action_ids, words


def test_the_form_asks_in_the_readers_language_first(world: World) -> None:
    """A French reader fills in French before English; an English one the other way round."""
    orders = []
    for user in (ENGLISH, FRENCH):
        modal = form_from(world, world.person(user), "add MVP")
        assert values(modal) == {"term": "MVP"}
        names = [block["block_id"] for block in modal["blocks"]]
        orders.append(names.index("definition_en") < names.index("definition_fr"))
    assert orders == [True, False]


def test_what_is_wrong_is_told_beside_its_field(world: World) -> None:
    """Each mistake stands beside the field it is about, in plain words, and the form stays as it was typed."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "add")
    for typed, field, sentence in (
        (
            {"term": "?!", "definition_en": "x"},
            "term",
            "Which term? Type letters or digits, for example /glossary MVP.",
        ),
        ({"term": "MVP", "definition_en": ""}, "definition_en", "Please complete this required field."),
        ({"definition_en": "x", "source": "handbook"}, "source", "web address that begins with https://"),
        ({"source": "", "aliases": "; ".join(f"a{n}" for n in range(30))}, "aliases", "At most 20 aliases"),
        ({"aliases": "a" * 90}, "aliases", "At most 80 characters fit here; this has 90."),
    ):
        errors = oliver.submit(typed)
        assert list(errors) == [field], typed
        assert sentence in errors[field]
    assert oliver.modal is not None
    send(world, oliver, aliases="")
    assert "*MVP*" in words(newest(world, oliver))
    edit(world, oliver, "MVP")
    errors = oliver.submit({"definition_en": ""})
    assert list(errors) == ["expansion_en", "definition_en"], "either would do, so both are marked"
    assert all("Say what it stands for or what it means" in said for said in errors.values())
    oliver.close(clear=True)
    form_from(world, oliver, "add MVP")
    assert oliver.submit({"definition_en": "x"}) == {"term": "MVP already has exactly this definition."}


def test_one_line_defines_a_new_term(world: World) -> None:
    """`/glossary TERM = definition` defines it at once, in the language of whoever types it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    done = ask(oliver, "WIP = Work that has begun & is not done")
    assert "*WIP* is in the glossary." in words(done)
    assert {"glossary.share", "glossary.edit"} <= set(action_ids(done))
    assert "begun &amp; is not done" in words(ask(amelie, "wip"))
    ask(amelie, "ajouter encours=Ce qui est commencé")
    press(world, amelie, ask(amelie, "encours"), "glossary.edit")
    fields = values(form(world, amelie))
    assert fields["definition_fr"] == "Ce qui est commencé"
    assert "definition_en" not in fields


def test_one_line_about_a_known_term_replaces_nothing(world: World) -> None:
    """A known term opens the form, filled; saving adds a meaning beside the one that was there."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    modal = form_from(world, amelie, "w.i.p. = Un brouillon")
    assert "*WIP* a déjà une définition." in words(modal)
    assert values(modal) == {"term": "w.i.p.", "definition_fr": "Un brouillon"}
    send(world, amelie)
    both = words(ask(oliver, "WIP"))
    assert "*WIP* has 2 definitions here." in both
    assert "Work under way." in both
    assert "Un brouillon" in both


def test_a_meaning_is_added_from_an_answer(world: World) -> None:
    """Add a meaning opens the form with the term in it; exactly the same meaning is not added twice."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    press(world, oliver, ask(oliver, "WIP"), "glossary.add")
    assert values(form(world, oliver)) == {"term": "WIP"}
    assert oliver.submit({"definition_en": "Work under way."}) == {"term": "WIP already has exactly this definition."}
    send(world, oliver, definition_en="A draft.", context="Design")
    assert "*WIP* has 2 definitions here." in words(ask(oliver, "WIP"))


@pytest.mark.parametrize("channel", [CHANNEL, "C0DESIGN"], ids=["member", "stranger"])
def test_a_message_fills_the_form(world: World, channel: str) -> None:
    """The message shortcut fills the form from the message, with its address as the source, also where the bot is
    no member."""
    oliver = world.person(ENGLISH)
    said = oliver.say(channel, "RICE: reach, impact, confidence & effort, see <https://example.com|the page>")
    oliver.message_shortcut("glossary.define_message", said)
    fields = values(form(world, oliver))
    assert fields["term"] == "RICE"
    assert fields["definition_en"] == "reach, impact, confidence & effort, see the page"
    assert fields["source"].startswith("https://")
    assert fields["source"].endswith(f"/archives/{channel}/p{said['ts'].replace('.', '')}")
    send(world, oliver)
    answer = newest(world, oliver, channel)
    assert answer["ephemeral"]
    assert "*RICE* is in the glossary." in words(answer)


def test_a_private_message_fills_the_form_too(world: World) -> None:
    """In a private channel the bot cannot see, the address of the message is made up from its parts."""
    amelie = world.person(FRENCH)
    said = amelie.say("C0PRICING", "Le palier « Essentiel » est à 9 €")
    amelie.message_shortcut("glossary.define_message", said)
    fields = values(form(world, amelie))
    assert fields["definition_fr"] == "Le palier « Essentiel » est à 9 €"
    assert fields["source"].endswith(f"/archives/C0PRICING/p{said['ts'].replace('.', '')}")
    world_refusals = [(r.method, r.error) for r in world.slack.refusals]
    assert world_refusals == [("chat.getPermalink", "channel_not_found")]
    world.slack.refusals.clear()


def test_what_a_message_says_is_guessed(world: World) -> None:
    """The form is filled with what the message seems to define, for its writer to correct."""
    priya = world.person(DEVELOPER)
    for said, term, expansion, definition in (
        ("North star metric", "North star metric", None, None),
        ("*MVP* = Minimum viable product, nothing more", "MVP", None, "Minimum viable product, nothing more"),
        ("PSP (payment service provider) takes the card", "PSP", "payment service provider", "takes the card"),
        ("OKR means objectives and key results", "OKR", None, "objectives and key results"),
        ("The PSP migration is on, nobody sees it.", "PSP", None, "The PSP migration is on, nobody sees it."),
    ):
        priya.message_shortcut("glossary.define_message", priya.say("C0CHECKOUT", said))
        world.settle()
        fields = values(form(world, priya))
        assert (fields["term"], fields.get("expansion_en"), fields.get("definition_en")) == (
            term,
            expansion,
            definition,
        )
        priya.close()


def test_the_global_shortcut_defines_from_anywhere(world: World) -> None:
    """From the lightning menu the form opens empty, and itself tells what was done: there is no conversation."""
    oliver = world.person(ENGLISH)
    oliver.shortcut("glossary.define")
    assert values(form(world, oliver)) == {}
    send(world, oliver, term="PRD", definition_en="What we build and why.")
    assert "*PRD* is in the glossary." in words(oliver.modal)
    assert "What we build and why." in words(oliver.modal)
    assert "What we build and why." in words(ask(oliver, "prd"))


def test_whoever_asked_for_a_term_hears_of_it(world: World) -> None:
    """Ask for it puts a reader on the list; everyone on it hears in their language, once, when the term is defined."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    for person, promise in ((amelie, "Je vous préviendrai quand *SCA*"), (marcus, "I’ll tell you when *SCA*")):
        press(world, person, ask(person, "SCA"), "glossary.ask")
        assert promise in words(newest(world, person))
    press(world, marcus, ask(marcus, "sca"), "glossary.ask")
    assert "You’re already on the list" in words(newest(world, marcus))
    define(
        world,
        oliver,
        "SCA",
        expansion_en="Strong customer authentication",
        definition_en="Two proofs of identity.",
        definition_fr="Deux preuves d’identité.",
    )
    (french,), (english,) = told(world, amelie), told(world, marcus)
    assert french.startswith("Vous aviez demandé *SCA*")
    assert "Deux preuves d’identité." in french
    assert english.startswith("*SCA*, which you asked for, is now defined")
    assert told(world, oliver) == []
    define(world, oliver, "SCA", definition_en="Another one.")
    assert len(told(world, amelie)) == 1


def test_a_term_defined_meanwhile_is_not_asked_for(world: World) -> None:
    """Ask for it, pressed on an answer that has grown old, gives the meaning there is now."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    old = ask(amelie, "SCA")
    define(world, oliver, "SCA", definition_en="Two proofs of identity.")
    press(world, amelie, old, "glossary.ask")
    assert "Two proofs of identity." in words(newest(world, amelie))
    assert "SCA" not in words(ask(oliver, "wanted"))


def test_a_wanted_term_is_defined_from_home(world: World) -> None:
    """The Home tab has a button to what is wanted, which opens the form, and no longer has it once that is defined."""
    oliver, marcus = world.person(ENGLISH), world.person(SUPPORT)
    ask(marcus, "SCA")
    assert "Missing terms" in words(home(world, oliver))
    press(world, oliver, oliver.home or {}, "home.all:glossary.wanted")
    shown = form(world, oliver)
    assert "*SCA* — asked once" in words(shown)
    press(world, oliver, shown, "glossary.add", "SCA")
    assert values(form(world, oliver)) == {"term": "SCA"}
    send(world, oliver, definition_en="Two proofs of identity.")
    assert "*SCA* is in the glossary." in words(oliver.modal)
    assert "SCA" not in words(oliver.home)
    assert "One definition." in words(oliver.home)


def test_a_form_says_what_it_did_where_it_was_opened(world: World) -> None:
    """The answer to a form comes as a message for its writer alone in the conversation it was opened from."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "PRD", "C0DESIGN", definition_en="What we build and why.")
    assert "*PRD* is in the glossary." in words(newest(world, oliver, "C0DESIGN"))
    assert not any("PRD" in words(m) for m in amelie.messages("C0DESIGN"))
    mine = direct(world, oliver)
    define(world, oliver, "RFC", mine, definition_en="A request for comments.")
    assert "*RFC* is in the glossary." in words(newest(world, oliver, mine))
