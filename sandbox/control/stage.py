"""What the control API needs of a sandbox."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar

from sandbox.app_side import AppSide
from sandbox.core import Core
from sandbox.person import Person

Result = TypeVar("Result")


class ControlStage(Protocol):
    """A sandbox that serves; all of it is used from threads other than its event loop's."""

    core: Core
    apps: list[AppSide]
    ahead: float

    @property
    def url(self) -> str:
        """The page's address, without a final slash."""
        ...

    def run(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Run something on the sandbox's event loop and wait for its result."""
        ...

    def person(self, user: str, team: str = "", app: AppSide | None = None) -> Person:
        """Return someone of a workspace."""
        ...

    def authorize(self, address: str, **decision: Any) -> str:
        """Do what somebody does on the page that asks for installation."""
        ...
