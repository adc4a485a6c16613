"""What is posted unbidden: the kinds of post a feature offers, and one delivery of one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.services import Services
from bot.slack.access import MEMBERS, Permission
from bot.slack.blocks import Block
from bot.text import Translator

NOWHERE = "nowhere"  # the place of what is done when it is due, and posts nothing itself
NOBODY = "nobody"  # the place of what is for a person and has none: those who inherit hear of it
PLANNING = Permission("schedule-may-plan", MEMBERS)  # posts of a kind that says nothing else


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
    workspace's. `due_at` is the UTC stamp at which it became due. `reference` is that of the interaction that caused
    it, which the log has; empty for none.
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
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a post goes: a conversation or a user id, and the ts of the message it answers, if it answers one."""

    channel: str
    thread: str = ""


Compose = Callable[[Services, Delivery], Post | None]
"""Composes a post, or None when there is nothing to say. It may be called again after a crash: what it does besides
composing must bear that. Raises UserError for what the owner can mend."""


Ask = Callable[[Services, Translator, str, Any, bool], Post | None]
"""How a question to a person is asked in their message of the day: in a workspace, an Inquiry, in short or whole; None
where nobody waits for the answer any more."""
News = Callable[[Services, str, str, str, str], Post | None]
"""What became of things that concern a person in a workspace, between two UTC stamps; None for nothing."""


Values = Mapping[str, Any]  # what stands in the fields of a form, by block id


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the subject of a planned post says of it.

    `values` fill the fields of its kind in the form. `covers` is the period that each post tells of: "day", "week",
    "sunday_week", "month" or "quarter"; empty where it tells of none. `facts` are what the list says of it besides when
    and who, `note` a sentence for whoever saves it.
    """

    values: Values = field(default_factory=dict)
    covers: str = ""
    facts: Sequence[str] = ()
    note: str = ""


@dataclass(frozen=True)
class Plan:
    """What a kind of post offers to be planned: posted in a channel again and again, as somebody says in a form.

    `words` begins the Fluent keys of what is said of this kind alone: `…new` (the form, and the button that opens it),
    `…list` and `…none` (its posts, or that there are none), `…delete` (what becomes of them once it is deleted); where
    it `covers` something, `…every-day`, `…every-week` and so on as well: what each post tells of.
    `every` are the cadences it may have; the first offered is `usual`, else the first of them.
    `covers` says that each post tells of the last whole period before it: the form asks when weeks begin.
    `day` is the Fluent key of what the form calls the day of the post, `on` the day of its `usual` cadence where nobody
    chose one: of a month, "28" or "1-2", the first Tuesday.
    `empty` is the Fluent key of what the list says where the last one was due and posted nothing itself.
    `fields(services, workspace, t, values)` are the fields of its own in the form; `subject(services, workspace,
    values, covers)` is what comes of them, and raises UserError beside them; `facts(t, subject)` reads that back.
    `may` says who plans posts of this kind. Where that is not every member, they change all of them, too. The owner
    and the product-ops managers may change a planned post whatever its kind.
    `preview` is the action id of the button that shows what a schedule, by its id, would post now; empty: the one that
    all kinds have.
    `only` is the id of the one schedule a workspace has of this kind; empty: it may have many.
    """

    words: str
    every: Sequence[str] = ("day", "week", "month", "quarter")
    usual: str = "week"
    covers: bool = False
    day: str = "schedule-field-day"
    on: str = ""
    empty: str = "schedule-last-empty"
    fields: Callable[[Services, str, Translator, Values], list[Block]] = lambda *_: []
    subject: Callable[[Services, str, Values, str], str] = lambda *_: ""
    facts: Callable[[Translator, str], PlanFacts] = lambda *_: PlanFacts()
    may: Permission = PLANNING
    preview: str = ""
    only: str = ""


@dataclass(frozen=True)
class Kind:
    """A kind of post a feature offers, by name in `Feature.posts` ("kpis.digest").

    `title` says in a few words what a post of this kind is, for notices: `title(services, t, workspace, subject)`.
    `places` says where else than to its channel a scheduled post of this kind goes, as `places(services, workspace,
    subject)`; absent: its channel alone.
    `plan` is what it offers to people who plan posts of this kind; absent: nobody plans them.
    `follow` says what answers a post in its thread, as `follow(services, delivery, where it is now)`; it is offered in
    the transaction that records the post, so that it comes once too.
    `posted` is called once a post is there, as `posted(services, delivery)`, unless the process ends just then.
    `report` says that it tells of a period: it is out of date a day after it was due, and where it cannot be posted
    somebody hears of it, whoever that is by then. Any other answers what somebody did: it is posted however late, waits
    for a token that Slack takes, and is nobody's trouble where it was for its own owner alone.
    """

    compose: Compose
    title: Callable[[Services, Translator, str, str], str]
    places: Callable[[Services, str, str], Sequence[Place]] | None = None
    plan: Plan | None = None
    posted: Callable[[Services, Delivery], None] | None = None
    follow: "Thread | None" = None
    report: bool = True

    def with_thread(self, more: "Thread") -> "Kind":
        """The same, answered by another feature in its thread too."""
        own = self.follow

        def follow(services: Services, delivery: Delivery, there: Place) -> "Sequence[Offer]":
            return [*(own(services, delivery, there) if own else ()), *more(services, delivery, there)]

        return replace(self, follow=follow)


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


Thread = Callable[[Services, Delivery, Place], Sequence[Offer]]
"""What answers a post in its thread, by where it is now. It is asked inside the transaction that records the post."""
