"""A retrospective as a card, and all of its cards. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.actions.action import ROOM as ACTIONS
from bot.actions.action import TeamAction
from bot.actions.desk import ThingActions
from bot.records.blocks import show
from bot.records.record import Record
from bot.retro.board import CLOSED, COLLECT, DISCUSS, FEW, GROUP, LONGEST, VOTE, CardGroup, next_phases
from bot.retro.retro import ROOM, Retro
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, prose, say, trim
from bot.text import Translator

_ACTIONS, _LINES, _LINE, _PAGE = 8, 8, 150, 40  # actions; lines of a column; characters of a line; cards of a page
_ACTS = {COLLECT: "write", GROUP: "group", VOTE: "vote", DISCUSS: "outcome", CLOSED: "outcome"}


@dataclass(frozen=True, slots=True)
class RetroView:
    """A retrospective with what is shown of it: cards as they stand together, actions, how many votes everybody has,
    and how many people gave theirs."""

    record: Record[Retro]
    groups: Sequence[CardGroup]
    actions: ThingActions
    each: int
    voters: int


def column(t: Translator, name: str) -> str:
    """What a column is called."""
    return t(f"retro-column-{name}")


def anonymity(t: Translator, said: Retro) -> Mrkdwn:
    """Whether anybody can tell who wrote what: said before they write, and once it is revealed; and how many cards are
    gone since."""
    if not said.writers:
        return say(t, "retro-anonymous-few" if said.few else "retro-anonymous", few=FEW)
    many = int(said.writers)
    shown = say(t, "retro-anonymous-not" if many <= FEW else "retro-anonymous-written", count=many)
    gone = say(t, "retro-taken", count=int(said.taken)) if said.taken else ""
    return Mrkdwn(f"{shown} {gone}".rstrip())


def card(
    t: Translator, view: RetroView, name: Callable[[str], str] = mention, reader: str = "", *, may_move: bool = True
) -> list[Block]:
    """A retrospective as it is by now; `name` says who somebody is. For a `reader` alone it has the buttons that are
    theirs, for a channel all."""
    record, said = view.record, view.record.content
    names, kind = ", ".join(column(t, one) for one in said.columns), t(f"retro-format-{said.format}")
    kind = names if names.casefold() == kind.casefold() else t("retro-kind", format=kind, columns=names)
    about = {"title": show.title(record), "who": name(said.owner), "phase": show.status(t, ROOM, record.status)}
    todo = say(t, f"retro-todo-{record.status}", count=view.each, people=view.voters)
    heading = kit.section(Mrkdwn(f"{say(t, 'retro-card', kind=kind, **about)}\n{todo}"))
    return [
        heading,
        kit.context(anonymity(t, said)),
        *_actions(t, "retro-carried", view.actions.carried, name),
        *_cards(t, record, view.groups),
        *_actions(t, "retro-agreed", view.actions.agreed, name),
        kit.actions(*_buttons(t, record, may_move=may_move, may_lead=reader != said.owner)),
    ]


def _actions(t: Translator, key: str, found: Sequence[Record[TeamAction]], name: Callable[[str], str]) -> list[Block]:
    return [kit.section(say(t, key)), *show.lines(t, ACTIONS, found[:_ACTIONS], name)] if found else []


def _cards(t: Translator, record: Record[Retro], groups: Sequence[CardGroup]) -> list[Block]:
    """What was written, as far as a message has room: by column, and once somebody has voted by votes."""
    if voted := [ranked(t, one, _LINE) for one in groups if one.votes]:
        return [_lines(t, [], voted, len(groups))]
    columns = record.content.columns
    found = {one: [_line(t, some) for some in groups if some.cards[0].column == one] for one in columns}
    return [_lines(t, [f"*{escape(column(t, one))}*"], lines) for one, lines in found.items() if lines]


def _lines(t: Translator, heading: list[str], lines: Sequence[str], many: int = 0) -> Block:
    more = max(many, len(lines)) - min(len(lines), _LINES)
    rest = [say(t, "retro-more", count=more)] if more else []
    return kit.section(Mrkdwn("\n".join([*heading, *lines[:_LINES], *rest])))


def _line(t: Translator, group: CardGroup) -> str:
    alike = f" {say(t, 'retro-alike', count=len(group.cards) - 1)}" if len(group.cards) > 1 else ""
    return f"•  {trim(prose(group.text), _LINE)}{alike}"


def ranked(t: Translator, group: CardGroup, most: int = LONGEST) -> Mrkdwn:
    """What a group says, in so many characters, with the votes it has."""
    return say(t, "retro-ranked", count=group.votes, text=trim(prose(group.text), most))


def _buttons(t: Translator, record: Record[Retro], *, may_move: bool, may_lead: bool) -> list[Block]:
    """What can be done in a phase. A way to another carries the one it was seen in."""
    number, phase = str(record.number), record.status
    act = _ACTS[phase]
    row = [kit.button(t(f"retro-do-{act}"), f"retro.{act}", number, style="primary")]
    row += [kit.button(t("retro-do-cards"), "retro.cards", number)] if phase != COLLECT else []
    for to in next_phases(phase) if may_move else ():
        label = t(f"retro-way-{phase}-{to}") if to != CLOSED else t("retro-do-close")
        is_final = to == CLOSED or phase == COLLECT  # what was read cannot be unread
        row.append(_button(t, label, f"retro.move:{to}", f"{number}/{phase}/{to}", f"retro-sure-{to}" * is_final))
    return [*row, *([kit.button(t("retro-do-lead"), "retro.lead", number)] if may_lead and phase != CLOSED else [])]


def _button(t: Translator, label: str, action_id: str, value: str, ask: str) -> Block:
    """A button, with the question of that key before it."""
    sure = kit.confirm(label, t(ask), t("retro-go-on"), t("slack-cancel")) if ask else None
    return kit.button(label, action_id, value, confirm=sure)


def cards(
    t: Translator, record: Record[Retro], groups: Sequence[CardGroup], page: int, *, may_move: bool = False
) -> Block:
    """A page of all cards, each as long as it is, those that stand together one below the other. Whoever facilitates
    takes one out; a group is undone first."""
    rows = []
    for group in groups:
        for at, one in enumerate(group.cards):
            votes = f" {say(t, 'retro-count', count=group.votes)}" if group.votes and not at else ""
            heading = "↳" if at else f"_{escape(column(t, one.column))}_{votes} ·"
            value, button = f"{record.number}/{one.id}/{page}", None
            if not at and record.status == GROUP and len(group.cards) > 1:
                button = kit.button(t("retro-part"), "retro.part", value)
            elif may_move:
                button = _button(t, t("retro-take"), "retro.take", value, "retro-sure-take")
            rows.append(kit.section(Mrkdwn(f"{heading} {prose(one.text)}"), accessory=button))
    some = rows[page * _PAGE : (page + 1) * _PAGE] or [kit.section(t("retro-none-written"))]
    turns = page_buttons(t, "retro.cards", page, len(rows) > (page + 1) * _PAGE, {"number": record.number})
    blocks = [kit.context(anonymity(t, record.content)), *some, *([kit.actions(*turns)] if turns else [])]
    carried = {"number": record.number, "place": record.place}
    return kit.modal("retro.cards", t("retro-do-cards"), blocks, close=t("slack-close"), carried=carried)
