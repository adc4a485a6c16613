"""A workspace where changes wait for a glossary editor."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import (
    again,
    ask,
    define,
    direct,
    edit,
    form,
    form_from,
    home,
    newest,
    press,
    send,
    told,
    values,
)
from tests.words import action_ids, words


def switch_on(world: World, *editors: str) -> None:
    """An administrator wants changes to wait for these editors."""
    helena = world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, approval="editors", editors=list(editors))


def proposals(world: World, editor: Person) -> Sequence[dict[str, object]]:
    """What editors were asked to decide, oldest first."""
    world.settle()
    return [m for m in editor.messages(direct(world, editor)) if "glossary.accept" in action_ids(m)]


def test_a_proposal_is_approved(world: World) -> None:
    """Nothing changes until an editor, asked in their language, approves; then everybody reads it, and the proposer
    hears of it, and so does whoever asked for the term."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    switch_on(world, FRENCH)
    press(world, marcus, ask(marcus, "WIP"), "glossary.ask")
    define(world, oliver, "WIP", definition_en="Work <under> way.", channel="C0MOBILE")
    assert "is waiting for a glossary editor" in words(newest(world, oliver, "C0MOBILE"))
    assert "isn’t in the glossary yet" in words(ask(oliver, "WIP"))
    assert told(world, marcus) == []
    (asked,) = proposals(world, amelie)
    assert f"<@{ENGLISH}> propose de définir *WIP*." in words(asked)
    assert "Définition (anglais)\u00a0: _rien_ → Work &lt;under&gt; way." in words(asked)
    press(world, amelie, asked, "glossary.accept")
    (decided,) = told(world, amelie)
    assert f"Approuvée par <@{FRENCH}>" in decided
    assert proposals(world, amelie) == []
    answer = words(ask(marcus, "WIP"))
    assert "Work &lt;under&gt; way." in answer
    assert "Approved" in answer
    assert f"by <@{ENGLISH}>" in answer
    (heard,) = told(world, oliver)
    assert f"<@{FRENCH}> approved your proposal for *WIP*." in heard
    (answered,) = told(world, marcus)
    assert "*WIP*, which you asked for, is now defined" in answered


def test_what_is_proposed_is_not_wanted_meanwhile(world: World) -> None:
    """A term that people asked for leaves the list of missing ones while somebody's proposal waits, and is back when
    that is refused."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    switch_on(world, FRENCH)
    ask(marcus, "WIP")
    ask(marcus, "GTM")
    world.settle()
    assert "*WIP*" in words(ask(marcus, "wanted"))
    define(world, oliver, "WIP", definition_en="Work under way.")
    assert "*WIP*" not in words(ask(marcus, "wanted"))
    assert "*GTM*" in words(ask(marcus, "wanted"))
    (asked,) = proposals(world, amelie)
    press(world, amelie, asked, "glossary.decline")
    form(world, amelie)
    send(world, amelie, reason="Too vague.")
    assert "*WIP*" in words(ask(marcus, "wanted"))


def test_a_proposal_is_declined_with_a_reason(world: World) -> None:
    """The proposer reads why; the glossary stays as it was; the other editor sees that it was decided."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    define(world, oliver, "WIP", definition_en="Work under way.")
    switch_on(world, FRENCH, SUPPORT)
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Anything.")
    (asked,) = proposals(world, amelie)
    (asked_too,) = proposals(world, marcus)
    assert "Definition: Work under way. → Anything." in words(asked_too)
    press(world, amelie, asked, "glossary.decline")
    assert f"<@{ENGLISH}> saura que sa proposition pour *WIP* est refusée." in words(form(world, amelie))
    send(world, amelie, reason="Trop vague.\nVoir <le guide>.")
    assert f"Refusée par <@{FRENCH}>" in told(world, amelie)[0]
    (heard,) = told(world, oliver)
    assert f"<@{FRENCH}> declined your proposal for *WIP*." in heard
    assert "> Trop vague.\n> Voir &lt;le guide&gt;." in heard
    press(world, marcus, asked_too, "glossary.accept")
    assert f"Declined by <@{FRENCH}>" in told(world, marcus)[0]
    assert "Work under way." in words(ask(oliver, "WIP"))
    assert len(told(world, oliver)) == 1


