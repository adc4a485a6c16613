"""Who may do what: roles given by name, on top of Slack's own administrators."""

from itertools import chain, combinations
from types import SimpleNamespace
from typing import Any

import pytest

from bot.slack.access import EVERYBODY, FACT, Permission, Role
from bot.slack.people import Person
from bot.slack.permissions import allowed, give, holders, holds, is_admin
from bot.store import Store
from tests.conftest import ADMIN, ENGLISH, FRENCH, World, Worlds
from tests.shelves import ELSEWHERE, HERE


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


NAMED = ("editor", "manager", "guest", "stranger", "gone")  # whom a workspace named, though three of them hold nothing
STAFF = {
    "member": {Role.MEMBER},
    "editor": {Role.MEMBER, Role.EDITOR},
    "manager": {Role.MEMBER, Role.MANAGER},
    "admin": {Role.MEMBER, Role.EDITOR, Role.MANAGER, Role.ADMINISTRATOR},
    "guest": {Role.GUEST},
    "stranger": {Role.OUTSIDER},
    "gone": {Role.MEMBER},
    "gone admin": {Role.MEMBER},
}


class Staff:
    """The people of one workspace, as `People` tells of them."""

    def get(self, workspace: str, user: str) -> Person:
        """Who somebody is."""
        assert (workspace, user in STAFF) == (HERE, True)
        kinds = user.split()
        return Person(
            user,
            user,
            is_admin="admin" in kinds or user in ("guest", "stranger"),
            is_gone="gone" in kinds,
            is_stranger=user == "stranger",
            is_guest=user == "guest",
        )

    latest = get


@pytest.fixture
def office(shelf: Store) -> Any:
    """Services of a workspace that has named editors and managers."""
    services: Any = SimpleNamespace(store=shelf, people=Staff())
    give(services, HERE, Role.EDITOR, [one for one in NAMED if one != "manager"])
    give(services, HERE, Role.MANAGER, [one for one in NAMED if one != "editor"])
    give(services, ELSEWHERE, Role.MANAGER, ["member"])
    return services


def test_whoever_is_one_of_those_who_may_is_let(office: Any) -> None:
    """Of all mixtures of roles: each person may what one of their roles may, and nothing else. Guests, people of other
    companies and those who left hold no role, whoever named them and whatever Slack calls them."""
    roles = [Role.OUTSIDER, Role.GUEST, Role.MEMBER, Role.EDITOR, Role.MANAGER, Role.ADMINISTRATOR]
    mixtures = chain.from_iterable(combinations(roles, many) for many in range(len(roles) + 1))
    for mixture in mixtures:
        permission = Permission("", frozenset(mixture))
        for user, own in STAFF.items():
            assert allowed(office, HERE, user, permission) == bool(own & permission.roles), (user, mixture)
        for user, role in zip(STAFF, roles[2:5] + roles[5:] + roles[1::-1], strict=False):
            assert permission.allows(role) == allowed(office, HERE, user, permission), (role, mixture)
        assert permission.is_audited == (bool(mixture) and not set(mixture) & {*EVERYBODY}), mixture


def test_who_holds_a_role(office: Any) -> None:
    """Whoever was named or administers, and is a colleague."""
    assert {user for user in STAFF if holds(office, HERE, user, Role.EDITOR)} == {"editor", "admin"}
    assert {user for user in STAFF if is_admin(office, HERE, user)} == {"admin"}


def test_the_room_decides_where_its_records_do(office: Any) -> None:
    """Whoever is something to a record may ask: the room looks. What everybody may asks nobody who they are."""
    nobody: Any = SimpleNamespace(store=office.store, people=None)
    for role in (Role.ASKED, Role.AUTHOR, Role.OWNER):
        assert allowed(nobody, HERE, "guest", Permission("", frozenset({role, Role.MANAGER})))
        assert not Permission("", frozenset({role})).is_audited
    assert allowed(nobody, HERE, "guest", Permission("", frozenset({Role.MANAGER}), of_record=True))
    assert allowed(nobody, HERE, "", Permission(""))
    assert Permission("", audited=True).is_audited
    assert not FACT.is_audited


def test_who_was_an_administrator_when_last_seen(office: Any) -> None:
    """Both what is known and what Slack said last have to say so; and of nobody neither is asked."""
    before = office.people.get
    office.people.latest = lambda workspace, user: Person(user, user)
    assert is_admin(office, HERE, "admin") is False
    office.people.latest, office.people.get = before, lambda workspace, user: Person(user, user)
    assert is_admin(office, HERE, "admin") is False
    office.people.get = None
    assert is_admin(office, HERE, "") is False
