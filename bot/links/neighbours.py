"""What a thing is linked to, as its card shows it; each room says how a line about something of its own reads."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.links import store
from bot.links.store import Link, LinkEnd
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Request
from bot.slack.text import say
from bot.text.fold import fold

_MOST = 5  # neighbours on a card
_TYPED = re.compile(r"#?(?P<one>\d{1,9})\s+(?:(?:to|with|and|à|avec|et)\s+)?(?P<room>[^\W\d]+)?\s*#?(?P<other>\d{1,9})")
_BEGUN = re.compile(r"#?\d{1,9}(?:\s+(?:to|with|and|à|avec|et))?(?:\s+[^\W\d]+)?(?:\s+#?\d{1,9})?")  # and not finished
ABOUT = "about"


Offering = Callable[[Request, LinkEnd, str], Block | None]


def _no_offer(_: Request, __: LinkEnd, ___: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Origin:
    """What something is captured about: a title and words to begin with, and the private conversation that they are
    from, empty for none."""

    title: str
    text: str = ""
    place: str = ""


@dataclass(frozen=True)
class LinkedRoom:
    """What a room says of its things to others: by the number or id of one, a line with the button that opens it, or
    None where there is none that the reader sees. `words` are what people call one of them, folded. `offer` is the
    button that records something of this room about another thing of a title, None for none. Where there may be many,
    `summary` is what stands on the card of another thing in place of a line for each; `of_links` says so too, of
    few, by what of this room the thing is linked to, which the card has looked up. `origin` is what a form about one of
    its things begins with; `joins` links one of them with something else in the room's own way, and says whether it
    did."""

    line: Callable[[Request, str], Block | None]
    words: Sequence[str]
    offer: Offering = _no_offer
    summary: Callable[[Request, LinkEnd], Sequence[Block]] | None = None
    of_links: Callable[[Request, LinkEnd, Sequence[LinkEnd]], Sequence[Block]] | None = None
    origin: Callable[[Request, LinkEnd], Origin | None] = lambda *_: None
    joins: Callable[[Request, LinkEnd, LinkEnd], bool] = lambda *_: False


def rooms(request: Request) -> Mapping[str, LinkedRoom]:
    """The rooms whose things are linked, by name."""
    return request.services.linked


def neighbours(request: Request, end: LinkEnd, but: Sequence[str] = (), without: Sequence[str] = ()) -> list[Block]:
    """What a thing is linked to, for its card, newest first; without links of the kinds that the card says itself, and
    `without` what other rooms say."""
    known = rooms(request)
    summed = {name: one.summary for name, one in known.items() if one.summary and name != end.room}
    sums = [block for name, summary in summed.items() if name not in without for block in summary(request, end)]
    links = store.links(request.services.store, request.workspace, end, [*summed])
    few = {name: one.of_links for name, one in known.items() if one.of_links and name != end.room}
    for name, of_links in few.items():
        near = [link.beyond(end) for link in links if link.beyond(end).room == name]
        sums += of_links(request, end, near) if name not in without else ()
    found = [
        line
        for link in reversed(links)
        if link.kind not in but and link.beyond(end).room not in few and (line := line_of(request, link.beyond(end)))
    ]
    if not found:
        return sums
    more = len(found) - _MOST
    rest = [kit.context(say(request.t, "slack-linked-more", count=more))] if more > 0 else []
    return [*sums, kit.section(say(request.t, "slack-linked")), *found[:_MOST], *rest]


def line_of(request: Request, end: LinkEnd) -> Block | None:
    """A line about a thing; None where there is none that the reader sees."""
    room = rooms(request).get(end.room)
    return room.line(request, end.item) if room else None


def origin_of(request: Request, end: LinkEnd | None) -> Origin:
    """What a form about a thing begins with."""
    room = rooms(request).get(end.room) if end else None
    return (room.origin(request, end) if room and end else None) or Origin("")


def offers(request: Request, end: LinkEnd, title: str, only: str = "") -> list[Block]:
    """The buttons that record something about a thing: in every room that offers it, or in one of them `only`."""
    found = (room.offer(request, end, title) for name, room in rooms(request).items() if only in ("", name))
    return [button for button in found if button]


def read_link(request: Request, room: str, typed: str) -> tuple[LinkEnd, LinkEnd] | None:
    """The two ends of what was typed after a command of `room`: "12 idea 7", or "12 #7" in the same room; None for
    anything else. Raises UserError for a link that is not finished: "12 idea"."""
    words = {word: name for name, one in rooms(request).items() for word in one.words}
    found = _TYPED.fullmatch(typed.strip())
    other = words.get(fold(found["room"]), "") if found and found["room"] else room
    if (not found or not other) and _BEGUN.fullmatch(typed.strip()):
        raise UserError("slack-link-usage")
    return (LinkEnd(room, found["one"]), LinkEnd(other, found["other"])) if found and other else None


def no_link(request: Request, typed: str) -> str:
    """What was typed after a command, which is no link without its verb: raises UserError for "12 idea 7"."""
    words = {word for one in rooms(request).values() for word in one.words}
    found = _TYPED.fullmatch(typed.strip())
    if found and fold(found["room"] or "") in words:
        raise UserError("slack-link-usage")
    return typed


def pack(end: LinkEnd) -> str:
    """An end as a button or a form carries it: "ideas/7"."""
    return f"{end.room}/{end.item}"


def unpack(request: Request, carried: str) -> LinkEnd | None:
    """The end that was carried; None for what this person does not see, or nobody."""
    room, _, item = carried.partition("/")
    end = LinkEnd(room, item[:80])
    return end if line_of(request, end) else None


def join(request: Request, one: LinkEnd, other: LinkEnd, kind: str = ABOUT) -> bool:
    """Link two things that somebody sees; False where they are linked already. Raises UserError."""
    if one == other:
        raise UserError("slack-link-itself", field="other")
    for end, beyond in ((one, other), (other, one)):
        room = rooms(request).get(end.room)
        if room and room.joins(request, end, beyond):
            return True
    made = Link(one, kind, other, request.user, stamp(request.services.clock()))
    turned = replace(made, one=other, other=one)
    with request.services.store.write(request.workspace):
        known = store.links(request.services.store, request.workspace, one)
        if any((link.one, link.kind, link.other) == (turned.one, kind, turned.other) for link in known):
            return False
        return store.link(request.services.store, request.workspace, made)
