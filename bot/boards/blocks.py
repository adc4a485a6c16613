"""A board in a message, its forms, and its cards. Pure.

A room says its sentences itself, under its own name: `{room}-column-{column}`, `{room}-do-{act}`, `{room}-form-{act}`,
`{room}-way-{phase}-{phase}` to another and `{room}-sure-{phase}` before it, `{room}-anonymous…`, and those
named here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.boards.board import (
    CLOSED,
    COLLECT,
    DISCUSS,
    FEW,
    GROUP,
    LONGEST,
    VOTE,
    CardGroup,
    digest,
    next_phases,
)
from bot.boards.desk import Board
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, prose, say, trim
from bot.text import Translator

_LINES, _LINE, _PAGE, _TYPED = 8, 150, 40, 3000  # of a column; characters of a line; cards of a page; of an input
_OUTCOMES, _SHORT = 20, 75  # groups with what they may become; characters of an option
_ACTS = {COLLECT: "write", GROUP: "group", VOTE: "vote", DISCUSS: "outcome"}


def column(t: Translator, board: Board, name: str) -> str:
    """What a column is called."""
    return t(f"{board.room.name}-column-{name}")


def anonymity(t: Translator, board: Board, record: Record[Any]) -> Mrkdwn:
    """Whether anybody can tell who wrote what: said before they write, and once it is revealed."""
    name, said = board.room.name, record.content
    if said.writers:
        key = f"{name}-anonymous-not" if int(said.writers) <= FEW else f"{name}-anonymous-written"
        return say(t, key, count=int(said.writers))
    return say(t, f"{name}-anonymous-few" if said.few else f"{name}-anonymous", few=FEW)


def shown(t: Translator, board: Board, record: Record[Any], groups: Sequence[CardGroup]) -> list[Block]:
    """What is on a board, as far as a message has room: by column, and once everybody has voted by votes."""
    name = board.room.name
    if record.status in (GROUP, VOTE):
        blocks = []
        for one in board.columns(record.content):
            found = [group for group in groups if group.cards[0].column == one]
            lines = [f"*{escape(column(t, board, one))}*", *(_line(t, name, group) for group in found[:_LINES])]
            lines += [say(t, f"{name}-more", count=len(found) - _LINES)] if len(found) > _LINES else []
            blocks += [kit.section(Mrkdwn("\n".join(lines)))] if found else []
        return blocks
    ranked = [one for one in groups if one.votes][:_LINES]
    lines = [say(t, f"{name}-ranked", count=one.votes, text=trim(prose(one.text), _LINE)) for one in ranked]
    lines += [say(t, f"{name}-more", count=len(groups) - len(ranked))] if len(groups) > len(ranked) else []
    return [kit.section(Mrkdwn("\n".join(lines)))] if lines else []


def _line(t: Translator, name: str, group: CardGroup) -> str:
    alike = f" {say(t, f'{name}-alike', count=len(group.cards) - 1)}" if len(group.cards) > 1 else ""
    return f"•  {trim(prose(group.text), _LINE)}{alike}"


def buttons(t: Translator, board: Board, record: Record[Any]) -> list[Block]:
    """What can be done in a phase. A way to another carries the one it was seen in."""
    name, number, phase = board.room.name, str(record.number), record.status
    act = _ACTS.get(phase, "")
    row = [kit.button(t(f"{name}-do-{act}"), f"{name}.{act}", number, style="primary")] if act else []
    row += [kit.button(t(f"{name}-do-cards"), f"{name}.cards", number)] if phase != COLLECT else []
    for to in next_phases(phase):
        label = t(f"{name}-way-{phase}-{to}") if to != CLOSED else t(f"{name}-do-close")
        is_final = to == CLOSED or phase == COLLECT  # what was read cannot be unread
        ask = t(f"{name}-sure-{to}") if is_final else ""
        sure = kit.confirm(label, ask, t(f"{name}-go-on"), t("slack-cancel")) if ask else None
        row.append(kit.button(label, f"{name}.move:{to}", f"{number}/{phase}/{to}", confirm=sure))
    return [*row, *([kit.button(t(f"{name}-do-lead"), f"{name}.lead", number)] if phase != CLOSED else [])]


def write_form(
    t: Translator, board: Board, record: Record[Any], own: Mapping[str, Sequence[str]], back: str = ""
) -> Block:
    """The form of somebody's cards, a column each, with what they wrote so far."""
    fields = [
        kit.text_input(
            one, column(t, board, one), value="\n".join(own.get(one, ())), limit=_TYPED, optional=True, multiline=True
        )
        for one in board.columns(record.content)
    ]
    notes = [anonymity(t, board, record), say(t, f"{board.room.name}-write-hint", most=LONGEST)]
    return _form(t, board, record, "write", [kit.section(Mrkdwn("\n".join(notes))), *fields], back, shown=digest(own))


