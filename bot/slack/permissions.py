"""Who may do what: roles held by a workspace, on top of Slack's own administrators."""

from collections.abc import Sequence

from bot.services import Services
from bot.slack.store import save_setting, setting

PRODUCT_OPS_MANAGER = "product-ops-manager"


def holders(services: Services, workspace: str, role: str) -> list[str]:
    """The people a role was given to, by user id; administrators hold every role without being named."""
    return list(setting(services.store, workspace, f"role.{role}", []))


def holds(services: Services, workspace: str, user: str, role: str) -> bool:
    """Whether a person holds a role, named or as an administrator of the workspace."""
    return user in holders(services, workspace, role) or is_admin(services, workspace, user)


def is_admin(services: Services, workspace: str, user: str) -> bool:
    """Whether Slack calls this person an owner or administrator."""
    return bool(user) and services.people.get(workspace, user).is_admin


def give(services: Services, workspace: str, role: str, users: Sequence[str]) -> None:
    """Name who holds a role from now on."""
    save_setting(services.store, workspace, f"role.{role}", list(users))
