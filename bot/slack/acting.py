"""One person handing in what they did: their rights, and each Slack delivery having one effect."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Self

from bot.clock import stamp
from bot.lazy import lazy
from bot.services import Services
from bot.slack.auditing import audit
from bot.slack.listen import Handler
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holds
from bot.slack.request import Answer, Request
from bot.slack.store.deliveries import first_time, forecast
from bot.store.trail import Event


class RepeatedError(Exception):
    """Slack delivered again what has had its effect."""


def once(handler: Handler) -> Handler:
    """A handler that says nothing to a delivery that has had its effect."""

    def answer(request: Request) -> Answer | None:
        try:
            return handler(request)
        except RepeatedError:
            return Answer()

    return answer


@dataclass(frozen=True)
class Actor:
    """Who acts, and where. `delivery` names the Slack delivery, so that it has one effect."""

    services: Services
    workspace: str
    user: str
    delivery: str = ""

    @classmethod
    def of(cls, request: Request) -> Self:
        """Where whoever asks hands in what they did."""
        return cls(request.services, request.workspace, request.user, request.delivery)

    @lazy
    def manager(self) -> bool:
        """Whether the person is a product-ops manager now."""
        return holds(self.services, self.workspace, self.user, PRODUCT_OPS_MANAGER)

    def _note(self, event: Event, place: str = "") -> None:
        """Tell the record of who did what that this person did it; see `audit`."""
        audit(self.services, self.workspace, replace(event, who=self.user), place=place)

    def _prepare(self) -> None:
        """Ask Slack who the person is, and what else is wanted: that must not happen while other writers wait."""
        _ = self.manager

    @contextmanager
    def _writing(self, what: str = "", *, once: bool = True, **given: Any) -> Iterator[None]:
        """`what` is done, and `given` what differs from one to the next of it: see `Forecast`."""
        self._prepare()
        store, now = self.services.store, stamp(self.services.clock())
        delivery = self.delivery if once else ""
        with store.write(self.workspace, forecast(self.workspace, delivery, now, what, user=self.user, **given)):
            if delivery and not first_time(store, self.workspace, delivery, now):
                raise RepeatedError
            yield
