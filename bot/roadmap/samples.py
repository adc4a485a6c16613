"""A message or view of each kind that the roadmap sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.ideas.ranking import RankRange, ScoreRange
from bot.records.record import RecordVersion
from bot.records.samples import record_samples, sampled
from bot.roadmap.blocks import board, card
from bot.roadmap.blocks.board import BoardLine, BoardTeam, RoadmapView
from bot.roadmap.desk import ROOM
from bot.roadmap.health import WARNINGS
from bot.roadmap.listeners.home import buttons
from bot.roadmap.part import RoadmapPart
from bot.roadmap.store import Ranks
from bot.roadmap.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator

_AT = "2026-11-23T09:00:00Z"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with items of no company."""
    one = sampled(ROOM)
    one = replace(one, content=replace(one.content, target="2027-03", kpi="Activation & <b>"))
    yield from record_samples(t, ROOM, "/roadmap", USAGE)
    line = BoardLine(one, "41%", WARNINGS, (Ranks(1, 3), Ranks(7, 9)))
    plain = BoardLine(replace(one, number=13, content=replace(one.content, owner="", target="2027-Q1", team="")))
    teams = [BoardTeam(lane, name, 14, [line, plain]) for lane in ("now", "next") for name in ("Checkout", "")]
    view = RoadmapView(teams, "Checkout", RoadmapPart(when="2027-Q1"))
    ranked = RankRange(ScoreRange(12, 17.3, 9, 30, 3), 2, 1, 4, 12)
    versions = [
        RecordVersion(n, _AT, one.author, "status", status, one.content, "…")
        for n, status in ((1, "planned"), (2, "shipped"))
    ]
    shown = {
        "the whole": board.answer(t, RoadmapView(teams)),
        "a part": board.answer(t, view),
        "nothing": board.answer(t, RoadmapView([])),
        "nothing in a part": board.answer(t, RoadmapView([], "Checkout")),
        "a table": board.answer(t, view, as_table=True),
        "shared": board.shared(t, view, {one.content.owner: "Ada"}, "Ada", _AT),
        "how it is used": board.help_(t, USAGE),
        "a team that is none": board.teams(t, t("roadmap-team-none", team="Web"), ["Checkout"], "Web"),
        "what a card has of its own": card.beside(
            t, line, "Activation", card.standing(t, "rice", ranked, 3), card.last_change(t, ROOM, versions)
        ),
        "a vote": card.voted(t, t("roadmap-voted", idea="#12"), 12),
        "on an idea's card": [kit.context(t("roadmap-on"))],
        "the button that moves an item": [kit.actions(kit.button(t("roadmap-move"), "roadmap.move", "12"))],
        "home": [kit.actions(*buttons(t))],
    }
    for name, part in shown.items():
        yield f"roadmap: {name}", kit.message(part, t("roadmap-title"))
    yield "roadmap: the form that moves an item", card.move_form(t, ROOM, one, "", "")
