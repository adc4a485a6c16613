"""What people do on a board: they write, group and vote, and whoever leads goes from phase to phase.

Nothing here tells the record of who did what, nor any other, of a card or a vote. A room says its sentences itself:
`{room}-error-{phase}` that something belongs to another phase than that, `{room}-error-empty`, `{room}-error-one`,
`{room}-error-long`, `{room}-error-crowded` and `{room}-error-running`; `{room}-note-{phase}` as it begins.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.ballots import store as ballots
from bot.boards import board as rules
from bot.boards import store
from bot.boards.board import CLOSED, COLLECT, DAYS, GROUP, VOTE, BoardCard, CardGroup
from bot.clock import stamp
from bot.errors import UserError
from bot.posts import NOWHERE, Compose, Delivery, Kind, Offer, Post
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.choices import Choice
from bot.slack.text import say
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import conversation
from bot.standing.card import StandingCard, spoken
from bot.text import Translator

_LATELY = 11  # boards of a channel that are looked at


@dataclass(frozen=True)
class Board:
    """Of a room whose statuses are PHASES and whose content names its `channels` (one), the `language` of its card
    there, and its `writers`: each record has a board with these `columns`, by content, and so many votes for everybody
    as a workspace chose. A channel has one open board at a time, and one card of it, which is renewed."""

    room: Room[Any]
    columns: Callable[[Any], Sequence[str]]
    votes: Choice

    @property
    def card(self) -> StandingCard:
        """Its card in the channel."""
        return StandingCard(f"{self.room.name}.card")

    def key(self, workspace: str, number: int) -> tuple[str, str, str]:
        """What the board of a record is called in the store."""
        return workspace, self.room.name, str(number)

    def _kind(self, name: str) -> str:
        return f"{self.room.name}.{name}"

    def posts(self, compose: Compose) -> dict[str, Kind]:
        """The card that `compose` makes, what is told in its thread, and what closes a board that nobody closed, as
        `Feature.posts` has them."""

        def title(_: Services, t: Translator, __: str, ___: str) -> str:
            return t(f"{self.room.name}-title")

        other = {"note": Kind(self._note, title, report=False), "end": Kind(self._expire, title, report=False)}
        return {**self.card.posts(compose, title), **{self._kind(name): one for name, one in other.items()}}

    def of_channel(self, services: Services, workspace: str, record: Record[Any]) -> list[Record[Any]]:
        """The other boards that a record's channel had lately, the last changed first, for what nobody is shown."""
        narrow = Narrow(ANY, marks={"channels": record.content.channels[0]})
        known = lists.narrowed(services.store, workspace, self.room, EVERYTHING, narrow, _LATELY)
        return [one for one in known if one.number != record.number]

    def begin(self, desk: RecordDesk, new: Record[Any]) -> None:
        """Open the board of a new record, and post its card. Inside `store.write`. Raises UserError beside "channel"
        where another is open there."""
        services, workspace, item, said = desk.services, desk.workspace, str(new.number), new.content
        if running := [one for one in self.of_channel(services, workspace, new) if one.status != CLOSED]:
            raise UserError(f"{self.room.name}-error-running", field="channel", number=running[0].number)
        ballots.open_ballot(services.store, *self.key(workspace, new.number), int(self.votes.now(services, workspace)))
        self.card.put(services, workspace, item, said.channels[0], said.owner, said.language)
        due = stamp(services.clock() + timedelta(days=DAYS))
        deliveries.offer(services.store, workspace, Offer(self._kind("end"), item, "", NOWHERE), due)

    def renew(self, services: Services, workspace: str, record: Record[Any]) -> None:
        """Show the card as it is now. Inside `store.write`."""
        self.card.renew(services, workspace, str(record.number), record.content.channels[0])

    def went_on(self, desk: RecordDesk, old: Record[Any], new: Record[Any]) -> None:
        """Renew the card of what changed, and tell its thread of another phase, or of who leads now."""
        services, workspace, said = desk.services, desk.workspace, new.content
        self.renew(services, workspace, new)
        if there := self.card.there(services, workspace, str(new.number), said.channels[0]):
            about = f"{new.number} {new.status if new.status != old.status else 'lead'}"
            told = Offer(self._kind("note"), about, str(new.version), there.channel, there.thread, said.language)
            outbox.offer(services, workspace, replace(told, owner=said.owner))

    def _note(self, services: Services, delivery: Delivery) -> Post | None:
        """What is to be done now, unless that is something else already."""
        number, _, what = delivery.subject.partition(" ")
        readers = conversation(services, delivery.workspace, delivery.channel)
        for record in records.seen(services.store, delivery.workspace, self.room, readers, [int(number)]):
            if what in ("lead", record.status):
                who = services.people.get(delivery.workspace, record.content.owner).name
                each = self.votes_each(services, delivery.workspace, record.number)
                t = spoken(services, delivery)
                text = say(t, f"{self.room.name}-note-{what}", who=who, count=each)
                return Post([kit.section(text)], text)
        return None

    def votes_each(self, services: Services, workspace: str, number: int) -> int:
        """How many votes everybody has."""
        found = ballots.ballot(services.store, *self.key(workspace, number))
        return found.votes_each if found else 0

    def voters(self, services: Services, workspace: str, number: int) -> int:
        """How many people gave votes."""
        return ballots.voters(services.store, *self.key(workspace, number))

    def groups(self, services: Services, workspace: str, record: Record[Any]) -> list[CardGroup]:
        """What was written, once it is revealed, as it stands together; most votes first, once everybody has voted."""
        key, told = self.key(workspace, record.number), record.status not in (GROUP, VOTE)
        known = [] if record.status == COLLECT else store.cards(services.store, *key)
        votes = ballots.counts(services.store, *key) if told else {}
        return rules.groups(known, votes, self.columns(record.content))

    def _expire(self, services: Services, delivery: Delivery) -> None:
        BoardDesk(services, delivery.workspace, "", seen_by=EVERYTHING).expire(self, int(delivery.subject))


