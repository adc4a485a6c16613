"""The card of a board in its channel, and what is pressed and sent there: forms, and the ways from phase to phase.

The card is posted once and renewed as the board goes on; its thread is told of that. All of it goes through the ledger,
so that none is lost with a process.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from bot.ballots import store as ballots
from bot.boards.blocks import SHORT, BoardView
from bot.boards.board import CLOSED, COLLECT, DAYS, DISCUSS, GROUP, VOTE
from bot.boards.desk import BoardDesk, renewal
from bot.cards.card import read_cards
from bot.clock import stamp
from bot.errors import UserError, UserErrors
from bot.posts import NOWHERE, Delivery, Kind, Offer, Place, Post
from bot.records.desk import RecordDesk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import records
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer, renew_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import mention, say, trim
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import conversation
from bot.text import Translator
from bot.text.fold import fold

_MENU = 100  # groups that a menu offers
_FORMS = {"write": COLLECT, "group": GROUP, "vote": VOTE}  # with the phase of each

Named = Callable[[str], str]  # who somebody is
Beside = tuple[Sequence[Block], Sequence[Block]]  # what stands before and after the cards


@dataclass(frozen=True)
class Boards:
    """Of a room and its `desk`: how many `votes` everybody has, and what stands `beside` the cards for whoever a desk
    is of. `reads`, `writes`, `moves` and `leads` say who may."""

    room: Room[Any]
    desk: type[BoardDesk]
    votes: Choice
    beside: Callable[[BoardDesk, Translator, Record[Any], Named], Beside]
    reads: Permission
    writes: Permission
    moves: Permission
    leads: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to all of it; `listeners` are the room's, which show what came of a button."""
        name = self.room.name
        for act, save in {"write": self._save_cards, "group": self._save_group, "vote": self._save_votes}.items():
            on.action(f"{name}.{act}", partial(self.form, act), self.writes)
            on.view(f"{name}.{act}", once(save), self.writes)
        on.options(f"{name}.pick", self._pick, self.reads)
        on.action(f"{name}.cards", self._cards, self.reads)
        on.action(f"{name}.part", once(partial(self._edit, BoardDesk.part)), self.writes)
        on.action(f"{name}.take", once(partial(self._edit, BoardDesk.take_out)), self.moves)
        on.action(f"{name}.move", once(partial(self._move, listeners)), self.moves)
        on.action(f"{name}.lead", once(partial(self._lead, listeners)), self.leads)

    @property
    def posts(self) -> dict[str, Kind]:
        """As `Feature.posts` has them."""
        name, title = self.room.name, self._title
        return {  # what changed while the card was sent is shown too
            f"{name}.card": Kind(self.compose, title, follow=self._again, report=False),
            f"{name}.card_renewal": Kind(self._renew, title, report=False),
            f"{name}.note": Kind(self._note, title, report=False),
            f"{name}.end": Kind(self._expire, title, report=False),
        }

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t(f"{self.room.name}-title")

    def view(self, own: BoardDesk, t: Translator, record: Record[Any]) -> BoardView:
        """A board as it is by now, for whoever `own` is of; for a channel, where that is nobody, with all buttons."""
        may_move = not own.user or own.may(self.room, record)
        may_lead = not own.user or own.user != record.content.owner
        return BoardView(t, self.room, record, own.groups(record), *own.counts(record.number), may_move, may_lead)

    def card(self, own: BoardDesk, t: Translator, record: Record[Any]) -> list[Block]:
        """Its card; in a channel nobody is notified of being named."""
        name: Named = mention if own.user else lambda user: own.services.people.get(own.workspace, user).name
        return self.view(own, t, record).card(name, *self.beside(own, t, record, name))

    def follow(self, desk: RecordDesk, old: Record[Any] | None, new: Record[Any]) -> list[Record[Any]]:
        """A new one posts its card, and is closed one day; a channel has one at a time, and the earlier ones are given.
        Of any other the card is renewed, and its thread told of another phase, who leads, or a card that is gone."""
        services, workspace, name, number = desk.services, desk.workspace, self.room.name, str(new.number)
        said, card = new.content, self._card(number, new.content.channels[0])
        if old is None:
            here = self.desk(services, workspace, "", seen_by=EVERYTHING).of_channel(card.channel)
            earlier = [one for one in here if one.number != new.number]
            if running := [one for one in earlier if one.status != CLOSED]:
                raise UserError(f"{name}-error-running", field="channel", number=running[0].number)
            ballots.open_ballot(services.store, workspace, name, number, int(self.votes.now(services, workspace)))
            outbox.offer(services, workspace, replace(card, language=said.language, owner=said.owner))
            due = stamp(services.clock() + timedelta(days=DAYS))
            deliveries.offer(services.store, workspace, Offer(f"{name}.end", number, "", NOWHERE), due)
            return earlier
        outbox.offer(services, workspace, renewal(name, number, card.channel))
        entry = deliveries.offered(services.store, workspace, card)
        if entry and entry.ts:
            what = "lead" if said.owner != old.content.owner else "taken"
            about = f"{number} {new.status if new.status != old.status else what}"
            note = Offer(f"{name}.note", about, str(new.version), entry.place, entry.ts, said.language, said.owner)
            outbox.offer(services, workspace, note)
        return []

    def _card(self, number: str, channel: str) -> Offer:
        return Offer(f"{self.room.name}.card", number, "", channel)

    def _seen(self, services: Services, delivery: Delivery, number: str) -> tuple[BoardDesk, Record[Any] | None]:
        """The desk of all in a channel, and the board of a number, if they see it."""
        readers = conversation(services, delivery.workspace, delivery.channel)
        found = records.seen(services.store, delivery.workspace, self.room, readers, [int(number)])
        return self.desk(services, delivery.workspace, "", seen_by=readers), next(iter(found), None)

    def compose(self, services: Services, delivery: Delivery) -> Post | None:
        """The card as it is by now."""
        t, (own, one) = outbox.spoken(services, delivery), self._seen(services, delivery, delivery.subject)
        return Post(self.card(own, t, one), t(f"{self.room.name}-card-text", title=one.content.title)) if one else None

    def _again(self, _: Services, delivery: Delivery, __: Place) -> list[Offer]:
        return [renewal(self.room.name, delivery.subject, delivery.channel)]

    def _renew(self, services: Services, delivery: Delivery) -> None:
        channel, _, number = delivery.subject.partition(" ")
        posted = self._card(number, channel)
        outbox.renew(services, delivery.workspace, posted, lambda entry: self.compose(services, entry))

    def _note(self, services: Services, delivery: Delivery) -> Post | None:
        """What is to be done now, unless that is something else already; else who facilitates, or what is gone."""
        number, _, what = delivery.subject.partition(" ")
        t, (own, one) = outbox.spoken(services, delivery), self._seen(services, delivery, number)
        if one is None or what not in ("lead", "taken", one.status):
            return None
        who = services.people.get(delivery.workspace, one.content.owner).name
        count = int(one.content.taken or 0) if what == "taken" else own.counts(one.number)[0]
        text = say(t, f"{self.room.name}-note-{what}", who=who, count=count)
        return Post([kit.section(text)], text)

    def _expire(self, services: Services, delivery: Delivery) -> None:
        self.desk(services, delivery.workspace, "", seen_by=EVERYTHING).expire(int(delivery.subject))

    def form(self, act: str, request: Request) -> Answer:
        """The form in which people "write", "group" or "vote"."""
        own, number, back = self.desk.of(request), number_of(request.value), request.back
        view = self.view(own, request.t, own.at(number, _FORMS[act]))
        if act == "group":
            return open_answer(request, view.group_form(back))
        shown = view.vote_form(own.votes(number), back) if act == "vote" else view.write_form(own.own(number), back)
        return open_answer(request, shown)

    def _save_cards(self, request: Request) -> Answer:
        """They are written; the form stays where one of them cannot be."""
        own, number = self.desk.of(request), whole(request.metadata.get("number"))
        said, wrong = dict[str, tuple[str, ...]](), []
        for column in own.at(number, COLLECT).content.columns:
            try:
                said[column] = read_cards(self.room.name, column, str(request.values.get(column) or ""))
            except UserError as error:
                wrong.append(error)
        if wrong:
            raise UserErrors(wrong)
        known = own.write_cards(number, said, str(request.metadata.get("shown") or ""))
        return self._told(request, number, "written", "write", sum(map(len, known.values())))

    def _save_group(self, request: Request) -> Answer:
        """They stand together, named by the first that was chosen."""
        number, chosen = whole(request.metadata.get("number")), request.values.get("cards")
        cards = [*map(str, chosen)] if isinstance(chosen, list) else []
        self.desk.of(request).join(number, cards)
        return self._told(request, number, "grouped", "group", len(cards))

    def _save_votes(self, request: Request) -> Answer:
        """They are given, in place of those before."""
        number, values = whole(request.metadata.get("number")), request.values
        chosen = [str(value) for name, value in values.items() if name.startswith("vote") and value]
        return self._told(request, number, "voted", "vote", self.desk.of(request).vote(number, chosen))

    def _told(self, request: Request, number: int, key: str, act: str, count: int) -> Answer:
        """What somebody did, to them alone, and the way to do it again."""
        name, t = self.room.name, request.t
        text = say(t, f"{name}-told-{key}", count=count)
        again = kit.button(t(f"{name}-do-{act}"), f"{name}.{act}", str(number))
        return result_answer(request, [kit.section(text, accessory=again)], text, t(f"{name}-title"))

    def _pick(self, request: Request) -> Answer:
        """The groups that have what is typed into a menu of them."""
        own, typed = self.desk.of(request), fold(str(request.body.get("value") or ""))
        known = own.groups(own.record(self.room, whole(request.metadata.get("number"))))
        found = [one for one in known if any(typed in fold(card.text) for card in one.cards)]
        return Answer({"options": [kit.option(trim(one.text, SHORT), one.id) for one in found[:_MENU]]})

    def _cards(self, request: Request) -> Answer:
        """All cards, page by page."""
        carried, own = load(request.value), self.desk.of(request)
        record = own.record(self.room, number_of(carried.get("number") or request.value))
        view = self.view(own, request.t, record).cards(whole(carried.get("page")))
        return renew_answer(request, view) if "page" in carried else open_answer(request, view)

    def _edit(self, edit: Callable[[BoardDesk, int, str], Record[Any]], request: Request) -> Answer:
        """A button beside a card; all of them are shown as they are then."""
        own, (number, card, page) = self.desk.of(request), _carried(request)
        view = self.view(own, request.t, edit(own, number_of(number), card))
        return renew_answer(request, view.cards(int(page) if page.isascii() and page.isdigit() else 0))

    def topics(self, request: Request, record: Record[Any]) -> list[tuple[str, str]]:
        """What was written, most votes first. Raises UserError before the vote is over."""
        own = self.desk.of(request)
        view = self.view(own, request.t, own.at(record.number, DISCUSS, CLOSED))
        return [(one.text, view.ranked(one)) for one in view.groups]

    def _move(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        number, seen, to = _carried(request)
        return _shown(listeners, request, self.desk.of(request).move(number_of(number), seen, to))

    def _lead(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        record = self.desk.of(request).lead(number_of(request.value))
        return _shown(listeners, request, record, request.t(f"{self.room.name}-told-lead"))


def _carried(request: Request) -> tuple[str, str, str]:
    one, other, third = (*request.value.split("/"), "", "")[:3]
    return one, other, third


def _shown(listeners: RecordListeners[Any], request: Request, record: Record[Any], note: str = "") -> Answer:
    """The card where it is one person's, with a note; the one in the channel is renewed by itself."""
    if request.view or request.on_card:
        return listeners.answer(request, record, note)
    return Answer(then=lambda: request.tell(note)) if note else Answer()
