"""What the roadmap answers in people's own words: what is planned, by whom and when."""

import re
from collections.abc import Sequence

from bot.roadmap.blocks import board as blocks
from bot.roadmap.listeners.room import LISTENERS, today
from bot.roadmap.look import look, names_in, team_names
from bot.roadmap.part import WHOLE, RoadmapPart, part_in
from bot.roadmap.store import RoadmapBoard
from bot.slack.questions import Asker, RoomAnswers, RoomView, Shown
from bot.slack.text import escape
from bot.text.fold import fold
from bot.text.questions import TEAM, Question

_PART = "roadmap part"
_PLANNED = re.compile(
    r"\b(?:planned|roadmap|coming|on the plan|shipping|pr[ée]vue?s?|planifi[ée]e?s?|feuille de route|au programme)\b",
    re.IGNORECASE,
)
_ROADMAP = frozenset({"roadmap", "productroadmap", "feuillederoute"})
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
        return None
    return _shown(asker, about.name if about else "", WHOLE)


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
    answers={"plan": plan, _PART: part},
    examples=_examples,
    words={"/roadmap": {"list": "list", "liste": "list"}},
    views=(RoomView("/roadmap list", "roadmap-see", _whole, _ROADMAP),),
    reads=read,
)