class BoardDesk(RecordDesk):
    """Where one person hands in what they do on a board."""

    def at(self, board: Board, number: int, *phases: str) -> Record[Any]:
        """A record whose board is in one of these phases. Raises UserError where it has moved on, or there is none."""
        found = self.record(board.room, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        if found.status not in phases:
            raise UserError(f"{board.room.name}-error-{found.status}", number=number)
        return found

    def own(self, board: Board, number: int) -> dict[str, list[str]]:
        """What this person wrote, by column, while that is known."""
        found: dict[str, list[str]] = {}
        for one in store.own(self.services.store, *board.key(self.workspace, number), self.user):
            found.setdefault(one.column, []).append(one.text)
        return found

    def write_cards(
        self, board: Board, number: int, said: Mapping[str, Sequence[str]], shown: str
    ) -> dict[str, list[str]]:
        """Keep what this person says now in place of what a form had `shown` them, by its digest; where they wrote
        something else meanwhile, both stay. What is theirs then."""
        with self._writing():
            found, before = self.at(board, number, COLLECT), self.own(board, number)
            more = before if rules.digest(before) != shown else {}
            known = {one: [*more.get(one, ()), *said.get(one, ())] for one in board.columns(found.content)}
            store.write(self.services.store, *board.key(self.workspace, number), self.user, known)
            return self.own(board, number)

    def join(self, board: Board, number: int, chosen: Sequence[str]) -> Record[Any]:
        """Put cards together. Raises UserError beside "cards" where they are one already."""
        with self._writing():
            found = self.at(board, number, GROUP)
            leads = rules.joined(self._cards(board, number), chosen)
            if not leads:
                raise UserError(f"{board.room.name}-error-one", field="cards")
            return self._led(board, found, leads)

    def part(self, board: Board, number: int, card: str) -> Record[Any]:
        """Let the cards of a group stand alone again; where they do, nothing happens."""
        with self._writing():
            return self._led(board, self.at(board, number, GROUP), rules.parted(self._cards(board, number), card))

    def _cards(self, board: Board, number: int) -> list[BoardCard]:
        return store.cards(self.services.store, *board.key(self.workspace, number))

    def _led(self, board: Board, found: Record[Any], leads: Mapping[str, str]) -> Record[Any]:
        store.lead(self.services.store, *board.key(self.workspace, found.number), leads)
        board.renew(self.services, self.workspace, found)
        return found

    def votes(self, board: Board, number: int) -> list[str]:
        """What this person gave their votes to, each as often as they did."""
        given = ballots.votes_of(self.services.store, *board.key(self.workspace, number), self.user)
        return [card for card, many in given.items() for _ in range(many)]

    def vote(self, board: Board, number: int, chosen: Sequence[str]) -> int:
        """Keep what this person votes for, in place of their votes before; how many people have voted by now."""
        with self._writing():
            self.at(board, number, VOTE)
            leads = {one.id: one.lead or one.id for one in self._cards(board, number)}
            given = [leads[one] for one in chosen if one in leads]
            key = board.key(self.workspace, number)
            ballots.cast(self.services.store, *key, self.user, {one: given.count(one) for one in given})
            return ballots.voters(self.services.store, *key)

    def move(self, board: Board, number: int, seen: str, to: str) -> Record[Any]:
        """Go to another phase from the one that it was `seen` in; where others went there first, it is there."""
        with self._writing():
            old = self.changeable(board.room, number)
            if old.status == to:
                return old
            if old.status != seen or to not in rules.next_phases(old.status):
                raise UserError(f"{board.room.name}-error-{old.status}", number=number)
            return self._moved(board, old, to)

    def expire(self, board: Board, number: int) -> None:
        """Close one that is still open: nobody stays known for ever to have written something."""
        with self._writing():
            found = self.record(board.room, number)
            if found.status != CLOSED:
                self._moved(board, found, CLOSED)

    def _moved(self, board: Board, old: Record[Any], to: str) -> Record[Any]:
        kept, key, said = self.services.store, board.key(self.workspace, old.number), old.content
        if old.status == COLLECT:
            many = store.writers(kept, *key)
            if not many and to != CLOSED:
                raise UserError(f"{board.room.name}-error-empty")
            said = replace(said, writers=str(many))
        if to == CLOSED:
            store.seal(kept, *key)
            ballots.close(kept, *key)
        return self._keep(board.room, old, replace(old, content=said, status=to), "status")

    def lead(self, board: Board, number: int) -> Record[Any]:
        """This person leads from now on."""
        with self._writing():
            old = self.record(board.room, number)
            if old.gone_at or old.status == CLOSED:
                raise UserError(f"{board.room.name}-error-closed", number=number)
            new = replace(old, content=replace(old.content, owner=self.user))
            return old if new == old else self._keep(board.room, old, new, "edited")
