"""Who may do what: roles held by a workspace, on top of Slack's own administrators."""

from collections.abc import Sequence

from bot.services import Services
from bot.slack.access import EVERYBODY, NAMED, Permission, Role
from bot.slack.store import save_setting, setting

PRODUCT_OPS_MANAGER = Role.MANAGER


def holders(services: Services, workspace: str, role: str) -> list[str]:
    """The people a role was given to, by user id; administrators hold every role without being named."""
    return list(setting(services.store, workspace, f"role.{role}", []))


def holds(services: Services, workspace: str, user: str, role: str) -> bool:
    """Whether a person holds a role, named or as an administrator of the workspace; guests and people of another
    company hold none, whoever named them."""
    if is_admin(services, workspace, user):
        return True
    if user not in holders(services, workspace, role):
        return False
    person = services.people.get(workspace, user)
    return not (person.is_stranger or person.is_guest)


def is_admin(services: Services, workspace: str, user: str) -> bool:
    """Whether Slack calls this person an owner or administrator."""
    person = services.people.get(workspace, user) if user else None
    return person is not None and person.is_admin and not (person.is_stranger or person.is_guest)


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
