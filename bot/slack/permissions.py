"""Who may do what: roles held by a workspace, on top of Slack's own administrators."""

from collections.abc import Sequence

from bot.services import Services
from bot.slack.access import EVERYBODY, NAMED, Permission, Role
from bot.slack.people import Person
from bot.slack.store import save_setting, setting

PRODUCT_OPS_MANAGER = Role.MANAGER


def holders(services: Services, workspace: str, role: str) -> list[str]:
    """The people a role was given to, by user id; administrators hold every role without being named."""
    return list(setting(services.store, workspace, f"role.{role}", []))


def holds(services: Services, workspace: str, user: str, role: str) -> bool:
    """Whether a person holds a role, named or as an administrator of the workspace; guests, people of another company
    and those who have left hold none, whoever named them."""
    if is_admin(services, workspace, user):
        return True
    return user in holders(services, workspace, role) and _is_colleague(services.people.latest(workspace, user))


def is_admin(services: Services, workspace: str, user: str) -> bool:
    """Whether Slack calls this person an owner or administrator."""
    if not (user and services.people.get(workspace, user).is_admin):
        return False
    person = services.people.latest(workspace, user)
    return person.is_admin and _is_colleague(person)


def _is_colleague(person: Person) -> bool:
    return not (person.is_stranger or person.is_guest or person.is_gone)


def allowed(services: Services, workspace: str, user: str, permission: Permission) -> bool:
    """Whether the roles of the workspace let a person do something; True where its room decides."""
    if permission.is_rooms or permission.roles >= EVERYBODY:
        return True
    person = services.people.get(workspace, user)
    if person.is_stranger or person.is_guest:
        return (Role.OUTSIDER if person.is_stranger else Role.GUEST) in permission.roles
    if Role.MEMBER in permission.roles:
        return True
    named = [role for role in NAMED if role in permission.roles]
    return any(holds(services, workspace, user, role) for role in named) or (
        Role.ADMINISTRATOR in permission.roles and is_admin(services, workspace, user)
    )


def give(services: Services, workspace: str, role: str, users: Sequence[str]) -> None:
    """Name who holds a role from now on."""
    save_setting(services.store, workspace, f"role.{role}", list(users))
