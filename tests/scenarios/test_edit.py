"""Somebody changes what a term means."""

from datetime import timedelta
from itertools import pairwise

import pytest

from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, define, edit, form, form_from, home, newest, press, send, values
from tests.words import words


def test_a_meaning_is_changed_in_place(world: World) -> None:
    """The form opens with everything in it; the answer it was opened from shows what is saved."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    given = {
        "expansion_en": "Work in progress",
        "definition_en": "Work under way.\nNot done.",
        "definition_fr": "Ce qui est commencé.",
        "aliases": "en cours; ongoing",
        "context": "Delivery",
        "owner": FRENCH,
        "source": "https://handbook.example/wip?a=1&b=2",
        "review_by": "2030-05-17",
    }
    define(world, oliver, "WIP", **given)
    answer = ask(oliver, "WIP")
    press(world, oliver, answer, "glossary.edit")
    assert values(form(world, oliver)) == {"term": "WIP", **given}
    send(world, oliver, definition_en="Work begun and not finished.", aliases="ongoing")
    shown = newest(world, oliver)
    assert shown["ts"] == answer["ts"], "the old answer is replaced, not repeated"
    assert "Saved." in words(shown)
    assert "Work begun and not finished." in words(shown)
    assert "Ce qui est commencé." in words(ask(amelie, "ongoing"))
    assert "n’est pas encore dans le glossaire" in words(ask(amelie, "en cours"))


def test_saving_without_a_change_is_no_version(world: World) -> None:
    """Looking at a form and saving it as it is changes nothing, and says so."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    edit(world, oliver, "WIP")
    send(world, oliver)
    assert "Nothing changed:" in words(newest(world, oliver))
    press(world, oliver, ask(oliver, "WIP"), "glossary.history")
    assert "Version 2" not in words(form(world, oliver))


def test_the_author_the_owner_and_editors_may_change(world: World) -> None:
    """Edit opens the form to the author, the owner and editors; anyone else is offered to suggest a change."""
    oliver, amelie, priya, helena = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER, ADMIN))
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH)
    for person in (oliver, amelie, helena):
        assert values(edit(world, person, "WIP"))["term"] == "WIP"
    press(world, priya, ask(priya, "WIP"), "glossary.edit")
    suggested = form(world, priya)
    assert suggested["title"]["text"] == "Suggest a change"
    assert "Only the author, the owner and the glossary editors can change this definition." in words(suggested)


def test_rights_lost_while_typing_are_told_and_nothing_is_lost(world: World) -> None:
    """Rights are looked at again on submit: whoever lost them is told so in the form, with their text still in it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH)
    edit(world, amelie, "WIP")
    edit(world, oliver, "WIP")
    send(world, oliver, owner=DEVELOPER)
    errors = amelie.submit({"definition_fr": "Ce qui est commencé."})
    assert list(errors) == ["term"]
    assert "Seuls l’auteur, le responsable et les éditeurs" in errors["term"]
    assert "*" not in errors["term"]
    assert amelie.modal is not None
    assert amelie.modal["state"]["values"]["definition_fr"]["value"]["value"] == "Ce qui est commencé."
    assert "Ce qui est commencé." not in words(ask(oliver, "WIP"))


def test_an_old_button_gives_no_right(world: World) -> None:
    """Edit, pressed after the right to it was lost, says who may, and lets a change be suggested to them."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH)
    old = ask(amelie, "WIP")
    edit(world, oliver, "WIP")
    send(world, oliver, owner=None)
    press(world, amelie, old, "glossary.edit")
    assert "Seuls l’auteur, le responsable" in words(form(world, amelie))


