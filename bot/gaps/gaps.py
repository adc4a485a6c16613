"""What a record lacks, counted in other rooms as a reader sees them: for whoever asks, and once a month for whoever
answers for it. It is never said who did or did not do something.

A room says its sentences itself: `{room}-gaps`, `{room}-gaps-none` and `{room}-gaps-text` (with the `team`), for each
gap `{room}-gap-{name}` (`count`, `of`) and `{room}-mend-{name}` (its button), `{room}-check` (the button that tells),
and `{room}-error-gaps` (`number`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.errors import UserError
from bot.inquiries.inquiry import Inquiry
from bot.inquiries.monthly import MonthlyRound
from bot.posts import Ask, Post
from bot.records.desk import desk, number_of
from bot.records.record import Record, Room
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.request import Answer, Request
from bot.slack.text import say
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import reader
from bot.text import Translator

_MOST = 3  # in a month


@dataclass(frozen=True, slots=True)
class CountedGap:
    """Something that a record lacks: `name` says what, `count` how many things, of how many (`of`, 0 where that says
    nothing); `action` and `value` are of the button that mends one of them."""

    name: str
    count: int
    of: int
    action: str
    value: str = ""


Check = Callable[[Services, str, Record[Any], Audience], CountedGap | None]
"""Counts one thing that a record may lack, as readers see it."""


@dataclass(frozen=True)
class Gaps:
    """Of a room whose records say an `owner` and a `backup`: `known` are those that are counted, `checks` count. Where
    the setting `monthly` says "yes", owners hear of theirs once a month; where one has left, whoever stands in."""

    room: Room[Any]
    known: Callable[[Services, str], Sequence[Record[Any]]]
    checks: Sequence[Check]
    monthly: Choice

    @property
    def round(self) -> MonthlyRound:
        """When owners hear of it."""
        return MonthlyRound(f"{self.room.name}.gaps", self._asked)

    @property
    def inquiries(self) -> dict[str, Ask]:
        """What they hear, as `Feature.inquiries` has it."""
        return {self.round.kind: self._tell}

    def of(
        self, services: Services, workspace: str, record: Record[Any], readers: Audience, month: str
    ) -> list[CountedGap]:
        """At most three things that a record lacks now, in another order each month ("2026-12"), so that each has its
        turn where there are more."""
        begins = int(month[-2:]) % len(self.checks) if month[-2:].isdigit() else 0
        each = (*self.checks[begins:], *self.checks[:begins])
        return [gap for one in each if (gap := one(services, workspace, record, readers))][:_MOST]

    def is_theirs(self, record: Record[Any], user: str) -> bool:
        """Whether somebody answers for a record, or stands in."""
        return user in (record.content.owner, record.content.backup)

    def button(self, t: Translator, number: int) -> Block:
        """The button that tells what a record lacks."""
        return kit.button(t(f"{self.room.name}-check"), f"{self.room.name}.check", str(number))

    def shown(self, t: Translator, record: Record[Any], found: Sequence[CountedGap]) -> list[Block]:
        """What a record lacks, each with what mends it."""
        name = self.room.name
        blocks: list[Block] = [kit.section(say(t, f"{name}-gaps{'' if found else '-none'}", team=record.content.title))]
        for one in found:
            button = kit.button(t(f"{name}-mend-{one.name}"), one.action, one.value)
            blocks.append(kit.section(say(t, f"{name}-gap-{one.name}", count=one.count, of=one.of), accessory=button))
        return blocks

    def check(self, request: Request) -> Answer:
        """What the record of a button lacks, for its owner, who stands in, and product-ops managers."""
        number, name, title = number_of(request.value), self.room.name, request.t(f"{self.room.name}-title")
        record = self._of(request.services, request.workspace, number)
        if record is None:
            raise UserError(f"{name}-error-none", number=number)
        if not (self.is_theirs(record, request.user) or desk(request).manager):
            raise UserError(f"{name}-error-gaps", number=number)
        found = self.of(request.services, request.workspace, record, request.audience, request.now[:7])
        return present_answer(request, self.shown(request.t, record, found), title, title)

    def _of(self, services: Services, workspace: str, number: int) -> Record[Any] | None:
        return next((one for one in self.known(services, workspace) if one.number == number), None)

    def _asked(self, services: Services, workspace: str) -> dict[str, str]:
        """Who hears of each."""
        if self.monthly.now(services, workspace) != "yes":
            return {}
        known = [(str(one.number), (one.content.owner, one.content.backup)) for one in self.known(services, workspace)]
        here = {number: services.people.present(workspace, named, asks=True) for number, named in known}
        return {number: some[0] for number, some in here.items() if some}

    def _tell(self, services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
        """Nothing where it lacks nothing."""
        record, readers = self._of(services, workspace, int(asked.item)), reader(services, workspace, asked.person)
        if record is None or not self.is_theirs(record, asked.person):
            return None
        found, text = self.of(services, workspace, record, readers, asked.slot), f"{self.room.name}-gaps-text"
        return Post(self.shown(t, record, found), t(text, team=record.content.title)) if found else None
