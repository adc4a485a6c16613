"""What people do in a retrospective: they write, group and vote, and whoever facilitates goes from phase to phase.

Nothing here tells the record of who did what, nor any other, of a card or a vote. "retro-error-{phase}" says that
something belongs to another phase than that. In a live meeting they run a guide, pause it, skip a phase, stop it.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.actions.desk import carry
from bot.ballots import store as ballots
from bot.clock import stamp
from bot.errors import UserError
from bot.links import store as links
from bot.posts import NOWHERE, Offer
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.retro import board as rules
from bot.retro import retro, store
from bot.retro.board import CLOSED, COLLECT, DAYS, GROUP, VOTE, BoardCard, CardGroup
from bot.retro.guide import ACTS, ENDED, MINUTES, RUNNING, RetroGuide, after
from bot.retro.retro import Retro
from bot.retro.store import round_of
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack.choices import Choice
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.transitions import Transition

VOTES = Choice("retro.votes", ("1", "2", "3", "4", "5"), usual="3", said="retro-votes-each")
GUIDE_PROMPT, GUIDE_NOTE = "retro_guides.prompt", "retro_guides.note"
CARD, RENEWAL, NOTE, END = "retro.card", "retro.card_renewal", "retro.note", "retro.end"  # what is posted, or due
_LATELY = 11  # retrospectives of a channel that are looked at


def follow(desk: RecordDesk, old: Record[Retro] | None, new: Record[Retro], _: str) -> None:
    """A new one posts its card and takes up what earlier ones of its channel left to do: a channel has one at a time.
    Of any other the card is renewed, and its thread told of another phase, who facilitates, or a card that is gone."""
    services, workspace, said = desk.services, desk.workspace, new.content
    if old is None:
        _begin(desk, new)
        return
    renew(services, workspace, new)
    entry = deliveries.offered(services.store, workspace, _card(new))
    if entry and entry.ts:
        what = "lead" if said.owner != old.content.owner else "taken"
        about = f"{new.number} {new.status if new.status != old.status else what}"
        outbox.offer(
            services,
            workspace,
            Offer(NOTE, about, str(new.version), entry.place, entry.ts, said.language, said.owner),
        )


def _begin(desk: RecordDesk, new: Record[Retro]) -> None:
    services, workspace, channel = desk.services, desk.workspace, new.content.channels[0]
    known = of_channel(services, workspace, EVERYTHING, channel)
    earlier = [one for one in known if one.number != new.number]
    if running := [one for one in earlier if one.status != CLOSED]:
        raise UserError("retro-error-running", field="channel", number=running[0].number)
    ballots.open_ballot(services.store, *round_of(workspace, new.number), int(VOTES.now(services, workspace)))
    outbox.offer(services, workspace, replace(_card(new), language=new.content.language, owner=new.content.owner))
    due = stamp(services.clock() + timedelta(days=DAYS))
    deliveries.offer(services.store, workspace, Offer(END, str(new.number), "", NOWHERE), due)
    carry(services, workspace, [end_of(ROOM, one) for one in earlier], end_of(ROOM, new), desk.user)


def of_channel(
    services: Services, workspace: str, readers: Audience, channel: str, status: str = ANY
) -> list[Record[Retro]]:
    """The last of a channel that readers see, the last changed first."""
    narrow = Narrow(status, marks={"channels": channel})
    return lists.narrowed(services.store, workspace, ROOM, readers, narrow, _LATELY)


def _card(record: Record[Retro]) -> Offer:
    return Offer(CARD, str(record.number), "", record.content.channels[0])


def renewal(subject: str, channel: str) -> Offer:
    """That the card of a retrospective shows, where it stands, how it is by now."""
    return Offer(RENEWAL, f"{channel} {subject}", secrets.token_hex(6), NOWHERE)


def renew(services: Services, workspace: str, record: Record[Retro]) -> None:
    """Show the card as it is now. Inside `store.write`."""
    outbox.offer(services, workspace, renewal(str(record.number), record.content.channels[0]))


def acted(services: Services, workspace: str, transition: Transition) -> None:
    """An action came of a retrospective, or was done: the cards that show it do so."""
    ends = [one.beyond(transition.end) for one in links.links(services.store, workspace, transition.end)]
    numbers = {int(one.item) for one in ends if one.room == ROOM.name}
    for record in records.several(services.store, workspace, ROOM, sorted(numbers)).values():
        renew(services, workspace, record)


ROOM: Room[Retro] = replace(retro.ROOM, news=follow)


def votes_each(services: Services, workspace: str, number: int) -> int:
    """How many votes everybody has."""
    found = ballots.ballot(services.store, *round_of(workspace, number))
    return found.votes_each if found else 0


def voters(services: Services, workspace: str, number: int) -> int:
    """How many people gave votes."""
    return ballots.voters(services.store, *round_of(workspace, number))


def groups(services: Services, workspace: str, record: Record[Retro]) -> list[CardGroup]:
    """What was written, once it is revealed, as it stands together; most votes first, once everybody has voted."""
    known = [] if record.status == COLLECT else store.cards(services.store, workspace, record.number)
    told = record.status not in (COLLECT, GROUP, VOTE)
    votes = ballots.counts(services.store, *round_of(workspace, record.number)) if told else {}
    return rules.groups(known, votes, record.content.columns)


class RetroDesk(RecordDesk):
    """Where one person hands in what they do in a retrospective."""

    def at(self, number: int, *phases: str) -> Record[Retro]:
        """One that is in one of these phases. Raises UserError where it has moved on, or there is none."""
        found = self.record(ROOM, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        if found.status not in phases:
            raise UserError(f"retro-error-{found.status}", number=number)
        return found

    def own(self, number: int) -> dict[str, list[str]]:
        """What this person wrote, by column, while that is known."""
        found: dict[str, list[str]] = {}
        for one in store.own(self.services.store, self.workspace, number, self.user):
            found.setdefault(one.column, []).append(one.text)
        return found

    def write_cards(self, number: int, said: Mapping[str, Sequence[str]], shown: str) -> dict[str, list[str]]:
        """Keep what this person says now in place of what a form had `shown` them, by its digest; where they wrote
        something else meanwhile, both stay. What is theirs then."""
        with self._writing():
            found, before = self.at(number, COLLECT), self.own(number)
            more = before if rules.digest(before) != shown else {}
            known = {one: [*more.get(one, ()), *said.get(one, ())] for one in found.content.columns}
            store.write(self.services.store, self.workspace, number, self.user, known)
            return self.own(number)

    def join(self, number: int, chosen: Sequence[str]) -> Record[Retro]:
        """Put cards together. Raises UserError beside "cards" where they are one already."""
        with self._writing():
            found = self.at(number, GROUP)
            leads = rules.joined(self._cards(number), chosen)
            if not leads:
                raise UserError("retro-error-one", field="cards")
            return self._led(found, leads)

    def part(self, number: int, card: str) -> Record[Retro]:
        """Let the cards of a group stand alone again; where they do, nothing happens."""
        with self._writing():
            return self._led(self.at(number, GROUP), rules.parted(self._cards(number), card))

    def take_out(self, number: int, card: str) -> Record[Retro]:
        """Take a card out for good that was revealed, as whoever facilitates may; that one is gone is said, and of
        which nothing. Where it is gone already, nothing happens."""
        with self._writing():
            old = self.changeable(ROOM, number)
            if old.status == COLLECT:
                raise UserError("retro-error-collect", number=number)
            if not store.remove(self.services.store, self.workspace, number, card):
                return old
            taken = str(int(old.content.taken or 0) + 1)
            return self._keep(ROOM, old, replace(old, content=replace(old.content, taken=taken)), "edited")

    def _cards(self, number: int) -> list[BoardCard]:
        return store.cards(self.services.store, self.workspace, number)

    def _led(self, found: Record[Retro], leads: Mapping[str, str]) -> Record[Retro]:
        store.lead(self.services.store, self.workspace, found.number, leads)
        renew(self.services, self.workspace, found)
        return found

    def votes(self, number: int) -> list[str]:
        """What this person gave their votes to, each as often as they did."""
        given = ballots.votes_of(self.services.store, *round_of(self.workspace, number), self.user)
        return [card for card, many in given.items() for _ in range(many)]

    def vote(self, number: int, chosen: Sequence[str]) -> int:
        """Keep what this person votes for, in place of their votes before; how many people have voted by now."""
        with self._writing():
            self.at(number, VOTE)
            leads = {one.id: one.lead or one.id for one in self._cards(number)}
            given = [leads[one] for one in chosen if one in leads]
            votes = {one: given.count(one) for one in given}
            ballots.cast(self.services.store, *round_of(self.workspace, number), self.user, votes)
            return voters(self.services, self.workspace, number)

    def move(self, number: int, seen: str, to: str) -> Record[Retro]:
        """Go to another phase from the one that it was `seen` in; where others went there first, it is there."""
        with self._writing():
            old = self.changeable(ROOM, number)
            if old.status == to:
                return old
            if old.status != seen or to not in rules.next_phases(old.status):
                raise UserError(f"retro-error-{old.status}", number=number)
            return self._moved(old, to)

    def expire(self, number: int) -> None:
        """Close one that is still open: nobody stays known for ever to have written something."""
        with self._writing():
            found = self.record(ROOM, number)
            if found.status != CLOSED:
                self._moved(found, CLOSED)

    def _moved(self, old: Record[Retro], to: str) -> Record[Retro]:
        kept, said = self.services.store, old.content
        if old.status == COLLECT:
            many = store.writers(kept, self.workspace, old.number)
            if not many and to != CLOSED:
                raise UserError("retro-error-empty")
            said = replace(said, writers=str(many))
        if to == CLOSED:
            store.close(kept, self.workspace, old.number)
        return self._keep(ROOM, old, replace(old, content=said, status=to), "status")

    def lead(self, number: int) -> Record[Retro]:
        """This person facilitates from now on."""
        with self._writing():
            old = self.record(ROOM, number)
            if old.gone_at or old.status == CLOSED:
                raise UserError("retro-error-closed", number=number)
            new = replace(old, content=replace(old.content, owner=self.user))
            return old if new == old else self._keep(ROOM, old, new, "edited")


def plan(services: Services, workspace: str, guide: RetroGuide) -> None:
    """Keep a guide, and have its next prompt posted when it is due. Inside `store.write`."""
    store.put_guide(services.store, workspace, guide)
    if guide.state == RUNNING:
        about = Offer(
            GUIDE_PROMPT, guide.id, str(guide.turn), guide.channel, language=guide.language, owner=guide.owner
        )
        deliveries.offer(services.store, workspace, about, stamp(guide.due_at))
        services.store.afterwards(services.bell.ring)


class GuideDesk(RecordDesk):
    """Where one person hands in what they do with a guide."""

    def run(self, channel: str, minutes: int, language: str) -> RetroGuide:
        """Begin in a channel, now. Raises UserError where a guide runs there, or there is none of that length."""
        if minutes not in MINUTES:
            raise UserError("retro-guide-error-minutes")
        with self._writing():
            if store.guide(self.services.store, self.workspace, channel=channel):
                raise UserError("retro-guide-error-running")
            new = RetroGuide(secrets.token_hex(8), channel, self.user, language, minutes, self.services.clock())
            plan(self.services, self.workspace, new)
        return new

    def act(self, id_: str, act: str, step: int = -1) -> None:
        """One of ACTS, by whoever saw it in a `step`; its channel is told. Raises UserError where it is over, or in
        another step by now than the one that was to be skipped."""
        with self._writing():
            guide = store.guide(self.services.store, self.workspace, id_)
            if guide is None or guide.state == ENDED:
                raise UserError("retro-guide-error-over")
            if act == "skip" and guide.step != step:
                raise UserError("retro-guide-error-moved")
            if (new := after(guide, act, self.services.clock())) == guide:
                return
            plan(self.services, self.workspace, new)
            if did := ACTS[act]:
                told = Offer(GUIDE_NOTE, f"{id_} {did}", str(new.turn), guide.channel, "", guide.language, self.user)
                outbox.offer(self.services, self.workspace, told)