@pytest.mark.every_pair
def test_two_people_at_once(world: World) -> None:
    """The second is told beside the field who was faster and what they wrote, keeps every word typed, and then saves;
    what only the first had written stays."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH, aliases="ongoing")
    edit(world, oliver, "WIP")
    edit(world, amelie, "WIP")
    send(world, oliver, definition_en="Work <begun> & not done.", context="Apps", aliases="ongoing; under way")
    typed = {
        "definition_fr": "Ce qui est commencé.",
        "definition_en": "Work begun.",
        "aliases": "ongoing; en cours",
        "context": "Équipe mobile",
    }
    assert amelie.submit(typed) == {}
    again = form(world, amelie)
    said = words(again)
    assert "*Équipe ou contexte*, *Définition, en anglais*" in said
    beside = {b["block_id"]: words({"blocks": [after]}) for b, after in pairwise(again["blocks"])}
    assert f"<@{ENGLISH}> a écrit ici" in beside["definition_en"]
    assert "Work &lt;begun&gt; &amp; not done." in beside["definition_en"]
    assert "Apps" in beside["context"]
    for field in ("definition_fr", "definition_en", "context"):
        assert values(again)[field] == typed[field]
    assert amelie.submit({"definition_en": "Work <begun> & not done."}) == {}
    world.settle()
    assert amelie.modal is None
    assert "Ce qui est commencé." in words(ask(amelie, "en cours"))
    press(world, amelie, ask(amelie, "under way"), "glossary.edit")
    saved = values(form(world, amelie))
    assert saved["definition_en"] == "Work <begun> & not done."
    assert saved["context"] == "Équipe mobile"
    assert saved["aliases"] == "ongoing; under way; en cours"


def test_two_people_who_write_in_different_fields(world: World) -> None:
    """Nobody is asked: both changes stand, and the second reads who changed what meanwhile."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.", owner=FRENCH)
    edit(world, oliver, "WIP")
    edit(world, amelie, "WIP")
    send(world, amelie, definition_fr="Ce qui est commencé.", context="Apps")
    send(world, oliver, definition_en="Work begun.")
    shown = words(newest(world, oliver))
    assert "Saved." in shown
    assert f"In the meantime, <@{FRENCH}> changed *Definition (French)*, *Context*. That change stays." in shown
    kept = values(edit(world, oliver, "WIP"))
    assert (kept["definition_en"], kept["definition_fr"]) == ("Work begun.", "Ce qui est commencé.")
    assert kept["context"] == "Apps"


def test_three_in_a_row_each_hear_of_the_one_before(world: World) -> None:
    """Somebody overtaken twice is told twice, against what the glossary says by then."""
    oliver, amelie, helena = world.person(ENGLISH), world.person(FRENCH), world.person(ADMIN)
    define(world, oliver, "WIP", definition_en="One.", owner=FRENCH)
    for person in (oliver, amelie, helena):
        edit(world, person, "WIP")
    send(world, oliver, definition_en="Two.")
    assert helena.submit({"definition_en": "Three."}) == {}
    assert "Two." in words(helena.modal)
    assert amelie.submit({"definition_en": "Four."}) == {}
    assert helena.submit() == {}
    world.settle()
    assert amelie.submit() == {}
    assert f"<@{ADMIN}>" in words(amelie.modal)
    assert "Three." in words(amelie.modal)
    send(world, amelie)
    assert "Four." in words(ask(oliver, "WIP"))


def test_deleted_while_somebody_was_typing(world: World) -> None:
    """Saving a form about a meaning that was deleted meanwhile says so, and keeps the text."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    define(world, oliver, "WIP", definition_en="Work under way.")
    edit(world, oliver, "WIP")
    press(world, helena, edit(world, helena, "WIP"), "glossary.delete")
    errors = oliver.submit({"definition_en": "A long text."})
    assert errors == {"term": "WIP was deleted in the meantime. Look the term up again to bring it back."}
    assert oliver.modal is not None


def test_what_is_due_is_reviewed_from_home(world: World) -> None:
    """The owner finds what is due for review on the Home tab, most overdue first; once moved on, it is gone from it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    today = world.bot.services.clock().date()
    for term, days in (("later", 30), ("soon", 5), ("overdue", -3)):
        day = (today + timedelta(days=days)).isoformat()
        define(world, oliver, term, definition_en="x", definition_fr="y", owner=FRENCH, review_by=day)
    shown = home(world, amelie)
    text = words(shown)
    assert text.index("*overdue*") < text.index("*soon*")
    assert "*later*" not in text
    buttons = [block["accessory"]["value"] for block in shown["blocks"] if "accessory" in block]
    press(world, amelie, shown, "glossary.edit", buttons[0])
    send(world, amelie, review_by=(today + timedelta(days=90)).isoformat())
    assert "Enregistré." in words(amelie.modal)
    assert "*overdue*" not in words(amelie.home)
    assert "*soon*" in words(amelie.home)
    assert "*soon*" not in words(home(world, oliver)), "nobody else's to review"


def test_the_form_takes_what_fits_and_no_more(world: World) -> None:
    """The longest texts allowed are kept whole, shown, and open again in the form."""
    oliver = world.person(ENGLISH)
    longest = {
        "term": "T" * 80,
        "expansion_en": "e & " * 49,
        "definition_en": ("&<>" * 700)[:1999] + ".",
        "definition_fr": "d" * 2000,
        "aliases": "; ".join(f"{n:02}" + "a" * 78 for n in range(20)),
        "context": "c" * 80,
        "source": "https://example.com/" + "s" * 480,
    }
    form_from(world, oliver, "add")
    send(world, oliver, **longest)
    kept = values(edit(world, oliver, "T" * 80))
    assert kept == {name: text.strip() for name, text in longest.items()}
