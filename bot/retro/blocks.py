"""A retrospective as a card, and the form that starts one. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.actions.action import ROOM as ACTIONS
from bot.actions.action import TeamAction
from bot.actions.carrying import ThingActions
from bot.boards import blocks as boards
from bot.boards.board import FEW, CardGroup
from bot.boards.desk import Board
from bot.boards.formats import FORMATS, USUAL, columns
from bot.records.blocks import show
from bot.records.record import Record
from bot.retro.retro import Retro
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say
from bot.text import Translator

_ACTIONS = 8  # that are shown


@dataclass(frozen=True, slots=True)
class RetroView:
    """A retrospective with what is shown of it: cards as they stand together, actions, how many votes everybody has,
    and how many people gave theirs."""

    record: Record[Retro]
    groups: Sequence[CardGroup]
    actions: ThingActions
    each: int
    voters: int


def card(t: Translator, board: Board, view: RetroView, name: Callable[[str], str] = mention) -> list[Block]:
    """A retrospective as it is by now; `name` says who somebody is."""
    record, said = view.record, view.record.content
    names = ", ".join(boards.column(t, board, one) for one in columns(said.format))
    about = {"title": show.title(record), "who": name(said.owner), "phase": show.status(t, board.room, record.status)}
    heading = say(t, "retro-card", format=t(f"retro-format-{said.format}"), columns=names, **about)
    todo = say(t, f"retro-todo-{record.status}", count=view.each, people=view.voters)
    blocks = [kit.section(Mrkdwn(f"{heading}\n{todo}")), kit.context(boards.anonymity(t, board, record))]
    blocks += _actions(t, "retro-carried", view.actions.carried, name)
    blocks += boards.shown(t, board, record, view.groups)
    return [
        *blocks,
        *_actions(t, "retro-agreed", view.actions.agreed, name),
        kit.actions(*boards.buttons(t, board, record)),
    ]


def _actions(t: Translator, key: str, found: Sequence[Record[TeamAction]], name: Callable[[str], str]) -> list[Block]:
    return [kit.section(say(t, key)), *show.lines(t, ACTIONS, found[:_ACTIONS], name)] if found else []


def start_form(
    t: Translator, title: str, channel: str, owner: str, format_: str, carried: Mapping[str, str], *, current: bool
) -> Block:
    """The form that starts one; `current` chooses the channel that somebody looks at."""
    options = [kit.option(t(f"retro-format-{one}"), one) for one in FORMATS]
    format_ = format_ if format_ in FORMATS else USUAL
    fields = [
        kit.select_input("format", t("retro-field-format"), options, value=format_),
        kit.channel_input("channel", t("retro-field-channels"), value=channel, optional=False, current=current),
        kit.person_input("owner", t("retro-field-owner"), value=owner, hint=t("retro-hint-owner")),
        kit.text_input("title", t("retro-field-title"), value=title, limit=150, optional=True),
        kit.context(say(t, "retro-anonymous", few=FEW)),
    ]
    submit, close = t("retro-start-now"), t("slack-cancel")
    return kit.modal("retro.start", t("retro-start"), fields, submit=submit, close=close, carried=carried)
