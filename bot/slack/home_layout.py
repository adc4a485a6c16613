"""Where everything stands on the Home tab, within the blocks that Slack takes of it.

*Settings*, *Help* and *All features* stand first, then what waits for the reader. Where the rooms have little to
show, each follows with its lists, and those with nothing to show by name, in a row for each pillar. Where they have
much, each is a line under its pillar that says what it has. Every room has a page of its own, which takes the place
of Home. What does not fit is never left out without a word: its list has a button that shows all of it.
"""

import json
from collections.abc import Sequence

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import ListRows, Pillar, RoomRows, see_all
from bot.slack.parts import VIEW_BLOCKS
from bot.slack.text import Mrkdwn, escape
from bot.text import Translator

BROWSE = "browse"  # the page that names every room and says what it is for
_FIRST = ""  # the page that Home opens with
_FOR_YOU = 30  # blocks of what waits for the reader, its title among them
_LOW = 60  # blocks of a page on which people still find something
_BUTTONS = 25  # that Slack takes in a row


def home_blocks(
    t: Translator, rooms: Sequence[RoomRows], *, settings: bool, greeting: Mrkdwn | None = None
) -> list[Block]:
    """The first page of Home for a reader, below the `greeting`; `settings` when they may change any."""
    hello = [kit.section(greeting)] if greeting else []
    blocks = [*hello, _top(t, settings, _turn(t("home-browse"), BROWSE)), *waiting_blocks(t, rooms)]
    whole = _whole(t, rooms)
    return [*blocks, *(whole if len(blocks) + len(whole) <= _LOW else _in_short(t, rooms))]


def _whole(t: Translator, rooms: Sequence[RoomRows]) -> list[Block]:
    """Each room that has something to show, with all that Home has of it; the others by name."""
    blocks: list[Block] = []
    for room in (room for room in rooms if _shows(room)):
        rows, _ = _arranged(t, room.lists, sum(1 + len(one.rows) for one in room.lists))
        blocks += [kit.divider(), kit.header(room.title), *room.notes, *rows]
        blocks += [kit.actions(*room.buttons)] if room.buttons else []
    named = [room for room in rooms if room.buttons and not _shows(room)]
    blocks += [kit.divider(), kit.header(t("home-more"))] if named else []
    for pillar in Pillar:
        here = [room for room in named if room.pillar is pillar]
        blocks += [kit.section(Mrkdwn(f"*{escape(t(pillar.value))}*")), _by_name(here)] if here else []
    return blocks


def _in_short(t: Translator, rooms: Sequence[RoomRows]) -> list[Block]:
    """Each room by its pillar: what it has to show in a line, the others by name."""
    blocks: list[Block] = [kit.divider()]
    for pillar in Pillar:
        here = [room for room in rooms if room.pillar is pillar]
        named = [room for room in here if room.buttons and not _shows(room)]
        lines = [_line(t, room) for room in here if _shows(room)]
        blocks += [kit.header(t(pillar.value)), *lines] if lines or named else []
        blocks += [_by_name(named)] if named else []
    return blocks


def _shows(room: RoomRows) -> bool:
    return bool(room.notes or room.lists)


def _line(t: Translator, room: RoomRows) -> Block:
    """A room with how much there is of each of its lists; of one that has none, what it says."""
    counts = [f"{escape(one.title)} ({len(one.rows)}{'+' if one.more else ''})" for one in room.lists]
    said = " · ".join(counts) or _last_line(room.notes[0])
    return kit.section(Mrkdwn(f"*{escape(room.title)}*\n{said}"), accessory=_turn(t("home-open"), room.name))


def _last_line(block: Block) -> str:
    """Of a section or a context block, in Slack's markup: what follows a title."""
    text = block.get("text") or block["elements"][0]
    return str(text["text"]).rpartition("\n")[2]


def _by_name(rooms: Sequence[RoomRows]) -> Block:
    return kit.actions(*(_turn(room.title, room.name) for room in rooms))


def room_blocks(t: Translator, room: RoomRows, *, settings: bool) -> list[Block]:
    """A room alone, with what one can do in it above what it has to show."""
    about = [kit.context(escape(room.purpose))] if room.purpose else []
    blocks = [_top(t, settings, _turn(t("home-back"), _FIRST), first=True), kit.header(room.title), *about]
    lists = [*room.for_you, *room.lists]
    shown, rest = _arranged(t, lists, VIEW_BLOCKS - len(blocks) - len(room.notes) - 1)
    buttons = [*room.buttons, *rest][:_BUTTONS]
    return [*blocks, *([kit.actions(*buttons)] if buttons else []), *room.notes, *shown]


def browse_blocks(t: Translator, rooms: Sequence[RoomRows], *, settings: bool) -> list[Block]:
    """Every room with what it is for, by pillar."""
    blocks = [_top(t, settings, _turn(t("home-back"), _FIRST), first=True)]
    for pillar in Pillar:
        here = [room for room in rooms if room.pillar is pillar]
        blocks += [kit.header(t(pillar.value))] if here else []
        for room in here:
            said = "\n".join([f"*{escape(room.title)}*", *([escape(room.purpose)] if room.purpose else [])])
            blocks.append(kit.section(Mrkdwn(said), accessory=_turn(t("home-open"), room.name)))
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


def _top(t: Translator, settings: bool, turn: Block, *, first: bool = False) -> Block:
    """The row above everything: settings and help, after or before the button that leads to another page."""
    row = [kit.button(t("settings-title"), "settings.open")] if settings else []
    row.append(kit.button(t("home-help"), "home.help"))
    return kit.actions(*([turn, *row] if first else [*row, turn]))


def _turn(label: str, page: str) -> Block:
    return kit.button(label, f"home.page:{page}", json.dumps({"page": page}))


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
        button = None if whole else see_all(t("home-all"), one.name)
        blocks += [kit.section(Mrkdwn(f"*{escape(one.title)}*"), accessory=button), *one.rows[:count]]
    return blocks, [see_all(one.title, one.name) for one in lists[most:]]
