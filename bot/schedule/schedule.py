"""What a schedule is, what became of a delivery, and the name that makes a delivery one and the same."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from bot.clock import stamp
from bot.posts import Delivery
from bot.schedule.cadence import Cadence, first_after

_NAMES = UUID("6f1d5a0e-6a0c-5f4e-9b0b-2f6c4d1f7a11")  # drawn once; every key hangs on it

GRACE = timedelta(hours=24)  # how late a post still goes out: after that it would be read as the newest

# In the order a delivery goes through them. `due`, `claimed` and `sending` are under way; the others are the end,
# unless its owner asks for `failed` or `unknown` again.
STATES = ("due", "claimed", "sending", "posted", "empty", "failed", "skipped", "unknown")


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is posted where, how often, in which language, and who answers for it.

    `kind` and `subject` say what (see bot/posts.py); `channel` is a conversation or a user id; `owner` is a user id,
    empty for nobody; `created_at` and `next_at` are UTC stamps, `next_at` empty when nothing comes any more.
    """

    id: str
    kind: str
    subject: str
    channel: str
    cadence: Cadence
    language: str
    owner: str
    paused: bool
    created_at: str
    next_at: str


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """What became of a delivery: its period, its state (one of STATES), since when (a UTC stamp), and why.

    `error` is Slack's own word for a refusal ("not_in_channel"), or what composing raised; `bot.schedule.mends` says
    either in a sentence.
    """

    period: str
    state: str
    at: str
    error: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A delivery as the ledger keeps it.

    `attempt` counts the claims and fences what an overtaken one would write; `tries` the compositions that failed
    unexpectedly. `ready_at` is the moment from which it may be claimed: when it is due, or when its lease ends; empty
    at the end. `sending_at` is the first sending whose outcome is not known, empty when none is. `place` and `ts`
    are the posted message.
    """

    delivery: Delivery
    state: str
    attempt: int
    tries: int
    ready_at: str
    sending_at: str
    place: str
    ts: str
    error: str
    changed_at: str


def next_at(cadence: Cadence, after: datetime) -> str:
    """The stamp of the first moment after `after` at which it is due; empty when there is none."""
    at = first_after(cadence, after)
    return stamp(at) if at else ""


def key(workspace: str, cause: str, period: str, channel: str, thread: str) -> str:
    """The name of a delivery, the same in every replica. `cause` is a schedule's id, or a kind and its subject."""
    return str(uuid5(_NAMES, json.dumps([workspace, cause, period, channel, thread])))
