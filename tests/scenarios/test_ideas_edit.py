"""Editing an idea: what others changed meanwhile, and what a form cannot show, is not lost."""

from itertools import pairwise
from typing import Any

from bot.ideas.exchange import IDEAS
from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import form, newest, send
from tests.scenarios.ideas_acts import decide, filled, more, put, typed
from tests.words import words


def edit(world: World, person: Person, number: int) -> dict[str, Any]:
    """Open the form that edits an idea."""
    more(world, person, typed(person, str(number)), "edit")
    return form(world, person)


def test_links_that_fill_two_fields_survive_an_edit(world: World) -> None:
    """An idea with ten long links is given another title, and still has them all."""
    oliver = world.person(ENGLISH)
    links = tuple(f"https://{n}.example/".ljust(500, "x") for n in range(10))
    put(world, "Dark mode", ENGLISH, links=links)
    assert "links_more" in filled(edit(world, oliver, 1))
    send(world, oliver, title="Dark theme")
    shown = filled(edit(world, oliver, 1))
    assert (*shown["links"].split(), *shown["links_more"].split()) == links
    assert shown["title"] == "Dark theme"


def test_two_people_who_change_the_same(world: World) -> None:
    """The second hears what the first made of it, keeps what they typed, and decides by saving again."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Dark mode", ENGLISH, description="At night.", tags=("night",))
    edit(world, oliver, 1)
    oliver.fill({"title": "Night theme", "description": "At night, too."})
    edit(world, helena, 1)
    send(world, helena, title="Black <screens>", tags="black")
    assert oliver.submit() == {}
    shown = form(world, oliver)
    assert "While you were writing, someone else changed *Title* too." in words(shown)
    beside = {b.get("block_id"): words({"blocks": [after]}) for b, after in pairwise(shown["blocks"])}
    assert f"<@{ADMIN}> changed this to “Black &lt;screens&gt;”" in beside["title"]
    assert "changed this" not in beside["tags"]
    kept = filled(shown)
    assert (kept["title"], kept["description"]) == ("Night theme", "At night, too.")
    assert "*#1 Black &lt;screens&gt;*" in words(typed(helena, "1"))
    send(world, oliver, tags="night owl")
    saved = words(newest(world, oliver))
    assert "Saved." in saved
    assert f"In the meantime, <@{ADMIN}> changed *Tags*. That change stays." in saved
    assert "*#1 Night theme*" in saved
    assert "#black" in saved
    assert "#owl" in saved
    assert "#night" not in saved, "the other took it away"


def test_two_people_who_change_different_things(world: World) -> None:
    """Nobody is asked, and nothing is taken back: each changed what the other left alone."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    put(world, "Mode sombre", FRENCH)
    edit(world, amelie, 1)
    edit(world, helena, 1)
    send(world, helena, team="iOS", owner=DEVELOPER)
    decide(world, helena, 1, status="planned", horizon="next")
    send(world, amelie, title="Thème sombre")
    shown = words(newest(world, amelie))
    stays = f"Entre-temps, <@{ADMIN}> a modifié : *Responsable*, *Équipe*. Ces changements sont conservés."
    for part in ("Enregistré.", stays, "*#1 Thème sombre*\nPlanifiée", "Équipe : iOS", f"<@{DEVELOPER}>"):
        assert part in shown.replace("\u00a0", " ")


def test_a_conflict_in_french_names_the_people(world: World) -> None:
    """An owner is named as people are, a field without anything says so."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    put(world, "Mode sombre", FRENCH, owner=FRENCH, team="iOS")
    edit(world, amelie, 1)
    amelie.fill({"owner": ADMIN, "team": "Web"})
    edit(world, helena, 1)
    send(world, helena, owner=DEVELOPER, team="")
    assert amelie.submit() == {}
    shown = words(form(world, amelie)).replace("\u00a0", " ")
    assert "quelqu’un d’autre a modifié : *Équipe*, *Responsable*." in shown
    assert f"<@{ADMIN}> a écrit ici « <@{DEVELOPER}> »" in shown
    assert f"<@{ADMIN}> a vidé ce champ" in shown


def test_an_owner_that_a_file_named_stays(world: World) -> None:
    """A name that Slack does not know is shown in words, survives an edit, and gives way to somebody who is chosen."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    services, workspace = world.bot.services, world.workspace
    file = b"title,owner\nDark mode,Jane Doe\n"
    IDEAS.read(services, workspace, file, language="en", dry_run=False, progress=lambda done, total: None)
    shown = edit(world, helena, 1)
    assert "owner" not in filled(shown)
    (hint,) = [block["hint"]["text"] for block in shown["blocks"] if block["block_id"] == "owner"]
    assert hint == "The imported file says Jane Doe. That stays until you choose someone."
    send(world, helena, title="Dark theme")
    assert "Owner: Jane Doe" in words(typed(oliver, "1"))
    edit(world, helena, 1)
    send(world, helena, owner=ENGLISH)
    assert f"Owner: <@{ENGLISH}>" in words(typed(helena, "1"))
    edit(world, helena, 1)
    assert helena.submit({"owner": None}) == {}
    world.settle()
    assert "Owner" not in words(typed(helena, "1"))