@pytest.mark.every_pair
def test_two_editors_decide_once(world: World) -> None:
    """The first decision counts; the second editor, and the same press delivered twice, see it and change nothing."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    switch_on(world, FRENCH, SUPPORT)
    define(world, oliver, "WIP", definition_en="Work under way.")
    (first,), (second,) = proposals(world, amelie), proposals(world, marcus)
    press(world, marcus, second, "glossary.decline")
    press(world, amelie, first, "glossary.accept")
    again(world)
    errors = marcus.submit({"reason": "No."})
    assert errors == {"reason": "Someone has already decided on this proposal."}
    marcus.close()
    press(world, marcus, second, "glossary.decline")
    assert marcus.modal is None
    assert f"Approved by <@{FRENCH}>" in told(world, marcus)[0]
    assert len(told(world, oliver)) == 1
    assert "Work under way." in words(ask(oliver, "WIP"))


def test_the_meaning_changed_meanwhile(world: World) -> None:
    """An editor does not approve what they have not seen: the proposal is shown again against what is there now."""
    oliver, amelie, helena = (world.person(user) for user in (ENGLISH, FRENCH, ADMIN))
    define(world, oliver, "WIP", definition_en="One.")
    switch_on(world, FRENCH)
    edit(world, oliver, "WIP")
    send(world, oliver, definition_en="Two.")
    edit(world, helena, "WIP")
    send(world, helena, definition_en="Three.")
    (asked,) = proposals(world, amelie)
    assert "One. → Two." in words(asked)
    press(world, amelie, asked, "glossary.accept")
    (shown,) = proposals(world, amelie)
    assert "Le glossaire a changé entre-temps." in words(shown)
    assert "Three. → Two." in words(shown)
    assert "Three." in words(ask(oliver, "WIP"))
    press(world, amelie, shown, "glossary.accept")
    assert "Two." in words(ask(oliver, "WIP"))


def test_deleting_and_restoring_are_proposed_too(world: World) -> None:
    """Taking a meaning away waits for an editor as well, and so does bringing it back."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    switch_on(world, FRENCH)
    press(world, oliver, edit(world, oliver, "WIP"), "glossary.delete")
    assert "is waiting for a glossary editor" in words(oliver.modal)
    assert "Work under way." in words(ask(oliver, "WIP"))
    (asked,) = proposals(world, amelie)
    assert "propose de supprimer *WIP*" in words(asked)
    press(world, amelie, asked, "glossary.accept")
    gone = ask(oliver, "WIP")
    assert "*WIP* was deleted" in words(gone)
    press(world, oliver, gone, "glossary.undo")
    assert "is waiting for a glossary editor" in words(newest(world, oliver))
    (asked,) = proposals(world, amelie)
    assert "propose de rétablir *WIP*" in words(asked)
    press(world, amelie, asked, "glossary.accept")
    assert "Work under way." in words(ask(oliver, "WIP"))


def test_home_shows_what_waits(world: World) -> None:
    """Editors find proposals on their Home tab and decide there; the proposer sees what is still waiting."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    switch_on(world, FRENCH)
    form_from(world, oliver, "add WIP")
    send(world, oliver, definition_en="Work under way.")
    world.clock.ahead = timedelta(minutes=1)
    define(world, priya, "RFC", definition_en="A request for comments.")
    assert "WIP, since" in words(home(world, oliver))
    assert "RFC" not in words(oliver.home)
    assert "glossary.starter" not in action_ids(oliver.home), "only editors fill it where changes wait for them"
    shown = home(world, amelie)
    assert "*Propositions qui vous attendent*" in words(shown)
    accessories = [block["accessory"] for block in shown["blocks"] if "accessory" in block]
    looks = [one["value"] for one in accessories if one["action_id"] == "glossary.look"]
    press(world, amelie, shown, "glossary.look", looks[0])
    press(world, amelie, form(world, amelie), "glossary.accept")
    assert f"Approuvée par <@{FRENCH}>" in words(amelie.modal)
    amelie.close()
    press(world, amelie, home(world, amelie), "glossary.look", looks[1])
    press(world, amelie, form(world, amelie), "glossary.decline")
    send(world, amelie, reason="Pas un terme.")
    assert amelie.modal is None
    assert "Propositions" not in words(amelie.home)
    assert "WIP" not in words(home(world, oliver))
    assert "declined your proposal" in told(world, priya)[0]


def test_only_editors_decide(world: World) -> None:
    """Somebody who is no longer an editor presses an old button in vain, and hears why."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    switch_on(world, FRENCH)
    define(world, oliver, "WIP", definition_en="Work under way.")
    switch_on(world, SUPPORT)
    (asked,) = proposals(world, amelie)
    for button in ("glossary.accept", "glossary.decline"):
        press(world, amelie, asked, button)
        assert "Seuls les éditeurs du glossaire peuvent le faire." in told(world, amelie)[-1]
    assert amelie.modal is None
    assert "isn’t in the glossary yet" in words(ask(oliver, "WIP"))


def test_editors_change_at_once(world: World) -> None:
    """Editors and administrators need nobody's approval, and vouch with a button for what was there before."""
    oliver, amelie, helena = (world.person(user) for user in (ENGLISH, FRENCH, ADMIN))
    define(world, oliver, "WIP", definition_en="Work under way.")
    switch_on(world, FRENCH)
    define(world, helena, "RFC", definition_en="A request for comments.")
    assert "Approved" in words(ask(oliver, "RFC"))
    before = ask(amelie, "WIP")
    assert "Approuvé" not in words(before)
    press(world, amelie, before, "glossary.approve")
    assert "Approuvé" in words(newest(world, amelie))
    assert "Approved" in words(ask(oliver, "WIP"))


def test_the_settings_are_kept_and_shown(world: World) -> None:
    """What an administrator chose stands in the form when it opens again; switched off, everyone defines at once."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    switch_on(world, FRENCH, SUPPORT)
    press(world, helena, home(world, helena), "settings.open")
    kept = form(world, helena)["state"]["values"]
    assert kept["approval"]["value"]["selected_option"]["value"] == "editors"
    assert kept["editors"]["value"]["selected_users"] == [FRENCH, SUPPORT]
    send(world, helena, approval="open")
    define(world, oliver, "WIP", definition_en="Work under way.")
    assert values(edit(world, oliver, "WIP"))["term"] == "WIP"
