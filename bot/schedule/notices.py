"""What the owner of a post is told when it did not come out; who is told once the owner has left.

A notice is a delivery too, so that it is told once. It is addressed to the owner when it is offered, inside the
transaction that records the trouble; whether they are still there is looked up when it is composed, outside of it.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.clock import stamp
from bot.posts import NOBODY, Delivery, Kind, Kinds, Offer, Post
from bot.schedule.blocks import notices as blocks
from bot.schedule.schedule import Entry
from bot.schedule.store import deliveries, schedules
from bot.services import Services
from bot.slack.listen import describe
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.request import translator
from bot.slack.text import is_person
from bot.slack.visibility.membership import members
from bot.store import Store
from bot.telemetry.metrics import UNTOLD
from bot.text import Translator

log = logging.getLogger(__name__)

KIND, HEIR = "schedule.notice", "schedule.heir"
_TOLD = ("failed", "unknown")
_MOST = 200  # entries in one notice of what was left out


def with_notices(kinds: Kinds) -> Kinds:
    """The kinds of post that features offer, the notices about them, and what the new owner of a schedule reads."""

    def called(services: Services, t: Translator, workspace: str, subject: str) -> str:
        schedule = schedules.get(services.store, workspace, subject)
        return title(services, kinds, t, workspace, schedule.kind, schedule.subject) if schedule else ""

    heir = Kind(lambda services, delivery: _inherited(services, delivery, kinds), called, report=False)
    known = {**kinds, HEIR: heir}
    notice = Kind(lambda services, delivery: _compose(services, delivery, known), _title, report=False)
    return {**known, KIND: notice}


def tell(store: Store, entry: Entry, now: str) -> None:
    """Have the owner told what became of a delivery, once for each time it failed. Inside `store.write`."""
    delivery = entry.delivery
    if delivery.kind == KIND:
        return
    subject = json.dumps({"about": delivery.key})
    _offer(store, delivery.workspace, owner_of(store, delivery), subject, str(entry.attempt), now)


def tell_left(store: Store, workspace: str, owner: str, left: Sequence[Mapping[str, Any]], now: str) -> None:
    """Have an owner told what was left out: {"schedule", "kind", "subject", "channel", "times", "first", "last"} each.

    Inside `store.write`.
    """
    _offer(store, workspace, owner, json.dumps({"left": list(left)[:_MOST]}), now, now)


def owner_of(store: Store, delivery: Delivery) -> str:
    """Who answers for a delivery now: its schedule may have been handed over."""
    schedule = schedules.get(store, delivery.workspace, delivery.schedule) if delivery.schedule else None
    return schedule.owner if schedule else delivery.owner


def title(services: Services, kinds: Kinds, t: Translator, workspace: str, kind: str, subject: str) -> str:
    """What a post is, in a few words."""
    try:
        return kinds[kind].title(services, t, workspace, subject) if kind in kinds else kind
    except Exception as error:  # a notice without a good title is better than none
        log.warning("a post of kind %s has no title: %s", kind, describe(error))
        return kind


def _offer(store: Store, workspace: str, owner: str, subject: str, period: str, now: str) -> None:
    deliveries.offer(store, workspace, Offer(KIND, subject, period, owner or NOBODY, owner=owner), now)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("schedule-notice-title")


def _compose(services: Services, delivery: Delivery, kinds: Kinds) -> Post | None:
    told = json.loads(delivery.subject)
    about = told.get("about", "")
    entry = deliveries.get(services.store, delivery.workspace, about) if about else None
    if about and (entry is None or entry.state not in _TOLD):
        return None  # it came out after all, or is forgotten
    reader = delivery.channel
    if not is_person(reader) or _is_away(services, delivery.workspace, reader):
        _bequeath(services, delivery, _place(told, entry))
        return None
    t = translator(services, delivery.workspace, reader)
    if entry is not None:
        missed = entry.delivery
        planned = missed.kind in kinds and kinds[missed.kind].plan is not None
        # What could have been scheduled and was not, somebody posted by hand.
        own = planned and not missed.schedule and missed.owner == reader
        name = title(services, kinds, t, missed.workspace, missed.kind, missed.subject)
        return blocks.trouble(t, entry, name, planned=planned, own=own)
    return blocks.skipped_post(t, [_left(services, kinds, t, delivery.workspace, one) for one in told["left"]])


def _inherited(services: Services, delivery: Delivery, kinds: Kinds) -> Post | None:
    """What a schedule's new owner reads; its subject is the schedule. None where it has yet another, or none."""
    schedule = schedules.get(services.store, delivery.workspace, delivery.subject)
    if schedule is None or schedule.owner != delivery.channel:
        return None
    t = translator(services, delivery.workspace, delivery.channel)
    name = title(services, kinds, t, delivery.workspace, schedule.kind, schedule.subject)
    return blocks.inherited(t, schedule, name, delivery.owner)


def _is_away(services: Services, workspace: str, user: str) -> bool:
    person = services.people.now(workspace, user)
    return person.is_gone or person.is_stranger


def _place(told: Mapping[str, Any], entry: Entry | None) -> str:
    return entry.delivery.channel if entry else str(told["left"][0]["channel"])


def _left(services: Services, kinds: Kinds, t: Translator, workspace: str, one: Mapping[str, Any]) -> blocks.Left:
    name = title(services, kinds, t, workspace, one["kind"], one["subject"])
    return blocks.Left(name, one["channel"], one["times"], one["first"], one["last"])


def _bequeath(services: Services, delivery: Delivery, channel: str) -> None:
    """Offer a notice to those who inherit it; to whom, is looked up anew each time, and each of them hears it once."""
    heirs = heirs_of(services, delivery.workspace, channel, delivery.channel)
    if not heirs:
        UNTOLD.inc()
        log.warning("nobody is left to be told of a post that did not come out: delivery %s", delivery.key)
    now = stamp(services.clock())
    with services.store.write(delivery.workspace):
        for heir in heirs:
            _offer(services.store, delivery.workspace, heir, delivery.subject, delivery.period, now)


def heirs_of(services: Services, workspace: str, channel: str, gone: str) -> list[str]:
    """The product-ops managers who are in the channel, else all of them; where none is named, the administrators."""
    named = holders(services, workspace, PRODUCT_OPS_MANAGER) or services.people.administrators(workspace)
    there = [user for user in named if user != gone and not _is_away(services, workspace, user)]
    asks = there and channel[:1] in ("C", "G")  # and is seldom answered: the scope is optional
    inside = (members(services, workspace, channel) if asks else None) or set()
    return [user for user in there if user in inside] or there
