"""A board as a card, all of its cards, and the forms in which people write, group and vote. Pure.

A room says its sentences itself: `{room}-card`, `-card-text`, `-kind`, `-format-…` and `-column-…`; of each phase
`-status-…`, `-todo-…`, `-error-…`, `-way-…` to others, and `-note-…` in the thread, as of `lead` and `taken`;
`-anonymous`, with `-few`, `-not` and `-written`; `-more`, `-alike`, `-count`, `-taken`, `-ranked` and `-none-written`;
the buttons `-do-…`, `-part` and `-take`, with `-sure-…` and `-go-on`; of forms `-form-…`, `-write-hint`, `-group-…`,
`-vote-one`, `-vote-hint` and `-told-…`; and `-error-running`, `-empty`, `-one`, `-long` and `-crowded`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.boards.board import CLOSED, COLLECT, DISCUSS, FEW, GROUP, VOTE, next_phases
from bot.cards.card import LONGEST, CardGroup, digest
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, prose, say, trim
from bot.text import Translator

_LINES, _LINE, _PAGE = 8, 150, 40  # lines of a column; characters of a line; cards of a page
_TYPED, SHORT = 3000, 75  # characters of an input; of an option
_ACTS = {COLLECT: "write", GROUP: "group", VOTE: "vote", DISCUSS: "outcome", CLOSED: "outcome"}


@dataclass(frozen=True)
class BoardView:
    """A board in somebody's language, with cards as they stand together; everybody has `each` votes, so many `voters`
    gave theirs. Whoever `may_move` it goes to other phases and takes cards out, whoever `may_lead` takes over."""

    t: Translator
    room: Room[Any]
    record: Record[Any]
    groups: Sequence[CardGroup]
    each: int = 0
    voters: int = 0
    may_move: bool = False
    may_lead: bool = False

    def column(self, name: str) -> str:
        """What a column is called."""
        return self.t(f"{self.room.name}-column-{name}")

    def anonymity(self) -> Mrkdwn:
        """Whether anybody can tell who wrote what: said before they write, and once it is revealed; and how many cards
        are gone since."""
        t, room, said = self.t, self.room.name, self.record.content
        if not said.writers:
            return say(t, f"{room}-anonymous-few" if said.few else f"{room}-anonymous", few=FEW)
        many = int(said.writers)
        shown = say(t, f"{room}-anonymous-not" if many <= FEW else f"{room}-anonymous-written", count=many)
        gone = say(t, f"{room}-taken", count=int(said.taken)) if said.taken else ""
        return Mrkdwn(f"{shown} {gone}".rstrip())

    def card(self, name: Callable[[str], str], before: Sequence[Block], after: Sequence[Block]) -> list[Block]:
        """It as it is by now; `name` says who somebody is, and blocks stand `before` and `after` what was written."""
        t, room, record, said = self.t, self.room.name, self.record, self.record.content
        names, kind = ", ".join(map(self.column, said.columns)), t(f"{room}-format-{said.format}")
        kind = names if names.casefold() == kind.casefold() else t(f"{room}-kind", format=kind, columns=names)
        about = {"title": show.title(record), "who": name(said.owner), "phase": t(f"{room}-status-{record.status}")}
        todo = say(t, f"{room}-todo-{record.status}", count=self.each, people=self.voters)
        heading = kit.section(Mrkdwn(f"{say(t, f'{room}-card', kind=kind, **about)}\n{todo}"))
        buttons = kit.actions(*self._buttons())
        return [heading, kit.context(self.anonymity()), *before, *self._written(), *after, buttons]

    def _written(self) -> list[Block]:
        """What was written, as far as a message has room: by column, and once somebody has voted by votes."""
        if voted := [self.ranked(one, _LINE) for one in self.groups if one.votes]:
            return [self._lines([], voted, len(self.groups))]
        columns = self.record.content.columns
        found = {one: [self._line(some) for some in self.groups if some.cards[0].column == one] for one in columns}
        return [self._lines([f"*{escape(self.column(one))}*"], lines) for one, lines in found.items() if lines]

    def _lines(self, heading: list[str], lines: Sequence[str], many: int = 0) -> Block:
        more = max(many, len(lines)) - min(len(lines), _LINES)
        rest = [say(self.t, f"{self.room.name}-more", count=more)] if more else []
        return kit.section(Mrkdwn("\n".join([*heading, *lines[:_LINES], *rest])))

    def _line(self, group: CardGroup) -> str:
        others = len(group.cards) - 1
        alike = f" {say(self.t, f'{self.room.name}-alike', count=others)}" if others else ""
        return f"•  {trim(prose(group.text), _LINE)}{alike}"

    def ranked(self, group: CardGroup, most: int = LONGEST) -> Mrkdwn:
        """What a group says, in so many characters, with the votes it has."""
        text = trim(prose(group.text), most)
        return say(self.t, f"{self.room.name}-ranked", count=group.votes, text=text)

    def _buttons(self) -> list[Block]:
        """What can be done in a phase. A way to another carries the one it was seen in."""
        t, room, number, phase = self.t, self.room.name, str(self.record.number), self.record.status
        act = _ACTS[phase]
        row = [kit.button(t(f"{room}-do-{act}"), f"{room}.{act}", number, style="primary")]
        row += [kit.button(t(f"{room}-do-cards"), f"{room}.cards", number)] if phase != COLLECT else []
        for to in next_phases(phase) if self.may_move else ():
            label = t(f"{room}-way-{phase}-{to}") if to != CLOSED else t(f"{room}-do-close")
            asks = to if to == CLOSED or phase == COLLECT else ""  # what was read cannot be unread
            row.append(self._button(label, f"move:{to}", f"{number}/{phase}/{to}", asks))
        may_lead = self.may_lead and phase != CLOSED
        return [*row, *([kit.button(t(f"{room}-do-lead"), f"{room}.lead", number)] if may_lead else [])]

    def _button(self, label: str, act: str, value: str, asks: str) -> Block:
        """A button, with the question of that name before it."""
        t, room = self.t, self.room.name
        sure = kit.confirm(label, t(f"{room}-sure-{asks}"), t(f"{room}-go-on"), t("slack-cancel")) if asks else None
        return kit.button(label, f"{room}.{act}", value, confirm=sure)

    def cards(self, page: int) -> Block:
        """A page of all cards, the last where there are fewer, each as long as it is, those that stand together one
        below the other. Whoever facilitates takes one out; a group is undone first."""
        t, room, record = self.t, self.room.name, self.record
        shown = [(group, at) for group in self.groups for at in range(len(group.cards))]
        last = max(0, len(shown) - 1) // _PAGE
        page = min(page, last)
        rows = [self._row(*one, page) for one in shown[page * _PAGE : (page + 1) * _PAGE]]
        turns = page_buttons(t, f"{room}.cards", page, page < last, {"number": record.number})
        some = rows or [kit.section(t(f"{room}-none-written"))]
        blocks = [kit.context(self.anonymity()), *some, *([kit.actions(*turns)] if turns else [])]
        carried = {"number": record.number, "place": record.place}
        return kit.modal(f"{room}.cards", t(f"{room}-do-cards"), blocks, close=t("slack-close"), carried=carried)

    def _row(self, group: CardGroup, at: int, page: int) -> Block:
        t, room, one = self.t, self.room.name, group.cards[at]
        votes = f" {say(t, f'{room}-count', count=group.votes)}" if group.votes else ""
        heading = "↳" if at else f"_{escape(self.column(one.column))}_{votes} ·"
        value, button = f"{self.record.number}/{one.id}/{page}", None
        if not at and self.record.status == GROUP and len(group.cards) > 1:
            button = kit.button(t(f"{room}-part"), f"{room}.part", value)
        elif self.may_move:
            button = self._button(t(f"{room}-take"), "take", value, "take")
        return kit.section(Mrkdwn(f"{heading} {prose(one.text)}"), accessory=button)

    def write_form(self, own: Mapping[str, Sequence[str]], back: str = "") -> Block:
        """The form of somebody's cards, a column each, with what they wrote so far."""
        hint = say(self.t, f"{self.room.name}-write-hint", most=LONGEST)
        fields = [kit.section(Mrkdwn(f"{self.anonymity()}\n{hint}"))]
        for one in self.record.content.columns:
            text, label = "\n".join(own.get(one, ())), self.column(one)
            fields.append(kit.text_input(one, label, value=text, limit=_TYPED, optional=True, multiline=True))
        return self._form("write", fields, back, shown=digest(own))

    def group_form(self, back: str = "") -> Block:
        """The form in which cards are put together."""
        label, hint = (self.t(f"{self.room.name}-group-{one}") for one in ("cards", "hint"))
        field = kit.searches_input("cards", label, f"{self.room.name}.pick", hint=hint, most=20)
        return self._form("group", [field], back)

    def vote_form(self, given: Sequence[str], back: str = "") -> Block:
        """The form of somebody's votes, an input each, with what they gave so far."""
        t, room = self.t, self.room.name
        texts = {card.id: trim(group.text, SHORT) for group in self.groups for card in group.cards}
        known = [*(one for one in given if one in texts), *[""] * self.each][: self.each]
        fields = [kit.section(say(t, f"{room}-vote-hint", count=self.each, few=FEW))]
        for at, one in enumerate(known):
            label, shown = t(f"{room}-vote-one", number=at + 1), texts.get(one, "")
            fields.append(kit.search_input(f"vote{at}", label, f"{room}.pick", value=one, shown=shown, optional=True))
        return self._form("vote", fields, back)

    def _form(self, act: str, fields: Sequence[Block], back: str, **carried: str) -> Block:
        title, told = f"{self.room.name}-form-{act}", {"place": self.record.place, **carried}
        return show.act_form(self.t, self.room, self.record.number, act, fields, back, title=title, **told)
