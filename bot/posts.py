"""What is posted unbidden: the kinds of post a feature offers, and one delivery of one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.services import Services
from bot.slack.blocks import Block
from bot.text import Translator

NOBODY = "nobody"  # the place of what is for a person and has none: those who inherit hear of it


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG shown before the block that its post has at index `at`; `alt` says it in words."""

    png: bytes
    alt: str
    title: str
    at: int


@dataclass(frozen=True, slots=True)
class Post:
    """A composed message: its blocks, and the one line that notifications read instead of them.

    `draw` makes the picture that stands in for a chart among the blocks; it is called only where Slack cannot show the
    chart itself, so it may take its time. It returns None when there is nothing to draw.
    """

    blocks: Sequence[Block]
    text: str
    draw: Callable[[], Picture | None] | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One post to one place, posted exactly once.

    `key` names it everywhere: in the store, in the message's metadata. `kind` says which feature composes it,
    `subject` is what that feature needs to know (its own text, such as an id or JSON). `schedule` is empty for what no
    schedule caused. `period` is what it is about: "2026-W47", "2026-11", "2026-11-23". `channel` is a conversation or,
    for a private message, a user id; `thread` the ts of the message it answers. `language` is empty for the
    workspace's. `due_at` is the UTC stamp at which it became due.
    """

    workspace: str
    key: str
    kind: str
    subject: str
    period: str
    channel: str
    due_at: str
    schedule: str = ""
    thread: str = ""
    language: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a post goes: a conversation or a user id, and the ts of the message it answers, if it answers one."""

    channel: str
    thread: str = ""


Compose = Callable[[Services, Delivery], Post | None]
"""Composes a post, or None when there is nothing to say. It may be called again after a crash: what it does besides
composing must bear that. Raises UserError for what the owner can mend."""


@dataclass(frozen=True)
class Kind:
    """A kind of post a feature offers, by name in `Feature.posts` ("kpis.digest").

    `title` says in a few words what a post of this kind is, for notices: `title(services, t, workspace, subject)`.
    `places` says where else than to its channel a scheduled post of this kind goes, as `places(services, workspace,
    subject)`; absent: its channel alone.
    `manage` is the action id of the button that shows the schedules of this kind, for notices; empty: no such button.
    `follow` says what answers a post in its thread, as `follow(services, delivery, where it is now)`; it is offered in
    the transaction that records the post, so that it comes once too.
    `posted` is called once a post is there, as `posted(services, delivery)`, unless the process ends just then.
    """

    compose: Compose
    title: Callable[[Services, Translator, str, str], str]
    places: Callable[[Services, str, str], Sequence[Place]] | None = None
    manage: str = ""
    posted: Callable[[Services, Delivery], None] | None = None
    follow: "Callable[[Services, Delivery, Place], Sequence[Offer]] | None" = None


Kinds = Mapping[str, Kind]


@dataclass(frozen=True, slots=True)
class Offer:
    """A post that something caused now, rather than a schedule: an alert, a notice, a digest posted by hand.

    The same kind, subject, period, channel and thread are one delivery, however often they are offered.
    """

    kind: str
    subject: str
    period: str
    channel: str
    thread: str = ""
    language: str = ""
    owner: str = ""
