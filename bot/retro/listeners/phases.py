"""What people do in a retrospective: its forms, their menus, its cards, and the ways from phase to phase."""

from collections.abc import Callable
from typing import Any

from bot.errors import UserError, UserErrors
from bot.outcomes.listeners import outcome
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.retro import access, blocks, desk
from bot.retro.blocks import forms
from bot.retro.board import CLOSED, COLLECT, DISCUSS, GROUP, VOTE, CardGroup, read_cards
from bot.retro.desk import ROOM, RetroDesk
from bot.retro.retro import Retro
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import open_answer, renew_answer, result_answer
from bot.slack.blocks import Block
from bot.slack.listen import Handler, Listeners
from bot.slack.request import Answer, Request, load, whole
from bot.slack.settings import chosen_several
from bot.slack.text import say, trim
from bot.text.fold import fold

_MENU = 100


def _groups(request: Request, record: Record[Retro]) -> list[CardGroup]:
    return desk.groups(request.services, request.workspace, record)


_Form = Callable[[Request, RetroDesk, Record[Retro]], Block]


def _own_cards(request: Request, own: RetroDesk, record: Record[Retro]) -> Block:
    return forms.write(request.t, record, own.own(record.number), request.back)


def _own_votes(request: Request, own: RetroDesk, record: Record[Retro]) -> Block:
    each = desk.votes_each(request.services, request.workspace, record.number)
    return forms.vote(request.t, record, _groups(request, record), own.votes(record.number), each, request.back)


def _asked(phase: str, form: _Form) -> Handler:
    def ask(request: Request) -> Answer:
        own = RetroDesk.of(request)
        return open_answer(request, form(request, own, own.at(number_of(request.value), phase)))

    return ask


ASK = {  # the forms of one's own cards, of groups, and of one's own votes
    "write": _asked(COLLECT, _own_cards),
    "group": _asked(GROUP, lambda request, _, record: forms.group(request.t, record, request.back)),
    "vote": _asked(VOTE, _own_votes),
}


def save_cards(request: Request) -> Answer:
    """They are written; the form stays where one of them cannot be."""
    own, number = RetroDesk.of(request), whole(request.metadata.get("number"))
    said, wrong = dict[str, tuple[str, ...]](), []
    for column in own.at(number, COLLECT).content.columns:
        try:
            said[column] = read_cards(column, str(request.values.get(column) or ""))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise UserErrors(wrong)
    known = own.write_cards(number, said, str(request.metadata.get("shown") or ""))
    return _told(request, number, "written", "write", sum(map(len, known.values())))


def save_group(request: Request) -> Answer:
    """They are."""
    number, chosen = whole(request.metadata.get("number")), chosen_several(request.values.get("cards"))
    RetroDesk.of(request).join(number, chosen)
    return _told(request, number, "grouped", "group", len(chosen))


def save_votes(request: Request) -> Answer:
    """They are given, in place of those before."""
    number, values = whole(request.metadata.get("number")), request.values
    chosen = [str(value) for name, value in values.items() if name.startswith("vote") and value]
    return _told(request, number, "voted", "vote", RetroDesk.of(request).vote(number, chosen))


def _told(request: Request, number: int, key: str, act: str, count: int) -> Answer:
    """What somebody did, to them alone, and the way to do it again."""
    text = say(request.t, f"retro-told-{key}", count=count)
    again = kit.button(request.t(f"retro-do-{act}"), f"retro.{act}", str(number))
    return result_answer(request, [kit.section(text, accessory=again)], text, request.t("retro-title"))


def pick(request: Request) -> Answer:
    """The groups that have what is typed into a menu of them."""
    record = RetroDesk.of(request).record(ROOM, whole(request.metadata.get("number")))
    typed = fold(str(request.body.get("value") or ""))
    found = [one for one in _groups(request, record) if any(typed in fold(card.text) for card in one.cards)]
    return Answer({"options": [kit.option(trim(one.text, forms.SHORT), one.id) for one in found[:_MENU]]})


def cards(request: Request) -> Answer:
    """All cards, page by page."""
    carried = load(request.value)
    record = RetroDesk.of(request).record(ROOM, number_of(carried.get("number") or request.value))
    view = _page(request, record, whole(carried.get("page")))
    return renew_answer(request, view) if "page" in carried else open_answer(request, view)


def _page(request: Request, record: Record[Retro], page: int) -> Block:
    may_move = RetroDesk.of(request).may(ROOM, record)
    return blocks.cards(request.t, record, _groups(request, record), page, may_move=may_move)


def part(request: Request) -> Answer:
    """A group is none any more; the cards are shown without it."""
    number, card, page = _carried(request)
    return renew_answer(request, _page(request, RetroDesk.of(request).part(number_of(number), card), whole(page)))


def take(request: Request) -> Answer:
    """A card is taken out; the others are shown."""
    number, card, page = _carried(request)
    return renew_answer(request, _page(request, RetroDesk.of(request).take_out(number_of(number), card), whole(page)))


def _carried(request: Request) -> tuple[str, str, str]:
    one, other, third = (*request.value.split("/"), "", "")[:3]
    return one, other, third


def _topics(request: Request, record: Record[Retro]) -> list[tuple[str, str]]:
    """What was written, that which most people want to talk about first. Raises UserError before the vote is over."""
    RetroDesk.of(request).at(record.number, DISCUSS, CLOSED)
    return [(one.text, blocks.ranked(request.t, one)) for one in _groups(request, record)]


def register(on: Listeners, listeners: RecordListeners[Any]) -> None:
    """Listen to all of it; `listeners` are the room's, which show what came of it."""

    def seen(request: Request, record: Record[Retro], note: str = "") -> Answer:
        """The card where it is one person's, with a note; the one in the channel is renewed by itself."""
        if request.view or request.on_card:
            return listeners.answer(request, record, note)
        return Answer(then=lambda: request.tell(note)) if note else Answer()

    def moved(request: Request) -> Answer:
        number, from_, to = _carried(request)
        return seen(request, RetroDesk.of(request).move(number_of(number), from_, to))

    def led(request: Request) -> Answer:
        record = RetroDesk.of(request).lead(number_of(request.value))
        return seen(request, record, request.t("retro-told-lead"))

    for act, save in {"write": save_cards, "group": save_group, "vote": save_votes}.items():
        on.action(f"retro.{act}", ASK[act], access.WRITE)
        on.view(f"retro.{act}", once(save), access.WRITE)
    on.options("retro.pick", pick, access.READ)
    on.action("retro.cards", cards, access.READ)
    on.action("retro.part", once(part), access.WRITE)
    on.action("retro.take", once(take), access.MOVE)
    on.action("retro.outcome", outcome(ROOM, _topics, "actions.new", "retro-outcome-hint"), access.READ)
    on.action("retro.move", once(moved), access.MOVE)
    on.action("retro.lead", once(led), access.LEAD)
