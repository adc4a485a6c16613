"""Who may do what: roles given by name, on top of Slack's own administrators."""

from bot.slack.permissions import give, holders, holds, is_admin
from tests.conftest import ADMIN, ENGLISH, FRENCH, World, Worlds


def test_a_role_is_held_by_those_it_was_given_to(make_world: Worlds, schema_url: str) -> None:
    """Naming the editors of today takes the role from those of yesterday."""
    world = make_world(schema_url, "socket")
    services, team = world.bot.services, world.workspace
    assert holders(services, team, "editor") == []
    give(services, team, "editor", [FRENCH])
    assert holds(services, team, FRENCH, "editor")
    assert not holds(services, team, ENGLISH, "editor")
    give(services, team, "editor", [ENGLISH])
    assert holders(services, team, "editor") == [ENGLISH]
    assert not holds(services, team, FRENCH, "editor")


def test_a_role_says_nothing_of_other_roles_and_workspaces(world: World) -> None:
    """A glossary editor is no editor of anything else, nor in another company that uses the same bot."""
    services, team = world.bot.services, world.workspace
    give(services, team, "editor", [FRENCH])
    assert not holds(services, team, FRENCH, "owner")
    assert not holds(services, "T0ELSEWHERE", FRENCH, "editor")


def test_administrators_hold_every_role(world: World) -> None:
    """Whoever administers the workspace in Slack may do all of it without being named."""
    services, team = world.bot.services, world.workspace
    assert holds(services, team, ADMIN, "editor")
    assert is_admin(services, team, ADMIN)
    assert not is_admin(services, team, ENGLISH)
    assert holders(services, team, "editor") == []


def test_an_administrator_who_steps_down_loses_their_rights(world: World) -> None:
    """Slack tells of it, and the next request is judged by it."""
    services, team = world.bot.services, world.workspace
    assert is_admin(services, team, ADMIN)
    world.person(ADMIN).change(is_admin=False, is_owner=False)
    world.slack.wait(lambda: not is_admin(services, team, ADMIN))


def test_nobody_holds_nothing(world: World) -> None:
    """What Slack delivers without a person, as some events, has no rights."""
    services, team = world.bot.services, world.workspace
    assert not is_admin(services, team, "")
    assert not holds(services, team, "", "editor")
    assert not [method for method, _ in world.slack.calls if method == "users.info"]
