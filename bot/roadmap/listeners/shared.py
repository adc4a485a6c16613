"""What people do on a roadmap that all see: vote for an idea of it, open an item, find either by its words."""

from collections.abc import Sequence

from bot.ideas.desk import IdeaDesk
from bot.ideas.store import ideas
from bot.records.desk import number_of
from bot.records.record import Record
from bot.records.store import lists, records
from bot.records.store.lists import Narrow
from bot.roadmap.blocks import card
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap.store import RoadmapBoard
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import selected_value
from bot.slack.request import Answer, Request, load
from bot.slack.text import clean, say, trim
from bot.text.verbs import is_number

_MENU = 100


def vote(request: Request) -> Answer:
    """Vote for the idea of an item; who has voted is told, and how to take it back. Items of their own take no
    votes: nobody ranks them."""
    number = number_of(selected_value(request))
    item = RoadmapDesk.of(request).item(number)
    own = IdeaDesk(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)
    try:
        new = own.vote(number)
    except RepeatedError:
        return Answer()
    named = f"#{number} {item.content.title}"
    text = say(request.t, "roadmap-voted" if new else "roadmap-voted-already", idea=named)
    return Answer(then=lambda: request.respond(card.voted(request.t, text, number), text, replace=request.whispered))


def pick_item(request: Request) -> Answer:
    """The items that have the words, of those this person sees."""
    return _offered(_found(request))


def pick_idea(request: Request) -> Answer:
    """The same of those that are ideas."""
    found = _found(request)
    known = ideas.several(request.services.store, request.workspace, [one.number for one in found])
    return _offered([one for one in found if one.number in known])


def _found(request: Request) -> Sequence[Record[RoadmapItem]]:
    kept, workspace, audience = request.services.store, request.workspace, request.audience
    typed = clean(str(request.body.get("value") or "")).strip()
    carried = load(str(request.body.get("block_id") or ""))
    team = str(carried.get("team") or "")
    if is_number(typed):
        numbers = [number_of(typed)] if typed.lstrip("#").isdigit() and len(typed) < 10 else []
        return records.seen(kept, workspace, ROOM, audience, numbers)
    if typed:
        narrow = Narrow(marks={"team": team} if team else {})
        return lists.search_narrowed(kept, workspace, ROOM, audience, typed, narrow, _MENU, 0)[0]
    numbers = RoadmapBoard(workspace, audience, team).numbers(kept, _MENU)[:_MENU]
    return list(records.several(kept, workspace, ROOM, numbers).values())


def _offered(found: Sequence[Record[RoadmapItem]]) -> Answer:
    options = [kit.option(trim(f"#{one.number} {one.content.title}", 75), str(one.number)) for one in found]
    return Answer({"options": options})
