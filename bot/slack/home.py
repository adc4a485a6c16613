"""What a room declares for the Home tab, and what is read of it for one reader; `bot/slack/home_layout.py` says
where it stands."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.request import Request
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.usage import usage_lines
from bot.text import Translator

GREETED = "greeted"  # the setting that says who was, or nobody yet
WELCOME = "home.welcome"  # the post that greets whoever installed the bot
ROWS = 5  # of a list, where there is room
PAGE = 20  # rows of a list that is shown whole
ROOMS = 20  # that Home has a share for
_NOTES = 2  # blocks that a room says before its lists, where there is room


class Pillar(StrEnum):
    """What a room serves, by the Fluent key of its name, in the order in which Home names them."""

    ALIGNMENT = "home-alignment"
    PROCESS = "home-process"
    DATA = "home-data"
    SCALING = "home-scaling"


@dataclass(frozen=True)
class HomeList:
    """A list of a room on Home.

    `name` is unlike any other list's. `title` says in plain words what it holds. `read` gives rows, a section or
    context block each, what matters most first: at most so many, after so many.
    """

    name: str
    title: Callable[[Request], str]
    read: Callable[[Request, int, int], Sequence[Block]]


@dataclass(frozen=True)
class HomeRoom:
    """A room's part of Home: `title` is a Fluent key, `for_you` is what waits for the reader, `lists` what else they
    may want to see, `folded` lists that are a button until somebody asks for them. `notes` are up to two blocks before
    these, `buttons` what the reader can do; buttons and lists are no more than the 25 that Slack takes in a row. Rooms
    stand in the order of their `rank`, the lowest first; those with nothing to show are named under their `pillar`.
    `purpose` is the Fluent key of what the room is for, where it is not that of its feature's command."""

    title: str
    for_you: Sequence[HomeList] = ()
    lists: Sequence[HomeList] = ()
    folded: Sequence[HomeList] = ()
    notes: Callable[[Request], Sequence[Block]] = lambda _: ()
    buttons: Callable[[Request], Sequence[Block]] = lambda _: ()
    rank: int = 9
    pillar: Pillar = Pillar.SCALING
    purpose: str = ""


@dataclass(frozen=True)
class FirstStep:
    """What whoever installs the bot may do first, a sentence, and the buttons that do it."""

    said: Mrkdwn
    buttons: Sequence[Block] = ()


@dataclass(frozen=True)
class ListRows:
    """The first rows of a list; `more` when there are others after them."""

    name: str
    title: str
    rows: Sequence[Block]
    more: bool = False


@dataclass(frozen=True)
class RoomRows:
    """What a room has for one reader."""

    title: str
    for_you: Sequence[ListRows] = ()
    lists: Sequence[ListRows] = ()
    notes: Sequence[Block] = ()
    buttons: Sequence[Block] = ()
    name: str = ""
    pillar: Pillar = Pillar.SCALING
    purpose: str = ""


def fixed_title(key: str) -> Callable[[Request], str]:
    """The title of a list that is always the same sentence."""
    return lambda request: request.t(key)


def read_room(request: Request, room: HomeRoom, rows: int = ROWS) -> RoomRows:
    """What a room has for whoever asks, so many rows of each list; of an empty list, nothing."""
    return RoomRows(
        request.t(room.title),
        _read(request, room.for_you, rows),
        _read(request, room.lists, rows),
        list(room.notes(request))[:_NOTES],
        [*_unfold(request, room.folded), *room.buttons(request)],
        **_named(request.t, room),
    )


def name_room(request: Request, room: HomeRoom) -> RoomRows:
    """A room by name and by what whoever asks can do in it, without what it has to show."""
    return RoomRows(request.t(room.title), buttons=room.buttons(request), **_named(request.t, room))


def _named(t: Translator, room: HomeRoom) -> dict[str, Any]:
    return {"name": room.title, "pillar": room.pillar, "purpose": t(room.purpose) if room.purpose else ""}


def _unfold(request: Request, lists: Sequence[HomeList]) -> list[Block]:
    return [see_all(one.title(request), one.name) for one in lists if one.read(request, 1, 0)]


def _read(request: Request, lists: Sequence[HomeList], most: int) -> list[ListRows]:
    found = []
    for one in lists:
        rows = list(one.read(request, most + 1, 0))
        if rows:
            found.append(ListRows(one.name, one.title(request), rows[:most], len(rows) > most))
    return found


def see_all(label: str, name: str) -> Block:
    """The button that shows all of a list."""
    return kit.button(label, f"home.all:{name}", json.dumps({"list": name}))


def steps_blocks(steps: Iterable[FirstStep]) -> list[Block]:
    """First steps as part of a message, numbered in their order."""
    blocks = []
    for n, step in enumerate(steps, 1):
        blocks.append(kit.section(Mrkdwn(f"*{n}.* {step.said}")))
        blocks += [kit.actions(*step.buttons)] if step.buttons else []
    return blocks


def whole_list(request: Request, one: HomeList, page: int) -> Block:
    """A page of a list that Home shows a part of."""
    rows = one.read(request, PAGE + 1, page * PAGE)
    return list_modal(request.t, one.name, one.title(request), rows, page)


def list_modal(t: Translator, name: str, title: str, rows: Sequence[Block], page: int) -> Block:
    """The same as a form; one row more than `PAGE` tells that another page follows."""
    turns = page_buttons(t, "home.all", page, len(rows) > PAGE, {"list": name})
    shown = [*rows[:PAGE]] or [kit.context(t("home-list-empty"))]
    blocks = [kit.header(title), *shown, *([kit.actions(*turns)] if turns else [])]
    return kit.modal("home.all", t("slack-notice"), blocks, close=t("slack-close"))


def help_modal(
    t: Translator, usage: Iterable[tuple[str, str, Sequence[tuple[str, str]]]], shortcuts: Iterable[tuple[str, str]]
) -> Block:
    """Every command: its name, the Fluent key of its purpose, and what is typed after it with the key of what it does;
    then every shortcut of a message, by name, with the key of what it does."""
    blocks = []
    for name, purpose, typed in usage:
        lines = usage_lines(t, name, typed)
        blocks += [kit.header(t.command(name)), kit.section(Mrkdwn(f"*{escape(t(purpose))}*\n{lines}"))]
    said = [f"*{escape(name)}*  {escape(t(key))}" for name, key in shortcuts]
    if said:
        blocks += [kit.header(t("home-help-shortcuts")), kit.section(Mrkdwn("\n".join(said)))]
    blocks.append(kit.context(say(t, "home-help-more")))
    return kit.modal("home.help", t("home-help"), blocks, close=t("slack-close"))
