"""Work in parts, each in a transaction: whoever begins it does one after the other, and the ledger does the rest where
their process ends. It waits as an offer, whose time is put off with each part; the last part takes it back.

The kind of the offer composes by doing the rest, as the beginning of an offer of its own: `resumed`.
"""

from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.posts import Delivery, Offer
from bot.schedule.store import deliveries
from bot.schedule.store.withdrawals import withdraw
from bot.services import Services

WAIT = timedelta(minutes=2)  # after a part, until nobody is at the next
_AGAIN = "+"  # behind the period, for each process that ended


class TakenOverError(Exception):
    """Somebody else is at the work by now."""


def begin(services: Services, workspace: str, rest: Offer) -> None:
    """Have the ledger do the rest, unless a part is done soon. Inside `store.write`. Raises TakenOverError where
    another process has resumed it."""
    if is_resumed(rest) and deliveries.offered(services.store, workspace, rest):
        raise TakenOverError
    deliveries.offer(services.store, workspace, rest, stamp(services.clock() + WAIT))


def advance(services: Services, workspace: str, rest: Offer, *, more: bool) -> None:
    """A part is done, and there is `more` to do or not. Inside its `store.write`, which Slack is not asked in. Raises
    TakenOverError where the ledger is at it: then nothing of this part may stay."""
    if not withdraw(services.store, workspace, rest):
        raise TakenOverError
    if more:
        deliveries.offer(services.store, workspace, rest, stamp(services.clock() + WAIT))


def resumed(delivery: Delivery) -> Offer:
    """What is to begin where the ledger does the rest."""
    offer = Offer(delivery.kind, delivery.subject, delivery.period, delivery.channel, owner=delivery.owner)
    return replace(offer, period=f"{delivery.period}{_AGAIN}")


def is_resumed(rest: Offer) -> bool:
    """Whether another process began it, and ended."""
    return rest.period.endswith(_AGAIN)


def begun_at(rest: Offer) -> str:
    """The period that it was first begun with."""
    return rest.period.rstrip(_AGAIN)