def group_form(t: Translator, board: Board, record: Record[Any], back: str = "") -> Block:
    """The form in which cards are put together."""
    name = board.room.name
    field = kit.searches_input("cards", t(f"{name}-group-cards"), f"{name}.pick", hint=t(f"{name}-group-hint"), most=20)
    return _form(t, board, record, "group", [field], back)


def vote_form(
    t: Translator, board: Board, record: Record[Any], groups: Sequence[CardGroup], given: Sequence[str], each: int,
    back: str = "",
) -> Block:  # fmt: skip
    """The form of somebody's votes, an input each, with what they gave so far."""
    name, texts = board.room.name, {card.id: group.text for group in groups for card in group.cards}
    known = [*(one for one in given if one in texts), *[""] * each][:each]
    fields = [
        kit.search_input(
            f"vote{at}", t(f"{name}-vote-one", number=at + 1), f"{name}.pick",
            value=one, shown=trim(texts.get(one, ""), _SHORT), optional=True,
        )
        for at, one in enumerate(known)
    ]  # fmt: skip
    note = kit.section(say(t, f"{name}-vote-hint", count=each, few=FEW))
    return _form(t, board, record, "vote", [note, *fields], back)


def _form(
    t: Translator, board: Board, record: Record[Any], act: str, fields: Sequence[Block], back: str, **carried: str
) -> Block:
    name, told = board.room.name, {**_carried(record), "back": back, **carried}
    title, save = t(f"{name}-form-{act}"), t("slack-save")
    return kit.modal(f"{name}.{act}", title, fields, submit=save, close=t("slack-cancel"), carried=told)


def _carried(record: Record[Any]) -> dict[str, Any]:
    return {"number": record.number, "place": record.place}


def cards(t: Translator, board: Board, record: Record[Any], groups: Sequence[CardGroup], page: int) -> Block:
    """A page of all cards, each as long as it is, those that stand together one below the other."""
    name, rows = board.room.name, []
    for group in groups:
        for at, one in enumerate(group.cards):
            votes = say(t, f"{name}-count", count=group.votes) if group.votes and not at else ""
            heading = "↳" if at else f"_{escape(column(t, board, one.column))}_ {votes}".rstrip()
            can_part = not at and record.status == GROUP and len(group.cards) > 1
            part = kit.button(t(f"{name}-part"), f"{name}.part", f"{record.number}/{group.id}") if can_part else None
            rows.append(kit.section(Mrkdwn(f"{heading} {prose(one.text)}"), accessory=part))
    some = rows[page * _PAGE : (page + 1) * _PAGE] or [kit.section(t(f"{name}-none-written"))]
    turns = page_buttons(t, f"{name}.cards", page, len(rows) > (page + 1) * _PAGE, {"number": record.number})
    blocks = [kit.context(anonymity(t, board, record)), *some, *([kit.actions(*turns)] if turns else [])]
    return kit.modal(f"{name}.cards", t(f"{name}-do-cards"), blocks, close=t("slack-close"), carried=_carried(record))


def outcome(
    t: Translator, board: Board, record: Record[Any], rows: Sequence[tuple[CardGroup, Sequence[Block]]]
) -> Block:
    """What is talked about, in its order, each with the buttons of what it may become."""
    name = board.room.name
    blocks: list[Block] = [kit.section(say(t, f"{name}-outcome-hint"))]
    for group, offers in rows[:_OUTCOMES]:
        text = trim(prose(group.text), LONGEST)
        blocks.append(kit.section(say(t, f"{name}-ranked", count=group.votes, text=text)))
        blocks += [kit.actions(*offers)] if offers else []
    title = t(f"{name}-do-outcome")
    return kit.modal(f"{name}.outcome", title, blocks, close=t("slack-close"), carried=_carried(record))


def option(group: CardGroup) -> Block:
    """A group as it is chosen."""
    return kit.option(trim(group.text, _SHORT), group.id)
