"""A feature with something to post, and its schedules: what the tests of the schedule are about."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.clock import stamp
from bot.errors import UserError
from bot.feature import Feature
from bot.features import FEATURES
from bot.posts import Delivery, Kind, Picture, Place, Plan, PlanFacts, Post, Values
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import Permission, Role
from bot.slack.blocks import Block
from bot.store import Store
from bot.store.personal import PersonColumns
from bot.text import Translator

KIND = "trial.digest"
PARIS = "Europe/Paris"
MONDAYS = Cadence("week", 1, "09:00", PARIS)
DAILY = Cadence("day", 0, "09:00", PARIS)


def _fields(_: Services, __: str, t: Translator, values: Values) -> list[Block]:
    """What the trial tells of: one line."""
    value = str(values.get("topic") or "")
    return [kit.text_input("topic", t("trial-topic"), value=value, limit=40, optional=True)]


def _subject(_: Services, __: str, values: Values, covers: str) -> str:
    """Refuses what is too short to tell of."""
    topic = str(values.get("topic") or "")
    if len(topic) < 3:
        raise UserError("trial-error-topic", field="topic")
    return f"{covers} {topic}"


def _facts(_: Translator, subject: str) -> PlanFacts:
    covers, topic = subject.split(" ", 1)
    return PlanFacts({"topic": topic}, covers, [topic], f"About {topic}.")


ROLE = Role.EDITOR
MAY = Permission("schedule-may-plan", frozenset({ROLE}), "glossary-error-editors-only")
PLAN = Plan(
    "trial-plan-", every=("week", "month"), covers=True, fields=_fields, subject=_subject, facts=_facts, may=MAY
)


def png() -> bytes:
    """The smallest picture there is: one white pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b"")


@dataclass
class Trial:
    """Composes what a test tells it to: `raises` first, one each time, then the post; None in it is nothing to say."""

    raises: list[Exception | None] = field(default_factory=list)
    picture: bool = False
    silent: bool = False
    elsewhere: Sequence[str] = ()
    composed: list[Delivery] = field(default_factory=list)
    chores: int = 0

    def compose(self, _: Services, delivery: Delivery) -> Post | None:
        """The post of a period."""
        self.composed.append(delivery)
        wrong = self.raises.pop(0) if self.raises else None
        if wrong is not None:
            raise wrong
        if self.silent:
            return None
        text = f"Digest of {delivery.period}"
        picture = Picture(png(), "One line, going up", "Activation", 1)
        return Post([kit.section(text), kit.context("The end")], text, (lambda: picture) if self.picture else None)

    def chore(self, _: Services) -> None:
        """Count that it was done."""
        self.chores += 1

    def feature(self) -> Feature:
        """The feature that posts this."""

        def title(_: Services, t: Translator, __: str, ___: str) -> str:
            return t("trial-title")

        def nothing(*_: object) -> None:
            return None

        return Feature(
            name="trial",
            folder=Path(__file__).with_name("texts"),
            register=nothing,
            migrations=(),
            tables=(),
            people=PersonColumns(),
            posts={KIND: Kind(self.compose, title, lambda *_: list(map(Place, self.elsewhere)), PLAN)},
            chores=(self.chore,),
        )

    @property
    def features(self) -> tuple[Feature, ...]:
        """The bot's features, and this one."""
        return (*FEATURES, self.feature())


def schedule(channel: str, owner: str, now: datetime, cadence: Cadence = MONDAYS, id_: str = "digest") -> Schedule:
    """A schedule made at `now`."""
    return Schedule(
        id=id_,
        kind=KIND,
        subject="figures",
        channel=channel,
        cadence=cadence,
        language="en",
        owner=owner,
        paused=False,
        created_at=stamp(now),
        next_at=next_at(cadence, now),
    )


def states(store: Store, kind: str = KIND) -> list[tuple[str, str]]:
    """The period and the state of every delivery of a kind, by period."""
    rows = store.run("SELECT period, state FROM delivery WHERE kind = :kind ORDER BY period, channel", kind=kind)
    return [(row["period"], row["state"]) for row in rows]
