"""What people do on a board: they write, group and vote, and whoever facilitates goes from phase to phase.

Nothing here tells the record of who did what, nor any other, of a card or a vote. "{room}-error-{phase}" says that
something belongs to another phase than that.
"""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, ClassVar

from bot.ballots import store as ballots
from bot.boards.board import CLOSED, COLLECT, DISCUSS, GROUP, VOTE, next_phases
from bot.cards import store
from bot.cards.card import BoardCard, CardGroup, digest, groups, joined, parted
from bot.cards.store import Board
from bot.errors import UserError
from bot.posts import NOWHERE, Offer
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.records.store.lists import ANY, Narrow
from bot.schedule import outbox

_LATELY = 11  # boards of a channel that are looked at


def renewal(room: str, number: str, channel: str) -> Offer:
    """That the card of a board shows, where it stands, how it is by now."""
    return Offer(f"{room}.card_renewal", f"{channel} {number}", secrets.token_hex(6), NOWHERE)


class BoardDesk(RecordDesk):
    """Where one person hands in what they do on a board of a `room`."""

    room: ClassVar[Room[Any]]

    def of_channel(self, channel: str, status: str = ANY) -> list[Record[Any]]:
        """The last of a channel that this person sees, the last changed first."""
        narrow = Narrow(status, marks={"channels": channel})
        return lists.narrowed(self.services.store, self.workspace, self.room, self.audience, narrow, _LATELY)

    def at(self, number: int, *phases: str) -> Record[Any]:
        """One that is in one of these phases. Raises UserError where it has moved on, or there is none."""
        found = self.record(self.room, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        if found.status not in phases:
            raise UserError(f"{self.room.name}-error-{found.status}", number=number)
        return found

    def board(self, number: int) -> Board:
        """Where the cards of one are kept, and the votes for them."""
        return self.workspace, self.room.name, str(number)

    def cards(self, number: int) -> list[BoardCard]:
        """All that was written, whoever may read it by now."""
        return store.cards(self.services.store, self.board(number))

    def groups(self, record: Record[Any]) -> list[CardGroup]:
        """What was written, once it is revealed, as it stands together; most votes first, once everybody has voted."""
        known = [] if record.status == COLLECT else self.cards(record.number)
        is_told = record.status in (DISCUSS, CLOSED)
        votes = ballots.counts(self.services.store, *self.board(record.number)) if is_told else {}
        return groups(known, votes, record.content.columns)

    def counts(self, number: int) -> tuple[int, int]:
        """How many votes everybody has, and how many people gave theirs."""
        found = ballots.ballot(self.services.store, *self.board(number))
        return found.votes_each if found else 0, ballots.voters(self.services.store, *self.board(number))

    def own(self, number: int) -> dict[str, list[str]]:
        """What this person wrote, by column, while that is known."""
        mine = store.own(self.services.store, self.board(number), self.user)
        return {one.column: [other.text for other in mine if other.column == one.column] for one in mine}

    def write_cards(self, number: int, said: Mapping[str, Sequence[str]], shown: str) -> dict[str, list[str]]:
        """Keep what this person says now in place of what a form had `shown` them, by its digest; where they wrote
        something else meanwhile, both stay. What is theirs then."""
        with self._writing():
            found, before = self.at(number, COLLECT), self.own(number)
            more = before if digest(before) != shown else {}
            known = {one: [*more.get(one, ()), *said.get(one, ())] for one in found.content.columns}
            store.write(self.services.store, self.board(number), self.user, known)
            return self.own(number)

    def join(self, number: int, chosen: Sequence[str]) -> Record[Any]:
        """Put cards together. Raises UserError beside "cards" where they are one already."""
        with self._writing():
            found, known = self.at(number, GROUP), self.cards(number)
            if (new := joined(known, chosen)) == known:
                raise UserError(f"{self.room.name}-error-one", field="cards")
            return self._grouped(found, new)

    def part(self, number: int, card: str) -> Record[Any]:
        """Let the cards of a group stand alone again; where they do, nothing happens."""
        with self._writing():
            return self._grouped(self.at(number, GROUP), parted(self.cards(number), card))

    def _grouped(self, found: Record[Any], cards: Sequence[BoardCard]) -> Record[Any]:
        store.put(self.services.store, self.board(found.number), cards)
        about = renewal(self.room.name, str(found.number), found.content.channels[0])
        outbox.offer(self.services, self.workspace, about)
        return found

    def take_out(self, number: int, card: str) -> Record[Any]:
        """Take a card out for good that was revealed, as whoever facilitates may; that one is gone is said, and of
        which nothing. Where it is gone already, nothing happens."""
        with self._writing():
            old = self.changeable(self.room, number)
            if old.status == COLLECT:
                raise UserError(f"{self.room.name}-error-collect", number=number)
            if not store.remove(self.services.store, self.board(number), card):
                return old
            taken = str(int(old.content.taken or 0) + 1)
            return self._keep(self.room, old, replace(old, content=replace(old.content, taken=taken)), "edited")

    def votes(self, number: int) -> list[str]:
        """What this person gave their votes to, each as often as they did."""
        return [*Counter(ballots.votes_of(self.services.store, *self.board(number), self.user)).elements()]

    def vote(self, number: int, chosen: Sequence[str]) -> int:
        """Keep what this person votes for, in place of their votes before; how many people have voted by now."""
        with self._writing():
            self.at(number, VOTE)
            leads = {one.id: one.lead or one.id for one in self.cards(number)}
            given = Counter(leads[one] for one in chosen if one in leads)
            ballots.cast(self.services.store, *self.board(number), self.user, given)
            return self.counts(number)[1]

    def move(self, number: int, seen: str, to: str) -> Record[Any]:
        """Go to another phase from the one that it was `seen` in; where others went there first, it is there."""
        with self._writing():
            old = self.changeable(self.room, number)
            if old.status == to:
                return old
            if old.status != seen or to not in next_phases(old.status):
                raise UserError(f"{self.room.name}-error-{old.status}", number=number)
            return self._moved(old, to)

    def expire(self, number: int) -> None:
        """Close one that is still open: nobody stays known for ever to have written something."""
        with self._writing():
            found = self.record(self.room, number)
            if found.status != CLOSED:
                self._moved(found, CLOSED)

    def _moved(self, old: Record[Any], to: str) -> Record[Any]:
        kept, known, said = self.services.store, self.cards(old.number), old.content
        if old.status == COLLECT:
            writers = {one.author for one in known} - {""}
            if not writers and to != CLOSED:
                raise UserError(f"{self.room.name}-error-empty")
            said = replace(said, writers=str(len(writers)))
        if to == CLOSED:  # whose the cards and the votes were goes for good
            store.put(kept, self.board(old.number), [replace(one, author="") for one in known])
            ballots.close(kept, *self.board(old.number))
        return self._keep(self.room, old, replace(old, content=said, status=to), "status")

    def lead(self, number: int) -> Record[Any]:
        """This person facilitates from now on."""
        with self._writing():
            old = self.at(number, COLLECT, GROUP, VOTE, DISCUSS)
            new = replace(old, content=replace(old.content, owner=self.user))
            return old if new == old else self._keep(self.room, old, new, "edited")
