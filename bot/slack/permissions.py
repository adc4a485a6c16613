"""Who may do what: roles held by a workspace, on top of Slack's own administrators."""

from collections.abc import Sequence

from bot.services import Services
from bot.slack.store import save_setting, setting

PRODUCT_OPS_MANAGER = "product-ops-manager"


def holders(services: Services, workspace: str, role: str) -> list[str]:
    """The people a role was given to, by user id; administrators hold every role without being named."""
    return list(setting(services.store, workspace, f"role.{role}", []))


def holds(services: Services, workspace: str, user: str, role: str) -> bool:
    """Whether a person holds a role, named or as an administrator of the workspace; somebody of another company holds
    none, whoever named them."""
    if is_admin(services, workspace, user):
        return True
    return user in holders(services, workspace, role) and not services.people.get(workspace, user).is_stranger


def is_admin(services: Services, workspace: str, user: str) -> bool:
    """Whether Slack calls this person an owner or administrator."""
    person = services.people.get(workspace, user) if user else None
    return person is not None and person.is_admin and not person.is_stranger


def give(services: Services, workspace: str, role: str, users: Sequence[str]) -> None:
    """Name who holds a role from now on."""
    save_setting(services.store, workspace, f"role.{role}", list(users))
