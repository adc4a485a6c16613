"""The Home tab: what every room shows on it, each within its share of the blocks that Slack takes.

*Settings* and *Help* stand first, then what waits for the reader, then the rooms. What does not fit is never left out
without a word: its list has a button that shows all of it.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.parts import VIEW_BLOCKS
from bot.slack.request import Request
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.usage import usage_lines
from bot.text import Translator

GREETED = "greeted"  # the setting that says who was, or nobody yet
WELCOME = "home.welcome"  # the post that greets whoever installed the bot
ROWS = 5  # of a list, where there is room
PAGE = 20  # rows of a list that is shown whole
ROOMS = 20  # that Home has a share for
_FOR_YOU = 30  # blocks of what waits for the reader, its title among them
_NOTES = 2  # blocks that a room says before its lists, where there is room
_BARE = 3  # blocks of a room: a line, its title and its buttons
_BUTTONS = 25  # that Slack takes in a row


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
    stand in the order of their `rank`, the lowest first."""

    title: str
    for_you: Sequence[HomeList] = ()
    lists: Sequence[HomeList] = ()
    folded: Sequence[HomeList] = ()
    notes: Callable[[Request], Sequence[Block]] = lambda _: ()
    buttons: Callable[[Request], Sequence[Block]] = lambda _: ()
    rank: int = 9


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


def fixed_title(key: str) -> Callable[[Request], str]:
    """The title of a list that is always the same sentence."""
    return lambda request: request.t(key)


def read_room(request: Request, room: HomeRoom) -> RoomRows:
    """What a room has for whoever asks; of an empty list, nothing."""
    return RoomRows(
        request.t(room.title),
        _read(request, room.for_you),
        _read(request, room.lists),
        list(room.notes(request))[:_NOTES],
        [*_unfold(request, room.folded), *room.buttons(request)],
    )


def _unfold(request: Request, lists: Sequence[HomeList]) -> list[Block]:
    return [_see_all(one.title(request), one.name) for one in lists if one.read(request, 1, 0)]


def _read(request: Request, lists: Sequence[HomeList]) -> list[ListRows]:
    found = []
    for one in lists:
        rows = list(one.read(request, ROWS + 1, 0))
        if rows:
            found.append(ListRows(one.name, one.title(request), rows[:ROWS], len(rows) > ROWS))
    return found


def home_blocks(
    t: Translator, rooms: Sequence[RoomRows], *, settings: bool, greeting: Mrkdwn | None = None
) -> list[Block]:
    """The whole of Home for a reader, below the `greeting`; `settings` when they may change any."""
    top = [kit.button(t("settings-title"), "settings.open")] if settings else []
    blocks = [kit.actions(*top, kit.button(t("home-help"), "home.help")), *waiting_blocks(t, rooms)]
    # Each room has a line, its title, its notes and its buttons, those of lists that do not fit among them.
    rooms = [room for room in rooms if room.notes or room.lists or room.buttons]
    hello = [kit.section(greeting)] if greeting else []
    left = VIEW_BLOCKS - len(blocks) - len(hello) - _BARE * len(rooms)
    notes = fair_shares(left, [len(room.notes) for room in rooms])
    wanted = [sum(1 + len(one.rows) for one in room.lists) for room in rooms]
    for room, noted, share in zip(rooms, notes, fair_shares(left - sum(notes), wanted), strict=True):
        shown, rest = _arranged(t, room.lists, share)
        buttons = [*rest, *room.buttons]
        blocks += [kit.divider(), kit.header(room.title), *room.notes[:noted], *shown]
        blocks += [kit.actions(*buttons)] if buttons else []
    return [*hello, *blocks]


def steps_blocks(steps: Iterable[FirstStep]) -> list[Block]:
    """First steps as part of a message, numbered in their order."""
    blocks = []
    for n, step in enumerate(steps, 1):
        blocks.append(kit.section(Mrkdwn(f"*{n}.* {step.said}")))
        blocks += [kit.actions(*step.buttons)] if step.buttons else []
    return blocks


def waiting_blocks(t: Translator, rooms: Sequence[RoomRows]) -> list[Block]:
    """What waits for the reader, and nothing else."""
    waiting = _fitted(t, [found for room in rooms for found in room.for_you], _FOR_YOU - 1)
    return [kit.header(t("home-for-you")), *(waiting or [kit.context(t("home-nothing"))])]


def fair_shares(blocks: int, wanted: Sequence[int]) -> list[int]:
    """So many blocks shared out among parts that want so many each: nobody gets more than they want, and what the small
    ones leave is for the large ones."""
    shares, left = [0] * len(wanted), max(0, blocks)
    for done, at in enumerate(sorted(range(len(wanted)), key=lambda at: wanted[at])):
        shares[at] = min(wanted[at], left // (len(wanted) - done))
        left -= shares[at]
    return shares


def _fitted(t: Translator, lists: Sequence[ListRows], most: int) -> list[Block]:
    """Lists within so many blocks, rows with the buttons of those that do not fit among them."""
    for buttons in range(most):
        shown, rest = _arranged(t, lists, most - buttons)
        rows = [kit.actions(*rest[at : at + _BUTTONS]) for at in range(0, len(rest), _BUTTONS)]
        if len(rows) <= buttons:
            return [*shown, *rows]
    raise ValueError(f"no room for {len(lists)} lists")


def _arranged(t: Translator, lists: Sequence[ListRows], most: int) -> tuple[list[Block], list[Block]]:
    """Lists within so many blocks, and buttons for those that do not fit: a title each, then a row each in turn."""
    fit = lists[:most]
    rows = fair_shares(most - len(fit), [len(one.rows) for one in fit])
    blocks: list[Block] = []
    for one, count in zip(fit, rows, strict=True):
        whole = count == len(one.rows) and not one.more
        see_all = None if whole else _see_all(t("home-all"), one.name)
        blocks += [kit.section(Mrkdwn(f"*{escape(one.title)}*"), accessory=see_all), *one.rows[:count]]
    return blocks, [_see_all(one.title, one.name) for one in lists[most:]]


def _see_all(label: str, name: str) -> Block:
    return kit.button(label, f"home.all:{name}", json.dumps({"list": name}))


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
