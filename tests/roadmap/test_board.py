"""The roadmap as people read it: all of it is shown or counted, and Slack takes it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import pytest

from bot.records.blocks import show
from bot.records.record import Record, RecordVersion
from bot.roadmap.blocks import board, card
from bot.roadmap.blocks.board import BoardLine, BoardTeam, RoadmapView
from bot.roadmap.desk import ROOM
from bot.roadmap.health import WARNINGS
from bot.roadmap.item import HORIZONS, STATUSES, RoadmapItem
from bot.roadmap.look import look
from bot.roadmap.part import RoadmapPart
from bot.roadmap.store import Ranks
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Texts, Translator
from tests.ideas.acts import at, captured
from tests.ideas.making import NOW, OWNER, slack_takes
from tests.ideas.showing import NASTY
from tests.roadmap.making import desk
from tests.shelves import HERE
from tests.words import words


def line(number: int, title: str = "", **fields: str) -> BoardLine:
    """An item that says much."""
    said = {"target": "2027-03", "owner": OWNER, "team": "Checkout", "kpi": "Activation", **fields}
    content = RoadmapItem(title or f"Item {number}", "now", **said)  # type: ignore[arg-type]
    return BoardLine(
        Record(number, content, "in_progress", OWNER, NOW, OWNER, NOW), "41%", WARNINGS, (Ranks(1, 2), Ranks(5, 9))
    )


def many(count: int, teams: int, title: str) -> list[BoardTeam]:
    """A roadmap: each team has a share of each horizon."""
    return [
        BoardTeam(lane, f"Team {team:03}", count, [line(n, title) for n in range(count)])
        for lane in HORIZONS
        for team in range(teams)
    ]


@cache
def sayings(t: Translator) -> Mapping[str, int]:
    """How many there are besides those that are shown, by what is said of them."""
    return {t("slack-more", count=n): n for n in range(1, 5001)}


def counted(t: Translator, text: str) -> int:
    """How many a text says there are besides those it shows."""
    said = sayings(t)
    return sum(said.get(one.lstrip("• "), 0) for one in text.split("\n"))


@pytest.mark.parametrize(("count", "teams"), [(1, 300), (15, 20), (300, 1), (15, 3), (100, 17)])
@pytest.mark.parametrize("title", ["x" * 60, NASTY])
def test_what_has_no_room_is_counted(t: Translator, count: int, teams: int, title: str) -> None:
    """Now, next and later each have their share; nothing is left out in silence, and Slack takes all of it."""
    view = RoadmapView(many(count, teams, title))
    text = words({"blocks": board.board(t, view)})
    assert text.count("*#") + counted(t, text) == count * teams * 3
    now, rest = text.split(f"*{t('roadmap-horizon-next')}*")
    for horizon in (now, *rest.split(f"*{t('roadmap-horizon-later')}*")):
        assert title == NASTY or horizon.count("*#") >= 1
    for shown in (board.answer(t, view), board.answer(t, view, as_table=True), board.shared(t, view, {}, "Ada", NOW)):
        slack_takes(shown)


def test_a_roadmap_of_any_team_is_shared(t: Translator) -> None:
    """Also of one with a long name in other letters, or full of quotation marks."""
    for team in ("É" * 60, "Ж" * 60, '"' * 60, "🚀" * 60):
        slack_takes(board.shared(t, RoadmapView([BoardTeam("now", team, 1, [line(1)])], team), {}, "Ada", NOW))
        slack_takes(board.answer(t, RoadmapView([], team)))


def test_a_line_says_what_matters(texts: Texts) -> None:
    """Title first, then status, target, KPI with its value, owner, and what is wrong, in one line; never more of a
    status than where it stands says already."""
    t, who = texts.speak("en"), lambda user: "Olive"
    assert board.line(t, line(12, "Split payment"), who) == (
        "*#12 Split payment* · In progress · March 2027 · Activation 41% · Olive · "
        "⚠️ ranked 5th to 9th, was 1st to 2nd when planned, no evidence, no owner, untouched for 60 days"
    )
    french = board.line(texts.speak("fr"), line(12, "Split payment", target="2027-Q1"), who)
    assert "classement\u00a0: 5e à 9e, contre 1re à 2e au moment de planifier" in french
    assert "T1 2027" in french
    bare = BoardLine(Record(3, RoadmapItem("Gift cards", "later"), "planned", OWNER, NOW, OWNER, NOW))
    assert board.line(t, bare) == "*#3 Gift cards*"


def test_a_team_s_roadmap_names_it_once_and_no_empty_part(texts: Texts) -> None:
    """Whoever asks for a team reads its name in the title alone, and nothing of parts in which it has nothing."""
    own = [BoardTeam("next", "Mobile", 1, [line(1)])]
    text = words({"blocks": board.board(texts.speak("en"), RoadmapView(own, "Mobile"))})
    assert text.count("Mobile") == 1
    assert "Nothing" not in text
    assert "Later" not in text
    whole = words({"blocks": board.board(texts.speak("en"), RoadmapView(own))})
    assert "_Mobile_" in whole
    assert whole.count("Nothing") == 2


def test_a_table_names_its_columns(texts: Texts) -> None:
    """The status of an item stands under "Status", which is no button."""
    shown = board.table(texts.speak("en"), RoadmapView([BoardTeam("now", "Web", 1, [line(1)])]))
    text = json.dumps(shown)
    assert '"Status"' in text
    assert "Change status" not in text


@pytest.mark.parametrize("status", STATUSES)
def test_an_item_has_a_horizon_only_while_it_waits(texts: Texts, status: str) -> None:
    """A card and a line say "Next" only of what is planned, and a target, in words, of all but what is dropped."""
    t = texts.speak("en")
    record = Record(3, RoadmapItem("Gift cards", "next", "2027-03"), status, OWNER, NOW, OWNER, NOW)
    for shown in (show.describe(t, ROOM, record), [show.line(t, ROOM, record)]):
        text = words({"blocks": shown})
        assert ("Next" in text) == (status == "planned")
        assert ("March 2027" in text) == (status != "dropped")
        assert "2027-03" not in text


def test_what_changed_last_says_nothing_that_follows(texts: Texts) -> None:
    """What shipped has no horizon any more, which nobody need be told."""
    said = RoadmapItem("Gift cards", "next", "2027-03")
    kept = replace(said, target="2027-04", shipped_on="2026-11-30")
    versions = [
        RecordVersion(1, NOW, OWNER, "added", "planned", said),
        RecordVersion(2, NOW, OWNER, "status", "shipped", kept, "Early"),
    ]
    text = card.last_change(texts.speak("en"), ROOM, versions)
    assert text is not None
    assert text.splitlines()[1:3] == ["•  *Status:* Planned → Shipped", "•  *Target:* March 2027 → April 2027"]
    assert text.endswith("\nEarly")
    assert "When" not in text


def lanes(view: RoadmapView) -> dict[tuple[str, str], Sequence[int]]:
    """The numbers by lane and team."""
    return {(one.lane, one.name): [each.record.number for each in one.lines] for one in view.teams}


def test_what_is_looked_up_is_what_there_is(services: Services, texts: Texts) -> None:
    """The soonest first, those without a target last; under way is now; of one team in any spelling, a horizon, a
    month, a quarter, a year."""
    t = texts.speak("en")
    for n, (team, horizon, target) in enumerate(
        (("Web", "now", ""), ("web", "now", "2027-05"), ("", "next", "2027-Q1"), ("Web", "later", "2027-03")), 1
    ):
        captured(services, f"Idea {n}", team=team)
        desk(services).move(n, horizon=horizon, target=target)
    captured(services, "Under way")
    at(services).decide(5, "in_progress")
    captured(services, "Done")
    at(services).decide(6, "shipped")

    def of(team: str = "", **part: str) -> dict[tuple[str, str], Sequence[int]]:
        return lanes(look(services, HERE, EVERYTHING, t, team, RoadmapPart(**part)))

    assert of() == {("now", "web"): [2, 1], ("now", ""): [5], ("next", ""): [3], ("later", "Web"): [4]}
    assert of("WEB") == {("now", "web"): [2, 1], ("later", "Web"): [4]}
    assert of(horizon="now") == {("now", "web"): [2, 1], ("now", ""): [5]}
    assert of(when="2027-Q1") == {("next", ""): [3], ("later", "Web"): [4]}
    assert of(when="2027-03") == {("later", "Web"): [4]}
    assert of(when="2027") == {("now", "web"): [2], ("next", ""): [3], ("later", "Web"): [4]}
    assert of("Nobody") == {}


def test_more_than_has_room_is_counted(services: Services, texts: Texts) -> None:
    """As many lines as have room are read, of every team some."""
    own = desk(services)
    for n in range(120):
        own.add(ROOM, RoadmapItem(f"Item {n}", HORIZONS[n % 3], team=f"Team {n % 7}"))
    view = look(services, HERE, EVERYTHING, texts.speak("en"), most=60)
    assert sum(one.many for one in view.teams) == 120
    assert sum(len(one.lines) for one in view.teams) <= 63
    assert all(one.lines for one in view.teams)
