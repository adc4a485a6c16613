"""What the roadmap answers in people's own words: what is planned, by whom and when."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.ideas.store import ideas
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import lists, records
from bot.roadmap.blocks import board as blocks
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.roadmap.listeners.room import LISTENERS, today
from bot.roadmap.look import look, names_in, team_names
from bot.roadmap.part import WHOLE, RoadmapPart, part_in
from bot.roadmap.store import RoadmapBoard
from bot.slack import blocks as kit
from bot.slack.questions import Asker, RoomAnswers, RoomNames, RoomView, Shown
from bot.slack.text import escape, mention, say
from bot.text.fold import fold
from bot.text.questions import IDEA, TEAM, Known, Question

_PART = "roadmap part"
_PLANNED = re.compile(
    r"\b(?:planned|roadmap|coming|on the plan|shipping|pr[ée]vue?s?|planifi[ée]e?s?|feuille de route|au programme)\b",
    re.IGNORECASE,
)
_ROADMAP = frozenset({"roadmap", "productroadmap", "feuillederoute"})
_ASKED = 24  # words that are looked for
_MOST = 60  # items that are looked at
_LONGEST = 200  # characters of a question that names a part


def read(text: str) -> Question | None:
    """What is planned for a part of the roadmap: "what is planned for next quarter"; None for other texts."""
    if len(text) > _LONGEST or not _PLANNED.search(text) or not _SPAN.search(fold(text)):
        return None
    return Question(_PART, text=text)


_SPAN = re.compile(
    r"\b(?:(?:this|next) (?:month|quarter|year)|(?:ce|prochain) (?:mois|trimestre)|(?:mois|trimestre) prochain"
    r"|cette annee|annee prochaine|[qt][1-4]|20\d\d|plus tard|later)\b"
)


def part(asker: Asker, question: Question) -> Shown | None:
    """A part of the roadmap, of a team where one is named."""
    request = asker.request
    found = part_in(question.text, today(request))
    if found == WHOLE:
        return None
    said = f" {fold(question.text)} "
    teams = team_names(request.services, request.workspace, asker.readers)
    team = next((name for key, name in teams.items() if key and f" {key} " in said), "")
    return _shown(asker, team, found)


def plan(asker: Asker, question: Question) -> Shown | None:
    """The roadmap, of a team where one is named."""
    about = question.about
    if about is not None and about.sort != TEAM:
        return one(asker, question)
    return _shown(asker, about.name if about else "", WHOLE)


def owner(asker: Asker, question: Question) -> Shown | None:
    """Who owns an item of its own; of an idea the ideas say it."""
    item = _item(asker, question)
    if item is None:
        return None
    request, name = asker.request, item.content.owner
    who = (asker.who(name) if asker.shared else mention(name)) if name else ""
    how = "roadmap-who-owns" if name else "roadmap-who-nobody"
    text = say(request.t, how, item=f"#{item.number} {item.content.title}", who=who)
    open_ = None if asker.shared else kit.button(request.t("records-open"), "roadmap.open", str(item.number))
    return Shown([kit.section(text, accessory=open_)], text)


def one(asker: Asker, question: Question) -> Shown | None:
    """An item of its own, where its status and its target are said."""
    item = _item(asker, question)
    if item is None:
        return None
    title = item.content.title
    if asker.shared:
        return Shown(show.describe(asker.request.t, ROOM, item), title)
    return Shown(LISTENERS.card(asker.request, item), title)


def _item(asker: Asker, question: Question) -> Record[RoadmapItem] | None:
    if question.about is None or question.about.sort != IDEA:
        return None
    return next(iter(_own(asker, [int(question.about.id)])), None)


def _own(asker: Asker, numbers: Sequence[int]) -> Sequence[Record[RoadmapItem]]:
    """The items of their own with these numbers, of those that the readers see."""
    where = (asker.request.services.store, asker.request.workspace)
    known = ideas.several(*where, numbers)
    return records.seen(*where, ROOM, asker.readers, [number for number in numbers if number not in known])


def _find(asker: Asker, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
    """Items of their own by number: people ask about them as they do about ideas."""
    found = _own(asker, [int(one_[1:]) for one_ in keys if one_.startswith("#")])
    return {f"#{one_.number}": [Known(IDEA, str(one_.number), one_.content.title)] for one_ in found}


def _loosely(asker: Asker, words: Collection[str]) -> Sequence[Known]:
    """Items of their own whose texts share the most of some words; the ideas find those that are ideas."""
    request, text = asker.request, " ".join(sorted(words, key=len, reverse=True)[:_ASKED])
    found = lists.search(request.services.store, request.workspace, ROOM, asker.readers, text, _MOST)
    return [Known(IDEA, str(one_.number), one_.content.title) for one_ in _own(asker, [one_.number for one_ in found])]


def _shown(asker: Asker, team: str, of: RoadmapPart) -> Shown:
    request, t = asker.request, asker.request.t
    view = look(request.services, request.workspace, asker.readers, t, team, of)
    if not asker.shared or not view.teams:
        answer = blocks.answer(t, view)
        return Shown([one for one in answer if not asker.shared or one["type"] != "actions"], t("roadmap-title"))
    names = names_in(request.services, request.workspace, view)
    return Shown(blocks.board(t, view, lambda user: escape(names.get(user, user))), t("roadmap-title"))


def _examples(asker: Asker) -> Sequence[str]:
    request = asker.request
    planned = RoadmapBoard(request.workspace, asker.readers).teams(request.services.store)
    return [request.t("roadmap-example")] if planned else []


def _whole(asker: Asker) -> Shown:
    return Shown(LISTENERS.board(asker.request), asker.request.t("roadmap-title"))


ANSWERS = RoomAnswers(
    answers={"plan": plan, "owner": owner, "value": one, _PART: part},
    names=RoomNames(_find, _loosely),
    examples=_examples,
    words={"/roadmap": {"list": "list", "liste": "list"}},
    views=(RoomView("/roadmap list", "roadmap-see", _whole, _ROADMAP),),
    reads=read,
)
